// Clocks, medians and a garbage collector that can be asked for. What is compared is run in turn, in one process, so that
// whatever else the machine does meets all of it; of wall time and CPU time the median is told, never the best.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Milliseconds on the wall, and of CPU time of all threads of this process. */
export interface Time {
  wall: number;
  cpu: number;
}

/** The time a piece of work takes. */
export async function timed(work: () => unknown): Promise<Time> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { wall, cpu: (user + system) / 1000 };
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The median of each clock. */
export const usual = (times: readonly Time[]): Time => ({
  wall: median(times.map(({ wall }) => wall)),
  cpu: median(times.map(({ cpu }) => cpu)),
});

/** The median of how many times longer one takes than the other, pair by pair: both met the same machine. */
export const ratio = (these: readonly Time[], those: readonly Time[]): Time => ({
  wall: median(these.map(({ wall }, index) => wall / (those[index]?.wall ?? Number.NaN))),
  cpu: median(these.map(({ cpu }, index) => cpu / (those[index]?.cpu ?? Number.NaN))),
});

/**
 * Runs pieces of work in turn, so many times, after rounds that are not counted. Each says what to time: what it needs before
 * that it gets ready first.
 */
export async function inTurn<Name extends string>(
  works: Record<Name, () => Promise<() => unknown> | (() => unknown)>,
  { rounds, warm }: { rounds: number; warm: number },
): Promise<Record<Name, Time[]>> {
  const names = Object.keys(works) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Time[]>;
  for (let round = 0; round < warm + rounds; round += 1) {
    for (const name of names) {
      const work = await works[name]();
      const time = await timed(work);
      if (round >= warm) times[name].push(time);
    }
  }
  return times;
}

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as () => void;

/** Bytes in use once everything nobody holds is gone. */
export function heapUsed(): number {
  for (let round = 0; round < 3; round += 1) gc();
  return process.memoryUsage().heapUsed;
}

export const collect = (): void => gc();
