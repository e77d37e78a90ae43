// A store over files laid out somehow: what jsonl() and jsonlFile() share. record-file.ts knows the format, lock.ts who writes.
import { existsSync, statSync } from 'node:fs';
import type { Checkpoint, Entry, Head, Listed, Store, Summary, Tombstone } from '../../engine/contracts.js';
import { StoreUnavailable } from '../../engine/errors.js';
import { checkContinues, listedAs, noConsultation, otherHead, purgedBefore } from '../entries.js';
import { attempt, makeDirectory, readJson, removeFile, replaceFile, syncDirectory } from './files.js';
import { locked } from './lock.js';
import type { Stone } from './purged.js';
import {
  appendEntries,
  checkTail,
  eraseSeals,
  readEntries,
  readTail,
  type Tail,
  textOf,
  truncate,
} from './record-file.js';
import {
  buried,
  checkNothingLost,
  checkpointAt,
  checkStanding,
  erasedAt,
  isLeftOver,
  type Layout,
  peek,
  tombstoneAt,
  tombstoneIn,
} from './standing.js';
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

const warn = ({ file, seq, discarded }: Repair): void =>
  process.emitWarning(
    `${file}: cut off ${discarded.length} characters of an unfinished append at entry ${seq}`,
    'yishi',
  );

export function storeOver(layout: Layout, { onRepair = warn, busyTimeout = 10_000 }: FileOptions): Store {
  const writers = new Writers();
  const holding = async <T>(base: string, work: () => Promise<T>): Promise<T> => {
    if (!existsSync(layout.directory)) await makeDirectory(layout.directory);
    return locked(`${base}.lock`, busyTimeout, work);
  };

  /** Where the record ends, with nothing unfinished after it. For whoever holds the lock. */
  const repaired = async (base: string): Promise<Tail | undefined> => {
    const path = layout.record(base);
    const kept = await layout.kept(base);
    const tail = await readTail(path);
    if (!tail) {
      checkNothingLost(layout, base, kept);
      return undefined;
    }
    checkStanding(layout, base, tail, kept);
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
      await layout.keep(base, { id, seq, hash, place, ...(due !== undefined && { due }), bytes, summed: true });
    } catch {
      // A cache: what was appended is not to be reported as failed for it. The old one is known to be behind by its seq.
    }
  };

  /** Deletes what a purge deletes; for whoever holds the lock, and has written the tombstone. */
  const clear = async (base: string, stone: Stone): Promise<void> => {
    writers.letGo(base);
    await layout.purged?.note(stone);
    await removeFile(layout.record(base));
    await removeFile(checkpointAt(base));
    await layout.keep(base, undefined);
    await removeFile(erasedAt(base));
    await syncDirectory(layout.directory);
  };

  /** The tombstone; whoever finds a record beside it does what a crash left undone. */
  const tombstoneOf = async (base: string): Promise<Tombstone | undefined> => {
    const stone = await buried(layout, base);
    if (stone && isLeftOver(layout, base)) await unlessReadOnly(holding(base, () => clear(base, stone)));
    return stone && tombstoneIn(stone);
  };

  const headAt = async (base: string, id?: string): Promise<Head | undefined> => {
    if (await tombstoneOf(base)) return undefined;
    const head = await peek(layout, base, id);
    if (head !== false) return head;
    // Either a writer is just between record and summary, or a crash was: the lock tells.
    const again = await unlessReadOnly(holding(base, () => peek(layout, base, id)));
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
      if (await tombstoneOf(base)) return;
      const path = layout.record(base);
      const kept = await layout.kept(base);
      let cut = false;
      const onTail = (tail: Tail): boolean => {
        // One file may hold another record than the one that is asked for; a file with a name of its own may not.
        if (tail.last && tail.last.id !== id && layout.base(tail.last.id) === base) return false;
        cut = tail.unfinished !== undefined;
        checkStanding(layout, base, tail, kept);
        return true;
      };
      for await (const entries of readEntries(path, { id, after, onTail })) {
        const atHead = kept && entries[kept.seq - (entries[0]?.seq ?? 0)];
        if (atHead && atHead.hash !== kept.hash) throw otherHead(path, kept.seq, id);
        yield entries;
      }
      // Also where the file went away while it was read.
      if (!existsSync(path) && !(await tombstoneOf(base))) checkNothingLost(layout, base, kept);
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
        const tombstone = await buried(layout, base);
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
      const found: Listed[] = [];
      for (const base of await layout.bases(after)) {
        if (found.length >= limit) break;
        const one = await headAt(base).catch((error: unknown) => listedAs(layout.idAt(base), error));
        const isAsked = (due: string | undefined) => dueBefore === undefined || (due !== undefined && due <= dueBefore);
        if (one && ('damaged' in one || isAsked(one.due))) found.push(one);
      }
      return found;
    },

    async erase(id, seals) {
      const base = layout.base(id);
      await holding(base, async () => {
        writers.letGo(base);
        const tail = await repaired(base);
        if (!tail?.last || tail.last.id !== id) return;
        // First of all no checkpoint that holds them: also none that somebody is still writing.
        if (layout.checkpoints) {
          await replaceFile(erasedAt(base), [JSON.stringify({ seq: tail.last.seq })], true);
          await removeFile(checkpointAt(base));
        }
        if (!seals.some(({ paths }) => paths.length > 0)) return;
        const kept = await layout.kept(base);
        await eraseSeals(layout.record(base), tail, id, seals);
        // Where place and deadline are not known to be what was written, they are asked for anew.
        if (kept?.summed && kept.seq === tail.last.seq)
          await summarise(base, tail.last, kept, statSync(layout.record(base)).size);
      });
    },

    purge: (id, { purgedAt, ground }) => {
      const base = layout.base(id);
      return holding(base, async () => {
        let stone = await buried(layout, base);
        if (!stone) {
          const last = (await repaired(base))?.last;
          if (last?.id !== id) throw noConsultation(id);
          stone = {
            id,
            seq: last.seq,
            hash: last.hash,
            purgedAt,
            ground,
            ...(layout.scope !== undefined && { scope: layout.scope }),
          };
          // First, so that a crash from here on leaves a record nobody reads; purging again finishes it.
          await replaceFile(tombstoneAt(base), [JSON.stringify(stone)], true);
        }
        await clear(base, stone);
        return tombstoneIn(stone);
      });
    },

    tombstone: (id) => tombstoneOf(layout.base(id)),

    ...(layout.checkpoints && {
      checkpoints: {
        async save(id: string, checkpoint: Checkpoint) {
          const base = layout.base(id);
          await holding(base, async () => {
            const erased = (await readJson(erasedAt(base))) as { seq?: number } | undefined;
            if (existsSync(tombstoneAt(base)) || checkpoint.seq < (erased?.seq ?? 0)) return;
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
