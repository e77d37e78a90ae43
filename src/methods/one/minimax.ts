// Minimax (Simpson–Kramer): whoever's worst defeat is the least.
import type { Method, OptionOf } from '../method.js';
import { byPairs, comparisons, type PairwiseOptions, type Prefer, unranked } from '../pairwise.js';
import { elected, grouped, names, standing, step } from '../standing.js';

export interface MinimaxOptions extends PairwiseOptions {
  /** `winning` unless said otherwise. */
  variant: 'winning' | 'margins' | 'opposition';
}

const variant: OptionOf = {
  values: ['winning', 'margins', 'opposition'],
  default: 'winning',
};

/** How badly `a` does against `b`. */
const DEFEAT: Record<MinimaxOptions['variant'], (prefer: Prefer, a: number, b: number) => number> = {
  winning: (prefer, a, b) => (prefer(b, a) > prefer(a, b) ? prefer(b, a) : 0),
  margins: (prefer, a, b) => prefer(b, a) - prefer(a, b),
  opposition: (prefer, a, b) => prefer(b, a),
};

export const minimax: Method<MinimaxOptions> = byPairs<MinimaxOptions>(
  {
    id: 'minimax',
    reference: 'Paul B. Simpson (1969) and Gerald H. Kramer, "A dynamical model of political equilibrium" (1977)',
    ballot: 'ranking',
    elects: 'one',
    options: { variant, unranked },
  },
  (field, prefer, options) => {
    const all = [...field.candidates.keys()];
    const defeat = DEFEAT[options.variant];
    const worst = all.map((a) => {
      const [first, ...others] = all.filter((b) => b !== a).map((b) => ({ by: b, strength: defeat(prefer, a, b) }));
      return others.reduce((most, one) => (most && most.strength >= one.strength ? most : one), first);
    });
    const strengths = worst.map((one) => one?.strength ?? 0);
    const ranking = grouped(strengths).reverse();
    const working = [
      ...comparisons(field, prefer),
      ...worst.map((one, candidate) =>
        one && one.strength > 0
          ? step('worst-defeat', names(field, [candidate, one.by]), { strength: one.strength })
          : step('worst-defeat', [field.name(candidate)]),
      ),
    ];
    const scores = standing(field, strengths);
    return elected(field, { winners: ranking[0] ?? [], ranking, scores, working }, { worstDefeats: scores });
  },
);
