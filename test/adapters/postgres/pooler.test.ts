// Behind PgBouncer that hands connections out for a transaction, two for everybody: the store keeps to its contract there, with no statement
// kept under a name and with a pool of its own to listen by. PGBOUNCER names the program, where it is not on the path.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { migrate, postgres } from 'yishi/postgres';
import { chain, storeConformance } from 'yishi/testing';
import { sayingOf } from '../../saying.js';
import { scratch } from '../../scratch.js';
import { freePort, postgresServer } from './server.js';

const program = process.env['PGBOUNCER'] ?? 'pgbouncer';
const place = { place: 'topics.gathering' };

function version(): number {
  try {
    const said = execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return Number(/PgBouncer 1\.(\d+)/.exec(said)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
const found = version();
const reason = found > 0 ? '' : ' (skipped: there is no pgbouncer here; name one by PGBOUNCER)';

describe.skipIf(reason)(`behind a pooler${reason}`, async () => {
  if (reason) {
    it('keeps to the contract of a store', () => {});
    return;
  }
  const server = await postgresServer(['-c', 'fsync=off']);
  const direct = server.pool();
  await migrate(direct);
  const { hostname, port, username, password, pathname } = new URL(server.url);
  const directory = scratch();
  const own = await freePort();
  const config = join(directory, 'pgbouncer.ini');
  writeFileSync(
    config,
    `[databases]
one = host=${hostname} port=${port} dbname=${pathname.slice(1)} user=${username} password='${decodeURIComponent(password)}'
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${own}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 2
ignore_startup_parameters = extra_float_digits
`,
  );
  // It does not run as root, and whom it becomes has to come through.
  chmodSync(directory, 0o711);
  chmodSync(config, 0o644);
  const pooler = spawn(program, [...(process.getuid?.() === 0 ? ['-u', 'nobody'] : []), config], { stdio: 'ignore' });
  const pool = new pg.Pool({ connectionString: `postgresql://any@127.0.0.1:${own}/one`, max: 8 });
  pool.on('error', () => {});
  for (let tries = 0; ; tries += 1) {
    const up = await pool.query('SELECT 1').then(
      () => true,
      () => false,
    );
    if (up) break;
    if (tries > 1200) throw new Error('pgbouncer does not start');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  afterAll(async () => {
    await pool.end();
    pooler.kill();
    await server.stop();
  });

  const open = (scope: string) => postgres({ pool, scope, prepare: false, listening: direct });
  await storeConformance({
    name: 'PostgreSQL behind PgBouncer',
    open,
    async reopen(store, scope) {
      await store.close();
      return open(scope);
    },
  });

  it('whoever listens by a pool of its own hears what others append', async () => {
    const store = await open('heard');
    const other = await open('heard');
    let heard = 0;
    const stop = await store.listen!(() => {
      heard += 1;
    });
    await other.append('c1', 0, chain('c1', 1), place);
    await expect.poll(() => heard, { timeout: 30_000 }).toBeGreaterThan(0);
    await stop();
    await store.close();
    await other.close();
  });

  it('tables are made through it, by several at once', async () => {
    await Promise.all([pool, pool, pool].map((each) => migrate(each)));
    expect((await pool.query('SELECT 1 FROM yishi_schema')).rows).toHaveLength(1);
  });

  it.skipIf(found >= 21)(
    'statements under a name are told as what does not work, where it knows none of them (before 1.21)',
    async () => {
      const store = await postgres({ pool, scope: 'named' });
      const many = Array.from({ length: 40 }, (_, n) => store.append(`c${n}`, 0, chain(`c${n}`, 1), place));
      const told = await Promise.all(many.map((one) => sayingOf(one).catch(() => '')));
      const refused = told.filter((one) => one !== '');
      expect(refused.length).toBeGreaterThan(0);
      for (const one of refused) expect(one).toMatch(/say prepare: false/);
    },
  );
});
