// Means and the intervals around them, quantiles, running means. Pure; may import nothing but the distributions.
import normal from '@stdlib/stats-base-dists-normal-quantile';
import { student } from '../../simulation/student.js';

/** A mean, and between what it lies; `low` and `high` are not numbers where there is nothing to tell them from. */
export interface Estimate {
  count: number;
  mean: number;
  low: number;
  high: number;
}

export const CONFIDENCE = 0.95;

export const meanOf = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[at] as number; // within its length
  return sum / values.length;
};

/** With n - 1 below; not a number for fewer than two. */
export function varianceOf(values: ArrayLike<number>): number {
  const mean = meanOf(values);
  let squares = 0;
  for (let at = 0; at < values.length; at += 1) squares += ((values[at] as number) - mean) ** 2; // within its length
  return values.length < 2 ? Number.NaN : squares / (values.length - 1);
}

const around = (count: number, mean: number, half: number): Estimate => ({
  count,
  mean,
  low: mean - half,
  high: mean + half,
});

/** Student's t interval around the mean of independent values (Student 1908). */
export function interval(values: ArrayLike<number>, confidence = CONFIDENCE): Estimate {
  const count = values.length;
  if (count < 2) return around(count, meanOf(values), Number.NaN);
  return around(
    count,
    meanOf(values),
    student((1 + confidence) / 2, count - 1) * Math.sqrt(varianceOf(values) / count),
  );
}

/** Wilson's interval around a share of yes and no, 1 and 0 (E. B. Wilson, JASA 22, 1927): ten times yes is no proof of always. */
export function shareInterval(values: ArrayLike<number>, confidence = CONFIDENCE): Estimate {
  const count = values.length;
  const share = meanOf(values);
  if (count === 0) return around(0, share, Number.NaN);
  const z = normal((1 + confidence) / 2, 0, 1);
  const wide = 1 + (z * z) / count;
  const middle = (share + (z * z) / (2 * count)) / wide;
  const half = (z / wide) * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
  return { count, mean: share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/**
 * The mean over cells that count alike, whose runs are independent of one another: the variances of their means added up, with the degrees of
 * freedom of F. E. Satterthwaite (Biometrics Bulletin 2, 1946), the whole ones below: the interval is rather too wide.
 */
export function stratifiedInterval(cells: readonly ArrayLike<number>[], confidence = CONFIDENCE): Estimate {
  const count = cells.reduce((sum, { length }) => sum + length, 0);
  const mean = meanOf(cells.map(meanOf));
  if (cells.some(({ length }) => length < 2)) return around(count, mean, Number.NaN);
  const parts = cells.map((values) => varianceOf(values) / values.length / cells.length ** 2);
  const variance = parts.reduce((sum, part) => sum + part, 0);
  if (variance === 0) return around(count, mean, 0);
  const spread = cells.reduce((sum, { length }, at) => sum + (parts[at] as number) ** 2 / (length - 1), 0); // one for each cell
  return around(
    count,
    mean,
    student((1 + confidence) / 2, Math.max(1, Math.floor(variance ** 2 / spread + 1e-9))) * Math.sqrt(variance),
  );
}

/** The quantile of sorted values, between two of them by their distance (type 7 of R. J. Hyndman and Y. Fan, 1996). */
export function quantile(sorted: ArrayLike<number>, part: number): number {
  if (sorted.length === 0) return Number.NaN;
  const place = part * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] as number; // within its length
  return low + (place - below) * ((sorted[Math.min(sorted.length - 1, below + 1)] as number) - low);
}

/** What a mean comes to after the first value, the first two, ..., each with its interval. In one pass (B. P. Welford 1962). */
export function runningMeans(values: ArrayLike<number>, confidence = CONFIDENCE): Estimate[] {
  let mean = 0;
  let squares = 0;
  return Array.from(values, (value, at) => {
    const count = at + 1;
    const off = value - mean;
    mean += off / count;
    squares += off * (value - mean);
    const half = count < 2 ? Number.NaN : student((1 + confidence) / 2, at) * Math.sqrt(squares / at / count);
    return around(count, mean, half);
  });
}
