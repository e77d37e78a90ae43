// What a benchmark says: one figure a line, with its target where there is one. A figure of time is that of the clock on the
// wall; what it would be by CPU time stands beside it, which says the same on a quiet machine and the truth on a busy one.
import type { Time } from './measure.js';

export interface Figure {
  name: string;
  value: number;
  /** The same by CPU time. */
  cpu: number | null;
  unit: string;
  /** `>= 60000`, `<= 1.5`; null for figures that are only told. */
  target: string | null;
  met: boolean | null;
}

/** One topic: a file of this folder. */
export interface Topic {
  name: string;
  figures(): Promise<Figure[]>;
}

const rounded = (value: number): number => Number(value.toPrecision(4));

/** A figure, by both clocks where it is one of time. */
export type Value = number | Time;

const wall = (value: Value): number => (typeof value === 'number' ? value : value.wall);
const cpu = (value: Value): number | null => (typeof value === 'number' ? null : rounded(value.cpu));

export const told = (name: string, value: Value, unit: string): Figure => ({
  name,
  value: rounded(wall(value)),
  cpu: cpu(value),
  unit,
  target: null,
  met: null,
});

export const atLeast = (name: string, value: Value, unit: string, target: number): Figure => ({
  ...told(name, value, unit),
  target: `>= ${target}`,
  met: wall(value) >= target,
});

export const atMost = (name: string, value: Value, unit: string, target: number): Figure => ({
  ...told(name, value, unit),
  target: `<= ${target}`,
  met: wall(value) <= target,
});

/** What comes of both clocks. */
export const by = ({ wall, cpu }: Time, work: (milliseconds: number) => number): Time => ({
  wall: work(wall),
  cpu: work(cpu),
});

/** So many in a time, each second. */
export const rate = (count: number, time: Time): Time => by(time, (ms) => (count / ms) * 1000);

/** Microseconds for each of so many. */
export const each = (count: number, time: Time): Time => by(time, (ms) => (ms / count) * 1000);
