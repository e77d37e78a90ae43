// What a table of ballots is read into, row by row, whatever its layout. Types only.
import type { Row } from '../csv.js';
import type { Ballot, Candidate } from '../methods/index.js';
import type { FormatProblem } from './problems.js';

/** Everything that was read. */
export interface Kept {
  candidates: Candidate[];
  ballots: Ballot[];
  notes: FormatProblem[];
  /** Columns that are no candidates, after all. */
  beside: string[];
  /** So many ballots said nothing that can be counted. */
  leftOut: number;
}

export interface Table {
  /** Takes a row that stands for so many ballots; of 0 it only names candidates. */
  row(row: Row, count: number): void;
  end(): Kept;
}
