// What every store says and checks alike. Pure: imports no driver and no `node:` module.
import type { Entry, Tombstone } from '../engine/contracts.js';
import { Corrupt } from '../engine/errors.js';

/** Guards the record against a caller's bug: entries of another consultation, or with a gap before or between them. */
export function checkContinues(id: string, expected: number, entries: readonly Entry[]): void {
  entries.forEach((entry, index) => {
    const seq = expected + index + 1;
    if (entry.id !== id || entry.seq !== seq) {
      throw new Corrupt(`refused to append: entry ${entry.seq} of ${entry.id} is not entry ${seq} of ${id}`, seq);
    }
  });
}

export const movedOn = (id: string, expected: number, seq: number): string =>
  `consultation ${id} is at entry ${seq}, not at ${expected}: somebody else appended first`;

export const purgedBefore = ({ id, purgedAt, ground }: Tombstone): string =>
  `consultation ${id} was purged at ${purgedAt} (${ground}); its id is never used again`;

/** The entry without these sealed values; without `seals` altogether once none is left. */
export function withoutSeals(entry: Entry, paths: readonly string[]): Entry {
  const { seals, ...open } = entry;
  const left = Object.entries(seals ?? {}).filter(([path]) => !paths.includes(path));
  return left.length > 0 ? { ...open, seals: Object.fromEntries(left) } : open;
}

/** What was stored as entry `seq` of `id`, or `Corrupt`. The chain itself is not looked at: that is for `verify`. */
export function parseEntry(text: string, id: string | undefined, seq: number, where: string): Entry {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Corrupt(`entry ${seq} in ${where} is damaged: it is not JSON`, seq, { cause });
  }
  const entry = value as Partial<Entry> | null;
  if (typeof entry?.hash !== 'string' || typeof entry.id !== 'string' || typeof entry.type !== 'string') {
    throw new Corrupt(`entry ${seq} in ${where} is damaged: it is not an entry of a record`, seq);
  }
  if (entry.v !== 0) {
    throw new Corrupt(`entry ${seq} in ${where} is written in format ${entry.v}; this version reads format 0`, seq);
  }
  if (entry.seq !== seq) throw new Corrupt(`entry ${seq} in ${where} is missing: entry ${entry.seq} stands there`, seq);
  if (id !== undefined && entry.id !== id) {
    throw new Corrupt(`entry ${seq} in ${where} belongs to ${entry.id}, not to ${id}`, seq);
  }
  return entry as Entry;
}
