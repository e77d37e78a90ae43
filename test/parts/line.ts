// Tests at the line: what a time lets through at its last moment, and refuses a moment later or earlier.
import { describe, it } from 'vitest';
import type { CommandType } from 'yishi';
import { plus, type When } from 'yishi/testing';

type Code<T extends CommandType> = Parameters<When<T>['refused']>[0];
type Ask<T extends CommandType> = (moment: string) => When<T>;

const TICK = { seconds: 0.001 };
const BACK = { seconds: -0.001 };

const line =
  <T extends CommandType>(limit: () => string, admitted: object, refused: object, ask: Ask<T>, code: Code<T>) =>
  (): void => {
    ask(plus(limit(), admitted)).then();
    ask(plus(limit(), refused)).refused(code);
  };

/** Admitted at that moment, refused a millisecond after. */
export const until = <T extends CommandType>(limit: () => string, ask: Ask<T>, code: Code<T>) =>
  line(limit, {}, TICK, ask, code);
/** Admitted a millisecond before that moment, refused at it. */
export const shortOf = <T extends CommandType>(limit: () => string, ask: Ask<T>, code: Code<T>) =>
  line(limit, BACK, {}, ask, code);
/** Refused a millisecond before that moment, admitted at it. */
export const from = <T extends CommandType>(limit: () => string, ask: Ask<T>, code: Code<T>) =>
  line(limit, {}, BACK, ask, code);
/** Refused at that moment, admitted a millisecond after. */
export const beyond = <T extends CommandType>(limit: () => string, ask: Ask<T>, code: Code<T>) =>
  line(limit, TICK, {}, ask, code);

/** One test a limit: on its one side a command is admitted, on the other it is refused. */
export function atTheLine(cases: Record<string, () => void>): void {
  describe('at the line:', () => {
    for (const [sentence, check] of Object.entries(cases)) it(sentence, check);
  });
}
