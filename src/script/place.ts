// Where something stands. Imports the shape of a place only.
import type { At } from '../problem.js';

/** Where something stands in a file. */
export type Place = Required<Pick<At, 'file' | 'line' | 'column'>>;

/** A value within values, by the keys and places that lead there. */
export type Path = readonly PropertyKey[];
