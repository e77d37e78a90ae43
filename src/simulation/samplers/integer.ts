// Every whole number between two bounds, both included, as likely.
import * as z from 'zod/mini';
import { type DistributionKind, inverted, range } from './kind.js';

const settings = z.strictObject({ integer: range(z.int().check(z.gte(-1e12), z.lte(1e12))) });

export const integer: DistributionKind<typeof settings> = {
  id: 'integer',
  title: { zh: '离散均匀分布', en: 'whole numbers' },
  source: 'Johnson, Kemp and Kotz, Univariate Discrete Distributions (2005), section 6.2',
  settings,
  begin({ integer: [least, most] }) {
    return inverted((u) => Math.min(most, least + Math.floor(u * (most - least + 1))), least, most);
  },
};
