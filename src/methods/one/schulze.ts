// The Schulze method (beatpaths): whoever has, to each other candidate, a path of defeats at least as strong as the path back.
// Ranks nobody by force: candidates it does not decide between are left tied.
import type { Method, Outcome } from '../method.js';
import { byPairs, comparisons, eachPair, MOST_ON_PATHS, type PairwiseOptions, unranked } from '../pairwise.js';
import { elected, names, step } from '../standing.js';
import { type Strength, type Strengths, strength, strengths } from '../strength.js';

export interface SchulzeOptions extends PairwiseOptions {
  /** `winning votes` unless said otherwise. */
  strength: Strength;
}

/** The strongest path between any two, as ranks of strength: a path is as strong as its weakest defeat (Floyd and Warshall). */
function strongestPaths(size: number, { rank }: Strengths): (a: number, b: number) => number {
  const paths = Int32Array.from({ length: size * size }, (_, pair) => rank(Math.floor(pair / size), pair % size));
  const path = (a: number, b: number): number => paths[a * size + b] as number; // one for each pair
  for (let via = 0; via < size; via++) {
    for (let a = 0; a < size; a++) {
      if (a === via) continue;
      for (let b = 0; b < size; b++) {
        if (b === via || b === a) continue;
        paths[a * size + b] = Math.max(path(a, b), Math.min(path(a, via), path(via, b)));
      }
    }
  }
  return path;
}

export const schulze: Method<SchulzeOptions> = byPairs<SchulzeOptions>(
  {
    id: 'schulze',
    reference: 'Markus Schulze, "The Schulze Method of Voting", arXiv:1804.02973',
    ballot: 'ranking',
    elects: 'one',
    options: { strength, unranked },
  },
  (field, prefer, options): Outcome => {
    const { size } = field;
    const defeats = strengths(size, prefer, options.strength);
    const path = strongestPaths(size, defeats);
    const better = (a: number, b: number): boolean => path(a, b) > path(b, a);
    // The relation is transitive: whoever is left undefeated among those not yet placed comes next.
    const ranking: number[][] = [];
    let left = [...Array(size).keys()];
    while (left.length > 0) {
      const next = left.filter((a) => !left.some((b) => better(b, a)));
      ranking.push(next);
      left = left.filter((a) => !next.includes(a));
    }
    const [winners = []] = ranking;
    const paths = winners.flatMap((winner) =>
      [...Array(size).keys()]
        .filter((other) => other !== winner)
        .map((other) =>
          step('path', names(field, [winner, other]), {
            there: defeats.stated(path(winner, other)),
            back: defeats.stated(path(other, winner)),
          }),
        ),
    );
    return elected(
      field,
      { winners, ranking, working: [...comparisons(field, prefer), ...paths] },
      { strongestPaths: eachPair(field, (a, b) => defeats.stated(path(a, b))) },
    );
  },
  MOST_ON_PATHS,
);
