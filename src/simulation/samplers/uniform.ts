// Every number between two bounds as likely.
import * as z from 'zod/mini';
import { amount, type DistributionKind, inverted, range } from './kind.js';

const settings = z.strictObject({ uniform: range(amount) });

export const uniform: DistributionKind<typeof settings> = {
  id: 'uniform',
  title: { zh: '均匀分布', en: 'uniform' },
  source: 'Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 2 (1995), chapter 26',
  settings,
  begin({ uniform: [least, most] }) {
    return inverted((u) => Math.min(most, least + u * (most - least)), least, most);
  },
};
