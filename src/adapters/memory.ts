// Keeps records in the memory of the process: for tests, drills and simulations. Nothing survives it.
// Entries are kept as they are handed in, not copied: whoever appends one must not change it afterwards.
import type { Checkpoint, Entry, Head, Store, Summary, Tombstone } from '../engine/contracts.js';
import { Conflict, UnknownConsultation } from '../engine/errors.js';
import { checkContinues, movedOn, purgedBefore, withoutSeals } from './entries.js';

interface Kept {
  entries: Entry[];
  summary: Summary;
}

interface Shelf {
  records: Map<string, Kept>;
  tombstones: Map<string, Tombstone>;
  checkpoints: Map<string, Checkpoint>;
}

/** What several memory stores may share: one shelf a scope. A fresh one is `new Map()`. */
export type MemoryMedium = Map<string, Shelf>;

export interface MemoryOptions {
  /** The tenant. */
  scope?: string;
  /** Shared with other stores in this process; without it the store is alone. */
  medium?: MemoryMedium;
}

/** How many entries `read` hands out at once. */
const PAGE = 1000;

export function memory({ scope = 'default', medium = new Map() }: MemoryOptions = {}): Store {
  const shelf = medium.get(scope) ?? { records: new Map(), tombstones: new Map(), checkpoints: new Map() };
  medium.set(scope, shelf);
  const { records, tombstones, checkpoints } = shelf;

  const headOf = (id: string): Head | undefined => {
    const kept = records.get(id);
    const last = kept?.entries.at(-1);
    return kept && last && { id, seq: last.seq, hash: last.hash, ...kept.summary };
  };

  return {
    async *read(id, after = 0) {
      for (let from = after; ; from += PAGE) {
        // Asked for anew each time: the record may have been erased from, or purged, since the last page.
        const page = records.get(id)?.entries.slice(from, from + PAGE) ?? [];
        if (page.length === 0) return;
        yield page;
      }
    },

    async append(id, expected, entries, summary) {
      checkContinues(id, expected, entries);
      const tombstone = tombstones.get(id);
      if (tombstone) throw new Conflict(purgedBefore(tombstone));
      const kept = records.get(id);
      const seq = kept?.entries.length ?? 0;
      if (seq !== expected) throw new Conflict(movedOn(id, expected, seq));
      if (kept) {
        for (const entry of entries) kept.entries.push(entry);
        kept.summary = { ...summary };
      } else if (entries.length > 0) records.set(id, { entries: [...entries], summary: { ...summary } });
    },

    async head(id) {
      return headOf(id);
    },

    async list({ after, limit = Number.POSITIVE_INFINITY, dueBefore } = {}) {
      const found: Head[] = [];
      for (const id of [...records.keys()].sort()) {
        if (found.length >= limit) break;
        if (after !== undefined && id <= after) continue;
        const head = headOf(id);
        if (!head || (dueBefore !== undefined && !(head.due !== undefined && head.due <= dueBefore))) continue;
        found.push(head);
      }
      return found;
    },

    async erase(id, seals) {
      const entries = records.get(id)?.entries;
      for (const { seq, paths } of seals) {
        const entry = entries?.[seq - 1];
        if (entries && entry) entries[seq - 1] = withoutSeals(entry, paths);
      }
    },

    async purge(id, { purgedAt, ground }) {
      const before = tombstones.get(id);
      if (before) return before;
      const head = headOf(id);
      if (!head) throw new UnknownConsultation(`there is no consultation ${id} to purge`);
      const tombstone: Tombstone = { id, seq: head.seq, hash: head.hash, purgedAt, ground };
      tombstones.set(id, tombstone);
      records.delete(id);
      checkpoints.delete(id);
      return tombstone;
    },

    async tombstone(id) {
      return tombstones.get(id);
    },

    checkpoints: {
      async save(id, checkpoint) {
        checkpoints.set(id, checkpoint);
      },
      async load(id) {
        return checkpoints.get(id);
      },
      async drop(id) {
        checkpoints.delete(id);
      },
    },

    async close() {},
  };
}
