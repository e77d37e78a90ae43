// Everybody takes the mean of those whose opinion is near enough to theirs.
import * as z from 'zod/mini';
import { at } from '../columns.js';
import type { Talk } from '../model.js';
import { confidence, dynamic, repeated, rounds, TOLERANCE } from './kind.js';
import { amongPresent } from './listening.js';

/** Sums of the first so many numbers, each in two parts that together are exact to twice the digits (Knuth's two-sum), so that differences of sums are too. */
function sumUp(values: Float64Array, count: number, sums: Float64Array, rests: Float64Array): void {
  let sum = 0;
  let rest = 0;
  for (let place = 0; place < count; place += 1) {
    const value = at(values, place);
    const next = sum + value;
    const part = next - sum;
    rest += sum - (next - part) + (value - part);
    sum = next;
    sums[place + 1] = sum;
    rests[place + 1] = rest;
  }
}

/** How many of the first `count` ascending numbers are below a bound. */
function below(sorted: Float64Array, count: number, bound: number): number {
  let from = 0;
  let to = count;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (at(sorted, middle) < bound) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Where everybody hears everybody: those near enough lie together once opinions are in order. O(n log n). */
function hearNearOfAll(size: number, reach: number) {
  const sorted = new Float64Array(size);
  const sums = new Float64Array(size + 1);
  const rests = new Float64Array(size + 1);
  return (opinions: Float64Array, { present, network }: Talk, means: Float64Array): void => {
    for (let place = 0; place < present.length; place += 1) sorted[place] = at(opinions, at(present, place));
    sorted.subarray(0, present.length).sort();
    sumUp(sorted, present.length, sums, rests);
    for (const person of present) {
      const opinion = at(opinions, person);
      const from = below(sorted, present.length, opinion - reach);
      const to = below(sorted, present.length, opinion + reach);
      const more = network.own ? at(network.own, person) - 1 : 0;
      const sum = at(sums, to) - at(sums, from) + (at(rests, to) - at(rests, from)) + more * opinion;
      const weight = to - from + more;
      means[person] = weight > 0 ? sum / weight : opinion;
    }
  };
}

function hearNear(
  opinions: Float64Array,
  { present, network }: Talk,
  there: Uint8Array,
  reach: number,
  means: Float64Array,
): void {
  const { offsets, targets, weights, own } = network;
  for (const person of present) {
    const opinion = at(opinions, person);
    let weight = own ? at(own, person) : 1;
    let sum = weight * opinion;
    for (let arc = at(offsets, person); arc < at(offsets, person + 1); arc += 1) {
      const other = at(targets, arc);
      if (!at(there, other) || Math.abs(at(opinions, other) - opinion) >= reach) continue;
      const counts = weights ? at(weights, arc) : 1;
      sum += counts * at(opinions, other);
      weight += counts;
    }
    means[person] = weight > 0 ? sum / weight : opinion;
  }
}

export const hegselmannKrause = dynamic({
  id: 'hegselmann-krause',
  title: { zh: '黑格泽尔曼-克劳泽模型', en: 'Hegselmann-Krause' },
  source:
    'Hegselmann and Krause 2002, Journal of Artificial Societies and Social Simulation 5(3) 2, eq. 2.8: the mean of those with |xᵢ - xⱼ| ≤ ε, all at once',
  settings: z.strictObject({ confidence: z._default(confidence, 0.25), rounds }),
  begin({ confidence, rounds }, size) {
    const there = new Uint8Array(size);
    const means = new Float64Array(size);
    // Whoever is just at the bound is within it, however the difference is rounded.
    const reach = confidence + TOLERANCE;
    const nearOfAll = hearNearOfAll(size, reach);
    return {
      met: repeated(rounds, (opinions, talk) => {
        if (talk.network.complete) nearOfAll(opinions, talk, means);
        else amongPresent(there, talk, () => hearNear(opinions, talk, there, reach, means));
        for (const person of talk.present) {
          const moves = at(talk.susceptibility, person);
          opinions[person] = (1 - moves) * at(opinions, person) + moves * at(means, person);
        }
      }),
    };
  },
});
