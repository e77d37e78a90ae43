// Chances that at least so many of n independent people do something, as fractions where that is quick, else in floating point. Pure.
import { type Answer, computedChance, fractionAnswer } from './answer.js';
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
  return computedChance(sum, ERROR);
}

function tailFraction(n: number, p: number, wanted: (count: number) => 0 | 0.5 | 1): Rational {
  const { parts, den } = binomial(n, written(p));
  let halves = 0n;
  for (const [count, part] of parts.entries()) halves += part * BigInt(2 * wanted(count));
  return rational(halves, 2n * den);
}

/** One less the chance that it fails every time, of so many times: of `n` who are wanted so each time. */
export function withinTries(n: number, p: number, wanted: (count: number) => 0 | 0.5 | 1, tries: number): Answer {
  if (n * tries <= 10 * FRACTIONS) {
    const once = tailFraction(n, p, wanted);
    const misses = once.den - once.num;
    const all = once.den ** BigInt(tries);
    return fractionAnswer(rational(all - misses ** BigInt(tries), all));
  }
  const { from, chances } = binomialCounts(n, p);
  let fails = 0;
  for (const [at, chance] of chances.entries()) fails += (1 - wanted(from + at)) * chance;
  let all = 1;
  for (let one = 0; one < tries; one += 1) all *= fails;
  return computedChance(1 - all, ERROR * tries);
}
