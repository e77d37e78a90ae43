// The tables, and every statement made on them; a database of an earlier version is brought to them when it is opened.
// Entries lie under one whole number, the fastest key there is. Seals lie apart, so that erasing one is a DELETE and the entry
// is not rewritten.
import type { SqliteDatabase } from './driver.js';
import { sumUp } from './sums.js';

/** A key is the number of the consultation, shifted by so many bits, and the entry's seq. */
const BITS = 26;

/** Entries of one consultation at most. */
export const MOST = 2 ** BITS - 1;

/** What the keys of a consultation's entries begin at. */
export const baseOf = (number: number): number => number * 2 ** BITS;

const entries = `
  CREATE TABLE IF NOT EXISTS yishi_entries (
    key INTEGER PRIMARY KEY, body TEXT NOT NULL,
    consultation INTEGER GENERATED ALWAYS AS (key >> ${BITS}) VIRTUAL, seq INTEGER GENERATED ALWAYS AS (key & ${MOST}) VIRTUAL);`;

/**
 * - `yishi_entries`: `body` is the entry as JSON, without its seals, as it was hashed; `consultation` is the number of its head.
 * - `yishi_seals`: one row a sealed value; `path` is its JSON pointer in the entry.
 * - `yishi_consultations`: the head and summary, written with each append, and the number that stands for scope and id; `home` and `sum` are
 *   what they were written as (sums.ts).
 * - `yishi_tombstones`: what is left of a purged record, whose rows elsewhere are gone, and its sum.
 * - `yishi_checkpoints`: one row a part; may be emptied at any time. Part -1 says how long the record was when something was last erased:
 *   no checkpoint of an earlier entry is kept.
 * - `yishi_ids`: every id there ever was, so that one whose head is gone is missed.
 * - `yishi_feed`: a row for each append and each purge, in their order.
 * - `yishi_wipes`: a row for each erasure after which the write-ahead log has yet to be emptied.
 */
const tables = `
  ${entries}
  CREATE TABLE IF NOT EXISTS yishi_seals (
    scope TEXT NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL, path TEXT NOT NULL, salt TEXT NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY (scope, id, seq, path));
  CREATE TABLE IF NOT EXISTS yishi_consultations (
    scope TEXT NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL, place TEXT NOT NULL, due TEXT,
    number INTEGER, home TEXT, sum TEXT, PRIMARY KEY (scope, id)) WITHOUT ROWID;
  CREATE UNIQUE INDEX IF NOT EXISTS yishi_number ON yishi_consultations (number);
  CREATE INDEX IF NOT EXISTS yishi_due ON yishi_consultations (scope, due) WHERE due IS NOT NULL;
  CREATE TABLE IF NOT EXISTS yishi_tombstones (
    scope TEXT NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL, purgedAt TEXT NOT NULL,
    ground TEXT NOT NULL, sum TEXT, PRIMARY KEY (scope, id)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS yishi_checkpoints (
    scope TEXT NOT NULL, id TEXT NOT NULL, part INTEGER NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL,
    edition TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (scope, id, part));
  CREATE TABLE IF NOT EXISTS yishi_wipes (mark INTEGER PRIMARY KEY);
`;

/** Databases of earlier versions kept no order: it begins with each record as it stands. */
const feed = `
  CREATE TABLE yishi_feed (
    position INTEGER PRIMARY KEY AUTOINCREMENT, scope TEXT NOT NULL, id TEXT NOT NULL,
    first INTEGER NOT NULL, last INTEGER NOT NULL, purged INTEGER NOT NULL DEFAULT 0);
  CREATE INDEX yishi_feed_scope ON yishi_feed (scope, position);
  INSERT INTO yishi_feed (scope, id, first, last) SELECT scope, id, 1, seq FROM yishi_consultations;
`;

/** Databases of earlier versions have no list of ids: it is made of the heads and tombstones there are. */
const ids = `
  CREATE TABLE yishi_ids (scope TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (scope, id)) WITHOUT ROWID;
  INSERT INTO yishi_ids SELECT scope, id FROM yishi_consultations UNION SELECT scope, id FROM yishi_tombstones;
`;

const knows = (database: SqliteDatabase, table: string): boolean =>
  database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(table) !== undefined;

/** Makes a table of what is there, where an earlier version had none. */
function add(database: SqliteDatabase, table: string, making: string): void {
  if (knows(database, table)) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have been first.
    if (!knows(database, table)) database.exec(making);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

/** Whether the record ends with the entry that its head tells of. */
const whole = `EXISTS (SELECT 1 FROM yishi_entries WHERE key = (number << ${BITS}) + heads.seq AND instr(body, '"hash":"' || heads.hash || '"') > 0)
  AND NOT EXISTS (SELECT 1 FROM yishi_entries WHERE key = (number << ${BITS}) + heads.seq + 1) AS whole`;

/** From 0.1, where entries lay under scope, id and seq, and consultations had no number. */
const fromVersion01 = `
  ALTER TABLE yishi_consultations ADD COLUMN number INTEGER;
  UPDATE yishi_consultations SET number = numbered.number
    FROM (SELECT scope, id, row_number() OVER (ORDER BY scope, id) AS number FROM yishi_consultations) AS numbered
    WHERE yishi_consultations.scope = numbered.scope AND yishi_consultations.id = numbered.id;
  ALTER TABLE yishi_entries RENAME TO yishi_entries_01;
  ${entries}
  INSERT INTO yishi_entries (key, body)
    SELECT (heads.number << ${BITS}) + old.seq, old.body
    FROM yishi_entries_01 AS old JOIN yishi_consultations AS heads ON heads.scope = old.scope AND heads.id = old.id
    ORDER BY 1;
`;

/** Entries no head tells of: their table stays, for whoever restores the head. */
const leftBehind = `SELECT 1 FROM yishi_entries_01 AS old
  WHERE NOT EXISTS (SELECT 1 FROM yishi_consultations AS heads WHERE heads.scope = old.scope AND heads.id = old.id)`;

const isOfVersion01 = (database: SqliteDatabase): boolean =>
  database.prepare("SELECT 1 FROM pragma_table_info('yishi_entries') WHERE name = 'scope'").get() !== undefined;

function migrate(database: SqliteDatabase): void {
  if (!isOfVersion01(database)) return;
  // Or a view of the host's that names the table would follow it to its new name.
  const { legacy_alter_table: legacy } = database.prepare('PRAGMA legacy_alter_table').get() as Record<string, unknown>;
  database.exec('PRAGMA legacy_alter_table = ON; BEGIN IMMEDIATE');
  try {
    // Another process may have been first.
    if (isOfVersion01(database)) {
      database.exec(fromVersion01);
      if (!database.prepare(leftBehind).get()) database.exec('DROP TABLE yishi_entries_01');
    }
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  } finally {
    database.exec(`PRAGMA legacy_alter_table = ${Number(legacy) === 1 ? 'ON' : 'OFF'}`);
  }
}

export type Statements = ReturnType<typeof prepare>;

export function prepare(database: SqliteDatabase) {
  migrate(database);
  database.exec(tables);
  sumUp(database);
  add(database, 'yishi_ids', ids);
  add(database, 'yishi_feed', feed);
  const one = 'WHERE scope = ? AND id = ?';
  const heads = `SELECT id, heads.seq AS seq, hash, place, due, number, home, sum, ${whole} FROM yishi_consultations AS heads`;
  const all = {
    begin: 'BEGIN IMMEDIATE',
    commit: 'COMMIT',
    rollback: 'ROLLBACK',
    head: `${heads} ${one}`,
    setHead: `INSERT INTO yishi_consultations (scope, id, seq, hash, place, due, home, sum, number)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?,
        1 + max((SELECT coalesce(max(number), 0) FROM yishi_consultations), (SELECT coalesce(max(key), 0) >> ${BITS} FROM yishi_entries)))
      ON CONFLICT (scope, id) DO UPDATE SET
        seq = excluded.seq, hash = excluded.hash, place = excluded.place, due = excluded.due, sum = excluded.sum`,
    number: `SELECT number, seq, home FROM yishi_consultations ${one}`,
    // Compared and moved in one; the index of deadlines is not touched. It moves nothing where somebody else was first,
    // nothing where place or deadline are others, and nothing where the entry before is not there.
    moveHead: `UPDATE yishi_consultations SET seq = ?, hash = ? ${one} AND number = ? AND seq = ? AND place = ? AND due IS ?
      AND EXISTS (SELECT 1 FROM yishi_entries WHERE key = (number << ${BITS}) + yishi_consultations.seq)`,
    list: `${heads} WHERE scope = ? AND id > ? ORDER BY id LIMIT ?`,
    // Few are due at a time; left to itself SQLite may walk them all for the sake of the order.
    due: `${heads} INDEXED BY yishi_due WHERE scope = ? AND id > ? AND due <= ? ORDER BY id LIMIT ?`,
    dropHead: `DELETE FROM yishi_consultations ${one}`,
    addId: 'INSERT OR IGNORE INTO yishi_ids (scope, id) VALUES (?, ?)',
    wasOpened: `SELECT 1 FROM yishi_ids ${one}`,
    // Counted first: those that have neither head nor tombstone are looked for only where there must be some.
    headless: `SELECT id FROM yishi_ids AS ids WHERE scope = ? AND id > ?
      AND (SELECT count(*) FROM yishi_ids WHERE scope = ids.scope) > (SELECT count(*) FROM yishi_consultations WHERE scope = ids.scope)
        + (SELECT count(*) FROM yishi_tombstones WHERE scope = ids.scope)
      AND NOT EXISTS (SELECT 1 FROM yishi_consultations AS heads WHERE heads.scope = ids.scope AND heads.id = ids.id)
      AND NOT EXISTS (SELECT 1 FROM yishi_tombstones AS stones WHERE stones.scope = ids.scope AND stones.id = ids.id) ORDER BY id LIMIT ?`,
    lastEntry: 'SELECT max(key) AS key FROM yishi_entries WHERE key > ? AND key <= ?',
    entries: 'SELECT key, body FROM yishi_entries WHERE key > ? AND key <= ? ORDER BY key',
    addEntry: 'INSERT INTO yishi_entries (key, body) VALUES (?, ?)',
    dropEntries: 'DELETE FROM yishi_entries WHERE key > ? AND key <= ?',
    // As they were written, which is not the order of their paths.
    seals: `SELECT seq, path, salt, text FROM yishi_seals ${one} AND seq BETWEEN ? AND ? ORDER BY seq, rowid`,
    addSeal: 'INSERT INTO yishi_seals (scope, id, seq, path, salt, text) VALUES (?, ?, ?, ?, ?, ?)',
    dropSeal: `DELETE FROM yishi_seals ${one} AND seq = ? AND path = ?`,
    dropSeals: `DELETE FROM yishi_seals ${one}`,
    tombstone: `SELECT id, seq, hash, purgedAt, ground, sum FROM yishi_tombstones ${one}`,
    addTombstone:
      'INSERT INTO yishi_tombstones (scope, id, seq, hash, purgedAt, ground, sum) VALUES (?, ?, ?, ?, ?, ?, ?)',
    checkpoint: `SELECT seq, hash, edition, text FROM yishi_checkpoints ${one} AND part >= 0 ORDER BY part`,
    erased: `SELECT seq FROM yishi_checkpoints ${one} AND part = -1`,
    addPart: 'INSERT INTO yishi_checkpoints (scope, id, part, seq, hash, edition, text) VALUES (?, ?, ?, ?, ?, ?, ?)',
    dropCheckpoint: `DELETE FROM yishi_checkpoints ${one} AND part >= 0`,
    dropErased: `DELETE FROM yishi_checkpoints ${one}`,
    addTold: 'INSERT INTO yishi_feed (scope, id, first, last, purged) VALUES (?, ?, ?, ?, ?)',
    toldAt: 'SELECT 1 FROM yishi_feed WHERE scope = ? AND position = ?',
    feed: 'SELECT position, id, first, last, purged FROM yishi_feed WHERE scope = ? AND position > ? ORDER BY position LIMIT ?',
    addWipe: 'INSERT INTO yishi_wipes (mark) VALUES (random() / 1024)',
    wipes: 'SELECT mark FROM yishi_wipes',
    dropWipe: 'DELETE FROM yishi_wipes WHERE mark = ?',
    // Deleted text stands in the write-ahead log until that is emptied.
    emptyLog: 'PRAGMA wal_checkpoint(TRUNCATE)',
  };
  const made = Object.entries(all).map(([name, sql]) => [name, database.prepare(sql)] as const);
  return Object.fromEntries(made) as Record<keyof typeof all, ReturnType<SqliteDatabase['prepare']>>;
}
