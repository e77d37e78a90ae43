// Tables whose cells name candidates: a column for each rank, or one for the choice. Pure.
// The words of voting machines for what is no candidate are never taken for one.

import type { Row } from '../csv.js';
import { joined } from '../joined.js';
import type { Candidate, Ranking } from '../methods/index.js';
import { alike, isNothing, MARKS, type Mark, markIn } from './headings.js';
import { pool } from './pool.js';
import { type FormatProblem, problem } from './problems.js';
import { badName } from './profile.js';
import { type Reading, USUAL } from './reading.js';
import type { Kept, Table } from './table.js';

/** A name as it came first. */
interface Name {
  name: Candidate;
  line: number;
  /** A row of count 0 names it: it is a candidate whatever it looks like. */
  declared: boolean;
  wrong: FormatProblem | undefined;
  /** The row it stood on last. */
  row: number;
}

const MARK = /^[01xX✓√✔]$/;

/** What a cell is: names ranked equal there, a mark, or nothing. */
type Cell = readonly Name[] | Mark | undefined;

/** Cells as they were understood, each once. */
function cellsOf(records: boolean) {
  const names = new Map<Candidate, Name>();
  const known = new Map<string, Cell>();
  const nameOf = (name: Candidate, line: number): Name => {
    const before = names.get(name);
    if (before) return before;
    const wrong = badName(name, line);
    const made: Name = { name, line, declared: false, wrong, row: -1 };
    names.set(name, made);
    return made;
  };
  return {
    names,
    read(cell: string, line: number, equals: boolean): Cell {
      if (cell === '' && equals) return undefined;
      const before = known.get(cell);
      if (before !== undefined) return before;
      const mark = records && cell.includes('\n') ? 'overvote' : markIn(cell);
      const parts = equals && cell.includes('=') ? cell.split('=').map((name) => name.trim()) : [cell];
      const made: Cell = mark ?? parts.map((name) => nameOf(name, line));
      known.set(cell, made);
      return made;
    },
    /** A row of count 0 names candidates. */
    declare(cell: string, line: number): void {
      if (markIn(cell)) return;
      const name = nameOf(cell, line);
      name.declared = true;
      known.set(cell, [name]);
    },
  };
}

/**
 * Reads rankings from these columns, best first, or the choice from one. In the `records` of voting machines a cell of several
 * lines is an overvote, and whoever is ranked again is passed over. Below headings that are `numbered` alone, numbers are no names.
 */
export function rankedTable(
  columns: readonly number[],
  kind: 'ranking' | 'choice',
  { marks = {} }: Reading,
  { records, numbered }: { records: boolean; numbered: boolean },
  problems: FormatProblem[],
): Table {
  const cells = cellsOf(records);
  const usual: Partial<Record<Mark, 'next' | 'end'>> = { ...USUAL, ...(records && { repeated: 'next' }), ...marks };
  const ballots = pool();
  const told = new Map<Mark, { line: number; ballots: number; row: number }>();
  const counted = (mark: Mark, line: number, count: number): 'next' | 'end' | undefined => {
    const before = told.get(mark);
    // A ballot counts once, however often it has the mark.
    const more = before?.row === rows ? 0 : count;
    told.set(mark, { line: before?.line ?? line, ballots: (before?.ballots ?? 0) + more, row: rows });
    return usual[mark];
  };
  let rows = 0;
  let blank = 0;

  const rankingIn = (row: Row, count: number): Ranking => {
    const ranking: (Candidate | Candidate[])[] = [];
    rows += 1;
    let twice = false;
    for (const index of columns) {
      const cell = cells.read(row.cells[index] ?? '', row.line, true);
      if (cell === undefined) continue;
      if (typeof cell === 'string') {
        if (counted(cell, row.line, count) === 'end') break;
        continue;
      }
      const [only] = cell;
      if (only && cell.length === 1 && only.row !== rows && !only.wrong) {
        only.row = rows;
        ranking.push(only.name);
        continue;
      }
      const place: Candidate[] = [];
      let end = false;
      for (const name of cell) {
        if (name.wrong) problems.push({ ...name.wrong, at: { line: row.line } });
        if (name.row === rows) {
          const then = counted('repeated', row.line, count);
          if (then === undefined && !twice)
            problems.push(problem(row.line, 'formats.table-ranked-twice', { name: name.name }));
          twice = true;
          end ||= then === 'end';
        } else place.push(name.name);
        name.row = rows;
      }
      const [single] = place;
      if (place.length > 1) ranking.push(place);
      else if (single !== undefined) ranking.push(single);
      if (end) break;
    }
    return ranking;
  };

  const keyOf = ({ cells: written }: Row): string =>
    joined(...(written.length === columns.length ? written : columns.map((index) => written[index] ?? '')));

  const row = (given: Row, count: number): void => {
    if (count === 0) {
      for (const index of columns) {
        for (const name of (given.cells[index] ?? '').split(kind === 'choice' ? /$^/ : '=')) {
          if (name.trim() !== '') cells.declare(name.trim(), given.line);
        }
      }
    }
    if (kind === 'ranking') {
      // Read again though the same was read before: what is wrong is told of on every line.
      const ranking = rankingIn(given, count);
      if (count > 0)
        ballots.add(
          () => keyOf(given),
          count,
          () => ({ ranking }),
        );
      return;
    }
    const [written = ''] = columns.map((index) => given.cells[index]);
    const cell = cells.read(written, given.line, false);
    if (typeof cell === 'string') {
      counted(cell, given.line, count);
      blank += count;
      return;
    }
    const [name] = cell ?? [];
    if (name?.wrong) problems.push({ ...name.wrong, at: { line: given.line } });
    if (name && count > 0)
      ballots.add(
        () => written,
        count,
        () => ({ choice: name.name }),
      );
  };

  const end = (): Kept => {
    const names = [...cells.names.values()];
    const standing = names.filter(({ wrong }) => wrong === undefined);
    const undeclared = standing.filter(({ declared }) => !declared);
    for (const { name, line } of undeclared.filter((one) => isNothing(one.name))) {
      problems.push(problem(line, 'formats.table-nothing', { written: name }));
    }
    const mark = numbered
      ? undeclared.find(({ name }) => /^\d+$/.test(name))
      : undeclared.every(({ name }) => MARK.test(name))
        ? undeclared[0]
        : undefined;
    if (kind === 'ranking' && mark) problems.push(problem(mark.line, 'formats.table-marks-ranked', {}));
    const seen = new Map<string, Name>();
    for (const one of standing) {
      const before = seen.get(alike(one.name));
      if (!before) seen.set(alike(one.name), one);
      else if (!one.declared || !before.declared)
        problems.push(
          problem(one.line, 'formats.table-names-alike', { name: one.name, other: before.name, first: before.line }),
        );
    }
    const notes = MARKS.flatMap((mark) => {
      const found = told.get(mark);
      const then = kind === 'choice' ? 'left-out' : usual[mark];
      return found && then ? [problem(found.line, 'formats.told-marks', { mark, ballots: found.ballots, then })] : [];
    });
    return {
      candidates: standing.map(({ name }) => name),
      ballots: ballots.ballots(),
      notes,
      beside: [],
      leftOut: blank,
    };
  };
  return { row, end };
}
