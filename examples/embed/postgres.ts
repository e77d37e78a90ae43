// The engine on PostgreSQL, on the pool the app has already; with an outbox of the app's, written in the transaction of each append.
import type pg from 'pg';
import { createEngine, type Engine } from 'yishi';
import { confine, postgres } from 'yishi/postgres';

export async function onPostgres(pool: pg.Pool): Promise<Engine> {
  // #region engine
  const engine = createEngine({ store: await postgres({ pool, migrate: true }) });
  // #endregion
  return engine;
}

/** @param direct a pool of one connection that goes to the server itself */
export async function behindPooler(pool: pg.Pool, direct: pg.Pool): Promise<Engine> {
  // #region pooler
  const store = await postgres({ pool, prepare: false, listening: direct });
  // #endregion
  return createEngine({ store });
}

export async function withOutbox(pool: pg.Pool): Promise<Engine> {
  // #region outbox
  const store = await postgres({
    pool,
    async onAppend(tx, entries, { id, scope }) {
      for (const { seq, type } of entries)
        await tx.query('INSERT INTO outbox (scope, id, seq, type) VALUES ($1, $2, $3, $4)', [scope, id, seq, type]);
    },
  });
  // #endregion
  return createEngine({ store });
}

export async function apart(pool: pg.Pool): Promise<void> {
  // #region tenant
  await confine(pool, { role: 'tenant_a', scope: 'a' });
  // #endregion
}
