// Shares and thresholds with their arithmetic, in English: “3254.87 of 4607.33 m², 70.65% (at least 2/3, which is 3071.56): met”.
import { type Base, type Check, type ConsentCheck, type Group, needed } from '../../law/index.js';
import { percent, products, quantity } from '../amounts.js';
import { needsProducts } from '../working.js';
import { unit } from './terms.js';

const BASES: Readonly<Record<Base | 'affected', string>> = {
  affected: 'of those affected',
  roll: 'of the roll',
  attending: 'of those attending',
  participating: 'of those who took part',
  'for-and-against': 'of those for or against',
};

/** What a group of the roll is called is for the roll to say. */
const baseIn = (base: Base | Group): string => (Object.hasOwn(BASES, base) ? BASES[base as Base] : base);

export const bases = (of: readonly (Base | Group)[]): string =>
  of.length === 0 ? '' : ` (${of.map(baseIn).join(', ')})`;

export function check(one: Check & { group?: ConsentCheck['group'] | undefined }): string {
  const { measure, part, whole, num, den, strict, met } = one;
  if (one.group !== undefined) {
    const said = check({ ...one, group: undefined });
    return one.group === 'affected' ? said : `${one.group}: ${said}`;
  }
  const verdict = met ? 'met' : 'not met';
  const of = `${quantity(one, part)} of ${quantity(one, whole)} ${unit[measure]}`;
  if (whole === 0) return `${of}: nothing to take a share of: ${verdict}`;
  const asked = `${strict ? 'more than' : 'at least'} ${num}/${den}, which is ${quantity(one, needed(whole, one))}`;
  return `${of}, ${percent(part, whole)} (${asked}): ${verdict}`;
}

/** The arithmetic, at the end: “Cross-multiplied: 3254.87 × 3 = 9764.61 ≥ 4607.33 × 2 = 9214.66 (m²)”. */
export function worked(all: readonly Check[]): string[] {
  const shown = all.filter((one) => one.whole > 0 && needsProducts(one));
  return shown.length === 0
    ? []
    : [`Cross-multiplied: ${shown.map((one) => `${products(one)} (${unit[one.measure]})`).join('; ')}.`];
}

export const checks = (all: readonly (Check & { group?: ConsentCheck['group'] })[]): string =>
  all.map(check).join('; ');

/** Points and the mark they need. */
export function score(weighted: number, greatest: number, mark: Check | null): string {
  const got = `${weighted} of ${greatest} points`;
  if (mark === null) return got;
  const working = greatest === 0 ? 'nobody scored' : products(mark);
  return `${got} ${mark.strict ? '>' : '≥'} ${mark.num}/${mark.den}: ${working}: ${mark.met ? 'met' : 'not met'}`;
}

/** The working of a score that has no mark to reach. */
export const scored = ({ weighted, greatest }: { weighted: number; greatest: number }): string[] => [
  `${score(weighted, greatest, null)}.`,
];
