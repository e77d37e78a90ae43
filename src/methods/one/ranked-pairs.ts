// Ranked pairs (Tideman): the strongest defeats are locked in first; one that would close a circle is left out.
// Among equally strong defeats every order is tried: whoever comes out first in one of them wins (parallel universes).
import type { Field } from '../ballots.js';
import { effortFor } from '../effort.js';
import type { Method } from '../method.js';
import { byPairs, MOST_ON_PATHS, type PairwiseOptions, type Prefer, unranked } from '../pairwise.js';
import { uncountable } from '../problems.js';
import { elected, names, step } from '../standing.js';
import { type Strength, strength, strengths } from '../strength.js';
import type { Step } from '../working.js';

export interface RankedPairsOptions extends PairwiseOptions {
  /** `winning votes` unless said otherwise. */
  strength: Strength;
}

type Pair = readonly [winner: number, loser: number];

/** Who is before whom by what is locked, directly or through others; one bit for each candidate behind. */
type Locked = readonly bigint[];

const before = (locked: Locked, a: number, b: number): boolean => (((locked[a] ?? 0n) >> BigInt(b)) & 1n) === 1n;

/** With `a` before `b`, and everybody before `a` before everybody behind `b`. */
function lock(locked: Locked, [a, b]: Pair): Locked {
  const behind = (locked[b] ?? 0n) | (1n << BigInt(b));
  return locked.map((bits, one) => (one === a || before(locked, one, a) ? bits | behind : bits));
}

/** More ways than this to lock equally strong defeats are refused; fewer where there are many candidates, each of whom a way looks at. */
const MOST_WAYS = 5_000;

function checkWays(ways: number, candidates: number): void {
  const most = effortFor(MOST_WAYS, candidates * candidates);
  if (ways > most) throw uncountable('methods.too-many-ties', { most });
}

/** Every end to which these equally strong defeats lead, in whichever order they are taken. */
function lockAll(locked: Locked, pairs: readonly Pair[]): Locked[] {
  const together = pairs.reduce(lock, locked);
  // A defeat that lies on no circle, even with all the others locked, is locked in every order.
  const safe = pairs.filter(([a, b]) => !before(together, b, a));
  const ends = new Map<string, Locked>();
  const known = new Set<string>();
  const ways: Locked[] = [safe.reduce(lock, locked)];
  for (let now = ways.pop(); now; now = ways.pop()) {
    const here = now;
    const open = pairs.filter(([a, b]) => !before(here, a, b) && !before(here, b, a));
    if (open.length === 0) ends.set(here.join(), here);
    for (const next of open.map((pair) => lock(here, pair))) {
      const key = next.join();
      if (known.has(key)) continue;
      known.add(key);
      ways.push(next);
      checkWays(known.size, locked.length);
    }
  }
  return [...ends.values()];
}

/** What became of equally strong defeats, where it is the same in every order. */
function told(field: Field, prefer: Prefer, pairs: readonly Pair[], ends: readonly Locked[]): Step[] {
  const open = pairs.filter(([a, b]) => new Set(ends.map((end) => before(end, b, a))).size > 1);
  const steps = pairs
    .filter((pair) => !open.includes(pair))
    .map(([a, b]) => {
      const skipped = ends.some((end) => before(end, b, a));
      return step(skipped ? 'skipped' : 'locked', names(field, [a, b]), { for: prefer(a, b), against: prefer(b, a) });
    });
  return open.length === 0 ? steps : [...steps, step('branched', names(field, new Set(open.flat())))];
}

/** Best first: whoever nobody left is before, again and again. `above` says who is before whom. */
function layers(left: readonly number[], above: (a: number, b: number) => boolean): number[][] {
  const first = left.filter((b) => !left.some((a) => above(a, b)));
  const others = left.filter((one) => !first.includes(one));
  return others.length === 0 ? [first] : [first, ...layers(others, above)];
}

export const rankedPairs: Method<RankedPairsOptions> = byPairs<RankedPairsOptions>(
  {
    id: 'ranked-pairs',
    reference:
      'T. N. Tideman, "Independence of Clones as a Criterion for Voting Rules", Social Choice and Welfare 4 (1987)',
    ballot: 'ranking',
    elects: 'one',
    options: { strength, unranked },
  },
  (field, prefer, options) => {
    const all = [...field.candidates.keys()];
    const { rank, ranks } = strengths(field.size, prefer, options.strength);
    const byRank: Pair[][] = Array.from({ length: ranks }, () => []);
    for (const a of all) for (const b of all) if (a !== b) byRank[rank(a, b) - 1]?.push([a, b]);

    const working: Step[] = [];
    let ways: Locked[] = [all.map(() => 0n)];
    for (const pairs of byRank.reverse()) {
      const ends = ways.flatMap((locked) => lockAll(locked, pairs));
      ways = [...new Map(ends.map((end) => [end.join(), end])).values()];
      checkWays(ways.length, field.size);
      working.push(...told(field, prefer, pairs, ways));
    }
    const unbeaten = (locked: Locked): number[] => all.filter((b) => !all.some((a) => before(locked, a, b)));
    const winners = [...new Set(ways.flatMap(unbeaten))];
    const others = all.filter((one) => !winners.includes(one));
    const behind = layers(others, (a, b) => ways.every((locked) => before(locked, a, b)));
    return elected(field, { winners, ranking: [winners, ...behind].filter((group) => group.length > 0), working });
  },
  MOST_ON_PATHS,
);
