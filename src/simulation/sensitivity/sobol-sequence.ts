// The Sobol sequence: points that fill a cube evenly, the more the better. Pure; imports nothing.
// Direction numbers: S. Joe and F. Y. Kuo, "Constructing Sobol sequences with better two-dimensional projections", SIAM J. Sci. Comput. 30
// (2008), table new-joe-kuo-6, dimensions 2 to 40; the first dimension is van der Corput's.

/** Of dimensions 2, 3, ...: the inner coefficients of the primitive polynomial as bits, and the first direction numbers, as many as its degree. */
const DIRECTIONS: readonly (readonly [coefficients: number, first: readonly number[]])[] = [
  [0, [1]],
  [1, [1, 3]],
  [1, [1, 3, 1]],
  [2, [1, 1, 1]],
  [1, [1, 1, 3, 3]],
  [4, [1, 3, 5, 13]],
  [2, [1, 1, 5, 5, 17]],
  [4, [1, 1, 5, 5, 5]],
  [7, [1, 1, 7, 11, 19]],
  [11, [1, 1, 5, 1, 1]],
  [13, [1, 1, 1, 3, 11]],
  [14, [1, 3, 5, 5, 31]],
  [1, [1, 3, 3, 9, 7, 49]],
  [13, [1, 1, 1, 15, 21, 21]],
  [16, [1, 3, 1, 13, 27, 49]],
  [19, [1, 1, 1, 15, 7, 5]],
  [22, [1, 3, 1, 15, 13, 25]],
  [25, [1, 1, 5, 5, 19, 61]],
  [1, [1, 3, 7, 11, 23, 15, 103]],
  [4, [1, 3, 7, 13, 13, 15, 69]],
  [7, [1, 1, 3, 13, 7, 35, 63]],
  [8, [1, 3, 5, 9, 1, 25, 53]],
  [14, [1, 3, 1, 13, 9, 35, 107]],
  [19, [1, 3, 1, 5, 27, 61, 31]],
  [21, [1, 1, 5, 11, 19, 41, 61]],
  [28, [1, 3, 5, 3, 3, 13, 69]],
  [31, [1, 1, 7, 13, 1, 19, 1]],
  [32, [1, 3, 7, 5, 13, 19, 59]],
  [37, [1, 1, 3, 9, 25, 29, 41]],
  [41, [1, 3, 5, 13, 23, 1, 55]],
  [42, [1, 3, 7, 3, 13, 59, 17]],
  [50, [1, 3, 1, 3, 5, 53, 69]],
  [55, [1, 1, 5, 5, 23, 33, 13]],
  [56, [1, 1, 7, 7, 1, 61, 123]],
  [59, [1, 1, 7, 9, 13, 61, 49]],
  [62, [1, 3, 3, 5, 3, 55, 33]],
  [14, [1, 3, 1, 15, 31, 13, 49, 245]],
  [21, [1, 3, 5, 15, 31, 59, 63, 97]],
  [22, [1, 3, 1, 11, 11, 11, 77, 249]],
];

/** So many dimensions there are. */
export const MOST_DIMENSIONS = DIRECTIONS.length + 1;

const BITS = 32;
const SCALE = 4_294_967_296;

/** The direction numbers of a dimension, from 0, with the bits at the top. */
function directionsOf(dimension: number): Uint32Array {
  const numbers = new Uint32Array(BITS);
  const [coefficients, first] = DIRECTIONS[dimension - 1] ?? [0, []];
  const degree = first.length;
  for (let bit = 0; bit < BITS; bit += 1) {
    if (degree === 0 || bit < degree) {
      numbers[bit] = ((first[bit] ?? 1) << (BITS - 1 - bit)) >>> 0;
      continue;
    }
    const back = numbers[bit - degree] as number; // before this one, as below
    let value = (back ^ (back >>> degree)) >>> 0;
    for (let k = 1; k < degree; k += 1)
      if ((coefficients >> (degree - 1 - k)) & 1) value = (value ^ (numbers[bit - k] as number)) >>> 0;
    numbers[bit] = value;
  }
  return numbers;
}

/**
 * The first points of the sequence, from the origin on (Gray code order, Antonov and Saleev 1979); each with coordinates in [0, 1). The first
 * 2^k of them have one in each 2^-k of every axis.
 * @param dimensions 1 to 40
 * @param shift as many whole numbers below 2^32 as dimensions, laid bitwise over every point: evenness stays, and the origin moves
 * @throws {RangeError} where there are not so many dimensions
 */
export function sobolPoints(dimensions: number, count: number, shift?: readonly number[]): Float64Array[] {
  if (!Number.isInteger(dimensions) || dimensions < 1 || dimensions > MOST_DIMENSIONS)
    throw new RangeError(`a Sobol sequence has 1 to ${MOST_DIMENSIONS} dimensions here, not ${dimensions}`);
  const directions = Array.from({ length: dimensions }, (_, dimension) => directionsOf(dimension));
  const at = new Uint32Array(dimensions);
  const points: Float64Array[] = [];
  for (let index = 0; index < count; index += 1) {
    if (index > 0) {
      // The lowest bit that changes in Gray code.
      const bit = 31 - Math.clz32(index & -index);
      for (const [dimension, numbers] of directions.entries())
        at[dimension] = ((at[dimension] as number) ^ (numbers[bit] as number)) >>> 0; // one for each dimension and bit
    }
    points.push(Float64Array.from(at, (value, dimension) => ((value ^ (shift?.[dimension] ?? 0)) >>> 0) / SCALE));
  }
  return points;
}
