// Tables as spreadsheets save them: header and rows with the line each stands on, and every problem at once. Pure.
// Imports the browser build of csv-parse, which needs no Buffer of Node's and works there too.
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import type { ProblemOf } from './problem.js';

/** Why a file is no table, and no text at all. Each stands on a line. */
export interface CsvProblems {
  'csv.empty': object;
  /** In characters. */
  'csv.too-large': { most: number };
  'csv.not-text': object;
  'csv.not-utf8': object;
  /** So many cells in this row, and so many columns in the header. */
  'csv.row-long': { cells: number; columns: number };
  'csv.row-short': { cells: number; columns: number };
  'csv.quote-open': object;
  'csv.quote-within': object;
}

export type CsvProblem = ProblemOf<CsvProblems>;

export interface Row {
  /** Where it begins; a quoted cell may hold more lines. */
  line: number;
  /** As many as the header has, without the white space around them; those that the row leaves out at its end are empty. */
  cells: string[];
}

export interface Csv {
  header: string[];
  rows: Row[];
}

const LARGEST = 100_000_000;

export interface CsvOptions {
  /** Found in the first line, if nothing is said. */
  delimiter?: string;
  /** Rows may not leave out cells at their end either. */
  whole?: boolean;
}

/**
 * Reads a table whose first line names the columns. Cells are separated by commas, or by tabs or semicolons where the
 * first line has no comma; a byte-order mark, all line ends, and quoted cells are understood, empty lines passed over.
 * A row may leave out empty cells at its end, as people do who write by hand; more cells than the header has are a problem.
 * Never throws: what cannot be read comes back as problems, all of them, in the order of the lines.
 */
export function readCsv(
  text: string,
  { delimiter = delimiterOf(text), whole = false }: CsvOptions = {},
): Csv | { problems: CsvProblem[] } {
  const unreadable = notText(text);
  if (unreadable) return { problems: [unreadable] };
  const rows: Row[] = [];
  let end = 0;
  let empty = 0;
  try {
    // The parser counts a carriage return within quotes as a line of its own.
    parse(text.replace(/\r\n?/g, '\n'), {
      bom: true,
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record(cells: string[], { lines, empty_lines }) {
        rows.push({ line: end + 1 + empty_lines - empty, cells });
        end = lines;
        empty = empty_lines;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = end + 1 + Number(error['empty_lines'] ?? empty) - empty;
    const code = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'csv.quote-open' : 'csv.quote-within';
    return { problems: [...uneven(rows, whole), { code, numbers: {}, at: { line } }] };
  }
  const [header, ...below] = rows;
  if (!header) return { problems: [{ code: 'csv.empty', numbers: {}, at: { line: 1 } }] };
  // Separators alone, more of them than there are columns, are what a spreadsheet leaves of a row that was emptied.
  const others = below.filter(({ cells }) => cells.length <= header.cells.length || cells.some((cell) => cell !== ''));
  const problems = uneven([header, ...others], whole);
  if (problems.length > 0) return { problems };
  // Filled in place: a roll has many rows.
  for (const { cells } of others) while (cells.length < header.cells.length) cells.push('');
  return { header: header.cells, rows: others };
}

/** Why this is no text that a person wrote, if it is none. */
export function notText(text: string): CsvProblem | undefined {
  const lineOf = (index: number): number => text.slice(0, index).split('\n').length;
  if (text.length > LARGEST) return { code: 'csv.too-large', numbers: { most: LARGEST }, at: { line: 1 } };
  const control = text.search(/(?![\t\n\v\f\r])\p{Cc}/u);
  if (control >= 0) return { code: 'csv.not-text', numbers: {}, at: { line: lineOf(control) } };
  const broken = text.indexOf('\uFFFD');
  return broken < 0 ? undefined : { code: 'csv.not-utf8', numbers: {}, at: { line: lineOf(broken) } };
}

function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r|\n/, 1);
  return [',', '\t', ';'].find((sign) => first.includes(sign)) ?? ',';
}

function uneven([header, ...rows]: readonly Row[], whole: boolean): CsvProblem[] {
  const width = header?.cells.length ?? 0;
  return rows
    .filter(({ cells }) => cells.length > width || (whole && cells.length < width))
    .map(({ line, cells: { length } }) => ({
      code: length > width ? 'csv.row-long' : 'csv.row-short',
      numbers: { cells: length, columns: width },
      at: { line },
    }));
}
