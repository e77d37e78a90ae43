// What a new roll would change: to be looked at before it is entered. Pure.
import { joined } from '../joined.js';
import type { Measures } from '../law/rule.js';
import type { Head, ListedRoll, Unit } from './listed.js';
import { commonUnit, inUnit } from './units.js';

/** What may change of a head that stays. */
export type HeadField =
  | 'name'
  | 'kind'
  | 'units'
  | 'area'
  | 'parkingArea'
  | 'coOwners'
  | 'weight'
  | 'affected'
  | 'contactState';

export interface HeadChange {
  person: string;
  fields: HeadField[];
  before: Head;
  after: Head;
}

export interface RollChanges {
  added: Head[];
  removed: Head[];
  changed: HeadChange[];
  /** What the whole roll adds up to. */
  total: { before: Measures; after: Measures };
}

const nameOf = ({ unit, scope = '' }: Unit): string => joined(scope, unit);

/** Every field as a text that is the same where the field is; the order of units and co-owners tells nothing. */
const FIELDS: Readonly<Record<HeadField, (head: Head) => string>> = {
  name: ({ name = '' }) => name,
  kind: ({ kind }) => kind,
  units: ({ units }) =>
    units
      .map((unit) => JSON.stringify([nameOf(unit), unit.area, unit.areaBasis ?? null, unit.parking]))
      .sort()
      .join(),
  area: ({ area }) => String(area),
  parkingArea: ({ parkingArea }) => String(parkingArea),
  coOwners: ({ coOwners }) => JSON.stringify([...coOwners].sort()),
  weight: ({ weight = 1 }) => String(weight),
  affected: ({ affected }) => String(affected),
  contactState: ({ contactState = '' }) => contactState,
};

const isField = (field: string): field is HeadField => Object.hasOwn(FIELDS, field);

/** Who would come, who would go, and what would be different of those who stay. All areas are in the smaller of the two units. */
export function compareRolls(one: ListedRoll, other: ListedRoll): RollChanges {
  const { areaDecimals, times } = commonUnit(one, other);
  const [before, after] = [inUnit(one, areaDecimals, times[0]), inUnit(other, areaDecimals, times[1])];
  const changed = [...after.heads.values()].flatMap((now): HeadChange[] => {
    const then = before.heads.get(now.person);
    if (!then) return [];
    const fields = Object.keys(FIELDS)
      .filter(isField)
      .filter((field) => FIELDS[field](then) !== FIELDS[field](now));
    return fields.length === 0 ? [] : [{ person: now.person, fields, before: then, after: now }];
  });
  return {
    added: [...after.heads.values()].filter(({ person }) => !before.heads.has(person)),
    removed: [...before.heads.values()].filter(({ person }) => !after.heads.has(person)),
    changed,
    total: { before: before.total, after: after.total },
  };
}
