// What each measure came to in each cell: the table to look at first, and small enough to be kept beside what is written about it.
import { writeCsv } from '../csv.js';
import type { Value } from './model.js';
import type { Plan } from './plan.js';
import type { RunLine } from './runs.js';
import { intervalOf, numberIn } from './stopping.js';

const CONFIDENCE = 0.95;

const told = (value: number): string | number => (Number.isFinite(value) ? Number(value.toPrecision(6)) : '');

/** How many there are, their mean, their spread, and an interval around the mean: Wilson's of yes and no, else Student's. */
function rowOf(values: readonly Value[]): (string | number)[] {
  const numbers = values.map(numberIn).filter((value) => value !== undefined);
  const runs = numbers.length;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / runs;
  const squares = numbers.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const { low, high } = intervalOf(values, CONFIDENCE);
  return [runs, told(mean), told(Math.sqrt(squares / (runs - 1))), told(low), told(high)];
}

/** Values by what they are of: a measure, or that it was one of several words. */
function seriesOf(measures: readonly string[], lines: readonly RunLine[]): Map<string, Value[]> {
  const series = new Map<string, Value[]>();
  for (const measure of measures) {
    const values = lines.map((line) => line.measures?.[measure] ?? null).filter((value) => value !== null);
    const words = [...new Set(values.filter((value) => typeof value === 'string'))].sort();
    for (const word of words)
      series.set(
        `${measure}=${word}`,
        values.map((value) => value === word),
      );
    if (words.length === 0 && values.length > 0) series.set(measure, values);
  }
  return series;
}

/** Takes runs in their order, which is that of the cells, and writes a row for each cell and measure. */
export function averagesIn({ sweep, levelsOf }: Plan) {
  let lines: RunLine[] = [];
  const rows: (string | number)[][] = [];
  const close = (): void => {
    const [first] = lines;
    if (!first) return;
    const levels = levelsOf(first.cell).map(({ label }) => String(label));
    for (const [measure, values] of seriesOf(sweep.measures, lines))
      rows.push([first.cell, ...levels, measure, ...rowOf(values)]);
    lines = [];
  };
  return {
    add(line: RunLine): void {
      if (line.cell !== lines[0]?.cell) close();
      lines.push(line);
    },
    csv(): string {
      close();
      const names = sweep.factors.map(({ name }) => name);
      return writeCsv([['cell', ...names, 'measure', 'runs', 'mean', 'sd', 'low', 'high'], ...rows]);
    },
  };
}
