// The store in PostgreSQL keeps to what is asked of every store: on a real server, with and without partitions, and in PGlite.
import { PGlite } from '@electric-sql/pglite';
import { afterAll } from 'vitest';
import { migrate, type Postgres, postgres } from 'yishi/postgres';
import { storeConformance } from 'yishi/testing';
import { postgresServer } from './server.js';

const server = await postgresServer(['-c', 'fsync=off']);
afterAll(() => server.stop());

const partitioned = server.pool({ options: '-c search_path=partitioned' });
await partitioned.query('CREATE SCHEMA partitioned');
await migrate(partitioned, { partitions: 4 });
const plain = server.pool();
await migrate(plain);
const embedded = new PGlite();
await migrate(embedded);
afterAll(() => embedded.close());

for (const [name, pool] of Object.entries<Postgres>({
  PostgreSQL: plain,
  'PostgreSQL in partitions': partitioned,
  PGlite: embedded,
})) {
  const open = (scope: string) => postgres({ pool, scope });
  await storeConformance({
    name,
    open,
    async reopen(store, scope) {
      await store.close();
      return open(scope);
    },
    async lose(scope, id, what) {
      const last = 'AND seq = (SELECT max(seq) FROM yishi_entries WHERE scope = $1 AND id = $2)';
      await pool.query(`DELETE FROM yishi_entries WHERE scope = $1 AND id = $2 ${what === 'all' ? '' : last}`, [
        scope,
        id,
      ]);
    },
    async misstate(scope, id, { place, due = null }) {
      await pool.query('UPDATE yishi_consultations SET place = $3, due = $4 WHERE scope = $1 AND id = $2', [
        ...[scope, id],
        ...[place, due],
      ]);
    },
    async move(scope, id, to) {
      for (const table of ['consultations', 'entries', 'seals', 'tombstones', 'checkpoints', 'ids', 'feed'])
        await pool.query(`UPDATE yishi_${table} SET scope = $3 WHERE scope = $1 AND id = $2`, [scope, id, to]);
    },
  });
}
