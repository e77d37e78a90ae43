// Published and exact behaviour of DeGroot and of Friedkin-Johnsen, beside ours.
import type { Row } from './rows.js';
import { listening, ofEach, sessions } from './sessions.js';

const EXACT = 1e-9;
const third = 1 / 3;

/** Influence matrices, and how much each person counts in the consensus they lead to: s = s T. */
const DEGROOT: readonly {
  id: string;
  matrix: readonly (readonly number[])[];
  weights: readonly number[];
  source: string;
}[] = [
  {
    id: 'notes',
    matrix: [
      [third, third, third],
      [0.5, 0.5, 0],
      [0, 0.25, 0.75],
    ],
    weights: [3 / 11, 4 / 11, 4 / 11],
    source: 'Jackson, course notes: 3/11, 4/11, 4/11',
  },
  {
    id: 'golub-jackson',
    matrix: [
      [0, 0.5, 0.5],
      [1, 0, 0],
      [0, 1, 0],
    ],
    weights: [0.4, 0.4, 0.2],
    source: 'Golub and Jackson 2010, example',
  },
  {
    id: 'line',
    matrix: [
      [0.5, 0.5, 0],
      [0.25, 0.5, 0.25],
      [0, 0.5, 0.5],
    ],
    weights: [0.25, 0.5, 0.25],
    source: 's = sT, computed',
  },
  {
    id: 'two',
    matrix: [
      [0.5, 0.5],
      [0.25, 0.75],
    ],
    weights: [third, 2 / 3],
    source: 'DeGroot 1974, example',
  },
  {
    id: 'three',
    matrix: [
      [0.5, 0.25, 0.25],
      [0.25, 0.5, 0.25],
      [third, third, third],
    ],
    weights: [4 / 11, 4 / 11, 3 / 11],
    source: 's = sT, computed',
  },
];

/** The weights come to light one by one: only that person is for, at first. */
export const degroot = (): Row[] =>
  DEGROOT.flatMap(({ id, matrix, weights, source }) =>
    weights.map((expected, person) => ({
      id: `degroot-${id}-${person + 1}`,
      model: 'DeGroot: weight in the consensus',
      value:
        sessions(
          'degroot',
          {},
          weights.map((_weight, other) => (other === person ? 1 : 0)),
          { network: listening(matrix) },
        ).next(300)[0] ?? Number.NaN,
      expected,
      tolerance: EXACT,
      source,
    })),
  );

/** Friedkin and Johnsen 1999; the susceptibilities are 1 less the own weights. */
const W = [
  [0.22, 0.12, 0.36, 0.3],
  [0.147, 0.215, 0.344, 0.294],
  [0, 0, 1, 0],
  [0.09, 0.178, 0.446, 0.286],
];

/** Where Friedkin-Johnsen comes to rest, solved by elimination: (I - ΛW) x = (I - Λ) u. So the fixed point is known to the last digits, not to the six published. */
export function rest(
  matrix: readonly (readonly number[])[],
  susceptibility: readonly number[],
  initial: readonly number[],
): number[] {
  const size = initial.length;
  const rows = matrix.map((row, i) => [
    ...row.map((weight, j) => (i === j ? 1 : 0) - (susceptibility[i] ?? 0) * weight),
    (1 - (susceptibility[i] ?? 0)) * (initial[i] ?? 0),
  ]);
  for (let pivot = 0; pivot < size; pivot += 1)
    for (let i = 0; i < size; i += 1) {
      if (i === pivot) continue;
      const factor = rows[i]![pivot]! / rows[pivot]![pivot]!;
      for (let j = pivot; j <= size; j += 1) rows[i]![j]! -= factor * rows[pivot]![j]!;
    }
  return rows.map((row, i) => row[size]! / row[i]!);
}

const PARSEGOV = 'Friedkin and Johnsen 1999; Parsegov and others 2017, eqs 15-16';

export function friedkinJohnsen(): Row[] {
  const susceptibility = W.map((row, person) => 1 - (row[person] ?? 0));
  const network = listening(W);
  const settled = (u: readonly number[]) => sessions('friedkin-johnsen', {}, u, { network, susceptibility }).next(400);
  const rows = (
    [
      { id: 'a', u: [25, 25, 75, 85], published: [60, 60, 75, 75], computed: [60.020849, 59.983966, 75, 74.986205] },
      {
        id: 'b',
        u: [25, 15, -50, 5],
        published: [-19.3, -21.5, -50, -23.2],
        computed: [-19.289568, -21.482905, -50, -23.199479],
      },
      { id: 'c', u: [-1, -0.2, 0.6, 1], computed: [0.166616, 0.352117, 0.6, 0.669172] },
    ] as { id: string; u: number[]; published?: number[]; computed: number[] }[]
  ).flatMap(({ id, u, published, computed }) => [
    ...ofEach(
      {
        id: `friedkin-johnsen-${id}`,
        model: 'Friedkin-Johnsen: where opinions rest',
        tolerance: EXACT,
        source: '(I - ΛW) x = (I - Λ) u, solved',
      },
      settled(u),
      rest(W, susceptibility, u),
    ),
    ...ofEach(
      {
        id: `friedkin-johnsen-${id}-computed`,
        model: 'Friedkin-Johnsen: where opinions rest, to six places',
        tolerance: 5e-7,
        source: PARSEGOV,
      },
      settled(u),
      computed,
    ),
    ...(published
      ? ofEach(
          {
            id: `friedkin-johnsen-${id}-published`,
            model: 'Friedkin-Johnsen: where opinions rest, as printed',
            tolerance: id === 'a' ? 0.5 : 0.05,
            source: PARSEGOV,
          },
          settled(u),
          published,
        )
      : []),
  ]);
  const influence = [
    [0.279398, 0.045019, 0.551413, 0.12417],
    [0.047142, 0.278252, 0.549241, 0.125365],
    [0, 0, 1, 0],
    [0.03009, 0.048073, 0.5324, 0.389437],
  ];
  const total = influence.flatMap((_row, person) =>
    ofEach(
      {
        id: `friedkin-johnsen-total-${person + 1}`,
        model: 'Friedkin-Johnsen: total influence of one on each',
        tolerance: 5e-7,
        source: 'V = (I - ΛW)⁻¹ (I - Λ)',
      },
      settled(influence.map((_other, other) => (other === person ? 1 : 0))),
      influence.map((row) => row[person] ?? Number.NaN),
    ),
  );
  const two = ofEach(
    {
      id: 'friedkin-johnsen-two',
      model: 'Friedkin-Johnsen: two who listen to each other, susceptibility ½',
      tolerance: EXACT,
      source: 'exact: 1/3, 2/3',
    },
    sessions('friedkin-johnsen', {}, [0, 1], {
      network: listening([
        [0, 1],
        [1, 0],
      ]),
      susceptibility: [0.5, 0.5],
    }).next(100),
    [third, 2 / 3],
  );
  return [...rows, ...total, ...two];
}
