// What is measured of opinions in [0, 1], one for each person. No opinions at all measure 0. Imports powers that are the same everywhere.
import pow from '@stdlib/math-base-special-pow';
import { at } from '../columns.js';

/** m = Σ xᵢ / n. */
export function mean(opinions: Float64Array): number {
  let sum = 0;
  for (const opinion of opinions) sum += opinion;
  return opinions.length === 0 ? 0 : sum / opinions.length;
}

/** The mean of the n-th powers of deviations from the mean, for a whole n from 2: Σ (xᵢ - m)ⁿ / N. */
function moment(opinions: Float64Array, order: 2 | 3 | 4): number {
  const middle = mean(opinions);
  let sum = 0;
  for (const opinion of opinions) {
    const deviation = opinion - middle;
    const square = deviation * deviation;
    sum += order === 2 ? square : order === 3 ? square * deviation : square * square;
  }
  return opinions.length === 0 ? 0 : sum / opinions.length;
}

/** σ² = Σ (xᵢ - m)² / n: of these people, who are no sample of others. At most ¼. */
export const variance = (opinions: Float64Array): number => moment(opinions, 2);

/** max xᵢ - min xᵢ. */
export function spread(opinions: Float64Array): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const opinion of opinions) {
    if (opinion < least) least = opinion;
    if (opinion > most) most = opinion;
  }
  return opinions.length === 0 ? 0 : most - least;
}

/**
 * Polarisation after Esteban and Ray (1994, Econometrica 62, 819-851, eq. 3): P = K Σ Σ πᵢ^(1+α) πⱼ |yᵢ - yⱼ| over groups of like opinion with shares π and
 * means y. Groups are `bins` equal parts of [0, 1]; K = 2^(1+α), so that two halves at 0 and 1 measure 1, and one group measures 0.
 * @param alpha how much it counts to be many of one mind: 0 gives twice the Gini mean difference, the paper allows up to 1.6
 */
export function polarisation(opinions: Float64Array, alpha = 1, bins = 10): number {
  const counts = new Float64Array(bins);
  const sums = new Float64Array(bins);
  for (const opinion of opinions) {
    const bin = Math.max(0, Math.min(bins - 1, Math.floor(opinion * bins)));
    counts[bin] = at(counts, bin) + 1;
    sums[bin] = at(sums, bin) + opinion;
  }
  let sum = 0;
  for (let one = 0; one < bins; one += 1) {
    const share = at(counts, one) / opinions.length;
    if (!(share > 0)) continue;
    const identified = pow(share, 1 + alpha);
    for (let other = 0; other < bins; other += 1) {
      const theirs = at(counts, other);
      if (theirs === 0 || other === one) continue;
      const apart = Math.abs(at(sums, one) / at(counts, one) - at(sums, other) / theirs);
      sum += identified * (theirs / opinions.length) * apart;
    }
  }
  return pow(2, 1 + alpha) * sum;
}

/**
 * Sarle's bimodality coefficient, of all rather than of a sample: b = (γ² + 1) / κ with skewness γ = m₃/σ³ and kurtosis κ = m₄/σ⁴ (Pfister and others 2013,
 * Frontiers in Psychology 4, 700). 1 for two points, 5/9 for a uniform spread, ⅓ for a normal one; there is none where all are of one mind.
 */
export function bimodality(opinions: Float64Array): number | undefined {
  const square = moment(opinions, 2);
  const fourth = moment(opinions, 4);
  if (square === 0 || fourth === 0) return undefined;
  const third = moment(opinions, 3);
  return ((third * third) / (square * square * square) + 1) / (fourth / (square * square));
}

/** People of like opinion: how many, and their mean. */
export interface Cluster {
  size: number;
  mean: number;
}

/**
 * Who is joined by steps of at most `gap` from one opinion to the next (single linkage), from the lowest to the highest.
 * @param least leaves out clusters of fewer people
 */
export function clusters(opinions: Float64Array, gap = 0.01, least = 1): Cluster[] {
  const sorted = opinions.toSorted();
  const found: Cluster[] = [];
  let from = 0;
  for (let place = 1; place <= sorted.length; place += 1) {
    if (place < sorted.length && at(sorted, place) - at(sorted, place - 1) <= gap) continue;
    if (place - from >= least) found.push({ size: place - from, mean: mean(sorted.subarray(from, place)) });
    from = place;
  }
  return found;
}
