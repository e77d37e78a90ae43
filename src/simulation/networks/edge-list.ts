// A network somebody observed: its pairs are given.
import * as z from 'zod/mini';
import { networkKind, notBuilt } from './kind.js';
import { networkOf } from './rows.js';

const person = z.int().check(z.gte(0));
const weight = z.number().check(z.gt(0));

export const edgeListNetwork = networkKind({
  id: 'edge-list',
  title: { zh: '给定的关系表', en: 'Edge list' },
  source:
    'Given; weights as in the influence matrix of DeGroot 1974, Journal of the American Statistical Association 69, 118-121',
  settings: z.strictObject({
    /** Two people by number, from 0, and how much the tie counts (1 where nothing is said). The pair of one person is the weight of their own opinion. */
    pairs: z.array(z.union([z.tuple([person, person]), z.tuple([person, person, weight])])),
    /** Only the first of a pair listens to the second. */
    directed: z._default(z.boolean(), false),
    /** How much the own opinion counts of those who have no pair with themselves. */
    own: z._default(z.number().check(z.gte(0)), 1),
  }),
  build(settings, size) {
    const pairs: number[] = [];
    const weights: number[] = [];
    const own = new Float64Array(size).fill(settings.own);
    const seen = new Set<number>();
    let weighted = false;
    for (const [pair, [from, to, weight = 1]] of settings.pairs.entries()) {
      for (const person of [from, to])
        if (person >= size) throw notBuilt('networks.person-unknown', { pair, person, people: size });
      const key = settings.directed || from < to ? from * size + to : to * size + from;
      if (seen.has(key)) throw notBuilt('networks.pair-twice', { pair, from, to });
      seen.add(key);
      if (from === to) {
        own[from] = weight;
        continue;
      }
      pairs.push(from, to);
      weights.push(weight);
      weighted ||= weight !== 1;
    }
    const network = networkOf(size, pairs, weighted ? weights : undefined, settings.directed);
    return own.every((weight) => weight === 1) ? network : { ...network, own };
  },
});
