// A process that runs a whole consultation is killed at random moments, for each store that keeps something: nothing that was
// acknowledged is lost, nothing is torn, and the next process goes on from there. A few times here, 200 by `npm run crash`;
// CRASH_SEED repeats the moments of a run that failed.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonl } from 'yishi/jsonl';
import { sqlite } from 'yishi/sqlite';
import { drivers } from '../../src/adapters/sqlite/driver.js';
import { scratch } from '../scratch.js';
import { kills } from './kill.js';

const times = Number(process.env['CRASH_KILLS'] ?? 20);
const seed = Number(process.env['CRASH_SEED'] ?? Date.now() % 2 ** 31);

const noDriver = await drivers['better-sqlite3']()
  .then((Database) => new Database(':memory:').close())
  .then(
    () => '',
    (error: Error) => ` (skipped: ${error.message.split('\n')[0]})`,
  );

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
});
