// Pólya's urn: each voter draws an order from an urn and puts it back with more of the same, so that voters come to agree.
import * as z from 'zod/mini';
import type { Chance } from '../chance.js';
import type { Culture } from '../model.js';
import { anyOrder, each } from './orders.js';

/**
 * So many orders from an urn. The urn with all orders in it is never built: a draw is either one of the first, each as likely, or a copy of one
 * that was put back.
 * @param weight how much each draw adds, where all orders together weigh 1
 */
export function fromUrn(voters: number, options: number, weight: number, chance: Chance): Int32Array[] {
  const drawn: Int32Array[] = [];
  return each(voters, (voter) => {
    const isNew = chance.float() * (1 + voter * weight) < 1;
    // Whoever copies has somebody before them: of the first the share of what was put back is nought.
    const order = isNew || voter === 0 ? anyOrder(options, chance) : (drawn[chance.below(voter)] as Int32Array).slice();
    drawn.push(order);
    return order;
  });
}

const settings = z.strictObject({
  /** How much each draw adds, where all orders together weigh 1 (a / m! with Berg's a and m options): 0 is impartial culture. */
  alpha: z.number().check(z.gte(0), z.lte(1e6)),
});

export const urn: Culture<typeof settings> = {
  id: 'urn',
  title: { zh: '波利亚罐子模型', en: 'Pólya-Eggenberger urn' },
  source: 'Berg, "Paradox of voting under an urn model: the effect of homogeneity", Public Choice 47 (1985), 377-387',
  settings,
  draw({ alpha }, voters, options, chance) {
    return { rankings: fromUrn(voters, options, alpha, chance) };
  },
};
