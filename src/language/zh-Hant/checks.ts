// Made from zh-Hans/checks.ts by `npm run zh-hant`: not to be edited.
import { type Base, type Check, type ConsentCheck, type Group, needed } from '../../law/index.js';
import { percent, products } from '../amounts.js';
import type { Say } from '../say.js';
import { needsProducts } from '../working.js';
import { unit } from './terms.js';

const BASES: Readonly<Record<Base | 'affected', string>> = {
  affected: '利害關係人',
  roll: '名冊總數',
  attending: '到會人數',
  participating: '參與表決的總數',
  'for-and-against': '贊成與反對之和',
};

/** What a group of the roll is called is for the roll to say. */
const baseIn = (base: Base | Group): string => (Object.hasOwn(BASES, base) ? BASES[base as Base] : base);

export const bases = (of: readonly (Base | Group)[]): string =>
  of.length === 0 ? '' : `（以${of.map(baseIn).join('、')}為基數）`;

/** 全角的符號，免得被當作標記；乘號、等號兩邊不空。 */
export const fullWidth = (text: string): string =>
  text.replaceAll(' × ', '×').replaceAll(' = ', '＝').replace('<', '＜').replace('>', '＞');

function amount(say: Say, { measure, areaDecimals }: Check, units: number): string {
  if (measure === 'area') return say.area(units, areaDecimals);
  return measure === 'heads' ? `${units}人` : String(units);
}

/** “專有部分面積：3254.87平方米，佔4607.33平方米的70.65%（須三分之二以上，即3071.56平方米），達到”。 */
export function check(say: Say, one: Check & { group?: ConsentCheck['group'] | undefined }): string {
  if (one.group !== undefined) {
    const said = check(say, { ...one, group: undefined });
    return one.group === 'affected' ? said : `${one.group}的${said}`;
  }
  const { measure, part, whole, met } = one;
  const verdict = met ? '達到' : '未達到';
  if (whole === 0) return `${unit[measure]}：基數為零，無從計算，${verdict}`;
  const asked = `須${say.threshold(one)}，即${amount(say, one, needed(whole, one))}`;
  return `${unit[measure]}：${amount(say, one, part)}，佔${amount(say, one, whole)}的${percent(part, whole)}（${asked}），${verdict}`;
}

/** 算式，放在最後：“交叉相乘核算：專有部分面積3254.87×3＝9764.61 ≥ 4607.33×2＝9214.66”。 */
export function worked(all: readonly Check[]): string[] {
  const shown = all.filter((one) => one.whole > 0 && needsProducts(one));
  return shown.length === 0
    ? []
    : [`交叉相乘核算：${shown.map((one) => `${unit[one.measure]}${fullWidth(products(one))}`).join('；')}。`];
}

export const checks = (say: Say, all: readonly (Check & { group?: ConsentCheck['group'] })[]): string =>
  all.map((one) => check(say, one)).join('；');

/** 得分與及格線：“得26分，滿分30分，須五分之三以上，26×5＝130 ≥ 30×3＝90，達到”。 */
export function score(say: Say, weighted: number, greatest: number, mark: Check | null): string {
  const got = `得${weighted}分，滿分${greatest}分`;
  if (mark === null) return got;
  return `${got}，須${say.threshold(mark)}，${greatest === 0 ? '無人評分' : fullWidth(products(mark))}，${mark.met ? '達到' : '未達到'}`;
}

/** 不設及格線的評分。 */
export const scored = ({ weighted, greatest }: { weighted: number; greatest: number }, say: Say): string[] => [
  `${score(say, weighted, greatest, null)}。`,
];
