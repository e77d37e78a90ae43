// What is measured of a network whose ties go both ways; of a complete one by formula. Imports the words of the simulation only.
import { at } from '../columns.js';
import type { Network } from '../model.js';
import { degreeOf } from './rows.js';

/** How many each person knows. */
export const degrees = (network: Network): Int32Array =>
  Int32Array.from({ length: network.size }, (_none, person) => degreeOf(network, person));

/** For each person the ties among those they know. O(Σ degree²) at most. */
function tiesAround({ size, offsets, targets }: Network): Float64Array {
  const around = new Float64Array(size);
  const known = new Uint8Array(size);
  for (let person = 0; person < size; person += 1) {
    const from = at(offsets, person);
    const to = at(offsets, person + 1);
    for (let arc = from; arc < to; arc += 1) known[at(targets, arc)] = 1;
    let twice = 0;
    for (let arc = from; arc < to; arc += 1) {
      const other = at(targets, arc);
      for (let their = at(offsets, other); their < at(offsets, other + 1); their += 1)
        twice += at(known, at(targets, their));
    }
    around[person] = twice / 2;
    for (let arc = from; arc < to; arc += 1) known[at(targets, arc)] = 0;
  }
  return around;
}

/**
 * The mean over persons of how many of the pairs they know also know each other: C = ⟨ 2 eᵢ / kᵢ(kᵢ-1) ⟩, 0 for who knows fewer than two
 * (Watts and Strogatz 1998).
 */
export function averageClustering(network: Network): number {
  if (network.size === 0) return 0;
  if (network.complete) return network.size > 2 ? 1 : 0;
  let sum = 0;
  for (const [person, ties] of tiesAround(network).entries()) {
    const degree = degreeOf(network, person);
    if (degree > 1) sum += (2 * ties) / (degree * (degree - 1));
  }
  return sum / network.size;
}

/** Of all pairs that share somebody they know, the share who know each other: 3 × triangles / connected triples (Newman 2003, SIAM Review 45, 167-256, eq. 3). 0 where there is no such pair. */
export function transitivity(network: Network): number {
  if (network.complete) return network.size > 2 ? 1 : 0;
  let closed = 0;
  let triples = 0;
  for (const [person, ties] of tiesAround(network).entries()) {
    const degree = degreeOf(network, person);
    closed += ties;
    triples += (degree * (degree - 1)) / 2;
  }
  return triples === 0 ? 0 : closed / triples;
}

/** Fills `far` with the steps from a person to everybody, -1 where no path leads; gives back those reached, nearest first, in `reached`. */
function reach({ offsets, targets }: Network, from: number, far: Int32Array, reached: Int32Array): number {
  far.fill(-1);
  far[from] = 0;
  reached[0] = from;
  let count = 1;
  for (let next = 0; next < count; next += 1) {
    const person = at(reached, next);
    for (let arc = at(offsets, person); arc < at(offsets, person + 1); arc += 1) {
      const other = at(targets, arc);
      if (at(far, other) >= 0) continue;
      far[other] = at(far, person) + 1;
      reached[count] = other;
      count += 1;
    }
  }
  return count;
}

/**
 * The mean number of steps on the shortest path between two people, over the pairs a path joins (Watts and Strogatz 1998); 0 where there is none.
 * @param starts from so many people, evenly spaced by number; everybody where it is left out: O(people × ties)
 */
export function meanPathLength(network: Network, starts = network.size): number {
  const { size } = network;
  if (network.complete) return size > 1 ? 1 : 0;
  const far = new Int32Array(size);
  const reached = new Int32Array(size);
  let steps = 0;
  let pairs = 0;
  const some = Math.min(starts, size);
  for (let start = 0; start < some; start += 1) {
    const count = reach(network, Math.floor((start * size) / some), far, reached);
    for (let place = 1; place < count; place += 1) steps += at(far, at(reached, place));
    pairs += count - 1;
  }
  return pairs === 0 ? 0 : steps / pairs;
}

/** How many people are in each part between which no tie leads, largest first. */
export function components({ size, offsets, targets, complete }: Network): number[] {
  if (complete) return size > 0 ? [size] : [];
  const seen = new Uint8Array(size);
  const waiting = new Int32Array(size);
  const sizes: number[] = [];
  for (let start = 0; start < size; start += 1) {
    if (at(seen, start)) continue;
    seen[start] = 1;
    waiting[0] = start;
    let count = 1;
    for (let next = 0; next < count; next += 1) {
      const person = at(waiting, next);
      for (let arc = at(offsets, person); arc < at(offsets, person + 1); arc += 1) {
        const other = at(targets, arc);
        if (at(seen, other)) continue;
        seen[other] = 1;
        waiting[count] = other;
        count += 1;
      }
    }
    sizes.push(count);
  }
  return sizes.sort((one, other) => other - one);
}
