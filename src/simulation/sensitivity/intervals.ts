// Intervals of what is estimated from rows: the rows are drawn again, with replacement (Efron 1979). Pure.
import type { Chance } from '../chance.js';

export interface Interval {
  low: number;
  high: number;
}

/**
 * Percentile intervals of estimates from so many rows.
 * @param estimate of these rows, by number, as many of them as there are
 * @param level how often the interval holds it: 0.95
 */
export function bootstrap(
  rows: number,
  resamples: number,
  level: number,
  chance: Chance,
  estimate: (rows: Int32Array) => readonly number[],
): Interval[] {
  const drawn = new Int32Array(rows);
  const found: number[][] = [];
  for (let sample = 0; sample < resamples; sample += 1) {
    for (let at = 0; at < rows; at += 1) drawn[at] = chance.below(rows);
    for (const [which, value] of estimate(drawn).entries()) {
      const values = found[which] ?? [];
      values.push(value);
      found[which] = values;
    }
  }
  const cut = (values: readonly number[], part: number): number =>
    values[Math.min(values.length - 1, Math.floor(part * values.length))] ?? Number.NaN;
  return found.map((values) => {
    const sorted = values.toSorted((a, b) => a - b);
    return { low: cut(sorted, (1 - level) / 2), high: cut(sorted, (1 + level) / 2) };
  });
}
