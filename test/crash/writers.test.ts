// Two processes, and four, write to one consultation at once: everybody comes through, nobody is told of a conflict, and exactly what was
// accepted is there, without a gap. A few commands here; 10,000 by CRASH_COMMANDS=10000, as `npm run crash` has it.
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

const commands = Number(process.env['CRASH_COMMANDS'] ?? 600);

const noDriver = await open({ kind: 'sqlite', file: ':memory:' }).then(
  (store) => store.close().then(() => ''),
  (error: unknown) => ` (skipped: ${String(error).split('\n')[0]})`,
);

async function contend(where: Where, writers: readonly string[]): Promise<void> {
  const store = await open(where);
  const id = `c${writers.length}`;
  const opened = await createEngine({ store }).open(opening, { by: 'ann', id });
  expect(opened).toMatchObject({ ok: true });
  const script = await bundled(fileURLToPath(new URL('writer-child.ts', import.meta.url)));
  const began = performance.now();
  const each = commands / writers.length;
  const reports = await Promise.all(
    writers.map((who) => promisify(execFile)(process.execPath, [script, JSON.stringify(where), id, who, `${each}`])),
  );
  const refused = Math.floor(each / 10);
  for (const { stdout } of reports)
    expect(JSON.parse(stdout)).toEqual({ answered: each - refused, refused, thrown: [], times: 0 });
  const entries = await entriesOf(store, id);
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
  const asked = writers.flatMap((who) =>
    Array.from({ length: each }, (_, n) => n).flatMap((n) => (n % 10 === 9 ? [] : [`${who}-${n}`])),
  );
  expect(entries.flatMap(({ key }) => key ?? []).sort()).toEqual(asked.sort());
  expect(await verify(entries, (await store.head(id))?.hash)).toMatchObject({ ok: true });
  if (process.env['CRASH_COMMANDS'])
    console.log(
      `${where.kind}: ${writers.length} processes, ${commands} commands, ${refused * writers.length} refused, ${asked.length} recorded`,
      `in ${Math.round(performance.now() - began)} ms`,
    );
  await store.close();
}

const server = await postgresServer();
afterAll(() => server.stop());

describe.each([[['one', 'two']], [['one', 'two', 'three', 'four']]])(
  `${commands} commands of processes %j`,
  {
    timeout: 300_000 + 60 * commands,
  },
  (writers) => {
    it('to a file', () => contend({ kind: 'jsonl', directory: scratch() }, writers));

    it.skipIf(noDriver)(`to SQLite${noDriver}`, () =>
      contend({ kind: 'sqlite', file: join(scratch(), 'yishi.db') }, writers),
    );

    it('to PostgreSQL', async () => {
      await migrate(server.pool());
      await contend({ kind: 'postgres', url: server.url }, writers);
    });
  },
);
