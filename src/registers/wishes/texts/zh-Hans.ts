// 微心愿的中文说法：每一条记事、每一句不予受理，和会议记录里的表。
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import type { Refusals, WishesState, WishStatus } from '../words.js';

const status: Readonly<Record<WishStatus, string>> = {
  made: '待认领',
  taken: '已认领',
  granted: '已实现，待确认',
  confirmed: '已确认实现',
  withdrawn: '已撤回',
};

const the = (wish: string, say: Say): string => `微心愿${say.thing('wishes', wish)}`;

export const zhHans: RegisterTexts<typeof commands, Refusals, WishesState> = {
  title: '微心愿',
  about: '居民的微心愿，由谁认领，是否实现。',
  commands: {
    'wish.make': '许下微心愿',
    'wish.take': '认领微心愿',
    'wish.grant': '实现微心愿',
    'wish.confirm': '确认微心愿实现',
    'wish.release': '退回微心愿',
    'wish.withdraw': '撤回微心愿',
  },
  facts: {
    'wish.make': (fact, say) => `${say.who(fact)}许下微心愿${say.quote(fact.fields.title)}。`,
    'wish.take': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}${fields.party === undefined ? '' : `代表${say.party(finding.takenBy)}`}认领${the(fields.wish, say)}。`,
    'wish.grant': ({ fields, ...fact }, say) =>
      `${say.who(fact)}登记${the(fields.wish, say)}已实现${fields.text === undefined ? '' : `：${say.quote(fields.text)}`}。`,
    'wish.confirm': ({ fields, ...fact }, say) =>
      `${say.who(fact)}确认${the(fields.wish, say)}已实现${fields.thanks === undefined ? '' : `：${say.quote(fields.thanks)}`}。`,
    'wish.release': ({ fields, ...fact }, say) =>
      `${say.who(fact)}把${the(fields.wish, say)}退回待认领，理由：${say.quote(fields.reason)}。`,
    'wish.withdraw': ({ fields, ...fact }, say) =>
      `${say.who(fact)}撤回${the(fields.wish, say)}，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'wish.take': ({ due }, say) => (due === null ? [] : [`应于${say.until(due)}前实现。`]),
    'wish.grant': ({ late }) => (late ? ['已过约定日期。'] : []),
  },
  refusals: {
    'wish.exists': ({ wish }, say) => `微心愿${say.thing('wishes', wish)}已在清单上，请另取编号。`,
    'wish.unknown': ({ wish }, say) => `清单上没有${say.named('微心愿', wish)}，请核对编号。`,
    'wish.kind-unknown': ({ kind, known }, say) =>
      `议事规则里没有${say.quote(kind)}这一类微心愿，可选${say.list(known.map(say.quote))}。`,
    'wish.value-missing': ({ cap }, say) => `请写明微心愿约值多少，最高${say.money(cap)}。`,
    'wish.over-cap': ({ value, cap }, say) =>
      `这个心愿约值${say.money(value)}，超过微心愿的上限${say.money(cap)}，可改为申报项目。`,
    'wish.past': ({ wish, due }, say) =>
      `微心愿${say.thing('wishes', wish)}的日期（${say.until(due)}）已过，请另定日期。`,
    'wish.out-of-turn': ({ wish, status: now }, say) =>
      `微心愿${say.thing('wishes', wish)}${status[now]}，现在不能这样办。`,
    'wish.taken': ({ wish, takenBy }, say) =>
      `微心愿${say.thing('wishes', wish)}已由${say.party(takenBy)}认领，请另选一个。`,
    'wish.own': ({ wish }, say) =>
      `自己的微心愿不能自己认领，自己实现的也不能自己确认（${say.thing('wishes', wish)}），请由邻里相助。`,
    'wish.not-yours': ({ wish }, say) =>
      `微心愿${say.thing('wishes', wish)}应由许愿人、认领人或召集人办理，请找相应的人办。`,
  },
  columns: ['微心愿', '许愿人', '认领人', '期限', '情况'],
  rows: (state, say) =>
    [...state.wishes.values()].map((one) => [
      say.thing('wishes', one.wish),
      say.person(one.by),
      one.takenBy === undefined ? '' : say.party(one.takenBy),
      one.due === undefined ? '' : say.until(one.due),
      status[one.status],
    ]),
  clocks: { wish: '微心愿期限' },
  indicators: { made: '许下微心愿', open: '在办微心愿', confirmed: '已实现微心愿', overdue: '逾期微心愿' },
};
