// Tables as spreadsheets save them: header and rows with the line each stands on, and every problem at once. Pure.
// Imports the browser build of csv-parse, which needs no Buffer of Node's and works there too.
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { fewOf, type ProblemOf } from './problem.js';

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
  /** Rows have as many cells as they have: which of them is the header, and how many it has, is found later. */
  ragged?: boolean;
  /** A quotation mark within a cell that has none around it is a part of it, and no mistake. */
  looseQuotes?: boolean;
}

/** So many lines with quotation marks go to the parser at once. */
const BLOCK = 2000;

/**
 * Visits the rows of a table as they come, the header first, and keeps none of them: a table of ballots may have a million.
 * Cells are as in `readCsv`. What is wrong comes back, in the order of the lines; after a quotation mark that is wrong nothing
 * can be told of what follows. `visit` ends the reading by answering false.
 */
export function scanCsv(
  text: string,
  { delimiter = delimiterOf(text), whole = false, ragged = false, looseQuotes = false }: CsvOptions,
  visit: (row: Row) => boolean | undefined,
): CsvProblem[] {
  const unreadable = notText(text);
  if (unreadable) return [unreadable];
  const problems: CsvProblem[] = [];
  let width: number | undefined;
  const take = (row: Row): boolean => {
    const { cells, line } = row;
    const { length } = cells;
    if (width === undefined || ragged) width = length;
    // Separators alone, more of them than there are columns, are what a spreadsheet leaves of a row that was emptied.
    else if (length > width && !cells.some((cell) => cell !== '')) return true;
    else if (length > width || (whole && length < width)) {
      const code = length > width ? 'csv.row-long' : 'csv.row-short';
      problems.push({ code, numbers: { cells: length, columns: width }, at: { line } });
      return true;
    }
    while (cells.length < width) cells.push('');
    return visit(row) !== false;
  };
  const wrong = rowsOf(text, delimiter, looseQuotes, take);
  if (wrong) problems.push(wrong);
  if (width === undefined && problems.length === 0) return [{ code: 'csv.empty', numbers: {}, at: { line: 1 } }];
  return problems;
}

/**
 * The rows of a text, each with its line, and the first mistake in its quotation marks. Lines whose cells need no parser are
 * split, in a twentieth of its time; all others go to it.
 */
function rowsOf(
  written: string,
  delimiter: string,
  looseQuotes: boolean,
  take: (row: Row) => boolean,
): CsvProblem | undefined {
  const marked = written.startsWith('\uFEFF') ? written.slice(1) : written;
  // The parser counts a carriage return within quotes as a line of its own.
  const text = marked.includes('\r') ? marked.replace(/\r\n?/g, '\n') : marked;
  let line = 1;
  let at = 0;
  while (at < text.length) {
    let end = endOf(text, at);
    const next = text.slice(at, end);
    const cells = plainCells(next, delimiter, looseQuotes);
    if (cells) {
      // A line that says nothing is no row; one of separators may be a blank ballot.
      if ((cells.length > 1 || next.trim() !== '') && !take({ line, cells })) return undefined;
      line += 1;
      at = end + 1;
      continue;
    }
    const first = line;
    let open = quotesIn(next) % 2 === 1;
    line += 1;
    // A row goes on where a mark was left open; as many rows as have marks go together.
    for (let lines = 1; end < text.length; lines += 1) {
      const after = endOf(text, end + 1);
      const quotes = quotesIn(text.slice(end + 1, after));
      if (!open && (quotes === 0 || lines >= BLOCK)) break;
      if (quotes % 2 === 1) open = !open;
      line += 1;
      end = after;
    }
    const wrong = parsed(text.slice(at, end), first, { delimiter, relax_quotes: looseQuotes }, take);
    if (wrong) return wrong === 'enough' ? undefined : wrong;
    at = end + 1;
  }
  return undefined;
}

/**
 * The cells of a line, where they are what stands between its separators: a separator within a quoted cell has an odd number of
 * quotation marks before it in its cell. Nothing where there is such a one, or a mark that is wrong, and a parser has to tell.
 */
function plainCells(line: string, delimiter: string, looseQuotes: boolean): string[] | undefined {
  const marked = line.includes('"');
  const cells = line.split(delimiter);
  for (let at = 0; at < cells.length; at += 1) {
    const cell = (cells[at] ?? '').trim();
    const mark = marked ? cell.indexOf('"') : -1;
    if (mark < 0) cells[at] = cell;
    else if (mark === 0 && cell.length > 1 && cell.indexOf('"', 1) === cell.length - 1)
      cells[at] = cell.slice(1, -1).trim();
    else if (quotesIn(cell) % 2 === 1 && (!looseQuotes || cell.startsWith('"'))) return undefined;
    else if (/^"(?:[^"]|"")*"$/.test(cell)) cells[at] = cell.slice(1, -1).replaceAll('""', '"').trim();
    else if (!looseQuotes) return undefined;
    else cells[at] = cell;
  }
  return cells;
}

function endOf(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function quotesIn(line: string): number {
  let quotes = 0;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) quotes += 1;
  return quotes;
}

/** Rows by the parser, from this line on. */
function parsed(
  text: string,
  first: number,
  options: { delimiter: string; relax_quotes: boolean },
  take: (row: Row) => boolean,
): CsvProblem | 'enough' | undefined {
  let end = first - 1;
  let empty = 0;
  let going = true;
  try {
    parse(text, {
      ...options,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record(cells: string[], { lines, empty_lines }) {
        const line = end + 1 + empty_lines - empty;
        end = first - 1 + lines;
        empty = empty_lines;
        if (going) going = take({ line, cells: cells.map((cell) => cell.trim()) });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = end + 1 + Number(error['empty_lines'] ?? empty) - empty;
    const code = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'csv.quote-open' : 'csv.quote-within';
    return { code, numbers: {}, at: { line } };
  }
  return going ? undefined : 'enough';
}

/**
 * Reads a table whose first line names the columns. Cells are separated by commas, or by tabs or semicolons where the
 * first line has no comma; a byte-order mark, all line ends, and quoted cells are understood, empty lines passed over.
 * A row may leave out empty cells at its end, as people do who write by hand; more cells than the header has are a problem.
 * Never throws: what cannot be read comes back as problems, at most twenty of a code, in the order of the lines.
 */
export function readCsv(text: string, options: CsvOptions = {}): Csv | { problems: CsvProblem[] } {
  const rows: Row[] = [];
  const problems = scanCsv(text, options, (row) => {
    rows.push(row);
    return true;
  });
  if (problems.length > 0) return { problems: fewOf(problems) };
  const [header, ...below] = rows;
  return header ? { header: header.cells, rows: below } : { problems };
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

/** What separates cells: what stands in the first line that says anything, outside of quotation marks. */
function delimiterOf(text: string): string {
  const [first = ''] = text.trimStart().split(/\r|\n/, 1);
  const outside = first.replaceAll(/"[^"]*"/g, '');
  return [',', '\t', ';', '，'].find((sign) => outside.includes(sign)) ?? ',';
}

const cell = (written: string | number): string => {
  const text = String(written);
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Rows as a table, the header among them, which `readCsv` reads back as they were. */
export const writeCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  `${rows.map((row) => row.map(cell).join(',')).join('\n')}\n`;
