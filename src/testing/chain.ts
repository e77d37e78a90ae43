// Well-formed entries for tests of stores: hashed and chained as the engine does, about nothing.
import { canonical, type Json, sha256 } from '../digest.js';
import type { Entry, Seal } from '../engine/contracts.js';

export interface ChainOptions {
  /** The entry they continue; without it a record is begun. */
  after?: Entry;
  /** What each entry says, by its seq. */
  fields?: (seq: number) => Json;
  /** Text to seal in each entry, by JSON pointer. */
  sealed?: (seq: number) => Record<string, string>;
}

/** So many entries of a consultation, the first of which continues `after`. */
export function chain(id: string, length: number, { after, fields, sealed }: ChainOptions = {}): Entry[] {
  const entries: Entry[] = [];
  for (let last = after; entries.length < length; last = entries.at(-1)) {
    const seq = (last?.seq ?? 0) + 1;
    const seals: Record<string, Seal> = {};
    const digests: Record<string, Json> = {};
    for (const [path, text] of Object.entries(sealed?.(seq) ?? {})) {
      const salt = sha256(`salt of ${path} in ${seq}`).slice(0, 32);
      seals[path] = { salt, text };
      digests[path] = { sealed: sha256(salt + text) };
    }
    const open = {
      v: 0 as const,
      id,
      seq,
      at: new Date(Date.UTC(2026, 0, 1) + seq * 1000).toISOString(),
      type: 'note.add',
      by: 'person-1',
      fields: { said: fields?.(seq) ?? `entry ${seq}`, ...digests },
      prev: last?.hash ?? '0'.repeat(64),
    };
    entries.push({ ...open, hash: sha256(canonical(open)), ...(sealed && { seals }) });
  }
  return entries;
}
