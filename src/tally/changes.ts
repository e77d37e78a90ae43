// What a roll would change: of another table, or of the roll a record holds of a body.
import type { FieldsIn } from '../engine/engine.js';
import { namesOf } from '../engine/names.js';
import { areaUnit, type Measures } from '../law/index.js';
import { Fault } from '../problem.js';
import { tallyProblem } from '../problems/tally.js';
import type { State } from '../procedure/vocabulary.js';
import { type AreaBasis, compareRolls, type Head } from '../rolls/index.js';
import { commonUnit, inUnit } from '../rolls/units.js';
import type { RollTable } from './roll-table.js';
import { type Holder, holder, type Name, type Named, namedBy, nameIn, placeOf } from './summary.js';

/** A unit as a table has it; the area in the unit of the comparison. */
export interface UnitValue {
  unit: string;
  area: number;
  areaBasis?: AreaBasis;
  parking: boolean;
}

/** What may change of a head: between tables all but `unit`, of a record the line in which it names its units. */
export type RollField =
  | 'name'
  | 'kind'
  | 'units'
  | 'unit'
  | 'area'
  | 'parking'
  | 'coOwners'
  | 'weight'
  | 'affected'
  | 'contactState';

/** What is said of a field: of units and co-owners a list, of `parking` its area; `null` where nothing is said. */
export type RollValue = string | number | boolean | readonly (Named | UnitValue)[] | null;

/** A field of a head that stays, before and after. */
export interface FieldChange {
  field: RollField;
  before: RollValue;
  after: RollValue;
}

/** What a roll would change: who would come, who would go, and what of those who stay. */
export interface RollDifference {
  /** The file it was compared with. */
  against: string;
  body?: { body: string; name: string };
  /** A vote has been announced on the body's roll as it was: it is counted on that one. */
  frozen?: true;
  added: Holder[];
  removed: Holder[];
  changed: (Named & { fields: FieldChange[] })[];
  /** All areas are whole numbers of 0.01 m², or of the smaller unit that these say. */
  total: { before: Measures; after: Measures };
}

/** Ids made from the lines of one table are somebody else's in another. */
function refuseDerived(...tables: readonly RollTable[]): void {
  if (tables.some(({ derived }) => derived !== undefined)) throw new Fault([tallyProblem('tally.ids-derived', {})]);
}

/** Every field of a head, as it is told. */
const valuesOf = (head: Head, named: Name): Readonly<Partial<Record<RollField, RollValue>>> => ({
  name: head.name ?? null,
  kind: head.kind,
  units: head.units.map((unit) => ({
    unit: placeOf(unit),
    area: unit.area,
    ...(unit.areaBasis !== undefined && { areaBasis: unit.areaBasis }),
    parking: unit.parking,
  })),
  area: head.area,
  parking: head.parkingArea,
  coOwners: head.coOwners.map(named),
  weight: head.weight ?? 1,
  affected: head.affected ?? null,
  contactState: head.contactState ?? null,
});

/** What one table changes of another. @throws {Fault} where one of them has no ids of its own */
export function changesOf(before: RollTable, after: RollTable): Omit<RollDifference, 'against'> {
  refuseDerived(before, after);
  const [was, is] = [nameIn(before), nameIn(after)];
  const { added, removed, changed, total } = compareRolls(before.roll, after.roll);
  return {
    added: added.map(holder),
    removed: removed.map(holder),
    changed: changed.map((change) => {
      const [then, now] = [valuesOf(change.before, was), valuesOf(change.after, is)];
      const fields = change.fields.map((field): FieldChange => {
        const told = field === 'parkingArea' ? 'parking' : field;
        return { field: told, before: then[told] ?? null, after: now[told] ?? null };
      });
      return { ...is(change.person), fields };
    }),
    total,
  };
}

/** What a record holds of a head, in the words of a table. */
const MEMBER_FIELDS = ['name', 'kind', 'unit', 'area', 'parking', 'coOwners', 'weight'] as const;

type Member = FieldsIn<'roll.enter'>['members'][number];

const memberValues = (member: Member, name: string | undefined, named: Name) => ({
  name: name ?? null,
  kind: member.kind ?? 'natural',
  unit: member.unit ?? null,
  area: member.area ?? 0,
  parking: member.parking ?? 0,
  coOwners: [...(member.coOwners ?? [])].sort().map(named),
  weight: member.weight ?? 1,
});

/** A member with areas in a smaller unit. */
const scaled = <M extends Member>(member: M, times: number): M => ({
  ...member,
  ...(member.area !== undefined && { area: member.area * times }),
  ...(member.parking !== undefined && { parking: member.parking * times }),
});

/** The body's roll as the record has it now, and what the table would make of it. @throws {Fault} where the table has no ids */
export function changesIn(state: State, body: string, table: RollTable): Omit<RollDifference, 'against'> {
  refuseDerived(table);
  const is = nameIn(table);
  const roll = state.rolls[body];
  const { areaDecimals, times } = commonUnit(roll ?? {}, table.roll);
  const names = namesOf(state);
  const was = namedBy((person) => {
    const name = names.person(person);
    return name === person ? undefined : name;
  });
  const members = new Map<string, Member>(
    [...(roll?.members ?? [])].map(([person, member]) => [person, scaled(member, times[0])]),
  );
  const { heads, total } = inUnit(table.roll, areaDecimals, times[1]);
  const removed = [...members.values()].filter(({ person }) => !heads.has(person));
  const changed = table.members.flatMap((entered) => {
    const member = scaled(entered, times[1]);
    const before = members.get(member.person);
    if (!before) return [];
    const [then, now] = [memberValues(before, was(member.person).name, was), memberValues(member, member.name, is)];
    const fields = MEMBER_FIELDS.filter((field) => {
      const ids = ({ coOwners }: typeof now) => coOwners.map(({ person }) => person).join('\n');
      return field === 'coOwners' ? ids(then) !== ids(now) : then[field] !== now[field];
    }).map((field): FieldChange => ({ field, before: then[field], after: now[field] }));
    return fields.length === 0 ? [] : [{ ...is(member.person), fields }];
  });
  return {
    body: { body, name: names.body(body) },
    ...(state.vote.current?.body === body && { frozen: true as const }),
    added: [...heads.values()].filter(({ person }) => !members.has(person)).map(holder),
    removed: removed.map(({ person, area = 0 }) => ({ ...was(person), area })),
    changed,
    total: {
      before: {
        heads: roll?.heads ?? 0,
        area: (roll?.area ?? 0) * times[0],
        weight: roll?.weight ?? 0,
        ...areaUnit({ areaDecimals }),
      },
      after: total,
    },
  };
}
