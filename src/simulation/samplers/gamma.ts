// The gamma distribution: what is above nought with a long tail.
import exp from '@stdlib/math-base-special-exp';
import ln from '@stdlib/math-base-special-ln';
import quantile from '@stdlib/stats-base-dists-normal-quantile';
import * as z from 'zod/mini';
import type { Chance } from '../chance.js';
import { between, type DistributionKind } from './kind.js';
import { tabulated } from './tabulated.js';

/** Whoever needs more is served by a normal distribution. */
export const shape = z.number().check(z.gte(0.01), z.lte(1e6));

/** The logarithm of a gamma number of scale 1: small shapes give numbers that no double holds. Marsaglia and Tsang's squeeze left out. */
export function logGamma(shape: number, chance: Chance): number {
  // Of shape below 1: one of shape + 1 times a power of a uniform number (their section 6).
  const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = quantile(between(chance), 0, 1);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const logV = ln(v);
    // Accepted more than 19 times of 20, whatever the shape.
    if (ln(between(chance)) < 0.5 * x * x + d - d * v + d * logV)
      return ln(d) + logV + (shape < 1 ? ln(between(chance)) / shape : 0);
  }
}

const settings = z.strictObject({
  /** The shape and the scale; the mean is their product. */
  gamma: z.tuple([shape, z.number().check(z.gt(0), z.lte(1e12))]),
});

export const gamma: DistributionKind<typeof settings> = {
  id: 'gamma',
  title: { zh: '伽马分布', en: 'gamma' },
  source: 'Marsaglia and Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (2000), 363-372',
  settings,
  begin({ gamma: [shape, scale] }) {
    // The density of the logarithm t is exp(shape t - exp(t)), up to a factor, highest where exp(t) is the shape.
    const top = ln(shape);
    let table: ((u: number) => number) | undefined;
    return {
      draw: (chance) => scale * exp(logGamma(shape, chance)),
      quantile(u) {
        table ??= tabulated((t) => shape * (t - top) - (exp(t) - shape), top);
        return scale * exp(table(u));
      },
      bounds: [0, Number.POSITIVE_INFINITY],
    };
  },
};
