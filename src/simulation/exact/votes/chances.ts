// How many of n do what: multinomial chances in floating point, from the likeliest outwards, so that nothing overflows or
// vanishes, and none of the functions that engines round differently is needed. Pure; imports nothing.

/** Chances of the counts from `from` on; what is left out at both ends is less than 1e-19 of the greatest each. */
export interface Counts {
  from: number;
  chances: Float64Array;
}

const LEAST = 1e-19;

/** The binomial chances of n trials. */
export function binomialCounts(n: number, p: number): Counts {
  if (n === 0 || p <= 0) return { from: 0, chances: Float64Array.of(1) };
  if (p >= 1) return { from: n, chances: Float64Array.of(1) };
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const odds = p / (1 - p);
  const below: number[] = [];
  const above: number[] = [1];
  for (let k = mode, value = 1; k > 0; k -= 1) {
    value *= k / ((n - k + 1) * odds);
    if (value < LEAST) break;
    below.push(value);
  }
  for (let k = mode, value = 1; k < n; k += 1) {
    value *= ((n - k) / (k + 1)) * odds;
    if (value < LEAST) break;
    above.push(value);
  }
  const chances = Float64Array.from([...below.reverse(), ...above]);
  // The smallest first, so that the sum is right to the last bit or two.
  let total = 0;
  for (const value of Float64Array.from(chances).sort()) total += value;
  for (let at = 0; at < chances.length; at += 1) chances[at] = (chances[at] as number) / total; // within
  return { from: mode - below.length, chances };
}

/**
 * Every way n people may fall into classes, with its chance; ways less likely than `least` are left out.
 * @param p the chance of each class but the last, which takes the rest
 * @param visit the counts of these classes; the array is used again
 * @returns the chance of all that was left out
 */
export function eachCount(
  n: number,
  p: readonly number[],
  least: number,
  visit: (counts: Int32Array, chance: number) => void,
): number {
  const counts = new Int32Array(p.length);
  let left = 0;
  const tables = p.map(() => new Map<number, Counts>());
  const fall = (which: number, rest: number, rests: number, chance: number): void => {
    const own = p[which];
    if (own === undefined) {
      visit(counts, chance);
      return;
    }
    const known = tables[which]?.get(rest);
    const table = known ?? binomialCounts(rest, rests > 0 ? Math.min(1, own / rests) : 0);
    if (!known) tables[which]?.set(rest, table);
    for (const [at, value] of table.chances.entries()) {
      const both = chance * value;
      if (both < least) {
        left += both;
        continue;
      }
      counts[which] = table.from + at;
      fall(which + 1, rest - table.from - at, rests - own, both);
    }
  };
  fall(0, n, 1, 1);
  return left;
}

/** About how many ways there are that are not left out. */
export function sizeOf(n: number, p: readonly number[]): number {
  let size = 1;
  for (const own of p) {
    const wide = own <= 0 || own >= 1 ? 1 : Math.min(n + 1, 18 * Math.sqrt(n * own * (1 - own)) + 20);
    size *= wide;
  }
  return size;
}
