// What a roll says: heads, units, who votes for whom, and who could be reached. docs/rolls.md describes the value.
import type { Measures } from '../law/index.js';
import { type CountedBy, type Head, totalOf } from '../rolls/index.js';
import type { RollTable } from './roll-table.js';

/** Somebody, with a name where there is one. */
export interface Named {
  person: string;
  name?: string;
}

/** A head with what it holds; the area in the unit of the roll. */
export interface Holder extends Named {
  /** How many; a record does not say. */
  units?: number;
  area: number;
}

/** What a roll comes to, and what was read into it. */
export interface RollSummary extends Measures {
  units: number;
  areaWithoutParking: number;
  /** Those who own something besides parking: the heads of a rule that leaves parking out. */
  headsWithoutParking: number;
  countedBy: CountedBy;
  scope?: string;
  parking: { units: number; area: number };
  /** Each unit with several owners, and who votes for it. */
  coOwned: { unit: string; votes: Named; coOwners: Named[] }[];
  /** Who owns with several heads and is none: nobody can tell whose vote theirs is. */
  unclear: (Named & { heads: Named[] })[];
  stock?: Holder;
  organisations: Holder[];
  /** By what the column contact-state says; `null` where it says nothing. Empty where there is no such column. */
  contact: { state: string | null; persons: Named[] }[];
}

/** Gives somebody their name. */
export type Name = (person: string) => Named;

/** Names from wherever they are. */
export const namedBy =
  (name: (person: string) => string | undefined): Name =>
  (person) => {
    const found = name(person);
    return found === undefined ? { person } : { person, name: found };
  };

/** The names a table gives. */
export const nameIn = ({ rows }: RollTable): Name => {
  const names = new Map<string, string>();
  for (const { person, name } of rows) if (name !== undefined) names.set(person, name);
  return namedBy((person) => names.get(person));
};

/** A unit with where it lies: `3幢/2单元/501`. */
export const placeOf = ({ unit, scope }: Head['units'][number]): string =>
  scope === undefined ? unit : `${scope}/${unit}`;

/** A head as it is told. */
export const holder = ({ person, name, units, area }: Head): Holder => ({
  person,
  ...(name !== undefined && { name }),
  units: units.length,
  area,
});

/** Heads by what is said of whether they could be reached, in the order in which it is said first. */
function contactOf(heads: readonly Head[], named: Name): RollSummary['contact'] {
  const states = new Map<string | null, Named[]>();
  for (const { person, contactState = null } of heads) {
    const those = states.get(contactState) ?? [];
    if (those.length === 0) states.set(contactState, those);
    those.push(named(person));
  }
  const said = [...states.keys()].some((state) => state !== null);
  return said ? [...states].map(([state, persons]) => ({ state, persons })) : [];
}

/** What a roll comes to: heads, areas, units, who votes for whom, who could be reached. */
export function summaryOf(table: RollTable): RollSummary {
  const named = nameIn(table);
  const { roll } = table;
  const { heads: byPerson, votesAs, total, countedBy, scope } = roll;
  const heads = [...byPerson.values()];
  const units = heads.flatMap((head) => head.units.map((unit) => ({ head, unit })));
  const parked = units.filter(({ unit }) => unit.parking);
  // Whoever lives there and votes for themselves has no co-owner.
  const sharing = (owner: string): boolean => countedBy === 'unit' || !byPerson.has(owner);
  const stock = heads.find(({ kind }) => kind === 'developer-stock');
  return {
    ...total,
    units: units.length,
    areaWithoutParking: totalOf(heads, { parking: 'left-out' }).area,
    headsWithoutParking: heads.filter(({ units }) => units.length === 0 || units.some(({ parking }) => !parking))
      .length,
    countedBy,
    ...(scope !== undefined && { scope }),
    parking: { units: parked.length, area: parked.reduce((sum, { unit }) => sum + unit.area, 0) },
    coOwned: units.flatMap(({ head, unit }) => {
      const others = unit.owners.filter((owner) => owner !== head.person && sharing(owner));
      // All unsold stock is one head, under whatever ids it is listed.
      return others.length === 0 || head.kind === 'developer-stock'
        ? []
        : [{ unit: placeOf(unit), votes: named(head.person), coOwners: others.map(named) }];
    }),
    unclear: [...votesAs]
      .filter(([, as]) => as.length > 1)
      .map(([person, as]) => ({ ...named(person), heads: as.map(named) })),
    ...(stock && { stock: holder(stock) }),
    organisations: heads.filter(({ kind }) => kind === 'organisation').map(holder),
    contact: contactOf(heads, named),
  };
}
