// Buildings and stairwells that stand once above the rows they are of, as tables have them whose merged cells were lost. Filled in where that is
// certain; where it is not, every such row is a problem: two households might become one. Pure.
import { partsOf } from './cells.js';
import type { Table, TableRow } from './columns.js';
import { problem, type RollProblem } from './problems.js';
import { addressOf } from './whose.js';
import type { ROLL_COLUMNS } from './words.js';

type Column = keyof typeof ROLL_COLUMNS;
type Row = TableRow<Column>;

/** A room that says itself where it lies: 2-101. */
const saysWhere = ({ cells }: Row): boolean =>
  partsOf(cells.unit ?? '').flatMap(addressOf).length > 1 || cells.parking !== undefined;

const roomOf = ({ cells }: Row, building: string, stairwell: string): string =>
  JSON.stringify([cells.scope, building, stairwell, cells.floor, cells.unit]);

/** What stands above the empty cells of a column, within one part of the table. */
function above(rows: readonly Row[], column: 'building' | 'stairwell'): string[] {
  let last = '';
  return rows.map(({ cells }) => {
    last = cells[column] ?? last;
    return last;
  });
}

/** Whether a column has each of its words once, the first of them in the first row: so do cells that were merged. */
function wasMerged(rows: readonly Row[], column: 'building' | 'stairwell'): boolean {
  const words = rows.flatMap(({ cells }) => cells[column] ?? []);
  return rows[0]?.cells[column] !== undefined && new Set(words).size === words.length;
}

/** Rows that lie under one word of the column before. */
function partsBy(rows: readonly Row[], words: readonly string[]): Row[][] {
  const parts: Row[][] = [];
  for (const [at, row] of rows.entries()) {
    if (at > 0 && words[at] === words[at - 1]) parts.at(-1)?.push(row);
    else parts.push([row]);
  }
  return parts;
}

function fill(rows: readonly Row[], column: 'building' | 'stairwell', words: readonly string[]): Map<Row, string> {
  const filled = new Map<Row, string>();
  for (const [at, row] of rows.entries()) if (row.cells[column] === undefined) filled.set(row, words[at] ?? '');
  return filled;
}

/** The rows with their buildings and stairwells. */
export function filledIn(
  { has, knowsMerged }: Pick<Table<Column>, 'has' | 'knowsMerged'>,
  rows: readonly Row[],
  notes: RollProblem[],
  problems: RollProblem[],
): Row[] {
  let found = [...rows];
  for (const column of ['building', 'stairwell'] as const) {
    if (!has(column)) continue;
    const inside = column === 'building' ? [found] : partsBy(found, above(found, 'building'));
    // A community whose houses have no stairwells, some of them, leaves them empty throughout.
    const parts = inside.filter((part) => part.some(({ cells }) => cells[column] !== undefined));
    const open = parts.flat().filter((row) => row.cells[column] === undefined && row.cells.unit && !saysWhere(row));
    if (open.length === 0) continue;
    const filled = new Map(parts.flatMap((part) => [...fill(part, column, above(part, column))]));
    const whole = found.map((row) => {
      const word = filled.get(row);
      return word === undefined || word === '' ? row : { ...row, cells: { ...row.cells, [column]: word } };
    });
    const rooms = whole.map((row) => roomOf(row, row.cells.building ?? '', row.cells.stairwell ?? ''));
    const sure = !knowsMerged && parts.every((part) => wasMerged(part, column)) && new Set(rooms).size === rooms.length;
    if (sure) {
      found = whole;
      const [first] = open;
      notes.push(problem({ line: first?.line ?? 0 }, 'rolls.filled', { column, rows: filled.size }));
      continue;
    }
    for (const row of open)
      problems.push(
        problem(row.at(column), 'rolls.place-blank', {
          column,
          unit: row.cells.unit ?? '',
          above: filled.get(row) ?? '',
        }),
      );
  }
  return found;
}
