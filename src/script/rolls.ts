// The rolls of a script: of each body that lists its members or names a table of them. What the engine would refuse of a roll
// is found here, where it has a line.

import { decimalsOf, readArea } from '../amounts.js';
import type { FieldsIn } from '../engine/engine.js';
import { isFault, type Problem, refuseAny } from '../problem.js';
import { commands } from '../procedure/vocabulary.js';
import { rollFields } from '../rolls/index.js';
import { readRollFrom } from '../tally/roll-table.js';
import type { Path, YamlDocument } from './document.js';
import type { Gathered } from './gathered.js';
import { countIds, expandIds, MOST_LISTED } from './ids.js';
import type { Referred } from './referred.js';
import type { BodyForm, ScriptForm, WrittenForm } from './schema.js';

/** Of a body by its id, the roll its table says, as the command takes it. */
export type Tables = ReadonlyMap<string, ReturnType<typeof rollFields>>;

type Member = FieldsIn<'roll.enter'>['members'][number];

/** A roll as the command takes it: its members, and the unit of their areas. */
type Listed = Pick<FieldsIn<'roll.enter'>, 'members' | 'areaDecimals'>;

/** How many members one entry takes; a longer roll is continued. */
const AT_ONCE = 500;

/** Whether a problem is about the script's own part of the estate, though it was found in the table. */
const isElsewhere = ({ code }: Problem): boolean => code === 'rolls.place-unknown';

/** Whether a body is that of the owners. */
const isOwners = ({ kind, roll, members }: BodyForm): boolean =>
  ['业主', 'owners'].includes(kind) && roll === undefined && members === undefined;

/** A roll that the script names by itself is the owners': of the body there is, or of one for it. */
export function withRoll({ roll, ...form }: WrittenForm): WrittenForm {
  if (roll === undefined) return form;
  const { bodies } = form;
  if (bodies.some(isOwners)) return { ...form, bodies: bodies.map((one) => (isOwners(one) ? { ...one, roll } : one)) };
  const id = bodies.some((one) => one.id === 'owners') ? 'owners-listed' : 'owners';
  return { ...form, bodies: [...bodies, { id, kind: '业主', name: '全体业主', roll }] };
}

/**
 * The tables the bodies name, read.
 * @throws {Fault} with every bad line of all of them
 */
export async function tablesOf(
  { bodies }: Pick<ScriptForm, 'bodies'>,
  document: YamlDocument,
  referred: Referred,
): Promise<Tables> {
  const tables = new Map<string, ReturnType<typeof rollFields>>();
  const problems: Problem[] = [];
  for (const [index, { id, roll, scope, countedBy, merge, sameName }] of bodies.entries()) {
    if (roll === undefined) continue;
    const place = document.at(['bodies', index, 'roll']);
    try {
      const table = await referred(roll, 'roll', place);
      tables.set(id, rollFields(readRollFrom(table, { scope, countedBy, merge, sameName }).roll));
    } catch (error) {
      if (!isFault(error)) throw error;
      problems.push(
        ...error.problems.map((problem) =>
          isElsewhere(problem) ? { ...problem, at: document.at(['bodies', index, 'scope']) } : problem,
        ),
      );
    }
  }
  refuseAny(problems);
  return tables;
}

/** Everybody who votes by a table: heads, and those whose vote a head has. */
export const peopleOf = (tables: Tables): string[] =>
  [...tables.values()].flatMap(({ members }) => members.flatMap(({ person, coOwners = [] }) => [person, ...coOwners]));

/** The members a body lists, as the command takes them. */
function membersOf(
  { id, members = [] }: BodyForm,
  base: Path,
  known: (person: string, path: Path) => void,
  faults: Gathered,
): Listed {
  const count = countIds(members);
  if (count > MOST_LISTED) {
    faults.add([...base, 'members'], 'script.list-too-long', { count, most: MOST_LISTED });
    return { members: [] };
  }
  const seen = new Set<string>();
  const needs = members.flatMap((member) =>
    typeof member === 'string' ? [] : [decimalsOf(member.area) ?? 2, decimalsOf(member.parking) ?? 2],
  );
  const decimals = Math.max(2, ...new Set(needs));
  const listed = members.flatMap((member, place) => {
    const path = [...base, 'members', place];
    const entries = typeof member === 'string' ? expandIds([member]).map((person) => ({ person })) : [member];
    return entries.map(({ person, area, parking, ...rest }: Exclude<typeof member, string>): Member => {
      known(person, path);
      for (const [index, coOwner] of (rest.coOwners ?? []).entries()) known(coOwner, [...path, 'coOwners', index]);
      if (seen.has(person)) faults.add(path, 'script.member-twice', { person, body: id });
      seen.add(person);
      const measured = area === undefined ? undefined : readArea(area, decimals);
      if (area !== undefined && !measured) {
        const whose = { person, ...(rest.unit !== undefined && { unit: rest.unit }) };
        faults.add([...path, 'area'], 'script.area', { written: String(area), ...whose });
      }
      const parked = parking === undefined ? undefined : readArea(parking, decimals);
      if (parking !== undefined && parked === undefined)
        faults.add([...path, 'parking'], 'script.amount', { kind: 'area', written: String(parking) });
      else if ((parked ?? 0) > (measured ?? 0)) faults.add([...path, 'parking'], 'script.parking-over', { person });
      return {
        person,
        ...rest,
        ...(measured && { area: measured }),
        ...(parked !== undefined && { parking: parked }),
      };
    });
  });
  return { members: listed, ...(decimals === 3 || decimals === 4 ? { areaDecimals: decimals } : {}) };
}

/** A roll as the commands that enter it, one after the other. */
function entriesOf(body: string, { members, ...unit }: Listed, scope: string | undefined): FieldsIn<'roll.enter'>[] {
  const entries: FieldsIn<'roll.enter'>[] = [];
  for (let from = 0; from < members.length; from += AT_ONCE) {
    const some = members.slice(from, from + AT_ONCE);
    const first = { body, members: some, ...unit, ...(scope !== undefined && { scope }) };
    entries.push(from === 0 ? first : { body, members: some, ...unit, more: true });
  }
  return entries;
}

/** The roll of each body that has one. */
export function rollsOf(
  { bodies }: Pick<ScriptForm, 'bodies'>,
  tables: Tables,
  known: (person: string, path: Path) => void,
  faults: Gathered,
): FieldsIn<'roll.enter'>[] {
  return bodies.flatMap((body, index) => {
    const path = ['bodies', index];
    const { id, members, roll, scope, countedBy } = body;
    if (roll !== undefined && members !== undefined) faults.add(path, 'script.roll-and-members', { body: id }, 'roll');
    if (scope !== undefined && roll === undefined && members === undefined)
      faults.add([...path, 'scope'], 'script.scope-idle', { body: id });
    if (countedBy !== undefined && roll === undefined)
      faults.add([...path, 'countedBy'], 'script.counted-by-idle', { body: id });
    for (const option of ['merge', 'sameName'] as const)
      if (body[option] !== undefined && roll === undefined)
        faults.add([...path, option], 'script.table-option-idle', { body: id, option });
    const listed = roll === undefined ? membersOf(body, path, known, faults) : (tables.get(id) ?? { members: [] });
    const entries = entriesOf(id, listed, scope);
    const parsed = commands['roll.enter'].shape.scope.safeParse(scope);
    if (!parsed.success) faults.addIssues(parsed.error.issues, [...path, 'scope']);
    return entries;
  });
}
