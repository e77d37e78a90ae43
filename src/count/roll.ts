// The roll a vote is counted by: its members, what each counts for, who may cast whose vote, and what it all adds up to. Pure.
// What a ballot weighs is decided here, by `measuresOf`. May import nothing but the persistent map and the law.

import { type DecisionRule, type Measures, nothing } from '../law/rule.js';
import { PersistentMap } from '../persistent-map.js';

/** One head of a roll: a person (or organisation) with the area of all their units together. */
export interface Member {
  person: string;
  name?: string | undefined;
  unit?: string | undefined;
  /** Floor area in 0.01 m² over all units. */
  area?: number | undefined;
  /** How much of it is parking spaces and garages, which some rules leave out. */
  parking?: number | undefined;
  /** 1 unless the roll says so. */
  weight?: number | undefined;
  /** An organisation that owns, or a developer's unsold stock, which is one head whatever its size. */
  kind?: 'natural' | 'organisation' | 'developer-stock' | undefined;
  /** Who owns with this person: one vote among them all, and any of them may cast it. */
  coOwners?: string[] | undefined;
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

/** The roll of these members, continuing another one where there is one before it. */
export function rollOf(members: readonly Member[], before?: Roll, scope = before?.scope): Roll {
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
    scope,
  };
}

/** The member of a roll who votes for this person: themselves, or whoever votes for the unit they co-own. */
export const headOf = (
  { members, coOwners }: Pick<Roll, 'members' | 'coOwners'>,
  person: string,
): string | undefined => (members.has(person) ? person : (coOwners.get(person) ?? undefined));

/** Parking spaces and garages count as floor area unless the rule leaves them out (for instance 宁波 2021, art. 18). */
export function countedRoll(roll: Roll, { parking }: { parking?: DecisionRule['parking'] | undefined }): Roll {
  if (parking !== 'left-out' || roll.parking === 0) return roll;
  const members = [...roll.members].map(
    ([person, { parking: spaces = 0, ...member }]) =>
      [person, { ...member, ...(member.area !== undefined && { area: member.area - spaces }) }] as const,
  );
  return { ...roll, members: PersistentMap.of(members), area: roll.area - roll.parking, parking: 0 };
}

/** What one member counts for, and so a ballot of theirs: one head, the area of all their units, their weight. */
export const measuresOf = ({ area = 0, weight = 1 }: Pick<Member, 'area' | 'weight'>): Measures => ({
  heads: 1,
  area,
  weight,
});

/** What a whole roll counts for. */
export const whole = ({ heads, area, weight }: Measures): Measures => ({ heads, area, weight });

export const less = (from: Measures, part: Measures): Measures => ({
  heads: from.heads - part.heads,
  area: from.area - part.area,
  weight: from.weight - part.weight,
});

/** What these members count for together. Whoever is none counts for nothing. */
export function measured({ members }: Pick<Roll, 'members'>, persons: Iterable<string>): Measures {
  const total = nothing();
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
