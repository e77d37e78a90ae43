// The normal distribution, cut off at bounds where they are given: what lies beyond is not moved to the bound, it does not occur.
import cdf from '@stdlib/stats-base-dists-normal-cdf';
import quantile from '@stdlib/stats-base-dists-normal-quantile';
import * as z from 'zod/mini';
import { written } from '../../form.js';
import { amount, type DistributionKind, inverted } from './kind.js';

/** Less than this of the distribution between its bounds is taken for a mistake. */
const LEAST_BETWEEN = 1e-6;

interface Cut {
  normal: readonly [mean: number, sd: number];
  min?: number | undefined;
  max?: number | undefined;
}

/** Where the bounds lie on the standard normal distribution, its lower side up where both lie above the mean: sums near 1 would lose digits. */
function cutOf({ normal: [mean, sd], min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }: Cut) {
  const side = min > mean ? -1 : 1;
  const [low, high] = side === 1 ? [min, max] : [max, min];
  const at = (bound: number): number => cdf((side * (bound - mean)) / sd, 0, 1);
  return { side, from: at(low), to: at(high), min, max };
}

const settings = z
  .strictObject({
    /** The mean and the standard deviation, before anything is cut off. */
    normal: z.tuple([amount, z.number().check(z.gte(0), z.lte(1e12))]),
    min: z.optional(amount),
    max: z.optional(amount),
  })
  .check(
    z.refine((cut) => {
      const [mean, sd] = cut.normal;
      const { min = mean, max = mean } = cut;
      if (sd === 0) return min <= mean && mean <= max;
      const { from, to } = cutOf(cut);
      return to - from >= LEAST_BETWEEN;
    }, written('reachable-range')),
  );

export const normal: DistributionKind<typeof settings> = {
  id: 'normal',
  title: { zh: '正态分布', en: 'normal' },
  source: 'By inversion: Devroye, Non-Uniform Random Variate Generation (1986), section II.2.1',
  settings,
  begin(cut) {
    const [mean, sd] = cut.normal;
    if (sd === 0) return inverted(() => mean, mean, mean);
    const { side, from, to, min, max } = cutOf(cut);
    const share = to - from;
    const standard =
      side === 1
        ? (u: number) => quantile(from + u * share, 0, 1)
        : (u: number) => -quantile(from + (1 - u) * share, 0, 1);
    return inverted((u) => Math.min(max, Math.max(min, mean + sd * standard(u))), min, max);
  },
};
