// Dodgson's method: whoever takes the fewest exchanges of neighbours on ballots to beat everybody in pairs wins. To find that number is
// hard in general, so at most eight candidates and so much work: beyond that it is refused, never guessed.
import { field } from '../ballots.js';
import type { Rankings } from '../election.js';
import { ratio } from '../exact.js';
import type { Method } from '../method.js';
import { chosen } from '../options.js';
import { uncountable } from '../problems.js';
import { rankingsOf } from '../profile.js';
import { elected, grouped, standing, step, withoutBallots } from '../standing.js';

const MOST_CANDIDATES = 8;
/** So many states of how far candidates have come, over all ballots, are looked at for all of them together. */
const MOST_STATES = 3_000_000;

/** What raising a candidate on one ballot by more and more places costs, in halves of an exchange, and what it gains against whom. */
interface Rise {
  count: number;
  steps: { cost: number; gains: readonly (readonly [other: number, votes: number])[] }[];
}

/** The places above a candidate on a ballot, nearest first; those ranked equal with it first of all. Whoever is not ranked is tied last. */
function riseOf({ order, place, start, counts }: Rankings, ballot: number, candidate: number, size: number): Rise {
  const groups: number[][] = [];
  for (let at = start[ballot] ?? 0; at < (start[ballot + 1] ?? 0); at += 1) {
    const same = at > (start[ballot] ?? 0) && place[at] === place[at - 1];
    if (same) groups.at(-1)?.push(order[at] ?? 0);
    else groups.push([order[at] ?? 0]);
  }
  const ranked = groups.flat();
  const unranked = Array.from({ length: size }, (_, one) => one).filter((one) => !ranked.includes(one));
  if (unranked.length > 0) groups.push(unranked);
  const own = groups.findIndex((group) => group.includes(candidate));
  const steps: Rise['steps'] = [];
  let cost = 0;
  const gains: (readonly [number, number])[] = [];
  const equal = (groups[own] ?? []).filter((one) => one !== candidate);
  if (equal.length > 0) {
    // To pass one ranked equal is half an exchange, and changes the duel by one vote.
    cost += equal.length;
    gains.push(...equal.map((one) => [one, 1] as const));
    steps.push({ cost, gains: [...gains] });
  }
  for (const group of groups.slice(0, own).reverse()) {
    cost += 2 * group.length;
    gains.push(...group.map((one) => [one, 2] as const));
    steps.push({ cost, gains: [...gains] });
  }
  return { count: counts[ballot] ?? 0, steps };
}

/** The fewest exchanges, in halves, by which a candidate beats everybody. @throws {Fault} `too-many-rounds` */
function exchanges(rankings: Rankings, candidate: number, size: number, search: { looked: number }): number {
  const rises = Array.from(rankings.counts.keys(), (ballot) => riseOf(rankings, ballot, candidate, size));
  /** Votes still missing against each. */
  const missing = new Array<number>(size).fill(1);
  missing[candidate] = 0;
  for (const { count, steps } of rises) {
    const above = new Map((steps.at(-1)?.gains ?? []).map(([other, votes]) => [other, votes]));
    for (let other = 0; other < size; other += 1) {
      if (other !== candidate) missing[other] = (missing[other] ?? 0) + count * ((above.get(other) ?? 0) - 1);
    }
  }
  const start = missing.map((votes) => Math.max(0, votes));
  // Few votes are missing: then a number tells the states apart, else a text.
  const all = start.reduce((product, votes) => product * (votes + 1), 1);
  const keyOf = (open: readonly number[]): number | string =>
    all < Number.MAX_SAFE_INTEGER
      ? open.reduce((key, votes, other) => key * ((start[other] ?? 0) + 1) + votes, 0)
      : open.join();
  let states = new Map([[keyOf(start), { open: start, cost: 0 }]]);
  for (const { count, steps } of rises) {
    const useful = steps.filter(({ gains }) => gains.some(([other]) => (start[other] ?? 0) > 0));
    for (let copy = 0; copy < count && useful.length > 0; copy += 1) {
      const next = new Map(states);
      for (const { open, cost } of states.values()) {
        for (const { cost: more, gains } of useful) {
          search.looked += 1;
          if (search.looked > MOST_STATES) throw uncountable('methods.too-many-rounds', { most: MOST_STATES });
          const left = [...open];
          for (const [other, votes] of gains) left[other] = Math.max(0, (left[other] ?? 0) - votes);
          const key = keyOf(left);
          const known = next.get(key);
          if (!known || known.cost > cost + more) next.set(key, { open: left, cost: cost + more });
        }
      }
      if (next.size === states.size && [...next].every(([key, { cost }]) => states.get(key)?.cost === cost)) break;
      states = next;
    }
  }
  return states.get(keyOf(start.map(() => 0)))?.cost ?? Infinity;
}

export const dodgson: Method<Record<never, never>> = {
  id: 'dodgson',
  reference: `Charles Dodgson, "A method of taking votes on more than two issues" (1876), in Black, The Theory of Committees and Elections (1958). At most ${MOST_CANDIDATES} candidates, and ${MOST_STATES} states of the search`,
  ballot: 'ranking',
  elects: 'one',
  options: {},
  count(election, given) {
    const known = field(election.candidates);
    chosen({}, given);
    if (known.size > MOST_CANDIDATES)
      throw uncountable('methods.too-many-candidates', { candidates: known.size, most: MOST_CANDIDATES });
    const rankings = rankingsOf(election, known);
    const search = { looked: 0 };
    const halves = known.candidates.map((_, candidate) =>
      rankings.counts.some((count) => count > 0) ? exchanges(rankings, candidate, known.size, search) : 0,
    );
    const ranking = grouped(halves).reverse();
    const scores = standing(known, halves, 2);
    const working = known.candidates.map((name, candidate) =>
      step('exchanges', [name], { exchanges: ratio(halves[candidate] ?? 0, 2) }),
    );
    const outcome = elected(known, { winners: ranking[0] ?? [], ranking, scores, working });
    return rankings.counts.some((count) => count > 0) ? outcome : withoutBallots(outcome);
  },
};
