// 不予受理: why not, with the facts and numbers and, where a text says so, its source. A value, never an exception.
// Knows no step and no register; imports types only.
import type { Bilingual } from '../bilingual.js';

export interface Refused<C extends string = string, N extends object = object> {
  code: C;
  numbers: N;
  source?: Bilingual | undefined;
}

/** The refusals of these codes, each with its own numbers. */
export type RefusalOf<R, C extends keyof R = keyof R> = {
  [K in C]: { code: K; numbers: R[K]; source?: Bilingual | undefined };
}[C];

/** Whether an answer is a refusal. What is found, and what a command is about, has no `code`. */
export const isRefused = <A>(answer: A): answer is unknown extends A ? A & Refused : Extract<A, Refused> =>
  typeof answer === 'object' && answer !== null && 'code' in answer && 'numbers' in answer;
