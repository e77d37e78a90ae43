// 议事协商：认定。The working of what was found in step 2, deliberation, in Chinese.

import type { RankingCount, RankingRules } from '../../../../parts/2-deliberation/words.js';
import type { Quorum } from '../../../../parts/attendance/words.js';
import type { Finding } from '../../../../procedure/vocabulary.js';
import { counting } from '../../../counting.js';
import type { Texts } from '../../../dictionary.js';
import type { Say } from '../../../say.js';
import { isQuorate } from '../../../working.js';
import { grammar } from '../../grammar.js';
import { methods } from '../../methods.js';
import { methods as named } from '../../names/methods.js';
import { calendarLines, order } from '../../terms.js';
import { shares } from '../vote/count.js';

const quorum = (found: Quorum): string =>
  `应到${found.members}人，实到${found.present}人，须到${found.needed}人，${isQuorate(found) ? '达到法定人数' : '未达到法定人数'}。`;

const CONCLUDED = {
  vote: '转入民主表决',
  adopted: '协商一致，决定生效',
  conversion: '转入项目转化',
  shelved: '搁置，协商结束',
  referred: '转办，协商结束',
} as const;

const TIE_BREAKS = {
  order: '取提出在先的方案',
  'casting-vote': '由主持人投决定票',
  lot: '抽签决定',
} as const;

const rankedBy = ({ method, tieBreak }: RankingRules): string =>
  `按${named[method].title}计票；首位并列的，${TIE_BREAKS[tieBreak]}。`;

const drawnWith = (seed: string): string =>
  `抽签种子：${seed}。某一方案的签号，是种子、半角冒号和该方案编号连写后的 SHA-256 值，最小者中签。`;

function rankingOf(found: RankingCount, say: Say, item: string): string[] {
  const options = (ids: readonly string[]) => say.list(ids.map((id) => say.option(item, id)));
  const { method, members, ballots, leftOut, ranking, working, chosen, tieBreak } = found;
  return [
    `成员${members}人，计入排序${ballots}份（每人以最后一次提交的为准），按${named[method].title}计票。`,
    ...(leftOut.length === 0 ? [] : [`因回避或已不是成员，未计入：${say.people(leftOut)}。`]),
    // “当选”说的是人，方案另在末尾说明。
    ...working
      .filter(({ what }) => what !== 'elected')
      .map((one) => methods.steps[one.what](counting(grammar, one, (id) => say.names.option(item, id)))),
    `先后次序：${order(say, item, ranking)}。`,
    ...(tieBreak ? [`${options(tieBreak.among)}并列首位，${TIE_BREAKS[tieBreak.by]}。`] : []),
    ...(tieBreak?.seed === undefined ? [] : [drawnWith(tieBreak.seed)]),
    chosen === null ? '没有排在首位的方案。' : `排在首位的是${options([chosen])}。`,
  ];
}

/** What the votes on a motion come to. */
const voted = (found: Finding<'motion.decide'>, say: Say): string[] => [
  found.ruled
    ? `按${say.text(found.ruled.title)}（${say.text(found.ruled.source)}）：${shares(say, { id: found.ruled.rule }, found.ruled).join('')}动议${found.adopted ? '通过' : '未通过'}。`
    : found.adopted
      ? '赞成多于反对，动议通过。'
      : '赞成不多于反对，动议未通过。',
  ...(found.effect === 'adjourn' ? ['会议休会。'] : []),
];

export const findings: Texts<'deliberation'>['findings'] = {
  'round.call': (found, say) => [
    found.next === 'called'
      ? `会议最早于${say.when(found.opensFrom)}开始。`
      : `自${say.when(found.opensFrom)}起征询意见。`,
    ...calendarLines(say, found.calendar),
  ],
  'session.open': (found) => [quorum(found)],
  'session.fail': (found) => [quorum(found)],
  'round.close': (found) => [
    `本轮计参加${found.present}人次。`,
    // Whether they were still enough is told where they were not.
    ...(found.quorum && !isQuorate(found.quorum) ? [quorum(found.quorum)] : []),
  ],
  'speech.make': (found) => (found.overtime === 0 ? [] : [`超时${found.overtime}秒。`]),
  'motion.decide': voted,
  'motion.correct': voted,
  'ranking.open': (found, say, { fields: { item } }) => [
    `参加排序的方案：${say.list(found.options.map((id) => say.option(item, id)))}。`,
    rankedBy(found),
  ],
  'ranking.close': (found, say, { fields }) => rankingOf(found, say, fields.item),
  'consensus.test': (found) => [
    `坚持异议${found.objections}人，议事规则容许${found.allowed}人：${found.consensus ? '形成共识' : '未形成共识'}。`,
  ],
  // 所定方案已在正文中写明。
  'options.freeze': () => [],
  'deliberation.conclude': (found) => [`下一步：${CONCLUDED[found.way]}。`],
  'round.reopen': (found) => [found.next === 'adjourned' ? '会议处于休会，待复会。' : '照旧收取意见。'],
};
