// Records in a SQLite database, for one machine: in a file of its own or beside the tables of the host, on the host's
// connection. sqlite/schema.ts documents the tables; the adapter writes no others and leaves `user_version` alone.
import type { Checkpoint, Entry, Seal, Store } from '../engine/contracts.js';
import { Corrupt, StoreUnavailable } from '../engine/errors.js';
import { withLines } from '../engine/line.js';
import { type Doing, engineProblem } from '../engine/problems.js';
import { checkContinues, cutShort, linesOf, movedOn, noConsultation, parseEntry, purgedBefore } from './entries.js';
import { openDatabase, type SqliteDatabase, told } from './sqlite/driver.js';
import { toldAfter } from './sqlite/feed.js';
import { Heads } from './sqlite/heads.js';
import { Listening } from './sqlite/listening.js';
import { baseOf, MOST, prepare } from './sqlite/schema.js';
import { homeSum, summarySum, tombstoneSum } from './sqlite/sums.js';
import { Wiping } from './sqlite/wiping.js';

export type { SqliteDatabase } from './sqlite/driver.js';

interface Common {
  /** The tenant. */
  scope?: string;
}

export type SqliteOptions = Common &
  (
    | {
        /** Made if it is missing. Opened with better-sqlite3, else with node:sqlite. */
        file: string;
        /** How long to wait for another connection, in milliseconds. The process waits too. */
        busyTimeout?: number;
      }
    | {
        /**
         * An open better-sqlite3 or node:sqlite connection. Its journal mode and timeout stay as they are; `synchronous` and
         * `secure_delete` are raised, since an answer promises the disk, and erasing promises that nothing is left.
         */
        database: SqliteDatabase;
      }
  );

/** About how many characters `read` hands out at once. */
const PAGE = 1 << 20;

/** Numbers of consultations kept in mind at most. */
const REMEMBERED = 10_000;

/** `PRAGMA synchronous` by number: safer still than FULL. */
const EXTRA = 3;

const changesOf = (result: unknown): number => Number((result as { changes: number | bigint }).changes);

/** Sets a connection to keep its promises, and makes the tables and statements. */
function ready(database: SqliteDatabase, busyTimeout: number | undefined) {
  if (busyTimeout !== undefined) {
    database.exec(`PRAGMA busy_timeout = ${Math.trunc(busyTimeout)}; PRAGMA journal_mode = WAL`);
  }
  const { synchronous } = database.prepare('PRAGMA synchronous').get() as { synchronous: number };
  // Even where it says FULL: unless it was set, better-sqlite3 goes down to NORMAL once it finds the file in WAL mode.
  if (synchronous !== EXTRA) database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA secure_delete = ON');
  return prepare(database);
}

export async function sqlite(options: SqliteOptions): Promise<Store> {
  const { scope = 'default' } = options;
  const own = 'file' in options;
  /** A connection of the host's has no name. */
  const where = own ? options.file : '';
  const database = own ? await openDatabase(options.file) : options.database;

  /** Runs one piece of work; what SQLite complains of comes out in our terms. */
  const attempt = <T>(doing: Doing, work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw told(error, doing, where);
    }
  };

  const sql = attempt('open', () => {
    try {
      return ready(database, own ? (options.busyTimeout ?? 5000) : undefined);
    } catch (error) {
      if (own) database.close();
      throw error;
    }
  });

  const atomically = <T>(doing: Doing, work: () => T): T =>
    attempt(doing, () => {
      sql.begin.run();
      try {
        const result = work();
        sql.commit.run();
        return result;
      } catch (error) {
        try {
          sql.rollback.run();
        } catch {
          // SQLite has rolled back by itself, as it does when the disk is full. The first error tells.
        }
        throw error;
      }
    });

  const busyTimeout = own ? (options.busyTimeout ?? 5000) : 5000;
  const wiping = new Wiping(database, sql, where, busyTimeout);
  attempt('open', () => wiping.ifOwed());

  const heads = new Heads(sql, scope, where);
  const listening = new Listening(database);

  /** Numbers of consultations, as last seen; one that was purged since has none, and nobody gets its id again. */
  const numbers = new Map<string, number>();

  const numberOf = (id: string): { number: number; seq: number } | undefined => {
    const row = sql.number.get(scope, id) as { number: unknown; seq: unknown; home: unknown } | undefined;
    if (numbers.size >= REMEMBERED) numbers.clear();
    numbers.delete(id);
    if (!row) return undefined;
    heads.checkHome(id, row.home);
    const number = Number(row.number);
    numbers.set(id, number);
    return { number, seq: Number(row.seq) };
  };

  const page = (id: string, after: number): Entry[] => {
    const lines: string[] = [];
    const entries = withLines([], lines);
    const known = numberOf(id);
    if (!known) {
      heads.of(id);
      return entries;
    }
    const base = baseOf(known.number);
    let size = 0;
    for (const row of sql.entries.iterate(base + after, base + MOST)) {
      // A host's connection may hand out whole numbers as `bigint`.
      const { key, body } = row as { key: unknown; body: unknown };
      const seq = Number(key) - base;
      const due = after + entries.length + 1;
      if (seq !== due)
        throw new Corrupt(engineProblem('store.missing', { file: where, seq: due }, { consultation: id, seq: due }));
      // Whatever lies there: a number or bytes are no entry.
      const line = String(body);
      entries.push(parseEntry(line, id, seq, where));
      lines.push(line);
      size += line.length;
      if (size >= PAGE) break;
    }
    for (const row of sql.seals.all(scope, id, after + 1, after + entries.length)) {
      const { seq, path, salt, text } = row as Seal & { seq: number; path: string };
      const entry = entries[Number(seq) - after - 1];
      if (entry) entry.seals = { ...entry.seals, [path]: { salt, text } };
    }
    // Purged between two of these looks: nothing of it is handed out.
    if (!numberOf(id)) return [];
    if (size < PAGE && after + entries.length < known.seq) throw cutShort(where, after + entries.length, known.seq, id);
    return entries;
  };

  return {
    async *read(id, after = 0) {
      for (let from = after; ; ) {
        const entries = attempt('read', () => page(id, from));
        if (entries.length === 0) return;
        from += entries.length;
        yield entries;
      }
    },

    async append(id, expected, entries, summary) {
      checkContinues(id, expected, entries);
      atomically('append', () => {
        const last = entries.at(-1);
        const { place, due = null } = summary;
        const known = numbers.get(id);
        const moved =
          last !== undefined &&
          known !== undefined &&
          changesOf(sql.moveHead.run(last.seq, last.hash, scope, id, known, expected, place, due)) === 1;
        if (!moved) {
          const head = heads.of(id);
          const tombstone = head ? undefined : heads.tombstoneOf(id);
          if (tombstone) throw purgedBefore(tombstone);
          const seq = head?.seq ?? 0;
          if (seq !== expected) throw movedOn(id, expected, seq);
          const end = last ?? head;
          const sums = [homeSum(scope, id), summarySum(scope, id, place, due)] as const;
          if (end) sql.setHead.run(scope, id, end.seq, end.hash, place, due, ...sums);
          if (end && !head) sql.addId.run(scope, id);
        }
        if (!last) return;
        if (last.seq > MOST) throw new StoreUnavailable(engineProblem('store.full', { file: where, most: MOST }));
        const base = baseOf((moved ? known : numberOf(id)?.number) ?? 0);
        const lines = linesOf(entries);
        sql.addTold.run(scope, id, expected + 1, last.seq, 0);
        for (const [index, { seq, seals }] of entries.entries()) {
          sql.addEntry.run(base + seq, lines[index] ?? '');
          if (!seals) continue;
          for (const [path, { salt, text }] of Object.entries(seals)) sql.addSeal.run(scope, id, seq, path, salt, text);
        }
      });
    },

    async head(id) {
      return attempt('read', () => heads.of(id));
    },

    async feed(after, limit) {
      return attempt('list', () => toldAfter(sql, scope, after, limit));
    },

    async listen(heard) {
      const end = attempt('read', () => listening.add(heard));
      return async () => end();
    },

    async list(options = {}) {
      return attempt('list', () => {
        wiping.ifOwed();
        return heads.list(options);
      });
    },

    async erase(id, seals) {
      const known = wiping.leavingNothing(() =>
        atomically('erase', () => {
          const length = numberOf(id)?.seq;
          if (length === undefined) return false;
          for (const { seq, paths } of seals) for (const path of paths) sql.dropSeal.run(scope, id, seq, path);
          sql.dropErased.run(scope, id);
          sql.addPart.run(scope, id, -1, length, '', '', '');
          sql.addWipe.run();
          return true;
        }),
      );
      if (known) await wiping.now();
    },

    async purge(id, { purgedAt, ground }) {
      const purged = () => {
        const before = heads.tombstoneOf(id);
        if (before) return before;
        const head = heads.asStored(id);
        if (!head) throw noConsultation(id);
        const base = baseOf(numberOf(id)?.number ?? 0);
        sql.dropEntries.run(base, base + MOST);
        for (const drop of [sql.dropSeals, sql.dropHead, sql.dropErased]) drop.run(scope, id);
        const stone = { id, seq: head.seq, hash: head.hash, purgedAt, ground };
        sql.addTombstone.run(scope, id, head.seq, head.hash, purgedAt, ground, tombstoneSum(scope, stone));
        sql.addTold.run(scope, id, head.seq, head.seq, 1);
        sql.addWipe.run();
        return stone;
      };
      const tombstone = wiping.leavingNothing(() => atomically('purge', purged));
      await wiping.now();
      return tombstone;
    },

    async tombstone(id) {
      return attempt('read', () => heads.tombstoneOf(id));
    },

    checkpoints: {
      async save(id, { seq, hash, edition, parts }) {
        atomically('write', () => {
          const erased = sql.erased.get(scope, id) as { seq: unknown } | undefined;
          if (heads.tombstoneOf(id) || seq < Number(erased?.seq ?? 0)) return;
          sql.dropCheckpoint.run(scope, id);
          parts.forEach((text, part) => {
            sql.addPart.run(scope, id, part, seq, hash, edition, text);
          });
        });
      },
      async load(id) {
        const rows = attempt('read', () => sql.checkpoint.all(scope, id)) as (Omit<Checkpoint, 'parts'> & {
          text: string;
        })[];
        const [first] = rows;
        if (!first) return undefined;
        return { seq: Number(first.seq), hash: first.hash, edition: first.edition, parts: rows.map((row) => row.text) };
      },
      async drop(id) {
        attempt('write', () => sql.dropCheckpoint.run(scope, id));
      },
    },

    async close() {
      wiping.close();
      listening.close();
      if (own) attempt('close', () => database.close());
    },
  };
}
