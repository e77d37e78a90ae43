// Estimators of sensitivity, on functions whose indices are known.
import { morrisDesign, morrisEffects, sobolDesign, sobolIndices, theory } from 'yishi/simulation';
import { numbersIn } from './entries.js';
import type { Row } from './rows.js';

const G = [0, 1, 4.5, 9];

const FUNCTIONS = [
  {
    id: 'ishigami',
    model: 'sobol-ishigami',
    factors: 3,
    of: (x: Float64Array): number => {
      const [one = 0, two = 0, three = 0] = x.map((part) => Math.PI * (2 * part - 1));
      return Math.sin(one) + 7 * Math.sin(two) ** 2 + 0.1 * three ** 4 * Math.sin(one);
    },
  },
  {
    id: 'g',
    model: 'sobol-g',
    factors: G.length,
    of: (x: Float64Array): number =>
      G.reduce((product, a, at) => (product * (Math.abs(4 * (x[at] ?? 0) - 2) + a)) / (1 + a), 1),
  },
];

/** Jansen's estimates at so many rows of Sobol points, beside the analytic indices. */
export function estimates(n = 4096): Row[] {
  return FUNCTIONS.flatMap(({ id, model, factors, of }) => {
    const { first, total } = sobolIndices(factors, sobolDesign(factors, n).map(of), { resamples: 50 });
    const found = new Map(numbersIn({ S: first.map(({ value }) => value), ST: total.map(({ value }) => value) }));
    return numbersIn(theory({ model, parameters: {} }).value).map(([name, expected]) => ({
      id: `estimate-${id} ${name}`,
      model: `Sobol indices by Sobol points and Jansen, N = ${n}`,
      value: found.get(name) ?? Number.NaN,
      expected,
      tolerance: 0.01,
      source: 'Jansen 1999; analytic variance decomposition',
    }));
  });
}

/** Of a straight line every elementary effect is its slope. */
export function effects(): Row[] {
  const slopes = [3, -2, 0];
  const design = morrisDesign(3, 10);
  const line = design.points.map((x) => slopes.reduce((sum, slope, at) => sum + slope * (x[at] ?? 0), 1));
  return morrisEffects(design, line).flatMap(({ mean, size, deviation }, at) =>
    (
      [
        ['mean', mean, slopes[at] ?? 0],
        ['size', size, Math.abs(slopes[at] ?? 0)],
        ['deviation', deviation, 0],
      ] as const
    ).map(([name, value, expected]) => ({
      id: `morris-line-${at + 1} ${name}`,
      model: 'elementary effects of a straight line',
      value,
      expected,
      tolerance: 1e-12,
      source: 'Morris 1991',
    })),
  );
}
