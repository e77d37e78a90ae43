// Runs in worker threads. A run that takes too long goes down with its thread, and another takes the thread's place.
import Tinypool from 'tinypool';
import type { Models } from './model.js';
import { planOf } from './plan.js';
import type { Failure } from './runs.js';
import { type Done, serving } from './serve.js';
import type { Sweep } from './sweep.js';
import type { ThreadData } from './thread.js';

/** Where runs are done: so many at once. */
export interface Runner {
  lanes: number;
  run(index: number): Promise<Done>;
  close(): Promise<void>;
}

function lost(sweep: Sweep, index: number, error: unknown): Done {
  const { cell, replication, seed } = planOf(sweep).at(index);
  const late = error instanceof Error && error.name === 'AbortError';
  const message = late ? `longer than ${sweep.timeout} s` : error instanceof Error ? error.message : String(error);
  const failed: Failure = { how: late ? 'timed-out' : 'crashed', message };
  return { line: { run: index, cell, replication, seed, failed } };
}

/** A run whose thread dies is begun so often. */
const TIMES = 4;

/** @param worker the file whose default export is `threadOf(models)` */
export async function threadRunner(sweep: Sweep, worker: URL, threads: number): Promise<Runner> {
  const workerData: ThreadData = { sweep };
  const filename = worker.href;
  const pool = new Tinypool({ minThreads: threads, maxThreads: threads, workerData });
  // Of a thread that goes down when its run is done: its place is taken, and nobody waits for it.
  pool.on('error', () => {});
  try {
    // Each loads its file before the first run, which then has all of its time; and if the file is no good it is told here.
    await Promise.all(Array.from({ length: threads }, () => pool.run(null, { filename })));
  } catch (error) {
    await pool.destroy();
    throw error;
  }
  return {
    lanes: threads,
    async run(index) {
      for (let time = 1; ; time += 1) {
        const controller = new AbortController();
        const timer = setTimeout(() => controller.abort(), sweep.timeout * 1000);
        try {
          // What the worker's file answers.
          return (await pool.run(index, { filename, signal: controller.signal })) as Done;
        } catch (error) {
          // Another run may have taken the thread down with it: only one that does so again and again is to blame.
          if (controller.signal.aborted || time === TIMES) return lost(sweep, index, error);
        } finally {
          clearTimeout(timer);
        }
      }
    },
    close: () => pool.destroy(),
  };
}

/** In this thread, one by one: nothing ends a run that takes too long. */
export function runnerHere(sweep: Sweep, models: Models): Runner {
  const serve = serving(sweep, models);
  return {
    lanes: 1,
    run: serve,
    close: async () => {},
  };
}
