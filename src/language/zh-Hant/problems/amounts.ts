// Made from zh-Hans/problems/amounts.ts by `npm run zh-hant`: not to be edited.
import type { AmountProblems } from '../../../amounts.js';
import type { Sentences } from '../../dictionary.js';

export const amounts: Sentences<AmountProblems> = {
  'amounts.form': ({ written, of }) =>
    of === 'area'
      ? `“${written}”不是以平方米計的面積，請寫成 89.50 或 1,289.50`
      : `“${written}”不是金額，請寫成 12.50 或 12,000`,
  'amounts.fraction': ({ written }) => `${written} 是帶小數的數值，計算機存不準，請按原樣以文字傳入：'${written}'`,
  'amounts.decimals': ({ written, most }) => `“${written}”的小數超過 ${most} 位，這裡不作四捨五入，請最多寫 ${most} 位`,
  'amounts.over': ({ written, most }) => `“${written}”大於 ${most}，請核對`,
};
