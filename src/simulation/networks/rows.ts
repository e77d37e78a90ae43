// From pairs to a network's rows, and who is beside whom. Imports the words of the simulation only.
import { at } from '../columns.js';
import type { Network } from '../model.js';

/** The places of `keys` in ascending order of key; equal keys stay in the order of `before`. Counting: two passes over them. */
function ordered(keys: Int32Array, before: Int32Array, size: number): Int32Array {
  const starts = new Int32Array(size + 1);
  for (const key of keys) starts[key + 1] = at(starts, key + 1) + 1;
  for (let key = 0; key < size; key += 1) starts[key + 1] = at(starts, key + 1) + at(starts, key);
  const places = new Int32Array(keys.length);
  for (const place of before) {
    const key = at(keys, place);
    places[at(starts, key)] = place;
    starts[key] = at(starts, key) + 1;
  }
  return places;
}

/**
 * A network of these pairs, which are two people each, neither the same nor given before.
 * @param pairs `a0, b0, a1, b1, …`
 * @param weights one for each pair; each counts 1 where there are none
 * @param directed only the first of a pair listens to the other
 */
export function networkOf(
  size: number,
  pairs: readonly number[],
  weights?: readonly number[],
  directed = false,
): Network {
  const ties = pairs.length / 2;
  const arcs = directed ? ties : ties * 2;
  const from = new Int32Array(arcs);
  const to = new Int32Array(arcs);
  for (let tie = 0; tie < ties; tie += 1) {
    const one = pairs[tie * 2] ?? 0;
    const other = pairs[tie * 2 + 1] ?? 0;
    from[tie] = one;
    to[tie] = other;
    if (directed) continue;
    from[ties + tie] = other;
    to[ties + tie] = one;
  }
  // By target first, then by row: so that each row ascends.
  const order = ordered(from, ordered(to, Int32Array.from(from.keys()), size), size);
  const offsets = new Int32Array(size + 1);
  for (const person of from) offsets[person + 1] = at(offsets, person + 1) + 1;
  for (let person = 0; person < size; person += 1) offsets[person + 1] = at(offsets, person + 1) + at(offsets, person);
  const network = { size, offsets, targets: order.map((arc) => at(to, arc)) };
  if (!weights) return network;
  return { ...network, weights: Float64Array.from(order, (arc) => weights[arc % ties] ?? 1) };
}

/** How many a person listens to. */
export const degreeOf = (network: Network, person: number): number =>
  network.complete ? network.size - 1 : at(network.offsets, person + 1) - at(network.offsets, person);

/** Those a person listens to, ascending; of a complete network too. */
export function* neighbours(network: Network, person: number): Generator<number, void> {
  if (network.complete) {
    for (let other = 0; other < network.size; other += 1) if (other !== person) yield other;
    return;
  }
  for (let arc = at(network.offsets, person); arc < at(network.offsets, person + 1); arc += 1)
    yield at(network.targets, arc);
}
