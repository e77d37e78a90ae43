// A process that runs a whole consultation is killed at random moments, for each store that keeps something: nothing that was
// acknowledged is lost, nothing is torn, and the next process goes on from there. A few times here, 200 by `npm run crash`;
// CRASH_SEED repeats the moments of a run that failed.
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { jsonl } from 'yishi/jsonl';
import { migrate } from 'yishi/postgres';
import { sqlite } from 'yishi/sqlite';
import { drivers } from '../../src/adapters/sqlite/driver.js';
import { postgresServer } from '../adapters/postgres/server.js';
import { scratch } from '../scratch.js';
import { kills } from './kill.js';
import { open, type Where } from './where.js';

const times = Number(process.env['CRASH_KILLS'] ?? 20);
const seed = Number(process.env['CRASH_SEED'] ?? Date.now() % 2 ** 31);

const noDriver = await drivers['better-sqlite3']()
  .then((Database) => new Database(':memory:').close())
  .then(
    () => '',
    (error: Error) => ` (skipped: ${error.message.split('\n')[0]})`,
  );

const server = await postgresServer();
afterAll(() => server.stop());

// Side by side: most of the time goes into starting processes.
describe.concurrent(`killed ${times} times`, { timeout: 60_000 + 15_000 * times }, () => {
  it('a record in a file is whole', async () => {
    const directory = scratch();
    const reopen = async () => jsonl({ directory, onRepair: () => {} });
    const report = await kills({ kind: 'jsonl', directory }, reopen, times, seed);
    expect(report).toMatchObject({ kills: times });
  });

  it.skipIf(noDriver)(`a record in SQLite is whole${noDriver}`, async () => {
    const file = join(scratch(), 'yishi.db');
    const report = await kills({ kind: 'sqlite', file }, () => sqlite({ file }), times, seed);
    expect(report).toMatchObject({ kills: times });
  });

  it('a record in PostgreSQL is whole', async () => {
    await migrate(server.pool());
    const where: Where = { kind: 'postgres', url: server.url };
    const report = await kills(where, () => open(where), times, seed);
    expect(report).toMatchObject({ kills: times });
    if (process.env['CRASH_KILLS']) console.log(JSON.stringify(report));
  });
});
