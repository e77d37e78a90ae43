// Records in PostgreSQL, for any number of processes: on the host's pool, beside the tables of the host; or in PGlite. postgres/tables.ts documents
// the tables, which `migrate` makes; the adapter writes no others.
import type { Entry, Seal, Store } from '../engine/contracts.js';
import { type Conflict, Corrupt, EngineError, StoreUnavailable } from '../engine/errors.js';
import { withLines } from '../engine/line.js';
import { engineProblem } from '../engine/problems.js';
import { put } from '../put.js';
import { checkContinues, cutShort, movedOn, parseEntry, purgedBefore } from './entries.js';
import { APPEND, type Appending, isShort, valuesOf } from './postgres/appending.js';
import { checkpointsIn } from './postgres/checkpoints.js';
import {
  asking,
  attempt,
  clockOf,
  codeOf,
  isCrossed,
  isEmbedded,
  isLost,
  isUnasked,
  minding,
  type Postgres,
  type PostgresQueries,
  told,
  transaction,
} from './postgres/driver.js';
import { feedAfter } from './postgres/feed.js';
import { Gathering } from './postgres/gathering.js';
import { Heads } from './postgres/heads.js';
import { listenTo, Telling } from './postgres/listening.js';
import { checkTables, type MigrateOptions, migrate } from './postgres/migrate.js';
import { erased, purged } from './postgres/removing.js';
import { fromText, toText } from './postgres/text.js';

export type {
  EmbeddedPostgres,
  Postgres,
  PostgresClient,
  PostgresPool,
  PostgresQueries,
} from './postgres/driver.js';
export { type MigrateOptions, migrate } from './postgres/migrate.js';
export { confine, sweep } from './postgres/upkeep.js';

export interface PostgresOptions {
  /** A pool of `pg`, or a PGlite. It stays the host's: closing the store leaves it open. */
  pool: Postgres;
  /** The tenant. */
  scope?: string;
  /** Makes the tables first, or brings them up; else they have to be there. */
  migrate?: boolean | MigrateOptions;
  /**
   * Whether connections keep what is asked most under a name, planned (they do). Not behind a pooler that hands connections out for a transaction and
   * knows nothing of such names.
   */
  prepare?: boolean;
  /** A pool of the host's to listen by, of one connection, where `pool` leads through such a pooler: it goes to the server itself. */
  listening?: Postgres;
  /** Whether appends of several consultations that come at once go in one statement (they do). Not where each lies on a server of its own. */
  together?: boolean;
  /**
   * Called with each append before it is committed, within its transaction: what is written by `tx` is recorded with the entries or not at all.
   * What it throws undoes both, and whoever appends is told of it.
   */
  onAppend?: (tx: PostgresQueries, entries: readonly Entry[], of: { id: string; scope: string }) => Promise<void>;
}

/** About how many characters, and how many entries, `read` hands out at once. */
const PAGE = 1 << 20;
const MANY = 5000;

/** Entries of one consultation at most. */
const MOST = 2 ** 31 - 1;

/** How often an append is tried that was in another's way. */
const TRIES = 3;

interface Paged extends Record<string, unknown> {
  kind: number;
  seq: number;
  /** Of the head: nothing where it was written under another scope or id. */
  one: string | null;
  two: string;
  three: string;
}
const PAGED = {
  name: 'yishi-page-2',
  text: 'SELECT * FROM yishi_page($1::text, $2::text, $3::integer, $4::integer, $5::integer)',
};

/** What the host threw, on its way out of a transaction. */
class Thrown {
  constructor(readonly error: unknown) {}
}

export async function postgres(options: PostgresOptions): Promise<Store> {
  const { pool, scope = 'default', onAppend } = options;
  minding(pool);
  if (options.migrate) await migrate(pool, options.migrate === true ? {} : options.migrate);
  await checkTables(pool);

  const tenant = toText(scope);
  const often = asking(options.prepare !== false && !isEmbedded(pool));
  const heads = new Heads(pool, scope, often);
  const telling = new Telling(pool);
  const ends = new Set<() => Promise<void>>();
  const alone = onAppend !== undefined || options.together === false || isEmbedded(pool);
  const gathering = alone ? undefined : new Gathering(pool, tenant, often);

  const page = async (id: string, after: number): Promise<{ entries: Entry[]; full: boolean }> => {
    const rows = await often<Paged>(pool, PAGED, [...[tenant, toText(id)], ...[after, PAGE, MANY]]);
    const lines: string[] = [];
    const entries = withLines([], lines);
    const [head, ...found] = rows;
    // Whoever looks says what is there instead, or that it is another's.
    if (!head || head.one === null) {
      await heads.look(id);
      return { entries, full: false };
    }
    let size = 0;
    for (const { kind, seq, one: said, two, three } of found) {
      const one = said ?? '';
      if (kind === 2) {
        const entry = entries[seq - after - 1];
        const seals: Record<string, Seal> = { ...entry?.seals };
        put(seals, fromText(one), { salt: fromText(two), text: fromText(three) });
        if (entry) entry.seals = seals;
        continue;
      }
      const due = after + entries.length + 1;
      if (seq !== due)
        throw new Corrupt(engineProblem('store.missing', { file: '', seq: due }, { consultation: id, seq: due }));
      entries.push(parseEntry(one, id, seq, ''));
      lines.push(one);
      size += one.length;
    }
    const full = size >= PAGE || entries.length >= MANY;
    const reached = after + entries.length;
    if (!full && reached < head.seq) throw cutShort('', reached, head.seq, id);
    return { entries, full };
  };

  /** Why an append was refused. */
  const refusedBy = async (id: string, expected: number): Promise<Conflict> => {
    const { head, tombstone } = await heads.look(id);
    return tombstone ? purgedBefore(tombstone) : movedOn(id, expected, head?.seq ?? 0);
  };

  const appendOnce = async (appending: Appending, tries: number): Promise<boolean> => {
    const { id, entries } = appending;
    const moving = async (tx: PostgresQueries): Promise<boolean> =>
      (await often<{ moved: boolean }>(tx, APPEND, valuesOf(tenant, appending)))[0]?.moved === true;
    // Alone, where it was in another's way.
    if (tries === 1 && gathering && isShort(appending) && (await gathering.append(appending))) return true;
    if (!onAppend || entries.length === 0) return moving(pool);
    return transaction(pool, async (tx) => {
      if (!(await moving(tx))) return false;
      await onAppend(tx, entries, { id, scope }).catch((error: unknown) => {
        throw new Thrown(error);
      });
      return true;
    });
  };

  /** The connection broke over an append: looks, as far as that can be known, at what became of it. */
  const afterLoss = async (cause: unknown, id: string, expected: number, last: Entry | undefined): Promise<void> => {
    const unsure = new StoreUnavailable(engineProblem('store.unsure', { id }), { cause });
    try {
      const { head } = await heads.look(id);
      // As before: it may be under way on the other side, and nobody can say that it will not come.
      if (last && (head?.seq ?? 0) > expected) {
        // Others may have gone on after it.
        const [entry] = (await page(id, last.seq - 1)).entries;
        if (entry?.hash === last.hash) return;
        if (head) throw movedOn(id, expected, head.seq);
      }
    } catch (error) {
      if (error instanceof EngineError) throw error;
    }
    throw unsure;
  };

  const store: Store = {
    async *read(id, after = 0) {
      for (let from = after; ; ) {
        const { entries, full } = await attempt('read', () => page(id, from));
        if (entries.length === 0) return;
        from += entries.length;
        yield entries;
        if (!full) return;
      }
    },

    async append(id, expected, entries, summary) {
      checkContinues(id, expected, entries);
      const last = entries.at(-1);
      if ((last?.seq ?? 0) > MOST) throw new StoreUnavailable(engineProblem('store.full', { file: '', most: MOST }));
      const appending = { id, expected, entries, ...summary };
      for (let tries = 1; ; tries += 1) {
        try {
          if (await appendOnce(appending, tries)) break;
        } catch (error) {
          if (error instanceof Thrown) throw error.error;
          const code = codeOf(error);
          if (code === undefined) throw error;
          if (isLost(code) && !isUnasked(code, error)) {
            await afterLoss(error, id, expected, last);
            break;
          }
          if (!isCrossed(code)) throw told(error, 'append');
          const now = (await attempt('append', () => heads.look(id))).head?.seq ?? 0;
          // In another's way, and nobody has come before: once more.
          if (now === expected && code !== '23505' && tries < TRIES) continue;
          if (now === expected && code !== '23505') throw told(error, 'append');
        }
        throw await attempt('append', () => refusedBy(id, expected));
      }
      if (last) telling.tell(scope);
    },

    async head(id) {
      return (await attempt('read', () => heads.look(id))).head;
    },

    async list(options = {}) {
      return attempt('list', () => heads.list(options));
    },

    erase: (id, seals) => attempt('erase', () => erased(pool, tenant, id, seals)),

    async purge(id, tombstone) {
      const left = await attempt('purge', () => purged(pool, tenant, id, tombstone));
      telling.tell(scope);
      return left;
    },

    async tombstone(id) {
      return (await attempt('read', () => heads.look(id))).tombstone;
    },

    feed: (after, limit) => attempt('read', () => feedAfter(pool, scope, after, limit)),

    async listen(heard) {
      const stop = await listenTo(pool, scope, heard, options.listening);
      ends.add(stop);
      return async () => {
        if (ends.delete(stop)) await stop();
      };
    },

    claim: (options) => attempt('list', () => heads.claim(options)),

    clock: () => attempt('read', () => clockOf(pool)),

    checkpoints: checkpointsIn(pool, tenant),

    async close() {
      await telling.settle();
      for (const end of ends) await end();
      ends.clear();
    },
  };
  return store;
}
