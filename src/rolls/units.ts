// In which unit the areas of a roll are whole numbers: the largest in which none of them loses anything. Pure.
import { FINEST, type FineDecimals } from '../area.js';
import type { ListedRoll } from './listed.js';
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

/** How many decimals of a square metre areas have; two where nothing is said. */
export const decimalsOf = ({ areaDecimals }: { areaDecimals?: FineDecimals | undefined }): number => areaDecimals ?? 2;

/** The smaller of two units, and by how much areas in each are to be multiplied to be in it. */
export function commonUnit(
  one: { areaDecimals?: FineDecimals | undefined },
  other: { areaDecimals?: FineDecimals | undefined },
): { areaDecimals?: FineDecimals; times: readonly [one: number, other: number] } {
  const most = Math.max(decimalsOf(one), decimalsOf(other));
  const areaDecimals = decimals(most);
  return {
    ...(areaDecimals !== undefined && { areaDecimals }),
    times: [10 ** (most - decimalsOf(one)), 10 ** (most - decimalsOf(other))],
  };
}

/** A roll with its areas in a smaller unit. */
export function inUnit(roll: ListedRoll, areaDecimals: FineDecimals | undefined, times: number): ListedRoll {
  if (times === 1 || areaDecimals === undefined) return roll;
  const heads = new Map(
    [...roll.heads].map(([person, head]) => [
      person,
      {
        ...head,
        area: head.area * times,
        parkingArea: head.parkingArea * times,
        units: head.units.map((unit) => ({ ...unit, area: unit.area * times })),
      },
    ]),
  );
  return { ...roll, heads, areaDecimals, total: { ...roll.total, area: roll.total.area * times, areaDecimals } };
}
