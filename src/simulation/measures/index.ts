// Measures of simulated consultations: the catalogue by id.
import { catalogue } from './catalogue.js';
import type { Measure } from './measure.js';

export type { Measure, Value } from './measure.js';

const byId = new Map(catalogue.map((one) => [one.id, one]));

/** All measures, in the catalogue's order. */
export const measures = (): Measure[] => [...byId.values()];

/** The measure with this id, if there is one. */
export const measure = (id: string): Measure | undefined => byId.get(id);
