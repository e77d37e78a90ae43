// A directory of results as a report looks at it: every run in columns, and what was counted over all of them.
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { attempt } from '../../adapters/jsonl/files.js';
import { Fault } from '../../problem.js';
import { experimentProblem } from '../../problems/experiments.js';
import { type Column, columnsOf } from '../columns.js';
import { type Manifest, readManifest, readSweepOf } from '../manifest.js';
import type { Model, Models } from '../model.js';
import { type Plan, planOf } from '../plan.js';
import { modelFor } from '../run.js';
import { lineReader, type RunLine, readKept } from '../runs.js';
import { type Moments, noMoments, takeIn } from '../statistics/moments.js';
import type { Sweep } from '../sweep.js';
import { collector, type Series } from './series.js';

/** Traces and measures of this name count how many went from one place to another: `flow:vote.polling>vote.counted`. */
const FLOW = 'flow:';

export interface Results {
  manifest: Manifest;
  sweep: Sweep;
  plan: Plan;
  model: Model;
  columns: readonly Column[];
  /** Runs there are, in their order: the cell and the replication of each. */
  cells: Int32Array;
  replications: Int32Array;
  measures: readonly Series[];
  /** What measures come to exactly, by their names: by cell, where it can be computed. */
  exact: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Series over the time of a run, by name: for each group of cells, and for `all`. */
  traces: ReadonlyMap<string, ReadonlyMap<string, Moments>>;
  /** Times and runs by rule. */
  refusals: ReadonlyMap<string, { times: number; runs: number }>;
  /** How many went from where to where. */
  flows: ReadonlyMap<string, number>;
  /** Why runs failed, and how many for that reason. */
  failures: ReadonlyMap<string, number>;
}

/** Traces are told apart by the first factor, where it has no more levels than a reader can. */
export const MOST_LINES = 6;

/** By what traces are told apart in a cell. */
export function groupOf({ sweep, plan }: Pick<Results, 'sweep' | 'plan'>, cell: number): string {
  const [first] = sweep.factors;
  if (!first?.levels || first.levels.length > MOST_LINES) return '';
  return String(plan.levelsOf(cell)[0]?.label);
}

const add = (counts: Map<string, number>, key: string, count: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + count);
};

/** Collects what is counted over runs. */
function counting(sweep: Sweep, plan: Plan) {
  const traces = new Map<string, Map<string, Moments>>();
  const refusals = new Map<string, { times: number; runs: number }>();
  const flows = new Map<string, number>();
  const failures = new Map<string, number>();
  return {
    found: { traces, refusals, flows, failures },
    add({ cell, refusals: refused, traces: series, flows: went, failed, measures }: RunLine): void {
      if (failed) add(failures, `${failed.how}: ${failed.message}`, 1);
      for (const [rule, times] of Object.entries(refused ?? {})) {
        const before = refusals.get(rule) ?? { times: 0, runs: 0 };
        refusals.set(rule, { times: before.times + times, runs: before.runs + 1 });
      }
      for (const [way, count] of Object.entries(went ?? {})) add(flows, way, count);
      for (const [name, value] of Object.entries(measures ?? {}))
        if (name.startsWith(FLOW) && typeof value === 'number') add(flows, name.slice(FLOW.length), value);
      for (const [name, values] of Object.entries(series ?? {})) {
        if (name.startsWith(FLOW)) {
          for (const value of values) add(flows, name.slice(FLOW.length), value);
          continue;
        }
        const groups = traces.get(name) ?? new Map<string, Moments>();
        traces.set(name, groups);
        const group = groupOf({ sweep, plan }, cell);
        const moments = groups.get(group) ?? noMoments();
        groups.set(group, moments);
        takeIn(moments, values);
      }
    },
  };
}

/** What measures come to exactly in each of these cells, as the model computes it. */
function exactOf(plan: Plan, model: Model, cells: ReadonlySet<number>): Map<string, Map<number, number>> {
  const found = new Map<string, Map<number, number>>();
  if (!model.exactly) return found;
  for (const cell of cells) {
    const answers = model.exactly(z.parse(model.scenario, plan.scenarioOf(cell))) ?? {};
    for (const [measure, { value }] of Object.entries(answers))
      found.set(measure, (found.get(measure) ?? new Map<number, number>()).set(cell, value));
  }
  return found;
}

/** Reads a directory of results. @throws {Fault} where it is none, is damaged, or no run in it has finished */
export async function readResults(directory: string, models: Models): Promise<Results> {
  const manifest = await readManifest(directory);
  if (!manifest) throw new Fault([experimentProblem('experiments.no-results', { directory })]);
  const sweep = await readSweepOf(directory, manifest);
  const model = modelFor(sweep, models);
  const plan = planOf(sweep);
  const kept = await readKept(directory, plan);
  if (kept.places.size === 0) throw new Fault([experimentProblem('experiments.nothing-finished', { directory })]);
  if (kept.places.size === kept.failed.size)
    throw new Fault([experimentProblem('experiments.all-failed', { directory, failed: kept.failed.size })]);
  const order = [...kept.places.keys()].sort((a, b) => a - b);
  const collectors = sweep.measures
    .filter((name) => !name.startsWith(FLOW))
    .map((name) => ({ name, ...collector(name, order.length) }));
  const cells = new Int32Array(order.length);
  const replications = new Int32Array(order.length);
  const counted = counting(sweep, plan);
  const digest = createHash('sha256');
  const reader = await lineReader(directory);
  try {
    for (const [at, run] of order.entries()) {
      const place = kept.places.get(run);
      if (!place) continue;
      const text = await attempt('read', directory, () => reader.text(place));
      // Checked by readKept.
      const line = JSON.parse(text) as RunLine;
      cells[at] = line.cell;
      replications[at] = line.replication;
      for (const { name, put } of collectors) put(at, line.measures?.[name] ?? null);
      counted.add(line);
      digest.update(text);
    }
  } finally {
    await reader.close();
  }
  if (manifest.complete && manifest.results !== undefined && digest.digest('hex') !== manifest.results)
    throw new Fault([experimentProblem('experiments.results-changed', { directory })]);
  return {
    manifest,
    sweep,
    plan,
    model,
    columns: columnsOf(plan, model),
    cells,
    replications,
    measures: collectors.flatMap(({ done }) => done() ?? []),
    exact: exactOf(plan, model, new Set(cells)),
    ...counted.found,
  };
}
