// Tables as text, and everything wrong with one told with its name.
import { faultOf } from '../problem.js';
import { tallyProblem } from '../problems/tally.js';
import { isRollFault } from '../rolls/index.js';
import type { Sheet } from '../sheet.js';

/** A table as text, and how what is wrong with it names it. */
export interface TableText {
  text: string;
  /** `table` unless said otherwise. */
  file?: string;
  /** Of a workbook: its rows, as `yishi/sheets` reads them. The text is then empty. */
  sheet?: Sheet | undefined;
}

/** What is read of a table: the rows of a workbook, else its text. */
export const contentsOf = ({ text, sheet }: TableText): string | Sheet => sheet ?? text;

/** Runs something over a table. @throws {Fault} with everything wrong with the table, each with file, line and column */
export function overTable<T>({ text, file = 'table' }: TableText, run: () => T): T {
  // Whoever hands it in may not be checked by a compiler.
  if (typeof text !== 'string') throw faultOf([tallyProblem('tally.no-text', {}, { file })]);
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
