// What a measure comes to at one level of a factor, over all cells that have it. Pure.
import { CONFIDENCE, type Estimate, interval, meanOf, shareInterval, stratifiedInterval } from './mean.js';

/** What the runs of a cell came to, by replication; runs that came to nothing are left out. */
export type CellValues = ReadonlyMap<number, number>;

/** How runs of several cells hang together. */
export interface Sampling {
  /** The same luck in every cell: then only replications are independent of one another, not the runs within one. */
  common: boolean;
  /** Yes and no, as 1 and 0. */
  shares: boolean;
  /** Cells are themselves a sample, points of a design: each counts by its mean. */
  points?: boolean;
  confidence?: number;
}

/** Of shares nothing lies beyond none and all; and where all came to the same, so many independent values are no proof of always. */
function within(estimate: Estimate, shares: boolean, independent: number, confidence: number): Estimate {
  if (!shares) return estimate;
  const { count, mean, low, high } = estimate;
  if (mean === 0 || mean === 1) return { ...shareInterval(Array<number>(independent).fill(mean), confidence), count };
  return { ...estimate, low: Math.max(0, low), high: Math.min(1, high) };
}

/** The means over all these cells, one for each replication that all of them have. */
export function meansByReplication(cells: readonly CellValues[]): number[] {
  const [first, ...others] = cells;
  if (!first) return [];
  const everywhere = [...first.keys()].filter((replication) => others.every((cell) => cell.has(replication)));
  return everywhere
    .sort((a, b) => a - b)
    .map((replication) => meanOf(cells.map((cell) => cell.get(replication) as number))); // every cell has it
}

/**
 * The mean at a level: every cell counts alike, however often it was run. Its interval is Wilson's for shares of a single cell and where all are alike, else Student's
 * over replications where cells share their luck, over cells where they are a sample or were run once, over the runs within cells elsewhere.
 */
export function levelMean(cells: readonly CellValues[], sampling: Sampling): Estimate {
  const { common, shares, points = false, confidence = CONFIDENCE } = sampling;
  const run = cells.filter(({ size }) => size > 0);
  const values = run.map((cell) => [...cell.values()]);
  const [only] = values;
  if (!only) return { count: 0, mean: Number.NaN, low: Number.NaN, high: Number.NaN };
  if (values.length === 1) return shares ? shareInterval(only, confidence) : interval(only, confidence);
  const count = values.reduce((sum, { length }) => sum + length, 0);
  if (points || values.every(({ length }) => length === 1))
    return within({ ...interval(values.map(meanOf), confidence), count }, shares, values.length, confidence);
  const stratified = stratifiedInterval(values, confidence);
  if (!common) return within(stratified, shares, count, confidence);
  const means = meansByReplication(run);
  const { low, high, mean } = interval(means, confidence);
  // Around the mean of all runs, though a cell may have been run more often than another.
  const shift = stratified.mean - mean;
  return within(
    { count, mean: stratified.mean, low: low + shift, high: high + shift },
    shares,
    means.length,
    confidence,
  );
}
