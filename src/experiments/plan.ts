// What the run of a number is: its cell, its replication, its scenario and its seed. A pure function of the sweep and the number.
import type * as z from 'zod/mini';
import { canonical, sha256 } from '../digest.js';
import { cellsOf, designOf, type Level } from './design.js';
import { withAt } from './path.js';
import type { Sweep } from './sweep.js';

type Json = z.core.util.JSONType;

/** One run: the same on every machine. */
export interface Run {
  index: number;
  cell: number;
  replication: number;
  levels: readonly Level[];
  scenario: Json;
  seed: string;
}

/** The runs of a sweep by number: those of a cell stand together, in the order of their replications. */
export interface Plan {
  sweep: Sweep;
  cells: number;
  /** Of each cell at most: where a sweep stops by width, fewer are run. */
  replications: number;
  levelsOf(cell: number): readonly Level[];
  scenarioOf(cell: number): Json;
  seedOf(cell: number, replication: number): string;
  at(index: number): Run;
}

/** The scenario with these levels in their places. */
export function placed(sweep: Sweep, levels: readonly Level[]): Json {
  let scenario: unknown = sweep.scenario;
  for (const [index, { path }] of sweep.factors.entries()) {
    const put = withAt(scenario, path, levels[index]?.value ?? null);
    // A path that leads nowhere is refused when the sweep is read.
    if (put !== undefined) scenario = put;
  }
  // Plain data with plain data in it.
  return scenario as Json;
}

const made = new WeakMap<Sweep, Plan>();

/** How the runs of a sweep are numbered. */
export function planOf(sweep: Sweep): Plan {
  const before = made.get(sweep);
  if (before) return before;
  const cells = cellsOf(sweep);
  const { replications } = sweep;
  const levelsOf = designOf(sweep);
  const scenarioOf = (cell: number): Json => placed(sweep, levelsOf(cell));
  // The same at every cell, so that cells differ by their levels and not by luck; a model's streams split it by purpose.
  const seedOf = (cell: number, replication: number): string =>
    sha256(canonical(sweep.commonRandomNumbers ? [sweep.seed, replication] : [sweep.seed, replication, cell]));
  const plan: Plan = {
    sweep,
    cells,
    replications,
    levelsOf,
    scenarioOf,
    seedOf,
    at(index) {
      if (!Number.isSafeInteger(index) || index < 0 || index >= cells * replications)
        throw new RangeError(`${index} is no run of this sweep`);
      const cell = Math.floor(index / replications);
      const replication = index % replications;
      return {
        index,
        cell,
        replication,
        levels: levelsOf(cell),
        scenario: scenarioOf(cell),
        seed: seedOf(cell, replication),
      };
    },
  };
  made.set(sweep, plan);
  return plan;
}

/** The run of a number. @throws {RangeError} where the sweep has none */
export const runAt = (sweep: Sweep, index: number): Run => planOf(sweep).at(index);
