// Runs a sweep, or a shard of it, into a directory: what is finished stays there whatever happens, and is not run again.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeDirectory, replaceFile } from '../adapters/jsonl/files.js';
import { Fault } from '../problem.js';
import { experimentProblem } from '../problems/experiments.js';
import { beginOrResume, withDirectory } from './directory.js';
import { drive } from './drive.js';
import { finish } from './finish.js';
import type { Manifest } from './manifest.js';
import type { Model, Models, Value } from './model.js';
import { type Plan, planOf } from './plan.js';
import { decisive, type Kept, lineReader, openRuns, readKept } from './runs.js';
import { chosen, type Shard, scheduleOf } from './schedule.js';
import type { Done } from './serve.js';
import type { Sweep } from './sweep.js';
import { type Runner, runnerHere, threadRunner } from './threads.js';

/** How far a sweep has come. */
export interface Progress {
  done: number;
  /** So many runs are known to be wanted; more may follow where cells stop by width. */
  wanted: number;
  failed: number;
  /** Found done when it began. */
  before: number;
}

export interface RunOptions {
  models: Models;
  directory: string;
  /** Threads; 0 runs in this one, where nothing ends a run that takes too long. As many as there are cores, if nothing is said. */
  workers?: number;
  /** The file of the threads: one whose default export is `threadOf(models)`. The package's own, if nothing is said. */
  worker?: URL;
  /** Instead of threads: where runs are done. */
  runner?: (sweep: Sweep) => Promise<Runner>;
  resume?: boolean;
  shard?: Shard;
  progress?: (progress: Progress) => void;
  /** Ends it before its time: what is under way is finished and kept, nothing else is begun. */
  signal?: AbortSignal;
  /** The moment, for the manifest only. */
  now?: () => string;
}

/** The model of a sweep. @throws {Fault} where there is none of that name here */
export function modelFor(sweep: Sweep, models: Models): Model {
  const model = models[sweep.model];
  if (model) return model;
  const known = Object.keys(models);
  throw new Fault([experimentProblem('experiments.model-unknown', { model: sweep.model, known })]);
}

/** The file of the package's own threads, beside this one once it is built; loaded by `require` a file has no `import.meta`. */
const ownWorker = (): URL =>
  new URL('./experiments-worker.js', typeof __filename === 'string' ? pathToFileURL(__filename) : import.meta.url);

async function runnerOf(sweep: Sweep, { models, workers, worker, runner }: RunOptions): Promise<Runner> {
  if (runner) return runner(sweep);
  if (workers === 0) return runnerHere(sweep, models);
  return threadRunner(sweep, worker ?? ownWorker(), workers ?? availableParallelism());
}

/** Where the record of a run is kept. */
export const recordPath = (directory: string, run: number): string => join(directory, 'records', `${run}.jsonl`);

/** The lines of the runs a sweep comes to, in their order. */
async function* linesInOrder(directory: string, plan: Plan, shard: Shard | undefined, kept: Kept) {
  const reader = await lineReader(directory);
  try {
    for (const { index } of chosen(plan, shard, kept.values)) {
      const place = kept.places.get(index);
      if (place) yield await reader.text(place);
    }
  } finally {
    await reader.close();
  }
}

/** What was finished before: of those that failed nobody knows whether they would again. */
const finishedIn = (kept: Kept): Map<number, Value> =>
  new Map([...kept.values].filter(([index]) => !kept.failed.has(index)));

async function runAll(plan: Plan, kept: Kept, options: RunOptions): Promise<boolean> {
  const { directory, shard, signal, progress } = options;
  const schedule = scheduleOf(plan, shard, finishedIn(kept));
  const runner = await runnerOf(plan.sweep, options);
  const log = await openRuns(directory, kept, plan).catch(async (error: unknown) => {
    await runner.close();
    throw error;
  });
  const begunAt = kept.places.size;
  let failed = 0;
  const take = async ({ line, lines }: Done): Promise<void> => {
    if (lines) await replaceFile(recordPath(directory, line.run), [lines.map((each) => `${each}\n`).join('')], false);
    log.append(line);
    if (line.failed) failed += 1;
    schedule.finished(line.run, decisive(line, plan));
    progress?.({ done: schedule.done(), wanted: schedule.wanted(), failed, before: begunAt });
  };
  try {
    await drive(schedule, runner, take, () => signal?.aborted === true);
    await log.settled();
  } finally {
    await runner.close();
    await log.settled().catch(() => {});
    await log.close();
  }
  return schedule.complete();
}

/**
 * Runs a sweep into a directory. Runs that come to nothing are told of in the results; the others go on.
 * @returns the manifest; not `complete` where it was ended before its time
 * @throws {Fault} where the directory is another's; {StoreUnavailable} where nothing more can be written
 */
export async function runSweep(sweep: Sweep, options: RunOptions): Promise<Manifest> {
  const { directory, shard, resume = false, now = () => new Date().toISOString() } = options;
  const plan = planOf(sweep);
  const model = modelFor(sweep, options.models);
  return withDirectory(directory, async () => {
    const manifest = await beginOrResume(directory, plan, model, { ...(shard && { shard }), resume, now });
    const kept = await readKept(directory, plan);
    if (sweep.keep !== 'none') await makeDirectory(join(directory, 'records'));
    const complete = await runAll(plan, kept, options);
    const lines = linesInOrder(directory, plan, shard, kept);
    if (!complete) return { ...manifest, runs: kept.places.size, failed: kept.failed.size, complete };
    return finish({ plan, model, directory, manifest, lines, complete, now });
  });
}
