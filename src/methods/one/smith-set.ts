// The Smith set: the smallest group whose members all beat everybody outside it. One who beats all others is it alone.
import type { Method } from '../method.js';
import { byPairs, comparisons, type PairwiseOptions, unranked } from '../pairwise.js';
import { elected } from '../standing.js';
import { reaching } from './dominance.js';

export const smithSet: Method<PairwiseOptions> = byPairs<PairwiseOptions>(
  {
    id: 'smith-set',
    reference:
      'John H. Smith, "Aggregation of preferences with variable electorate", Econometrica 41 (1973); I. J. Good, "A note on Condorcet sets", Public Choice 10 (1971)',
    ballot: 'ranking',
    elects: 'one',
    options: { unranked },
  },
  (field, prefer) => {
    const all = [...field.candidates.keys()];
    const reaches = reaching(field.size, prefer, true);
    // Outside it nobody beats or draws with a member, so nobody there has a chain of duels won or drawn to one.
    const winners = all.filter((one) => all.every((other) => one === other || reaches(one, other)));
    return elected(field, { winners, working: comparisons(field, prefer) });
  },
);
