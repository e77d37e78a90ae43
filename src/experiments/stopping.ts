// When a cell has been run often enough: once the interval around the mean of a measure is narrow. Decided from the cell's own runs, in
// the order of their replications, after so many of them and never in between: so it is the same whatever ran when and where.
import normal from '@stdlib/stats-base-dists-normal-quantile';
import type { Value } from './model.js';
import { student } from './student.js';
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

/** After so many runs of a cell it is looked whether that is enough; the last of them is all there are. */
export function looks({ min, max, batch }: Pick<Stop, 'min' | 'max' | 'batch'>): number[] {
  const at: number[] = [];
  for (let count = min; count < max; count += batch) at.push(count);
  return [...at, max];
}

/** Whether these runs of a cell are enough. @param values of the measure, in the order of the replications; null where a run failed */
export const isEnough = (values: readonly Value[], { halfWidth: wanted, confidence }: Stop): boolean =>
  halfWidth(values, confidence) <= wanted;
