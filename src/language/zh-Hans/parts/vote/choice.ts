// 认定：选举、择一、排序、预算。各候选人或方案的得票、是否达到规定比例、谁当选。What came of a choice, in Chinese.

import type { ChoiceCount, ItemCount } from '../../../../parts/3-vote/words.js';
import { namesIn, type OptionName, titleOf } from '../../../choices.js';
import { counting } from '../../../counting.js';
import type { Say } from '../../../say.js';
import { checks } from '../../checks.js';
import { grammar } from '../../grammar.js';
import { methods } from '../../methods.js';
import { methods as named } from '../../names/methods.js';

const TIE_BREAKS = {
  order: '取列名在先的',
  lot: '抽签决定',
  'casting-vote': '由主持人投决定票',
  leave: '按规则不作取舍，留待再次表决',
} as const;

function tie(say: Say, name: OptionName, { tie: found }: ChoiceCount): string[] {
  if (!found) return [];
  const { among, seats, by, seed } = found;
  return [
    `${say.list(among.map(name))}票数相等，余下名额${seats}个，${TIE_BREAKS[by]}。`,
    ...(seed === undefined
      ? []
      : [`抽签种子：${seed}。各自的签号，是种子、半角冒号和编号连写后的 SHA-256 值，由小到大中签。`]),
  ];
}

/** 一项选择的计票：谁得多少票，达到没有，谁当选或选定了哪个。 */
export function choice(say: Say, { item, choice: found, outcome }: ItemCount): string[] {
  if (!found) return [];
  const name = namesIn(say, item);
  const { method, options, elected, vacant, seats } = found;
  const title = method === null ? undefined : titleOf(named, method);
  return [
    title === undefined ? `应选${seats}名，得票多的当选。` : `应选${seats}名，按${title}计票。`,
    ...options.map(({ option, support, consent }) =>
      consent.length === 0
        ? `${name(option)}：${say.measures(support)}。`
        : `${name(option)}：${say.measures(support)}；${checks(say, consent)}。`,
    ),
    // 选出的是谁，另在末尾说明。
    ...(found.outcome?.working ?? [])
      .filter(({ what }) => what !== 'elected')
      .map((one) => methods.steps[one.what](counting(grammar, one, name))),
    ...tie(say, name, found),
    ...(outcome === 'not-formed'
      ? []
      : [elected.length === 0 ? '没有选出。' : `选出：${say.list(elected.map(name))}。`]),
    ...(vacant > 0 && outcome !== 'not-formed' ? [`尚缺${vacant}名，可再次表决（另行选举）。`] : []),
  ];
}
