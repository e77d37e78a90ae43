// Measures as columns of numbers, a place a run: yes and no as 1 and 0, words by their place in a list. Pure.
import type { Value } from '../model.js';

/** One measure over all runs. */
export interface Series {
  name: string;
  kind: 'number' | 'yes-no' | 'word';
  /** By run, in their order; not a number where a run failed or has none. Of words: which of `words`. */
  values: Float64Array;
  /** In the order they came up. */
  words: readonly string[];
}

/** Collects the values of a measure run by run. */
export function collector(name: string, runs: number) {
  const values = new Float64Array(runs).fill(Number.NaN);
  const words: string[] = [];
  const places = new Map<string, number>();
  let [numbers, marks] = [0, 0];
  return {
    put(at: number, value: Value): void {
      if (typeof value === 'number') {
        numbers += 1;
        values[at] = value;
      } else if (typeof value === 'boolean') {
        marks += 1;
        values[at] = Number(value);
      } else if (value !== null) {
        const place = places.get(value) ?? words.push(value) - 1;
        places.set(value, place);
        values[at] = place;
      }
    },
    /** Nothing where no run has a value, or where words and numbers are mixed. */
    done(): Series | undefined {
      if (words.length > 0) return numbers + marks > 0 ? undefined : { name, kind: 'word', values, words };
      if (numbers + marks === 0) return undefined;
      return { name, kind: numbers === 0 ? 'yes-no' : 'number', values, words };
    },
  };
}
