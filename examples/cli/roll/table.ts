// A roll from a file, as a record takes it: read, built, and checked against what `roll.enter` asks of its members.
import { commands } from 'yishi';
import {
  buildRoll,
  isRollFault,
  type Roll,
  type RollMember,
  type RollOptions,
  type RollRow,
  type Rows,
  readRollTable,
  rollMembers,
} from 'yishi/rolls';
import { type Complaint, EXIT, Stop } from '../exit.js';
import { over, type Telling, textOf } from '../tables.js';

export interface Table {
  rows: RollRow[];
  roll: Roll;
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
function unenterable(file: string, rows: readonly RollRow[], members: readonly RollMember[], { words }: Telling) {
  const { success, error } = commands['roll.enter'].safeParse({ body: 'body', members });
  if (success) return [];
  // Backwards, so that of several lines the first one stays.
  const lines = new Map([...rows].reverse().map(({ person, line = 1 }) => [person, line]));
  return error.issues.map((issue): Complaint => {
    const [, index, field, place] = issue.path;
    const member = members[Number(index)];
    const person = field === 'coOwners' ? member?.coOwners?.[Number(place)] : member?.person;
    const line = lines.get(person ?? '') ?? 1;
    const message = words.form.issue(field === 'coOwners' ? 'person' : String(field), issue, false);
    return { message, at: { file, line, column: 1 } };
  });
}

/**
 * Reads a roll from its file.
 * @throws {Stop} with every bad line at once.
 */
export async function tableFrom(file: string, options: RollOptions, telling: Telling): Promise<Table> {
  const text = await textOf(file, telling);
  const table = over(file, telling, () => {
    const { rows, ignored } = rowsFrom(text);
    const roll = buildRoll(rows, options);
    return { rows, roll, members: rollMembers(roll), ignored };
  });
  const complaints = unenterable(file, table.rows, table.members, telling);
  if (complaints.length > 0) throw new Stop(EXIT.usage, complaints);
  return table;
}
