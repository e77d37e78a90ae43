// An answer of theory: a value, how far it can be off, and whether it was computed or drawn. Pure.
import { inWords, nearest, type Rational } from './rational.js';

/** One value, or several that belong together. */
export type Value = number | readonly number[] | { readonly [name: string]: number | readonly number[] };

/** What a model answers. */
export interface Answer {
  value: Value;
  /**
   * Between what the value lies. Of what was computed the two are the value itself, give or take the error of arithmetic; of what was
   * drawn they are four standard errors away (Wilson 1927, z = 4), which one answer in 15,000 misses.
   */
  interval: { low: Value; high: Value };
  /** Computed, by fractions or to the error of arithmetic; false where it was drawn. */
  exact: boolean;
  /** The fraction, where the value is one: `17/18`. */
  fraction?: string;
  /** So many were drawn. */
  draws?: number;
}

/** An answer that is a fraction. */
export function fractionAnswer(value: Rational): Answer {
  const number = nearest(value);
  return { value: number, interval: { low: number, high: number }, exact: true, fraction: inWords(value) };
}

/** The same shape with something done to every number in it. */
function each(value: Value, change: (one: number) => number): Value {
  if (typeof value === 'number') return change(value);
  if (isList(value)) return value.map(change);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, isList(inner) ? inner.map(change) : change(inner)]),
  );
}

const isList = (value: Value): value is readonly number[] => Array.isArray(value);

/** An answer computed in floating point. @param error how far each number of it may be off */
export const computed = (value: Value, error: number): Answer => ({
  value,
  interval: { low: each(value, (one) => one - error), high: each(value, (one) => one + error) },
  exact: true,
});

const possible = (chance: number): number => Math.min(1, Math.max(0, chance));

/** Chances or shares computed in floating point: neither they nor their ends leave [0, 1] by rounding. */
export const computedChance = (value: Value, error: number): Answer => ({
  value: each(value, possible),
  interval: { low: each(value, (one) => possible(one - error)), high: each(value, (one) => possible(one + error)) },
  exact: true,
});

/** The same of whatever was found of a chance. */
export const asChance = ({ value, interval: { low, high }, ...more }: Answer): Answer => ({
  ...more,
  value: each(value, possible),
  interval: { low: each(low, possible), high: each(high, possible) },
});

const FOUR = 4;

/** Between what a share lies of which so much was met in so many draws (Wilson 1927), four standard errors away. */
export function between(share: number, draws: number): { low: number; high: number } {
  const z2 = FOUR * FOUR;
  const middle = (share + z2 / (2 * draws)) / (1 + z2 / draws);
  const half = (FOUR / (1 + z2 / draws)) * Math.sqrt((share * (1 - share)) / draws + z2 / (4 * draws * draws));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** An answer drawn: the mean of `draws` numbers between 0 and 1. */
export const drawn = (share: number, draws: number): Answer => ({
  value: share,
  interval: between(share, draws),
  exact: false,
  draws,
});

/** An answer that is a mean of draws that are no yes or no. @param squares the mean of their squares */
export function meanAnswer(mean: number, squares: number, draws: number): Answer {
  const half = FOUR * Math.sqrt(Math.max(0, squares - mean * mean) / draws);
  return { value: mean, interval: { low: mean - half, high: mean + half }, exact: false, draws };
}

/** An answer in percent. */
export function inPercent({ value, interval: { low, high }, exact, draws }: Answer): Answer {
  const percent = (of: Value): Value => each(of, (one) => one * 100);
  return {
    value: percent(value),
    interval: { low: percent(low), high: percent(high) },
    exact,
    ...(draws !== undefined && { draws }),
  };
}
