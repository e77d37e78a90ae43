// Which cells a sweep has, and the levels of every factor in each: a function of the sweep alone.
import type * as z from 'zod/mini';
import { canonical } from '../digest.js';
import type { At, Problem } from '../problem.js';
import { experimentProblem } from '../problems/experiments.js';
import { MOST_FACTORS } from '../simulation/sensitivity/sobol.js';
import { latinHypercube, MORRIS_LEVELS, morris, type Points, sobol } from './points.js';
import type { Factor, Sweep } from './sweep.js';

type Json = z.core.util.JSONType;

/** A level of a factor, as it is put into the scenario and as it is told. */
export interface Level {
  value: Json;
  /** A label, a number or a text of its own, or JSON. */
  label: string | number | boolean;
}

/** So many runs a sweep may have. */
export const MOST_RUNS = 1_000_000;

/** How a design is called, with its size. */
function sized(sweep: Sweep): { kind: 'full' | 'latin-hypercube' | 'sobol' | 'morris'; size: number } {
  const { design } = sweep;
  if (design === 'full') return { kind: 'full', size: 0 };
  if ('latin-hypercube' in design) return { kind: 'latin-hypercube', size: design['latin-hypercube'] };
  return 'sobol' in design ? { kind: 'sobol', size: design.sobol } : { kind: 'morris', size: design.morris };
}

/** How many cells there are, without making them. */
export function cellsOf(sweep: Sweep): number {
  const { kind, size } = sized(sweep);
  const factors = sweep.factors.length;
  if (kind === 'full') return sweep.factors.reduce((cells, { levels = [] }) => cells * levels.length, 1);
  if (kind === 'latin-hypercube') return size;
  return kind === 'sobol' ? size * (factors + 2) : size * (factors + 1);
}

/** What is wrong with a design as a whole. */
export function checkDesign(sweep: Sweep, at: (path: readonly PropertyKey[]) => At | undefined): Problem[] {
  const { kind, size } = sized(sweep);
  const place = at(['design']);
  if (kind !== 'full' && sweep.factors.length === 0)
    return [experimentProblem('experiments.no-factors', { design: kind }, place)];
  if (kind === 'sobol' && sweep.factors.length > MOST_FACTORS)
    return [
      experimentProblem('experiments.sobol-factors', { factors: sweep.factors.length, most: MOST_FACTORS }, place),
    ];
  if (kind === 'sobol' && (size & (size - 1)) !== 0)
    return [experimentProblem('experiments.sobol-power', { points: size }, place)];
  const runs = cellsOf(sweep) * sweep.replications;
  if (runs <= MOST_RUNS) return [];
  return [experimentProblem('experiments.design-too-large', { runs, most: MOST_RUNS }, place)];
}

const labelled = (value: Json): Level['label'] =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : canonical(value);

const levelAt = ({ levels = [], labels }: Factor, index: number): Level => {
  const value = levels[index] ?? null;
  return { value, label: labels?.[index] ?? labelled(value) };
};

/** How many levels a factor has; nothing where it has every number of a range. */
const countOf = ({ levels, range }: Factor): number | undefined => {
  if (!range) return levels?.length ?? 1;
  return range.integer ? range.to - range.from + 1 : undefined;
};

/** Which of so many levels a point of [0, 1] is: each as likely. */
const placeAt = (count: number, point: number): number => Math.min(count - 1, Math.floor(point * count));

/**
 * A point of the grid of Morris, whose outermost are the ends of a range, as one in the middle of its share: else a list of two would go over
 * at other points than one of three, and its outer levels would come more often than the rest.
 */
const inItsShare = (point: number): number => (point * (MORRIS_LEVELS - 1) + 0.5) / MORRIS_LEVELS;

/** A point of [0, 1] as a level: of a list each as likely, of a range a number in it. */
function levelOf(factor: Factor, point: number): Level {
  const { range } = factor;
  const count = countOf(factor);
  if (!range) return levelAt(factor, placeAt(count ?? 1, point));
  const { from, to } = range;
  const value = count === undefined ? from + point * (to - from) : from + placeAt(count, point);
  return { value, label: value };
}

/**
 * Where a factor stands at a point of the grid of Morris, its first level at 0 and its last at 1: of a list that is another place than the
 * point's, and an effect is what came of the way really gone.
 */
export function standing(factor: Factor, point: number): number {
  const count = countOf(factor);
  if (count === undefined) return point;
  return count === 1 ? 0 : placeAt(count, inItsShare(point)) / (count - 1);
}

/** The points of a design that has any: all but the full one. */
export function pointsOf(sweep: Sweep): Points | undefined {
  const { kind, size } = sized(sweep);
  const factors = sweep.factors.length;
  if (kind === 'latin-hypercube') return latinHypercube(size, factors, sweep.seed);
  if (kind === 'morris') return morris(size, factors, sweep.seed);
  return kind === 'sobol' ? sobol(size, factors, sweep.seed) : undefined;
}

/** The levels of every factor in each cell; in a full design the last factor changes fastest. */
export function designOf(sweep: Sweep): (cell: number) => readonly Level[] {
  const points = pointsOf(sweep);
  const { factors } = sweep;
  if (points) {
    const grid = sized(sweep).kind === 'morris';
    return (cell) => {
      const point = points.at(cell);
      return factors.map((factor, index) => {
        const place = point[index] ?? 0;
        return levelOf(factor, grid && countOf(factor) !== undefined ? inItsShare(place) : place);
      });
    };
  }
  return (cell) => {
    let rest = cell;
    const levels = factors.toReversed().map((factor) => {
      const count = factor.levels?.length ?? 1;
      const level = levelAt(factor, rest % count);
      rest = Math.floor(rest / count);
      return level;
    });
    return levels.reverse();
  };
}
