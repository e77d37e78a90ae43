// Exact numbers: fractions of whole numbers, and how they are written in an outcome. No float is ever compared or rounded.
// It may import `fraction.js` and types, nothing else.
import Fraction from 'fraction.js';
import type { Amount } from './election.js';

export { Fraction };

const POWER_OF_TWO = (n: bigint): boolean => (n & (n - 1n)) === 0n;
const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

/** A fraction as an outcome states it: a number where a double holds it exactly, else written out: `29/60`. */
export function amount({ s, n, d }: Fraction): Amount {
  const signed = s * n;
  if (n <= LARGEST && d <= LARGEST && POWER_OF_TWO(d)) return n === 0n ? 0 : Number(signed) / Number(d);
  return d === 1n ? String(signed) : `${signed}/${d}`;
}

/** `n` of `d` equal parts, as an outcome states it. */
export const ratio = (n: number | bigint, d: number | bigint): Amount => amount(new Fraction(BigInt(n), BigInt(d)));

/** The fraction that an amount states, to the last digit. */
export function exactly(stated: Amount): Fraction {
  if (typeof stated === 'string') return new Fraction(stated);
  let [n, d] = [stated, 1n];
  // A double is a whole number over a power of two; doubling one loses nothing.
  while (!Number.isInteger(n)) [n, d] = [n * 2, d * 2n];
  return new Fraction(BigInt(n), d);
}

/** The decimal fraction somebody wrote: `8.5` is 17/2 and `0.1` is 1/10. Nothing where it is no such number. */
export function decimal(written: number | string): Fraction | undefined {
  if (typeof written !== 'string' && typeof written !== 'number') return undefined;
  const text = String(written).trim();
  if (!/^-?\d+(\.\d+)?(\/\d+)?$/.test(text) || /\/0+$/.test(text) || (text.includes('.') && text.includes('/')))
    return undefined;
  return new Fraction(text);
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/** The least number that all of these divide. */
export const commonMultiple = (numbers: Iterable<number>): bigint =>
  [...numbers].reduce((least, n) => (least * BigInt(n)) / gcd(least, BigInt(n)), 1n);

/** 100 × n / d, rounded half up to so many decimals. For people to read: nothing is decided by it. */
export function percent(n: number, d: number, decimals = 2): number {
  if (d === 0) return 0;
  const scale = 10n ** BigInt(decimals + 2);
  const rounded = (2n * BigInt(n) * scale + BigInt(d)) / (2n * BigInt(d));
  return Number(rounded) / 10 ** decimals;
}
