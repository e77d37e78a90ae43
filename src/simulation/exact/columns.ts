// What is known of a column of a group without drawing it: shares of its values, its mean. Pure.
import { type Distribution, drawnFrom } from '../samplers/distribution.js';
import type { Scenario } from '../scenario.js';

export type Group = Scenario['people']['groups'][number];
export type Column = Group['susceptibility'];

/** Steps of a search for a value's share: more than a double has bits. */
const STEPS = 60;

/** The inverse has to be exact itself: gamma and beta have a table. */
const isTabled = (column: object): boolean => 'gamma' in column || 'beta' in column;

export const isList = (column: Column | undefined): column is Extract<Column, readonly unknown[]> =>
  Array.isArray(column);

/** The column of one person: what a list says of them, or what everybody's is drawn from. */
export const ofPerson = <C extends Column | undefined>(column: C, person: number): C | number =>
  isList(column) ? Number(column[person]) : column;

/** The share of values that are less than a bound; nothing where it cannot be told. @param column of one person */
export function below(column: Column, bound: number, orEqual: boolean): number | undefined {
  if (isList(column) || (typeof column === 'object' && isTabled(column))) return undefined;
  if (typeof column === 'number') return (orEqual ? column <= bound : column < bound) ? 1 : 0;
  const { quantile } = drawnFrom(column as Distribution);
  if (!quantile) return undefined;
  const isBelow = (share: number): boolean => {
    const value = quantile(share);
    return orEqual ? value <= bound : value < bound;
  };
  // No draw is nearer to the ends.
  const [first, last] = [2 ** -54, 1 - 2 ** -53];
  if (!isBelow(first)) return 0;
  if (isBelow(last)) return 1;
  let least = 0;
  let most = 1;
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (least + most) / 2;
    if (isBelow(middle)) least = middle;
    else most = middle;
  }
  return (least + most) / 2;
}

/** A chance that is the same for everybody alike: a trait may lie beyond 0 and 1, a chance does not. */
export function constant(column: Column | undefined, otherwise: number): number | undefined {
  const value = column ?? otherwise;
  return typeof value === 'number' ? Math.min(1, Math.max(0, value)) : undefined;
}

const PARTS = 64;

/** No more than the mean of what one person's column is drawn from. */
export function meanAtLeast(column: Column | undefined): number {
  if (column === undefined || isList(column)) return 0;
  if (typeof column === 'object' && 'beta' in column) {
    const [one = 0, other = 1] = (column as { beta: readonly number[] }).beta;
    return one / (one + other);
  }
  const { quantile, bounds = [0, 0] } = drawnFrom(column as Distribution);
  if (!quantile) return Math.max(0, bounds[0]);
  let sum = 0;
  // Each part counts by the least of its values.
  for (let part = 0; part < PARTS; part += 1) sum += Math.max(0, quantile(Math.max(2 ** -54, part / PARTS)));
  return sum / PARTS;
}
