// Whom people hear among those present: the mean of what they hear, and somebody drawn from among them.
// Imports the words of the simulation only.
import type { Chance } from '../chance.js';
import { at } from '../columns.js';
import type { Network, Talk } from '../model.js';

/**
 * Who is there, as a column of 0 and 1 that is lent for the length of `work`: setting and clearing it costs no more than those present.
 * Where everybody hears everybody nobody asks for it, and it is left alone.
 */
export function amongPresent(there: Uint8Array, { present, network }: Talk, work: () => void): void {
  if (network.complete) {
    work();
    return;
  }
  for (const person of present) there[person] = 1;
  work();
  for (const person of present) there[person] = 0;
}

/**
 * Fills `means` for those present with the weighted mean of their own opinion and of those they listen to who are there: Σ wᵢⱼ xⱼ / Σ wᵢⱼ, the row of
 * the influence matrix. Who hears nobody, not even themselves, keeps their opinion. O(ties of those present).
 */
export function hear(opinions: Float64Array, { network, present }: Talk, there: Uint8Array, means: Float64Array): void {
  const { offsets, targets, weights, own } = network;
  let total = 0;
  if (network.complete) for (const person of present) total += at(opinions, person);
  for (const person of present) {
    const opinion = at(opinions, person);
    const itself = own ? at(own, person) : 1;
    let sum = itself * opinion;
    let weight = itself;
    if (network.complete) {
      // Where each counts alike the mean is the same for all, to the last bit.
      sum = itself === 1 ? total : total - opinion + sum;
      weight += present.length - 1;
    } else {
      for (let arc = at(offsets, person); arc < at(offsets, person + 1); arc += 1) {
        const other = at(targets, arc);
        if (!at(there, other)) continue;
        const counts = weights ? at(weights, arc) : 1;
        sum += counts * at(opinions, other);
        weight += counts;
      }
    }
    means[person] = weight > 0 ? sum / weight : opinion;
  }
}

/**
 * Somebody a person listens to who is there, in proportion to weight; -1 where there is nobody.
 * @param place where the person stands in `present`
 */
export function someoneHeard(
  network: Network,
  present: Int32Array,
  there: Uint8Array,
  place: number,
  chance: Chance,
): number {
  const { offsets, targets, weights } = network;
  if (network.complete) {
    if (present.length < 2) return -1;
    const other = chance.below(present.length - 1);
    return at(present, other < place ? other : other + 1);
  }
  const person = at(present, place);
  const from = at(offsets, person);
  const to = at(offsets, person + 1);
  let total = 0;
  for (let arc = from; arc < to; arc += 1) if (at(there, at(targets, arc))) total += weights ? at(weights, arc) : 1;
  if (total === 0) return -1;
  let left = weights ? chance.float() * total : chance.below(total);
  let last = -1;
  for (let arc = from; arc < to; arc += 1) {
    const other = at(targets, arc);
    if (!at(there, other)) continue;
    last = other;
    left -= weights ? at(weights, arc) : 1;
    if (left < 0) return other;
  }
  // What rounding left over.
  return last;
}

/** Meetings of two, one after the other: somebody present, each as likely, and somebody they listen to. */
export function meet(
  talk: Talk,
  there: Uint8Array,
  meetings: number,
  chance: Chance,
  meeting: (person: number, other: number) => void,
): void {
  const { network, present } = talk;
  if (present.length < 2) return;
  const times = Math.round(meetings * present.length);
  amongPresent(there, talk, () => {
    for (let time = 0; time < times; time += 1) {
      const place = chance.below(present.length);
      const other = someoneHeard(network, present, there, place, chance);
      if (other >= 0) meeting(at(present, place), other);
    }
  });
}
