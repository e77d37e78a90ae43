// Parking that a table puts beside a flat, in a column of its own: as units like any other, with everybody who owns the flat. Pure.
import { unitOf } from './check.js';
import { problem, type RollProblem } from './problems.js';
import type { RollRow } from './row.js';

/** What a row says of the parking that belongs to its flat. */
export interface Bay {
  /** Of the parking alone, in the unit of the row's own area. */
  area: number;
  /** Its number, where there is one. */
  space?: string;
}

/** What parking without a number of its own is called by. */
const BESIDE = 'P';

/**
 * The rows, with what each says of parking, with one more for each owner of a flat with parking beside it. Rows of one flat say the same of its parking, or
 * nothing, as they do of its area.
 */
export function withParking(
  rows: readonly RollRow[],
  bays: readonly (Bay | undefined)[],
): { rows: RollRow[]; problems: RollProblem[] } {
  if (bays.every((bay) => bay === undefined)) return { rows: [...rows], problems: [] };
  const problems: RollProblem[] = [];
  const ofFlat = new Map<string, Map<string, Bay & { line: number }>>();
  for (const [index, row] of rows.entries()) {
    const bay = bays[index];
    const flat = unitOf(row);
    const { unit = '', line = 0 } = row;
    if (flat === undefined || bay === undefined) continue;
    const theirs = ofFlat.get(flat) ?? new Map<string, Bay & { line: number }>();
    ofFlat.set(flat, theirs);
    const name = bay.space ?? `${unit}-${BESIDE}`;
    const before = theirs.get(name);
    if (before && before.area !== bay.area)
      problems.push(problem({ line }, 'rolls.parking-differs', { unit: name, first: before.line }));
    else if (!before) theirs.set(name, { ...bay, line });
  }
  const added = rows.flatMap((row): RollRow[] => {
    const flat = unitOf(row);
    const theirs = flat === undefined ? undefined : ofFlat.get(flat);
    if (!theirs) return [];
    const { areaBasis: _basis, ...same } = row;
    return [...theirs].map(([unit, { area }]) => ({ ...same, unit, area, parking: true }));
  });
  return { rows: [...rows, ...added], problems };
}
