// Starts processes that write to a store, and looks at what they left.
import { execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import type { Entry, Store } from '../../src/engine/contracts.js';
import { bundled } from '../bundle.js';
import type { Job } from './appender.js';

const appender = fileURLToPath(new URL('appender.ts', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

let program: Promise<string> | undefined;

/** What to start for a job. */
async function started(job: Job): Promise<string[]> {
  program ??= bundled(appender);
  return [await program, JSON.stringify(job)];
}

/** Runs a job to its end in a process of its own; `ulimit` is set for it first. */
export async function run(job: Job, ulimit?: string): Promise<Record<string, unknown>> {
  const node = await started(job);
  const [command, args] = ulimit
    ? (['bash', ['-c', `ulimit ${ulimit}; exec "$0" "$@"`, process.execPath, ...node]] as const)
    : ([process.execPath, node] as const);
  const { stdout } = await promisify(execFile)(command, args, { cwd: root, timeout: 240_000 });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

/** A process that holds a lock until it is killed. */
export async function holder(lock: string): Promise<{ pid: number; kill(): Promise<void> }> {
  const child = spawn(process.execPath, await started({ do: 'hold', lock }), {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', () => reject(new Error('it ended before it held the lock')));
  });
  return {
    pid: child.pid ?? 0,
    kill: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit');
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}

export async function readAll(store: Store, id: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const page of store.read(id)) entries.push(...page);
  return entries;
}

/** Processes that append without end are killed at any moment: what they were told was recorded is there, and no half batch. */
export async function killed(
  where: { directory: string } | { file: string },
  open: () => Promise<Store>,
  rounds = 4,
): Promise<void> {
  const acknowledged: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const job: Job = { do: 'append', store: where, id: 'c1', times: 1_000_000, batch: 5, says: `round ${round}` };
    const node = await started(job);
    await Promise.all(
      [0, 1].map(
        (n) =>
          new Promise<void>((resolve) => {
            const child = spawn(process.execPath, node, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
            let told = '';
            child.stdout.on('data', (data) => {
              // From the first answer on, so that it is killed at work and not while it starts.
              if (told === '') setTimeout(() => child.kill('SIGKILL'), 40 + 97 * Math.random() * (n + 1));
              told += data;
            });
            child.once('close', () => {
              acknowledged.push(...told.split('\n').slice(0, -1));
              resolve();
            });
          }),
      ),
    );
  }
  const store = await open();
  const entries = await readAll(store, 'c1');
  const hashes = new Set(entries.map((entry) => entry.hash));
  expect(acknowledged.length).toBeGreaterThan(rounds);
  expect(acknowledged.filter((hash) => !hashes.has(hash))).toEqual([]);
  expect(entries.slice(1).map((entry) => entry.prev)).toEqual(entries.slice(0, -1).map((entry) => entry.hash));
  expect(entries.length % 5).toBe(0);
  await store.append('c1', entries.length, [], { place: 'topics.gathering' });
  await store.close();
}

/** Several processes append to one record at once: nothing of theirs is lost, and every batch stands together. */
export async function contend(
  where: { directory: string } | { file: string },
  open: () => Promise<Store>,
): Promise<void> {
  const says = ['one', 'two', 'three', 'four'];
  const [times, batch] = [40, 3];
  await Promise.all(says.map((word) => run({ do: 'append', store: where, id: 'c1', times, batch, says: word })));
  const store = await open();
  const entries = await readAll(store, 'c1');
  expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_, n) => n + 1));
  expect(entries.slice(1).map((entry) => entry.prev)).toEqual(entries.slice(0, -1).map((entry) => entry.hash));
  const said = entries.map((entry) => (entry.fields as { said: string }).said);
  for (let at = 0; at < said.length; at += batch) expect(new Set(said.slice(at, at + batch)).size).toBe(1);
  expect([...new Set(said)].sort()).toEqual(
    says.flatMap((word) => Array.from({ length: times }, (_, n) => `${word} ${n}`)).sort(),
  );
  expect(said).toHaveLength(says.length * times * batch);
  await store.close();
}
