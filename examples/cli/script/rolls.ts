// The rolls of a script: of each body that lists its members or names a table of them. What the engine would refuse of a roll
// is found here, where it has a line.
import { isAbsolute, join } from 'node:path';
import { commands, type FieldsIn } from 'yishi';
import { isRollFault, type RollMember } from 'yishi/rolls';
import { type Complaint, EXIT, type ExitCode, Stop } from '../exit.js';
import { tableFrom } from '../roll/table.js';
import type { Telling } from '../tables.js';
import { readArea } from './amounts.js';
import type { FileDocument, Path } from './document.js';
import type { Faults } from './faults.js';
import { expandIds } from './ids.js';
import type { BodyForm, ScriptForm } from './schema.js';

/** Of a body by its id, the members its table says. */
export type Tables = ReadonlyMap<string, readonly RollMember[]>;

type Member = FieldsIn<'roll.enter'>['members'][number];

/** How many members one entry takes; a longer roll is continued. */
const AT_ONCE = 500;

/**
 * The tables the bodies name, read.
 * @throws {Stop} with every bad line of all of them.
 */
export async function tablesOf(
  { bodies }: ScriptForm,
  document: FileDocument,
  directory: string,
  telling: Telling,
): Promise<Tables> {
  const tables = new Map<string, readonly RollMember[]>();
  const complaints: Complaint[] = [];
  let code: ExitCode = EXIT.usage;
  for (const [index, { id, roll, scope, countedBy }] of bodies.entries()) {
    if (roll === undefined) continue;
    try {
      const file = isAbsolute(roll) ? roll : join(directory, roll);
      const { members } = await tableFrom(file, { scope, countedBy }, telling);
      tables.set(id, members);
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      // What is not about a line of the table is about the script, which names it and its part.
      const elsewhere = isRollFault(error.cause) && error.cause.problem.code === 'rolls.place-unknown';
      const at = document.at(['bodies', index, elsewhere ? 'scope' : 'roll']);
      complaints.push(...error.complaints.map((one) => (elsewhere ? { ...one, at } : { at, ...one })));
      if (error.exitCode === EXIT.storage) code = EXIT.storage;
    }
  }
  if (complaints.length > 0) throw new Stop(code, complaints);
  return tables;
}

/** Everybody who votes by a table: heads, and those whose vote a head has. */
export const peopleOf = (tables: Tables): string[] =>
  [...tables.values()].flatMap((members) => members.flatMap(({ person, coOwners = [] }) => [person, ...coOwners]));

/** The members a body lists, as the command takes them. */
function membersOf(
  { id, members = [] }: BodyForm,
  base: Path,
  known: (person: string, path: Path) => void,
  faults: Faults,
): Member[] {
  const seen = new Set<string>();
  return members.flatMap((member, place) => {
    const path = [...base, 'members', place];
    const entries = typeof member === 'string' ? expandIds([member]).map((person) => ({ person })) : [member];
    return entries.map(({ person, area, parking, ...rest }: Exclude<typeof member, string>): Member => {
      known(person, path);
      for (const [index, coOwner] of (rest.coOwners ?? []).entries()) known(coOwner, [...path, 'coOwners', index]);
      if (seen.has(person)) faults.add(path, faults.words.memberTwice(person, id));
      seen.add(person);
      const measured = area === undefined ? undefined : readArea(area);
      if (area !== undefined && !measured) faults.add([...path, 'area'], faults.words.notArea(String(area)));
      const parked = parking === undefined ? undefined : readArea(parking);
      if (parking !== undefined && parked === undefined)
        faults.add([...path, 'parking'], faults.words.notAmount('area', String(parking)));
      else if ((parked ?? 0) > (measured ?? 0)) faults.add([...path, 'parking'], faults.words.parkingOver(person));
      return {
        person,
        ...rest,
        ...(measured && { area: measured }),
        ...(parked !== undefined && { parking: parked }),
      };
    });
  });
}

/** A roll as the commands that enter it, one after the other. */
function entriesOf(body: string, members: readonly Member[], scope: string | undefined): FieldsIn<'roll.enter'>[] {
  const entries: FieldsIn<'roll.enter'>[] = [];
  for (let from = 0; from < members.length; from += AT_ONCE) {
    const some = members.slice(from, from + AT_ONCE);
    const first = { body, members: some, ...(scope !== undefined && { scope }) };
    entries.push(from === 0 ? first : { body, members: some, more: true });
  }
  return entries;
}

/** The roll of each body that has one. */
export function rollsOf(
  { bodies }: ScriptForm,
  tables: Tables,
  known: (person: string, path: Path) => void,
  faults: Faults,
): FieldsIn<'roll.enter'>[] {
  const { words } = faults;
  return bodies.flatMap((body, index) => {
    const path = ['bodies', index];
    const { id, members, roll, scope, countedBy } = body;
    if (roll !== undefined && members !== undefined) faults.add(path, words.rollAndMembers(id), 'roll');
    if (scope !== undefined && roll === undefined && members === undefined)
      faults.add([...path, 'scope'], words.scopeOfNothing(id));
    if (countedBy !== undefined && roll === undefined) faults.add([...path, 'countedBy'], words.countedByMembers(id));
    const listed = roll === undefined ? membersOf(body, path, known, faults) : [...(tables.get(id) ?? [])];
    const entries = entriesOf(id, listed, scope);
    const parsed = commands['roll.enter'].shape.scope.safeParse(scope);
    if (!parsed.success) faults.addIssues(parsed.error.issues, [...path, 'scope']);
    return entries;
  });
}
