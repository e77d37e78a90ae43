// The tables, and every statement made on them. A plain table holds the entries: as fast as WITHOUT ROWID when measured, and
// long entries do not weigh on its index. Seals lie apart, so that erasing one is a DELETE and the entry is not rewritten.
import type { SqliteDatabase } from './driver.js';

/**
 * - `yishi_entries`: `body` is the entry as JSON, without its seals.
 * - `yishi_seals`: one row a sealed value; `path` is its JSON pointer in the entry.
 * - `yishi_consultations`: the head and summary, written with each append.
 * - `yishi_tombstones`: what is left of a purged record, whose rows elsewhere are gone.
 * - `yishi_checkpoints`: one row a part; may be emptied at any time.
 */
const tables = `
  CREATE TABLE IF NOT EXISTS yishi_entries (
    scope TEXT NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (scope, id, seq));
  CREATE TABLE IF NOT EXISTS yishi_seals (
    scope TEXT NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL, path TEXT NOT NULL, salt TEXT NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY (scope, id, seq, path));
  CREATE TABLE IF NOT EXISTS yishi_consultations (
    scope TEXT NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL, place TEXT NOT NULL, due TEXT,
    PRIMARY KEY (scope, id)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS yishi_due ON yishi_consultations (scope, due) WHERE due IS NOT NULL;
  CREATE TABLE IF NOT EXISTS yishi_tombstones (
    scope TEXT NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL, purgedAt TEXT NOT NULL,
    ground TEXT NOT NULL, PRIMARY KEY (scope, id)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS yishi_checkpoints (
    scope TEXT NOT NULL, id TEXT NOT NULL, part INTEGER NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL,
    edition TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (scope, id, part));
`;

export function prepare(database: SqliteDatabase) {
  database.exec(tables);
  const one = 'WHERE scope = ? AND id = ?';
  const all = {
    begin: 'BEGIN IMMEDIATE',
    commit: 'COMMIT',
    rollback: 'ROLLBACK',
    head: `SELECT id, seq, hash, place, due FROM yishi_consultations ${one}`,
    setHead: `INSERT INTO yishi_consultations (scope, id, seq, hash, place, due) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET seq = excluded.seq, hash = excluded.hash, place = excluded.place, due = excluded.due`,
    list: `SELECT id, seq, hash, place, due FROM yishi_consultations WHERE scope = ? AND id > ? ORDER BY id LIMIT ?`,
    // Few are due at a time; left to itself SQLite may walk them all for the sake of the order.
    due: `SELECT id, seq, hash, place, due FROM yishi_consultations INDEXED BY yishi_due
      WHERE scope = ? AND id > ? AND due <= ? ORDER BY id LIMIT ?`,
    dropHead: `DELETE FROM yishi_consultations ${one}`,
    entries: `SELECT seq, body FROM yishi_entries ${one} AND seq > ? ORDER BY seq`,
    addEntry: 'INSERT INTO yishi_entries (scope, id, seq, body) VALUES (?, ?, ?, ?)',
    dropEntries: `DELETE FROM yishi_entries ${one}`,
    seals: `SELECT seq, path, salt, text FROM yishi_seals ${one} AND seq BETWEEN ? AND ?`,
    addSeal: 'INSERT INTO yishi_seals (scope, id, seq, path, salt, text) VALUES (?, ?, ?, ?, ?, ?)',
    dropSeal: `DELETE FROM yishi_seals ${one} AND seq = ? AND path = ?`,
    dropSeals: `DELETE FROM yishi_seals ${one}`,
    tombstone: `SELECT id, seq, hash, purgedAt, ground FROM yishi_tombstones ${one}`,
    addTombstone: 'INSERT INTO yishi_tombstones (scope, id, seq, hash, purgedAt, ground) VALUES (?, ?, ?, ?, ?, ?)',
    checkpoint: `SELECT seq, hash, edition, text FROM yishi_checkpoints ${one} ORDER BY part`,
    addPart: 'INSERT INTO yishi_checkpoints (scope, id, part, seq, hash, edition, text) VALUES (?, ?, ?, ?, ?, ?, ?)',
    dropCheckpoint: `DELETE FROM yishi_checkpoints ${one}`,
    // Deleted text stands in the write-ahead log until that is emptied.
    emptyLog: 'PRAGMA wal_checkpoint(TRUNCATE)',
  };
  const made = Object.entries(all).map(([name, sql]) => [name, database.prepare(sql)] as const);
  return Object.fromEntries(made) as Record<keyof typeof all, ReturnType<SqliteDatabase['prepare']>>;
}
