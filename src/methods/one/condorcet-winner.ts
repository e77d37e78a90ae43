// The Condorcet winner: whoever beats every other candidate in a duel. There may be none.
import type { Method } from '../method.js';
import { byPairs, comparisons, type PairwiseOptions, unranked } from '../pairwise.js';
import { elected } from '../standing.js';

export const condorcetWinner: Method<PairwiseOptions> = byPairs<PairwiseOptions>(
  {
    id: 'condorcet-winner',
    reference: 'Marquis de Condorcet, "Essai sur l\'application de l\'analyse à la probabilité des décisions" (1785)',
    ballot: 'ranking',
    elects: 'one',
    options: { unranked },
  },
  (field, prefer) => {
    const all = [...field.candidates.keys()];
    const winners = all.filter((a) => all.every((b) => a === b || prefer(a, b) > prefer(b, a)));
    return elected(field, { winners, working: comparisons(field, prefer) });
  },
);
