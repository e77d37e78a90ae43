// Made from zh-Hans/parts/vote/choice.ts by `npm run zh-hant`: not to be edited.

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
  lot: '抽籤決定',
  'casting-vote': '由主持人投決定票',
  leave: '按規則不作取捨，留待再次表決',
} as const;

function tie(say: Say, name: OptionName, { tie: found }: ChoiceCount): string[] {
  if (!found) return [];
  const { among, seats, by, seed } = found;
  return [
    `${say.list(among.map(name))}票數相等，餘下名額${seats}個，${TIE_BREAKS[by]}。`,
    ...(seed === undefined
      ? []
      : [`抽籤種子：${seed}。各自的籤號，是種子、半角冒號和編號連寫後的 SHA-256 值，由小到大中籤。`]),
  ];
}

/** 一項選擇的計票：誰得多少票，達到沒有，誰當選或選定了哪個。 */
export function choice(say: Say, { item, choice: found, outcome }: ItemCount): string[] {
  if (!found) return [];
  const name = namesIn(say, item);
  const { method, options, elected, vacant, seats } = found;
  const title = method === null ? undefined : titleOf(named, method);
  return [
    title === undefined ? `應選${seats}名，得票多的當選。` : `應選${seats}名，按${title}計票。`,
    ...options.map(({ option, support, consent }) =>
      consent.length === 0
        ? `${name(option)}：${say.measures(support)}。`
        : `${name(option)}：${say.measures(support)}；${checks(say, consent)}。`,
    ),
    // 選出的是誰，另在末尾說明。
    ...(found.outcome?.working ?? [])
      .filter(({ what }) => what !== 'elected')
      .map((one) => methods.steps[one.what](counting(grammar, one, name))),
    ...tie(say, name, found),
    ...(outcome === 'not-formed'
      ? []
      : [elected.length === 0 ? '沒有選出。' : `選出：${say.list(elected.map(name))}。`]),
    ...(vacant > 0 && outcome !== 'not-formed' ? [`尚缺${vacant}名，可再次表決（另行選舉）。`] : []),
  ];
}
