// Made from zh-Hans/problems/theory.ts by `npm run zh-hant`: not to be edited.
import type { TheoryProblems } from '../../../problems/theory.js';
import type { Sentences } from '../../dictionary.js';

export const theory: Sentences<TheoryProblems> = {
  'theory.unknown-model': ({ model, known }) => `沒有“${model}”這個模型，可用的有：${known.join('、')}`,
  'theory.unknown-rule': ({ rule, known }) => `沒有表決規則${rule}，可用的有：${known.join('、')}`,
  'theory.chances': ({ group, sum }) =>
    `第${group}組表決人的各項概率須在0到1之間，合計不超過1；現在合計為${sum}，請改正`,
  'theory.not-whole': ({ group }) => `第${group}組表決人的人數、面積和權重須為不小於0的整數`,
  'theory.too-much': ({ what, most }) => `${what}過大，這裡算不出來；最大為${most}`,
  'theory.not-of-this': ({ name, value, allowed }) =>
    `該模型不涉及${name}為${value}的情形，可用的有：${allowed.join('、')}`,
};
