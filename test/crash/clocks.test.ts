// Three processes run the clock of one store at once: every deadline becomes one fact, whoever was first.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine, verify } from 'yishi';
import { memory } from 'yishi/memory';
import { migrate } from 'yishi/postgres';
import { postgresServer } from '../adapters/postgres/server.js';
import { bundled } from '../bundle.js';
import { scratch } from '../scratch.js';
import { entriesOf } from './kill.js';
import { opening } from './script.js';
import { open, type Where } from './where.js';

const MANY = 30;
const begun = '2026-01-05T00:00:00.000Z';
const now = '2027-01-05T00:00:00.000Z';

const noDriver = await open({ kind: 'sqlite', file: ':memory:' }).then(
  (store) => store.close().then(() => ''),
  (error: unknown) => ` (skipped: ${String(error).split('\n')[0]})`,
);

async function polled(engine: Engine, id: string): Promise<void> {
  const members = ['a', 'b', 'c'].map((person) => ({ person, name: person }));
  const answers = [
    await engine.open(opening, { by: 'ann', id }),
    await engine.submit(id, 'roll.enter', { body: 'group', members }, { by: 'ann' }),
    await engine.submit(id, 'notice.post', { items: ['lunch'], closes: '2026-01-09T00:00:00.000Z' }, { by: 'ann' }),
  ];
  expect(answers).toMatchObject([{ ok: true }, { ok: true }, { ok: true }]);
}

/** The types of what one clock alone makes of one of them. */
async function alone(): Promise<string[]> {
  const store = memory();
  await polled(createEngine({ store, now: () => new Date(begun) }), 'c');
  const clock = createEngine({ store, now: () => new Date(now) });
  while ((await clock.due()).length > 0) await clock.tick();
  return (await entriesOf(store, 'c')).map(({ type }) => type);
}

async function byThree(where: Where): Promise<void> {
  const expected = await alone();
  const store = await open(where);
  const engine = createEngine({ store, now: () => new Date(begun) });
  const ids = Array.from({ length: MANY }, (_, n) => `c${n}`);
  for (const id of ids) await polled(engine, id);
  const script = await bundled(fileURLToPath(new URL('clock-child.ts', import.meta.url)));
  const told = await Promise.all(
    [1, 2, 3].map(() => promisify(execFile)(process.execPath, [script, JSON.stringify(where), now])),
  );
  const passed = told.map(({ stdout }) => (JSON.parse(stdout) as string[]).length);
  for (const id of ids) {
    const entries = await entriesOf(store, id);
    expect(entries.map(({ type }) => type)).toEqual(expected);
    expect(await verify(entries, (await store.head(id))?.hash)).toMatchObject({ ok: true });
  }
  if (process.env['CRASH_KILLS'])
    console.log('clocks', where.kind, JSON.stringify({ consultations: MANY, facts: expected.length, passed }));
  await store.close();
}

const server = await postgresServer();
afterAll(() => server.stop());

describe('three processes run the clock, and each deadline is passed once', () => {
  it('in files', () => byThree({ kind: 'jsonl', directory: scratch() }));

  it.skipIf(noDriver)(`in SQLite${noDriver}`, () => byThree({ kind: 'sqlite', file: join(scratch(), 'yishi.db') }));

  it('in PostgreSQL', async () => {
    await migrate(server.pool());
    await byThree({ kind: 'postgres', url: server.url });
  });
});
