// Runs shared out over a real Redis: the same results as one machine comes to, though a worker is killed on the way and another joins.
// Needs redis-server, which Debian has as a package; without it these tests are left out, and say so.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queueRunner, runSweep, type Sweep } from 'yishi/experiments';
import { bundled } from '../bundle.js';
import { sayingOf } from '../saying.js';
import { scratch } from '../scratch.js';
import { filesIn, sweepFrom } from './sweeps.js';
import { toys } from './toy.js';

function redisHere(): boolean {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const has = redisHere();
if (!has) console.warn('Tests of the queue left out: no redis-server (apt-get install redis-server).');

const SWEEP = `
title: Over a queue
scenario: { people: 1000 }
factors:
  - { name: quorum, path: vote.quorum, levels: [0.5, 0.75] }
stop: { measure: turnout, half-width: 0.0015, min: 40, max: 400 }
keep: first
`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

describe.skipIf(!has)('a queue', () => {
  const started: ChildProcess[] = [];
  let url = '';
  let sweep: Sweep;
  let file = '';
  let program = '';
  let worker = '';

  beforeAll(async () => {
    const port = await freePort();
    url = `redis://127.0.0.1:${port}`;
    const redis = spawn(
      'redis-server',
      ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
      {
        cwd: scratch(),
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    started.push(redis);
    let said = '';
    for await (const chunk of redis.stdout) {
      said += String(chunk);
      if (said.includes('Ready to accept connections')) break;
    }
    file = join(scratch(), 'sweep.yaml');
    writeFileSync(file, SWEEP);
    sweep = await sweepFrom(SWEEP);
    worker = await bundled(new URL('./toy-worker.ts', import.meta.url).pathname);
    program = await bundled(new URL('./queue-worker.ts', import.meta.url).pathname);
  });

  afterAll(() => {
    for (const child of started) child.kill('SIGKILL');
  });

  function machine(threads = 1): { child: ChildProcess; said: Promise<string> } {
    const child = spawn(process.execPath, [program, file, url, `${threads}`, '1000'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, WORKER: worker },
    });
    started.push(child);
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += String(chunk);
    });
    return { child, said: once(child, 'close').then(() => out) };
  }

  it('comes to what one machine comes to, though one that helps is killed and others join', async () => {
    const alone = join(scratch(), 'alone');
    await runSweep(sweep, { models: toys, directory: alone, worker: pathToFileURL(worker), workers: 1 });
    const first = machine();
    const directory = join(scratch(), 'shared');
    const later: ReturnType<typeof machine>[] = [];
    const manifest = await runSweep(sweep, {
      models: toys,
      directory,
      runner: (of) => queueRunner(of, url),
      progress({ done }) {
        if (done !== 10) return;
        first.child.kill('SIGKILL');
        later.push(machine(2), machine());
      },
    });
    expect(manifest).toMatchObject({ complete: true, failed: 0 });
    expect(filesIn(directory)).toEqual(filesIn(alone));
    const did = await Promise.all(later.map(async ({ said }) => Number(/did (\d+)/.exec(await said)?.[1])));
    const sum = did.reduce((runs, more) => runs + more, 0);
    expect(sum).toBeGreaterThan(manifest.runs / 2);
  });

  it('says where nobody is there, without the password of the address', async () => {
    const port = await freePort();
    const asked = queueRunner(sweep, `redis://:secret@127.0.0.1:${port}`);
    expect(await sayingOf(asked)).toBe(
      `there is no Redis at redis://127.0.0.1:${port} (ECONNREFUSED); start it, or check the address`,
    );
  });
});

it('a queue has an address', async () => {
  const sweep = await sweepFrom(SWEEP);
  for (const written of ['localhost', 'http://127.0.0.1', 'redis://'])
    expect(await sayingOf(queueRunner(sweep, written))).toContain(`, not ${written}`);
});
