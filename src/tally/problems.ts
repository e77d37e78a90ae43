// What can be wrong with files that are given as text: the codes, and the numbers behind each. No sentences; a language has those.
// What is wrong inside a table comes from `rolls`, what is wrong with the form of a value from `form`; here they get the file's name.
import type { FormProblem } from '../form.js';
import { faultOf, type Problem, type ProblemOf } from '../problem.js';
import { isRollFault, type RollProblem } from '../rolls/problems.js';

export interface FileProblems {
  /** `reason` is the error's code, ENOENT, or its message. */
  'files.unreadable': { file: string; reason: string };
}

/** Anything wrong with a table, or with what a record takes of it: an id with white space, say. */
export type TallyProblem = ProblemOf<FileProblems> | FormProblem | RollProblem;

/** Ends here if anything is wrong. @throws {Fault} with all of it, in the order in which it was found */
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
