// Tables as spreadsheets save them: header and rows with the line each stands on, and every problem at once. Pure.
// Imports the browser build of csv-parse, which needs no Buffer of Node's and works there too.
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import type { Bilingual } from './bilingual.js';

/** Something wrong with a file: where, and what to do about it. */
export interface Problem {
  line: number;
  says: Bilingual;
}

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
): Csv | { problems: Problem[] } {
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
    return {
      problems: [...uneven(rows, whole), malformed(error, end + 1 + Number(error['empty_lines'] ?? empty) - empty)],
    };
  }
  const [header, ...below] = rows;
  if (!header) return { problems: [{ line: 1, says: EMPTY }] };
  // Separators alone, more of them than there are columns, are what a spreadsheet leaves of a row that was emptied.
  const others = below.filter(({ cells }) => cells.length <= header.cells.length || cells.some((cell) => cell !== ''));
  const problems = uneven([header, ...others], whole);
  if (problems.length > 0) return { problems };
  // Filled in place: a roll has many rows.
  for (const { cells } of others) while (cells.length < header.cells.length) cells.push('');
  return { header: header.cells, rows: others };
}

const EMPTY: Bilingual = {
  en: 'the file is empty; its first line has to name the columns',
  zh: '文件是空的；第一行应为列名',
};

/** Why this is no text that a person wrote, if it is none. */
export function notText(text: string): Problem | undefined {
  const lineOf = (index: number): number => text.slice(0, index).split('\n').length;
  if (text.length > LARGEST) {
    const says = {
      en: `the file has more than ${LARGEST} characters; split it`,
      zh: `文件超过 ${LARGEST} 个字符；请拆分后再读`,
    };
    return { line: 1, says };
  }
  const control = text.search(/(?![\t\n\v\f\r])\p{Cc}/u);
  if (control >= 0) {
    const says = { en: 'this is no text file; save it as UTF-8 text', zh: '这不是文本文件；请另存为 UTF-8 编码的文本' };
    return { line: lineOf(control), says };
  }
  const broken = text.indexOf('\uFFFD');
  if (broken < 0) return undefined;
  const says = {
    en: 'there are characters here that are not UTF-8; save the file as UTF-8',
    zh: '此处有无法识别的字符；请将文件另存为 UTF-8 编码（如“CSV UTF-8”）',
  };
  return { line: lineOf(broken), says };
}

function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r|\n/, 1);
  return [',', '\t', ';'].find((sign) => first.includes(sign)) ?? ',';
}

function uneven([header, ...rows]: readonly Row[], whole: boolean): Problem[] {
  const width = header?.cells.length ?? 0;
  return rows
    .filter(({ cells }) => cells.length > width || (whole && cells.length < width))
    .map(({ line, cells: { length } }) => ({
      line,
      says: length > width ? tooLong(length, width) : tooShort(length, width),
    }));
}

const tooLong = (length: number, width: number): Bilingual => ({
  en: `cells in this row: ${length}, in the header: ${width}; leave out those that have no column, and put a cell that holds the separator in quotes`,
  zh: `本行有 ${length} 格，表头只有 ${width} 列；请删去多出的格，单元格内含分隔符的请加引号`,
});

const tooShort = (length: number, width: number): Bilingual => ({
  en: `cells in this row: ${length}, in the header: ${width}; give every column a cell`,
  zh: `本行有 ${length} 格，表头有 ${width} 列；请逐列补齐`,
});

function malformed({ code }: CsvError, line: number): Problem {
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    const says = { en: 'a quotation mark opened here is never closed; close it', zh: '此处的引号没有闭合；请补上' };
    return { line, says };
  }
  const says = {
    en: 'a quotation mark stands within a cell here; put the whole cell in quotes and write the mark twice',
    zh: '此处单元格中间有引号；请将整个单元格加引号，其中的引号写两遍',
  };
  return { line, says };
}
