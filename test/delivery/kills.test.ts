// A process that delivers is killed where it hurts: after a receiver was told and before that is written down, or while the receiver is being
// told. Everything arrives at least once, what comes again under the id it had, and nothing is lost. DELIVERY_KILLS widens it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Webhook } from 'standardwebhooks';
import { expect, it } from 'vitest';
import { createEngine } from 'yishi';
import { quickPoll } from 'yishi/charters';
import { sqlite } from 'yishi/sqlite';
import { bundled } from '../bundle.js';
import { bodies, items } from '../http/host.js';
import { scratch } from '../scratch.js';

const KILLS = Number(process.env['DELIVERY_KILLS'] ?? 12);
const secret = `whsec_${btoa('a secret of twenty-four b')}`;
const ids = ['c1', 'c2', 'c3'];

/** Three consultations, so many entries each; and where the feed ends. */
async function written(file: string, each: number): Promise<string> {
  const engine = createEngine({ store: await sqlite({ file }) });
  for (const id of ids) await engine.open({ title: id, charter: quickPoll, bodies, items }, { by: 'ann', id });
  for (let seq = 2; seq <= each; seq += 1)
    for (const id of ids)
      expect(await engine.submit(id, 'note.add', { text: `${seq}` }, { by: 'ann' })).toMatchObject({ ok: true, seq });
  let last = '';
  const stop = new AbortController();
  for await (const { cursor, seq, id } of engine.watchAll({ after: '', signal: stop.signal })) {
    last = cursor;
    if (seq === each && id === ids.at(-1)) stop.abort();
  }
  await engine.close();
  return last;
}

it(`killed ${KILLS} times between telling and writing it down, tells everything, and each thing under one id`, async () => {
  const each = 2 * KILLS + 4;
  const file = join(scratch(), 'yishi.db');
  const last = await written(file, each);
  const child = await bundled(fileURLToPath(new URL('deliver-child.ts', import.meta.url)));

  const told: { id: string; name: string }[] = [];
  /** Called with each request before it is answered; what it answers says whether to. */
  let arrived = (): boolean => true;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const { data } = new Webhook(secret).verify(body, request.headers as Record<string, string>) as {
      data: { id: string; seq: number };
    };
    told.push({ id: String(request.headers['webhook-id']), name: `${data.id} ${data.seq}` });
    if (arrived()) response.writeHead(204).end();
    else response.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  /** Delivers until it says one of these, or is killed; how it ended. */
  const delivering = async (saves: number, during: (process: ChildProcess) => void = () => {}): Promise<string> => {
    const process_ = spawn(process.execPath, [child, file, url, secret, String(saves), last], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    during(process_);
    let ended = 'killed';
    createInterface({ input: process_.stdout }).on('line', (line) => {
      if (line === 'begun') return;
      ended = line;
      process_.kill('SIGKILL');
    });
    await once(process_, 'close');
    return ended;
  };

  const ended: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    if (kill % 2 === 0) ended.push(await delivering(1));
    else {
      // Dies while it waits for an answer, after two that it had.
      let left = 3;
      ended.push(
        await delivering(Number.MAX_SAFE_INTEGER, (process_) => {
          arrived = () => {
            left -= 1;
            if (left <= 0) process_.kill('SIGKILL');
            return left > 0;
          };
        }),
      );
      arrived = () => true;
    }
  }
  expect(ended).toEqual(Array.from({ length: KILLS }, (_, kill) => (kill % 2 === 0 ? 'at save' : 'killed')));
  expect(await delivering(Number.MAX_SAFE_INTEGER)).toBe('done');
  server.close();

  const names = ids.flatMap((id) => Array.from({ length: each }, (_, index) => `${id} ${index + 1}`));
  expect([...new Set(told.map(({ name }) => name))].sort()).toEqual([...names].sort());
  // One id for each thing, however often it was told, and no id for two.
  expect(new Set(told.map(({ id, name }) => `${id} ${name}`)).size).toBe(names.length);
  expect(new Set(told.map(({ id }) => id)).size).toBe(names.length);
  // By when they were told first, each consultation's come in order.
  for (const id of ids) {
    const first = [...new Set(told.map(({ name }) => name))].filter((name) => name.startsWith(`${id} `));
    expect(first).toEqual(names.filter((name) => name.startsWith(`${id} `)));
  }
  const again = told.length - names.length;
  // Each kill at the cursor leaves something that was told and not written down.
  expect(again).toBeGreaterThanOrEqual(KILLS / 2);
  console.log(
    `killed ${KILLS} times in mid-delivery: ${names.length} things, told ${told.length} times, ${again} again, 0 lost`,
  );
});
