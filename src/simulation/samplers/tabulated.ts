// The inverse of a distribution that has no formula, from its density: for densities with one top that fall off on both sides, as those of
// the logarithm of a gamma number and of the log odds of a beta number do. Pure arithmetic but for the exponential.
import exp from '@stdlib/math-base-special-exp';

const STEPS = 8192;

/** What lies further below the top than this is left out: less than 1e-15 of all. */
const DEPTH = -40;

/** How far from the top, in this direction, the density is low enough. */
function end(logDensity: (t: number) => number, top: number, way: 1 | -1): number {
  let width = 1 / 1024;
  while (logDensity(top + way * width) > DEPTH) width *= 2;
  let within = width / 2;
  for (let halving = 0; halving < 20; halving += 1) {
    const middle = (within + width) / 2;
    if (logDensity(top + way * middle) > DEPTH) within = middle;
    else width = middle;
  }
  return top + way * width;
}

/**
 * The inverse of the distribution function, added up over 8,192 steps and straight between them: right to about 1e-5 of a share.
 * @param logDensity nought at the top, and falling on both sides
 */
export function tabulated(logDensity: (t: number) => number, top: number): (u: number) => number {
  const [from, to] = [end(logDensity, top, -1), end(logDensity, top, 1)];
  const step = (to - from) / STEPS;
  const sums = new Float64Array(STEPS + 1);
  let before = exp(logDensity(from));
  for (let place = 1; place <= STEPS; place += 1) {
    const here = exp(logDensity(from + place * step));
    sums[place] = (sums[place - 1] as number) + (before + here) / 2;
    before = here;
  }
  const total = sums[STEPS] as number;
  return (u) => {
    const wanted = u * total;
    let low = 0;
    let high = STEPS;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] as number) > wanted) high = middle;
      else low = middle;
    }
    const least = sums[low] as number;
    const most = sums[high] as number;
    return from + step * (low + (most > least ? (wanted - least) / (most - least) : 0));
  };
}
