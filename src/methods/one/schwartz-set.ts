// The Schwartz set: the smallest groups whose members nobody outside beats, taken together.
import type { Method } from '../method.js';
import { byPairs, comparisons, type PairwiseOptions, unranked } from '../pairwise.js';
import { elected } from '../standing.js';
import { reaching } from './dominance.js';

export const schwartzSet: Method<PairwiseOptions> = byPairs<PairwiseOptions>(
  {
    id: 'schwartz-set',
    reference:
      'Thomas Schwartz, "Rationality and the myth of the maximum", Noûs 6 (1972); Deb, "On Schwartz’s rule", Journal of Economic Theory 16 (1977)',
    ballot: 'ranking',
    elects: 'one',
    options: { unranked },
  },
  (field, prefer) => {
    const all = [...field.candidates.keys()];
    const reaches = reaching(field.size, prefer, false);
    // Whoever has a chain of wins to a member is itself one, by a chain back.
    const winners = all.filter((one) =>
      all.every((other) => one === other || !reaches(other, one) || reaches(one, other)),
    );
    return elected(field, { winners, working: comparisons(field, prefer) });
  },
);
