// A roll as people keep it: a table, one row for each unit, with headings in Chinese or English. Pure.
import { inOrder, stopIfAny } from '../problem.js';
import type { Sheet } from '../sheet.js';
import { filledIn } from './blank.js';
import { areaOf, isNone, meaning, severalIn, shareOf } from './cells.js';
import { checkRows, unmeasured } from './check.js';
import { type Headed, type Place, plain, type Rows, readTable, type Table, type TableRow } from './columns.js';
import { type Derived, type SameName, type Unnamed, withIds } from './derive.js';
import { type Identities, identities, identityProblems, mergedByIdentity } from './identity.js';
import { type Bay, withParking } from './parking-area.js';
import { problem, type RollProblem } from './problems.js';
import { namesakes, roomOfDate, roomOfNumber, withoutZeros, writtenTwoWays } from './rooms.js';
import type { RollRow } from './row.js';
import { apart, type Cells } from './several.js';
import { ownRows } from './totals.js';
import { inFewestDecimals } from './units.js';
import {
  BASES,
  KINDS,
  type Meanings,
  NAMES_APART,
  ORDINALS,
  PHONES,
  ROLL_COLUMNS,
  type Word,
  wordsOf,
  YES_NO,
} from './words.js';

type Column = keyof typeof ROLL_COLUMNS;

export interface ReadRollOptions {
  /** Whether a roll may leave areas out; it may not, unless nothing is decided by area. */
  area?: 'optional';
  /** Whether rows that show the same ID number under several ids are one person's; otherwise each such pair is a problem. */
  merge?: boolean | undefined;
  /** Of a roll without ids: whether rows of the same name that nothing else tells apart are one person's or each another's. */
  sameName?: SameName | undefined;
}

/** The rows of a roll, and what was read into it. */
export interface RollRows extends Rows<RollRow> {
  /** How its ids were made, where it has none. */
  derived?: Derived;
  /** Lines whose ID number is hidden in part or spoilt, so that it was not compared. */
  unreadNumbers: number[];
  /** What was passed over or filled in, and what is worth a second look; none of it keeps the roll from being used. */
  notes: RollProblem[];
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

/** Columns that are read with others, not each by itself. */
const BESIDE = ['parking-area', 'parking-space', 'id-number', 'credit-code'] as const;

const measured =
  (says: (area: number) => Partial<RollRow>): Read =>
  (written) => {
    const area = areaOf(written);
    if (typeof area === 'number') return says(area);
    return (at) =>
      area.wrong === 'rolls.area-form'
        ? problem(at, area.wrong, { written, right: area.right })
        : area.wrong === 'rolls.area-comma'
          ? problem(at, area.wrong, { written, right: area.right, or: area.or })
          : problem(at, area.wrong, { written });
  };

const area = measured((units) => ({ area: units }));

const CELLS: Readonly<Record<Exclude<Column, (typeof PATH)[number] | (typeof BESIDE)[number]>, Read>> = {
  person: (person) =>
    person.length > LONGEST ? (at) => problem(at, 'rolls.person-unusable', { most: LONGEST }) : { person },
  name: (name) => ({ name }),
  unit: (unit) => {
    const likely = roomOfDate(unit);
    if (likely !== undefined) return (at) => problem(at, 'rolls.unit-date', { written: unit, likely });
    const number = roomOfNumber(unit);
    return number === undefined
      ? { unit }
      : (at) => problem(at, 'rolls.unit-number', { written: unit, likely: number });
  },
  area,
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
  group: (written) => ({ groups: severalIn(written) }),
  'contact-state': (contactState) => ({ contactState }),
};

const isCell = (name: string): name is keyof typeof CELLS => Object.hasOwn(CELLS, name);

/** What is gathered while rows are read. */
interface Reading {
  table: Table<Column>;
  columns: readonly (keyof typeof CELLS)[];
  hasIds: boolean;
  numbers: Identities;
  /** Of each row read, in their order. */
  bays: (Bay | undefined)[];
  problems: RollProblem[];
  phones: readonly Place[];
  ordinals: Place | undefined;
}

/** The parking that stands beside a flat. */
function bayOf(cells: Cells<Column>, at: (column: Column) => At, problems: RollProblem[]): Bay | undefined {
  const { 'parking-area': written, 'parking-space': space } = cells;
  if (written === undefined || isNone(written)) return undefined;
  const found = area(written);
  if (typeof found === 'function') {
    problems.push(found(at('parking-area')));
    return undefined;
  }
  return { area: found.area ?? 0, ...(space !== undefined && !isNone(space) && { space }) };
}

/** Reads the cells of one person and unit, keeping what is wrong with them. */
function rowOf({ line, at }: TableRow<Column>, cells: Cells<Column>, reading: Reading): RollRow {
  const { columns, hasIds, numbers, bays, problems } = reading;
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
  const who = hasIds ? 'person' : 'name';
  if (cells[who] === undefined) problems.push(problem(at(who), 'rolls.person-missing', {}));
  if (cells.unit === undefined && cells.area !== undefined)
    problems.push(problem(at('unit'), 'rolls.unit-missing', {}));
  const number = cells['id-number'] ?? cells['credit-code'];
  const identity = number === undefined ? undefined : numbers.of(number, line);
  if (identity !== undefined) row.identity = identity;
  bays.push(bayOf(cells, at, problems));
  return row;
}

/** Every row of the table as rows of one person and one unit each, with ids. */
function rowsOf(reading: Reading, sameName: SameName | undefined): { rows: RollRow[]; derived?: Derived } {
  const { table, hasIds, phones, ordinals, problems } = reading;
  const places = ordinals && table.rows.map((row) => row.under(ordinals.column));
  const numbered =
    places !== undefined && new Set(places).size === places.length && places.every((of) => /^\d+$/.test(of));
  const found = table.rows.flatMap((row, index): Unnamed[] => {
    const parts = apart(row.cells, hasIds);
    const ordinal = numbered ? (places[index] ?? '') : String(index + 1);
    const numbers = phones.map(({ column }) => row.under(column).replace(/\D/g, '')).filter((digits) => digits !== '');
    return parts.map(({ cells, nth, several }) => ({
      row: { ...rowOf(row, cells, reading), ...(several && { together: true as const }) },
      ordinal: nth === 0 ? ordinal : `${ordinal}.${nth + 1}`,
      // Of several owners in one row nobody can tell whose telephone it is.
      phones: several ? [] : numbers,
    }));
  });
  if (hasIds) return { rows: found.map(({ row }) => row) };
  const { rows, derived, problems: unsure } = withIds(found, sameName);
  problems.push(...unsure);
  return { rows, derived };
}

/** What the rows say together. Of a unit with a cell that could not be read, nothing is said that may come of that alone. */
function acrossRows(rows: readonly RollRow[], problems: readonly RollProblem[], withoutAreas: boolean) {
  const bad = new Set(problems.map(({ at }) => at?.line ?? 0));
  const unread = new Set(rows.filter(({ line = 0 }) => bad.has(line)).map(({ unit }) => unit));
  // Where a row lies is not known: nor whether it contradicts another.
  const astray = new Set(problems.flatMap(({ code, at }) => (code === 'rolls.place-blank' ? (at?.line ?? 0) : [])));
  const named = rows.filter(({ person, line = 0 }) => person !== '' && !astray.has(line));
  const found =
    rows.length === 0 || named.length > 0
      ? [...checkRows(named), ...identityProblems(named), ...writtenTwoWays(named)]
      : [];
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
export const readRoll = (text: string | Sheet, options?: ReadRollOptions): RollRow[] =>
  readRollTable(text, options).rows;

/** What is measured is of all the rows that a merged cell lies in, and of none of them alone: it stays with the first. */
const MEASURED = ['area', 'parking-area', 'parking-space', 'share', 'weight'] as const;

function withoutMerged(row: TableRow<Column>): TableRow<Column> {
  if (!MEASURED.some((column) => row.merged.has(column))) return row;
  const cells = { ...row.cells };
  for (const column of MEASURED) if (row.merged.has(column)) delete cells[column];
  return { ...row, cells };
}

/** One id with several names is one head, which whoever wrote it may not have meant. */
const namesTogether = (rows: readonly RollRow[]): RollProblem[] =>
  [...new Map(rows.map((row) => [row.person, row])).values()].flatMap(({ person, name = '', line = 0 }) =>
    severalIn(name, NAMES_APART).length > 1 ? [problem({ line }, 'rolls.names-together', { person, name })] : [],
  );

/** Whether a roll says who is who: by ids, or by names with something beside them. Of names alone nobody could. */
const tellsApart = ({ has, others }: Headed<Column>): boolean =>
  has('person') ||
  (has('name') && (has('unit') || has('id-number') || has('credit-code') || headed(others, PHONES).length > 0));

const headed = (places: readonly Place[], names: readonly string[]): Place[] =>
  places.filter(({ name }) => names.includes(plain(name)));

/**
 * The same, with the headings of the columns that say nothing to a roll, telephone numbers and remarks, and with what was read into it.
 * @throws {Fault} as `readRoll` does.
 */
export function readRollTable(
  text: string | Sheet,
  { area: areas, merge = false, sameName }: ReadRollOptions = {},
): RollRows {
  const withoutAreas = areas === 'optional';
  const whole = readTable(
    text,
    ROLL_COLUMNS,
    (headings) => [
      ...(tellsApart(headings) ? [] : (['person'] as const)),
      ...(withoutAreas ? [] : (['unit', 'area'] as const)),
    ],
    ['unit', 'area'],
  );
  if (whole.problems.some(({ code }) => code !== 'rolls.column-unnamed')) stopIfAny(whole.problems);
  const problems = [...whole.problems];
  const notes = [...whole.notes];
  const own = ownRows(whole.rows, notes).map(withoutMerged);
  const table = { ...whole, rows: filledIn(whole, own, notes, problems) };
  const hasIds = table.has('person');
  const reading: Reading = {
    ...{ table, hasIds, problems, numbers: identities(), bays: [] },
    columns: Object.keys(CELLS).filter(isCell).filter(table.has),
    phones: hasIds ? [] : headed(table.ignored, PHONES),
    ordinals: hasIds ? undefined : headed(table.ignored, ORDINALS)[0],
  };
  const read = rowsOf(reading, sameName);
  const blank = new Set(problems.flatMap(({ code, at }) => (code === 'rolls.place-blank' ? [at?.line] : [])));
  for (const { cells, at } of table.has('building') ? table.rows : []) {
    // 1单元 of which building nobody could tell.
    const told = blank.has(at('building').line);
    if (cells.stairwell !== undefined && cells.building === undefined && !told)
      problems.push(problem(at('building'), 'rolls.building-missing', { unit: cells.unit ?? '' }));
  }
  const parked = withParking(read.rows, reading.bays);
  problems.push(...parked.problems);
  const merged = merge ? mergedByIdentity(parked.rows) : parked.rows;
  const rows = inFewestDecimals(merged);
  stopIfAny([...problems, ...acrossRows(rows, problems, withoutAreas)]);
  const used = [...reading.phones, ...(reading.ordinals ? [reading.ordinals] : [])];
  return {
    rows,
    ignored: table.ignored.filter((place) => !used.includes(place)).map(({ name }) => name),
    ...(read.derived && { derived: read.derived }),
    unreadNumbers: reading.numbers.unread,
    notes: inOrder([...notes, ...namesakes(rows), ...withoutZeros(rows), ...(hasIds ? namesTogether(rows) : [])]),
  };
}
