// Tables of tests: every command of a vocabulary is admitted once, every refusal of it is provoked once.
// The tables are typed by the vocabulary, so a new command or a new refusal does not compile until it is tested.
import { describe, it } from 'vitest';
import type { CommandType } from 'yishi';
import type { Expected, Given, When } from 'yishi/testing';

type Admitted<T extends CommandType> = [when: () => When<T>, expected?: Expected<T>] | { elsewhere: string };

/** One test a command: asked for there, it is admitted, with this place and finding. */
export function admits<V extends Record<string, unknown>>(
  _vocabulary: V,
  cases: { [T in keyof V & CommandType]: Admitted<T> },
): void {
  describe('admits', () => {
    for (const [type, admitted] of Object.entries<Admitted<CommandType>>(cases as never)) {
      if (!Array.isArray(admitted)) {
        it.skip(`${type}: see ${admitted.elsewhere}`);
        continue;
      }
      const [when, expected] = admitted;
      it(type, () => {
        when().then(expected ?? {});
      });
    }
  });
}

/** When, and with which numbers; or where else it is provoked, or why it never can be. */
type Provoked<N> = [when: string, asked: () => Asked, numbers?: Partial<N>] | { elsewhere: string } | { never: string };

type Asked = { refused(code: never, numbers?: never): Given };

/** One test a refusal: in this case a command is refused with this code and these numbers. */
export function refuses<R>(cases: { [C in keyof R]: Provoked<R[C]> }): void {
  describe('refuses', () => {
    for (const [code, provoked] of Object.entries<Provoked<object>>(cases as never)) {
      if (!Array.isArray(provoked)) {
        it.skip(`with ${code}: ${'never' in provoked ? `never, ${provoked.never}` : `see ${provoked.elsewhere}`}`);
        continue;
      }
      const [when, asked, numbers] = provoked;
      it(`with ${code} when ${when}`, () => {
        asked().refused(code as never, numbers as never);
      });
    }
  });
}
