// yishi simulate: a sweep of simulations, over the cores of this machine, over shards, or over whoever takes runs from a queue.
import { mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Fault } from 'yishi';
import {
  cellsIn,
  estimatesOf,
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
import { picture } from '../print/picture.js';
import { progressOf } from '../print/progress.js';

export interface SimulateOptions {
  out?: string;
  workers?: string;
  resume?: boolean;
  seed?: string;
  shard?: string;
  queue?: string;
  worker?: boolean;
  demo?: boolean;
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

/** The study that shows what this is, and what it is looked at for. */
const DEMO = 'examples/studies/demo.yaml';
const DEMO_MEASURE = 'first-passed';

const demoFile = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('yishi/package.json')), ...DEMO.split('/'));

/** What came of the demonstration, in a picture, and how to see more of it. */
async function shown(desk: Desk, directory: string, models: Models): Promise<void> {
  const { words, language, columns } = desk;
  const found = await estimatesOf(directory, models, DEMO_MEASURE);
  if (!found) return;
  const [first = '', ...others] = found.factors;
  const rowsOf = (label: string): string => (others.length > 0 ? `${others.join(' · ')} ${label}` : label);
  const groups = found.groups.map(({ label, cells }) => ({
    label: `${first}: ${label}`,
    rows: cells.map((cell) => ({ ...cell, label: rowsOf(cell.label) })),
  }));
  desk.print(`\n${desk.paint.bold(language.text(found.title))}\n`);
  for (const line of picture({ groups, ...(found.shares && { domain: [0, 1] as const }) }, columns)) desk.print(line);
  const exact = found.groups.some(({ cells }) => cells.some((cell) => cell.exact !== undefined));
  desk.print(`\n${words.simulate.demo.key(exact)}\n${words.simulate.demo.more(directory)}`);
}

/** Prints what came of it, and says by the exit code whether every run went through. */
export function told(
  desk: Desk,
  { complete, runs, cells, failed, identical, alike = 0, results, shard }: Manifest,
  directory: string,
): void {
  const { words, paint } = desk;
  if (!complete) {
    desk.warn(words.simulate.ended(directory));
    return;
  }
  desk.print(`${paint.green('✓')} ${words.simulate.done(runs, shard ? cellsIn(shard, cells) : cells, directory)}`);
  desk.print(`${words.simulate.results}: ${results ?? ''}`);
  const [first, second] = identical.first ?? [];
  if (first !== undefined && second !== undefined)
    desk.warn(words.simulate.identical(identical.runs, identical.cells, first, second));
  if (alike > 0) desk.warn(words.simulate.alike(alike));
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
  written: string | undefined,
  options: SimulateOptions,
  around: Around = own,
): Promise<ExitCode> {
  const { simulate: words } = desk.words;
  const { demo = false, queue, seed, resume = false } = options;
  if (demo && written !== undefined) throw new Stop(EXIT.usage, words.demo.alone);
  const file = demo ? demoFile() : written;
  const out = options.out ?? (demo ? await mkdtemp(join(tmpdir(), 'yishi-demo-')) : undefined);
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
  else {
    told(desk, manifest, directory);
    if (demo && manifest.complete) await shown(desk, directory, around.models);
  }
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
