// Reads ballots from plain tables, which any spreadsheet makes and any poll exports (docs/formats.md). Pure. A row is a
// ballot, or as many as its column `count` says; a row of count 0 is none, and only names candidates.
import { type Row, scanCsv } from '../csv.js';
import { inOrder } from '../problem.js';
import { isBeside, isChoice, isClearBallot, isContest, isCount, isRctab, isSeries, rankIn } from './headings.js';
import { type FormatProblem, problem } from './problems.js';
import { firstTwice, most, type Read, toldBeside, wholeNumber } from './profile.js';
import type { Reading } from './reading.js';
import type { Table } from './table.js';
import { type Cells, type Column, cellsIn, gridTable } from './table-grid.js';
import { rankedTable } from './table-ranked.js';

/** What the header says of the columns. */
interface Layout {
  count: Column | undefined;
  /** Candidates stand in the cells of these, best first; or else there is one column of choices, or one for each candidate. */
  ranks: Column[];
  choice: Column | undefined;
  candidates: Column[];
  contest: Column | undefined;
  /** Neither votes nor how many: left out, and told of. */
  beside: Column[];
}

function layoutOf(header: readonly string[], problems: FormatProblem[]): Layout {
  const columns = header.map((name, index) => ({ name, index }));
  if (header.some(isClearBallot)) problems.push(problem(1, 'formats.table-clear-ballot', {}));
  const [count, another] = columns.filter(({ name }) => isCount(name));
  const others = columns.filter((column) => column !== count);
  const series = others.filter(({ name }) => name !== '' && !isBeside(name));
  const numbered = isSeries(series.map(({ name }) => name));
  const ranked = (numbered ? series : others)
    .map((column, index) => ({ column, rank: numbered ? index + 1 : rankIn(column.name) }))
    .flatMap(({ column, rank }) => (rank === undefined ? [] : [{ column, rank }]))
    .sort((one, other) => one.rank - other.rank);
  const ranks = ranked.map(({ column }) => column);
  const [choice] = ranks.length > 0 ? [] : others.filter(({ name }) => isChoice(name));
  const byName = ranks.length > 0 || choice !== undefined;
  const used = byName ? [...ranks, ...(choice ? [choice] : [])] : others.filter(({ name }) => !isBeside(name));
  const named = [...(count ? [count] : []), ...used].map(({ name }) => name).filter((name) => name !== '');
  const twice = another?.name ?? firstTwice(named);
  if (twice !== undefined) problems.push(problem(1, 'formats.table-column-twice', { column: twice }));
  // Numbers alone, as in the rows below, are a ballot: a table that says so much as `count` has a header.
  if (
    !byName &&
    !count &&
    used.length === columns.length &&
    used.every(({ name }) => /^(\d+([.,]\d+)?|[xX✓√✔]?)$/.test(name))
  )
    problems.push(problem(1, 'formats.table-no-header', {}));
  const wrong = ranked.find(({ rank }, index) => rank !== index + 1);
  if (wrong && twice === undefined) {
    problems.push(problem(1, 'formats.table-ranks-gap', { column: wrong.column.name, ranks: ranks.length }));
  }
  return {
    count,
    ranks,
    choice,
    candidates: byName ? [] : used,
    contest: others.find(({ name }) => isContest(name)),
    beside: others.filter((column) => !used.includes(column) && column.name !== ''),
  };
}

/**
 * Reads ballots from a table. The header says which kind: `choice`; `rank1`, `2nd choice` and the like, with equal ranks as
 * `A=B`; or else a column for each candidate, holding marks (approvals), numbers (scores, or ranks) or words (grades).
 * Columns that say nothing of votes are left out, and told of.
 */
export function readBallotsCsv(text: string, reading: Reading = {}): Read {
  const problems: FormatProblem[] = [];
  let layout: Layout | undefined;
  let table: Table | undefined;
  let cells: Cells | undefined;
  const contests = new Set<string>();

  const countOf = ({ line, cells: written }: Row, tell: boolean): number => {
    if (!layout?.count) return 1;
    const cell = written[layout.count.index] ?? '';
    const count = wholeNumber(cell);
    if (count === undefined && tell) {
      problems.push(
        /^[+-]?\d*[.,]\d+$/.test(cell)
          ? problem(line, 'formats.table-count-fraction', { written: cell })
          : problem(line, 'formats.table-count', { written: cell, most: most(cell) }),
      );
    }
    return count ?? 0;
  };
  // Where there is not even a count, a spreadsheet left the row behind.
  const isRow = ({ cells: written }: Row): boolean => !layout?.count || written.some((cell) => cell !== '');

  const unread = scanCsv(text, {}, (row) => {
    if (!layout) {
      layout = layoutOf(row.cells, problems);
      const { ranks, choice, candidates } = layout;
      const named = ranks.length > 0 ? ranks : choice ? [choice] : undefined;
      const indices = named?.map(({ index }) => index) ?? [];
      if (named) {
        const kind = ranks.length > 0 ? 'ranking' : 'choice';
        const about = { records: row.cells.some(isRctab), numbered: isSeries(named.map(({ name }) => name)) };
        table = rankedTable(indices, kind, reading, about, problems);
      } else cells = cellsIn(candidates);
      return true;
    }
    if (!isRow(row)) return true;
    const count = countOf(row, table !== undefined);
    if (layout.contest) contests.add(row.cells[layout.contest.index] ?? '');
    if (table) table.row(row, count);
    else cells?.look(row, count);
    return true;
  });
  problems.push(...unread);
  if (!layout || (cells && unread.length > 0)) return { problems: inOrder(problems) };
  if (cells) {
    const before = problems.length;
    table = gridTable(cells, reading, problems);
    let header = true;
    // Where nobody can tell what the cells are, nothing is to be said of each.
    const known = problems.length === before;
    if (known)
      scanCsv(text, {}, (row) => {
        if (!header && isRow(row)) table?.row(row, countOf(row, true));
        header = false;
        return true;
      });
  }
  if (contests.size > 1 && layout.contest) {
    problems.push(problem(1, 'formats.table-contests', { column: layout.contest.name, contests: [...contests] }));
  }
  const kept = table?.end();
  const { candidates = [], ballots = [], notes = [], leftOut = 0, beside = [] } = kept ?? {};
  if (problems.length === 0 && candidates.length === 0) problems.push(problem(1, 'formats.table-empty', {}));
  if (problems.length > 0) return { problems: inOrder(problems) };
  const columns = [...layout.beside.map(({ name }) => name), ...beside];
  const told = [
    ...(columns.length > 0 ? [problem(1, 'formats.told-columns', { columns })] : []),
    ...notes,
    ...(leftOut > 0 ? [problem(1, 'formats.told-left-out', { ballots: leftOut })] : []),
  ];
  return { election: { candidates, ballots }, ...toldBeside(told) };
}
