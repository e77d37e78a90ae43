// 理论为何答不出这个问题。Why a theory has no answer to a question.
import type { TheoryProblems } from '../../../problems/theory.js';
import type { Sentences } from '../../dictionary.js';

export const theory: Sentences<TheoryProblems> = {
  'theory.unknown-model': ({ model, known }) => `没有“${model}”这个模型，可用的有：${known.join('、')}`,
  'theory.unknown-rule': ({ rule, known }) => `没有表决规则${rule}，可用的有：${known.join('、')}`,
  'theory.chances': ({ group, sum }) =>
    `第${group}组表决人的各项概率须在0到1之间，合计不超过1；现在合计为${sum}，请改正`,
  'theory.not-whole': ({ group }) => `第${group}组表决人的人数、面积和权重须为不小于0的整数`,
  'theory.too-much': ({ what, most }) => `${what}过大，这里算不出来；最大为${most}`,
  'theory.not-of-this': ({ name, value, allowed }) =>
    `该模型不涉及${name}为${value}的情形，可用的有：${allowed.join('、')}`,
};
