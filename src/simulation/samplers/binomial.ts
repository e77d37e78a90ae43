// How many of so many trials come out, each with the same probability.
import * as z from 'zod/mini';
import { placeByWeight } from './cumulative.js';
import { type DistributionKind, inverted, share } from './kind.js';

const settings = z.strictObject({
  /** How many trials, and the probability of each. */
  binomial: z.tuple([z.int().check(z.gte(0), z.lte(100_000)), share]),
});

/** The probabilities of 0 to n up to a factor, from the likeliest outwards: neighbours differ by a ratio that needs no logarithm. */
function weightsOf(n: number, p: number): number[] {
  if (p === 1) return [...new Array<number>(n).fill(0), 1];
  const odds = p / (1 - p);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const weights = new Array<number>(n + 1).fill(0);
  weights[mode] = 1;
  for (let k = mode; k < n; k += 1) weights[k + 1] = ((weights[k] as number) * (n - k) * odds) / (k + 1);
  for (let k = mode; k > 0; k -= 1) weights[k - 1] = ((weights[k] as number) * k) / ((n - k + 1) * odds);
  return weights;
}

export const binomial: DistributionKind<typeof settings> = {
  id: 'binomial',
  title: { zh: '二项分布', en: 'binomial' },
  source: 'By inversion, from the mode: Kemp, "A modal method for generating binomial variables" (1986)',
  settings,
  begin({ binomial: [n, p] }) {
    return inverted(placeByWeight(weightsOf(n, p)), 0, n);
  },
};
