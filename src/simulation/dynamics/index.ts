// How minds change: the dynamics, several as one, and what is measured of opinions.
import type * as z from 'zod/mini';
import type { Dynamic } from '../model.js';
import * as catalogue from './catalogue.js';

export * from './catalogue.js';
export { compromise } from './deffuant-weisbuch.js';
export { compose, TOLERANCE } from './kind.js';
export type { Cluster } from './measures.js';
export * as opinionMeasures from './measures.js';

const all: readonly Dynamic<z.core.$ZodType>[] = Object.values(catalogue);
const byId = new Map(all.map((one) => [one.id, one]));

/** All dynamics, in the catalogue's order. */
export const dynamics = (): Dynamic<z.core.$ZodType>[] => [...byId.values()];

/** The dynamic with this id, if there is one. Its settings are to be parsed by its schema, which knows the defaults. */
export const dynamic = (id: string): Dynamic<z.core.$ZodType> | undefined => byId.get(id);
