// What a distribution is to those who draw from it: by its name in a study, with its inverse and its bounds. Types, and the shapes of settings
// that several share. May import the words of simulations and zod only.
import * as z from 'zod/mini';
import { written } from '../../form.js';
import type { Chance } from '../chance.js';
import type { Piece } from '../model.js';

/** A distribution with its settings, ready to be drawn from. */
export interface Drawn<T extends string | number = number> {
  draw(chance: Chance): T;
  /**
   * The inverse of the distribution function: the value that a share `u` of all draws do not exceed. Only of numbers; it is what values that
   * go together are made by.
   * @param u above 0 and below 1
   */
  quantile?(u: number): number;
  /** The bounds of numbers; infinite where there are none. */
  bounds?: readonly [least: number, most: number];
}

/** A kind of distribution. Its settings are an object with one key of the kind's id, and what may stand beside it. */
export interface DistributionKind<S extends z.core.$ZodType, T extends string | number = number> extends Piece<S> {
  begin(settings: z.output<S>): Drawn<T>;
}

/** A number that stays exact and finite whatever is added to it here. */
export const amount = z.number().check(z.gte(-1e12), z.lte(1e12));

/** A share of all cases, a probability. */
export const share = z.number().check(z.gte(0), z.lte(1));

/** Above nought, and within what its sums can hold. */
export const positive = z.number().check(z.gt(0), z.lte(1e12));

/** Two bounds, the lower one first; they may be the same. */
export const range = <T extends z.ZodMiniType<number>>(number: T) =>
  z.tuple([number, number]).check(z.refine(([least = 0, most = 0]) => least <= most, written('ascending')));

/** Uniform above 0 and below 1. */
export const between = (chance: Chance): number => chance.float() || 2 ** -54;

/** Draws by the inverse: one number of the stream for each value. */
export const inverted = (quantile: (u: number) => number, least: number, most: number): Required<Drawn> => ({
  draw: (chance) => quantile(between(chance)),
  quantile,
  bounds: [least, most],
});
