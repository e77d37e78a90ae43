// Ballot papers as the single transferable vote moves them: one list of preferences each, best first, each counting so many
// times. Not put together where equal: that took longer than moving them (100,000 papers of 10 candidates are nearly all different).
import { type Field, field } from '../ballots.js';
import type { Election, Rankings } from '../election.js';
import { commonMultiple } from '../exact.js';
import type { Standing } from '../method.js';
import { uncountable } from '../problems.js';
import { rankingsOf } from '../profile.js';
import { standing } from '../standing.js';

export interface Papers extends Pick<Rankings, 'start' | 'order' | 'counts'> {
  field: Field;
  /** Into how many equal parts each paper's vote is divided; each part is a paper here. */
  parts: Uint32Array;
  /** The numbers of parts there are. */
  divisions: readonly number[];
  /** Votes that rank somebody. */
  valid: number;
}

/** Candidates ranked equal: the paper counts in equal parts for every order of them, or no further than to there. */
export type EqualRanks = 'shared' | 'exhausted';

/** Of one paper with equal ranks so many orders at most are counted: 7 candidates ranked equal. */
const MOST_ORDERS = 5040;

function orders(candidates: readonly number[]): number[][] {
  if (candidates.length < 2) return [[...candidates]];
  return candidates.flatMap((first, at) => orders(candidates.toSpliced(at, 1)).map((rest) => [first, ...rest]));
}

/** The places of a ballot, best first, those ranked equal together. */
function placesOf({ order, place, start }: Rankings, ballot: number): number[][] {
  const places: number[][] = [];
  for (let at = start[ballot] ?? 0; at < (start[ballot + 1] ?? 0); at += 1) {
    const same = at > (start[ballot] ?? 0) && place[at] === place[at - 1];
    if (same) places.at(-1)?.push(order[at] ?? 0);
    else places.push([order[at] ?? 0]);
  }
  return places;
}

function eachOrder(places: readonly (readonly number[])[], most: number): number[][] {
  let lists: number[][] = [[]];
  for (const place of places) {
    const ways = place.length > 7 ? most + 1 : orders(place).length;
    if (ways * lists.length > most) throw uncountable('methods.too-many-ties', { most, options: ['equalRanks'] });
    const next = orders(place);
    lists = lists.flatMap((list) => next.map((order) => [...list, ...order]));
  }
  return lists;
}

/**
 * Reads rankings as papers. Whoever is not ranked gets nothing of a paper; a last place shared by all who are left says the same.
 * @throws {Fault} as `rankingsOf`; `too-many-ties` where a paper has more than 5040 orders
 */
export function papersOf(election: Election, equalRanks: EqualRanks): Papers {
  const known = field(election.candidates);
  const rankings = rankingsOf(election, known);
  const { order, place, start, counts } = rankings;
  let valid = 0;
  let tied = false;
  for (let ballot = 0; ballot < counts.length; ballot += 1) {
    const [from, to] = [start[ballot] ?? 0, start[ballot + 1] ?? 0];
    if (to > from) valid += counts[ballot] ?? 0;
    for (let at = from + 1; at < to && !tied; at += 1) tied = place[at] === place[at - 1];
  }
  if (!tied) {
    return { field: known, order, start, counts, parts: new Uint32Array(counts.length).fill(1), divisions: [1], valid };
  }

  valid = 0;
  const lists: { list: readonly number[]; count: number; parts: number }[] = [];
  counts.forEach((count, ballot) => {
    const places = placesOf(rankings, ballot);
    const last = places.at(-1) ?? [];
    if (last.length > 1 && places.flat().length === known.size) places.pop();
    const end = places.findIndex(({ length }) => length > 1);
    if (equalRanks === 'exhausted' && end >= 0) places.splice(end);
    if (places.length === 0) return;
    valid += count;
    const ways = eachOrder(places, MOST_ORDERS);
    for (const list of ways) lists.push({ list, count, parts: ways.length });
  });
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach(({ list }, paper) => {
    starts[paper + 1] = (starts[paper] ?? 0) + list.length;
  });
  return {
    field: known,
    order: Uint16Array.from(lists.flatMap(({ list }) => list)),
    start: starts,
    counts: Float64Array.from(lists, ({ count }) => count),
    parts: Uint32Array.from(lists, ({ parts }) => parts),
    divisions: [...new Set(lists.map(({ parts }) => parts))],
    valid,
  };
}

/** What everybody has to begin with. */
export function firstPreferences({ field: known, order, start, counts, parts, divisions }: Papers): Standing {
  const unit = commonMultiple(divisions);
  const sums = known.candidates.map(() => 0n);
  const first = known.candidates.map(() => new Map<number, number>());
  counts.forEach((count, paper) => {
    if (start[paper] === start[paper + 1]) return;
    const votes = first[order[start[paper] ?? 0] ?? 0];
    votes?.set(parts[paper] ?? 1, (votes.get(parts[paper] ?? 1) ?? 0) + count);
  });
  first.forEach((votes, candidate) => {
    for (const [divided, count] of votes)
      sums[candidate] = (sums[candidate] ?? 0n) + (BigInt(count) * unit) / BigInt(divided);
  });
  return standing(known, sums, unit);
}
