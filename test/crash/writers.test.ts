// Four processes write to one consultation at once: everybody comes through, nobody is told of a conflict, nothing is lost.
// A few commands here; 5,000 each by WRITERS_EACH=5000.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { createEngine, verify } from 'yishi';
import { migrate } from 'yishi/postgres';
import { postgresServer } from '../adapters/postgres/server.js';
import { bundled } from '../bundle.js';
import { scratch } from '../scratch.js';
import { entriesOf } from './kill.js';
import { opening } from './script.js';
import { open, type Where } from './where.js';

const each = Number(process.env['WRITERS_EACH'] ?? 150);
const writers = ['one', 'two', 'three', 'four'];

const noDriver = await open({ kind: 'sqlite', file: ':memory:' }).then(
  (store) => store.close().then(() => ''),
  (error: unknown) => ` (skipped: ${String(error).split('\n')[0]})`,
);

async function contend(where: Where): Promise<void> {
  const store = await open(where);
  const opened = await createEngine({ store }).open(opening, { by: 'ann', id: 'c1' });
  expect(opened).toMatchObject({ ok: true });
  const script = await bundled(fileURLToPath(new URL('writer-child.ts', import.meta.url)));
  const began = performance.now();
  const reports = await Promise.all(
    writers.map((who) => promisify(execFile)(process.execPath, [script, JSON.stringify(where), 'c1', who, `${each}`])),
  );
  if (process.env['WRITERS_EACH'])
    console.log(where.kind, `${writers.length} × ${each} in ${Math.round(performance.now() - began)} ms`);
  for (const { stdout } of reports) expect(JSON.parse(stdout)).toEqual({ answered: each, thrown: [], times: 0 });
  const entries = await entriesOf(store, 'c1');
  const keys = new Set(entries.flatMap(({ key }) => key ?? []));
  expect([entries.length, keys.size]).toEqual([1 + writers.length * each, writers.length * each]);
  expect(await verify(entries, (await store.head('c1'))?.hash)).toMatchObject({ ok: true });
  await store.close();
}

const server = await postgresServer();
afterAll(() => server.stop());

describe(`four processes write ${each} commands each`, { timeout: 60_000 + 200 * each }, () => {
  it('to a file', () => contend({ kind: 'jsonl', directory: scratch() }));

  it.skipIf(noDriver)(`to SQLite${noDriver}`, () => contend({ kind: 'sqlite', file: join(scratch(), 'yishi.db') }));

  it('to PostgreSQL', async () => {
    await migrate(server.pool());
    await contend({ kind: 'postgres', url: server.url });
  });
});
