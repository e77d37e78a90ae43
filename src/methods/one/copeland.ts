// Copeland's method: duels won minus duels lost.
import type { Method } from '../method.js';
import { byPairs, comparisons, type PairwiseOptions, unranked } from '../pairwise.js';
import { elected, grouped, standing, step } from '../standing.js';

export const copeland: Method<PairwiseOptions> = byPairs<PairwiseOptions>(
  {
    id: 'copeland',
    reference: 'A. H. Copeland, "A reasonable social welfare function", University of Michigan seminar (1951)',
    ballot: 'ranking',
    elects: 'one',
    options: { unranked },
  },
  (field, prefer) => {
    const all = [...field.candidates.keys()];
    const duels = all.map((a) => {
      const others = all.filter((b) => b !== a);
      const wins = others.filter((b) => prefer(a, b) > prefer(b, a)).length;
      const losses = others.filter((b) => prefer(a, b) < prefer(b, a)).length;
      return { wins, losses, draws: others.length - wins - losses };
    });
    const balance = duels.map(({ wins, losses }) => wins - losses);
    const ranking = grouped(balance);
    const winsMinusLosses = standing(field, balance);
    const working = [
      ...comparisons(field, prefer),
      ...duels.map((one, candidate) => step('duels', [field.name(candidate)], one)),
    ];
    const found = { winners: ranking[0] ?? [], ranking, scores: winsMinusLosses, working };
    return elected(field, found, { winsMinusLosses });
  },
);
