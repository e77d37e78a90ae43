// A process is killed while forty people ask at once, and asks again under the same keys: for each store, with each driver there is.
// A few times here; 1,000 by CRASH_KILLS=1000. CRASH_NODE names another Node, where this one has no node:sqlite.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { migrate } from 'yishi/postgres';
import { postgresServer } from '../adapters/postgres/server.js';
import { scratch } from '../scratch.js';
import { crowdKilled } from './crowd.js';
import { open } from './where.js';

const times = Number(process.env['CRASH_KILLS'] ?? 12);
const seed = Number(process.env['CRASH_SEED'] ?? Date.now() % 2 ** 31);
const node = process.env['CRASH_NODE'] ?? process.execPath;

const says = (error: unknown): string => ` (skipped: ${String(error).split('\n')[0]})`;

const noDriver = await open({ kind: 'sqlite', file: ':memory:' }).then((store) => store.close().then(() => ''), says);

function notBuiltIn(): string {
  try {
    execFileSync(node, ['-e', "require('node:sqlite')"], { stdio: 'pipe' });
    return '';
  } catch {
    return ` (skipped: ${node} has no node:sqlite; name one that has by CRASH_NODE)`;
  }
}
const noBuiltIn = notBuiltIn();

const server = await postgresServer();
afterAll(() => server.stop());

const whole = (report: { kills: number; acknowledged: number }) => {
  expect(report.kills).toBe(times);
  expect(report.acknowledged).toBeGreaterThan(times);
  if (process.env['CRASH_KILLS']) console.log(JSON.stringify(report));
};

describe.concurrent(`killed ${times} times with forty asking at once`, { timeout: 60_000 + 15_000 * times }, () => {
  it('a record in a file has every answer once', async () => {
    whole(await crowdKilled({ kind: 'jsonl', directory: scratch() }, times, seed));
  });

  it.skipIf(noDriver)(`a record in SQLite has every answer once${noDriver}`, async () => {
    whole(await crowdKilled({ kind: 'sqlite', file: join(scratch(), 'yishi.db') }, times, seed));
  });

  it('a record in PostgreSQL has every answer once', async () => {
    await migrate(server.pool());
    whole(await crowdKilled({ kind: 'postgres', url: server.url }, times, seed));
  });

  it.skipIf(noBuiltIn || noDriver)(`with the driver of Node too${noBuiltIn || noDriver}`, async () => {
    const file = join(scratch(), 'yishi.db');
    whole(await crowdKilled({ kind: 'node:sqlite', file }, times, seed, { node, look: { kind: 'sqlite', file } }));
  });
});
