// Shares between 0 and 1: opinions, probabilities that differ from person to person.
import exp from '@stdlib/math-base-special-exp';
import ln from '@stdlib/math-base-special-ln';
import * as z from 'zod/mini';
import { logGamma, shape } from './gamma.js';
import type { DistributionKind } from './kind.js';
import { tabulated } from './tabulated.js';

const settings = z.strictObject({ beta: z.tuple([shape, shape]) });

/** A share by the logarithm of its odds. */
const shareOf = (odds: number): number => (odds > 0 ? 1 / (1 + exp(-odds)) : exp(odds) / (1 + exp(odds)));

/** The logarithm of a share and of what is left of 1, by the logarithm of its odds. */
function logs(odds: number): [share: number, rest: number] {
  const more = ln(1 + exp(-Math.abs(odds)));
  return odds > 0 ? [-more, -odds - more] : [odds - more, -more];
}

export const beta: DistributionKind<typeof settings> = {
  id: 'beta',
  title: { zh: '贝塔分布', en: 'beta' },
  source: 'A ratio of gammas: Devroye, Non-Uniform Random Variate Generation (1986), section IX.3.1',
  settings,
  begin({ beta: [a, b] }) {
    // The density of the log odds is share^a rest^b, up to a factor, highest at a against b.
    const top = ln(a / b);
    let table: ((u: number) => number) | undefined;
    return {
      draw: (chance) => shareOf(logGamma(a, chance) - logGamma(b, chance)),
      quantile(u) {
        table ??= tabulated((odds) => {
          const [share, rest] = logs(odds);
          const [topShare, topRest] = logs(top);
          return a * (share - topShare) + b * (rest - topRest);
        }, top);
        return shareOf(table(u));
      },
      bounds: [0, 1],
    };
  },
};
