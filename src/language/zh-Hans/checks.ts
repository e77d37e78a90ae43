// 认定：比例的核算，一行一项。Shares and thresholds with their arithmetic, in Chinese.
import { type Base, type Check, type ConsentCheck, type Group, needed } from '../../law/index.js';
import { percent, products } from '../amounts.js';
import type { Say } from '../say.js';
import { needsProducts } from '../working.js';
import { unit } from './terms.js';

const BASES: Readonly<Record<Base | 'affected', string>> = {
  affected: '利害关系人',
  roll: '名册总数',
  attending: '到会人数',
  participating: '参与表决的总数',
  'for-and-against': '赞成与反对之和',
};

/** What a group of the roll is called is for the roll to say. */
const baseIn = (base: Base | Group): string => (Object.hasOwn(BASES, base) ? BASES[base as Base] : base);

export const bases = (of: readonly (Base | Group)[]): string =>
  of.length === 0 ? '' : `（以${of.map(baseIn).join('、')}为基数）`;

/** 全角的符号，免得被当作标记；乘号、等号两边不空。 */
export const fullWidth = (text: string): string =>
  text.replaceAll(' × ', '×').replaceAll(' = ', '＝').replace('<', '＜').replace('>', '＞');

function amount(say: Say, { measure, areaDecimals }: Check, units: number): string {
  if (measure === 'area') return say.area(units, areaDecimals);
  return measure === 'heads' ? `${units}人` : String(units);
}

/** “专有部分面积：3254.87平方米，占4607.33平方米的70.65%（须三分之二以上，即3071.56平方米），达到”。 */
export function check(say: Say, one: Check & { group?: ConsentCheck['group'] | undefined }): string {
  if (one.group !== undefined) {
    const said = check(say, { ...one, group: undefined });
    return one.group === 'affected' ? said : `${one.group}的${said}`;
  }
  const { measure, part, whole, met } = one;
  const verdict = met ? '达到' : '未达到';
  if (whole === 0) return `${unit[measure]}：基数为零，无从计算，${verdict}`;
  const asked = `须${say.threshold(one)}，即${amount(say, one, needed(whole, one))}`;
  return `${unit[measure]}：${amount(say, one, part)}，占${amount(say, one, whole)}的${percent(part, whole)}（${asked}），${verdict}`;
}

/** 算式，放在最后：“交叉相乘核算：专有部分面积3254.87×3＝9764.61 ≥ 4607.33×2＝9214.66”。 */
export function worked(all: readonly Check[]): string[] {
  const shown = all.filter((one) => one.whole > 0 && needsProducts(one));
  return shown.length === 0
    ? []
    : [`交叉相乘核算：${shown.map((one) => `${unit[one.measure]}${fullWidth(products(one))}`).join('；')}。`];
}

export const checks = (say: Say, all: readonly (Check & { group?: ConsentCheck['group'] })[]): string =>
  all.map((one) => check(say, one)).join('；');

/** 得分与及格线：“得26分，满分30分，须五分之三以上，26×5＝130 ≥ 30×3＝90，达到”。 */
export function score(say: Say, weighted: number, greatest: number, mark: Check | null): string {
  const got = `得${weighted}分，满分${greatest}分`;
  if (mark === null) return got;
  return `${got}，须${say.threshold(mark)}，${greatest === 0 ? '无人评分' : fullWidth(products(mark))}，${mark.met ? '达到' : '未达到'}`;
}

/** 不设及格线的评分。 */
export const scored = ({ weighted, greatest }: { weighted: number; greatest: number }, say: Say): string[] => [
  `${score(say, weighted, greatest, null)}。`,
];
