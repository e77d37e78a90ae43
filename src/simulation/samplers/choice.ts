// One of several words, by their weights.
import * as z from 'zod/mini';
import { word } from '../../fields.js';
import { written } from '../../form.js';
import { placeByWeight } from './cumulative.js';
import type { DistributionKind } from './kind.js';

const settings = z.strictObject({
  /** Shares or counts: what matters is how they compare. */
  choice: z
    .record(word, z.number().check(z.gte(0), z.lte(1e12)))
    .check(z.refine((weights) => Object.values(weights).some((weight) => weight > 0), written('some-weight'))),
});

export const choice: DistributionKind<typeof settings, string> = {
  id: 'choice',
  title: { zh: '分类分布', en: 'categories' },
  source: 'By cumulative sums: Devroye, Non-Uniform Random Variate Generation (1986), section III.2.1',
  settings,
  begin({ choice: weights }) {
    const words = Object.keys(weights);
    const place = placeByWeight(Object.values(weights));
    return { draw: (chance) => words[place(chance.float())] as string }; // places are within
  },
};
