// What the dynamics have in common: settings, and where distances count as equal. Imports the words of the simulation only.
import * as z from 'zod/mini';
import type { Dynamic, Influence, Step } from '../model.js';

/** A dynamic, its settings typed by their schema. */
export const dynamic = <S extends z.core.$ZodType>(one: Dynamic<S>): Dynamic<S> => one;

/**
 * Distances this close to a bound of confidence are taken to be equal to it: whether 0.3 - 0.2 is within 0.1 must not hang on how its last
 * bit is rounded. Differences of opinion that mean anything are far larger.
 */
export const TOLERANCE = 1e-9;

/** The bound of confidence ε: how far apart two may be and still listen. */
export const confidence = z.number().check(z.gte(0), z.lte(1));

/** How often a synchronous rule is applied in one session. */
export const rounds = z._default(z.int().check(z.gte(1), z.lte(1000)), 1);

/** How many meetings of two there are in one session, for each person present; the product is rounded to a whole number. */
export const meetings = z._default(z.number().check(z.gte(0), z.lte(1000)), 1);

/** A step taken several times over. */
export const repeated =
  (times: number, step: Step): Step =>
  (opinions, talk, chance) => {
    for (let time = 0; time < times; time += 1) step(opinions, talk, chance);
  };

/** Several influences as one: at each event one after the other, in this order. */
export function compose(influences: readonly Influence[]): Influence {
  const joined =
    (steps: readonly Step[]): Step =>
    (opinions, talk, chance) => {
      for (const step of steps) step(opinions, talk, chance);
    };
  const heard = influences.flatMap(({ heard }) => heard ?? []);
  const met = influences.flatMap(({ met }) => met ?? []);
  return {
    ...(heard.length > 0 && { heard: joined(heard) }),
    ...(met.length > 0 && { met: joined(met) }),
  };
}
