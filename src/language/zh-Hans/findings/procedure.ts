// 认定：启动、签到、议题征集、议事协商、评估。Findings of steps 1, 2 and 6 and of what comes in every step, in Chinese.

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
  found === null ? [] : [`注意：${office(found[0])}与${office(found[1])}由同一人担任。`];

const moment = ({ moment: at, time }: { moment: string; time: 'on' | 'at' }, say: Say): string[] =>
  time === 'on' ? [`以实际发生的${say.when(at)}为准。`] : [];

const quorum = ({ members, present, needed }: Quorum): string =>
  `应到${members}人，实到${present}人，须到${needed}人，${members > 0 && present >= needed ? '达到法定人数' : '未达到法定人数'}。`;

const NEXT = { study: '提交党组织研究', agenda: '拟定议程', nothing: '无议题受理，协商结束' } as const;
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

const rankedBy = (say: Say, { method, tieBreak }: RankingRules): string =>
  `按${say.text(rankingMethods[method].title)}计票；首位并列的，${TIE_BREAKS[tieBreak]}。`;

const drawnWith = (seed: string): string =>
  `抽签种子：${seed}。某一方案的签号，是种子、半角冒号和该方案编号连写后的 SHA-256 值，最小者中签。`;

function rankingOf(found: RankingCount, say: Say, item: string): string[] {
  const options = (ids: readonly string[]) => say.list(ids.map((id) => say.option(item, id)));
  const { method, members, ballots, leftOut, ranking, working, chosen, tieBreak } = found;
  return [
    `成员${members}人，计入排序${ballots}份（每人以最后一次提交的为准），按${say.text(rankingMethods[method].title)}计票。`,
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

type Across = Record<
  'consultation.open' | 'office.appoint' | 'office.hand-over' | 'roll.enter' | 'deadline.pass',
  unknown
>;
type Procedure = Across & Attendance & Topics & Deliberation & Surveys & Evaluation;

export const procedure: Workings<keyof Procedure> = {
  'consultation.open': (found, say) => [
    `从“${step(found.begins)}”开始。`,
    ...(found.gatheringCloses === null ? [] : [`议题征集至${say.until(found.gatheringCloses)}截止。`]),
  ],
  'office.appoint': (found) => collision(found.collision),
  'office.hand-over': (found) => collision(found.collision),
  'roll.enter': (found, say) => [`名册现有${say.measures(found)}。`],
  'deadline.pass': ({ kind }) => (isOwed(kind) ? ['逾期未了，有关责任人应尽快办结。'] : []),
  'attendance.check-in': moment,
  'attendance.check-out': moment,
  'topic.score': (found, say) => [`${score(say, found.weighted, found.greatest, null)}。`],
  'study.decide': (found) => [found.next === 'screening' ? '退回受理审查。' : '转入拟定议程。'],
  'screening.close': (found) => [
    `受理${found.accepted}项，其余${found.answered}项已作答复或其他处理。下一步：${NEXT[found.next]}。`,
  ],
  'round.call': (found, say) => [
    found.next === 'called'
      ? `会议最早于${say.when(found.opensFrom)}开始。`
      : `自${say.when(found.opensFrom)}起征询意见。`,
  ],
  'session.open': (found) => [quorum(found)],
  'session.fail': (found) => [quorum(found)],
  'speech.make': (found) => (found.overtime === 0 ? [] : [`超时${found.overtime}秒。`]),
  'motion.decide': (found) => [
    found.adopted ? '赞成多于反对，动议通过。' : '赞成不多于反对，动议未通过。',
    ...(found.effect === 'adjourn' ? ['会议休会。'] : []),
  ],
  'ranking.open': (found, say, { fields: { item } }) => [
    `参加排序的方案：${say.list(found.options.map((id) => say.option(item, id)))}。`,
    rankedBy(say, found),
  ],
  'ranking.close': (found, say, { fields }) => rankingOf(found, say, fields.item),
  'consensus.test': (found) => [
    `坚持异议${found.objections}人，议事规则容许${found.allowed}人：${found.consensus ? '形成共识' : '未形成共识'}。`,
  ],
  'deliberation.conclude': (found) => [`下一步：${CONCLUDED[found.way]}。`],
  'survey.open': (found, say) => [`测评至${say.until(found.closes)}截止。`],
  'rating.give': (found, say) => [`${score(say, found.weighted, found.greatest, null)}。`],
  'rating.correct': (found, say) => [`更正后${score(say, found.weighted, found.greatest, null)}。`],
  'evaluation.find': (found, say) => [
    `评分人数${found.ratings}人，规定至少${found.minRatings}人：${found.enough ? '达到' : '未达到'}。`,
    ...found.dimensions.map(({ dimension, max, weight, average }) => {
      const mean = average === null ? '无人评分' : `${average.den}人共打${average.num}分`;
      return `${say.criterion(dimension)}（满分${max}分，权重${weight}）：${mean}。`;
    }),
    `加权合计：${score(say, found.weighted, found.greatest, found.check)}，${found.satisfied ? '满意' : '不满意'}。`,
    ...found.reviews.map(
      ({ review, num, den }) => `${say.named('评议', review)}：${num}分（满分${den}分），不计入加权合计。`,
    ),
  ],
  'evaluation.conclude': (found, say) => [
    ...(found.projects.length === 0 ? [] : [`整改项目：${say.projects(found.projects)}。`]),
    ...(found.items.length === 0 ? [] : [`重新协商：${say.items(found.items)}。`]),
  ],
};
