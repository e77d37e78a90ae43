// Ballot papers as the single transferable vote moves them: preferences, best first, those ranked equal in one place, each counting
// so many times. Not put together where equal: that took longer than moving them (100,000 papers of 10 candidates are nearly all different).

import { type Field, field } from '../ballots.js';
import { FRACTION } from '../effort.js';
import type { Election, Rankings } from '../election.js';
import type { Standing } from '../method.js';
import { rankingsOf } from '../profile.js';
import { shares } from '../shares.js';
import { standing } from '../standing.js';

export interface Papers extends Rankings {
  field: Field;
  /** Votes that rank somebody. */
  valid: number;
  /** Whether any paper ranks two equal. */
  equal: boolean;
  /** Places that are shared: so many parts the papers come to lie in, at most. */
  shared: number;
}

/** A part of a paper is divided, added to others and looked for among those of its worth. */
const PART = 5 * FRACTION;

/** What a stage of a count takes: the papers, the parts of those that rank some equal, and sums in fractions for each candidate. */
export const looksOf = ({ order, counts, field, shared }: Papers): number =>
  order.length + 10 * counts.length + FRACTION * field.size + PART * shared;

/**
 * Candidates ranked equal: the paper counts in equal parts for every order of them, or no further than to there. The parts are never
 * counted one by one: of those still to be elected whoever comes first is each of them in as many orders.
 */
export type EqualRanks = 'shared' | 'exhausted';

/** How far a paper is read: not to a last place shared by all who are left, which says nothing; nor, where it ends there, to equal ranks. */
function endOf({ place, start }: Rankings, ballot: number, size: number, equalRanks: EqualRanks): number {
  const from = start[ballot] ?? 0;
  const to = start[ballot + 1] ?? 0;
  let last = to;
  while (last > from && place[last - 1] === place[to - 1]) last -= 1;
  const end = to - last > 1 && to - from === size ? last : to;
  if (equalRanks === 'shared') return end;
  for (let at = from + 1; at < end; at += 1) if (place[at] === place[at - 1]) return at - 1;
  return end;
}

/**
 * Reads rankings as papers. Whoever is not ranked gets nothing of a paper; a last place shared by all who are left says the same.
 * @throws {Fault} as `rankingsOf`
 */
export function papersOf(election: Election, equalRanks: EqualRanks): Papers {
  const known = field(election.candidates);
  const rankings = rankingsOf(election, known);
  const { order, place, start, counts } = rankings;
  let tied = false;
  let valid = 0;
  for (let ballot = 0; ballot < counts.length; ballot += 1) {
    const [from, to] = [start[ballot] ?? 0, start[ballot + 1] ?? 0];
    if (to > from) valid += counts[ballot] ?? 0;
    for (let at = from + 1; at < to && !tied; at += 1) tied = place[at] === place[at - 1];
  }
  if (!tied) return { ...rankings, field: known, valid, equal: false, shared: 0 };

  const [orders, places] = [new Uint16Array(order.length), new Uint16Array(order.length)];
  const starts = new Uint32Array(start.length);
  let end = 0;
  valid = 0;
  for (let ballot = 0; ballot < counts.length; ballot += 1) {
    const from = start[ballot] ?? 0;
    const to = endOf(rankings, ballot, known.size, equalRanks);
    orders.set(order.subarray(from, to), end);
    places.set(place.subarray(from, to), end);
    end += to - from;
    starts[ballot + 1] = end;
    if (to > from) valid += counts[ballot] ?? 0;
  }
  const equal = equalRanks === 'shared';
  const isShared = (at: number, from: number, to: number): boolean =>
    (at > from && places[at] === places[at - 1]) || (at + 1 < to && places[at] === places[at + 1]);
  let shared = 0;
  for (let ballot = 0; equal && ballot < counts.length; ballot += 1) {
    const [from, to] = [starts[ballot] ?? 0, starts[ballot + 1] ?? 0];
    for (let at = from; at < to; at += 1) if (isShared(at, from, to)) shared += 1;
  }
  const read = { counts, start: starts, order: orders.subarray(0, end), place: places.subarray(0, end) };
  return { ...read, field: known, valid, equal, shared };
}

/** What everybody has to begin with. */
export function firstPreferences({ field: known, order, place, start, counts }: Papers): Standing {
  const first = shares(known.size);
  counts.forEach((count, paper) => {
    const from = start[paper] ?? 0;
    let to = from;
    while (to < (start[paper + 1] ?? 0) && place[to] === place[from]) to += 1;
    for (let at = from; at < to; at += 1) first.add(order[at] ?? 0, count, to - from);
  });
  const { votes, unit } = first.sums();
  return standing(known, votes, unit);
}
