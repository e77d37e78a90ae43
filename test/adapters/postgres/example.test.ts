// The example on PostgreSQL does what its page says.
import { afterAll, expect, it } from 'vitest';
import { apart, behindPooler, onPostgres, withOutbox } from '../../../examples/embed/postgres.js';
import { opening } from '../../crash/script.js';
import { postgresServer } from './server.js';

const server = await postgresServer(['-c', 'fsync=off']);
afterAll(() => server.stop());

it('opens consultations, fills the outbox with them, and keeps a tenant apart', async () => {
  const pool = server.pool();
  expect(await (await onPostgres(pool)).open(opening, { by: 'ann', id: 'c1' })).toMatchObject({ ok: true });
  const pooled = await behindPooler(pool, server.pool({ max: 1 }));
  expect((await pooled.list()).map(({ id }) => id)).toEqual(['c1']);
  await pool.query('CREATE TABLE outbox (scope text, id text, seq integer, type text)');
  expect(await (await withOutbox(pool)).open(opening, { by: 'ann', id: 'c2' })).toMatchObject({ ok: true });
  expect((await pool.query('SELECT scope, id, seq FROM outbox')).rows).toEqual([
    { scope: 'default', id: 'c2', seq: 1 },
  ]);
  await pool.query('CREATE ROLE tenant_a');
  await apart(pool);
  const client = await pool.connect();
  await client.query('SET ROLE tenant_a');
  expect((await client.query('SELECT 1 FROM yishi_ids')).rows).toEqual([]);
  client.release(true);
});
