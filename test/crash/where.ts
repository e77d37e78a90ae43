// Where a process that is killed keeps its record.
import pg from 'pg';
import type { Store } from 'yishi';
import { jsonl } from 'yishi/jsonl';
import { postgres } from 'yishi/postgres';
import { sqlite } from 'yishi/sqlite';
import { drivers } from '../../src/adapters/sqlite/driver.js';

export type Where =
  | { kind: 'jsonl'; directory: string }
  /** With the first driver there is. */
  | { kind: 'sqlite'; file: string }
  /** With the driver that is built into Node, on a connection of the host's. */
  | { kind: 'node:sqlite'; file: string }
  /** On a server that is there, with its tables. */
  | { kind: 'postgres'; url: string };

export async function open(where: Where): Promise<Store> {
  if (where.kind === 'jsonl') return jsonl({ directory: where.directory, onRepair: () => {} });
  if (where.kind === 'sqlite') return sqlite(where);
  if (where.kind === 'postgres') {
    const pool = new pg.Pool({ connectionString: where.url });
    const store = await postgres({ pool });
    return {
      ...store,
      async close() {
        await store.close();
        await pool.end();
      },
    };
  }
  const Database = await drivers['node:sqlite']();
  const database = new Database(where.file);
  database.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL');
  return sqlite({ database });
}
