// Clocks, quantiles and a garbage collector that can be asked for.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Milliseconds a piece of work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The time of the faster quarter: other processes only ever make a round slower. */
export const usual = (times: readonly number[]): number => quantile(times, 0.25);

export const median = (values: readonly number[]): number => quantile(values, 0.5);

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as () => void;

/** Bytes in use once everything nobody holds is gone. */
export function heapUsed(): number {
  for (let round = 0; round < 3; round += 1) gc();
  return process.memoryUsage().heapUsed;
}

export const collect = (): void => gc();
