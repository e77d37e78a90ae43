// What a roll says before anybody enters it, as a value: docs/rolls.md. Pure.
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
  changes?: RollDifference;
}

/** What a table says of a roll, and what it would change where that was asked. */
export const reportOf = (table: RollTable, changes?: RollDifference): RollReport => ({
  roll: summaryOf(table),
  unstated: table.roll.coOwned.filter(({ stated }) => !stated).map(({ unit, lines }) => ({ unit, lines })),
  ignored: table.ignored,
  ...(changes && { changes }),
});
