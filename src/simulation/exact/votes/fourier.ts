// The joint distribution of how many are in each of one or two classes, where people of several kinds differ in their chances: the
// characteristic function of the sum, which is a product, turned back (Hong 2013, "On computing the distribution function for the
// Poisson binomial distribution"). Off by no more than 1e-11, which `ERROR` says. Pure.
import cos from '@stdlib/math-base-special-cos';
import sin from '@stdlib/math-base-special-sin';

export const ERROR = 1e-11;

/** So many cells at most: 2^22 complex numbers are 64 MB. */
const MOST_CELLS = 4_194_304;

/** So many people, and the chance that one of them is in each class; the rest is in none. */
export interface Kind {
  count: number;
  chances: readonly number[];
}

interface Axis {
  /** The count of the first cell. */
  from: number;
  /** Cells, a power of two: wide enough that what lies beyond is below 1e-15. */
  size: number;
  cosines: Float64Array;
  sines: Float64Array;
}

function axisOf(kinds: readonly Kind[], which: number): Axis {
  let [mean, variance, most] = [0, 0, 0];
  for (const { count, chances } of kinds) {
    const p = chances[which] ?? 0;
    mean += count * p;
    variance += count * p * (1 - p);
    most += count;
  }
  // Nine standard deviations, and room where the distribution is of few.
  const reach = Math.ceil(9 * Math.sqrt(variance)) + 40;
  const from = Math.max(0, Math.floor(mean) - reach);
  const wide = Math.min(most, Math.ceil(mean) + reach) - from + 1;
  let size = 1;
  while (size < wide) size *= 2;
  const cosines = new Float64Array(size);
  const sines = new Float64Array(size);
  for (let at = 0; at < size; at += 1) {
    cosines[at] = cos((2 * Math.PI * at) / size);
    sines[at] = sin((2 * Math.PI * at) / size);
  }
  return { from, size, cosines, sines };
}

/** In place, of `size` numbers that lie `step` apart: the sum over k of x_k e^(-2πijk/size). */
function transform(re: Float64Array, im: Float64Array, start: number, step: number, axis: Axis): void {
  const { size, cosines, sines } = axis;
  const at = (index: number): number => start + index * step;
  for (let i = 1, j = 0; i < size; i += 1) {
    let bit = size >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i >= j) continue;
    const [a, b] = [at(i), at(j)];
    [re[a], re[b]] = [re[b] as number, re[a] as number]; // within, as all below
    [im[a], im[b]] = [im[b] as number, im[a] as number];
  }
  for (let half = 1; half < size; half *= 2) {
    const jump = size / (2 * half);
    for (let block = 0; block < size; block += 2 * half) {
      for (let k = 0; k < half; k += 1) {
        const c = cosines[k * jump] as number;
        const s = -(sines[k * jump] as number);
        const [a, b] = [at(block + k), at(block + k + half)];
        const x = (re[b] as number) * c - (im[b] as number) * s;
        const y = (re[b] as number) * s + (im[b] as number) * c;
        re[b] = (re[a] as number) - x;
        im[b] = (im[a] as number) - y;
        re[a] = (re[a] as number) + x;
        im[a] = (im[a] as number) + y;
      }
    }
  }
}

/** (x + iy)^n by squaring. */
function power(x: number, y: number, n: number): readonly [number, number] {
  let [a, b, u, v] = [1, 0, x, y];
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) [a, b] = [a * u - b * v, a * v + b * u];
    [u, v] = [u * u - v * v, 2 * u * v];
  }
  return [a, b];
}

/**
 * Every pair of counts that is likelier than `least`, with its chance. Nothing is visited where it would take too many cells.
 * @param classes 1 or 2: how many classes there are besides the one that takes the rest
 * @returns whether it was done
 */
export function eachSum(
  kinds: readonly Kind[],
  classes: number,
  least: number,
  visit: (counts: readonly number[], chance: number) => void,
): boolean {
  const first = axisOf(kinds, 0);
  const second =
    classes > 1 ? axisOf(kinds, 1) : { from: 0, size: 1, cosines: new Float64Array(1), sines: new Float64Array(1) };
  const cells = first.size * second.size;
  if (cells > MOST_CELLS) return false;
  const re = new Float64Array(cells);
  const im = new Float64Array(cells);
  for (let i = 0; i < first.size; i += 1) {
    for (let j = 0; j < second.size; j += 1) {
      let [a, b] = [1, 0];
      for (const { count, chances } of kinds) {
        const [p = 0, q = 0] = chances;
        const [c, s] = [first.cosines[i] as number, first.sines[i] as number];
        const [d, t] = [classes > 1 ? (second.cosines[j] as number) : 1, classes > 1 ? (second.sines[j] as number) : 0];
        const rest = classes > 1 ? 1 - p - q : 1 - p;
        const [x, y] = power(rest + p * c + (classes > 1 ? q * d : 0), p * s + (classes > 1 ? q * t : 0), count);
        [a, b] = [a * x - b * y, a * y + b * x];
      }
      re[i * second.size + j] = a;
      im[i * second.size + j] = b;
    }
  }
  for (let i = 0; i < first.size; i += 1) transform(re, im, i * second.size, 1, second);
  for (let j = 0; j < second.size; j += 1) transform(re, im, j, second.size, first);
  // What lies before `from` wrapped around to the end; a count is where it falls in the window.
  const countOf = ({ from, size }: Axis, at: number): number => from + ((((at - from) % size) + size) % size);
  for (let i = 0; i < first.size; i += 1) {
    for (let j = 0; j < second.size; j += 1) {
      const chance = (re[i * second.size + j] as number) / cells;
      if (chance > least) visit([countOf(first, i), ...(classes > 1 ? [countOf(second, j)] : [])], chance);
    }
  }
  return true;
}
