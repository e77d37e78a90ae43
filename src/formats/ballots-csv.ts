// Reads and writes ballots as plain tables, which any spreadsheet makes (docs/formats.md). Pure. A row is a ballot, or as
// many as its column `count` says; a row of count 0 is none, and only names candidates.
import { type Problem, type Row, readCsv } from '../csv.js';
import type { Ballot, Candidate, Ranking } from '../methods/index.js';
import {
  badName,
  badNames,
  decimal,
  firstTwice,
  inOrder,
  most,
  type Profile,
  problem,
  type Read,
  Unwritable,
  wholeCounts,
  wholeNumber,
} from './profile.js';

const COUNT = /^(count|票数)$/i;
const CHOICE = /^(choice|选择)$/i;
const RANK = /^(?:rank ?|第)(\d{1,4})(?:名|志愿)?$/i;
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
  const problems: Problem[] = [];
  const { header } = read;
  // Spreadsheets leave columns without a name or a cell behind, and rows where there is not even a count.
  const columns = header
    .map((name, index) => ({ name, index }))
    .filter(({ name, index }) => name !== '' || read.rows.some(({ cells }) => cells[index] !== ''));
  const counts = columns.find(({ name }) => COUNT.test(name));
  const rows = read.rows.filter(({ cells }) => counts === undefined || cells.some((cell) => cell !== ''));
  const twice = firstTwice(columns.map(({ name }) => name).filter((name) => name !== ''));
  if (twice !== undefined) {
    problems.push(problem(1, `the column ${twice} stands in the header twice`, `表头中 ${twice} 一列出现两次`));
  }
  const others = columns.filter((column) => column !== counts);
  const countOf = ({ line, cells }: Row): number => {
    const written = counts ? (cells[counts.index] ?? '') : '1';
    const count = wholeNumber(written);
    if (count === undefined) {
      problems.push(
        problem(
          line,
          `count is ${written || 'empty'}; write a whole number${most(written).en}`,
          `票数写的是“${written}”；应为整数${most(written).zh}`,
        ),
      );
    }
    return count ?? 0;
  };
  const { named, paperIn } = tableIn(others, rows, problems);
  const papers = rows.map((row) => paperIn(row, countOf(row)));
  const candidates = [...new Set([...named, ...papers.flatMap((paper) => paper.candidates)])];
  if (problems.length === 0 && candidates.length === 0) {
    problems.push(
      problem(1, 'nobody is named here; write ballots below the header', '表中没有候选项；请在表头下填写选票'),
    );
  }
  if (problems.length > 0) return inOrder(problems);
  const ballots = papers.map(({ ballot }) => ballot).filter(({ count }) => count > 0);
  return { election: { candidates, ballots } };
}

type Column = { name: string; index: number };
type PaperIn = (row: Row, count: number) => Paper;

/** How the rows of this table are read. */
function tableIn(columns: readonly Column[], rows: readonly Row[], problems: Problem[]): Table {
  const [only] = columns;
  if (columns.length === 1 && only && CHOICE.test(only.name)) return { named: [], paperIn: choices(only, problems) };
  const ranks = columns.map(({ name, index }) => ({ rank: Number(RANK.exec(name)?.[1]), index }));
  if (ranks.length > 0 && ranks.every(({ rank }) => Number.isInteger(rank))) {
    const ordered = ranks.toSorted((one, other) => one.rank - other.rank).map(({ index }) => index);
    return { named: [], paperIn: rankings(ordered, problems) };
  }
  const named = columns.map(({ name }) => name);
  if (named.length === 0) {
    problems.push(
      problem(
        1,
        'the header names no candidates; write a column for each, or `choice`, or `rank1`, `rank2` ...',
        '表头没有候选项；请为每个候选项各设一列，或设“选择”一列，或设“第1名”“第2名”等列',
      ),
    );
  }
  problems.push(...badNames(named.map((name) => ({ name, line: 1 }))));
  const cells = rows.flatMap((row) => columns.map(({ index }) => row.cells[index] ?? ''));
  if (cells.every(isMark)) return { named, paperIn: approvals(columns) };
  const words = !cells.some((cell) => decimal(cell) !== undefined);
  return { named, paperIn: scores(columns, words, problems) };
}

const choices =
  ({ index }: Column, problems: Problem[]): PaperIn =>
  ({ line, cells }, count) => {
    const choice = cells[index] ?? '';
    problems.push(...badNames([{ name: choice, line }]));
    return { ballot: { count, choice }, candidates: [choice] };
  };

const rankings =
  (columns: readonly number[], problems: Problem[]): PaperIn =>
  ({ line, cells }, count) => {
    const places = columns
      .map((index) => cells[index] ?? '')
      .filter((cell) => cell !== '')
      .map((cell) => cell.split('=').map((name) => name.trim()));
    const candidates = places.flat();
    const twice = firstTwice(candidates);
    if (twice !== undefined) {
      problems.push(problem(line, `${twice} is ranked twice; leave it once`, `${twice} 排了两次；请只留一个`));
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
  (columns: readonly Column[], words: boolean, problems: Problem[]): PaperIn =>
  ({ line, cells }, count) => {
    const given = columns.flatMap(({ name, index }) => {
      const cell = cells[index] ?? '';
      if (cell === '') return [];
      const score = words ? cell : decimal(cell);
      if (score !== undefined) return [[name, score] as const];
      problems.push(
        problem(
          line,
          `${name} has ${cell} here, and other cells hold numbers; write numbers of at most fifteen digits, or grades in words throughout`,
          `${name} 一格写的是“${cell}”，而其他格是数字；请统一写数字（不超过 15 位）或统一写等级`,
        ),
      );
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
 * @throws {Unwritable} where the ballots are of several kinds, or a name would not be read back.
 */
export function writeBallotsCsv({ election }: Profile): string {
  const { candidates, ballots } = election;
  const [unnamed] = badNames(candidates.map((name) => ({ name, line: 1 })));
  if (unnamed) throw new Unwritable(unnamed.says);
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
      throw new Unwritable({ en: `${equals} would be read as an equal rank`, zh: `${equals} 会被读作并列` });
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
    throw new Unwritable({
      en: `a column ${like} would not be read as a candidate`,
      zh: `${like} 一列不会被读作候选项`,
    });
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
      throw new Unwritable({
        en: 'a table holds scores in decimal digits, beyond 0 and 1 alone, or grades in words',
        zh: '表中的分数须为十进制数（且不止 0 和 1），或统一为文字等级',
      });
    }
    return [
      ['count', ...candidates],
      ...scores.map((ballot) => [
        ballot.count,
        ...candidates.map((name) => (Object.hasOwn(ballot.scores, name) ? (ballot.scores[name] ?? '') : '')),
      ]),
    ];
  }
  throw new Unwritable({ en: 'a table holds ballots of one kind', zh: '一张表只能存放同一种选票' });
}
