// Who may go into the final of a STAR election: places by points, and ties in them by the Equal Vote Coalition's official protocol
// (starvoting.org/ties): whoever lost the most match-ups among the tied is out, again and again; where all lost as many, the most
// highest scores decide, or whoever has the fewest of them is out. Shared by STAR and Bloc STAR.
import type { Field } from '../ballots.js';
import { raise } from '../ballots.js';
import type { Ballot } from '../election.js';
import type { Prefer } from '../pairwise.js';
import { scoresOf } from '../scores.js';
import { grouped } from '../standing.js';

/** What STAR looks at: points, how many gave the highest score, and how many scored one higher than another. */
export interface Stars {
  totals: Float64Array;
  tops: Float64Array;
  prefer: Prefer;
  add(ballot: Ballot, count: number, at: number): void;
}

/** Adds up ballots for a STAR count. */
export function stars(field: Field, max: number): Stars {
  const { size } = field;
  const totals = new Float64Array(size);
  const tops = new Float64Array(size);
  const duels = new Float64Array(size * size);
  return {
    totals,
    tops,
    prefer: (a, b) => duels[a * size + b] as number, // one for each pair
    add(ballot, count, at) {
      const given = scoresOf(ballot, field, max, at);
      for (const [one, points] of given) {
        raise(totals, one, count * points);
        if (points === max) raise(tops, one, count);
        if (points === 0) continue;
        for (let other = 0; other < size; other++) {
          if (points > (given.get(other) ?? 0)) raise(duels, one * size + other, count);
        }
      }
    },
  };
}

/** Those tied on points in places, best first; together stay those whom the protocol leaves tied. */
function settled(tied: readonly number[], { prefer, tops }: Pick<Stars, 'prefer' | 'tops'>): number[][] {
  if (tied.length < 2) return [[...tied]];
  const losses = (one: number): number => tied.filter((other) => prefer(other, one) > prefer(one, other)).length;
  const worst = Math.max(...tied.map(losses));
  const beaten = tied.filter((one) => losses(one) === worst);
  const apart = (out: readonly number[]): number[][] => {
    const left = tied.filter((one) => !out.includes(one));
    return [left, out].flatMap((group) => settled(group, { prefer, tops }));
  };
  if (beaten.length < tied.length) return apart(beaten);
  const byTops = grouped(tops, tied);
  const [most = [], ...fewer] = byTops;
  if (fewer.length === 0) return [[...tied]];
  return most.length === 1 ? apart(tied.filter((one) => one !== most[0])) : apart(byTops.at(-1) ?? []);
}

/** Places among these, best first. A tie of exactly two for the first place leaves nothing open: they meet. */
export const placesIn = (counted: Stars, among?: readonly number[]): number[][] =>
  grouped(counted.totals, among).flatMap((group, at) =>
    at === 0 && group.length === 2 ? [group] : settled(group, counted),
  );
