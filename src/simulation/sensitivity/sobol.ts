// Sobol indices: how much of the variance of a measure each factor explains, alone and with all others. Pure.
// Design: A. Saltelli, Comput. Phys. Commun. 145 (2002), on a Sobol sequence. Estimators: M. J. W. Jansen, Comput. Phys. Commun. 117 (1999),
// as recommended in Saltelli et al., Comput. Phys. Commun. 181 (2010), table 2 (b) and (f).
import { type Chance, chance } from '../chance.js';
import { bootstrap, type Interval } from './intervals.js';
import { MOST_DIMENSIONS, sobolPoints } from './sobol-sequence.js';

/** So many factors at most: two matrices of them are drawn. */
export const MOST_FACTORS = MOST_DIMENSIONS / 2;

/** A share of the variance, and between what it lies. */
export interface Index extends Interval {
  value: number;
}

export interface SobolIndices {
  /** Of each factor: alone. */
  first: Index[];
  /** With all its interactions. */
  total: Index[];
  mean: number;
  variance: number;
}

/**
 * The points at which a measure is to be taken: for each of n rows, one of matrix A, one of matrix B, and A with each column from B, in this
 * order. Coordinates in [0, 1) stand for the levels of the factors.
 * @param n rows; a power of two keeps the points even
 * @param seed moves the points as a whole
 */
export function sobolDesign(factors: number, n: number, seed = 'sobol'): Float64Array[] {
  if (!Number.isInteger(factors) || factors < 1 || factors > MOST_FACTORS)
    throw new RangeError(`Sobol indices are of 1 to ${MOST_FACTORS} factors here, not ${factors}`);
  const stream: Chance = chance(seed, 'sobol', 'shift');
  const shift = Array.from({ length: 2 * factors }, () => Number.parseInt(stream.hex(8), 16));
  return sobolPoints(2 * factors, n, shift).flatMap((point) => {
    const [a, b] = [point.slice(0, factors), point.slice(factors)];
    const mixed = Array.from({ length: factors }, (_, factor) => {
      const row = a.slice();
      row[factor] = b[factor] as number; // as long as a
      return row;
    });
    return [a, b, ...mixed];
  });
}

/**
 * The indices from the measure at each point of `sobolDesign`, in its order.
 * @param values n (factors + 2) numbers
 * @throws {RangeError} where there are not as many
 */
export function sobolIndices(
  factors: number,
  values: ArrayLike<number>,
  { resamples = 200, level = 0.95, seed = 'sobol' }: { resamples?: number; level?: number; seed?: string } = {},
): SobolIndices {
  const width = factors + 2;
  const n = values.length / width;
  if (!Number.isInteger(n) || n < 2)
    throw new RangeError(`${values.length} values are not ${width} for each of several rows`);
  const at = (row: number, column: number): number => values[row * width + column] as number; // n rows of that width
  const estimate = (rows: ArrayLike<number>): { mean: number; variance: number; shares: number[] } => {
    let [sum, squares] = [0, 0];
    for (let i = 0; i < n; i += 1) {
      const [a, b] = [at(rows[i] as number, 0), at(rows[i] as number, 1)];
      sum += a + b;
      squares += a * a + b * b;
    }
    const mean = sum / (2 * n);
    const variance = squares / (2 * n) - mean * mean;
    const first: number[] = [];
    const total: number[] = [];
    for (let factor = 0; factor < factors; factor += 1) {
      let [others, own] = [0, 0];
      for (let i = 0; i < n; i += 1) {
        const row = rows[i] as number;
        const mixed = at(row, 2 + factor);
        others += (at(row, 1) - mixed) ** 2;
        own += (at(row, 0) - mixed) ** 2;
      }
      // A measure that never changes has no variance to share.
      first.push(variance > 0 ? 1 - others / (2 * n * variance) : 0);
      total.push(variance > 0 ? own / (2 * n * variance) : 0);
    }
    return { mean, variance, shares: [...first, ...total] };
  };
  const { mean, variance, shares } = estimate(Int32Array.from({ length: n }, (_, row) => row));
  const intervals = bootstrap(n, resamples, level, chance(seed, 'sobol', 'bootstrap'), (rows) => estimate(rows).shares);
  const indices = shares.map(
    (value, which): Index => ({ value, ...(intervals[which] ?? { low: value, high: value }) }),
  );
  return { first: indices.slice(0, factors), total: indices.slice(factors), mean, variance };
}
