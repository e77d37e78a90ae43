// What a roll says before anybody enters it, as a value: docs/rolls.md. Pure.
import type { Derived, ListedRoll, RollProblem } from '../rolls/index.js';
import type { RollDifference } from './changes.js';
import type { RollTable } from './roll-table.js';
import { type RollSummary, summaryOf } from './summary.js';

/** What `yishi roll --json` answers. */
export interface RollReport {
  roll: RollSummary;
  /** Units with several rows that do not say they are co-owned: the lines of the table. */
  unstated: { unit: string; lines: number[] }[];
  /** Headings of columns that were passed over. */
  ignored: string[];
  /** How ids were made for a table that has none. */
  derived?: Derived;
  /** Ids that are one person by their ID number. */
  merged?: ListedRoll['merged'];
  /** Lines whose ID number could not be compared. */
  unreadNumbers?: number[];
  /** What was passed over, filled in, or is worth a second look, each with its line; a language says it. */
  notes?: RollProblem[];
  changes?: RollDifference;
}

/** What a table says of a roll, and what it would change where that was asked. */
export const reportOf = (table: RollTable, changes?: RollDifference): RollReport => ({
  roll: summaryOf(table),
  unstated: table.roll.coOwned.filter(({ stated }) => !stated).map(({ unit, lines }) => ({ unit, lines })),
  ignored: table.ignored,
  ...(table.derived && { derived: table.derived }),
  ...(table.roll.merged.length > 0 && { merged: table.roll.merged }),
  ...(table.unreadNumbers.length > 0 && { unreadNumbers: table.unreadNumbers }),
  ...(table.notes.length > 0 && { notes: table.notes }),
  ...(changes && { changes }),
});
