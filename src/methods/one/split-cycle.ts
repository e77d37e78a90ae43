// Split cycle: in every circle of defeats the weakest ones fall; whoever is then defeated by nobody wins.

import type { Method } from '../method.js';
import { byPairs, comparisons, eachPair, MOST_ON_PATHS, type PairwiseOptions, unranked } from '../pairwise.js';
import { elected, names, step } from '../standing.js';

export const splitCycle: Method<PairwiseOptions> = byPairs<PairwiseOptions>(
  {
    id: 'split-cycle',
    reference:
      'Wesley H. Holliday and Eric Pacuit, "Split Cycle: a new Condorcet-consistent voting method independent of clones and immune to spoilers", Public Choice 197 (2023)',
    ballot: 'ranking',
    elects: 'one',
    options: { unranked },
  },
  (field, prefer) => {
    const { size } = field;
    const all = [...field.candidates.keys()];
    const margin = (a: number, b: number): number => prefer(a, b) - prefer(b, a);
    /** The strongest path from each to each: as strong as its weakest margin. */
    const path = Float64Array.from({ length: size * size }, (_, pair) =>
      Math.max(0, margin(Math.floor(pair / size), pair % size)),
    );
    const strength = (a: number, b: number): number => path[a * size + b] as number; // one for each pair
    for (const via of all) {
      for (const a of all) {
        for (const b of all) {
          if (a !== b) path[a * size + b] = Math.max(strength(a, b), Math.min(strength(a, via), strength(via, b)));
        }
      }
    }
    // A defeat is the weakest of a circle where a path leads back that is as strong.
    const defeats = (a: number, b: number): boolean => margin(a, b) > 0 && margin(a, b) > strength(b, a);
    const winners = all.filter((one) => !all.some((other) => defeats(other, one)));
    const steps = all.flatMap((a) =>
      all
        .filter((b) => margin(a, b) > 0)
        .map((b) =>
          step(defeats(a, b) ? 'locked' : 'skipped', names(field, [a, b]), {
            for: prefer(a, b),
            against: prefer(b, a),
          }),
        ),
    );
    return elected(
      field,
      { winners, working: [...comparisons(field, prefer), ...steps] },
      { margins: eachPair(field, margin) },
    );
  },
  MOST_ON_PATHS,
);
