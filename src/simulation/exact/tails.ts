// Chances that at least so many of n independent people do something, as fractions where that is quick, else in floating point. Pure.
import { type Answer, computed, fractionAnswer } from './answer.js';
import { binomial, type Rational, rational, written } from './rational.js';
import { binomialCounts } from './votes/chances.js';

/** Beyond so many the fractions have more digits than anybody reads. */
const FRACTIONS = 300;
/** Of the sum of a tail in floating point. */
const ERROR = 1e-12;

/** The chance of the counts that are wanted. @param wanted how much each count is to weigh, from 0 to 1 in halves */
export function tail(n: number, p: number, wanted: (count: number) => 0 | 0.5 | 1): Answer {
  if (n <= FRACTIONS) return fractionAnswer(tailFraction(n, p, wanted));
  const { from, chances } = binomialCounts(n, p);
  let sum = 0;
  for (const [at, chance] of chances.entries()) sum += wanted(from + at) * chance;
  return computed(sum, ERROR);
}

export function tailFraction(n: number, p: number, wanted: (count: number) => 0 | 0.5 | 1): Rational {
  const { parts, den } = binomial(n, written(p));
  let halves = 0n;
  for (const [count, part] of parts.entries()) halves += part * BigInt(2 * wanted(count));
  return rational(halves, 2n * den);
}

/** One less the chance that it fails every time, of so many times. */
export function withinTries(once: Rational, tries: number): Answer {
  const misses = once.den - once.num;
  const all = once.den ** BigInt(tries);
  return fractionAnswer(rational(all - misses ** BigInt(tries), all));
}
