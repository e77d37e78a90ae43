// A table as people keep it, before anybody knows what its columns are: rows of cells with their lines, from CSV or from a workbook alike. Pure.
import { type CsvProblem, scanCsv } from './csv.js';
import { fewOf } from './problem.js';

/** What a cell was before it was text: spreadsheets know it, CSV does not. */
export type CellKind = 'text' | 'number' | 'date';

export interface SheetRow {
  /** As the program that keeps the table counts them, from 1. */
  line: number;
  /** Without the white space around them; nothing where a row ends before its table. */
  cells: string[];
  /** Of each cell, where it is known. */
  kinds?: readonly CellKind[];
  /** Cells that lie in one that was merged and begins in a row above: what stands there was written there. By their places, from 0. */
  merged?: ReadonlyMap<number, string>;
}

export interface Sheet {
  rows: SheetRow[];
  /** Whether cells that were merged are known as such. CSV leaves them empty, and empty is all that is known of them. */
  knowsMerged: boolean;
}

/** Of the lines above the first table, so many are looked at to find what separates cells. */
const TITLES = 12;

const signIn = (line: string, signs: readonly string[]): string | undefined => {
  const outside = line.replaceAll(/"[^"]*"/g, '');
  return signs.find((sign) => outside.includes(sign));
};

/** What separates cells: the first line says it, or, where that is a title, the first one below that does. */
function separatorOf(text: string): string | undefined {
  const lines = text
    .trimStart()
    .split(/\r\n?|\n/, TITLES)
    .filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  if (signIn(first, [',', '\t', ';'])) return undefined;
  const below = lines.map((line) => signIn(line, [',', '\t', ';'])).find((sign) => sign !== undefined);
  // Where a header has commas of full width, so have its rows.
  const wide = lines.slice(0, 2).every((line) => line.includes('，'));
  return wide ? undefined : below;
}

/** Reads CSV as a table whose header may stand anywhere. Never throws; what is wrong is told as `readCsv` does. */
export function sheetOf(text: string): Sheet | { problems: CsvProblem[] } {
  const rows: SheetRow[] = [];
  const delimiter = separatorOf(text);
  const problems = scanCsv(text, { ragged: true, ...(delimiter !== undefined && { delimiter }) }, (row) => {
    rows.push(row);
    return true;
  });
  return problems.length > 0 ? { problems: fewOf(problems) } : { rows, knowsMerged: false };
}
