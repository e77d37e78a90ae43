// Published and exact behaviour of opinion dynamics and networks, beside ours: all rows of simulation, for `npm run validate`; test/simulation asserts them.
import { chance, networkKind, networkMeasures } from 'yishi/simulation';
import * as z from 'zod/mini';
import { degroot, friedkinJohnsen } from './averaging.js';
import { boundedConfidence, deffuant } from './bounded-confidence.js';
import type { Row } from './rows.js';
import { everybody, sessions } from './sessions.js';

const { transitivity } = networkMeasures;

/** The voter model among `n` who all know each other, `k` of them for: the share of runs that end for, and the mean number of copies until then. */
export function voterOnComplete(
  n: number,
  k: number,
  runs: number,
  seed = 'voter',
): { winsOfK: number; meanSteps: number } {
  const network = everybody(n);
  const start = Array.from({ length: n }, (_none, person) => (person < k ? 1 : 0));
  let wins = 0;
  let steps = 0;
  for (let run = 0; run < runs; run += 1) {
    const one = sessions('voter', { meetings: 1 / n }, start, { network, seed: `${seed}-${run}` });
    while (!one.opinions.every((opinion) => opinion === one.opinions[0])) {
      one.next();
      steps += 1;
    }
    wins += one.opinions[0] ?? 0;
  }
  return { winsOfK: wins / runs, meanSteps: steps / runs };
}

/** 5 % at 4,000 runs, as the closed forms are usually tested; the seed is fixed, so what holds once holds. */
export function voter(runs = 4000): Row[] {
  const moran = 'neutral Moran chain, closed form';
  return (
    [
      { n: 10, k: 5, wins: 0.5, steps: 58.10714285714286 },
      { n: 100, k: 10, wins: 0.1, steps: 3169.6547818233958 },
    ] as const
  ).flatMap(({ n, k, wins, steps }) => {
    const found = voterOnComplete(n, k, runs);
    const id = `voter-complete-n${n}-k${k}`;
    return [
      {
        id: `${id}-wins`,
        model: 'voter model on a complete graph: the first k win',
        value: found.winsOfK,
        expected: wins,
        tolerance: 0.05 * wins,
        source: moran,
      },
      {
        id: `${id}-steps`,
        model: 'voter model on a complete graph: copies until all are of one mind',
        value: found.meanSteps,
        expected: steps,
        tolerance: 0.05 * steps,
        source: moran,
      },
    ];
  });
}

/** The clustering of a ring where everybody knows `degree` next to them. */
export function ringClustering(degree: number, size = 100): number {
  const kind = networkKind('ring');
  if (!kind) throw new Error('no ring');
  return transitivity(kind.build(z.parse(kind.settings, { degree }), size, chance('ring')));
}

export const rings = (): Row[] =>
  (
    [
      [4, 0.5],
      [6, 0.6],
      [10, 2 / 3],
    ] as const
  ).map(([degree, expected]) => ({
    id: `ring-lattice-clustering-k${degree}`,
    model: 'clustering of a ring (Watts-Strogatz at p = 0)',
    value: ringClustering(degree),
    expected,
    tolerance: 1e-12,
    source: '3(k-2)/4(k-1)',
  }));

/** All of them, in some 12 s of which the voter model takes half. */
export const opinionRows = (): Row[] => [
  ...degroot(),
  ...friedkinJohnsen(),
  ...boundedConfidence(),
  ...deffuant(),
  ...voter(),
  ...rings(),
];
