// A store over files laid out somehow: what jsonl() and jsonlFile() share. record-file.ts knows the format, lock.ts who writes.
import { existsSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Checkpoint, Entry, Head, Store, Summary, Tombstone } from '../../engine/contracts.js';
import { Corrupt, StoreUnavailable } from '../../engine/errors.js';
import { engineProblem } from '../../engine/problems.js';
import { checkContinues, noConsultation, purgedBefore } from '../entries.js';
import { attempt, makeDirectory, readJson, removeFile, replaceFile, syncDirectory, unlessMissing } from './files.js';
import { locked } from './lock.js';
import {
  appendEntries,
  checkAcknowledged,
  checkTail,
  eraseSeals,
  readEntries,
  readTail,
  type Tail,
  textOf,
  truncate,
} from './record-file.js';
import { isAsLeft, Writers, write } from './writer.js';

/** What was found after the last whole append and cut off: a crash came between. It was never acknowledged. */
export interface Repair {
  file: string;
  /** The entry it would have begun with. */
  seq: number;
  discarded: string;
}

export interface FileOptions {
  /** Told of every repair; without it a process warning is given. */
  onRepair?: (repair: Repair) => void;
  /** How long to wait for another writer, in milliseconds. */
  busyTimeout?: number;
}

/** A head as it is kept beside a record, and how long the record's file was then. */
export interface Kept extends Head {
  bytes: number;
}

/** Where things lie. A base is the path of a consultation's files, up to the extension. */
export interface Layout {
  directory: string;
  base(id: string): string;
  /** All bases in order, after this id. */
  bases(after?: string): Promise<string[]>;
  record(base: string): string;
  /** The head beside the record, as last kept. */
  kept(base: string): Promise<Kept | undefined>;
  keep(base: string, head: Kept | undefined): Promise<void>;
  checkpoints: boolean;
}

const warn = ({ file, seq, discarded }: Repair): void =>
  process.emitWarning(
    `${file}: cut off ${discarded.length} characters of an unfinished append at entry ${seq}`,
    'yishi',
  );

const bare = ({ bytes, ...head }: Kept): Head => head;

export function storeOver(layout: Layout, { onRepair = warn, busyTimeout = 10_000 }: FileOptions): Store {
  const writers = new Writers();
  const tombstoneAt = (base: string) => `${base}.tombstone.json`;
  const checkpointAt = (base: string) => `${base}.checkpoint.json`;
  const buried = async (base: string) =>
    (await readJson(tombstoneAt(base), (cause) => {
      throw new Corrupt(engineProblem('store.tombstone', { file: tombstoneAt(base) }), { cause });
    })) as Tombstone | undefined;

  const holding = async <T>(base: string, work: () => Promise<T>): Promise<T> => {
    if (!existsSync(layout.directory)) await makeDirectory(layout.directory);
    return locked(`${base}.lock`, busyTimeout, work);
  };

  /** Where the record ends, with nothing unfinished after it. For whoever holds the lock. */
  const repaired = async (base: string): Promise<Tail | undefined> => {
    const path = layout.record(base);
    const tail = await readTail(path);
    if (!tail) return undefined;
    checkAcknowledged(path, tail, (await layout.kept(base))?.seq ?? 0);
    if (tail.unfinished === undefined) return tail;
    await truncate(path, tail);
    onRepair({ file: path, seq: (tail.last?.seq ?? 0) + 1, discarded: tail.unfinished });
    return { end: tail.end, ...(tail.last && { last: tail.last }) };
  };

  const summarise = async (
    base: string,
    { id, seq, hash }: Entry,
    { place, due }: Summary,
    bytes: number,
  ): Promise<void> => {
    try {
      await layout.keep(base, { id, seq, hash, place, ...(due !== undefined && { due }), bytes });
    } catch {
      // A cache: what was appended is not to be reported as failed for it. The old one is known to be behind by its seq.
    }
  };

  /** The head, if it can be told without holding the lock; `false` where the summary is behind the record. */
  const peek = async (base: string, id?: string): Promise<Head | undefined | false> => {
    if (await buried(base)) return undefined;
    const path = layout.record(base);
    // In this order: the summary is written after the record, so it can be behind what is read next but never ahead.
    const kept = await layout.kept(base);
    const file = await attempt('read', path, () => unlessMissing(stat(path)));
    if (!file) return undefined;
    if (kept?.bytes === file.size) return id === undefined || id === kept.id ? bare(kept) : undefined;
    const tail = await readTail(path);
    if (!tail?.last || (id !== undefined && tail.last.id !== id)) return undefined;
    checkAcknowledged(path, tail, kept?.seq ?? 0);
    return kept && tail.last.seq === kept.seq && tail.last.hash === kept.hash ? bare(kept) : false;
  };

  const headAt = async (base: string, id?: string): Promise<Head | undefined> => {
    const head = await peek(base, id);
    if (head !== false) return head;
    // Either a writer is just between record and summary, or a crash was: the lock tells.
    const again = await unlessReadOnly(holding(base, () => peek(base, id)));
    if (again) return again;
    const last = (await readTail(layout.record(base)))?.last;
    return last && { id: last.id, seq: last.seq, hash: last.hash, place: 'unknown', due: last.at };
  };

  /** Reading goes on where nothing can be locked or repaired. */
  const unlessReadOnly = <T>(work: Promise<T>): Promise<T | undefined> =>
    work.catch((error) => {
      if (error instanceof StoreUnavailable) return undefined;
      throw error;
    });

  return {
    async *read(id, after = 0) {
      const base = layout.base(id);
      if (await buried(base)) return;
      const path = layout.record(base);
      const acknowledged = (await layout.kept(base))?.seq ?? 0;
      let cut = false;
      const onTail = (tail: Tail): boolean => {
        if (tail.last && tail.last.id !== id) return false;
        cut = tail.unfinished !== undefined;
        checkAcknowledged(path, tail, acknowledged);
        return true;
      };
      yield* readEntries(path, { id, after, onTail });
      // Somebody may be appending just now: only under the lock is an unfinished end known to be a crash's.
      if (cut) await unlessReadOnly(holding(base, () => repaired(base)));
    },

    async append(id, expected, entries, summary) {
      checkContinues(id, expected, entries);
      const base = layout.base(id);
      const path = layout.record(base);
      await holding(base, async () => {
        const last = entries.at(-1);
        const writer = writers.get(base);
        const known = writer?.id === id && writer.seq === expected && isAsLeft(writer, path);
        if (writer && known && last && !existsSync(tombstoneAt(base))) {
          await attempt('append', path, () => write(writer, path, textOf(entries), last.seq));
          await summarise(base, last, summary, writer.left.size);
          return;
        }
        writers.letGo(base);
        const tombstone = await buried(base);
        if (tombstone) throw purgedBefore(tombstone);
        const tail = await repaired(base);
        checkTail(path, tail, id, expected);
        if (entries.length > 0) await appendEntries(path, tail, entries);
        const end = last ?? tail?.last;
        if (!end) return;
        await summarise(base, end, summary, statSync(path).size);
        writers.open(base, path, end);
      });
    },

    head: (id) => headAt(layout.base(id), id),

    async list({ after, limit = Number.POSITIVE_INFINITY, dueBefore } = {}) {
      const found: Head[] = [];
      for (const base of await layout.bases(after)) {
        if (found.length >= limit) break;
        const head = await headAt(base).catch(async (error) => {
          // One damaged record must not hide the others: whoever reads it is told.
          const kept = error instanceof Corrupt ? await layout.kept(base) : undefined;
          if (!kept) throw error;
          return bare(kept);
        });
        if (!head || (dueBefore !== undefined && !(head.due !== undefined && head.due <= dueBefore))) continue;
        found.push(head);
      }
      return found;
    },

    async erase(id, seals) {
      const base = layout.base(id);
      await holding(base, async () => {
        writers.letGo(base);
        const tail = await repaired(base);
        if (!tail?.last || tail.last.id !== id) return;
        const kept = await layout.kept(base);
        await eraseSeals(layout.record(base), tail, id, seals);
        if (kept?.seq === tail.last.seq) await summarise(base, tail.last, kept, statSync(layout.record(base)).size);
      });
    },

    purge: (id, { purgedAt, ground }) => {
      const base = layout.base(id);
      return holding(base, async () => {
        writers.letGo(base);
        let tombstone = await buried(base);
        if (!tombstone) {
          const last = (await repaired(base))?.last;
          if (last?.id !== id) throw noConsultation(id);
          tombstone = { id, seq: last.seq, hash: last.hash, purgedAt, ground };
          // First, so that a crash from here on leaves a record nobody reads; purging again finishes it.
          await replaceFile(tombstoneAt(base), [JSON.stringify(tombstone)], true);
        }
        await removeFile(layout.record(base));
        await removeFile(checkpointAt(base));
        await layout.keep(base, undefined);
        await syncDirectory(layout.directory);
        return tombstone;
      });
    },

    tombstone: (id) => buried(layout.base(id)),

    ...(layout.checkpoints && {
      checkpoints: {
        async save(id: string, checkpoint: Checkpoint) {
          const base = layout.base(id);
          await holding(base, async () => {
            if (existsSync(tombstoneAt(base))) return;
            await replaceFile(checkpointAt(base), [JSON.stringify(checkpoint)], false);
          });
        },
        load: async (id: string) => (await readJson(checkpointAt(layout.base(id)))) as Checkpoint | undefined,
        drop: (id: string) => removeFile(checkpointAt(layout.base(id))),
      },
    }),

    async close() {
      writers.close();
    },
  };
}
