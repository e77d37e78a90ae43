// Checkpoints in PostgreSQL: in a table that stands in no log, so that what is erased later stays in none.
import type { Checkpoint, Store } from '../../engine/contracts.js';
import { asTenant, attempt, type Postgres } from './driver.js';
import { fromText, toText } from './text.js';

interface Row extends Record<string, unknown> {
  seq: number;
  hash: string;
  edition: string;
  text: string;
}

/** @param tenant the scope as it is stored */
export const checkpointsIn = (pool: Postgres, tenant: string): NonNullable<Store['checkpoints']> => ({
  async save(id, { seq, hash, edition, parts }: Checkpoint) {
    await attempt('write', () =>
      asTenant(pool, tenant, async (tx) => {
        const of = [tenant, toText(id)];
        // Until this is committed nothing is erased from it, and it is not purged.
        const ids = await tx.query<{ erased: number | null; there: boolean }>(
          `SELECT erased, EXISTS (SELECT 1 FROM yishi_consultations AS heads WHERE heads.scope = $1 AND heads.id = $2) AS there
           FROM yishi_ids WHERE scope = $1 AND id = $2 FOR UPDATE`,
          of,
        );
        const [known] = ids.rows;
        if (!known?.there || seq < (known.erased ?? 0)) return;
        await tx.query('DELETE FROM yishi_checkpoints WHERE scope = $1 AND id = $2', of);
        await tx.query(
          `INSERT INTO yishi_checkpoints (scope, id, part, seq, hash, edition, text)
           SELECT $1, $2, part - 1, $3, $4, $5, text FROM unnest($6::text[]) WITH ORDINALITY AS parts (text, part)`,
          [...of, seq, toText(hash), toText(edition), parts.map(toText)],
        );
      }),
    );
  },

  async load(id) {
    const { rows } = await attempt('read', () =>
      asTenant(pool, tenant, (tx) =>
        tx.query<Row>(
          'SELECT seq, hash, edition, text FROM yishi_checkpoints WHERE scope = $1 AND id = $2 ORDER BY part',
          [tenant, toText(id)],
        ),
      ),
    );
    const [first] = rows;
    if (!first) return undefined;
    const { seq, hash, edition } = first;
    return { seq, hash: fromText(hash), edition: fromText(edition), parts: rows.map(({ text }) => fromText(text)) };
  },

  async drop(id) {
    await attempt('write', () =>
      asTenant(pool, tenant, (tx) =>
        tx.query('DELETE FROM yishi_checkpoints WHERE scope = $1 AND id = $2', [tenant, toText(id)]),
      ),
    );
  },
});
