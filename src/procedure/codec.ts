// A snapshot as plain text pieces and back: for checkpoints and for hosts that keep the state themselves.
// Persistent maps go into pieces of their own, in columns, so that no piece grows with the crowd; the last piece is a checksum. Pure.

import { sha256 } from '../digest.js';
import { PersistentMap } from '../persistent-map.js';
import { type Chart, chartOf, consultation } from './chart.js';
import { type Column, type Keys, pack, packKeys, unpack, unpackKeys } from './columns.js';
import { type Place, placeToJson, type Snapshot, snapshotAt } from './snapshot.js';
import type { State } from './vocabulary.js';

const PIECE = 1000;
const MARK = '\u0000crowd';
const WRITTEN_MARK = JSON.stringify(MARK).slice(1, -1);

interface Reference {
  [MARK]: number;
}

interface Piece {
  crowd: number;
  keys: Keys;
  values: Column;
}

/** Keys and values of a crowd, piece by piece, and whether crowds lie in its values. */
interface Entries {
  keys: string[][];
  values: unknown[][];
  nested: boolean;
}

const isReference = (value: unknown): value is Reference =>
  typeof value === 'object' && value !== null && MARK in value;

/** Each digest covers the one before, so that no piece can be missing or stand in another's place. */
const summed = (before: string, piece: string): string => sha256(before + piece);

/** Writes a snapshot down: the first piece is the state with references, then come the crowds' entries, then the checksum. */
export const persist = (snapshot: Snapshot): string[] => [...persisting(snapshot)];

/** The same piece by piece, each when it is asked for: a snapshot stays as it is, whatever happens between. */
export function* persisting(snapshot: Snapshot): Generator<string, void> {
  let sum = '';
  for (const piece of piecesOf(snapshot)) {
    sum = summed(sum, piece);
    yield piece;
  }
  yield JSON.stringify({ sha256: sum });
}

function* piecesOf(snapshot: Snapshot): Generator<string, void> {
  const crowds = new Map<PersistentMap<unknown>, number>();
  const queue: PersistentMap<unknown>[] = [];
  // A crowd that stands in two places (a roll and its frozen copy) is written once.
  const replacer = (_key: string, value: unknown): unknown => {
    if (!(value instanceof PersistentMap)) return value;
    const number = crowds.get(value) ?? crowds.size;
    if (!crowds.has(value)) {
      crowds.set(value, number);
      queue.push(value);
    }
    return { [MARK]: number };
  };
  yield JSON.stringify(
    { chart: chartOf(snapshot).id, place: placeToJson(snapshot), state: snapshot.context },
    replacer,
  );
  for (let next = queue.shift(); next; next = queue.shift()) {
    const crowd = crowds.get(next) ?? 0;
    let keys: string[] = [];
    let values: unknown[] = [];
    const written = (): string => {
      const piece: Piece = { crowd, keys: packKeys(keys), values: pack(values, keys) };
      keys = [];
      values = [];
      return JSON.stringify(piece, replacer);
    };
    for (const [key, value] of next) {
      keys.push(key);
      values.push(value);
      if (keys.length === PIECE) yield written();
    }
    if (keys.length > 0 || next.size === 0) yield written();
  }
}

/**
 * Reads a snapshot back. Throws where the pieces are not what this edition wrote, all of them and in their order.
 * @param charts those it may be of: a consultation's unless others are given
 */
export function restore(pieces: readonly string[], charts: readonly Chart[] = [consultation]): Snapshot {
  const [first, ...rest] = pieces.slice(0, -1);
  if (first === undefined) throw new Error('there is nothing to restore from');
  if (pieces.at(-1) !== JSON.stringify({ sha256: pieces.slice(0, -1).reduce(summed, '') }))
    throw new Error('the pieces are not as they were written: one is missing, damaged or out of its place');
  const crowds = new Map<number, Entries>();
  for (const text of rest) {
    // The checksum shows that it is a piece of ours.
    const { crowd, keys: packed, values: column } = JSON.parse(text) as Piece;
    const keys = unpackKeys(packed);
    const values = unpack(column, keys.length, keys);
    const entries = crowds.get(crowd) ?? { keys: [], values: [], nested: false };
    crowds.set(crowd, entries);
    entries.keys.push(keys);
    entries.values.push(values);
    entries.nested ||= text.includes(WRITTEN_MARK);
  }
  const { chart, place, state } = revived(JSON.parse(first), crowds) as { chart: string; place: Place; state: State };
  const of = charts.find(({ id }) => id === chart);
  if (!of) throw new Error(`there is no chart ${chart} here`);
  return snapshotAt(place, state, of);
}

/** Puts the crowds back where their references stand. */
function revived(parsed: unknown, crowds: ReadonlyMap<number, Entries>): unknown {
  const made = new Map<number, PersistentMap<unknown>>();
  const crowdOf = (number: number): PersistentMap<unknown> => {
    const known = made.get(number);
    if (known) return known;
    const entries = crowds.get(number);
    if (!entries) throw new Error(`piece ${number} is missing`);
    const values = entries.values.flat();
    const crowd = PersistentMap.inOrder(entries.keys.flat(), entries.nested ? values.map(revive) : values);
    made.set(number, crowd);
    return crowd;
  };
  const revive = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (isReference(value)) return crowdOf(value[MARK]);
    const container = value as Record<string, unknown>;
    for (const key in container) {
      const child = container[key];
      if (typeof child === 'object' && child !== null) container[key] = revive(child);
    }
    return value;
  };
  return revive(parsed);
}
