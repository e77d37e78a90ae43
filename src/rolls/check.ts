// Whether the rows of a roll agree with one another: about each person, and about each unit. Pure.
import type { Bilingual } from '../bilingual.js';
import { KINDS, moreThanOne, partsOf, type Share, wordsOf, YES_NO } from './cells.js';
import { problem, type TableProblem } from './problems.js';
import type { RollRow } from './row.js';

const keyOf = (parts: readonly string[], unit: string): string =>
  parts.length === 0 ? `//${unit}` : `${parts.join('/')}//${unit}`;

/** The unit a row is about: its name and where it lies. Nothing where the row names none. */
export const unitOf = ({ unit, scope }: RollRow): string | undefined =>
  unit === undefined ? undefined : keyOf(scope === undefined ? [] : partsOf(scope), unit);

/** Rows by what they have in common, in their order; rows without it are left out. */
export function grouped(
  rows: readonly RollRow[],
  common: (row: RollRow) => string | undefined,
): Map<string, RollRow[]> {
  const groups = new Map<string, RollRow[]>();
  for (const row of rows) {
    const key = common(row);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

const metres = (units: number): string => `${Math.trunc(units / 100)}.${String(units % 100).padStart(2, '0')}`;

const inWords = (meanings: Readonly<Record<string, readonly string[]>>, key: string): Bilingual => {
  const { en, zh } = wordsOf(meanings);
  const index = Object.keys(meanings).indexOf(key);
  return { en: en[index] ?? key, zh: zh[index] ?? key };
};

/** What a row says of a field, as people would write it. */
function written(row: RollRow, field: keyof RollRow): Bilingual {
  const value = row[field];
  if (typeof value === 'boolean') return inWords(YES_NO, value ? 'yes' : 'no');
  if (field === 'kind') return inWords(KINDS, row.kind ?? '');
  const text = field === 'area' ? metres(row.area ?? 0) : String(value);
  return { en: text, zh: text };
}

/** The rows that say otherwise than the first row that says anything of a field. */
function differing(rows: readonly RollRow[], field: keyof RollRow, code: 'person-differs' | 'unit-differs') {
  const [first, ...others] = rows.filter((row) => row[field] !== undefined);
  if (!first) return [];
  return others
    .filter((row) => row[field] !== first[field])
    .map((row) =>
      problem(
        { line: row.line ?? 0 },
        code,
        (code === 'person-differs' ? row.person : row.unit) ?? '',
        written(first, field),
        written(row, field),
        first.line ?? 0,
      ),
    );
}

function ofPerson(rows: readonly RollRow[]): TableProblem[] {
  if (rows.length === 1) return [];
  const seen = new Map<string, number>();
  const twice: TableProblem[] = [];
  for (const row of rows) {
    const unit = unitOf(row) ?? '';
    const first = seen.get(unit);
    if (first === undefined) seen.set(unit, row.line ?? 0);
    else twice.push(problem({ line: row.line ?? 0 }, 'row-twice', row.person, row.unit ?? '', first));
  }
  const fields = ['name', 'kind', 'weight'] as const;
  return [...twice, ...fields.flatMap((field) => differing(rows, field, 'person-differs'))];
}

/** Areas from different sources may differ: that of the register counts. Those from the same source may not. */
function areasOf(rows: readonly RollRow[]): TableProblem[] {
  const bases = new Set(rows.filter(({ area }) => area !== undefined).map(({ areaBasis }) => areaBasis));
  if (bases.has(undefined)) return differing(rows, 'area', 'unit-differs');
  return [...bases].flatMap((basis) =>
    differing(
      rows.filter(({ areaBasis }) => areaBasis === basis),
      'area',
      'unit-differs',
    ),
  );
}

function ofUnit(rows: readonly RollRow[]): TableProblem[] {
  if (rows.length === 1) return [];
  const unit = rows[0]?.unit ?? '';
  const problems: TableProblem[] = [];
  const last = { line: rows.at(-1)?.line ?? 0 };
  const shares = rows.flatMap(({ share }): Share[] => (share === undefined ? [] : [share]));
  if (shares.length > 1 && moreThanOne(shares)) {
    const written = shares.map(({ num, den }) => `${num}/${den}`);
    problems.push(problem(last, 'share-over', unit, written));
  }
  const stock = rows.find(({ kind }) => kind === 'developer-stock');
  if (stock && rows.some(({ kind, person }) => kind !== 'developer-stock' && person !== stock.person))
    problems.push(problem(last, 'stock-shared', unit));
  const fields = ['coOwnerOf', 'parking', 'affected'] as const;
  return [...problems, ...areasOf(rows), ...fields.flatMap((field) => differing(rows, field, 'unit-differs'))];
}

/** Whoever is to vote for a unit has to be one of its owners. */
function representatives(rows: readonly RollRow[], listed: readonly RollRow[]): TableProblem[] {
  const naming = rows.filter(({ coOwnerOf }) => coOwnerOf !== undefined);
  if (naming.length === 0) return [];
  const people = new Set<string | undefined>(listed.map(({ person }) => person));
  return naming
    .filter(({ coOwnerOf }) => !people.has(coOwnerOf))
    .map(({ line = 0, unit = '', coOwnerOf = '' }) => problem({ line }, 'co-owner-unlisted', unit, coOwnerOf));
}

/** The same unit under a path and under a part of that path: nobody could tell whether it is one or two. */
function places(rows: readonly RollRow[]): TableProblem[] {
  const placed = rows.filter(({ scope, unit }) => scope !== undefined && unit !== undefined);
  if (placed.length === 0) return [];
  const seen = new Map<string, RollRow>();
  for (const row of rows) {
    const key = unitOf(row);
    if (key !== undefined && !seen.has(key)) seen.set(key, row);
  }
  return placed.flatMap(({ unit = '', line = 0, scope = '' }) => {
    const parts = partsOf(scope);
    return parts.flatMap((_, depth) => {
      const outer = seen.get(keyOf(parts.slice(0, depth), unit));
      return outer === undefined
        ? []
        : [problem({ line }, 'unit-places', unit, outer.scope ?? '', scope, outer.line ?? 0)];
    });
  });
}

const isWhole = (value: number | undefined): boolean =>
  value === undefined || (Number.isSafeInteger(value) && value >= 0);

/** Rows of a program's own may hold what no cell can. */
const numbers = (rows: readonly RollRow[]): TableProblem[] => [
  ...rows
    .filter(({ area }) => !isWhole(area))
    .map(({ line = 0, area }) => problem({ line }, 'area-form', String(area), undefined)),
  ...rows
    .filter(({ weight }) => !isWhole(weight))
    .map(({ line = 0, weight }) => problem({ line }, 'weight-form', String(weight))),
];

/** Everything in which the rows of a roll contradict one another. */
export function checkRows(rows: readonly RollRow[]): TableProblem[] {
  if (rows.length === 0) return [problem({ line: 1 }, 'empty')];
  const units = [...grouped(rows, unitOf).values()];
  return [
    ...numbers(rows),
    ...[...grouped(rows, ({ person }) => person).values()].flatMap(ofPerson),
    ...units.flatMap((listed) => [...ofUnit(listed), ...representatives(listed, listed)]),
    ...representatives(
      rows.filter(({ unit }) => unit === undefined),
      rows,
    ),
    ...places(rows),
  ];
}

/** Units none of whose rows has an area, each at its first row. */
export const unmeasured = (rows: readonly RollRow[]): TableProblem[] =>
  [...grouped(rows, unitOf).values()]
    .filter((listed) => listed.every(({ area }) => area === undefined))
    .map(([first]) => problem({ line: first?.line ?? 0 }, 'area-missing', first?.unit ?? ''));
