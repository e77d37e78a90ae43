// Made from zh-Hans/problems/what-if.ts by `npm run zh-hant`: not to be edited.
import type { WhatIfProblems } from '../../../problems/what-if.js';
import type { Sentences } from '../../dictionary.js';
import type { Say } from '../../say.js';

const titles = (items: readonly string[], { names }: Say): string => items.map(names.item).join(', ');

export const whatIf: Sentences<WhatIfProblems> = {
  'what-if.nothing-counted': () => '本記錄尚未計過票，請先計票',
  'what-if.unknown-rule': ({ rule, known }) => `沒有表決規則${rule}，可用的有：${known.join('、')}`,
  'what-if.unknown-method': ({ method, known }) => `沒有投票方法${method}，可用的有：${known.join('、')}`,
  'what-if.no-such-vote': ({ vote }) => `本記錄中沒有第${vote}次計過票的表決；不寫 --vote 可查看全部`,
  'what-if.hands-have-no-area': ({ vote }) =>
    `第${vote}次表決為舉手表決，而該規則須按面積計算，舉手無從得知面積；請改用只計人數的規則`,
  'what-if.hands-have-no-names': ({ vote }) =>
    `第${vote}次表決為舉手表決，無從得知舉手的人是否在另一份名冊上，不能改用名冊重算`,
  'what-if.hands-affected': ({ vote }) => `第${vote}次表決為舉手表決，無從得知利害關係人如何表決；請改用其他規則`,
  'what-if.roll-has-no-areas': ({ vote }) =>
    `第${vote}次表決的名冊沒有面積，而該規則須按面積計算；請用 --roll 提供有面積的名冊，或改用只計人數的規則`,
  'what-if.nobody-by-name': ({ vote }) =>
    `第${vote}次表決沒有記名的票，只有總數，看不出每人對各事項的取捨，無法按投票方法重算`,
  'what-if.one-item': ({ items }, say) => `表決票上只有${titles(items, say)}一項，投票方法至少需要兩項`,
  'what-if.no-rankings': ({ method }) => `${method}不按排序計票，而記錄中只有方案排序；請改用按排序計票的方法`,
  'what-if.nobody-affected': ({ items }, say) =>
    `該規則須由利害關係人表決，而記錄中無人列為${titles(items, say)}的利害關係人；請改用其他規則`,
};
