// A roll as people keep it: a table, one row for each unit, with headings in Chinese or English. Pure.
import { areaOf, BASES, KINDS, type Meanings, meaning, shareOf, wordsOf, YES_NO } from './cells.js';
import { checkRows, unmeasured } from './check.js';
import { type Columns, type Rows, readTable, type TableRow } from './columns.js';
import { problem, stopIfAny, type TableProblem } from './problems.js';
import type { RollRow } from './row.js';

const COLUMNS = {
  person: ['person', '编号', '业主编号', '人员编号', '居民编号', 'id', 'person-id', '編號', '業主編號'],
  name: ['name', '姓名', '业主姓名', '名称', '业主', '业主名称', '户主', '業主姓名', '名稱', '業主'],
  unit: ['unit', '房号', '房屋', '室号', '房屋坐落', '门牌号', '户号', '房间', '房间号', '房號', '室號'],
  area: ['area', '面积', '建筑面积', '专有部分面积', '房屋面积', '产权面积', '面積', '建築面積', '專有部分面積'],
  kind: ['kind', '类型', '业主类型', '性质', '业主性质', '類型', '業主類型'],
  share: ['share', '份额', '共有份额', '产权份额', '份額', '共有份額'],
  'co-owner of': ['co-owner of', '共有人', '共有代表', '共有人代表', '表决代表'],
  scope: ['scope', '范围', '幢单元', '幢/单元', '楼栋单元', '範圍', '幢單元', '幢/單元'],
  building: ['building', '幢', '栋', '楼', '楼幢', '楼栋', '幢号', '栋号', '楼号', '楼栋号', '棟', '樓', '樓棟'],
  stairwell: ['stairwell', '单元', '单元号', '單元', '單元號'],
  floor: ['floor', '楼层', '层', '樓層'],
  'area-basis': ['area-basis', '面积依据', '面积来源', '面積依據'],
  parking: ['parking', '车位', '是否车位', '车位车库', '車位', '是否車位'],
  affected: ['affected', '利害关系', '利害关系人', '有利害关系', '直接受影响', '利害關係', '利害關係人'],
  weight: ['weight', '权数', '权重', '票权', '權數', '權重'],
  'contact-state': ['contact-state', '联系情况', '联系状态', '聯繫情況'],
} as const satisfies Columns<string>;

type Column = keyof typeof COLUMNS;

export interface ReadRollOptions {
  /** Whether a roll may leave areas out; it may not, unless nothing is decided by area. */
  area?: 'optional';
}

type At = ReturnType<TableRow<Column>['at']>;

/** What a cell says of its row; or what is wrong with it, told once it is known where it stands. */
type Read = (written: string) => Partial<RollRow> | ((at: At) => TableProblem);

const word =
  <K extends string>(meanings: Meanings<K>, says: (meant: K) => Partial<RollRow>): Read =>
  (written) => {
    const found = meaning(meanings, written);
    return found === undefined ? (at) => problem(at, 'word', written, wordsOf(meanings)) : says(found);
  };

/** The columns of a path, from the outside in: buildings and stairwells usually have a column each. */
const PATH = ['scope', 'building', 'stairwell', 'floor'] as const;

const CELLS: Readonly<Record<Exclude<Column, (typeof PATH)[number]>, Read>> = {
  person: (person) => (person.length > 128 ? (at) => problem(at, 'person-unusable') : { person }),
  name: (name) => ({ name }),
  unit: (unit) => ({ unit }),
  area: (written) => {
    const area = areaOf(written);
    if (typeof area === 'number') return { area };
    return (at) =>
      area.wrong === 'area-form' ? problem(at, area.wrong, written, area.right) : problem(at, area.wrong, written);
  },
  kind: word(KINDS, (kind) => ({ kind })),
  share: (written) => {
    const share = shareOf(written);
    return share === undefined ? (at) => problem(at, 'share-form', written) : { share };
  },
  'co-owner of': (coOwnerOf) => ({ coOwnerOf }),
  'area-basis': word(BASES, (areaBasis) => ({ areaBasis })),
  parking: word(YES_NO, (answer) => ({ parking: answer === 'yes' })),
  affected: word(YES_NO, (answer) => ({ affected: answer === 'yes' })),
  weight: (written) =>
    /^(\d{1,6}|1000000)$/.test(written) ? { weight: Number(written) } : (at) => problem(at, 'weight-form', written),
  'contact-state': (contactState) => ({ contactState }),
};

const isCell = (name: string): name is keyof typeof CELLS => Object.hasOwn(CELLS, name);

/** Reads one row's cells, keeping what is wrong with them. */
function rowOf(
  { line, cells, at }: TableRow<Column>,
  columns: readonly (keyof typeof CELLS)[],
  problems: TableProblem[],
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
  if (cells.person === undefined) problems.push(problem(at('person'), 'person-missing'));
  if (cells.unit === undefined && cells.area !== undefined) problems.push(problem(at('unit'), 'unit-missing'));
  return row;
}

/** What the rows say together. Of a unit with a cell that could not be read, nothing is said that may come of that alone. */
function acrossRows(rows: readonly RollRow[], problems: readonly TableProblem[], withoutAreas: boolean) {
  const bad = new Set(problems.map(({ line }) => line));
  const unread = new Set(rows.filter(({ line = 0 }) => bad.has(line)).map(({ unit }) => unit));
  const named = rows.filter(({ person }) => person !== '');
  const found = rows.length === 0 || named.length > 0 ? checkRows(named) : [];
  if (withoutAreas) return found;
  const homeless = rows.filter(({ unit, line = 0 }) => unit === undefined && !bad.has(line));
  return [
    ...found,
    ...unmeasured(named.filter(({ unit }) => !unread.has(unit))),
    ...homeless.map(({ line = 0 }) => problem({ line }, 'unit-missing')),
  ];
}

/**
 * Reads a roll from CSV: `person,name,unit,area` and the columns that docs/rolls.md lists, in any order.
 * @throws {TableFault} with every bad line at once: cells that cannot be read, and rows that contradict one another.
 */
export const readRoll = (text: string, options?: ReadRollOptions): RollRow[] => readRollTable(text, options).rows;

/**
 * The same, with the headings of the columns that say nothing to a roll: telephone numbers, remarks.
 * @throws {TableFault} as `readRoll` does.
 */
export function readRollTable(text: string, { area }: ReadRollOptions = {}): Rows<RollRow> {
  const required = area === 'optional' ? (['person'] as const) : (['person', 'unit', 'area'] as const);
  const table = readTable(text, COLUMNS, required, ['unit', 'area']);
  if (table.problems.some(({ code }) => code !== 'column-unnamed')) stopIfAny(table.problems);
  const problems = [...table.problems];
  const columns = Object.keys(CELLS).filter(isCell).filter(table.has);
  const rows = table.rows.map((row) => rowOf(row, columns, problems));
  for (const { cells, at } of table.rows) {
    // 1单元 of which building nobody could tell.
    if (table.has('building') && cells.stairwell !== undefined && cells.building === undefined)
      problems.push(problem(at('building'), 'building-missing', cells.unit ?? ''));
  }
  stopIfAny([...problems, ...acrossRows(rows, problems, area === 'optional')]);
  return { rows, ignored: table.ignored.map(({ name }) => name) };
}
