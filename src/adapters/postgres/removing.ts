// Deletes from PostgreSQL: texts that were ordered to go, and whole records. The row of an id is locked first, as it is where a checkpoint is saved: none
// of before comes after this.
import type { Store, Tombstone } from '../../engine/contracts.js';
import { noConsultation } from '../entries.js';
import { asTenant, type Postgres } from './driver.js';
import { asTombstone } from './heads.js';
import { STONE_SUM } from './tables.js';
import { toText } from './text.js';

/** @param tenant the scope as it is stored */
export function erased(
  pool: Postgres,
  tenant: string,
  id: string,
  seals: Parameters<Store['erase']>[1],
): Promise<void> {
  const seqs = seals.flatMap(({ seq, paths }) => paths.map(() => seq));
  const paths = seals.flatMap((one) => one.paths.map(toText));
  const of = [tenant, toText(id)];
  return asTenant(pool, tenant, async (tx) => {
    const marked = await tx.query(
      `UPDATE yishi_ids AS ids SET erased = heads.seq FROM yishi_consultations AS heads
       WHERE ids.scope = $1 AND ids.id = $2 AND heads.scope = $1 AND heads.id = $2 RETURNING 1`,
      of,
    );
    if (marked.rows.length === 0) return;
    await tx.query(
      `DELETE FROM yishi_seals AS seals USING unnest($3::integer[], $4::text[]) AS gone (seq, path)
       WHERE seals.scope = $1 AND seals.id = $2 AND seals.seq = gone.seq AND seals.path = gone.path`,
      [...of, seqs, paths],
    );
    await tx.query('DELETE FROM yishi_checkpoints WHERE scope = $1 AND id = $2', of);
  });
}

/** @param tenant the scope as it is stored */
export function purged(
  pool: Postgres,
  tenant: string,
  id: string,
  { purgedAt, ground }: Parameters<Store['purge']>[1],
): Promise<Tombstone> {
  const of = [tenant, toText(id)];
  return asTenant(pool, tenant, async (tx) => {
    await tx.query('SELECT 1 FROM yishi_ids WHERE scope = $1 AND id = $2 FOR UPDATE', of);
    const heads = await tx.query<{ seq: number; hash: string }>(
      'DELETE FROM yishi_consultations WHERE scope = $1 AND id = $2 RETURNING seq, hash',
      of,
    );
    const [head] = heads.rows;
    if (!head) {
      const stones = await tx.query<Parameters<typeof asTombstone>[1] & Record<string, unknown>>(
        `SELECT seq, hash, purged_at, ground, sum = ${STONE_SUM('stones')} AS believed FROM yishi_tombstones AS stones
         WHERE scope = $1 AND id = $2`,
        of,
      );
      const [before] = stones.rows;
      if (before) return asTombstone(id, before);
      throw noConsultation(id);
    }
    for (const table of ['yishi_entries', 'yishi_seals', 'yishi_checkpoints'])
      await tx.query(`DELETE FROM ${table} WHERE scope = $1 AND id = $2`, of);
    const stone = { ...head, believed: true, purged_at: toText(purgedAt), ground: toText(ground) };
    await tx.query(
      `INSERT INTO yishi_tombstones (scope, id, seq, hash, purged_at, ground, sum)
       SELECT stones.*, ${STONE_SUM('stones')}
       FROM (VALUES ($1::text, $2::text, $3::integer, $4::text, $5::text, $6::text)) AS stones (scope, id, seq, hash, purged_at, ground)`,
      [...of, stone.seq, stone.hash, stone.purged_at, stone.ground],
    );
    await tx.query('INSERT INTO yishi_feed (scope, id, first, last, purged) VALUES ($1, $2, $3, $3, true)', [
      ...of,
      head.seq,
    ]);
    return asTombstone(id, stone);
  });
}
