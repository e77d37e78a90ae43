// 记录为何无法换一种方式重算。Why a record cannot be counted another way.
import type { WhatIfProblems } from '../../../problems/what-if.js';
import type { Sentences } from '../../dictionary.js';
import type { Say } from '../../say.js';

const titles = (items: readonly string[], { names }: Say): string => items.map(names.item).join(', ');

export const whatIf: Sentences<WhatIfProblems> = {
  'what-if.nothing-counted': () => '本记录尚未计过票，请先计票',
  'what-if.unknown-rule': ({ rule, known }) => `没有表决规则${rule}，可用的有：${known.join('、')}`,
  'what-if.unknown-method': ({ method, known }) => `没有投票方法${method}，可用的有：${known.join('、')}`,
  'what-if.no-such-vote': ({ vote }) => `本记录中没有第${vote}次计过票的表决；不写 --vote 可查看全部`,
  'what-if.hands-have-no-area': ({ vote }) =>
    `第${vote}次表决为举手表决，而该规则须按面积计算，举手无从得知面积；请改用只计人数的规则`,
  'what-if.hands-have-no-names': ({ vote }) =>
    `第${vote}次表决为举手表决，无从得知举手的人是否在另一份名册上，不能改用名册重算`,
  'what-if.hands-affected': ({ vote }) => `第${vote}次表决为举手表决，无从得知利害关系人如何表决；请改用其他规则`,
  'what-if.roll-has-no-areas': ({ vote }) =>
    `第${vote}次表决的名册没有面积，而该规则须按面积计算；请用 --roll 提供有面积的名册，或改用只计人数的规则`,
  'what-if.nobody-by-name': ({ vote }) =>
    `第${vote}次表决没有记名的票，只有总数，看不出每人对各事项的取舍，无法按投票方法重算`,
  'what-if.one-item': ({ items }, say) => `表决票上只有${titles(items, say)}一项，投票方法至少需要两项`,
  'what-if.no-rankings': ({ method }) => `${method}不按排序计票，而记录中只有方案排序；请改用按排序计票的方法`,
  'what-if.nobody-affected': ({ items }, say) =>
    `该规则须由利害关系人表决，而记录中无人列为${titles(items, say)}的利害关系人；请改用其他规则`,
};
