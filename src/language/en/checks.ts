// Shares and thresholds with their arithmetic, in English: “512.40 of 700.10 m² ≥ 3/4: 2049.60 < 2100.30: not met”.
import type { Base, Check, ConsentCheck, Group } from '../../law/index.js';
import { products, quantity } from '../amounts.js';
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
  const share = `${quantity(one, part)} of ${quantity(one, whole)} ${unit[measure]} ${strict ? '>' : '≥'} ${num}/${den}`;
  if (whole === 0) return `${share}: nothing to take a share of: ${verdict}`;
  return needsProducts(one) ? `${share}: ${products(one)}: ${verdict}` : `${share}: ${verdict}`;
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
