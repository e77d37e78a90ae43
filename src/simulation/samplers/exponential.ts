// Waiting times of what comes at any moment as likely.
import ln from '@stdlib/math-base-special-ln';
import * as z from 'zod/mini';
import { type DistributionKind, inverted, positive } from './kind.js';

const settings = z.strictObject({
  /** The mean. */
  exponential: positive,
});

export const exponential: DistributionKind<typeof settings> = {
  id: 'exponential',
  title: { zh: '指数分布', en: 'exponential' },
  source: 'Devroye, Non-Uniform Random Variate Generation (1986), section II.2.1',
  settings,
  begin({ exponential: mean }) {
    return inverted((u) => -mean * ln(1 - u), 0, Number.POSITIVE_INFINITY);
  },
};
