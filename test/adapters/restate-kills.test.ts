// The service is killed while people ask, and so is Restate itself: what was acknowledged is recorded once, and nothing else is.
// CRASH_KILLS or RESTATE_KILLS says how often the service is killed; Restate is killed a fifth as often.
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Answer, type Engine, verify } from 'yishi';
import { restateEngine } from 'yishi/restate';
import { note, opened, recorded } from '../../src/testing/engine-case.js';
import { bundled } from '../bundle.js';
import { freePorts, type RestateServer, restateServer } from './restate/server.js';

const kills = Number(process.env['RESTATE_KILLS'] ?? process.env['CRASH_KILLS'] ?? 10);

let server: RestateServer;
let engine: Engine;
let port = 0;
let program = '';
let child: ChildProcess | undefined;

const serve = async (): Promise<void> => {
  const started = spawn(process.execPath, [program, String(port)], { stdio: ['ignore', 'pipe', 'ignore'] });
  child = started;
  await new Promise((resolve, reject) => {
    started.stdout.once('data', resolve);
    started.once('exit', () => reject(new Error('it ended before it served')));
  });
};

const killed = (): Promise<void> =>
  new Promise((resolve) => {
    if (!child) return resolve();
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });

beforeAll(async () => {
  server = await restateServer();
  [port = 0] = await freePorts(1);
  program = await bundled(fileURLToPath(new URL('restate/served.ts', import.meta.url)));
  await serve();
  await server.register(`http://127.0.0.1:${port}`);
  engine = restateEngine({ ingress: server.ingress, patience: 120_000 });
});
afterAll(async () => {
  await killed();
  await server?.stop();
});

/** Somebody was answered since: what is killed before that is killed before it has done anything, for ever where the machine is busy. */
async function progress(answers: () => number): Promise<void> {
  const before = answers();
  for (let tries = 0; answers() === before; tries += 1) {
    if (tries > 2400) throw new Error('nobody was answered for two minutes');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

let given = 0;

/** So many consultations, in each of which somebody asks one thing after the other until it is enough. */
async function underLoad(ids: readonly string[], enough: () => boolean): Promise<Map<string, Answer<'note.add'>[]>> {
  const answers = new Map<string, Answer<'note.add'>[]>(ids.map((id) => [id, []]));
  for (const id of ids) expect(await opened(engine, id)).toMatchObject({ ok: true });
  await Promise.all(
    ids.flatMap((id) =>
      [0, 1].map(async (who) => {
        // Without keys: that each is recorded once is Restate's and the engine's own doing.
        for (let n = 0; !enough(); n += 1) {
          answers.get(id)?.push(await note(engine, id, `${id} ${who} ${n}`));
          given += 1;
        }
      }),
    ),
  );
  return answers;
}

async function holds(answers: Map<string, Answer<'note.add'>[]>): Promise<number> {
  let acknowledged = 0;
  for (const [id, given] of answers) {
    const record = await recorded(engine, id);
    expect(await verify(record)).toMatchObject({ ok: true });
    const texts = record.flatMap(({ type, seals }) => (type === 'note.add' ? [seals?.['/fields/text']?.text] : []));
    expect(new Set(texts).size).toBe(texts.length);
    const seqs = given
      .map((answer) => (answer.ok ? answer.seq : answer.refusal.code))
      .sort((a, b) => Number(a) - Number(b));
    expect(seqs).toEqual(record.slice(1).map(({ seq }) => seq));
    acknowledged += seqs.length;
  }
  return acknowledged;
}

it(`nothing acknowledged is lost or doubled where the service is killed ${kills} times`, {
  timeout: 120_000 + 10_000 * kills,
}, async () => {
  let over = false;
  const load = underLoad(['a', 'b', 'c'], () => over);
  for (let n = 0; n < kills; n += 1) {
    await progress(() => given);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 500));
    await killed();
    await serve();
  }
  over = true;
  const acknowledged = await holds(await load);
  console.info(`service killed ${kills} times, ${acknowledged} acknowledged, all of them there once`);
  expect(acknowledged).toBeGreaterThan(kills);
});

const restarts = Math.max(1, Math.round(kills / 5));

it(`nothing acknowledged is lost or doubled where Restate is killed ${restarts} times`, {
  timeout: 120_000 + 30_000 * restarts,
}, async () => {
  let over = false;
  const load = underLoad(['d', 'e'], () => over);
  for (let n = 0; n < restarts; n += 1) {
    await progress(() => given);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 1000));
    await server.kill();
    await server.start();
  }
  over = true;
  const acknowledged = await holds(await load);
  console.info(`Restate killed ${restarts} times, ${acknowledged} acknowledged, all of them there once`);
  expect(acknowledged).toBeGreaterThan(0);
});
