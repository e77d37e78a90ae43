// A roll from a table, as a record takes it: read, built, and checked against what `roll.enter` asks of its members. Pure.

import { formProblemOf } from '../form.js';
import { refuseAny } from '../problem.js';
import type { TallyProblem } from '../problems/tally.js';
import { commands } from '../procedure/vocabulary.js';
import {
  buildRoll,
  isRollFault,
  type ListedRoll,
  type RollMember,
  type RollOptions,
  type RollRow,
  type Rows,
  readRollTable,
  rollMembers,
} from '../rolls/index.js';
import { overTable, type TableText } from './table-text.js';

/** A roll with everything a table says of it. */
export interface RollTable {
  rows: RollRow[];
  roll: ListedRoll;
  /** As `roll.enter` takes them. */
  members: RollMember[];
  /** Headings of columns that say nothing to a roll. */
  ignored: string[];
}

/** Areas may be missing from the whole of a roll; a roll that has some has them all. */
function rowsFrom(text: string): Rows<RollRow> {
  try {
    return readRollTable(text);
  } catch (error) {
    if (!isRollFault(error) || !error.problems.some(({ code }) => code === 'rolls.column-missing')) throw error;
    return readRollTable(text, { area: 'optional' });
  }
}

/** What a table may hold and a record may not, such as an id with white space, on the line where it stands first. */
function unenterable({ file = 'table' }: TableText, rows: readonly RollRow[], members: readonly RollMember[]) {
  const { success, error } = commands['roll.enter'].safeParse({ body: 'body', members });
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
export function readRollFrom(table: TableText, options: RollOptions = {}): RollTable {
  const read = overTable(table, () => {
    const { rows, ignored } = rowsFrom(table.text);
    const roll = buildRoll(rows, options);
    return { rows, roll, members: rollMembers(roll), ignored };
  });
  refuseAny(unenterable(table, read.rows, read.members));
  return read;
}
