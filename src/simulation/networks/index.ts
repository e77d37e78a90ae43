// Who listens to whom: the kinds of network, and what is measured of one.
import type * as z from 'zod/mini';
import type { NetworkKind } from '../model.js';
import * as catalogue from './catalogue.js';

export { isNetworkFault, type NetworkProblem, type NetworkProblems } from '../../problems/networks.js';
export * from './catalogue.js';
export * as networkMeasures from './measures.js';
export { degreeOf, neighbours, networkOf } from './rows.js';

const all: readonly NetworkKind<z.core.$ZodType>[] = Object.values(catalogue);
const byId = new Map(all.map((one) => [one.id, one]));

/** All kinds of network, in the catalogue's order. */
export const networkKinds = (): NetworkKind<z.core.$ZodType>[] => [...byId.values()];

/** The kind of network with this id, if there is one. Its settings are to be parsed by its schema, which knows the defaults. */
export const networkKind = (id: string): NetworkKind<z.core.$ZodType> | undefined => byId.get(id);
