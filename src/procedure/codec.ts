// A snapshot as plain text pieces and back: for checkpoints and for hosts that keep the state themselves.
// Crowds go into pieces of their own, so that no piece grows with the crowd. Pure.
import { Crowd } from '../crowd.js';
import { type Place, placeToJson, type Snapshot, snapshotAt } from './snapshot.js';
import type { State } from './vocabulary.js';

const PIECE = 10_000;
const MARK = '\u0000crowd';

interface Reference {
  [MARK]: number;
}

const isReference = (value: unknown): value is Reference =>
  typeof value === 'object' && value !== null && MARK in value;

/** Writes a snapshot down: the first piece is the state with references, the others are the crowds' entries. */
export const persist = (snapshot: Snapshot): string[] => [...persisting(snapshot)];

/** The same piece by piece, each when it is asked for: a snapshot stays as it is, whatever happens between. */
export function* persisting(snapshot: Snapshot): Generator<string, void> {
  const crowds = new Map<Crowd<unknown>, number>();
  const queue: Crowd<unknown>[] = [];
  // A crowd that stands in two places (a roll and its frozen copy) is written once.
  const replacer = (_key: string, value: unknown): unknown => {
    if (!(value instanceof Crowd)) return value;
    const number = crowds.get(value) ?? crowds.size;
    if (!crowds.has(value)) {
      crowds.set(value, number);
      queue.push(value);
    }
    return { [MARK]: number };
  };
  const first = JSON.stringify({ place: placeToJson(snapshot), state: snapshot.context }, replacer);
  yield first;
  for (let next = queue.shift(); next; next = queue.shift()) {
    const number = crowds.get(next);
    const entries = [...next];
    for (let start = 0; start < Math.max(entries.length, 1); start += PIECE) {
      yield JSON.stringify({ crowd: number, entries: entries.slice(start, start + PIECE) }, replacer);
    }
  }
}

/** Reads a snapshot back. Throws where the pieces are not what this edition wrote. */
export function restore(pieces: readonly string[]): Snapshot {
  const [first, ...rest] = pieces;
  if (first === undefined) throw new Error('there is nothing to restore from');
  const entries = new Map<number, [string, unknown][]>();
  for (const piece of rest) {
    const { crowd, entries: part } = JSON.parse(piece) as { crowd: number; entries: [string, unknown][] };
    const before = entries.get(crowd);
    if (before) for (const entry of part) before.push(entry);
    else entries.set(crowd, part);
  }
  const made = new Map<number, Crowd<unknown>>();
  const revive = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (isReference(value)) {
      const number = value[MARK];
      const known = made.get(number);
      if (known) return known;
      const list = entries.get(number);
      if (!list) throw new Error(`piece ${number} is missing`);
      for (const entry of list) entry[1] = revive(entry[1]);
      const crowd = Crowd.of(list);
      made.set(number, crowd);
      return crowd;
    }
    const container = value as Record<string, unknown>;
    for (const key of Object.keys(container)) {
      const child = container[key];
      if (typeof child === 'object' && child !== null) container[key] = revive(child);
    }
    return value;
  };
  const { place, state } = revive(JSON.parse(first)) as { place: Place; state: State };
  return snapshotAt(place, state);
}
