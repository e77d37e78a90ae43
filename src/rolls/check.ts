// Whether the rows of a roll agree with one another: about each person, and about each unit. Pure.
import { moreThanOne, partsOf, type Share } from './cells.js';
import { problem, type RollProblem, type Said } from './problems.js';
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

function metres({ area = 0, areaDecimals }: RollRow): string {
  const decimals: number = areaDecimals ?? 2;
  const one = 10 ** decimals;
  return `${Math.trunc(area / one)}.${String(area % one).padStart(decimals, '0')}`;
}

/** What a row says of a field, as people would write it. */
function written(row: RollRow, field: keyof RollRow): Said {
  const value = row[field];
  if (typeof value === 'boolean') return { word: value ? 'yes' : 'no' };
  if (field === 'kind' && row.kind) return { word: row.kind };
  return field === 'area' ? metres(row) : String(value);
}

/** The rows that say otherwise than the first row that says anything of a field. */
function differing(rows: readonly RollRow[], field: keyof RollRow, of: 'person' | 'unit'): RollProblem[] {
  const [first, ...others] = rows.filter((row) => row[field] !== undefined);
  if (!first) return [];
  return others
    .filter((row) => row[field] !== first[field])
    .map((row) => {
      const differ = { before: written(first, field), now: written(row, field), first: first.line ?? 0 };
      const at = { line: row.line ?? 0 };
      return of === 'person'
        ? problem(at, 'rolls.person-differs', { person: row.person, ...differ })
        : problem(at, 'rolls.unit-differs', { unit: row.unit ?? '', ...differ });
    });
}

function ofPerson(rows: readonly RollRow[]): RollProblem[] {
  if (rows.length === 1) return [];
  const seen = new Map<string, number>();
  const twice: RollProblem[] = [];
  for (const row of rows) {
    const unit = unitOf(row) ?? '';
    const first = seen.get(unit);
    if (first === undefined) seen.set(unit, row.line ?? 0);
    else
      twice.push(
        problem({ line: row.line ?? 0 }, 'rolls.row-twice', { person: row.person, unit: row.unit ?? '', first }),
      );
  }
  const fields = ['name', 'kind', 'weight'] as const;
  return [...twice, ...fields.flatMap((field) => differing(rows, field, 'person'))];
}

/** Areas from different sources may differ: that of the register counts. Those from the same source may not. */
function areasOf(rows: readonly RollRow[]): RollProblem[] {
  const bases = new Set(rows.filter(({ area }) => area !== undefined).map(({ areaBasis }) => areaBasis));
  if (bases.has(undefined)) return differing(rows, 'area', 'unit');
  return [...bases].flatMap((basis) =>
    differing(
      rows.filter(({ areaBasis }) => areaBasis === basis),
      'area',
      'unit',
    ),
  );
}

function ofUnit(rows: readonly RollRow[]): RollProblem[] {
  if (rows.length === 1) return [];
  const unit = rows[0]?.unit ?? '';
  const problems: RollProblem[] = [];
  const last = { line: rows.at(-1)?.line ?? 0 };
  const shares = rows.flatMap(({ share }): Share[] => (share === undefined ? [] : [share]));
  if (shares.length > 1 && moreThanOne(shares)) {
    const written = shares.map(({ num, den }) => `${num}/${den}`);
    problems.push(problem(last, 'rolls.share-over', { unit, shares: written }));
  }
  const stock = rows.find(({ kind }) => kind === 'developer-stock');
  if (stock && rows.some(({ kind, person }) => kind !== 'developer-stock' && person !== stock.person))
    problems.push(problem(last, 'rolls.stock-shared', { unit }));
  const fields = ['coOwnerOf', 'parking', 'affected'] as const;
  return [...problems, ...areasOf(rows), ...fields.flatMap((field) => differing(rows, field, 'unit'))];
}

/** Whoever is to vote for a unit has to be one of its owners. */
function representatives(rows: readonly RollRow[], listed: readonly RollRow[]): RollProblem[] {
  const naming = rows.filter(({ coOwnerOf }) => coOwnerOf !== undefined);
  if (naming.length === 0) return [];
  const people = new Set<string | undefined>(listed.map(({ person }) => person));
  return naming
    .filter(({ coOwnerOf }) => !people.has(coOwnerOf))
    .map(({ line = 0, unit = '', coOwnerOf = '' }) =>
      problem({ line }, 'rolls.co-owner-unlisted', { unit, named: coOwnerOf }),
    );
}

/** The same unit under a path and under a part of that path: nobody could tell whether it is one or two. */
function places(rows: readonly RollRow[]): RollProblem[] {
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
        : [
            problem({ line }, 'rolls.unit-places', {
              ...{ unit, before: outer.scope ?? '', now: scope },
              first: outer.line ?? 0,
            }),
          ];
    });
  });
}

const isWhole = (value: number | undefined): boolean =>
  value === undefined || (Number.isSafeInteger(value) && value >= 0);

/** Rows of a program's own may hold what no cell can. */
const numbers = (rows: readonly RollRow[]): RollProblem[] => [
  ...rows
    .filter(({ area }) => !isWhole(area))
    .map(({ line = 0, area }) => problem({ line }, 'rolls.area-form', { written: String(area) })),
  ...rows
    .filter(({ weight }) => !isWhole(weight))
    .map(({ line = 0, weight }) => problem({ line }, 'rolls.weight-form', { written: String(weight) })),
];

/** Everything in which the rows of a roll contradict one another. */
export function checkRows(rows: readonly RollRow[]): RollProblem[] {
  if (rows.length === 0) return [problem({ line: 1 }, 'rolls.empty', {})];
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
export const unmeasured = (rows: readonly RollRow[]): RollProblem[] =>
  [...grouped(rows, unitOf).values()]
    .filter((listed) => listed.every(({ area }) => area === undefined))
    .map(([first]) => problem({ line: first?.line ?? 0 }, 'rolls.area-missing', { unit: first?.unit ?? '' }));
