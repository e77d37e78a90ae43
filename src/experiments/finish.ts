// Everything that is made of finished runs: the runs in their order, tables, codebook, manifest. The same files whoever ran what where.
import { createHash, type Hash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { attempt, syncDirectory } from '../adapters/jsonl/files.js';
import { writeCsv } from '../csv.js';
import { canonical } from '../digest.js';
import { Fault } from '../problem.js';
import { experimentProblem } from '../problems/experiments.js';
import { averagesIn } from './averages.js';
import { citation, codebookCsv, codebookText, snippetPython, snippetR } from './codebook.js';
import { columnsOf } from './columns.js';
import { exactIn } from './exact.js';
import { jsonText, MANIFEST, type Manifest } from './manifest.js';
import type { Model, Value } from './model.js';
import { tableOf } from './parquet.js';
import type { Plan } from './plan.js';
import { RUNS, type RunLine } from './runs.js';

/** A file that appears as a whole, or stays as it was. */
interface Draft {
  write(text: string | Uint8Array): Promise<void>;
  commit(): Promise<void>;
  abandon(): Promise<void>;
}

/** Texts are handed over by so many characters. */
const ENOUGH = 1 << 18;

async function draftOf(path: string): Promise<Draft> {
  const draft = `${path}.tmp`;
  const handle = await attempt('write', path, () => open(draft, 'w'));
  let waiting = '';
  const flush = (): Promise<void> =>
    attempt('write', path, async () => {
      const text = waiting;
      waiting = '';
      if (text !== '') await handle.appendFile(text);
    });
  return {
    async write(text) {
      if (typeof text !== 'string') return attempt('write', path, () => handle.appendFile(text));
      waiting += text;
      if (waiting.length >= ENOUGH) await flush();
    },
    async commit() {
      await flush();
      await attempt('write', path, async () => {
        await handle.sync();
        await handle.close();
        await rename(draft, path);
      });
    },
    async abandon() {
      await handle.close().catch(() => {});
      await rm(draft, { force: true }).catch(() => {});
    },
  };
}

/** Writes files beside each other, all or none of them as far as the disk lets. */
async function written(directory: string, names: readonly string[], fill: (drafts: Draft[]) => Promise<void>) {
  const drafts: Draft[] = [];
  try {
    for (const name of names) drafts.push(await draftOf(join(directory, name)));
    await fill(drafts);
    for (const draft of drafts) await draft.commit();
  } catch (error) {
    for (const draft of drafts) await draft.abandon();
    throw error;
  }
  await syncDirectory(directory);
}

/** Writes one file as a whole. */
export const writeWhole = (path: string, text: string | Uint8Array): Promise<void> =>
  written(dirname(path), [basename(path)], async ([draft]) => draft?.write(text));

/** Counts runs of one cell that came to the same record. */
function identicalIn() {
  let cell = -1;
  let seen = new Map<string, number>();
  const found: { cells: number; runs: number; first?: readonly [number, number] } = { cells: 0, runs: 0 };
  let last = -1;
  return {
    found,
    add({ cell: its, run, hash }: RunLine): void {
      if (its !== cell) {
        cell = its;
        seen = new Map();
      }
      if (hash === undefined) return;
      const before = seen.get(hash);
      if (before === undefined) {
        seen.set(hash, run);
        return;
      }
      found.runs += 1;
      found.first ??= [before, run];
      if (last !== cell) found.cells += 1;
      last = cell;
    },
  };
}

/** Below so many, runs may well have come to the same by chance. */
const FEW = 3;

/** Counts cells all of whose runs came to the same in all that was looked at: chance may not have reached it. */
function alikeIn() {
  let cell = -1;
  let first = '';
  let runs = 0;
  let same = false;
  let cells = 0;
  const close = (): void => {
    if (same && runs >= FEW) cells += 1;
  };
  return {
    add({ cell: its, measures, traces, flows, refusals, failed }: RunLine): void {
      if (failed) return;
      const came = canonical([measures, traces ?? null, flows ?? null, refusals ?? null]);
      if (its !== cell) {
        close();
        [cell, first, runs, same] = [its, came, 0, true];
      }
      runs += 1;
      same &&= came === first;
    },
    cells(): number {
      close();
      same = false;
      return cells;
    },
  };
}

const told = (value: Value): string | number =>
  value === null ? '' : typeof value === 'number' ? value : String(value);

export interface Finishing {
  plan: Plan;
  model: Model;
  directory: string;
  manifest: Manifest;
  /** The lines of all runs there are, in the order of their numbers. */
  lines: AsyncIterable<string>;
  complete: boolean;
  now: () => string;
}

/** Writes all files of a directory of results. @returns its manifest */
export async function finish({ plan, model, directory, manifest, lines, complete, now }: Finishing): Promise<Manifest> {
  const columns = columnsOf(plan, model);
  const table = tableOf(columns);
  const same = identicalIn();
  const alike = alikeIn();
  const exact = exactIn(plan, model);
  const averages = averagesIn(plan);
  const digest: Hash = createHash('sha256');
  let runs = 0;
  let failed = 0;
  let hash = '';
  await written(
    directory,
    [RUNS, 'results.csv', 'refusals.csv', 'traces.csv', 'flows.csv', 'results.parquet'],
    async ([kept, results, refusals, traces, flows, parquet]) => {
      await results?.write(writeCsv([columns.map(({ name }) => name)]));
      await refusals?.write(writeCsv([['run', 'rule', 'times']]));
      await traces?.write(writeCsv([['run', 'trace', 'step', 'value']]));
      await flows?.write(writeCsv([['run', 'from', 'to', 'times']]));
      for await (const text of lines) {
        // Ours: checked when it was read.
        const line = JSON.parse(text) as RunLine;
        digest.update(text);
        runs += 1;
        if (line.failed) failed += 1;
        same.add(line);
        alike.add(line);
        exact.add(line);
        averages.add(line);
        table.add(line);
        await kept?.write(text);
        await results?.write(writeCsv([columns.map(({ value }) => told(value(line)))]));
        const refused = Object.entries(line.refusals ?? {}).map(([rule, times]) => [line.run, rule, times]);
        if (refused.length > 0) await refusals?.write(writeCsv(refused));
        for (const [name, values] of Object.entries(line.traces ?? {}))
          await traces?.write(writeCsv(values.map((value, step) => [line.run, name, step, value])));
        const went = Object.entries(line.flows ?? {}).map(([way, times]) => [line.run, ...way.split('>'), times]);
        if (went.length > 0) await flows?.write(writeCsv(went));
      }
      hash = digest.digest('hex');
      if (manifest.complete && manifest.failed === 0 && manifest.results !== undefined && manifest.results !== hash)
        throw new Fault([experimentProblem('experiments.results-changed', { directory })]);
      await parquet?.write(table.bytes());
    },
  );
  const certain = model.certain?.(plan.sweep.scenario) ?? false;
  const whole: Manifest = {
    ...manifest,
    runs,
    failed,
    complete,
    results: hash,
    identical: certain ? { cells: 0, runs: 0 } : same.found,
    alike: certain ? 0 : alike.cells(),
    finished: now(),
  };
  const beside: readonly (readonly [string, string])[] = [
    ['cells.csv', averages.csv()],
    ['exact.csv', exact.csv()],
    ['codebook.csv', codebookCsv(columns)],
    ['codebook.md', codebookText(plan.sweep, columns)],
    ['CITATION.cff', citation(plan.sweep, manifest.yishi, hash)],
    ['snippet.R', snippetR(columns)],
    ['snippet.py', snippetPython(columns)],
    [MANIFEST, jsonText(whole)],
  ];
  for (const [name, text] of beside) await writeWhole(join(directory, name), text);
  return whole;
}
