// What can be wrong with what is to be counted: the codes, and the numbers behind each. No sentences; a language has those.
// What is wrong inside a table comes from `rolls`, and is told here with the table's name.
import type * as z from 'zod';
import type { Method } from '../methods/index.js';
import { type At, Fault, isFault, type Problem, type ProblemOf } from '../problem.js';
import { TableFault, type TableProblem } from '../rolls/index.js';

/** What a schema says of one value. */
export interface FormIssue {
  /** The value's name: `acts.3.with.choices`; empty where it is the whole. */
  name: string;
  /** Whether there is no value at all. */
  missing: boolean;
  issue: z.core.$ZodIssue;
}

/** What can be wrong, by code: the numbers behind each. */
export interface TallyProblems {
  /** Something wrong with a table, on its line. */
  'tally.table': { problem: TableProblem };
  /** What was handed in as a table is no text. */
  'tally.no-text': object;
  /** What a table may hold and a record may not, such as an id with white space. */
  'tally.form': FormIssue;
  'tally.rule-unknown': { rule: string; known: readonly string[] };
  'tally.method-unknown': { method: string; known: readonly string[] };
  'tally.day': { written: string };
  /** A number that is to be whole, and is not, or is too large or too small. */
  'tally.not-whole': { of: 'attending' | 'seats'; value: number };
  'tally.budget': { value: number };
  /** The rule asks those whom the matter affects, and the roll does not say who they are. */
  'tally.affected-missing': { rule: string };
  /** The rule asks who attended, and their number says nothing of that. */
  'tally.attending-named': { rule: string };
  /** Seats, or a budget, for a method that has no use for them. */
  'tally.seats-idle': { method: string; elects: Method['elects'] };
  'tally.budget-idle': { method: string; elects: Method['elects'] };
  /** What is written is no `key=value`, or breaks no tie. */
  'tally.option-form': { written: string };
  'tally.tie-break-form': { written: string };
}

/** Anything wrong with what is to be counted. */
export type TallyProblem = ProblemOf<TallyProblems>;

/** Whether an error is a fault of what was to be counted; its problems say what is wrong, all of it. */
export const isTallyFault = (error: unknown): error is Fault<TallyProblem> => isFault(error, 'tally');

/** A problem of this module. */
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

/** Runs something over a table. @throws {Fault} with everything wrong with the table, each with file, line and column */
export function overTable<T>({ text, file = 'table' }: TableText, run: () => T): T {
  // Whoever hands it in may not be checked by a compiler.
  if (typeof text !== 'string') throw faultOf([tallyProblem('tally.no-text', {}, { file })]);
  try {
    return run();
  } catch (error) {
    if (!(error instanceof TableFault)) throw error;
    const problems = error.problems.map((problem) => {
      const { line, column } = problem;
      return tallyProblem(
        'tally.table',
        { problem },
        line > 0 ? { file, line, column: Math.max(1, column) } : { file },
      );
    });
    throw faultOf(problems, { cause: error });
  }
}
