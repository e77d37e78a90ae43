// The columns of a table, whatever their order and in whichever language they are named. Pure.
import { isTotal, lettersApart } from '../names.js';
import { stopIfAny } from '../problem.js';
import { type Sheet, type SheetRow, sheetOf } from '../sheet.js';
import { type Header, headerOf, isAgain } from './header.js';
import { problem, type RequiredColumn, type RollProblem } from './problems.js';
import { type Columns, PASSED_OVER, UNIT_BEHIND } from './words.js';

/** One row, by column; nothing where the table has no such column or the cell is empty. */
export interface TableRow<K extends string> {
  line: number;
  cells: Partial<Record<K, string>>;
  /** Where the column stands, counted from 1. */
  at(column: K): { line: number; column: number };
  /** What stands under a heading that is passed over, by its place counted from 1; empty where nothing does. */
  under(column: number): string;
  /** The first of its cells in which something is written. */
  first: string;
  /** Columns whose cell was merged with one above: what stands there was written once for several rows. */
  merged: ReadonlySet<K>;
}

export interface Table<K extends string> {
  rows: TableRow<K>[];
  has(column: K): boolean;
  /** Columns that say nothing to this table: passed over, and to be told of. */
  ignored: Place[];
  /** What is wrong with the header. */
  problems: RollProblem[];
  /** The line of the header. */
  line: number;
  /** What was passed over or read otherwise than it stands, to be told of. */
  notes: RollProblem[];
  /** Whether merged cells are known as such. */
  knowsMerged: boolean;
}

/** A column that is passed over: its heading, and where it stands, counted from 1. */
export interface Place {
  name: string;
  column: number;
}

/** Rows of a table, and the headings of the columns that say nothing to it. */
export interface Rows<R> {
  rows: R[];
  ignored: string[];
}

/** Without what stands in brackets at its end. */
const withoutBrackets = (name: string): string => {
  const at = /[)\]]$/.test(name) ? name.search(/[([]/) : -1;
  return at < 0 ? name : name.slice(0, at);
};

/** As people write a heading: `Area (m²)`, `area_m2`, `建筑面积（㎡）` are one name with `area`. */
export const plain = (name: string): string =>
  withoutBrackets(name.normalize('NFKC').toLowerCase())
    .replace(/[\s_-]+/gu, '-')
    .replace(/^-/u, '')
    .replace(UNIT_BEHIND, '');

/** Nobody misspells a name that long. */
const LONGEST = 40;

/** The known name a misspelt one is nearest to, if any is near. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  if (written.length > LONGEST || PASSED_OVER.includes(plain(written))) return undefined;
  const near = known
    .map((name) => ({ name, far: lettersApart(plain(written), plain(name)) }))
    .filter(({ name, far }) => far <= Math.max(1, Math.floor(name.length / 2)) && far < [...name].length)
    .sort((one, other) => one.far - other.far);
  return near[0]?.name ?? known.find((name) => name.length > 1 && plain(written).includes(plain(name)));
}

/** What a table has, by which it may be told what else it needs. */
export interface Headed<K extends string> {
  has(column: K): boolean;
  /** Where a known column stands, with the heading it has. */
  where(column: K): Place | undefined;
  others: readonly Place[];
  /** The cells below a heading, by its place counted from 1. */
  below(column: number): Iterable<string>;
}

/** Columns a table has to have, or what says so once its headings are known. */
type Needs<K extends string> =
  | readonly (K & RequiredColumn)[]
  | ((headed: Headed<K>) => readonly (K & RequiredColumn)[]);

function* cellsBelow(rows: readonly SheetRow[], column: number): Iterable<string> {
  for (const { cells } of rows) yield cells[column - 1]?.trim() ?? '';
}

/** By the name of a column, as people write it, the column. */
function calledIn<K extends string>(columns: Columns<K>): Map<string, K> {
  // The keys of a table of columns are its columns.
  const keys = Object.keys(columns) as K[];
  return new Map(keys.flatMap((key) => columns[key].map((name) => [plain(name), key] as const)));
}

function place<K extends string>(
  { names: header, line }: Header,
  rows: readonly SheetRow[],
  columns: Columns<K>,
  needs: Needs<K>,
  together: readonly K[],
) {
  const called = calledIn(columns);
  const where = new Map<K, number>();
  const others: Place[] = [];
  const problems: RollProblem[] = [];
  for (const [index, name] of header.entries()) {
    const at = { line, column: index + 1 };
    const key = called.get(plain(name));
    const before = key === undefined ? undefined : where.get(key);
    if (name === '') {
      // Spreadsheets save columns that nobody has written in.
      const first = rows.find(({ cells }) => (cells[index] ?? '') !== '');
      if (first) problems.push(problem({ ...at, line: first.line }, 'rolls.column-unnamed', { column: index + 1 }));
    } else if (key === undefined) others.push({ name, column: index + 1 });
    else if (before !== undefined) problems.push(problem(at, 'rolls.column-twice', { name, first: before + 1 }));
    else where.set(key, index);
  }
  const required =
    typeof needs === 'function'
      ? needs({
          has: (key) => where.has(key),
          where(key) {
            const index = where.get(key);
            return index === undefined ? undefined : { name: header[index] ?? key, column: index + 1 };
          },
          others,
          below: (column) => cellsBelow(rows, column),
        })
      : needs;
  const missing = required.filter((key) => !where.has(key));
  for (const key of missing) problems.push(problem({ line }, 'rolls.column-missing', { column: key }));
  // A column that has to be there, or that goes with one that is, may stand under a misspelt name.
  const halved = together.some((key) => where.has(key)) ? together : [];
  const absent = [...new Set([...missing, ...halved])].filter((key) => !where.has(key)).flatMap((key) => columns[key]);
  const ignored = others.filter(({ name, column }) => {
    const near = nearest(name, absent);
    if (near !== undefined) problems.push(problem({ line, column }, 'rolls.column-unknown', { name, near }));
    return near === undefined;
  });
  return { where, ignored, problems };
}

/** The table without the lines that add up those above them, each of which is a problem: counted as an owner it doubles everything. */
export function withoutTotals<K extends string>(
  table: Table<K>,
  named: readonly NoInfer<K>[],
  problems: RollProblem[],
): Table<K> {
  const rows = table.rows.filter(({ cells, at }) => {
    const column = named.find((one) => isTotal(cells[one] ?? ''));
    if (column === undefined) return true;
    problems.push(problem(at(column), 'rolls.total-row', { written: cells[column] ?? '' }));
    return false;
  });
  return { ...table, rows };
}

/** The rows below the header that have something in them; a header that comes again, and rows that are too long, are told of. */
function rowsBelow({ rows }: Sheet, header: Header, problems: RollProblem[], notes: RollProblem[]): SheetRow[] {
  const columns = header.names.length;
  return rows.slice(header.next).filter(({ line, cells, merged }) => {
    if (cells.every((cell) => cell === '') && !merged) return false;
    if (isAgain(cells, header)) {
      notes.push(problem({ line }, 'rolls.header-again', {}));
      return false;
    }
    if (cells.slice(columns).every((cell) => cell === '')) return true;
    problems.push({ code: 'csv.row-long', numbers: { cells: cells.length, columns }, at: { line } });
    return false;
  });
}

/**
 * Reads a table and finds its columns: those it has to have, and those that go together, of which none may be misspelt where
 * there is one. Titles above the header, and rows and columns in which nothing is written, are passed over.
 * @throws {Fault} where it is no table at all.
 */
export function readTable<K extends string>(
  table: string | Sheet,
  columns: Columns<K>,
  required: Needs<NoInfer<K>>,
  together: readonly NoInfer<K>[] = [],
): Table<K> {
  const sheet = typeof table === 'string' ? sheetOf(table) : table;
  if ('problems' in sheet) stopIfAny(sheet.problems);
  const called = calledIn(columns);
  const header = 'problems' in sheet ? undefined : headerOf(sheet.rows, (name) => called.get(plain(name)));
  if ('problems' in sheet || !header)
    return { rows: [], has: () => false, ignored: [], problems: [], line: 1, notes: [], knowsMerged: false };
  const notes: RollProblem[] = [];
  const long: RollProblem[] = [];
  const written = rowsBelow(sheet, header, long, notes);
  stopIfAny(long);
  const [title] = header.titles;
  if (title) notes.unshift(problem({ line: title.line }, 'rolls.titles-skipped', { header: header.line }));
  if (header.second !== undefined)
    notes.push(problem({ line: header.line }, 'rolls.header-two', { second: header.second }));
  const { where, ignored, problems } = place(header, written, columns, required, together);
  const rows = written.map(({ line, cells, merged }): TableRow<K> => {
    const named: Partial<Record<K, string>> = {};
    const above = new Set<K>();
    for (const [key, index] of where) {
      const own = cells[index]?.trim() ?? '';
      const cell = own === '' ? merged?.get(index) : own;
      if (cell) named[key] = cell;
      if (cell && own === '') above.add(key);
    }
    return {
      line,
      cells: named,
      at: (column) => ({ line, column: (where.get(column) ?? -1) + 1 }),
      under: (column) => cells[column - 1]?.trim() ?? '',
      first: cells.find((cell) => cell !== '') ?? '',
      merged: above,
    };
  });
  return {
    rows: rows.filter(({ cells, first }) => first !== '' || Object.keys(cells).length > 0),
    has: (column) => where.has(column),
    ...{ ignored, problems, line: header.line, notes, knowsMerged: sheet.knowsMerged },
  };
}
