// Those who know many get to know more.
import * as z from 'zod/mini';
import { needs, networkKind } from './kind.js';
import { networkOf } from './rows.js';

export const scaleFreeNetwork = networkKind({
  id: 'scale-free',
  title: { zh: '无标度网络', en: 'Scale-free network' },
  source:
    'Barabási and Albert 1999, Science 286, 509-512; degrees after Bollobás and others 2001, Random Structures and Algorithms 18, 279-290: P(K ≥ k) = m(m+1)/k(k+1)',
  settings: z.strictObject({
    /** How many ties each newcomer makes (m). The first m + 1 all know each other. */
    ties: z._default(z.int().check(z.gte(1)), 2),
  }),
  build({ ties }, size, chance) {
    needs('scale-free', size, ties + 1);
    // Each person stands in this list once for every tie: a place drawn from it is drawn in proportion to degree.
    const pairs: number[] = [];
    for (let one = 0; one <= ties; one += 1) for (let other = 0; other < one; other += 1) pairs.push(other, one);
    const known = new Set<number>();
    for (let newcomer = ties + 1; newcomer < size; newcomer += 1) {
      known.clear();
      while (known.size < ties) known.add(pairs[chance.below(pairs.length)] ?? 0);
      for (const person of known) pairs.push(person, newcomer);
    }
    return networkOf(size, pairs);
  },
});
