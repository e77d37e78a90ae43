// 面积、金额写得不对。What is wrong with an area or a sum of money that somebody wrote, in Chinese.
import type { AmountProblems } from '../../../amounts.js';
import type { Sentences } from '../../dictionary.js';

export const amounts: Sentences<AmountProblems> = {
  'amounts.form': ({ written, of }) =>
    of === 'area'
      ? `“${written}”不是以平方米计的面积，请写成 89.50 或 1,289.50`
      : `“${written}”不是金额，请写成 12.50 或 12,000`,
  'amounts.fraction': ({ written }) => `${written} 是带小数的数值，计算机存不准，请按原样以文字传入：'${written}'`,
  'amounts.decimals': ({ written, most }) => `“${written}”的小数超过 ${most} 位，这里不作四舍五入，请最多写 ${most} 位`,
  'amounts.over': ({ written, most }) => `“${written}”大于 ${most}，请核对`,
};
