// What one measure comes to in every cell, for a picture of a few lines: the levels of the first factor, and under each those of the others.
import type { Bilingual } from '../../bilingual.js';
import type { Models } from '../model.js';
import { levelMean } from '../statistics/effects.js';
import type { Estimate } from '../statistics/mean.js';
import { byCell, cellsIn, factorTitle } from './groups.js';
import { readResults } from './results.js';

/** A cell, by the levels of all factors but the first. */
export interface CellEstimate extends Estimate {
  label: string;
  exact?: number;
}

export interface Estimates {
  title: Bilingual;
  /** Yes and no: the scale is from 0 to 1. */
  shares: boolean;
  /** What the first factor is called, and the others. */
  factors: readonly string[];
  groups: readonly { label: string; cells: readonly CellEstimate[] }[];
}

/**
 * What a measure comes to in each cell of a directory of results, with its 95 % interval. Nothing where no run has a number for it.
 * @throws {Fault} as `reportOf`
 */
export async function estimatesOf(directory: string, models: Models, measure: string): Promise<Estimates | undefined> {
  const results = await readResults(directory, models);
  const series = results.measures.find(({ name, kind }) => name === measure && kind !== 'word');
  if (!series) return undefined;
  const values = byCell(results, series);
  const { sweep, plan, model } = results;
  const shares = series.kind === 'yes-no';
  const groups = new Map<string, CellEstimate[]>();
  for (const cell of cellsIn(results)) {
    const [first, ...others] = plan.levelsOf(cell).map(({ label }) => String(label));
    const exact = results.exact.get(measure)?.get(cell);
    const one: CellEstimate = {
      label: others.join(' · '),
      ...levelMean([values.get(cell) ?? new Map<number, number>()], { common: false, shares }),
      ...(exact !== undefined && { exact }),
    };
    groups.set(first ?? '', [...(groups.get(first ?? '') ?? []), one]);
  }
  return {
    title: model.measures[measure]?.title ?? { zh: measure, en: measure },
    shares,
    factors: sweep.factors.map((_, at) => factorTitle(results, at)),
    groups: [...groups].map(([label, cells]) => ({ label, cells })),
  };
}
