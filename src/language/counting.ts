// What sentences about a count have at hand: candidates by name, exact numbers written to be read. Pure.
import type { Amount, Candidate, Measured, Step, What } from '../methods/index.js';
import type { Grammar } from './say.js';

/** One step of a count, before any language says it. */
export interface Counting {
  /** Those it is about, in the order of the step. */
  who: readonly string[];
  /** The same as a list. */
  all: string;
  /** A number the step rests on; nothing where it has none of that name. */
  n(key: string): string;
  /** A sum of money: in decimals where two hold it exactly, else as a fraction. */
  money(key: string): string;
  has(key: string): boolean;
  list(names: readonly string[]): string;
}

/** A sentence for every step by which a method comes to its outcome. */
export interface MethodSentences {
  steps: { readonly [W in What]: (step: Counting) => string };
  /** What a share is taken of. */
  measured: { readonly [M in Measured]: string };
}

/** Beyond so many signs a fraction is no longer read. */
const LEGIBLE = 9;

/** An exact number as people read it: a long fraction, rounded to four decimals, is marked as such. */
export function figure(amount: Amount): string {
  const written = String(amount);
  const [, sign = '', n, d] = /^(-?)(\d+)\/(\d+)$/.exec(written) ?? [];
  if (n === undefined || d === undefined || written.length <= LEGIBLE) return written;
  const scaled = (2n * BigInt(n) * 10_000n + BigInt(d)) / (2n * BigInt(d));
  return `≈${sign}${scaled / 10_000n}.${String(scaled % 10_000n).padStart(4, '0')}`;
}

/** The whole numbers whose fraction a number is: a double is a whole number over a power of two. */
function fractionOf(amount: Amount): readonly [n: bigint, d: bigint] {
  if (typeof amount === 'string') {
    const [n = '0', d = '1'] = amount.split('/');
    return [BigInt(n), BigInt(d)];
  }
  let [n, d] = [amount, 1n];
  while (!Number.isInteger(n)) [n, d] = [n * 2, d * 2n];
  return [BigInt(n), d];
}

/** A sum of money as people read it: 1/5 is `0.2`, and 1/3 stays a fraction. */
export function money(amount: Amount): string {
  if (typeof amount === 'number' ? !Number.isFinite(amount) : !/^-?\d+(\/[1-9]\d*)?$/.test(amount))
    return figure(amount);
  const [n, d] = fractionOf(amount);
  if (d === 1n || (100n * n) % d !== 0n) return figure(`${n}${d === 1n ? '' : `/${d}`}`);
  const cents = (100n * (n < 0n ? -n : n)) / d;
  const decimals = String(cents % 100n)
    .padStart(2, '0')
    .replace(/0$/, '');
  return `${n < 0n ? '-' : ''}${cents / 100n}.${decimals}`;
}

/** A name as it stands in a sentence: what is no word is put in quotation marks, lest it be read as a number. */
export const nameIn = (grammar: Grammar, name: string): string =>
  grammar.name.test(name) ? name : grammar.quote(name);

export function counting(grammar: Grammar, step: Step, called: (candidate: Candidate) => string): Counting {
  const who = step.candidates.map((candidate) => nameIn(grammar, called(candidate)));
  const numbers = new Map(Object.entries(step.numbers));
  return {
    who,
    all: grammar.list(who),
    n: (key) => figure(numbers.get(key) ?? ''),
    money: (key) => money(numbers.get(key) ?? 0),
    has: (key) => numbers.has(key),
    list: grammar.list,
  };
}
