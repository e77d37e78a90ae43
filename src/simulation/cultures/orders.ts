// Orders of options as cultures make them: at random, copied, by utility, by insertion. Options are numbers from 0. Pure.
import type { Chance } from '../chance.js';

/** Every order as likely (Fisher-Yates). */
export function anyOrder(options: number, chance: Chance): Int32Array {
  const order = inOrder(options);
  for (let last = options - 1; last > 0; last -= 1) {
    const other = chance.below(last + 1);
    const kept = order[last] as number; // both places are within
    order[last] = order[other] as number;
    order[other] = kept;
  }
  return order;
}

/** The options as they are listed. */
export const inOrder = (options: number): Int32Array => Int32Array.from({ length: options }, (_one, option) => option);

/** The options by what they are worth, the best first; of those worth the same the first listed. */
export const byUtility = (utilities: Float64Array): Int32Array =>
  inOrder(utilities.length).sort(
    (one, other) => (utilities[other] as number) - (utilities[one] as number) || one - other, // both are options
  );

/** One value for each voter. */
export const each = <T>(voters: number, make: (voter: number) => T): T[] =>
  Array.from({ length: voters }, (_one, voter) => make(voter));
