// 1 with a probability, else 0.
import * as z from 'zod/mini';
import { type DistributionKind, inverted, share } from './kind.js';

const settings = z.strictObject({ bernoulli: share });

export const bernoulli: DistributionKind<typeof settings> = {
  id: 'bernoulli',
  title: { zh: '伯努利分布', en: 'Bernoulli' },
  source: 'Johnson, Kemp and Kotz, Univariate Discrete Distributions (2005), section 3.2',
  settings,
  begin({ bernoulli: p }) {
    // The high numbers are the ones: then whoever has more of what goes together with it has the 1.
    return inverted((u) => (u < 1 - p ? 0 : 1), p === 1 ? 1 : 0, p === 0 ? 0 : 1);
  },
};
