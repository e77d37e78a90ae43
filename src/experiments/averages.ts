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

/** What a measure came to in a cell; of words, how often each came. */
interface Came {
  place: readonly (string | number)[];
  measure: string;
  values: readonly Value[];
}

/** A row a measure; of words one for each that came in any cell, also where it never did: none of so many is a share, too. */
function rowsOf({ place, measure, values }: Came, words: readonly string[]): (string | number)[][] {
  if (words.length === 0) return [[...place, measure, ...rowOf(values)]];
  return words.map((word) => [...place, `${measure}=${word}`, ...rowOf(values.map((value) => value === word))]);
}

/** Takes runs in their order, which is that of the cells, and writes a row for each cell and measure. */
export function averagesIn({ sweep, levelsOf }: Plan) {
  let lines: RunLine[] = [];
  /** Rows that are done, and those of words, which may yet be more. */
  const rows: ((string | number)[] | Came)[] = [];
  /** Of measures that are words: all that came so far. */
  const heard = new Map<string, Set<string>>();
  const close = (): void => {
    const [first] = lines;
    if (!first) return;
    const place = [first.cell, ...levelsOf(first.cell).map(({ label }) => String(label))];
    for (const measure of sweep.measures) {
      const values = lines.map((line) => line.measures?.[measure] ?? null).filter((value) => value !== null);
      if (values.length === 0) continue;
      const words = values.filter((value) => typeof value === 'string');
      const came = { place, measure, values };
      if (words.length === 0) rows.push(...rowsOf(came, []));
      else {
        rows.push(came);
        const known = heard.get(measure) ?? new Set<string>();
        for (const word of words) known.add(word);
        heard.set(measure, known);
      }
    }
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
      const all = rows.flatMap((row) =>
        Array.isArray(row) ? [row] : rowsOf(row, [...(heard.get(row.measure) ?? [])].sort()),
      );
      return writeCsv([['cell', ...names, 'measure', 'runs', 'mean', 'sd', 'low', 'high'], ...all]);
    },
  };
}
