// Where the header of a table stands: below a title, as offices write one, and over one line or two. Pure.

import { alike } from '../names.js';
import type { SheetRow } from '../sheet.js';

/** What names the columns, and what stands above it. */
export interface Header {
  names: readonly string[];
  /** The line it is on, or its first one. */
  line: number;
  /** The first row below it, by its place. */
  next: number;
  /** Lines above it in which something is written. */
  titles: readonly SheetRow[];
  /** Its second line, where it has one. */
  second?: number;
}

/** No title is longer than so many lines. */
const TITLES = 12;

/** A heading has no figures but of its own: 联系电话1. */
const isHeading = (cell: string): boolean => !/\d{2}|^\d/.test(cell);

/** Of a row, how many columns it names. */
const namedIn = (cells: readonly string[], known: (name: string) => string | undefined): number =>
  new Set(cells.flatMap((cell) => (cell === '' ? [] : (known(cell) ?? [])))).size;

/** Two lines as one header: what stands below says it, and where nothing does what stands above. */
function together(above: readonly string[], below: readonly string[]): string[] {
  const length = Math.max(above.length, below.length);
  return Array.from({ length }, (_, at) => below[at] || above[at] || '');
}

/** Whether a row may be the lower half of a header: it names columns, and little else. */
function isLower(cells: readonly string[], known: (name: string) => string | undefined): boolean {
  const written = cells.filter((cell) => cell !== '');
  const names = written.filter((cell) => known(cell) !== undefined).length;
  return names > 0 && names * 2 >= written.length && written.every(isHeading);
}

/**
 * Finds the header of rows: the first one that names most columns. A row that names none but stands first is taken for it where no other
 * names two: what is wrong with it is told.
 */
export function headerOf(rows: readonly SheetRow[], known: (name: string) => string | undefined): Header | undefined {
  const [first] = rows;
  if (!first) return undefined;
  let best = { at: 0, two: false, names: first.cells, score: Math.max(1, namedIn(first.cells, known)) };
  for (const [at, { cells }] of rows.slice(0, TITLES).entries()) {
    const alone = namedIn(cells, known);
    if (alone > best.score) best = { at, two: false, names: cells, score: alone };
    const below = rows[at + 1]?.cells;
    if (!below || !isLower(below, known) || !cells.every(isHeading)) continue;
    const names = together(cells, below);
    const both = namedIn(names, known);
    if (alone > 0 && both > best.score && both > namedIn(below, known)) best = { at, two: true, names, score: both };
  }
  const { at, two, names } = best;
  const [line = 1, second] = [rows[at]?.line, two ? rows[at + 1]?.line : undefined];
  return {
    names,
    line,
    next: at + (two ? 2 : 1),
    titles: rows.slice(0, at),
    ...(second !== undefined && { second }),
  };
}

/** Whether a row below is the header once more, as tables have it that are printed on several pages. */
export const isAgain = (cells: readonly string[], { names }: Header): boolean =>
  cells.filter((cell) => cell !== '').length > 1 &&
  names.every((name, at) => alike(cells[at] ?? '') === alike(name) || name === '');
