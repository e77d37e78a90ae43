// Published and exact behaviour of Hegselmann-Krause and of Deffuant-Weisbuch, beside ours.
import { chance, compromise, opinionMeasures } from 'yishi/simulation';
import type { Row } from './rows.js';
import { everybody, ofEach, sessions } from './sessions.js';

const { clusters, mean, spread } = opinionMeasures;

/** Hegselmann-Krause from these opinions until nothing moves: how many steps moved anything, and the clusters. */
export function hegselmannKrause(from: readonly number[], confidence: number, network = everybody(from.length)) {
  const run = sessions('hegselmann-krause', { confidence }, from, { network });
  let steps = 0;
  for (let before = Float64Array.from(from); ; before = Float64Array.from(run.opinions)) {
    run.next();
    // Exact arithmetic ends; what rounding goes on moving is far below this.
    if (run.opinions.every((opinion, person) => Math.abs(opinion - (before[person] ?? 0)) < 1e-12)) break;
    steps += 1;
  }
  return { steps, clusters: clusters(run.opinions, 1e-6), opinions: run.opinions };
}

export const spaced = (count: number): number[] =>
  Array.from({ length: count }, (_none, person) => person / (count - 1));

const HK = 'Hegselmann and Krause 2002, exact rationals';

export function boundedConfidence(): Row[] {
  const grid: readonly {
    n: number;
    eps: number;
    steps: number;
    ends: readonly (readonly [value: number, size: number])[];
  }[] = [
    {
      n: 11,
      eps: 0.15,
      steps: 7,
      ends: [
        [0.200384, 4],
        [0.5, 3],
        [0.799616, 4],
      ],
    },
    { n: 11, eps: 0.2, steps: 12, ends: [[0.5, 11]] },
    { n: 11, eps: 0.25, steps: 8, ends: [[0.5, 11]] },
    {
      n: 21,
      eps: 0.11,
      steps: 12,
      ends: [
        [0.14102, 5],
        [0.5, 11],
        [0.85898, 5],
      ],
    },
    {
      n: 21,
      eps: 0.18,
      steps: 6,
      ends: [
        [0.233146, 8],
        [0.5, 5],
        [0.766854, 8],
      ],
    },
    { n: 21, eps: 0.22, steps: 12, ends: [[0.5, 21]] },
    { n: 21, eps: 0.26, steps: 8, ends: [[0.5, 21]] },
  ];
  const row = (id: string, model: string, value: number, expected: number, tolerance = 0, source = HK): Row => ({
    id,
    model: `Hegselmann-Krause: ${model}`,
    value,
    expected,
    tolerance,
    source,
  });
  const rows: Row[] = [];
  for (const { n, eps, steps, ends } of grid) {
    const id = `hegselmann-krause-n${n}-${eps}`;
    const run = hegselmannKrause(spaced(n), eps);
    rows.push(
      row(`${id}-steps`, 'steps', run.steps, steps),
      row(`${id}-clusters`, 'clusters', run.clusters.length, ends.length),
    );
    for (const [place, [value, size]] of ends.entries()) {
      rows.push(row(`${id}-size-${place + 1}`, 'size of a cluster', run.clusters[place]?.size ?? 0, size));
      rows.push(row(`${id}-at-${place + 1}`, 'opinion of a cluster', run.clusters[place]?.mean ?? 0, value, 5e-7));
    }
  }
  // The integer chain 0, 1, 2, … at ε = 1, drawn together into [0, 1].
  const steps = [1, 2, 5, 6, 6, 6, 6, 7, 10, 11, 12];
  const ends = [1, 1, 1, 1, 2, 3, 3, 3, 3, 4, 5];
  for (const [place, n] of [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15].entries()) {
    const run = hegselmannKrause(spaced(n), 1 / (n - 1));
    rows.push(row(`hegselmann-krause-chain-${n}-steps`, 'steps of the integer chain', run.steps, steps[place] ?? 0));
    rows.push(
      row(
        `hegselmann-krause-chain-${n}-clusters`,
        'clusters of the integer chain',
        run.clusters.length,
        ends[place] ?? 0,
      ),
    );
  }
  const long = hegselmannKrause(spaced(50), 1 / 49);
  rows.push(
    row(
      'hegselmann-krause-chain-50-steps',
      'steps of the integer chain',
      long.steps,
      41,
      0,
      'Hegarty and Wedin: about 5n/6',
    ),
  );
  rows.push(
    row(
      'hegselmann-krause-chain-50-clusters',
      'clusters of the integer chain',
      long.clusters.length,
      17,
      0,
      'Hegarty and Wedin: about n/3',
    ),
  );
  for (const [eps, count] of [
    [0.05, 9],
    [0.1, 5],
    [0.15, 3],
    [0.2, 2],
    [0.25, 1],
  ] as const)
    rows.push(
      row(
        `hegselmann-krause-n50-${eps}`,
        'clusters of 50 equally spaced',
        hegselmannKrause(spaced(50), eps).clusters.length,
        count,
      ),
    );
  const split = hegselmannKrause(spaced(1001), 0.19);
  rows.push(row('hegselmann-krause-n1001-0.19', 'clusters of 1001 equally spaced', split.clusters.length, 3));
  rows.push(row('hegselmann-krause-n1001-0.19-middle', 'the one in the middle', split.clusters[1]?.size ?? 0, 1));
  const joined = hegselmannKrause(spaced(1001), 0.22);
  rows.push(row('hegselmann-krause-n1001-0.22', 'clusters of 1001 equally spaced', joined.clusters.length, 1));
  rows.push(row('hegselmann-krause-n1001-0.22-steps', 'steps of 1001 equally spaced', joined.steps, 89));
  return rows;
}

/** Clusters of at least 5 % of a thousand people after 300,000 meetings. */
export function deffuantClusters(confidence: number, seed: string) {
  const draw = chance(seed, 'start');
  const start = Array.from({ length: 1000 }, () => draw.float());
  const run = sessions('deffuant-weisbuch', { confidence, meetings: 300 }, start, { network: everybody(1000), seed });
  run.next();
  return {
    large: clusters(run.opinions, 0.01, 50).length,
    drift: Math.abs(mean(run.opinions) - mean(Float64Array.from(start))),
    spread: spread(run.opinions),
  };
}

export function deffuant(): Row[] {
  const opinions = Float64Array.of(0, 0.3, 0.7, 1);
  const alike = new Float64Array(4).fill(1);
  for (const [one, other] of [
    [0, 1],
    [2, 3],
    [1, 2],
    [0, 1],
    [0, 3],
  ] as const)
    compromise(opinions, one, other, { confidence: 0.4, convergence: 0.5 }, alike);
  const script = ofEach(
    {
      id: 'deffuant-script',
      model: 'Deffuant-Weisbuch: five meetings',
      tolerance: 1e-9,
      source: 'Deffuant and others 2000, by hand',
    },
    opinions,
    [0.15, 0.15, 0.85, 0.85],
  );
  // Where the number hangs on chance (ε of 0.1: 4 or 5; of 0.25: 1 or 2) the mean of five runs is held to the range.
  const counts = (
    [
      [0.1, 4.5, 0.5],
      [0.15, 3, 0],
      [0.2, 2, 0],
      [0.25, 1.5, 0.5],
      [0.3, 1, 0],
      [0.4, 1, 0],
      [0.5, 1, 0],
    ] as const
  ).map(([eps, expected, tolerance]) => {
    let sum = 0;
    for (const seed of ['1', '2', '3', '4', '5']) sum += deffuantClusters(eps, seed).large;
    return {
      id: `deffuant-clusters-${eps}`,
      model: 'Deffuant-Weisbuch: clusters of 5 % of 1000, five runs',
      value: sum / 5,
      expected,
      tolerance,
      source: 'Deffuant and others 2000: about 1/2ε',
    };
  });
  return [...script, ...counts];
}
