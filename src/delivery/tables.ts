// Cursors and dead letters in tables of the host's database, beside the records or elsewhere: in SQLite and in PostgreSQL.
import { madeBeside } from '../adapters/postgres/beside.js';
import { asTenant, type Postgres } from '../adapters/postgres/driver.js';
import { fromText, toText } from '../adapters/postgres/text.js';
import type { SqliteDatabase } from '../adapters/sqlite/driver.js';
import { type DeadLetter, inOrder, type Kept } from './kept.js';

const CURSORS = `CREATE TABLE IF NOT EXISTS yishi_cursors (
  scope text NOT NULL, name text NOT NULL, reached text NOT NULL, PRIMARY KEY (scope, name))`;
const LETTERS = `CREATE TABLE IF NOT EXISTS yishi_dead_letters (
  scope text NOT NULL, name text NOT NULL, id text NOT NULL, seq integer NOT NULL, kind text NOT NULL, letter text NOT NULL,
  PRIMARY KEY (scope, name, id, seq, kind))`;

const SAVE = `INSERT INTO yishi_cursors (scope, name, reached) VALUES ($1, $2, $3)
  ON CONFLICT (scope, name) DO UPDATE SET reached = excluded.reached`;
const LOAD = 'SELECT reached FROM yishi_cursors WHERE scope = $1 AND name = $2';
const PUT = `INSERT INTO yishi_dead_letters (scope, name, id, seq, kind, letter) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (scope, name, id, seq, kind) DO UPDATE SET letter = excluded.letter`;
const LIST = 'SELECT letter FROM yishi_dead_letters WHERE scope = $1 AND name = $2';
const REMOVE = 'DELETE FROM yishi_dead_letters WHERE scope = $1 AND name = $2 AND id = $3 AND seq = $4 AND kind = $5';

/** The same statement for SQLite: each value stands in it once, in order. */
const unnumbered = (statement: string): string => statement.replaceAll(/\$\d/g, '?');

/** As `LOAD` and `LIST` name them; only what was put in comes out. */
const asCursor = (row: unknown): string | undefined => (row as { reached: string } | undefined)?.reached;
const asLetter = (row: unknown): DeadLetter => JSON.parse((row as { letter: string }).letter) as DeadLetter;

export interface KeptOptions {
  /** The tenant. */
  scope?: string;
}

/** In a SQLite database, on the host's connection. */
export function keptInSqlite(database: SqliteDatabase, { scope = 'default' }: KeptOptions = {}): Kept {
  database.exec(`${CURSORS}; ${LETTERS}`);
  const prepared = (statement: string) => database.prepare(unnumbered(statement));
  const [save, load] = [prepared(SAVE), prepared(LOAD)];
  const [put, list, remove] = [prepared(PUT), prepared(LIST), prepared(REMOVE)];
  return {
    cursor: (name) => ({
      load: async () => asCursor(load.get(scope, name)),
      async save(cursor) {
        save.run(scope, name, cursor);
      },
    }),
    deadLetters: (name) => ({
      async put(letter) {
        put.run(scope, name, letter.id, letter.seq, letter.kind, JSON.stringify(letter));
      },
      list: async () => list.all(scope, name).map(asLetter).sort(inOrder),
      async remove({ id, seq, kind }) {
        remove.run(scope, name, id, seq, kind);
      },
    }),
  };
}

/** Of no meaning but its own: `yishj` in ASCII. */
const LOCK = 0x797973686a;

const TABLES = { lock: LOCK, tables: ['yishi_cursors', 'yishi_dead_letters'], statements: [CURSORS, LETTERS] };

/** In a PostgreSQL database, on the host's pool. The tables are made when something is kept for the first time. */
export function keptInPostgres(pool: Postgres, { scope = 'default' }: KeptOptions = {}): Kept {
  let making: Promise<void> | undefined;
  const tenant = toText(scope);
  const asked = async (statement: string, ...values: (string | number)[]) => {
    making ??= madeBeside(pool, TABLES).catch((error: unknown) => {
      making = undefined;
      throw error;
    });
    await making;
    const texts = values.map((value) => (typeof value === 'string' ? toText(value) : value));
    return asTenant(pool, tenant, async (tx) => (await tx.query(statement, [tenant, ...texts])).rows);
  };
  return {
    cursor: (name) => ({
      async load() {
        const reached = asCursor((await asked(LOAD, name))[0]);
        return reached === undefined ? undefined : fromText(reached);
      },
      async save(cursor) {
        await asked(SAVE, name, cursor);
      },
    }),
    deadLetters: (name) => ({
      async put(letter) {
        await asked(PUT, name, letter.id, letter.seq, letter.kind, JSON.stringify(letter));
      },
      // Written as JSON there is no character in it that PostgreSQL cannot keep, so `toText` has left it as it was.
      list: async () => (await asked(LIST, name)).map(asLetter).sort(inOrder),
      async remove({ id, seq, kind }) {
        await asked(REMOVE, name, id, seq, kind);
      },
    }),
  };
}
