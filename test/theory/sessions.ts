// Dynamics at work outside a consultation: sessions of everybody, on a network given as a matrix. For theory and tests.
import { chance, dynamic, type Network, networkOf } from 'yishi/simulation';
import * as z from 'zod/mini';
import type { Row } from './rows.js';

/** The network of an influence matrix: row i says how much i listens to each, themselves included. */
export function listening(matrix: readonly (readonly number[])[]): Network {
  const pairs: number[] = [];
  const weights: number[] = [];
  const own = new Float64Array(matrix.length);
  for (const [from, row] of matrix.entries())
    for (const [to, weight] of row.entries())
      if (from === to) own[from] = weight;
      else if (weight > 0) {
        pairs.push(from, to);
        weights.push(weight);
      }
  return { ...networkOf(matrix.length, pairs, weights, true), own };
}

export const everybody = (size: number): Network => ({
  size,
  offsets: new Int32Array(size + 1),
  targets: new Int32Array(0),
  complete: true,
});

export interface Session {
  network: Network;
  susceptibility?: readonly number[];
  present?: readonly number[];
  seed?: string;
}

/** A dynamic by id at work: each call of `next` is one session among those present. */
export function sessions(id: string, settings: object, from: readonly number[], at: Session) {
  const one = dynamic(id);
  if (!one) throw new Error(`no dynamic ${id}`);
  const opinions = Float64Array.from(from);
  const talk = {
    present: Int32Array.from(at.present ?? from.keys()),
    network: at.network,
    initial: Float64Array.from(from),
    susceptibility: at.susceptibility ? Float64Array.from(at.susceptibility) : new Float64Array(from.length).fill(1),
  };
  const stream = chance(at.seed ?? 'theory', id);
  const influence = one.begin(z.parse(one.settings, settings), from.length);
  return {
    opinions,
    talk,
    influence,
    stream,
    next(times = 1): Float64Array {
      for (let time = 0; time < times; time += 1) influence.met?.(opinions, talk, stream);
      return opinions;
    },
  };
}

/** A row for each person, numbered from 1. */
export const ofEach = (
  row: Omit<Row, 'value' | 'expected'>,
  values: Iterable<number>,
  expected: readonly number[],
): Row[] =>
  [...values].map((value, person) => ({
    ...row,
    id: `${row.id}-${person + 1}`,
    value,
    expected: expected[person] ?? Number.NaN,
  }));
