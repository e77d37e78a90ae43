// A roll from a table, as a record takes it: read, built, and checked against what `roll.enter` asks of its members. Pure.

import { formProblemOf } from '../form.js';
import { refuseAny } from '../problem.js';
import type { TallyProblem } from '../problems/tally.js';
import { commands } from '../procedure/vocabulary.js';
import {
  buildRoll,
  type Derived,
  isRollFault,
  type ListedRoll,
  type ReadRollOptions,
  type RollMember,
  type RollOptions,
  type RollProblem,
  type RollRow,
  type RollRows,
  readRollTable,
  rollFields,
  rollMembers,
} from '../rolls/index.js';
import type { Sheet } from '../sheet.js';
import { contentsOf, overTable, type TableText } from './table-text.js';

/** A roll with everything a table says of it. */
export interface RollTable {
  rows: RollRow[];
  roll: ListedRoll;
  /** As `roll.enter` takes them. */
  members: RollMember[];
  /** Headings of columns that say nothing to a roll. */
  ignored: string[];
  /** How ids were made, where the table has none. */
  derived?: Derived;
  /** Lines whose ID number could not be compared. */
  unreadNumbers: number[];
  /** What was passed over, filled in, or is worth a second look. */
  notes: RollProblem[];
}

/** How a table is read and a roll made of it. */
export type RollTableOptions = RollOptions & Pick<ReadRollOptions, 'merge' | 'sameName'>;

/** Areas may be missing from the whole of a roll; a roll that has some has them all. */
function rowsFrom(text: string | Sheet, { merge, sameName }: RollTableOptions): RollRows {
  const options = { merge, sameName };
  try {
    return readRollTable(text, options);
  } catch (error) {
    if (!isRollFault(error) || !error.problems.some(({ code }) => code === 'rolls.column-missing')) throw error;
    return readRollTable(text, { ...options, area: 'optional' });
  }
}

/** What a table may hold and a record may not, such as an id with white space, on the line where it stands first. */
function unenterable({ file = 'table' }: TableText, rows: readonly RollRow[], roll: ListedRoll) {
  const { members, ...unit } = rollFields(roll);
  const { success, error } = commands['roll.enter'].safeParse({ body: 'body', members, ...unit });
  if (success) return [];
  // Backwards, so that of several lines the first one stays.
  const lines = new Map([...rows].reverse().map(({ person, line = 1 }) => [person, line]));
  return error.issues.map((issue): TallyProblem => {
    const [, index, field, place] = issue.path;
    const member = members[Number(index)];
    const person = field === 'coOwners' ? member?.coOwners?.[Number(place)] : member?.person;
    const line = lines.get(person ?? '') ?? 1;
    const name = field === 'coOwners' ? 'person' : String(field);
    return { ...formProblemOf(issue, name, false), at: { file, line, column: 1 } };
  });
}

/**
 * Reads a roll from a table (CSV).
 * @throws {Fault} with every bad line at once
 */
export function readRollFrom(table: TableText, options: RollTableOptions = {}): RollTable {
  const read = overTable(table, () => {
    const { rows, ...read } = rowsFrom(contentsOf(table), options);
    const roll = buildRoll(rows, options);
    return { ...read, rows, roll, members: rollMembers(roll) };
  });
  refuseAny(unenterable(table, read.rows, read.roll));
  return read;
}
