// In which unit the areas of a roll are whole numbers: the largest in which none of them loses anything. Pure.
import { FINEST, type FineDecimals } from '../area.js';
import type { RollRow } from './row.js';

/** Rows read in units of 0.0001 m², in the largest unit that loses nothing: 0.01 m² where no area has more than two decimals. */
export function inFewestDecimals(rows: readonly RollRow[]): RollRow[] {
  const divides = (by: number): boolean => rows.every(({ area = 0 }) => area % by === 0);
  const by = divides(100) ? 100 : divides(10) ? 10 : 1;
  const areaDecimals = decimals(FINEST - Math.log10(by));
  return rows.map((row) =>
    row.area === undefined ? row : { ...row, area: row.area / by, ...(areaDecimals !== undefined && { areaDecimals }) },
  );
}

const decimals = (of: number): FineDecimals | undefined => (of === 3 || of === 4 ? of : undefined);

/** Rows of a program's own may have areas in several units: all in the smallest of them, and which that is. */
export function inOneUnit(rows: readonly RollRow[]): { rows: readonly RollRow[]; areaDecimals?: FineDecimals } {
  const most = Math.max(2, ...new Set(rows.map(({ areaDecimals = 2 }) => areaDecimals)));
  const areaDecimals = decimals(most);
  if (areaDecimals === undefined) return { rows };
  const scaled = rows.map((row) => {
    const { area, areaDecimals: own = 2 } = row;
    return area === undefined || own === most ? row : { ...row, area: area * 10 ** (most - own), areaDecimals };
  });
  return { rows: scaled, areaDecimals };
}
