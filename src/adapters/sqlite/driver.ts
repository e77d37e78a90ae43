// The SQLite driver: better-sqlite3 where it is installed, else the one built into Node; and what either of them complains of.
import { Corrupt, DriverMissing, EngineError, StoreUnavailable } from '../../engine/errors.js';
import { type Doing, engineProblem } from '../../engine/problems.js';

/** Values are texts, numbers or null. By types no more is asked, since each driver says otherwise what it takes. */
export interface SqliteStatement {
  run(...values: unknown[]): unknown;
  get(...values: unknown[]): unknown;
  all(...values: unknown[]): unknown[];
  iterate(...values: unknown[]): Iterable<unknown>;
}

/** What is used of a connection: better-sqlite3's `Database` and node:sqlite's `DatabaseSync` both have it. */
export interface SqliteDatabase {
  exec(sql: string): unknown;
  prepare(sql: string): SqliteStatement;
  close(): unknown;
}

type Constructor = new (file: string) => SqliteDatabase;

/** Loads a driver. */
export type SqliteDriver = () => Promise<Constructor>;

// Their names are no literals, so that neither bundlers nor type checkers ask for what is optional.
const names = { better: 'better-sqlite3', builtIn: 'node:sqlite' };

export const drivers: Record<'better-sqlite3' | 'node:sqlite', SqliteDriver> = {
  'better-sqlite3': async () => (await import(names.better)).default,
  'node:sqlite': async () => (await import(names.builtIn)).DatabaseSync,
};

/** Opens a file with the first driver there is. */
export async function openDatabase(
  file: string,
  among: SqliteDriver[] = Object.values(drivers),
): Promise<SqliteDatabase> {
  const missing: unknown[] = [];
  for (const driver of among) {
    let Database: Constructor;
    try {
      Database = await driver();
    } catch (error) {
      missing.push(error);
      continue;
    }
    try {
      return new Database(file);
    } catch (error) {
      if (!isNotBuilt(error)) throw told(error, 'open', file);
      missing.push(error);
    }
  }
  throw new DriverMissing(engineProblem('engine.no-sqlite', { file, node: process.versions.node }), {
    cause: new AggregateError(missing, missing.map(String).join('; ')),
  });
}

/** better-sqlite3 loads its binary only when it opens a file: it may be missing, or made for another Node. */
const isNotBuilt = (error: unknown): boolean =>
  error instanceof Error &&
  (/bindings file/.test(error.message) || ('code' in error && error.code === 'ERR_DLOPEN_FAILED'));

const numbers: Record<number, string> = {
  5: 'BUSY',
  6: 'LOCKED',
  8: 'READONLY',
  10: 'IOERR',
  11: 'CORRUPT',
  13: 'FULL',
  14: 'CANTOPEN',
  26: 'NOTADB',
};

/** SQLite's own code, without what is driver's or detail: `BUSY`, `FULL` ...; nothing when it was not SQLite that failed. */
function sqliteCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('errcode' in error && typeof error.errcode === 'number')
    return numbers[error.errcode & 0xff] ?? `${error.errcode}`;
  if (!('code' in error) || typeof error.code !== 'string') return undefined;
  return /^SQLITE_([A-Z]+)/.exec(error.code)?.[1];
}

/** A driver's error in our terms; a bug's, which is neither SQLite's nor about a path, is handed back as it is. */
export function told(cause: unknown, doing: Doing, file: string): unknown {
  // better-sqlite3 says so without a code.
  if (cause instanceof TypeError && /directory does not exist/.test(cause.message))
    return new StoreUnavailable(engineProblem('store.no-directory', { doing, file }), { cause });
  const code = sqliteCode(cause);
  if (cause instanceof EngineError || !(cause instanceof Error) || code === undefined) return cause;
  if (code === 'NOTADB') return new Corrupt(engineProblem('store.no-database', { doing, file }), { cause });
  if (code === 'CORRUPT') return new Corrupt(engineProblem('store.damaged-database', { doing, file }), { cause });
  const refused = { doing, file, code: `SQLITE_${code}`, reason: cause.message };
  return new StoreUnavailable(engineProblem('store.refused', refused), { cause });
}
