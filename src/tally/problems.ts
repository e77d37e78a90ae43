// What can be wrong with what is to be counted: the codes, and the numbers behind each. No sentences; a language has those.
// What is wrong inside a table comes from `rolls`; here it gets the table's name.
import type * as z from 'zod';
import { type At, Fault, type Problem, type ProblemOf } from '../problem.js';
import { isRollFault, type RollProblem } from '../rolls/index.js';

/** What a schema says of one value. */
export interface FormIssue {
  /** The value's name: `acts.3.with.choices`; empty where it is the whole. */
  name: string;
  /** Whether there is no value at all. */
  missing: boolean;
  issue: z.core.$ZodIssue;
}

export interface TallyProblems {
  /** What a table may hold and a record may not, such as an id with white space. */
  'tally.form': FormIssue;
}

export type TallyProblem = ProblemOf<TallyProblems> | RollProblem;

export function tallyProblem<C extends keyof TallyProblems>(code: C, numbers: TallyProblems[C], at?: At): TallyProblem {
  const found: Problem<C, TallyProblems[C]> = { code, numbers, ...(at && { at }) };
  // TypeScript does not see that a problem of one code is one of them all.
  return found as unknown as TallyProblem;
}

/** A fault of these problems, in the order in which they were found. There has to be one. */
export function faultOf<P extends Problem>(problems: readonly P[], options?: ErrorOptions): Fault<P> {
  const [first, ...others] = problems;
  if (!first) throw new RangeError('there is no fault without a problem');
  return new Fault([first, ...others], options);
}

/** Ends here if anything is wrong. @throws {Fault} */
export function refuseAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw faultOf(problems);
}

/** A table as text, and how what is wrong with it names it. */
export interface TableText {
  text: string;
  /** `table` unless said otherwise. */
  file?: string;
}

/** Runs something over a table. @throws {Fault} with everything wrong with the table, each with its file */
export function over<T>({ file = 'table' }: TableText, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!isRollFault(error)) throw error;
    throw faultOf(
      error.problems.map((problem) => ({ ...problem, at: { file, ...problem.at } })),
      { cause: error },
    );
  }
}
