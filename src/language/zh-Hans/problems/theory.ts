// 理论为何答不出这个问题。Why a theory has no answer to a question.
import type { TheoryProblems } from '../../../problems/theory.js';
import type { Sentences } from '../../dictionary.js';

export const theory: Sentences<TheoryProblems> = {
  'theory.unknown-model': ({ model, known }) => `没有“${model}”这个模型，可用的有：${known.join('、')}`,
  'theory.unknown-parameter': ({ model, parameter, known, nearest }) =>
    nearest === undefined
      ? `模型${model}没有参数${parameter}，可用的有：${known.join('、')}`
      : `模型${model}没有参数${parameter}；是否想写${nearest}？`,
  'theory.no-parameters': ({ written }) => `只写了${written}，没有写parameters；是否想写parameters？`,
  'theory.idle': ({ parameter, beside }) => `已写明${beside}，${parameter}便不起作用；请删去其中一项`,
  'theory.no-limit': ({ name, value }) => `${name} 应是数字：该模型没有${value}时的极限值；请写明具体数目`,
  'theory.no-limit-of-rule': ({ rule, allowed }) =>
    `${rule}在选民极多时的极限值这里算不出来，能算的有：${allowed.join('、')}；请改用这些方法，或用n写明人数`,
  'theory.unknown-rule': ({ rule, known }) => `没有表决规则${rule}，可用的有：${known.join('、')}`,
  'theory.chances': ({ group, sum }) =>
    `第${group}组表决人的各项概率须在0到1之间，合计不超过1；现在合计为${sum}，请改正`,
  'theory.area-missing': ({ rule, group }) =>
    `表决规则${rule}按面积计算，第${group}组表决人却没有写明面积；请给每组写上area`,
  'theory.not-whole': ({ group }) => `第${group}组表决人的人数、面积和权重须为不小于0的整数`,
  'theory.too-much': ({ what, most }) => `${what}过大，这里算不出来；最大为${most}`,
  'theory.too-laborious': ({ what }) => `${what}太大，这里既算不出来，也抽不出足够多的样本；请减少人数或选项数`,
  'theory.not-of-this': ({ name, value, allowed }) =>
    `该模型不涉及${name}为${value}的情形，可用的有：${allowed.join('、')}`,
};
