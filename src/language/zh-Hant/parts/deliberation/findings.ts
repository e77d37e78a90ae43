// Made from zh-Hans/parts/deliberation/findings.ts by `npm run zh-hant`: not to be edited.

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
  `應到${found.members}人，實到${found.present}人，須到${found.needed}人，${isQuorate(found) ? '達到法定人數' : '未達到法定人數'}。`;

const CONCLUDED = {
  vote: '轉入民主表決',
  adopted: '協商一致，決定生效',
  conversion: '轉入項目轉化',
  shelved: '擱置，協商結束',
  referred: '轉辦，協商結束',
} as const;

const TIE_BREAKS = {
  order: '取提出在先的方案',
  'casting-vote': '由主持人投決定票',
  lot: '抽籤決定',
} as const;

const rankedBy = ({ method, tieBreak }: RankingRules): string =>
  `按${named[method].title}計票；首位並列的，${TIE_BREAKS[tieBreak]}。`;

const drawnWith = (seed: string): string =>
  `抽籤種子：${seed}。某一方案的籤號，是種子、半角冒號和該方案編號連寫後的 SHA-256 值，最小者中籤。`;

function rankingOf(found: RankingCount, say: Say, item: string): string[] {
  const options = (ids: readonly string[]) => say.list(ids.map((id) => say.option(item, id)));
  const { method, members, ballots, leftOut, ranking, working, chosen, tieBreak } = found;
  return [
    `成員${members}人，計入排序${ballots}份（每人以最後一次提交的為準），按${named[method].title}計票。`,
    ...(leftOut.length === 0 ? [] : [`因迴避或已不是成員，未計入：${say.people(leftOut)}。`]),
    // “當選”說的是人，方案另在末尾說明。
    ...working
      .filter(({ what }) => what !== 'elected')
      .map((one) => methods.steps[one.what](counting(grammar, one, (id) => say.names.option(item, id)))),
    `先後次序：${order(say, item, ranking)}。`,
    ...(tieBreak ? [`${options(tieBreak.among)}並列首位，${TIE_BREAKS[tieBreak.by]}。`] : []),
    ...(tieBreak?.seed === undefined ? [] : [drawnWith(tieBreak.seed)]),
    chosen === null ? '沒有排在首位的方案。' : `排在首位的是${options([chosen])}。`,
  ];
}

/** What the votes on a motion come to. */
const voted = (found: Finding<'motion.decide'>, say: Say): string[] => [
  found.ruled
    ? `按${say.text(found.ruled.title)}（${say.text(found.ruled.source)}）：${shares(say, { id: found.ruled.rule }, found.ruled).join('')}動議${found.adopted ? '通過' : '未通過'}。`
    : found.adopted
      ? '贊成多於反對，動議通過。'
      : '贊成不多於反對，動議未通過。',
  ...(found.effect === 'adjourn' ? ['會議休會。'] : []),
];

export const findings: Texts<'deliberation'>['findings'] = {
  'round.call': (found, say) => [
    found.next === 'called'
      ? `會議最早於${say.when(found.opensFrom)}開始。`
      : `自${say.when(found.opensFrom)}起徵詢意見。`,
    ...calendarLines(say, found.calendar),
  ],
  'session.open': (found) => [quorum(found)],
  'session.fail': (found) => [quorum(found)],
  'round.close': (found) => [
    `本輪計參加${found.present}人次。`,
    // Whether they were still enough is told where they were not.
    ...(found.quorum && !isQuorate(found.quorum) ? [quorum(found.quorum)] : []),
  ],
  'speech.make': (found) => (found.overtime === 0 ? [] : [`超時${found.overtime}秒。`]),
  'motion.decide': voted,
  'motion.correct': voted,
  'ranking.open': (found, say, { fields: { item } }) => [
    `參加排序的方案：${say.list(found.options.map((id) => say.option(item, id)))}。`,
    rankedBy(found),
  ],
  'ranking.close': (found, say, { fields }) => rankingOf(found, say, fields.item),
  'consensus.test': (found) => [
    `堅持異議${found.objections}人，議事規則容許${found.allowed}人：${found.consensus ? '形成共識' : '未形成共識'}。`,
  ],
  // 所定方案已在正文中寫明。
  'options.freeze': () => [],
  'deliberation.conclude': (found) => [`下一步：${CONCLUDED[found.way]}。`],
  'round.reopen': (found) => [found.next === 'adjourned' ? '會議處於休會，待復會。' : '照舊收取意見。'],
};
