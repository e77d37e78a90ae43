// What can be wrong with a file that should hold a table, before any of it is read as one: the codes, and the numbers behind each.
import { type ProblemOf, problemsOf } from '../problem.js';

export interface SheetProblems {
  /** A workbook as Excel saved it before 2007. */
  'sheets.old-excel': object;
  /** A workbook, or another file of Office, that asks for a password. */
  'sheets.locked': object;
  /** What the file is instead: it begins like this. */
  'sheets.no-table': { kind: 'word' | 'pdf' | 'picture' | 'archive' | 'numbers' };
  /** It begins as a workbook does, and is broken behind that. */
  'sheets.broken': object;
  /** In megabytes, packed or unpacked. */
  'sheets.too-large': { most: number };
  'sheets.too-many-rows': { most: number };
  /** All sheets of the workbook are empty. */
  'sheets.empty': object;
}

export type SheetProblem = ProblemOf<SheetProblems>;

export const sheetProblem = problemsOf<SheetProblems>();
