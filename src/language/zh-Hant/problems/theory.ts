// Made from zh-Hans/problems/theory.ts by `npm run zh-hant`: not to be edited.
import type { TheoryProblems } from '../../../problems/theory.js';
import type { Sentences } from '../../dictionary.js';

export const theory: Sentences<TheoryProblems> = {
  'theory.unknown-model': ({ model, known }) => `沒有“${model}”這個模型，可用的有：${known.join('、')}`,
  'theory.unknown-parameter': ({ model, parameter, known, nearest }) =>
    nearest === undefined
      ? `模型${model}沒有參數${parameter}，可用的有：${known.join('、')}`
      : `模型${model}沒有參數${parameter}；是否想寫${nearest}？`,
  'theory.no-parameters': ({ written }) => `只寫了${written}，沒有寫parameters；是否想寫parameters？`,
  'theory.idle': ({ parameter, beside }) => `已寫明${beside}，${parameter}便不起作用；請刪去其中一項`,
  'theory.no-limit': ({ name, value }) => `${name} 應是數字：該模型沒有${value}時的極限值；請寫明具體數目`,
  'theory.no-limit-of-rule': ({ rule, allowed }) =>
    `${rule}在選民極多時的極限值這裡算不出來，能算的有：${allowed.join('、')}；請改用這些方法，或用n寫明人數`,
  'theory.unknown-rule': ({ rule, known }) => `沒有表決規則${rule}，可用的有：${known.join('、')}`,
  'theory.chances': ({ group, sum }) =>
    `第${group}組表決人的各項概率須在0到1之間，合計不超過1；現在合計為${sum}，請改正`,
  'theory.area-missing': ({ rule, group }) =>
    `表決規則${rule}按面積計算，第${group}組表決人卻沒有寫明面積；請給每組寫上area`,
  'theory.not-whole': ({ group }) => `第${group}組表決人的人數、面積和權重須為不小於0的整數`,
  'theory.too-much': ({ what, most }) => `${what}過大，這裡算不出來；最大為${most}`,
  'theory.too-laborious': ({ what }) => `${what}太大，這裡既算不出來，也抽不出足夠多的樣本；請減少人數或選項數`,
  'theory.not-of-this': ({ name, value, allowed }) =>
    `該模型不涉及${name}為${value}的情形，可用的有：${allowed.join('、')}`,
};
