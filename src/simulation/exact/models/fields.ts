// What parameters of models are made of.
import * as z from 'zod/mini';

/** A chance or a share. */
export const share = z.number().check(z.gte(0), z.lte(1));
/** A chance that is neither nothing nor certain. */
export const open = z.number().check(z.gt(0), z.lt(1));
/** How many voters; more than that nobody asks of these. */
export const people = z.int().check(z.gte(1), z.lte(1_000_000));
/** How many there are to choose among. */
export const options = z.int().check(z.gte(2), z.lte(60));
