// Exact answers beside the estimates: what a measure comes to on average where that can be computed, cell by cell.
import * as z from 'zod/mini';
import { writeCsv } from '../csv.js';
import type { Model } from './model.js';
import type { Plan } from './plan.js';
import type { RunLine } from './runs.js';

interface Sum {
  runs: number;
  sum: number;
}

/** How many standard errors of an exact share an estimate of it is off: none as far as the share itself may be off. */
export function standardErrors(estimate: number, exact: number, runs: number, error: number): number {
  const off = estimate - exact;
  if (Math.abs(off) <= error) return 0;
  const share = Math.min(1, Math.max(0, exact));
  return off / Math.sqrt((share * (1 - share)) / runs);
}

/** Adds up what measures came to in each cell, and writes them beside what they come to exactly. */
export function exactIn(plan: Plan, model: Model) {
  const sums = new Map<string, Sum>();
  const answers = new Map<number, ReturnType<NonNullable<Model['exactly']>>>();
  const answersOf = (cell: number) => {
    if (!answers.has(cell)) answers.set(cell, model.exactly?.(z.parse(model.scenario, plan.scenarioOf(cell))));
    return answers.get(cell);
  };
  return {
    add({ cell, measures }: RunLine): void {
      if (!measures || !model.exactly) return;
      for (const measure of Object.keys(answersOf(cell) ?? {})) {
        const value = measures[measure];
        if (typeof value !== 'boolean' && typeof value !== 'number') continue;
        const sum = sums.get(`${cell} ${measure}`) ?? { runs: 0, sum: 0 };
        sum.runs += 1;
        sum.sum += Number(value);
        sums.set(`${cell} ${measure}`, sum);
      }
    },
    /**
     * `z`: how many standard errors of the exact share the estimate is off; infinite where what is certain, or impossible, came out otherwise.
     */
    csv(): string {
      const names = plan.sweep.factors.map(({ name }) => name);
      const rows = [...answers].flatMap(([cell, found]) =>
        Object.entries(found ?? {}).map(([measure, { value, error }]) => {
          const { runs = 0, sum = 0 } = sums.get(`${cell} ${measure}`) ?? {};
          const estimate = runs === 0 ? '' : sum / runs;
          const off = estimate === '' ? '' : standardErrors(estimate, value, runs, error);
          return [
            cell,
            ...plan.levelsOf(cell).map(({ label }) => String(label)),
            measure,
            runs,
            estimate,
            value,
            error,
            off,
          ];
        }),
      );
      return writeCsv([['cell', ...names, 'measure', 'runs', 'estimate', 'exact', 'error', 'z'], ...rows]);
    },
  };
}
