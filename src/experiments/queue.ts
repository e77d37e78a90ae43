// Runs by machines that come and go, over a queue of BullMQ on Redis. One machine puts runs in and keeps what they come to; a run whose
// machine dies goes to another; a run that was done twice comes to the same and is kept once, under its number.
import type { Queue } from 'bullmq';
import { Fault } from '../problem.js';
import { experimentProblem } from '../problems/experiments.js';
import { planOf } from './plan.js';
import type { Done } from './serve.js';
import { type Sweep, sweepHash } from './sweep.js';
import { type Runner, threadRunner } from './threads.js';
import { version } from './version.js';

/** Under way at once: more than any pool of workers has, and few enough for the events of Redis to be heard. */
const UNDER_WAY = 512;

/** A run whose machine died so often has something to do with it. */
const MOST_DEATHS = 5;

/** Milliseconds after which the runs of a machine that says nothing go to another. */
const LEASE = 30_000;

/** Milliseconds between two looks whether that is all. */
const LOOK = 500;

/** Milliseconds for which workers that come late are told that it is over; those that come later wait for it to begin again. */
const OVER = 60_000;

type Bullmq = typeof import('bullmq');

async function bullmq(): Promise<Bullmq> {
  try {
    return await import('bullmq');
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ERR_MODULE_NOT_FOUND';
    throw missing ? new Fault([experimentProblem('experiments.no-bullmq', {})], { cause }) : cause;
  }
}

/** Only workers that come to the same results hear of the runs: the same sweep, the same version. */
const queueOf = (sweep: Sweep): string => `yishi-${version}-${sweepHash(sweep).slice(0, 32)}`;

/** Beside it, a queue that has one job once it is over. */
const OVER_JOB = 'over';
const overQueue = ({ module, queue, connection }: Connected): Queue =>
  new module.Queue(`${queue.name}-over`, { connection });

/** The address without the password that may be in it. */
const shown = (url: URL): string => `${url.protocol}//${url.host}`;

function addressOf(written: string): URL {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url && /^rediss?:$/.test(url.protocol) && url.hostname !== '') return url;
  throw new Fault([experimentProblem('experiments.queue-url', { written })]);
}

interface Connected {
  queue: Queue;
  connection: { url: string; maxRetriesPerRequest: null };
  module: Bullmq;
}

/** Connects, or says that nobody is there. Once connected, a connection that is lost is made again by itself. */
async function connected(sweep: Sweep, written: string): Promise<Connected> {
  const url = addressOf(written);
  const module = await bullmq();
  const connection = { url: written, maxRetriesPerRequest: null };
  const queue = new module.Queue(queueOf(sweep), { connection });
  try {
    await Promise.race([
      queue.waitUntilReady(),
      new Promise((_, reject) => {
        queue.on('error', reject);
      }),
    ]);
  } catch (cause) {
    await queue.close().catch(() => {});
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new Fault([experimentProblem('experiments.no-queue', { url: shown(url), reason })], { cause });
  }
  return { queue, connection, module };
}

/** Puts runs into a queue and waits for what they come to. Closing it tells the workers that it is over. */
export async function queueRunner(sweep: Sweep, url: string): Promise<Runner> {
  const link = await connected(sweep, url);
  const { queue, connection, module } = link;
  const over = overQueue(link);
  // Whatever a producer left that was killed: all that it had not written down is put in again.
  await queue.obliterate({ force: true });
  await over.obliterate({ force: true });
  const events = new module.QueueEvents(queue.name, { connection });
  // What a dying connection says: it is made again, and what is asked meanwhile waits.
  events.on('error', () => {});
  events.setMaxListeners(0);
  queue.setMaxListeners(0);
  await events.waitUntilReady();
  return {
    lanes: UNDER_WAY,
    async run(index) {
      const job = await queue.add(
        'run',
        { index },
        { jobId: `run-${index}`, removeOnComplete: { count: 4 * UNDER_WAY } },
      );
      try {
        // By `serveQueue` below, of this very version.
        return (await job.waitUntilFinished(events)) as Done;
      } catch (error) {
        const { cell, replication, seed } = planOf(sweep).at(index);
        const message = error instanceof Error ? error.message : String(error);
        return { line: { run: index, cell, replication, seed, failed: { how: 'crashed', message } } };
      }
    },
    async close() {
      await over.add(OVER_JOB, {}, { jobId: OVER_JOB });
      await events.close();
      await queue.obliterate({ force: true });
      await queue.close();
      await over.close();
    },
  };
}

export interface ServeOptions {
  /** The file of the threads. */
  worker: URL;
  workers: number;
  signal?: AbortSignal;
  /** Milliseconds after which the runs of a machine that says nothing go to another. */
  lease?: number;
}

/** Does the runs of a sweep that another machine puts into a queue, until it says that is all. @returns how many were done here */
export async function serveQueue(sweep: Sweep, url: string, options: ServeOptions): Promise<number> {
  const { worker: file, workers, signal, lease = LEASE } = options;
  const link = await connected(sweep, url);
  const { queue, connection, module } = link;
  const over = overQueue(link);
  const isOver = async (): Promise<boolean> => {
    const told = await over.getJob(OVER_JOB);
    return told !== undefined && Date.now() - told.timestamp < OVER;
  };
  const runner = await threadRunner(sweep, file, workers);
  let runs = 0;
  const worker = new module.Worker<{ index: number }, Done>(
    queue.name,
    async ({ data: { index } }) => {
      const done = await runner.run(index);
      runs += 1;
      return done;
    },
    { connection, concurrency: workers, lockDuration: lease, stalledInterval: lease, maxStalledCount: MOST_DEATHS },
  );
  // Of a run that went to another meanwhile, or of a connection that is made again.
  worker.on('error', () => {});
  try {
    while (!signal?.aborted && !(await isOver())) await new Promise((resolve) => setTimeout(resolve, LOOK));
    return runs;
  } finally {
    await worker.close(signal?.aborted !== true);
    await runner.close();
    await queue.close();
    await over.close();
  }
}
