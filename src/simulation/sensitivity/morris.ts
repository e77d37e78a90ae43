// Elementary effects: which factors matter at all, from few runs. Pure.
// M. D. Morris, Technometrics 33 (1991); mu* by F. Campolongo, J. Cariboni and A. Saltelli, Environ. Model. Softw. 22 (2007).
import { chance, shuffled } from '../chance.js';
import { bootstrap, type Interval } from './intervals.js';

export interface ElementaryEffects {
  /** The mean effect of a step of the whole range. */
  mean: number;
  /** The mean of its size (mu*): how much the factor matters. */
  size: number;
  sizeInterval: Interval;
  /** Its standard deviation (sigma): how much it depends on the others, or is not linear. */
  deviation: number;
}

export interface MorrisDesign {
  /** Trajectories of `factors + 1` points each, one after the other; neighbours differ in one factor. */
  points: Float64Array[];
  /** Of each trajectory: which factor moves at each of its steps. */
  moves: number[][];
}

/**
 * Trajectories through a grid of an even number of levels; each step moves one factor by levels / 2 (levels - 1), so that every level is as
 * likely.
 * @param levels even; 4 is usual
 */
export function morrisDesign(factors: number, trajectories: number, levels = 4, seed = 'morris'): MorrisDesign {
  if (!Number.isInteger(factors) || factors < 1) throw new RangeError(`there are ${factors} factors`);
  if (!Number.isInteger(levels) || levels < 2 || levels % 2 === 1)
    throw new RangeError(`${levels} levels are no even number`);
  const stream = chance(seed, 'morris', 'design');
  const half = levels / 2;
  const points: Float64Array[] = [];
  const moves: number[][] = [];
  for (let trajectory = 0; trajectory < trajectories; trajectory += 1) {
    const at = Int32Array.from({ length: factors }, () => stream.below(levels));
    const order = shuffled(Array(factors).keys(), stream);
    const put = (): void => {
      points.push(Float64Array.from(at, (level) => level / (levels - 1)));
    };
    put();
    for (const factor of order) {
      const level = at[factor] as number; // one for each factor
      at[factor] = level < half ? level + half : level - half;
      put();
    }
    moves.push(order);
  }
  return { points, moves };
}

/** The effects from the measure at each point of a design, in its order. @throws {RangeError} where there are not as many values */
export function morrisEffects(
  { points, moves }: MorrisDesign,
  values: ArrayLike<number>,
  { resamples = 200, level = 0.95, seed = 'morris' }: { resamples?: number; level?: number; seed?: string } = {},
): ElementaryEffects[] {
  if (values.length !== points.length) throw new RangeError(`${values.length} values for ${points.length} points`);
  const factors = moves[0]?.length ?? 0;
  const effects = Array.from({ length: factors }, () => new Float64Array(moves.length));
  for (const [trajectory, order] of moves.entries()) {
    for (const [step, factor] of order.entries()) {
      const from = trajectory * (factors + 1) + step;
      const moved = (points[from + 1]?.[factor] ?? 0) - (points[from]?.[factor] ?? 0);
      const own = effects[factor];
      const change = (values[from + 1] as number) - (values[from] as number); // as many as points
      // A factor of a single level has not moved, and does nothing.
      if (own) own[trajectory] = moved === 0 ? 0 : change / moved;
    }
  }
  return effects.map((own, factor) => {
    const mean = own.reduce((sum, one) => sum + one, 0) / own.length;
    const size = own.reduce((sum, one) => sum + Math.abs(one), 0) / own.length;
    const squares = own.reduce((sum, one) => sum + (one - mean) ** 2, 0);
    const [sizeInterval = { low: size, high: size }] = bootstrap(
      own.length,
      resamples,
      level,
      chance(seed, 'morris', 'bootstrap', factor),
      (rows) => [rows.reduce((sum, row) => sum + Math.abs(own[row] ?? 0), 0) / own.length],
    );
    return { mean, size, sizeInterval, deviation: Math.sqrt(squares / Math.max(1, own.length - 1)) };
  });
}
