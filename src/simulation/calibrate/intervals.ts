// Intervals of what is learnt from records: of shares by Wilson's score, of means by Student's t. Pure.
import normal from '@stdlib/stats-base-dists-normal-quantile';
import { student } from '../student.js';

export interface Interval {
  low: number;
  high: number;
}

/** What is estimated, with how sure that is. */
export interface Figure {
  /** Observations it rests on. */
  n: number;
  value: number;
  /** At the 95 % level; everything that is possible where there is nothing to tell it from. */
  interval: Interval;
  /** `wilson` (1927): of a share. `student` (1908): of a mean. `none`: nothing was observed, or once. */
  by: 'wilson' | 'student' | 'none';
}

const LEVEL = 0.95;
const TAIL = (1 + LEVEL) / 2;
const Z = normal(TAIL, 0, 1);

/**
 * A share with Wilson's score interval: unlike the one by the normal approximation it stays within [0, 1], and of none or all it is no
 * single point (Brown, Cai and DasGupta 2001, Statistical Science 16(2)). It takes each observation for independent.
 */
export function shareOf(count: number, n: number): Figure {
  if (n === 0) return { n, value: 0, interval: { low: 0, high: 1 }, by: 'none' };
  const share = count / n;
  const squared = (Z * Z) / n;
  const middle = (share + squared / 2) / (1 + squared);
  const half = (Z * Math.sqrt((share * (1 - share)) / n + squared / (4 * n))) / (1 + squared);
  return {
    n,
    value: share,
    // Of none and of all the bound is the share itself, which rounding would miss by a hair.
    interval: { low: count === 0 ? 0 : Math.max(0, middle - half), high: count === n ? 1 : Math.min(1, middle + half) },
    by: 'wilson',
  };
}

/** A mean with Student's interval. Of one value, or none, nothing is known of how they differ. */
export function meanOf(values: readonly number[]): Figure {
  const n = values.length;
  const value = n === 0 ? 0 : values.reduce((sum, one) => sum + one, 0) / n;
  if (n < 2)
    return { n, value, interval: { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }, by: 'none' };
  const squares = values.reduce((sum, one) => sum + (one - value) * (one - value), 0);
  const half = student(TAIL, n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { n, value, interval: { low: value - half, high: value + half }, by: 'student' };
}
