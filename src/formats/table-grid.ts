// Tables with a column for each candidate, holding marks, numbers or words. Pure.
// Numbers may be ranks or scores, and the best of one is the worst of the other: where the rows do not tell, somebody has to.

import type { Row } from '../csv.js';
import { joined } from '../joined.js';
import type { Candidate } from '../methods/index.js';
import { markIn } from './headings.js';
import { pool } from './pool.js';
import { type FormatProblem, problem } from './problems.js';
import { badNames, decimal } from './profile.js';
import type { Reading } from './reading.js';
import type { Kept, Table } from './table.js';

export interface Column {
  name: string;
  index: number;
}

/** A mark against a name. */
const MARKED = /^[1xX✓√✔]$/;
const isMark = (cell: string): boolean => MARKED.test(cell) || cell === '' || cell === '0';
/** A rank as people and forms write it: 2, 2nd, 2nd choice. */
const RANK = /^(\d{1,4})(?:(?:st|nd|rd|th)(?: choice| preference)?)?$/i;

/** The rank that a cell holds; nothing where it holds none. */
function rankOf(cell: string): number | undefined {
  const [, digits] = RANK.exec(cell.normalize('NFKC').trim()) ?? [];
  return digits === undefined || Number(digits) === 0 ? undefined : Number(digits);
}

/** What the cells of a table have in common, found before any is read. */
export interface Cells {
  look(row: Row, count: number): void;
  /** Columns without a name or a cell, which spreadsheets leave behind, are none. */
  columns(): Column[];
  /** A column without a name, of words alone where the others hold numbers or marks: ids that nobody gave a heading. */
  unnamed(column: Column): boolean;
  marks(): boolean;
  /** All that are not empty are numbers, or ranks in words. */
  numbers(): boolean;
  /** None is a number. */
  words(): boolean;
  /** Every ballot ranks from 1 without a gap or a tie, and some rank two. */
  ranks(): boolean;
  /** The first line that does not. */
  unlikeRanks(): number | undefined;
  /** The first line with a cell that is the name of another column: a ballot, and no header above it. */
  headless(): number | undefined;
}

export function cellsIn(all: readonly Column[]): Cells {
  const filled = new Set<number>();
  const voting = new Set<number>();
  const names = new Set(all.map(({ name }) => name).filter((name) => name !== ''));
  let [marks, numbers, digits, noNumber, ranked, several] = [true, true, true, true, true, false];
  let unlike: number | undefined;
  let headless: number | undefined;
  return {
    look({ line, cells }, count) {
      const ranks = new Set<number>();
      let given = 0;
      for (const { name, index } of all) {
        const cell = cells[index] ?? '';
        if (cell === '') continue;
        filled.add(index);
        const rank = rankOf(cell);
        const number = decimal(cell) !== undefined;
        if (number || isMark(cell)) voting.add(index);
        if (name === '') continue;
        marks &&= isMark(cell);
        numbers &&= number || rank !== undefined;
        digits &&= number;
        noNumber &&= !number;
        if (names.has(cell)) headless ??= line;
        if (count === 0) continue;
        given += 1;
        if (rank !== undefined) ranks.add(rank);
      }
      several ||= given > 1;
      if (ranks.size === given && (given === 0 || Math.max(...ranks) === given)) return;
      ranked = false;
      unlike ??= line;
    },
    columns: () => all.filter(({ name, index }) => name !== '' || filled.has(index)),
    unnamed: ({ name, index }) => name === '' && !voting.has(index) && (marks || numbers),
    marks: () => marks,
    numbers: () => numbers,
    words: () => noNumber,
    ranks: () => numbers && ranked && (several || !digits),
    unlikeRanks: () => unlike,
    headless: () => headless,
  };
}

/** How the cells are to be understood, or why nobody can tell. */
function kindOf(cells: Cells, { ballots, numbers }: Reading, problems: FormatProblem[]) {
  if (numbers !== undefined && cells.numbers()) return numbers;
  const wantsRanks = ballots === 'ranking' || ballots === 'choice';
  if (cells.marks()) {
    // One mark at most on every ballot is a first choice, where rankings are counted.
    if (wantsRanks && cells.numbers() && cells.unlikeRanks() === undefined) return 'ranks';
    return ballots === 'scores' && cells.numbers() ? 'scores' : 'marks';
  }
  if (cells.numbers()) {
    if (ballots === undefined || ballots === 'approvals') return cells.ranks() ? 'ranks' : 'scores';
    if (wantsRanks === cells.ranks()) return wantsRanks ? 'ranks' : 'scores';
    problems.push(
      problem(cells.unlikeRanks() ?? 2, 'formats.table-numbers', { wanted: wantsRanks ? 'ranks' : 'scores' }),
    );
    return wantsRanks ? 'ranks' : 'scores';
  }
  const headless = cells.words() ? cells.headless() : undefined;
  if (headless !== undefined) problems.push(problem(headless, 'formats.table-no-header', {}));
  return cells.words() ? 'words' : 'scores';
}

/** Candidates ranked equal under each rank, best first. */
function rankingOf(given: readonly (readonly [Candidate, number])[]) {
  const places = new Map<number, Candidate[]>();
  for (const [name, rank] of given) {
    const place = places.get(rank);
    if (place) place.push(name);
    else places.set(rank, [name]);
  }
  return [...places]
    .sort(([one], [other]) => one - other)
    .map(([, place]) => (place.length === 1 && place[0] !== undefined ? place[0] : place));
}

/** Reads the rows of these columns, whose cells were looked at before. */
export function gridTable(cells: Cells, reading: Reading, problems: FormatProblem[]): Table {
  const all = cells.columns();
  const columns = all.filter((column) => markIn(column.name) === undefined && !cells.unnamed(column));
  const kind = kindOf(cells, reading, problems);
  if (columns.length === 0) problems.push(problem(1, 'formats.table-header', {}));
  problems.push(...badNames(columns.map(({ name }) => ({ name, line: 1 }))));
  const ballots = pool();
  const row = ({ line, cells: written }: Row, count: number): void => {
    const given = columns.flatMap(({ name, index }): (readonly [Candidate, string])[] => {
      const cell = written[index] ?? '';
      return cell === '' ? [] : [[name, cell]];
    });
    const number = (read: (cell: string) => number | undefined, most: number) =>
      given.flatMap(([name, cell]): (readonly [Candidate, number])[] => {
        const found = read(cell);
        if (found !== undefined && found <= most) return [[name, found]];
        const numbers = { name, written: cell };
        problems.push(
          kind === 'ranks'
            ? problem(line, 'formats.table-rank', { ...numbers, most })
            : problem(line, 'formats.table-score', numbers),
        );
        return [];
      });
    const key = () => joined(...columns.map(({ index }) => written[index] ?? ''));
    if (kind === 'ranks') {
      const ranks = number(rankOf, all.length);
      if (count > 0) ballots.add(key, count, () => ({ ranking: rankingOf(ranks) }));
    } else if (kind === 'marks') {
      const approvals = given.filter(([, cell]) => MARKED.test(cell)).map(([name]) => name);
      if (count > 0) ballots.add(key, count, () => ({ approvals }));
    } else {
      const scores = kind === 'words' ? given : number(decimal, Number.POSITIVE_INFINITY);
      if (count > 0) ballots.add(key, count, () => ({ scores: Object.fromEntries(scores) }));
    }
  };
  const end = (): Kept => ({
    candidates: columns.map(({ name }) => name),
    ballots: ballots.ballots(),
    notes: [],
    beside: all.filter((column) => !columns.includes(column)).map(({ name }) => name || '""'),
    leftOut: 0,
  });
  return { row, end };
}
