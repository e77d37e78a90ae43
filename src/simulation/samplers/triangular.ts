// Between two bounds, most often near the mode.
import * as z from 'zod/mini';
import { written } from '../../form.js';
import { amount, type DistributionKind, inverted } from './kind.js';

const settings = z.strictObject({
  /** The lower bound, the mode, the upper bound. */
  triangular: z
    .tuple([amount, amount, amount])
    .check(z.refine(([least, mode, most]) => least <= mode && mode <= most, written('ascending'))),
});

export const triangular: DistributionKind<typeof settings> = {
  id: 'triangular',
  title: { zh: '三角分布', en: 'triangular' },
  source: 'Kotz and van Dorp, Beyond Beta (2004), chapter 1',
  settings,
  begin({ triangular: [least, mode, most] }) {
    const width = most - least;
    const below = width === 0 ? 0 : (mode - least) / width;
    return inverted(
      (u) =>
        u < below
          ? least + Math.sqrt(u * width * (mode - least))
          : Math.max(least, most - Math.sqrt((1 - u) * width * (most - mode))),
      least,
      most,
    );
  },
};
