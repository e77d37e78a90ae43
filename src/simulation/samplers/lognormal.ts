// What grows by shares: incomes, areas, costs. Its logarithm is normal.
import exp from '@stdlib/math-base-special-exp';
import quantile from '@stdlib/stats-base-dists-normal-quantile';
import * as z from 'zod/mini';
import { type DistributionKind, inverted } from './kind.js';

const settings = z.strictObject({
  /** The mean and the standard deviation of the logarithm: half of all lie below `exp` of the first. */
  lognormal: z.tuple([z.number().check(z.gte(-100), z.lte(100)), z.number().check(z.gte(0), z.lte(20))]),
});

export const lognormal: DistributionKind<typeof settings> = {
  id: 'lognormal',
  title: { zh: '对数正态分布', en: 'log-normal' },
  source: 'Aitchison and Brown, The Lognormal Distribution (1957)',
  settings,
  begin({ lognormal: [mean, sd] }) {
    return inverted((u) => exp(mean + sd * quantile(u, 0, 1)), 0, Number.POSITIVE_INFINITY);
  },
};
