// All chance of a simulation: independent streams by seed and purpose, so that what is drawn for one thing does not move when a rule
// makes another be drawn more or less often (common random numbers). No `Math.random`, and none of the functions of `Math` that engines
// may round differently. Pure.
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { sha256 } from '../digest.js';

/** A stream of chance. */
export interface Chance {
  /** Uniform in [0, 1), a multiple of 2^-53. */
  float(): number;
  /** A whole number in [0, n), each as likely. @param n from 1 to 2^32 */
  below(n: number): number;
  /** So many hexadecimal digits. @param digits a multiple of 8 */
  hex(digits: number): string;
}

/** Two hexadecimal digits for each byte: writing a number in base 16 takes three times as long. */
const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

const digitsOf = (word: number): string =>
  `${BYTES[word >>> 24]}${BYTES[(word >>> 16) & 255]}${BYTES[(word >>> 8) & 255]}${BYTES[word & 255]}`;

const TWO_TO_32 = 4_294_967_296;

/**
 * The stream of a purpose under a seed. The 128 bits its generator (xoroshiro128+, Blackman and Vigna 2018) starts from are a digest of
 * both, so streams of different purposes are independent for all that can be seen, and naming one costs about a microsecond.
 * @param seed any text: the whole of a run follows from it
 * @param purpose what it is drawn for, as a path: `'votes', 'lift'`
 */
export function chance(seed: string, ...purpose: (string | number)[]): Chance {
  const digest = sha256(JSON.stringify([seed, ...purpose]));
  const words = [0, 8, 16, 24].map((from) => Number.parseInt(digest.slice(from, from + 8), 16) | 0);
  const generator = xoroshiro128plusFromState(words);
  return {
    float: () => ((generator.next() >>> 5) * 67_108_864 + (generator.next() >>> 6)) / 9_007_199_254_740_992,
    below(n) {
      // Refused beyond the last whole multiple of n: otherwise small numbers would come a little more often.
      const most = TWO_TO_32 - (TWO_TO_32 % n);
      for (;;) {
        const drawn = generator.next() >>> 0;
        if (drawn < most) return drawn % n;
      }
    },
    hex(digits) {
      let text = '';
      while (text.length < digits) text += digitsOf(generator.next());
      return text;
    },
  };
}

/** The values in an order by lot, each order as likely (Fisher-Yates). A new list. */
export function shuffled<T>(values: Iterable<T>, chance: Chance): T[] {
  const order = [...values];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = chance.below(last + 1);
    const kept = order[last] as T;
    order[last] = order[other] as T;
    order[other] = kept;
  }
  return order;
}
