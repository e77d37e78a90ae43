// What elections come to when there are very many voters: pairwise margins are then jointly normal. Pure.

import exp from '@stdlib/math-base-special-exp';
import cdf from '@stdlib/stats-base-dists-normal-cdf';
import { type Answer, computedChance } from '../answer.js';
import { pointsByPlace, type Rule } from './rules.js';

/** Where the density of the normal is below 1e-18. */
const EDGE = 9;
const STEPS = 4_000;

/** The mean of a function over a standard normal, by the trapezoidal rule, which of functions this smooth is right to the last digits. */
function overNormal(f: (z: number) => number): number {
  const step = (2 * EDGE) / STEPS;
  let sum = 0;
  for (let at = 0; at <= STEPS; at += 1) {
    const z = -EDGE + at * step;
    sum += exp((-z * z) / 2) * f(z);
  }
  return (sum * step) / Math.sqrt(2 * Math.PI);
}

/**
 * The chance that nobody beats everybody, with m options and very many voters, each order alike (Niemi and Weisberg 1968). The margins of one
 * option over the others are correlated by 1/3: z √(1/3) is common to them and √(2/3) of each its own.
 */
export function noWinnerLimit(m: number): Answer {
  const beats = overNormal((z) => {
    const one = cdf(z / Math.SQRT2, 0, 1);
    let all = 1;
    for (let other = 1; other < m; other += 1) all *= one;
    return all;
  });
  return computedChance(1 - m * beats, 1e-11);
}

/**
 * The share of attainable utility that a rule of points comes to, with uniform utilities and very many voters (Weber 1978): the correlation,
 * within a voter and over the options, of the points an option gets with its utility, which of m uniform ones has mean k/(m+1) at place k.
 */
export function effectiveness(rule: Rule, m: number): number {
  const points = pointsByPlace(rule, m);
  const mean = points.reduce((sum, one) => sum + one, 0) / m;
  let [together, spread] = [0, 0];
  for (const [place, one] of points.entries()) {
    together += (one - mean) * ((m - place) / (m + 1) - 1 / 2);
    spread += (one - mean) ** 2;
  }
  // Utilities vary by 1/12 each, of which 1/m is common to all options of a voter and decides nothing.
  const utility = Math.sqrt((1 - 1 / m) / 12);
  return together / m / (Math.sqrt(spread / m) * utility);
}

/**
 * The chance that two of three districts go one way and most voters the other, with very many voters in each, everybody for with chance 1/2
 * (Feix, Lepelley, Merlin and Rouet 2004). The margins are three normals; of the two that win, u is the sum and v the difference, over √2.
 */
export function threeDistrictsLimit(): Answer {
  const step = EDGE / STEPS;
  let sum = 0;
  // Simpson's rule: the integrand ends at 0.
  for (let at = 0; at <= STEPS; at += 1) {
    const u = at * step;
    const weight = at === 0 || at === STEPS ? 1 : at % 2 === 1 ? 4 : 2;
    sum += weight * exp((-u * u) / 2) * (2 * cdf(u, 0, 1) - 1) * cdf(-Math.SQRT2 * u, 0, 1);
  }
  const one = (sum * step) / 3 / Math.sqrt(2 * Math.PI);
  // Three pairs may win, and either way.
  return computedChance(6 * one, 1e-10);
}
