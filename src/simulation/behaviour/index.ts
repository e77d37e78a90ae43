// How people behave: the catalogue by id, and the one all others stand before.
import type * as z from 'zod/mini';
import * as catalogue from './catalogue.js';
import type { Behaviour } from './policy.js';

export { sincere } from './catalogue.js';
export { INDIFFERENCE } from './sincere.js';

const all: readonly Behaviour<z.core.$ZodType>[] = Object.values(catalogue);
const byId = new Map(all.map((one) => [one.id, one]));

/** All behaviours, in the catalogue's order. */
export const behaviours = (): Behaviour<z.core.$ZodType>[] => [...byId.values()];

/** The behaviour with this id, if there is one. Its settings are to be parsed by its schema, which knows the defaults. */
export const behaviour = (id: string): Behaviour<z.core.$ZodType> | undefined => byId.get(id);
