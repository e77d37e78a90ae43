// Plackett-Luce: the best is chosen first, each option with a chance as its strength is to that of all, then the best of the rest, and so on.
import ln from '@stdlib/math-base-special-ln';
import * as z from 'zod/mini';
import type { Culture } from '../model.js';
import { between } from '../samplers/kind.js';
import { byUtility, each } from './orders.js';

const settings = z.strictObject({
  /** How much stronger each option is than the one listed after it: 1 is impartial culture. */
  ratio: z.number().check(z.gte(1), z.lte(1000)),
});

export const plackettLuce: Culture<typeof settings> = {
  id: 'plackett-luce',
  title: { zh: '普拉克特-卢斯模型', en: 'Plackett-Luce' },
  source:
    'Luce, Individual Choice Behavior (1959); Plackett, "The analysis of permutations", Applied Statistics 24 (1975), 193-202',
  settings,
  draw({ ratio }, voters, options, chance, own = () => chance) {
    const step = ln(ratio);
    // Whoever has the least of exponential times at these strengths comes first; of times the logarithm is compared, as strengths may be tiny.
    const worth = (voter: number) =>
      Float64Array.from({ length: options }, (_one, option) => -ln(-ln(between(own(voter)))) - option * step);
    const worths = each(voters, worth);
    return { rankings: worths.map(byUtility) };
  },
};
