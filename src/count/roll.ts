// The roll a vote is counted by: its members, what each counts for, who may cast whose vote, and what it all adds up to. Pure.
// What a ballot weighs is decided here, by `measuresOf`. May import nothing but the persistent map and the law.

import type { FineDecimals } from '../area.js';
import { areaUnit, type DecisionRule, type Measures, nothing } from '../law/rule.js';
import { PersistentMap } from '../persistent-map.js';

/** One head of a roll: a person (or organisation) with the area of all their units together. */
export interface Member {
  person: string;
  name?: string | undefined;
  unit?: string | undefined;
  /** Floor area over all units, in 0.01 m² or in the smaller unit that the roll says. */
  area?: number | undefined;
  /** How much of it is parking spaces and garages, which some rules leave out. */
  parking?: number | undefined;
  /** 1 unless the roll says so. */
  weight?: number | undefined;
  /** An organisation that owns, or a developer's unsold stock, which is one head whatever its size. */
  kind?: 'natural' | 'organisation' | 'developer-stock' | undefined;
  /** Who owns with this person: one vote among them all, and any of them may cast it. */
  coOwners?: string[] | undefined;
  /** Those of them who own nothing but parking with this person: where a rule leaves parking out, they have no part in the vote. */
  parkingCoOwners?: string[] | undefined;
  /** Parts of the roll that a rule may count by themselves: a building, a class of members. */
  groups?: string[] | undefined;
}

export interface Roll {
  members: PersistentMap<Member>;
  /** Co-owners, and the member whose one vote is theirs too; none, for good, of who owns with several members. */
  coOwners: PersistentMap<string | null>;
  heads: number;
  area: number;
  /** How much of the area is parking. */
  parking: number;
  weight: number;
  /** How many decimals of a square metre its areas have, where it is more than two: they are whole numbers of the last. */
  areaDecimals?: FineDecimals;
  /** The part of the estate it is the roll of. */
  scope?: string | undefined;
}

/**
 * Who may cast whose vote besides the member. Who owns with two different members may cast for neither: it would not be
 * clear for which; and a member has a vote of their own.
 */
function withCoOwners(before: Roll['coOwners'], members: readonly Member[]): Roll['coOwners'] {
  let coOwners = before;
  for (const { person: head, coOwners: owners = [] } of members) {
    for (const person of owners) {
      const other = coOwners.get(person);
      coOwners = coOwners.set(person, other === undefined || other === head ? head : null);
    }
  }
  return coOwners;
}

/** The roll of these members, continuing another one where there is one before it: their areas are then in its unit. */
export function rollOf(
  members: readonly Member[],
  before?: Roll,
  scope = before?.scope,
  unit: { areaDecimals?: FineDecimals | undefined } = before ?? {},
): Roll {
  const entries = members.map((member) => [member.person, member] as const);
  const add = (of: (member: Member) => number, from = 0): number =>
    members.reduce((total, member) => total + of(member), from);
  return {
    members: before ? before.members.setAll(entries) : PersistentMap.of(entries),
    coOwners: withCoOwners(before?.coOwners ?? PersistentMap.empty(), members),
    heads: members.length + (before?.heads ?? 0),
    area: add(({ area }) => area ?? 0, before?.area),
    parking: add(({ parking }) => parking ?? 0, before?.parking),
    weight: add(({ weight }) => weight ?? 1, before?.weight),
    ...areaUnit(unit),
    scope,
  };
}

/** The member of a roll who votes for this person: themselves, or whoever votes for the unit they co-own. */
export const headOf = (
  { members, coOwners }: Pick<Roll, 'members' | 'coOwners'>,
  person: string,
): string | undefined => (members.has(person) ? person : (coOwners.get(person) ?? undefined));

/** Whether all that somebody owns is parking. */
export const ownsOnlyParking = ({ area = 0, parking = 0 }: Pick<Member, 'area' | 'parking'>): boolean =>
  parking > 0 && parking >= area;

/**
 * Parking spaces and garages count as floor area unless the rule leaves them out (for instance 宁波 2021, art. 18). Then whoever
 * owns nothing else is no head either: READING of courts that took both the area and its owners out (docs/decisions/rolls.md).
 */
export function countedRoll(roll: Roll, { parking }: { parking?: DecisionRule['parking'] | undefined }): Roll {
  if (parking !== 'left-out' || roll.parking === 0) return roll;
  const members = [...roll.members.values()]
    .filter((member) => !ownsOnlyParking(member))
    .map(({ parking: spaces = 0, parkingCoOwners = [], area, coOwners, ...member }): Member => {
      const owners = coOwners?.filter((person) => !parkingCoOwners.includes(person));
      return { ...member, ...(area !== undefined && { area: area - spaces }), ...(owners && { coOwners: owners }) };
    });
  return rollOf(members, undefined, roll.scope, roll);
}

/** What one member counts for, and so a ballot of theirs: one head, the area of all their units, their weight. */
export const measuresOf = ({ area = 0, weight = 1 }: Pick<Member, 'area' | 'weight'>): Measures => ({
  heads: 1,
  area,
  weight,
});

/** What a whole roll counts for. */
export const whole = (of: Measures): Measures => ({
  heads: of.heads,
  area: of.area,
  weight: of.weight,
  ...areaUnit(of),
});

export const less = (from: Measures, part: Measures): Measures => ({
  heads: from.heads - part.heads,
  area: from.area - part.area,
  weight: from.weight - part.weight,
  ...areaUnit(from),
});

/** What these members count for together. Whoever is none counts for nothing. */
export function measured(
  { members, ...roll }: Pick<Roll, 'members' | 'areaDecimals'>,
  persons: Iterable<string>,
): Measures {
  const total: Measures = { ...nothing(), ...areaUnit(roll) };
  for (const person of persons) {
    const member = members.get(person);
    if (!member) continue;
    const { heads, area, weight } = measuresOf(member);
    total.heads += heads;
    total.area += area;
    total.weight += weight;
  }
  return total;
}
