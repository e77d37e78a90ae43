// The cells of a sweep sorted by the levels of a factor, and what each came to. Pure.

import { type CellValues, levelMean } from '../statistics/effects.js';
import { type Estimate, meanOf } from '../statistics/mean.js';
import type { Results } from './results.js';
import type { Series } from './series.js';

/** Cells that have a level of a factor in common, or lie in the same part of its range. */
export interface Group {
  label: string;
  cells: readonly number[];
}

/** A range is looked at in so many parts. */
const PARTS = 8;

/** Numbers as they are read: four digits that count, and no more noughts than are needed. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size >= 1e15 || (size > 0 && size < 1e-4)) return value.toExponential(2).replace('-', '−');
  return (size >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(4)))).replace('-', '−');
}

/** All cells that have runs, ascending. */
export const cellsIn = ({ cells }: Results): number[] => [...new Set(cells)].sort((a, b) => a - b);

/** The cells of each level of a factor, in the order of the sweep; those of a range in parts of equal width. */
export function groupsOf(results: Results, factor: number): Group[] {
  const { sweep, plan } = results;
  const { levels, labels, range } = sweep.factors[factor] ?? {};
  const found = new Map<string, number[]>();
  const put = (label: string, cell: number): void => {
    found.set(label, [...(found.get(label) ?? []), cell]);
  };
  const cells = cellsIn(results);
  const levelOf = (cell: number) => plan.levelsOf(cell)[factor]?.label;
  if (!range) {
    for (const [place, level] of (levels ?? []).entries())
      found.set(String(labels?.[place] ?? (typeof level === 'object' ? JSON.stringify(level) : level)), []);
    for (const cell of cells) put(String(levelOf(cell)), cell);
    return [...found].flatMap(([label, own]) => (own.length > 0 ? [{ label, cells: own }] : []));
  }
  const { from, to, integer } = range;
  const single = integer && to - from < 1.5 * PARTS;
  const width = (to - from) / PARTS;
  const edge = (part: number): string => figure(from + part * width);
  const parts = single ? to - from + 1 : PARTS;
  const own = Array.from({ length: parts }, (): number[] => []);
  for (const cell of cells) {
    const value = Number(levelOf(cell));
    const part = single ? value - from : Math.floor((value - from) / width);
    own[Math.min(parts - 1, Math.max(0, part))]?.push(cell);
  }
  return own.flatMap((list, part) => {
    const label = single ? String(from + part) : `${edge(part)} … ${edge(part + 1)}`;
    return list.length > 0 ? [{ label, cells: list }] : [];
  });
}

/** What each cell came to, by replication. */
export function byCell({ cells, replications }: Results, { values }: Series): Map<number, Map<number, number>> {
  const found = new Map<number, Map<number, number>>();
  for (const [at, value] of values.entries()) {
    const cell = cells[at] as number; // as many as values
    const own = found.get(cell) ?? new Map<number, number>();
    found.set(cell, own);
    if (!Number.isNaN(value)) own.set(replications[at] as number, value); // as many as values
  }
  return found;
}

/** A level with what a measure comes to there. */
export interface Effect extends Estimate {
  label: string;
  /** Worked out instead of simulated, where the model can. */
  exact?: number;
}

const NONE: CellValues = new Map();

/** The mean of a measure at every level of a factor. */
export function effectsOf(results: Results, series: Series, factor: number): Effect[] {
  const cells = byCell(results, series);
  const exact = results.exact.get(series.name);
  const { commonRandomNumbers: common, design } = results.sweep;
  const sampling = { common, shares: series.kind === 'yes-no', points: design !== 'full' };
  return groupsOf(results, factor).map(({ label, cells: own }) => {
    const estimate = levelMean(
      own.map((cell) => cells.get(cell) ?? NONE),
      sampling,
    );
    const known = own.flatMap((cell) => exact?.get(cell) ?? []);
    // Only where it is known of every cell is it the same mean.
    return { label, ...estimate, ...(known.length === own.length && known.length > 0 && { exact: meanOf(known) }) };
  });
}

/** What a cell is called: its levels. */
export const cellLabel = ({ sweep, plan }: Results, cell: number): string =>
  plan
    .levelsOf(cell)
    .map(({ label }, at) => {
      const range = sweep.factors[at]?.range;
      return range && typeof label === 'number' ? figure(label) : String(label);
    })
    .join(' · ');

/** What a factor is called. */
export const factorTitle = ({ sweep }: Results, factor: number): string => {
  const { title, name } = sweep.factors[factor] ?? {};
  return title ?? name ?? '';
};
