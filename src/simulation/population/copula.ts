// Numbers that go together: normal scores with a given correlation, each turned into its own distribution (a Gaussian copula,
// Cario and Nelson, "Modeling and generating random vectors with arbitrary marginal distributions" (1997)). Pure.
import cdf from '@stdlib/stats-base-dists-normal-cdf';
import quantile from '@stdlib/stats-base-dists-normal-quantile';

/** Rows of a square matrix, the lower triangle filled. */
export type Triangle = readonly Float64Array[];

/** What is left of a variance below this is rounding. */
const NOTHING = 1e-10;

/**
 * The lower triangle L with L Lᵀ the matrix (Cholesky); where it is not positive definite, the first row at which that shows.
 * @param matrix symmetric, with ones on the diagonal
 */
export function cholesky(matrix: readonly Float64Array[]): Triangle | number {
  const rows: Float64Array[] = [];
  for (const [k, of] of matrix.entries()) {
    const row = new Float64Array(matrix.length);
    let left = 1;
    for (let j = 0; j < k; j += 1) {
      const other = rows[j] as Float64Array; // rows before this one are there
      let sum = of[j] as number;
      for (let i = 0; i < j; i += 1) sum -= (row[i] as number) * (other[i] as number);
      row[j] = sum / (other[j] as number);
      left -= (row[j] as number) ** 2;
    }
    if (left < NOTHING) return k;
    row[k] = Math.sqrt(left);
    rows.push(row);
  }
  return rows;
}

/** The share of a normal score, above 0 and below 1. */
export const shareOf = (score: number): number => Math.min(1 - 2 ** -53, Math.max(2 ** -54, cdf(score, 0, 1)));

/** The normal score of a share. */
export const scoreOf = (share: number): number => quantile(share, 0, 1);

/** Normal scores of values that are given: by their ranks, those alike sharing theirs (van der Waerden's). */
export function scoresOf(values: Float64Array): Float64Array {
  const order = Array.from(values, (_value, at) => at).sort(
    (one, other) => Number(values[one]) - Number(values[other]),
  );
  const scores = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to += 1;
    const score = scoreOf((from + to) / 2 / values.length);
    for (let place = from; place < to; place += 1) scores[order[place] as number] = score;
    from = to;
  }
  return scores;
}
