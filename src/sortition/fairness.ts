// How fair a draw is: each person's chance of a seat, over all the seeds there could be. Pure.
// Exact where the quotas leave nothing open; else estimated by draws with a chain of seeds, which anybody can recompute.
import { sha256 } from '../digest.js';
import { completions, type Sorted, sorted } from './completion.js';
import { drawPanel } from './draw.js';
import { noPanel } from './problems.js';
import { lotsOf, type PanelTerms } from './terms.js';
import { walk } from './walk.js';

/** A fraction in lowest terms, written out: `3/10`. */
export type Chance = string;

export interface Fairness {
  /** `exact`, or `estimated` from so many draws with the seeds `seedAt(seed, 1)` and so on. */
  by: 'exact' | 'estimated';
  draws: number;
  /** Person by person, in the order of the pool. Together they come to the number of seats. */
  chances: { person: string; chance: Chance }[];
  least: Chance;
  most: Chance;
  /** What it would be without any quota: seats in people. */
  even: Chance;
  /** The mean chance of those with each value. */
  values: { trait: string; value: string; people: number; chance: Chance }[];
}

/** The seed of the nth draw of an estimate: SHA-256 of the seed, `/draw/` and the number, in hexadecimal. */
export const seedAt = (seed: string, nth: number): string => sha256(`${seed}/draw/${nth}`);

/**
 * Each person's chance. People with the same values, in households alike, have the same chance, and are counted
 * together: their estimate is the share of all their draws that hit one of them.
 * @throws {Fault} as `drawPanel` does, and where `draws` is no whole number from 1.
 */
export function fairness(terms: PanelTerms, draws: number): Fairness {
  if (!Number.isSafeInteger(draws) || draws < 1) noPanel('sortition.bad-draws', { draws });
  drawPanel({ ...terms, reserves: 0 });
  const pool = sorted(terms.pool, terms);
  const exact = stratified(pool, terms.seats);
  const chances = exact ?? estimated(terms, pool, draws);
  const ordered = [...chances].sort(compared);
  const even = { of: BigInt(terms.seats), in: BigInt(pool.entrants.length) };
  return {
    by: exact ? 'exact' : 'estimated',
    draws: exact ? 0 : draws,
    chances: terms.pool.map(({ person }, number) => ({ person, chance: written(chances[number] ?? even) })),
    least: written(ordered[0] ?? even),
    most: written(ordered.at(-1) ?? even),
    even: written(even),
    values: pool.quotas.flatMap(({ trait, value, kinds }) => {
      const own = chances.filter((_, number) => kinds.includes(pool.kindOf[number] ?? 0));
      return own.length > 0 ? [{ trait, value, people: own.length, chance: written(mean(own)) }] : [];
    }),
  };
}

interface Fraction {
  of: bigint;
  in: bigint;
}

const divisor = (one: bigint, other: bigint): bigint => (other === 0n ? one : divisor(other, one % other));

function written(fraction: Fraction): Chance {
  const common = divisor(fraction.of, fraction.in);
  return `${fraction.of / common}/${fraction.in / common}`;
}

const compared = (one: Fraction, other: Fraction): number => {
  const difference = one.of * other.in - other.of * one.in;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

function mean(fractions: readonly Fraction[]): Fraction {
  let sum: Fraction = { of: 0n, in: 1n };
  for (const fraction of fractions) {
    sum = { of: sum.of * fraction.in + fraction.of * sum.in, in: sum.in * fraction.in };
    const common = divisor(sum.of, sum.in);
    sum = { of: sum.of / common, in: sum.in / common };
  }
  return { of: sum.of, in: sum.in * BigInt(fractions.length) };
}

/**
 * The chances where they follow without any draw: nobody shares a household, and at most one trait restricts anything,
 * with the number of seats of each of its values settled. Then everybody of a value has the same chance.
 */
function stratified({ householdOf, sortOf, quotas, kindOf }: Sorted, seats: number): Fraction[] | undefined {
  if (householdOf.length !== sortOf.length) return undefined;
  const number = (kinds: readonly number[]): number => kindOf.filter((kind) => kinds.includes(kind)).length;
  let chances: Fraction[] = kindOf.map(() => ({ of: BigInt(seats), in: BigInt(kindOf.length) }));
  let strata = 0;
  for (const trait of new Set(quotas.map((quota) => quota.trait))) {
    const own = quotas
      .filter((quota) => quota.trait === trait)
      .map((quota) => ({ ...quota, people: number(quota.kinds) }));
    const restricts = own.some(
      ({ min, max, people }) => min > Math.max(0, seats - (kindOf.length - people)) || max < Math.min(people, seats),
    );
    if (!restricts) continue;
    strata += 1;
    const least = own.reduce((sum, { min }) => sum + min, 0);
    const most = own.reduce((sum, { max, people }) => sum + Math.min(max, people), 0);
    const settled = own.map(({ min, max, people, kinds }) => {
      const low = Math.max(min, seats - (most - Math.min(max, people)));
      const high = Math.min(max, people, seats - (least - min));
      return { kinds, people, seats: low === high ? low : undefined };
    });
    chances = kindOf.flatMap((kind) => {
      const value = settled.find(({ kinds }) => kinds.includes(kind));
      return value?.seats === undefined ? [] : [{ of: BigInt(value.seats), in: BigInt(value.people) }];
    });
    if (chances.length < kindOf.length) return undefined;
  }
  return strata > 1 ? undefined : chances;
}

/** Each person's share of the draws with the chain of seeds, taken together with those who are alike. */
function estimated({ seed, seats }: PanelTerms, pool: Sorted, draws: number): Fraction[] {
  const { kindOf, householdOf } = pool;
  const members = new Map<number, number[]>();
  for (const [person, kind] of kindOf.entries()) {
    const household = householdOf[person] ?? 0;
    members.set(household, [...(members.get(household) ?? []), kind]);
  }
  const groupOf = kindOf.map((kind, person) => {
    const household = members.get(householdOf[person] ?? 0) ?? [];
    return `${kind}/${[...household].sort().join()}`;
  });
  const complete = completions(pool);
  const hits = new Map<string, number>();
  for (let nth = 1; nth <= draws; nth += 1) {
    const lots = lotsOf(pool.entrants, seedAt(seed, nth));
    const seated = walk(pool, complete, { lots, seats, kept: [] });
    // The pool has a panel, as the draw itself showed: only patience can be missing.
    if (typeof seated === 'string') return noPanel('sortition.undecided', {});
    for (const person of seated) {
      const group = groupOf[person] ?? '';
      hits.set(group, (hits.get(group) ?? 0) + 1);
    }
  }
  const sizes = new Map<string, number>();
  for (const group of groupOf) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return groupOf.map((group) => ({
    of: BigInt(hits.get(group) ?? 0),
    in: BigInt(draws) * BigInt(sizes.get(group) ?? 1),
  }));
}
