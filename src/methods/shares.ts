// Votes that a ballot shares equally between several candidates, kept apart by how many share: they add up without rounding.
// Shared by plurality, instant-runoff and Coombs.
import { raise } from './ballots.js';
import { commonMultiple, Fraction } from './exact.js';
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
  /** Votes shared by so many, for each candidate, in ballots: whoever adds to them itself saves a call for each ballot. */
  among(many: number): Float64Array;
  /** All votes, in units of 1/`unit`. */
  sums(): { votes: bigint[]; unit: bigint };
  /** The same to be compared in haste: as doubles have it. */
  about(): About;
}

/** Votes as doubles: two that differ by more than `slack` differ, and where that is 0 they are exact. */
export interface About {
  about: Float64Array;
  slack: number;
  /** The same in whole numbers of some part of a vote, where doubles hold them: what is equal is equal in these. */
  whole?: Float64Array;
  exact(candidate: number): Fraction;
}

export function shares(size: number): Shares {
  /** By how many share: ballots for each candidate. */
  const byPart = new Map<number, Float64Array>();
  const of = (among: number): Float64Array => {
    const known = byPart.get(among) ?? new Float64Array(size);
    byPart.set(among, known);
    return known;
  };
  const undivided = of(1);
  return {
    among: of,
    add: (candidate, count, among) => raise(among === 1 ? undivided : of(among), candidate, count),
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
    about() {
      const exact = (candidate: number): Fraction =>
        [...byPart].reduce(
          (sum, [among, ballots]) => sum.add(new Fraction(ballots[candidate] ?? 0, among)),
          new Fraction(0),
        );
      if (byPart.size === 1) return { about: undivided, slack: 0, exact };
      const about = new Float64Array(size);
      const parts = new Float64Array(size);
      const unit = Number(commonMultiple(byPart.keys()));
      let most = 0;
      for (const [among, ballots] of byPart) {
        for (let candidate = 0; candidate < size; candidate++) {
          const votes = ballots[candidate] as number; // one for each
          about[candidate] = (about[candidate] as number) + votes / among;
          parts[candidate] = (parts[candidate] as number) + votes * (unit / among);
          most += Math.abs(votes);
        }
      }
      // Each of the sums has lost less than one part in 2^52 of what was added up, at each addition.
      const slack = most * (byPart.size + 1) * 2 ** -50;
      return most * unit <= Number.MAX_SAFE_INTEGER ? { about, slack, exact, whole: parts } : { about, slack, exact };
    },
  };
}

/** These candidates by their votes, fewest first, in groups of those who have as many. */
export function fewestFirst({ about, slack, exact, whole }: About, among: readonly number[]): number[][] {
  const exactly = whole ?? (slack === 0 ? about : undefined);
  const has = exactly ?? about;
  const had = (one: number): number => has[one] as number; // one for each
  const compare = (one: number, other: number): number =>
    exactly !== undefined || Math.abs(had(one) - had(other)) > slack
      ? had(one) - had(other)
      : exact(one).compare(exact(other));
  const groups: number[][] = [];
  for (const one of [...among].sort((a, b) => compare(a, b) || a - b)) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && compare(group[0], one) === 0) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

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
