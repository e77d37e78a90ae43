// Votes that a ballot shares equally between several candidates, kept apart by how many share: they add up without rounding.
// Shared by plurality, instant-runoff and Coombs.
import { raise } from './ballots.js';
import { commonMultiple } from './exact.js';
import type { OptionOf } from './method.js';
import type { RankingPass } from './one-pass.js';

export type EqualRanks = 'shared' | 'set aside';

/** What becomes of a ballot that gives its one vote to several. */
export const equalRanks: OptionOf = {
  values: ['shared', 'set aside'],
  default: 'shared',
};

export interface Shares {
  /** So many ballots, each shared by `among` candidates, of whom this is one. */
  add(candidate: number, count: number, among: number): void;
  /** All votes, in units of 1/`unit`. */
  sums(): { votes: bigint[]; unit: bigint };
}

export function shares(size: number): Shares {
  /** By how many share: ballots for each candidate. */
  const byPart = new Map<number, Float64Array>();
  const of = (among: number): Float64Array => {
    const known = byPart.get(among) ?? new Float64Array(size);
    byPart.set(among, known);
    return known;
  };
  const whole = of(1);
  return {
    add: (candidate, count, among) => raise(among === 1 ? whole : of(among), candidate, count),
    sums() {
      const unit = commonMultiple(byPart.keys());
      const votes = Array.from({ length: size }, (_, candidate) =>
        [...byPart].reduce(
          (sum, [among, ballots]) => sum + BigInt(ballots[candidate] ?? 0) * (unit / BigInt(among)),
          0n,
        ),
      );
      return { votes, unit };
    },
  };
}

/** The highest of some sums. */

/** The first places of ballots, one by one. */
export function firstPlace(size: number, equal: EqualRanks): { add: RankingPass['add']; sums: Shares['sums'] } {
  const first = shares(size);
  return {
    sums: first.sums,
    add(order, place, from, to, count) {
      let end = from;
      while (end < to && place[end] === place[from]) end += 1;
      if (end - from > 1 && equal === 'set aside') return;
      for (let i = from; i < end; i++) first.add(order[i] as number, count, end - from); // within the ballot
    },
  };
}
