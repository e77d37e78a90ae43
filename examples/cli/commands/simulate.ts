// yishi simulate: a sweep of simulations, over the cores of this machine, over shards, or over whoever takes runs from a queue.
import { availableParallelism } from 'node:os';
import { Fault } from 'yishi';
import {
  type Manifest,
  type Models,
  models as ownModels,
  queueRunner,
  type RunOptions,
  readSweep,
  runSweep,
  type Shard,
  type Sweep,
  serveQueue,
} from 'yishi/experiments';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import { besideFile, readText } from '../files.js';
import type { Desk } from '../print/desk.js';
import { progressOf } from '../print/progress.js';

export interface SimulateOptions {
  out?: string;
  workers?: string;
  resume?: boolean;
  seed?: string;
  shard?: string;
  queue?: string;
  worker?: boolean;
}

/** What is simulated, and by which file a thread does it: of a test, its own. */
export interface Around {
  models: Models;
  worker: URL;
}

const own: Around = { models: ownModels, worker: new URL('./cli-worker.js', import.meta.url) };

const refused = (code: string, numbers: object): Fault => new Fault([{ code, numbers }]);

function shardOf(written: string): Shard {
  const [, number = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(written) ?? []).map(Number);
  if (number < 1 || number > of) throw refused('experiments.shard', { written });
  return { number, of };
}

const MOST_WORKERS = 1024;

function workersOf(written: string | undefined): number {
  if (written === undefined) return availableParallelism();
  const workers = /^\d{1,4}$/.test(written) ? Number(written) : 0;
  if (workers < 1 || workers > MOST_WORKERS) throw refused('experiments.workers', { written });
  return workers;
}

/** Prints what came of it, and says by the exit code whether every run went through. */
export function told(
  desk: Desk,
  { complete, runs, cells, failed, identical, results }: Manifest,
  directory: string,
): void {
  const { words, paint } = desk;
  if (!complete) {
    desk.warn(words.simulate.ended(directory));
    return;
  }
  desk.print(`${paint.green('✓')} ${words.simulate.done(runs, cells, directory)}`);
  desk.print(`${words.simulate.results}: ${results ?? ''}`);
  const [first, second] = identical.first ?? [];
  if (first !== undefined && second !== undefined)
    desk.warn(words.simulate.identical(identical.runs, identical.cells, first, second));
  if (failed > 0) desk.warn(words.simulate.failed(failed, directory));
}

/** Ends politely when somebody presses Ctrl-C: what is under way is finished and kept. */
async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const end = (): void => controller.abort();
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  try {
    return await work(controller.signal);
  } finally {
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
  }
}

export async function simulate(
  desk: Desk,
  file: string | undefined,
  options: SimulateOptions,
  around: Around = own,
): Promise<ExitCode> {
  const { simulate: words } = desk.words;
  const { out, queue, seed, resume = false } = options;
  const missing = [file === undefined ? 'SWEEP.yaml' : '', out === undefined && !options.worker ? '--out' : ''];
  if (file === undefined || missing[1]) throw new Stop(EXIT.usage, words.missing(missing.filter(Boolean)));
  const workers = workersOf(options.workers);
  const shard = options.shard === undefined ? undefined : shardOf(options.shard);
  if (shard && queue !== undefined) throw refused('experiments.queue-and-shard', {});
  if (options.worker && queue === undefined) throw refused('experiments.worker-without-queue', {});
  const sweep = await readSweep(await readText(file, desk), {
    models: around.models,
    file,
    read: besideFile(file),
    ...(seed !== undefined && { seed }),
  });
  if (options.worker && queue !== undefined) return serve(desk, sweep, queue, workers, around);
  const directory = out ?? '';
  const progress = progressOf(desk);
  const runner = queue === undefined ? undefined : (of: Sweep) => queueRunner(of, queue);
  const given: RunOptions = {
    models: around.models,
    worker: around.worker,
    directory,
    workers,
    resume,
    progress: progress.show,
    ...(shard && { shard }),
    ...(runner && { runner }),
  };
  const manifest = await interruptible((signal) => runSweep(sweep, { ...given, signal })).finally(progress.end);
  if (desk.json) desk.write(manifest);
  else told(desk, manifest, directory);
  return manifest.complete && manifest.failed === 0 ? EXIT.ok : EXIT.no;
}

/** Does runs for another machine. */
async function serve(desk: Desk, sweep: Sweep, queue: string, workers: number, around: Around): Promise<ExitCode> {
  const { simulate: words } = desk.words;
  if (!desk.json) desk.warn(words.waiting(queue));
  const { worker } = around;
  const runs = await interruptible((signal) => serveQueue(sweep, queue, { worker, workers, signal }));
  if (desk.json) desk.write({ runs });
  else desk.print(words.served(runs));
  return EXIT.ok;
}
