// A roll as people keep it: a table, one row for each unit, with headings in Chinese or English. Pure.
import { stopIfAny } from '../problem.js';
import { areaOf, meaning, shareOf } from './cells.js';
import { checkRows, unmeasured } from './check.js';
import { type Rows, readTable, type TableRow } from './columns.js';
import { problem, type RollProblem } from './problems.js';
import type { RollRow } from './row.js';
import { BASES, KINDS, type Meanings, ROLL_COLUMNS, type Word, wordsOf, YES_NO } from './words.js';

type Column = keyof typeof ROLL_COLUMNS;

export interface ReadRollOptions {
  /** Whether a roll may leave areas out; it may not, unless nothing is decided by area. */
  area?: 'optional';
}

type At = ReturnType<TableRow<Column>['at']>;

/** What a cell says of its row; or what is wrong with it, told once it is known where it stands. */
type Read = (written: string) => Partial<RollRow> | ((at: At) => RollProblem);

const word =
  <K extends Word>(meanings: Meanings<K>, says: (meant: K) => Partial<RollRow>): Read =>
  (written) => {
    const found = meaning(meanings, written);
    return found === undefined
      ? (at) => problem(at, 'rolls.word-unknown', { written, known: wordsOf(meanings) })
      : says(found);
  };

/** Of a person's id, in characters. */
const LONGEST = 128;

/** The columns of a path, from the outside in: buildings and stairwells usually have a column each. */
const PATH = ['scope', 'building', 'stairwell', 'floor'] as const;

const CELLS: Readonly<Record<Exclude<Column, (typeof PATH)[number]>, Read>> = {
  person: (person) =>
    person.length > LONGEST ? (at) => problem(at, 'rolls.person-unusable', { most: LONGEST }) : { person },
  name: (name) => ({ name }),
  unit: (unit) => ({ unit }),
  area: (written) => {
    const area = areaOf(written);
    if (typeof area === 'number') return { area };
    return (at) =>
      area.wrong === 'rolls.area-form'
        ? problem(at, area.wrong, { written, right: area.right })
        : problem(at, area.wrong, { written });
  },
  kind: word(KINDS, (kind) => ({ kind })),
  share: (written) => {
    const share = shareOf(written);
    return share === undefined ? (at) => problem(at, 'rolls.share-form', { written }) : { share };
  },
  'co-owner of': (coOwnerOf) => ({ coOwnerOf }),
  'area-basis': word(BASES, (areaBasis) => ({ areaBasis })),
  parking: word(YES_NO, (answer) => ({ parking: answer === 'yes' })),
  affected: word(YES_NO, (answer) => ({ affected: answer === 'yes' })),
  weight: (written) =>
    /^(\d{1,6}|1000000)$/.test(written)
      ? { weight: Number(written) }
      : (at) => problem(at, 'rolls.weight-form', { written }),
  'contact-state': (contactState) => ({ contactState }),
};

const isCell = (name: string): name is keyof typeof CELLS => Object.hasOwn(CELLS, name);

/** Reads one row's cells, keeping what is wrong with them. */
function rowOf(
  { line, cells, at }: TableRow<Column>,
  columns: readonly (keyof typeof CELLS)[],
  problems: RollProblem[],
): RollRow {
  const row: RollRow = { line, person: '' };
  for (const column of columns) {
    const written = cells[column];
    if (written === undefined) continue;
    const found = CELLS[column](written);
    if (typeof found === 'function') problems.push(found(at(column)));
    else Object.assign(row, found);
  }
  const path = PATH.flatMap((column) => cells[column] ?? []);
  if (path.length > 0) row.scope = path.join('/');
  if (cells.person === undefined) problems.push(problem(at('person'), 'rolls.person-missing', {}));
  if (cells.unit === undefined && cells.area !== undefined)
    problems.push(problem(at('unit'), 'rolls.unit-missing', {}));
  return row;
}

/** What the rows say together. Of a unit with a cell that could not be read, nothing is said that may come of that alone. */
function acrossRows(rows: readonly RollRow[], problems: readonly RollProblem[], withoutAreas: boolean) {
  const bad = new Set(problems.map(({ at }) => at?.line ?? 0));
  const unread = new Set(rows.filter(({ line = 0 }) => bad.has(line)).map(({ unit }) => unit));
  const named = rows.filter(({ person }) => person !== '');
  const found = rows.length === 0 || named.length > 0 ? checkRows(named) : [];
  if (withoutAreas) return found;
  const homeless = rows.filter(({ unit, line = 0 }) => unit === undefined && !bad.has(line));
  return [
    ...found,
    ...unmeasured(named.filter(({ unit }) => !unread.has(unit))),
    ...homeless.map(({ line = 0 }) => problem({ line }, 'rolls.unit-missing', {})),
  ];
}

/**
 * Reads a roll from CSV: `person,name,unit,area` and the columns that docs/rolls.md lists, in any order.
 * @throws {Fault} with every bad line at once: cells that cannot be read, and rows that contradict one another.
 */
export const readRoll = (text: string, options?: ReadRollOptions): RollRow[] => readRollTable(text, options).rows;

/**
 * The same, with the headings of the columns that say nothing to a roll: telephone numbers, remarks.
 * @throws {Fault} as `readRoll` does.
 */
export function readRollTable(text: string, { area }: ReadRollOptions = {}): Rows<RollRow> {
  const required = area === 'optional' ? (['person'] as const) : (['person', 'unit', 'area'] as const);
  const table = readTable(text, ROLL_COLUMNS, required, ['unit', 'area']);
  if (table.problems.some(({ code }) => code !== 'rolls.column-unnamed')) stopIfAny(table.problems);
  const problems = [...table.problems];
  const columns = Object.keys(CELLS).filter(isCell).filter(table.has);
  const rows = table.rows.map((row) => rowOf(row, columns, problems));
  for (const { cells, at } of table.rows) {
    // 1单元 of which building nobody could tell.
    if (table.has('building') && cells.stairwell !== undefined && cells.building === undefined)
      problems.push(problem(at('building'), 'rolls.building-missing', { unit: cells.unit ?? '' }));
  }
  stopIfAny([...problems, ...acrossRows(rows, problems, area === 'optional')]);
  return { rows, ignored: table.ignored.map(({ name }) => name) };
}
