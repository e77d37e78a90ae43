// The committees of those with the most votes, where a tie for the last seats can be decided in many ways.
import { grouped } from '../standing.js';
import { selections } from './universes.js';

/** @throws {Fault} `too-many-ties` where more of them tie than can be listed. */
export function byMostVotes(votes: readonly bigint[], seats: number): number[][] {
  const safe: number[] = [];
  for (const group of grouped(votes)) {
    if (safe.length + group.length >= seats) {
      return selections(group, seats - safe.length).map((some) => [...safe, ...some]);
    }
    safe.push(...group);
  }
  return [safe];
}
