// Quantiles of Student's t, to the same digits on every engine: the closed form of whole degrees of freedom (Abramowitz and Stegun 26.7.3
// and 26.7.4), halved until it holds; for many degrees the expansion from the normal quantile (26.7.5), which is closer than that then.
import cos from '@stdlib/math-base-special-cos';
import sin from '@stdlib/math-base-special-sin';
import normal from '@stdlib/stats-base-dists-normal-quantile';

/** From here on the expansion is right to ten digits. */
const MANY = 200;

/** How likely it is to lie within ±t, where t is the root of the degrees times the tangent of the angle. */
function within(angle: number, degrees: number): number {
  const [s, c] = [sin(angle), cos(angle)];
  const odd = degrees % 2 === 1;
  if (degrees === 1) return (2 * angle) / Math.PI;
  let term = odd ? c : 1;
  let sum = term;
  for (let factor = odd ? 3 : 2; factor <= degrees - 2; factor += 2) {
    term *= ((factor - 1) / factor) * c * c;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (angle + s * sum) : s * sum;
}

function expanded(tail: number, n: number): number {
  const z = normal(tail, 0, 1);
  const q = z * z;
  return (
    z +
    (z * (q + 1)) / (4 * n) +
    (z * ((5 * q + 16) * q + 3)) / (96 * n * n) +
    (z * (((3 * q + 19) * q + 17) * q - 15)) / (384 * n * n * n) +
    (z * ((((79 * q + 776) * q + 1482) * q - 1920) * q - 945)) / (92_160 * n * n * n * n)
  );
}

/**
 * The quantile of Student's t.
 * @param tail a chance above one half: 0.975 for an interval of 95 %
 * @param degrees of freedom, a whole number from 1
 */
export function student(tail: number, degrees: number): number {
  if (degrees > MANY) return expanded(tail, degrees);
  const wanted = 2 * tail - 1;
  let low = 0;
  let high = Math.PI / 2;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (within(middle, degrees) < wanted) low = middle;
    else high = middle;
  }
  return (Math.sqrt(degrees) * sin(low)) / cos(low);
}
