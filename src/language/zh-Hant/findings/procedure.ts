// Made from zh-Hans/findings/procedure.ts by `npm run zh-hant`: not to be edited.

import type { Office } from '../../../charters/charter.js';
import { rankingMethods } from '../../../charters/ranking-methods.js';
import type { Findings as Topics } from '../../../parts/1-topics/vocabulary.js';
import type {
  Findings as Deliberation,
  Quorum,
  RankingCount,
  RankingRules,
} from '../../../parts/2-deliberation/vocabulary.js';
import type { Findings as Evaluation } from '../../../parts/6-evaluation/vocabulary.js';
import type { Findings as Attendance } from '../../../parts/attendance/vocabulary.js';
import type { Findings as Surveys } from '../../../parts/surveys/vocabulary.js';
import { counting } from '../../counting.js';
import type { Workings } from '../../dictionary.js';
import type { Say } from '../../say.js';
import { isOwed } from '../../working.js';
import { grammar } from '../grammar.js';
import { methods } from '../methods.js';
import { office, order, step } from '../terms.js';
import { score } from './checks.js';

const collision = (found: [Office, Office] | null): string[] =>
  found === null ? [] : [`注意：${office(found[0])}與${office(found[1])}由同一人擔任。`];

const moment = ({ moment: at, time }: { moment: string; time: 'on' | 'at' }, say: Say): string[] =>
  time === 'on' ? [`以實際發生的${say.when(at)}為準。`] : [];

const quorum = ({ members, present, needed }: Quorum): string =>
  `應到${members}人，實到${present}人，須到${needed}人，${members > 0 && present >= needed ? '達到法定人數' : '未達到法定人數'}。`;

const NEXT = { study: '提交黨組織研究', agenda: '擬定議程', nothing: '無議題受理，協商結束' } as const;
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

const rankedBy = (say: Say, { method, tieBreak }: RankingRules): string =>
  `按${say.text(rankingMethods[method].title)}計票；首位並列的，${TIE_BREAKS[tieBreak]}。`;

const drawnWith = (seed: string): string =>
  `抽籤種子：${seed}。某一方案的籤號，是種子、半角冒號和該方案編號連寫後的 SHA-256 值，最小者中籤。`;

function rankingOf(found: RankingCount, say: Say, item: string): string[] {
  const options = (ids: readonly string[]) => say.list(ids.map((id) => say.option(item, id)));
  const { method, members, ballots, leftOut, ranking, working, chosen, tieBreak } = found;
  return [
    `成員${members}人，計入排序${ballots}份（每人以最後一次提交的為準），按${say.text(rankingMethods[method].title)}計票。`,
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

type Across = Record<
  'consultation.open' | 'office.appoint' | 'office.hand-over' | 'roll.enter' | 'deadline.pass',
  unknown
>;
type Procedure = Across & Attendance & Topics & Deliberation & Surveys & Evaluation;

export const procedure: Workings<keyof Procedure> = {
  'consultation.open': (found, say) => [
    `從“${step(found.begins)}”開始。`,
    ...(found.gatheringCloses === null ? [] : [`議題徵集至${say.until(found.gatheringCloses)}截止。`]),
  ],
  'office.appoint': (found) => collision(found.collision),
  'office.hand-over': (found) => collision(found.collision),
  'roll.enter': (found, say) => [`名冊現有${say.measures(found)}。`],
  'deadline.pass': ({ kind }) => (isOwed(kind) ? ['逾期未了，有關責任人應儘快辦結。'] : []),
  'attendance.check-in': moment,
  'attendance.check-out': moment,
  'topic.score': (found, say) => [`${score(say, found.weighted, found.greatest, null)}。`],
  'study.decide': (found) => [found.next === 'screening' ? '退回受理審查。' : '轉入擬定議程。'],
  'screening.close': (found) => [
    `受理${found.accepted}項，其餘${found.answered}項已作答覆或其他處理。下一步：${NEXT[found.next]}。`,
  ],
  'round.call': (found, say) => [
    found.next === 'called'
      ? `會議最早於${say.when(found.opensFrom)}開始。`
      : `自${say.when(found.opensFrom)}起徵詢意見。`,
  ],
  'session.open': (found) => [quorum(found)],
  'session.fail': (found) => [quorum(found)],
  'speech.make': (found) => (found.overtime === 0 ? [] : [`超時${found.overtime}秒。`]),
  'motion.decide': (found) => [
    found.adopted ? '贊成多於反對，動議通過。' : '贊成不多於反對，動議未通過。',
    ...(found.effect === 'adjourn' ? ['會議休會。'] : []),
  ],
  'ranking.open': (found, say, { fields: { item } }) => [
    `參加排序的方案：${say.list(found.options.map((id) => say.option(item, id)))}。`,
    rankedBy(say, found),
  ],
  'ranking.close': (found, say, { fields }) => rankingOf(found, say, fields.item),
  'consensus.test': (found) => [
    `堅持異議${found.objections}人，議事規則容許${found.allowed}人：${found.consensus ? '形成共識' : '未形成共識'}。`,
  ],
  'deliberation.conclude': (found) => [`下一步：${CONCLUDED[found.way]}。`],
  'survey.open': (found, say) => [`測評至${say.until(found.closes)}截止。`],
  'rating.give': (found, say) => [`${score(say, found.weighted, found.greatest, null)}。`],
  'rating.correct': (found, say) => [`更正後${score(say, found.weighted, found.greatest, null)}。`],
  'evaluation.find': (found, say) => [
    `評分人數${found.ratings}人，規定至少${found.minRatings}人：${found.enough ? '達到' : '未達到'}。`,
    ...found.dimensions.map(({ dimension, max, weight, average }) => {
      const mean = average === null ? '無人評分' : `${average.den}人共打${average.num}分`;
      return `${say.criterion(dimension)}（滿分${max}分，權重${weight}）：${mean}。`;
    }),
    `加權合計：${score(say, found.weighted, found.greatest, found.check)}，${found.satisfied ? '滿意' : '不滿意'}。`,
    ...found.reviews.map(
      ({ review, num, den }) => `${say.named('評議', review)}：${num}分（滿分${den}分），不計入加權合計。`,
    ),
  ],
  'evaluation.conclude': (found, say) => [
    ...(found.projects.length === 0 ? [] : [`整改項目：${say.projects(found.projects)}。`]),
    ...(found.items.length === 0 ? [] : [`重新協商：${say.items(found.items)}。`]),
  ],
};
