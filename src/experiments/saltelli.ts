// Points for Sobol indices: two samples of the unit cube, and each with one column of the other in its place (Saltelli et al. 2010).
import type { Points } from './points.js';

/** So many factors the sequence has points for: each takes two of its dimensions. */
export const MOST_SOBOL = 0;

/** A cell a point, `factors + 2` to a row: the first sample's, the same with each column of the second, the second sample's. */
export const sobolPoints = (_rows: number, _factors: number): Points => ({ cells: 0, at: () => [] });
