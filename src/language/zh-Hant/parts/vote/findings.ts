// Made from zh-Hans/parts/vote/findings.ts by `npm run zh-hant`: not to be edited.

import type { Instant } from '../../../../calendar.js';
import type { Finding } from '../../../../procedure/vocabulary.js';
import type { Texts } from '../../../dictionary.js';
import type { Say } from '../../../say.js';
import { calendarLines } from '../../terms.js';
import { words } from '../../words.js';
import { count, law, shares } from './count.js';
import { warning } from './reconciliation.js';

const NEXT = {
  noticed: '公告期滿後開始投票',
  polling: '即時開始投票',
  external: '由其他機構組織表決，結果憑文書錄入',
} as const;

const MARKS = { names: '勾選', ranking: '排序', points: '打分' } as const;

const WAYS = {
  next: '進入下一輪表決',
  conversion: '轉入項目轉化',
  adopted: '決定生效',
  deliberation: '退回議事協商',
  'not-adopted': '未通過，協商結束',
  'not-formed': '表決不成立，協商結束',
} as const;

const prolonged = (say: Say, until: Instant | undefined): string[] =>
  until === undefined ? [] : [`臨近截止時參與才達到規定比例，投票順延至${say.until(until)}。`];

/** What the figures of another body's document come to. */
function documented({ judgement }: Finding<'external.enter'>, say: Say): string[] {
  const pack = say.names.vote?.pack;
  if (judgement === null) return ['文書未附票數，未作核算。', ...(pack ? law(say, pack) : [])];
  return [
    '按文書所列數字核算：',
    ...shares(say, { id: pack?.id ?? '' }, judgement),
    `核算結論：${words.outcomes[judgement.outcome]}。`,
    ...(pack ? law(say, pack) : []),
  ];
}

const priced = (say: Say, item: string): string => {
  const price = say.price(item);
  return price === undefined ? '' : `；估算費用${price}`;
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
            `付諸表決的是${say.item(item)}的方案${say.chosen(item, undefined) ?? ''}，全文：${text}${priced(say, item)}。`,
          ];
    }),
    `第${found.stage + 1}階段，${NEXT[found.next]}。`,
    found.roll.hash === ''
      ? '名冊由組織表決的機構掌握。'
      : `名冊自公告之日起固定：${say.measures(found.roll)}，指紋${found.roll.hash}。`,
    ...Object.entries(found.questions ?? {}).map(
      ([item, { candidates, seats, form }]) =>
        `${say.item(item)}的表決票（${MARKS[form.marks]}）列有${say.list(candidates.map((one) => offered(say, item, one)))}，應選${seats}名${form.marks === 'names' ? `，每張票至多選${form.most ?? seats}名` : ''}。`,
    ),
    ...(fields.deemed === undefined ? [] : [`已送達而未投票的，計入多數意見。依據：${fields.deemed}。`]),
    ...(fields.withMajority === undefined
      ? []
      : [`表決票設“從眾”一項，填寫的計入多數意見。依據：${fields.withMajority}。`]),
    ...found.warnings.map((one) => `警示：${warning(say, one)}`),
    ...law(say, found.pack),
  ],
  'ballot.cast': (found, say) => [
    found.superseded
      ? `投票時間為${say.when(found.moment)}；同一人另有一票計入，本票收到而不計。`
      : `以${say.when(found.moment)}為投票時間${found.late ? '，截止後補錄' : ''}。`,
    ...prolonged(say, found.prolonged),
  ],
  'batch.enter': (found, say) => [
    found.pass === 1 ? '第一遍錄入，待另一人第二遍錄入核對。' : `兩遍錄入一致，計入${found.counted}票。`,
    ...(found.superseded === undefined
      ? []
      : [`其中第${found.superseded.join('、')}張收到而不計，同一戶另有一票計入。`]),
    ...(found.time === undefined ? [] : ['議事規則未允許按票面日期計，以錄入時間為準。']),
    ...prolonged(say, found.prolonged),
  ],
  'tally.enter': (found) => [`可計入舉手的到會人數：${found.present}人。`],
  'poll.close': (found, say) => [`投票於${say.until(found.at)}截止。`],
  'count.make': (found, say) => count(say, found),
  'count.recount': (found, say) => count(say, found),
  'result.post': (found, say) => [`公示期至${say.until(found.until)}。`, ...calendarLines(say, found.calendar)],
  'objection.file': (found, say) => [
    found.replyDue === null ? '議事規則未規定答覆期限。' : `應於${say.until(found.replyDue)}前答覆。`,
    ...calendarLines(say, found.calendar),
  ],
  'objection.reply': (found) => [found.late ? '答覆已逾期。' : '在期限內答覆。'],
  'objection.uphold': (found) => [
    found.way === 'preparing' ? '原表決不算，重新公告表決。' : '原表決不算，退回議事協商。',
  ],
  'external.enter': documented,
  'external.correct': documented,
  'result.confirm': (found, say) => [
    ...Object.entries(found.outcomes).map(([item, outcome]) => `${say.item(item)}：${words.outcomes[outcome]}。`),
    ...Object.entries(found.elected ?? {})
      .filter(([, elected]) => elected.length > 0)
      .map(([item, elected]) => `${say.item(item)}選出：${say.list(elected.map((one) => say.option(item, one)))}。`),
    `下一步：${WAYS[found.way]}。`,
  ],
  'poll.reopen': (found, say) => [`投票仍按公告至${say.until(found.closes)}截止。`],
  'tally.correct': (found, say) => count(say, found),
  'batch.strike': (found) => [`撤出${found.struck}票。`],
};
