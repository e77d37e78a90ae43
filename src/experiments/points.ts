// Points of the unit cube at which a design looks: Latin hypercube and Morris trajectories here, Sobol points from the simulation.
// Pure: every point follows from the design, the number of factors and the seed.
import { chance, shuffled } from '../simulation/chance.js';

/** Points in [0, 1), or in [0, 1] for trajectories, one coordinate a factor. */
export interface Points {
  cells: number;
  at(cell: number): readonly number[];
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

/** Trajectories step on a grid of four levels, by two thirds: Morris 1991, with p = 4 and Δ = p / (2 (p - 1)). */
const GRID = 3;
export const MORRIS_STEP = 2 / GRID;

/**
 * Morris trajectories: each begins at a point of the grid by lot and moves every factor once, in an order by lot; a cell a point,
 * `factors + 1` to a trajectory.
 */
export function morris(trajectories: number, factors: number, seed: string): Points {
  const each = factors + 1;
  const begun = Array.from({ length: trajectories }, (_, trajectory) => {
    const drawn = chance(seed, 'morris', trajectory);
    const start = Array.from({ length: factors }, () => drawn.below(GRID + 1));
    return { start, order: shuffled(Array(factors).keys(), drawn) };
  });
  return {
    cells: trajectories * each,
    at(cell) {
      const { start = [], order = [] } = begun[Math.floor(cell / each)] ?? {};
      const moved = new Set(order.slice(0, cell % each));
      return start.map((step, factor) => (moved.has(factor) ? (step + 2) % (GRID + 1) : step) / GRID);
    },
  };
}
