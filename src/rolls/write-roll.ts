// A roll as a table that is read back as it was: one heading for each thing, a row for each person and unit. Pure.
import { partsOf } from './cells.js';
import { unitOf } from './check.js';
import type { RollRow } from './row.js';
import { BASES, KINDS, ROLL_COLUMNS } from './words.js';

type Column = Exclude<
  keyof typeof ROLL_COLUMNS,
  'building' | 'stairwell' | 'floor' | 'parking-area' | 'parking-space' | 'id-number' | 'credit-code'
>;

/** What a table is written in: our words, or the usual Chinese ones. */
export type RollWords = 'en' | 'zh';

type Cell = string | number | undefined;

function written(row: RollRow, words: RollWords, first: ReadonlyMap<string, string>): Readonly<Record<Column, Cell>> {
  const at = words === 'zh' ? 1 : 0;
  const { person, name, unit, area, areaDecimals = 2, kind, share, scope, areaBasis, parking, affected } = row;
  const answer = (yes: boolean | undefined): Cell => {
    if (yes === undefined) return undefined;
    if (words === 'en') return yes ? 'yes' : 'no';
    return yes ? '是' : '否';
  };
  // Those of one cell own together: written apart, a word has to say so.
  const votes = row.coOwnerOf ?? (row.together ? first.get(unitOf(row) ?? '') : undefined);
  return {
    person,
    name,
    unit,
    area: area === undefined ? undefined : area / 10 ** areaDecimals,
    kind: kind && (words === 'zh' ? KINDS_ZH[kind] : KINDS[kind][0]),
    share: share && `${share.num}/${share.den}`,
    'co-owner of': votes,
    scope: scope === undefined ? undefined : partsOf(scope).join('/'),
    'area-basis': areaBasis && BASES[areaBasis][at],
    parking: answer(parking),
    affected: answer(affected),
    weight: row.weight,
    'contact-state': row.contactState,
    group: row.groups?.join('、'),
  };
}

const KINDS_ZH = { natural: '自然人', organisation: '单位', 'developer-stock': '开发商未售' } as const;

const ORDER: readonly Column[] = [
  ...(['person', 'name', 'scope', 'unit', 'area', 'kind', 'share', 'co-owner of', 'area-basis', 'parking'] as const),
  ...(['affected', 'weight', 'group', 'contact-state'] as const),
];

/** Where what people write most says less than another of its names. */
const CALLED: Readonly<Partial<Record<Column, string>>> = { 'co-owner of': '共有代表' };

const ALWAYS: readonly Column[] = ['person', 'name', 'unit', 'area'];

/** The header and the rows; columns in which nobody has anything are left out. */
export function rollTable(rows: readonly RollRow[], words: RollWords = 'en'): Cell[][] {
  const first = new Map([...rows].reverse().map((row) => [unitOf(row) ?? '', row.person] as const));
  const cells = rows.map((row) => written(row, words, first));
  const columns = ORDER.filter((key) => ALWAYS.includes(key) || cells.some((row) => row[key] !== undefined));
  const header = columns.map((key) => (words === 'zh' ? (CALLED[key] ?? ROLL_COLUMNS[key][1]) : ROLL_COLUMNS[key][0]));
  return [header, ...cells.map((row) => columns.map((key) => row[key]))];
}
