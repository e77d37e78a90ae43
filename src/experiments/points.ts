// Points of the unit cube at which a design looks: a Latin hypercube here, those of sensitivity analysis as their estimators want them.
// Every point follows from the design, the number of factors and the seed.
import { chance, shuffled } from '../simulation/chance.js';
import { morrisDesign } from '../simulation/sensitivity/morris.js';
import { sobolDesign } from '../simulation/sensitivity/sobol.js';

/** Points in [0, 1], one coordinate a factor. */
export interface Points {
  cells: number;
  at(cell: number): ArrayLike<number>;
}

/**
 * A Latin hypercube (McKay, Beckman and Conover 1979): each factor is looked at once in each of `cells` parts of equal width, at a
 * place in it by lot.
 */
export function latinHypercube(cells: number, factors: number, seed: string): Points {
  const columns = Array.from({ length: factors }, (_, factor) => {
    const drawn = chance(seed, 'latin-hypercube', factor);
    const parts = shuffled(Array(cells).keys(), drawn);
    return parts.map((part) => (part + drawn.float()) / cells);
  });
  return { cells, at: (cell) => columns.map((column) => column[cell] ?? 0) };
}

const listed = (points: readonly Float64Array[]): Points => ({
  cells: points.length,
  at: (cell) => points[cell] ?? new Float64Array(),
});

/** A cell a point of `sobolDesign`, in its order: `factors + 2` to a row. */
export const sobol = (rows: number, factors: number, seed: string): Points => listed(sobolDesign(factors, rows, seed));

/** Morris works on a grid of so many levels. */
export const MORRIS_LEVELS = 4;

/** A cell a point of `morrisDesign`, in its order: `factors + 1` to a trajectory. */
export const morris = (trajectories: number, factors: number, seed: string): Points =>
  listed(morrisDesign(factors, trajectories, MORRIS_LEVELS, seed).points);
