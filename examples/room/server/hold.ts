// The room's files, looked at before anything is written into them: whether they are the room's, and whether another room has them open.
import { chmodSync, closeSync, existsSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';

/** How a database of SQLite begins. */
const SQLITE = 'SQLite format 3\0';

/** How long another room may take to end, in milliseconds. */
const PATIENCE = 1000;

function beginning(file: string): string {
  const opened = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(SQLITE.length);
    return bytes.toString('latin1', 0, readSync(opened, bytes));
  } finally {
    closeSync(opened);
  }
}

/** Whether a file is something else than a database that has this table or none yet. Nothing of it is touched. */
export function isForeign(file: string, table: string): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) return false;
  if (!stats.isFile()) return true;
  if (stats.size === 0) return false;
  if (beginning(file) !== SQLITE) return true;
  // One that was only read leaves a log beside it that was not there, and one that may be written empties the log that is.
  const database = new Database(file, { fileMustExist: true, readonly: existsSync(`${file}-wal`) });
  try {
    const names = database.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'").all();
    return names.length > 0 && !names.some(({ name }) => name === table);
  } catch (error) {
    // Damaged, or held by whoever is writing it: whoever opens it is told.
    if (error instanceof Database.SqliteError) return error.code === 'SQLITE_NOTADB';
    throw error;
  } finally {
    database.close();
  }
}

/** For the owner's eyes alone, together with what SQLite keeps beside it: that has the rights of the file itself. */
export function keepPrivate(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
  for (const one of [file, `${file}-wal`, `${file}-shm`]) if (existsSync(one)) chmodSync(one, 0o600);
}

/**
 * Holds a file for as long as this process lives, however it ends: the lock is the system's own, on a file beside it. Two rooms on one record would each
 * have their own clock, and count guesses for themselves. @returns whether it is held now; another has it if not
 */
export function hold(file: string): boolean {
  const database = new Database(`${existsSync(file) ? realpathSync(file) : file}.held`, { timeout: PATIENCE });
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY') return false;
    throw error;
  }
  holding.add(database);
  return true;
}

/** They are closed with the process: until then nothing may let go of them. */
const holding = new Set<Database.Database>();
