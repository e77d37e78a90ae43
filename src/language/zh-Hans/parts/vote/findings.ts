// 民主表决：认定。The working of what was found in step 3, the vote, in Chinese.

import type { Instant } from '../../../../calendar.js';
import type { Finding } from '../../../../procedure/vocabulary.js';
import type { Texts } from '../../../dictionary.js';
import type { Say } from '../../../say.js';
import { calendarLines } from '../../terms.js';
import { words } from '../../words.js';
import { count, law, shares } from './count.js';
import { warning } from './reconciliation.js';

const NEXT = {
  noticed: '公告期满后开始投票',
  polling: '即时开始投票',
  external: '由其他机构组织表决，结果凭文书录入',
} as const;

const MARKS = { names: '勾选', ranking: '排序', points: '打分' } as const;

const WAYS = {
  next: '进入下一轮表决',
  conversion: '转入项目转化',
  adopted: '决定生效',
  deliberation: '退回议事协商',
  'not-adopted': '未通过，协商结束',
  'not-formed': '表决不成立，协商结束',
} as const;

const prolonged = (say: Say, until: Instant | undefined): string[] =>
  until === undefined ? [] : [`临近截止时参与才达到规定比例，投票顺延至${say.until(until)}。`];

/** What the figures of another body's document come to. */
function documented({ judgement }: Finding<'external.enter'>, say: Say): string[] {
  const pack = say.names.vote?.pack;
  if (judgement === null) return ['文书未附票数，未作核算。', ...(pack ? law(say, pack) : [])];
  return [
    '按文书所列数字核算：',
    ...shares(say, { id: pack?.id ?? '' }, judgement),
    `核算结论：${words.outcomes[judgement.outcome]}。`,
    ...(pack ? law(say, pack) : []),
  ];
}

const priced = (say: Say, item: string): string => {
  const price = say.price(item);
  return price === undefined ? '' : `；估算费用${price}`;
};

/** An option as a ballot lists it. */
const offered = (say: Say, item: string, option: string): string => {
  const price = say.price(item, option);
  return `${say.option(item, option)}${price === undefined ? '' : `（${price}）`}`;
};

export const findings: Texts<'vote'>['findings'] = {
  'notice.post': (found, say, { fields }) => [
    ...fields.items.flatMap((item) => {
      const text = say.wording(item);
      return text === undefined
        ? []
        : [
            `付诸表决的是${say.item(item)}的方案${say.chosen(item, undefined) ?? ''}，全文：${text}${priced(say, item)}。`,
          ];
    }),
    `第${found.stage + 1}阶段，${NEXT[found.next]}。`,
    found.roll.hash === ''
      ? '名册由组织表决的机构掌握。'
      : `名册自公告之日起固定：${say.measures(found.roll)}，指纹${found.roll.hash}。`,
    ...Object.entries(found.questions ?? {}).map(
      ([item, { candidates, seats, form }]) =>
        `${say.item(item)}的表决票（${MARKS[form.marks]}）列有${say.list(candidates.map((one) => offered(say, item, one)))}，应选${seats}名${form.marks === 'names' ? `，每张票至多选${form.most ?? seats}名` : ''}。`,
    ),
    ...(fields.deemed === undefined ? [] : [`已送达而未投票的，计入多数意见。依据：${fields.deemed}。`]),
    ...(fields.withMajority === undefined
      ? []
      : [`表决票设“从众”一项，填写的计入多数意见。依据：${fields.withMajority}。`]),
    ...found.warnings.map((one) => `警示：${warning(say, one)}`),
    ...law(say, found.pack),
  ],
  'ballot.cast': (found, say) => [
    found.superseded
      ? `投票时间为${say.when(found.moment)}；同一人另有一票计入，本票收到而不计。`
      : `以${say.when(found.moment)}为投票时间${found.late ? '，截止后补录' : ''}。`,
    ...prolonged(say, found.prolonged),
  ],
  'batch.enter': (found, say) => [
    found.pass === 1 ? '第一遍录入，待另一人第二遍录入核对。' : `两遍录入一致，计入${found.counted}票。`,
    ...(found.superseded === undefined
      ? []
      : [`其中第${found.superseded.join('、')}张收到而不计，同一户另有一票计入。`]),
    ...(found.time === undefined ? [] : ['议事规则未允许按票面日期计，以录入时间为准。']),
    ...prolonged(say, found.prolonged),
  ],
  'tally.enter': (found) => [`可计入举手的到会人数：${found.present}人。`],
  'poll.close': (found, say) => [`投票于${say.until(found.at)}截止。`],
  'count.make': (found, say) => count(say, found),
  'count.recount': (found, say) => count(say, found),
  'result.post': (found, say) => [`公示期至${say.until(found.until)}。`, ...calendarLines(say, found.calendar)],
  'objection.file': (found, say) => [
    found.replyDue === null ? '议事规则未规定答复期限。' : `应于${say.until(found.replyDue)}前答复。`,
    ...calendarLines(say, found.calendar),
  ],
  'objection.reply': (found) => [found.late ? '答复已逾期。' : '在期限内答复。'],
  'objection.uphold': (found) => [
    found.way === 'preparing' ? '原表决不算，重新公告表决。' : '原表决不算，退回议事协商。',
  ],
  'external.enter': documented,
  'external.correct': documented,
  'result.confirm': (found, say) => [
    ...Object.entries(found.outcomes).map(([item, outcome]) => `${say.item(item)}：${words.outcomes[outcome]}。`),
    ...Object.entries(found.elected ?? {})
      .filter(([, elected]) => elected.length > 0)
      .map(([item, elected]) => `${say.item(item)}选出：${say.list(elected.map((one) => say.option(item, one)))}。`),
    `下一步：${WAYS[found.way]}。`,
  ],
  'poll.reopen': (found, say) => [`投票仍按公告至${say.until(found.closes)}截止。`],
  'tally.correct': (found, say) => count(say, found),
  'batch.strike': (found) => [`撤出${found.struck}票。`],
};
