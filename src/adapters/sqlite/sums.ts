// Short sums beside what no hash of a record covers: whose a head is, its place and deadline, and tombstones. They show what a bad disk or a
// hand in the database changed, not what somebody changed who works the sum out anew: against them only a head kept elsewhere helps.
import { sha256 } from '../../digest.js';
import type { Tombstone } from '../../engine/contracts.js';
import type { SqliteDatabase } from './driver.js';

const sumOf = (...said: readonly (string | number | null)[]): string => sha256(JSON.stringify(said)).slice(0, 16);

/** Of which scope and id a row is; it never changes. */
export const homeSum = (scope: string, id: string): string => sumOf(scope, id);

/** Of what is written of a head beside what its last entry shows. */
export const summarySum = (scope: string, id: string, place: string, due: string | null): string =>
  sumOf(scope, id, place, due);

export const tombstoneSum = (scope: string, { id, seq, hash, purgedAt, ground }: Tombstone): string =>
  sumOf(scope, id, seq, hash, purgedAt, ground);

const hasSums = (database: SqliteDatabase): boolean =>
  database.prepare("SELECT 1 FROM pragma_table_info('yishi_tombstones') WHERE name = 'sum'").get() !== undefined;

interface HeadRow {
  scope: string;
  id: string;
  place: string;
  due: string | null;
}

function addSums(database: SqliteDatabase): void {
  database.exec(`ALTER TABLE yishi_consultations ADD COLUMN home TEXT; ALTER TABLE yishi_consultations ADD COLUMN sum TEXT;
    ALTER TABLE yishi_tombstones ADD COLUMN sum TEXT`);
  const heads = database.prepare('SELECT scope, id, place, due FROM yishi_consultations').all() as HeadRow[];
  const setHead = database.prepare('UPDATE yishi_consultations SET home = ?, sum = ? WHERE scope = ? AND id = ?');
  for (const { scope, id, place, due } of heads)
    setHead.run(homeSum(scope, id), summarySum(scope, id, place, due), scope, id);
  const stones = database.prepare('SELECT * FROM yishi_tombstones').all() as (Tombstone & { scope: string })[];
  const setStone = database.prepare('UPDATE yishi_tombstones SET sum = ? WHERE scope = ? AND id = ?');
  for (const stone of stones) {
    const whole = { ...stone, seq: Number(stone.seq) };
    setStone.run(tombstoneSum(stone.scope, whole), stone.scope, stone.id);
  }
}

/** Databases of earlier versions have none: what stands there is taken as it stands, once. */
export function sumUp(database: SqliteDatabase): void {
  if (hasSums(database)) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have been first.
    if (!hasSums(database)) addSums(database);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
