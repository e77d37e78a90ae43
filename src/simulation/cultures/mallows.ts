// Mallows: everybody has the order of the options as they are listed in mind, and strays from it; the further, the less likely.
import * as z from 'zod/mini';
import type { Chance } from '../chance.js';
import type { Culture } from '../model.js';
import { each } from './orders.js';

/** How far options stray on average when they are put in one after the other: the expected swaps (Kendall's tau) from the order in mind. */
export function expectedSwaps(options: number, phi: number): number {
  let swaps = 0;
  let weights = 1;
  let moved = 0;
  let power = 1;
  for (let among = 2; among <= options; among += 1) {
    power *= phi;
    weights += power;
    moved += (among - 1) * power;
    swaps += moved / weights;
  }
  return swaps;
}

/**
 * The dispersion at which orders of so many options stray by this share of what they would by chance alone
 * (Boehmer, Faliszewski and Kraiczy, "Properties of the Mallows model depending on the number of alternatives", ICML 2023).
 */
export function dispersionOf(share: number, options: number): number {
  const wanted = (share * options * (options - 1)) / 4;
  let from = 0;
  let to = 1;
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = (from + to) / 2;
    if (expectedSwaps(options, middle) < wanted) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

/** One order by repeated insertion: each option lands j places ahead of where it belongs with weight phi^j. */
function inserted(options: number, phi: number, chance: Chance): Int32Array {
  const order = new Int32Array(options);
  let weights = 1;
  let power = 1;
  for (let option = 1; option < options; option += 1) {
    power *= phi;
    weights += power;
    let left = chance.float() * weights;
    let ahead = 0;
    let weight = 1;
    while (ahead < option && left >= weight) {
      left -= weight;
      weight *= phi;
      ahead += 1;
    }
    order.copyWithin(option - ahead + 1, option - ahead, option);
    order[option - ahead] = option;
  }
  return order;
}

const settings = z.strictObject({
  /** The dispersion: 0, all think alike, to 1, impartial culture. */
  phi: z.number().check(z.gte(0), z.lte(1)),
  /** Whether `phi` is the share of swaps that chance alone would bring, which means the same for few options as for many. */
  normalised: z._default(z.boolean(), false),
});

export const mallows: Culture<typeof settings> = {
  id: 'mallows',
  title: { zh: '马洛斯模型', en: 'Mallows' },
  source:
    'Mallows, "Non-null ranking models", Biometrika 44 (1957), 114-130; by insertion: Doignon, Pekeč and Regenwetter, Psychometrika 69 (2004), 33-54',
  settings,
  draw({ phi, normalised }, voters, options, chance, own = () => chance) {
    const dispersion = normalised && phi < 1 ? dispersionOf(phi, options) : phi;
    return { rankings: each(voters, (voter) => inserted(options, dispersion, own(voter))) };
  },
};
