// The contract of an engine, kept over PostgreSQL: on a real server, on it in partitions, and in PGlite.
import { PGlite } from '@electric-sql/pglite';
import { afterAll } from 'vitest';
import { createEngine } from 'yishi';
import { migrate, type Postgres, postgres } from 'yishi/postgres';
import { engineConformance } from 'yishi/testing';
import { postgresServer } from './server.js';

const server = await postgresServer(['-c', 'fsync=off']);
afterAll(() => server.stop());

const plain = server.pool();
await migrate(plain);
const partitioned = server.pool({ options: '-c search_path=partitioned' });
await partitioned.query('CREATE SCHEMA partitioned');
await migrate(partitioned, { partitions: 4 });
const embedded = new PGlite();
await migrate(embedded);
afterAll(() => embedded.close());

for (const [name, pool] of Object.entries<Postgres>({
  'on PostgreSQL': plain,
  'on PostgreSQL in partitions': partitioned,
  'on PGlite': embedded,
})) {
  await engineConformance({
    name,
    open: async (scope, now) => createEngine({ store: await postgres({ pool, scope }), now }),
  });
}
