// First places among those who are left, ballot by ballot: what a count in rounds asks again and again.
// Shared by instant-runoff, Coombs and their like; last places are in last-places.ts.
import type { Rankings } from './election.js';
import { type About, type EqualRanks, type Shares, shares } from './shares.js';

/** Where each ballot's first place among those left was found. Behind it a later count goes on, since nobody comes back. */
export type Places = Uint32Array;

export interface FirstPlaces extends About {
  /** Ballots that count for somebody. */
  continuing: number;
  at: Places;
  sums: Shares['sums'];
}

/** Marks those who are left. */
export function marked(size: number, left: readonly number[]): Uint8Array {
  const marks = new Uint8Array(size);
  for (const one of left) marks[one] = 1;
  return marks;
}

/** The first places of the ballots among those who are left; `from` are those among more of them, counted before. */
export function firstPlaces(
  { counts, start, order, place }: Rankings,
  left: Uint8Array,
  equal: EqualRanks,
  from: Places = start,
): FirstPlaces {
  const first = shares(left.length);
  const whole = first.among(1);
  const at = new Uint32Array(counts.length);
  let continuing = 0;
  for (let ballot = 0; ballot < counts.length; ballot++) {
    const end = start[ballot + 1] as number; // as here below: within, since ballots are numbered through
    let i = from[ballot] as number;
    while (i < end && left[order[i] as number] === 0) i += 1;
    at[ballot] = i;
    if (i === end) continue;
    const count = counts[ballot] as number;
    let among = 1;
    let last = i + 1;
    for (; last < end && place[last] === place[i]; last++) if (left[order[last] as number] === 1) among += 1;
    if (among > 1 && equal === 'set aside') continue;
    continuing += count;
    const one = order[i] as number;
    if (among === 1) whole[one] = (whole[one] as number) + count;
    else for (; i < last; i++) if (left[order[i] as number] === 1) first.add(order[i] as number, count, among);
  }
  return { ...first.about(), continuing, at, sums: first.sums };
}

/** Marks that no candidate of a group has. */
export const NO_GROUP = 65_535;

/**
 * How many ballots may come to each candidate while only candidates of the first groups go, whoever of them goes and when: all
 * ballots that rank it no lower than everybody of a later group. A bound from above, ballots shared by several counted whole.
 * @param group in which group each is, `NO_GROUP` where its going is not asked about
 * @param of what to tell of each group in turn: the bounds for all candidates of this group and those before, in an array that is used again
 */
export function reachByGroup(
  { counts, start, order, place }: Rankings,
  left: Uint8Array,
  group: Uint16Array,
  groups: number,
  from: Places,
  of: (group: number, reach: Float64Array) => boolean,
): boolean {
  /** What each more group that goes may bring: candidate and ballots in turn. */
  const more: number[][] = Array.from({ length: groups }, () => []);
  for (let ballot = 0; ballot < counts.length; ballot++) {
    const end = start[ballot + 1] as number; // as below: within
    const count = counts[ballot] as number;
    /** The last group of those ranked higher: they all have to go. */
    let above = 0;
    for (let i = from[ballot] as number; i < end && above < groups; ) {
      let last = i;
      let highest = above;
      for (; last < end && place[last] === place[i]; last++) {
        const one = order[last] as number;
        if (left[one] === 0) continue;
        const its = group[one] as number;
        highest = Math.max(highest, its);
        if (its < groups) more[Math.max(above, its)]?.push(one, count);
      }
      above = highest;
      i = last;
    }
  }
  const reach = new Float64Array(left.length);
  return more.some((brought, which) => {
    for (let i = 0; i < brought.length; i += 2) {
      const one = brought[i] as number;
      reach[one] = (reach[one] as number) + (brought[i + 1] as number);
    }
    return of(which, reach);
  });
}

/** Whether any ballot ranks two equal. */
export function sharesPlaces({ start, place }: Rankings): boolean {
  for (let ballot = 1; ballot < start.length; ballot++) {
    for (let i = (start[ballot - 1] as number) + 1; i < (start[ballot] as number); i++) {
      if (place[i] === place[i - 1]) return true;
    }
  }
  return false;
}
