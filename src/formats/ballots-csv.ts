// Reads and writes ballots as plain tables, which any spreadsheet makes (docs/formats.md). Pure. A row is a ballot, or as
// many as its column `count` says; a row of count 0 is none, and only names candidates.
import { type Row, readCsv } from '../csv.js';
import type { Ballot, Candidate, Ranking } from '../methods/index.js';
import { inOrder } from '../problem.js';
import { CHOICE, COUNT, RANK } from './headings.js';
import { type FormatProblem, problem, unwritable } from './problems.js';
import {
  badName,
  badNames,
  checkNames,
  decimal,
  firstTwice,
  most,
  type Profile,
  type Read,
  wholeCounts,
  wholeNumber,
} from './profile.js';

/** A mark against a name. */
const MARKED = /^[1xX✓√✔]$/;
const UNMARKED = /^0?$/;
const isMark = (cell: string): boolean => MARKED.test(cell) || UNMARKED.test(cell);

/** A ballot, and whom it names, in the order in which they stand there. */
interface Paper {
  ballot: Ballot;
  candidates: Candidate[];
}

interface Table {
  /** The candidates in the header, where that is where they are. */
  named: Candidate[];
  paperIn: PaperIn;
}

/**
 * Reads ballots from a table. The header says which kind: `choice`; `rank1`, `rank2` ... with equal ranks as `A=B`; or else
 * a column for each candidate, holding marks (approvals), numbers (scores) or words (grades).
 */
export function readBallotsCsv(text: string): Read {
  const read = readCsv(text);
  if ('problems' in read) return read;
  const problems: FormatProblem[] = [];
  const { header } = read;
  // Spreadsheets leave columns without a name or a cell behind, and rows where there is not even a count.
  const columns = header
    .map((name, index) => ({ name, index }))
    .filter(({ name, index }) => name !== '' || read.rows.some(({ cells }) => cells[index] !== ''));
  const counts = columns.find(({ name }) => COUNT.test(name));
  const rows = read.rows.filter(({ cells }) => counts === undefined || cells.some((cell) => cell !== ''));
  const twice = firstTwice(columns.map(({ name }) => name).filter((name) => name !== ''));
  if (twice !== undefined) {
    problems.push(problem(1, 'formats.table-column-twice', { column: twice }));
  }
  const others = columns.filter((column) => column !== counts);
  const countOf = ({ line, cells }: Row): number => {
    const written = counts ? (cells[counts.index] ?? '') : '1';
    const count = wholeNumber(written);
    if (count === undefined) {
      problems.push(problem(line, 'formats.table-count', { written, most: most(written) }));
    }
    return count ?? 0;
  };
  const { named, paperIn } = tableIn(others, rows, problems);
  const papers = rows.map((row) => paperIn(row, countOf(row)));
  const candidates = [...new Set([...named, ...papers.flatMap((paper) => paper.candidates)])];
  if (problems.length === 0 && candidates.length === 0) {
    problems.push(problem(1, 'formats.table-empty', {}));
  }
  if (problems.length > 0) return { problems: inOrder(problems) };
  const ballots = papers.map(({ ballot }) => ballot).filter(({ count }) => count > 0);
  return { election: { candidates, ballots } };
}

type Column = { name: string; index: number };
type PaperIn = (row: Row, count: number) => Paper;

/** How the rows of this table are read. */
function tableIn(columns: readonly Column[], rows: readonly Row[], problems: FormatProblem[]): Table {
  const [only] = columns;
  if (columns.length === 1 && only && CHOICE.test(only.name)) return { named: [], paperIn: choices(only, problems) };
  const ranks = columns.map(({ name, index }) => ({ rank: Number(RANK.exec(name)?.[1]), index }));
  if (ranks.length > 0 && ranks.every(({ rank }) => Number.isInteger(rank))) {
    const ordered = ranks.toSorted((one, other) => one.rank - other.rank).map(({ index }) => index);
    return { named: [], paperIn: rankings(ordered, problems) };
  }
  const named = columns.map(({ name }) => name);
  if (named.length === 0) {
    problems.push(problem(1, 'formats.table-header', {}));
  }
  problems.push(...badNames(named.map((name) => ({ name, line: 1 }))));
  const cells = rows.flatMap((row) => columns.map(({ index }) => row.cells[index] ?? ''));
  if (cells.every(isMark)) return { named, paperIn: approvals(columns) };
  const words = !cells.some((cell) => decimal(cell) !== undefined);
  return { named, paperIn: scores(columns, words, problems) };
}

const choices =
  ({ index }: Column, problems: FormatProblem[]): PaperIn =>
  ({ line, cells }, count) => {
    const choice = cells[index] ?? '';
    problems.push(...badNames([{ name: choice, line }]));
    return { ballot: { count, choice }, candidates: [choice] };
  };

const rankings =
  (columns: readonly number[], problems: FormatProblem[]): PaperIn =>
  ({ line, cells }, count) => {
    const places = columns
      .map((index) => cells[index] ?? '')
      .filter((cell) => cell !== '')
      .map((cell) => cell.split('=').map((name) => name.trim()));
    const candidates = places.flat();
    const twice = firstTwice(candidates);
    if (twice !== undefined) {
      problems.push(problem(line, 'formats.table-ranked-twice', { name: twice }));
    }
    problems.push(...badNames([...new Set(candidates)].map((name) => ({ name, line }))));
    const ranking: Ranking = places.map((place) => (place.length === 1 && place[0] !== undefined ? place[0] : place));
    return { ballot: { count, ranking }, candidates };
  };

const approvals =
  (columns: readonly Column[]): PaperIn =>
  ({ cells }, count) => {
    const approved = columns.filter(({ index }) => MARKED.test(cells[index] ?? '')).map(({ name }) => name);
    return { ballot: { count, approvals: approved }, candidates: [] };
  };

const scores =
  (columns: readonly Column[], words: boolean, problems: FormatProblem[]): PaperIn =>
  ({ line, cells }, count) => {
    const given = columns.flatMap(({ name, index }) => {
      const cell = cells[index] ?? '';
      if (cell === '') return [];
      const score = words ? cell : decimal(cell);
      if (score !== undefined) return [[name, score] as const];
      problems.push(problem(line, 'formats.table-score', { name, written: cell }));
      return [];
    });
    return { ballot: { count, scores: Object.fromEntries(given) }, candidates: [] };
  };

const cell = (written: string | number): string => {
  const text = String(written);
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * Writes candidates and ballots; seats, costs and budget have no place in the table.
 * @throws {Fault} where the ballots are of several kinds, or a name would not be read back.
 */
export function writeBallotsCsv({ election }: Profile): string {
  const { candidates, ballots } = election;
  checkNames(candidates);
  wholeCounts(ballots);
  const table = tableOf(candidates, ballots);
  return `${table.map((row) => row.map(cell).join(',')).join('\n')}\n`;
}

function tableOf(candidates: readonly Candidate[], ballots: readonly Ballot[]): (string | number)[][] {
  const rankings = ballots.flatMap((ballot) => ('ranking' in ballot ? [ballot] : []));
  const choices = ballots.flatMap((ballot) => ('choice' in ballot ? [ballot] : []));
  const approvals = ballots.flatMap((ballot) => ('approvals' in ballot ? [ballot] : []));
  const scores = ballots.flatMap((ballot) => ('scores' in ballot ? [ballot] : []));
  if (rankings.length === ballots.length) {
    const equals = candidates.find((name) => name.includes('='));
    if (equals !== undefined) {
      unwritable('formats.write-table-equals', { name: equals });
    }
    const named = { count: 0, ranking: candidates };
    return [
      ['count', ...candidates.map((_name, index) => `rank${index + 1}`)],
      ...[named, ...rankings].map(({ count, ranking }) => [
        count,
        ...candidates.map((_name, index) => [ranking[index] ?? ''].flat().join('=')),
      ]),
    ];
  }
  if (choices.length === ballots.length) {
    const named = candidates.map((choice) => ({ count: 0, choice }));
    return [['count', 'choice'], ...[...named, ...choices].map(({ count, choice }) => [count, choice])];
  }
  const like = candidates.find((name) => COUNT.test(name) || CHOICE.test(name) || RANK.test(name));
  if (like !== undefined) {
    unwritable('formats.write-table-column', { name: like });
  }
  if (approvals.length === ballots.length) {
    return [
      ['count', ...candidates],
      ...approvals.map((ballot) => [
        ballot.count,
        ...candidates.map((name) => (ballot.approvals.includes(name) ? 1 : 0)),
      ]),
    ];
  }
  if (scores.length === ballots.length) {
    const given = scores.flatMap((ballot) => Object.values(ballot.scores));
    const numbers = given.every((score) => typeof score === 'number' && decimal(String(score)) === score);
    const words = given.every(
      (score) => typeof score === 'string' && badName(score) === undefined && decimal(score) === undefined,
    );
    if ((!numbers && !words) || given.every((score) => isMark(String(score)))) {
      unwritable('formats.write-table-scores', {});
    }
    return [
      ['count', ...candidates],
      ...scores.map((ballot) => [
        ballot.count,
        ...candidates.map((name) => (Object.hasOwn(ballot.scores, name) ? (ballot.scores[name] ?? '') : '')),
      ]),
    ];
  }
  return unwritable('formats.write-table-kinds', {});
}
