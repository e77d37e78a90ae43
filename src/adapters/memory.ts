// Keeps records in the memory of the process: for tests, drills and simulations. Nothing survives it.
// Entries are kept as text, so that nothing that is handed in or out is the record itself.
import type { Checkpoint, Entry, Head, Listed, Seal, Store, Told, Tombstone } from '../engine/contracts.js';
import { aheadOf, noCursor } from '../engine/feed.js';
import { withLines } from '../engine/line.js';
import {
  checkContinues,
  cutShort,
  leftOf,
  linesOf,
  listedAs,
  movedOn,
  noConsultation,
  parseEntry,
  purgedBefore,
} from './entries.js';

interface Kept {
  lines: string[];
  /** By seq, of the entries that have any. */
  seals: Map<number, Record<string, Seal>>;
  /** Seq and hash of the last entry, and the summary. */
  head: Omit<Head, 'id'>;
}

interface Shelf {
  records: Map<string, Kept>;
  tombstones: Map<string, Tombstone>;
  checkpoints: Map<string, Checkpoint>;
  /** How long records were when something was last erased from them: no checkpoint of an earlier entry is kept. */
  erased: Map<string, number>;
  /** What was appended and purged, in order. A cursor is how many of them there were. */
  told: Omit<Told, 'cursor'>[];
}

/** What several memory stores may share: one shelf a scope. A fresh one is `new Map()`. */
export type MemoryMedium = Map<string, Shelf>;

export interface MemoryOptions {
  /** The tenant. */
  scope?: string;
  /** Shared with other stores in this process; without it the store is alone. */
  medium?: MemoryMedium;
  /** The clock of the medium, as a database has one: engines whose own is far ahead of it write nothing. Without it the medium has none. */
  clock?: () => Date;
}

const copyOf = (seals: Record<string, Seal>): Record<string, Seal> =>
  Object.fromEntries(Object.entries(seals).map(([path, { salt, text }]) => [path, { salt, text }]));

/** How many entries `read` hands out at once. */
const PAGE = 1000;

export function memory({ scope = 'default', medium = new Map(), clock }: MemoryOptions = {}): Store {
  const shelf: Shelf = medium.get(scope) ?? {
    records: new Map(),
    tombstones: new Map(),
    checkpoints: new Map(),
    erased: new Map(),
    told: [],
  };
  medium.set(scope, shelf);
  const { records, tombstones, checkpoints, erased, told } = shelf;

  const headOf = (id: string): Head | undefined => {
    const kept = records.get(id);
    if (!kept) return undefined;
    // Whoever has the medium may reach into it.
    if (kept.lines.length < kept.head.seq) throw cutShort('', kept.lines.length, kept.head.seq, id);
    return { id, ...kept.head };
  };

  const pageOf = (id: string, after: number): Entry[] => {
    const kept = records.get(id);
    if (!kept) return [];
    headOf(id);
    const { lines, seals } = kept;
    const page = lines.slice(after, after + PAGE);
    const entries = page.map((line, index) => {
      const seq = after + index + 1;
      const entry = parseEntry(line, id, seq, '');
      const beside = seals.get(seq);
      if (beside) entry.seals = copyOf(beside);
      return entry;
    });
    return withLines(entries, page);
  };

  return {
    async *read(id, after = 0) {
      for (let from = after; ; from += PAGE) {
        // Asked for anew each time: the record may have been erased from, or purged, since the last page.
        const page = pageOf(id, from);
        if (page.length === 0) return;
        yield page;
      }
    },

    async append(id, expected, entries, summary) {
      checkContinues(id, expected, entries);
      const tombstone = tombstones.get(id);
      if (tombstone) throw purgedBefore(tombstone);
      const before = records.get(id);
      const seq = before?.head.seq ?? 0;
      if (before && before.lines.length < seq) throw cutShort('', before.lines.length, seq, id);
      if (seq !== expected) throw movedOn(id, expected, seq);
      const last = entries.at(-1) ?? before?.head;
      if (!last) return;
      const kept: Kept = before ?? { lines: [], seals: new Map(), head: { seq: 0, hash: '', ...summary } };
      records.set(id, kept);
      for (const line of linesOf(entries)) kept.lines.push(line);
      for (const { seq: number, seals } of entries) if (seals) kept.seals.set(number, copyOf(seals));
      kept.head = { seq: last.seq, hash: last.hash, ...summary };
      if (last.seq > expected) told.push({ id, first: expected + 1, last: last.seq });
    },

    async head(id) {
      return headOf(id);
    },

    async list({ after, limit = Number.POSITIVE_INFINITY, dueBefore } = {}) {
      const found: Listed[] = [];
      for (const id of [...records.keys()].sort()) {
        if (found.length >= limit) break;
        if (after !== undefined && id <= after) continue;
        try {
          const head = headOf(id);
          if (head && (dueBefore === undefined || (head.due !== undefined && head.due <= dueBefore))) found.push(head);
        } catch (error) {
          found.push(listedAs(id, error));
        }
      }
      return found;
    },

    async feed(after, limit) {
      const from = after === '' ? 0 : Number(after);
      if (!Number.isSafeInteger(from) || from < 0) throw noCursor(after);
      if (from > told.length) throw aheadOf(after);
      return told.slice(from, from + limit).map((one, index) => ({ ...one, cursor: String(from + index + 1) }));
    },

    async erase(id, seals) {
      const length = records.get(id)?.head.seq;
      if (length !== undefined) erased.set(id, length);
      checkpoints.delete(id);
      const kept = records.get(id)?.seals;
      for (const { seq, paths } of seals) {
        const left = leftOf(kept?.get(seq), paths);
        if (left) kept?.set(seq, left);
        else kept?.delete(seq);
      }
    },

    async purge(id, { purgedAt, ground }) {
      const before = tombstones.get(id);
      if (before) return { ...before };
      const head = headOf(id);
      if (!head) throw noConsultation(id);
      const tombstone: Tombstone = { id, seq: head.seq, hash: head.hash, purgedAt, ground };
      tombstones.set(id, tombstone);
      told.push({ id, first: head.seq, last: head.seq, purged: true });
      records.delete(id);
      checkpoints.delete(id);
      erased.delete(id);
      return { ...tombstone };
    },

    async tombstone(id) {
      const tombstone = tombstones.get(id);
      return tombstone && { ...tombstone };
    },

    checkpoints: {
      async save(id, checkpoint) {
        if (!tombstones.has(id) && checkpoint.seq >= (erased.get(id) ?? 0))
          checkpoints.set(id, { ...checkpoint, parts: [...checkpoint.parts] });
      },
      async load(id) {
        const checkpoint = checkpoints.get(id);
        return checkpoint && { ...checkpoint, parts: [...checkpoint.parts] };
      },
      async drop(id) {
        checkpoints.delete(id);
      },
    },

    ...(clock && { clock: async () => clock().toISOString() }),

    async close() {},
  };
}
