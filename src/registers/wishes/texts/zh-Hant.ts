// Made from texts/zh-Hans.ts by `npm run zh-hant`: not to be edited.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import type { Refusals, WishesState, WishStatus } from '../words.js';

const status: Readonly<Record<WishStatus, string>> = {
  made: '待認領',
  taken: '已認領',
  granted: '已實現，待確認',
  confirmed: '已確認實現',
  withdrawn: '已撤回',
};

const the = (wish: string, say: Say): string => `微心願${say.thing('wishes', wish)}`;

export const zhHant: RegisterTexts<typeof commands, Refusals, WishesState> = {
  title: '微心願',
  about: '居民的微心願，由誰認領，是否實現。',
  commands: {
    'wish.make': '許下微心願',
    'wish.take': '認領微心願',
    'wish.grant': '實現微心願',
    'wish.confirm': '確認微心願實現',
    'wish.release': '退回微心願',
    'wish.withdraw': '撤回微心願',
  },
  facts: {
    'wish.make': (fact, say) => `${say.who(fact)}許下微心願${say.quote(fact.fields.title)}。`,
    'wish.take': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}${fields.party === undefined ? '' : `代表${say.party(finding.takenBy)}`}認領${the(fields.wish, say)}。`,
    'wish.grant': ({ fields, ...fact }, say) =>
      `${say.who(fact)}登記${the(fields.wish, say)}已實現${fields.text === undefined ? '' : `：${say.quote(fields.text)}`}。`,
    'wish.confirm': ({ fields, ...fact }, say) =>
      `${say.who(fact)}確認${the(fields.wish, say)}已實現${fields.thanks === undefined ? '' : `：${say.quote(fields.thanks)}`}。`,
    'wish.release': ({ fields, ...fact }, say) =>
      `${say.who(fact)}把${the(fields.wish, say)}退回待認領，理由：${say.quote(fields.reason)}。`,
    'wish.withdraw': ({ fields, ...fact }, say) =>
      `${say.who(fact)}撤回${the(fields.wish, say)}，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'wish.take': ({ due }, say) => (due === null ? [] : [`應於${say.until(due)}前實現。`]),
    'wish.grant': ({ late }) => (late ? ['已過約定日期。'] : []),
  },
  refusals: {
    'wish.exists': ({ wish }, say) => `微心願${say.thing('wishes', wish)}已在清單上，請另取編號。`,
    'wish.unknown': ({ wish }, say) => `清單上沒有${say.named('微心願', wish)}，請核對編號。`,
    'wish.kind-unknown': ({ kind, known }, say) =>
      `議事規則裡沒有${say.quote(kind)}這一類微心願，可選${say.list(known.map(say.quote))}。`,
    'wish.value-missing': ({ cap }, say) => `請寫明微心願約值多少，最高${say.money(cap)}。`,
    'wish.over-cap': ({ value, cap }, say) =>
      `這個心願約值${say.money(value)}，超過微心願的上限${say.money(cap)}，可改為申報項目。`,
    'wish.past': ({ wish, due }, say) =>
      `微心願${say.thing('wishes', wish)}的日期（${say.until(due)}）已過，請另定日期。`,
    'wish.out-of-turn': ({ wish, status: now }, say) =>
      `微心願${say.thing('wishes', wish)}${status[now]}，現在不能這樣辦。`,
    'wish.taken': ({ wish, takenBy }, say) =>
      `微心願${say.thing('wishes', wish)}已由${say.party(takenBy)}認領，請另選一個。`,
    'wish.own': ({ wish }, say) =>
      `自己的微心願不能自己認領，自己實現的也不能自己確認（${say.thing('wishes', wish)}），請由鄰里相助。`,
    'wish.not-yours': ({ wish }, say) =>
      `微心願${say.thing('wishes', wish)}應由許願人、認領人或召集人辦理，請找相應的人辦。`,
  },
  columns: ['微心願', '許願人', '認領人', '期限', '情況'],
  rows: (state, say) =>
    [...state.wishes.values()].map((one) => [
      say.thing('wishes', one.wish),
      say.person(one.by),
      one.takenBy === undefined ? '' : say.party(one.takenBy),
      one.due === undefined ? '' : say.until(one.due),
      status[one.status],
    ]),
  clocks: { wish: '微心願期限' },
  indicators: { made: '許下微心願', open: '在辦微心願', confirmed: '已實現微心願', overdue: '逾期微心願' },
};
