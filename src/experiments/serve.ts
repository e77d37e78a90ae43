// What a worker does: one run, and what is kept of it. The same in a thread, in this process and on another machine.
import * as z from 'zod/mini';
import { canonical } from '../digest.js';
import type { Model, Models, Outcome, Value } from './model.js';
import { planOf, type Run } from './plan.js';
import type { Failure, RunLine } from './runs.js';
import type { Sweep } from './sweep.js';

/** A run, with its record where that is kept. */
export interface Done {
  line: RunLine;
  lines?: readonly string[];
  answers?: readonly string[];
}

/** Does the run of a number. Never throws: a run that comes to nothing says why. */
export type Serve = (index: number) => Promise<Done>;

const failed = (error: unknown): Failure => ({
  how: 'threw',
  message: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
});

/** Whether the record of a run is kept. */
export const keepsRecord = ({ keep }: Sweep, { replication }: Pick<Run, 'replication'>): boolean =>
  keep === 'all' || (keep === 'first' && replication === 0);

/** Those measures that were asked for. A number that is none is a mistake of the model, and is not passed on as one. */
function measured(outcome: Outcome, measures: readonly string[]): Record<string, Value> {
  return Object.fromEntries(
    measures.map((name) => {
      const value = outcome.measures[name] ?? null;
      if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`${name} came to ${value}`);
      return [name, value];
    }),
  );
}

/** The scenario of a cell, read. Runs of one cell come one after the other, and a charter takes longer to read than to run. */
type Parsed = (cell: number, read: () => unknown) => unknown;

function lastParsed(): Parsed {
  let last: { cell: number; scenario: unknown } | undefined;
  return (cell, read) => {
    if (last?.cell !== cell) last = { cell, scenario: read() };
    return last.scenario;
  };
}

async function outcomeOf(
  sweep: Sweep,
  model: Model,
  run: Run,
  parsed: Parsed,
): Promise<Omit<Done, 'line'> & Pick<RunLine, 'measures' | 'refusals' | 'traces' | 'flows' | 'hash'>> {
  // The digest of a sweep knows no order of names, and no more may a run: it might draw for each name in turn.
  const scenario = parsed(run.cell, () => z.parse(model.scenario, JSON.parse(canonical(run.scenario))));
  const record = keepsRecord(sweep, run);
  const outcome = await model.run(scenario, run.seed, { record, measures: sweep.measures });
  const { refusals, traces, flows, hash, lines, answers } = outcome;
  return {
    measures: measured(outcome, sweep.measures),
    refusals,
    hash,
    ...(traces && Object.keys(traces).length > 0 && { traces }),
    ...(flows && Object.keys(flows).length > 0 && { flows }),
    ...(record && lines && { lines }),
    ...(answers && { answers }),
  };
}

/** Serves the runs of a sweep. @throws {RangeError} where there is no such model */
export function serving(sweep: Sweep, models: Models): Serve {
  const model = models[sweep.model];
  if (!model) throw new RangeError(`there is no model ${sweep.model} here`);
  const plan = planOf(sweep);
  const parsed = lastParsed();
  return async (index) => {
    const run = plan.at(index);
    const named = { run: index, cell: run.cell, replication: run.replication, seed: run.seed };
    try {
      const { lines, answers, ...came } = await outcomeOf(sweep, model, run, parsed);
      return { line: { ...named, ...came }, ...(lines && { lines }), ...(answers && { answers }) };
    } catch (error) {
      return { line: { ...named, failed: failed(error) } };
    }
  };
}
