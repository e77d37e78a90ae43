// What every section of a report is written from: the results, the language, and what measures are called in it.
import type { Language } from '../../language/index.js';
import type { ReportWords } from './en/index.js';
import { figure } from './groups.js';
import type { Results } from './results.js';
import type { Series } from './series.js';

export interface Context {
  results: Results;
  words: ReportWords;
  language: Language;
}

/** What a measure is called. */
export const titleOf = ({ results, language }: Context, name: string): string => {
  const measure = results.model.measures[name];
  return measure ? language.text(measure.title) : name;
};

/** Units that say nothing a number does not. */
const PLAIN: ReadonlySet<string> = new Set(['', '1', 'share', 'yes/no', 'word']);

/** The title of a measure, with its unit where it has one. */
export function axisOf(context: Context, name: string): string {
  const unit = context.results.model.measures[name]?.unit ?? '1';
  return PLAIN.has(unit) ? titleOf(context, name) : `${titleOf(context, name)} (${context.words.units[unit] ?? unit})`;
}

/** A value as it is told: yes and no by their words, places of the chart by theirs. */
export const valueText = ({ words, language }: Context, { kind, words: known }: Series, value: number): string =>
  kind === 'word'
    ? language.place(known[value] ?? '')
    : kind === 'yes-no'
      ? value === 1
        ? words.yes
        : words.no
      : figure(value);

/** Whether every run came to the same. */
export function isConstant({ values }: Series): boolean {
  let seen = Number.NaN;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (!Number.isNaN(seen) && value !== seen) return false;
    seen = value;
  }
  return true;
}

/** Measures that can be averaged and differ from run to run. */
export const averaged = ({ results }: Context): Series[] =>
  results.measures.filter((series) => series.kind !== 'word' && !isConstant(series));

export const intervalText = (low: number, high: number): string =>
  Number.isFinite(low) && Number.isFinite(high) ? `${figure(low)} … ${figure(high)}` : '–';
