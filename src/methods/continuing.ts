// First places among those who are left, ballot by ballot: what a count in rounds asks again and again.
// Shared by instant-runoff and Coombs.
import type { Rankings } from './election.js';
import { type EqualRanks, shares } from './shares.js';

export interface FirstPlaces {
  votes: bigint[];
  unit: bigint;
  /** All of them together. */
  continuing: bigint;
}

/** Marks those who are left. */
export function marked(size: number, left: readonly number[]): Uint8Array {
  const marks = new Uint8Array(size);
  for (const one of left) marks[one] = 1;
  return marks;
}

/** The first places of the ballots among those who are left. */
export function firstPlaces(
  { counts, start, order, place }: Rankings,
  left: Uint8Array,
  equal: EqualRanks,
): FirstPlaces {
  const first = shares(left.length);
  for (let ballot = 0; ballot < counts.length; ballot++) {
    const end = start[ballot + 1] as number; // as here below: within, since ballots are numbered through
    let i = start[ballot] as number;
    while (i < end && left[order[i] as number] === 0) i += 1;
    if (i === end) continue;
    let among = 1;
    let last = i + 1;
    for (; last < end && place[last] === place[i]; last++) if (left[order[last] as number] === 1) among += 1;
    if (among === 1) first.add(order[i] as number, counts[ballot] as number, 1);
    else if (equal === 'shared') {
      for (; i < last; i++) {
        if (left[order[i] as number] === 1) first.add(order[i] as number, counts[ballot] as number, among);
      }
    }
  }
  const { votes, unit } = first.sums();
  return { votes, unit, continuing: votes.reduce((sum, one) => sum + one) };
}

/** The last places among those who are left, of the ballots that rank somebody of them. Whoever shares it has a part. */
export function lastPlaces(
  { counts, start, order, place }: Rankings,
  left: Uint8Array,
): Omit<FirstPlaces, 'continuing'> {
  const last = shares(left.length);
  /** The last ballot that ranked each of them, counted from 1. */
  const ranked = new Float64Array(left.length);
  const remaining = left.reduce((sum, mark) => sum + mark, 0);
  for (let ballot = 0; ballot < counts.length; ballot++) {
    const count = counts[ballot] as number;
    let known = 0;
    let lowest = -1;
    let among = 0;
    for (let i = start[ballot] as number; i < (start[ballot + 1] as number); i++) {
      const one = order[i] as number;
      if (left[one] === 0) continue;
      ranked[one] = ballot + 1;
      known += 1;
      if (lowest < 0 || place[i] !== place[lowest]) [lowest, among] = [i, 0];
      among += 1;
    }
    if (known === 0) continue;
    if (known < remaining) {
      for (let one = 0; one < left.length; one++) {
        if (left[one] === 1 && ranked[one] !== ballot + 1) last.add(one, count, remaining - known);
      }
    } else {
      for (let i = lowest; i < (start[ballot + 1] as number); i++) {
        const one = order[i] as number;
        if (left[one] === 1) last.add(one, count, among);
      }
    }
  }
  return last.sums();
}
