// When a cell has been run often enough: once the interval around the mean of a measure is narrow. Decided from the cell's own runs, in
// the order of their replications, after so many of them and never in between: so it is the same whatever ran when and where.
import normal from '@stdlib/stats-base-dists-normal-quantile';
import { student } from '../simulation/student.js';
import type { Value } from './model.js';
import type { Stop } from './sweep.js';

/** Values that count: numbers as they are, yes and no as 1 and 0. */
export const numberIn = (value: Value | undefined): number | undefined =>
  typeof value === 'boolean' ? Number(value) : typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/**
 * Half the width of the interval around a mean, by Student's t; of a share of yes and no, Wilson's (1927), since ten times yes is no
 * proof of always. Infinite where there is nothing to tell it from.
 */
export function halfWidth(values: readonly Value[], confidence: number): number {
  const numbers = values.map(numberIn).filter((value) => value !== undefined);
  const count = numbers.length;
  const tail = (1 + confidence) / 2;
  if (count > 0 && values.every((value) => value === null || typeof value === 'boolean')) {
    const z = normal(tail, 0, 1);
    const share = numbers.reduce((sum, value) => sum + value, 0) / count;
    const spread = Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
    return (z * spread) / (1 + (z * z) / count);
  }
  if (count < 2) return Number.POSITIVE_INFINITY;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / count;
  const squares = numbers.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return student(tail, count - 1) * Math.sqrt(squares / (count - 1) / count);
}

/** An interval around a mean: Wilson's lies around a point between the share and one half, Student's around the mean. */
export function intervalOf(values: readonly Value[], confidence: number): { low: number; high: number } {
  const numbers = values.map(numberIn).filter((value) => value !== undefined);
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const z = normal((1 + confidence) / 2, 0, 1);
  const pull = (z * z) / numbers.length;
  const half = halfWidth(values, confidence);
  if (!values.every((value) => typeof value === 'boolean')) return { low: mean - half, high: mean + half };
  const middle = (mean + pull / 2) / (1 + pull);
  // A share is none below 0 by the last bit of a number.
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** After so many runs of a cell it is looked whether that is enough; the last of them is all there are. */
export function looks({ min, max, batch }: Pick<Stop, 'min' | 'max' | 'batch'>): number[] {
  const at: number[] = [];
  for (let count = min; count < max; count += batch) at.push(count);
  return [...at, max];
}

/** Of numbers that were all the same, one in so many may still be another before that is believed. */
const SELDOM = 20;

/**
 * Whether the values are numbers that were all the same, and too few to believe that they always are: Student's interval has no width then.
 * After n alike, fewer than 1 - (1 - confidence)^(1/n) of all are others (J. A. Hanley and A. Lippman-Hand, JAMA 249, 1983).
 */
function mayBeLuck(values: readonly Value[], confidence: number): boolean {
  const numbers = values.filter((value) => typeof value === 'number');
  if (new Set(numbers).size !== 1) return false;
  return 1 - (1 - confidence) ** (1 / numbers.length) > 1 / SELDOM;
}

/** Whether these runs of a cell are enough. @param values of the measure, in the order of the replications; null where a run failed */
export const isEnough = (values: readonly Value[], { halfWidth: wanted, confidence }: Stop): boolean =>
  halfWidth(values, confidence) <= wanted && !mayBeLuck(values, confidence);
