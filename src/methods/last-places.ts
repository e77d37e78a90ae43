// Last places among those who are left: what Coombs' method goes by. Whom a ballot does not rank share its last place.
// Shares differ from ballot to ballot, so they are compared as floats first and exactly where those are too close to tell.
import type { Rankings } from './election.js';
import { type About, shares } from './shares.js';

export interface LastPlaces extends About {
  /** Ballots that count. */
  ballots: number;
  /** Where the last place among those left stands on each ballot that ranks everybody; a later count goes on from there. */
  at: Uint32Array;
}

/** Rankings of so many candidates: a ballot of that length ranks everybody. */
export interface RankingsAmong extends Rankings {
  among: number;
}

/** The rankings without whoever is gone: once they are many, nobody need step over them any more. */
export function rankingsAmong({ counts, start, order, place }: Rankings, left: Uint8Array): RankingsAmong {
  const kept = new Uint16Array(order.length);
  const at = new Uint16Array(order.length);
  const starts = new Uint32Array(start.length);
  let end = 0;
  for (let ballot = 1; ballot < start.length; ballot++) {
    for (let i = start[ballot - 1] as number; i < (start[ballot] as number); i++) {
      if (left[order[i] as number] === 0) continue; // within, as below
      kept[end] = order[i] as number;
      at[end] = place[i] as number;
      end += 1;
    }
    starts[ballot] = end;
  }
  const among = left.reduce((sum, mark) => sum + mark, 0);
  return { counts, start: starts, order: kept.subarray(0, end), place: at.subarray(0, end), among };
}

/**
 * The last places among those who are left, of the ballots that rank somebody of `who`. `from`: those among more of them,
 * counted before. @param left marks of those who are left
 */
export function lastPlaces(
  { counts, start, order, place, among: all }: RankingsAmong,
  left: Uint8Array,
  who: Uint8Array = left,
  from?: Uint32Array,
): LastPlaces {
  const size = left.length;
  const last = shares(size);
  const whole = last.among(1);
  const at = new Uint32Array(counts.length);
  const remaining = left.reduce((sum, mark) => sum + mark, 0);
  /** Ballots on which so many of those left are not ranked: they share the last place but for those who are. */
  const sharing = new Float64Array(remaining + 1);
  let ballots = 0;
  for (let ballot = 0; ballot < counts.length; ballot++) {
    const count = counts[ballot] as number; // as below: within, since ballots are numbered through
    const begin = start[ballot] as number;
    const end = start[ballot + 1] as number;
    if (end - begin === all) {
      ballots += count;
      let i = from ? (from[ballot] as number) : end - 1;
      while (left[order[i] as number] === 0) i -= 1;
      at[ballot] = i;
      if (i === begin || place[i - 1] !== place[i]) {
        whole[order[i] as number] = (whole[order[i] as number] as number) + count;
        continue;
      }
      let among = 1;
      let first = i - 1;
      for (; first >= begin && place[first] === place[i]; first--) if (left[order[first] as number] === 1) among += 1;
      for (; i > first; i--) if (left[order[i] as number] === 1) last.add(order[i] as number, count, among);
      continue;
    }
    let known = 0;
    let counting = false;
    let lowest = -1;
    let among = 0;
    for (let i = begin; i < end; i++) {
      const one = order[i] as number;
      if (who[one] === 1) counting = true;
      if (left[one] === 0) continue;
      known += 1;
      if (lowest < 0 || place[i] !== place[lowest]) [lowest, among] = [i, 0];
      among += 1;
    }
    if (!counting) continue;
    ballots += count;
    const unranked = remaining - known;
    if (unranked > 0) sharing[unranked] = (sharing[unranked] as number) + count;
    const part = last.among(unranked > 0 ? unranked : among);
    const more = unranked > 0 ? -count : count;
    for (let i = unranked > 0 ? begin : lowest; i < end; i++) {
      const one = order[i] as number;
      if (left[one] === 1) part[one] = (part[one] as number) + more;
    }
  }
  sharing.forEach((count, unranked) => {
    if (count === 0) return;
    for (let one = 0; one < size; one++) if (left[one] === 1) last.add(one, count, unranked);
  });
  return { ...last.about(), ballots, at };
}

/** What one such count looks at: one place of a ballot that ranks everybody, all places of the others. */
export function placesLookedAt({ start, among }: RankingsAmong): number {
  let places = 0;
  for (let ballot = 1; ballot < start.length; ballot++) {
    const length = (start[ballot] as number) - (start[ballot - 1] as number); // within
    places += length === among ? 1 : 1 + length;
  }
  return places;
}
