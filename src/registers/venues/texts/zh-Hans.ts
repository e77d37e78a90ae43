// 阵地的中文说法：每一条记事、每一句不予受理，和会议记录里的表。
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import type { Refusals, VenueStatus, VenuesState } from '../words.js';

const status: Readonly<Record<VenueStatus, string>> = { open: '启用', closed: '停用' };

const the = (venue: string, say: Say): string => `阵地${say.thing('venues', venue)}`;

export const zhHans: RegisterTexts<typeof commands, Refusals, VenuesState> = {
  title: '阵地',
  about: '大家议事、活动的地方：中心、平台和延伸点。',
  commands: {
    'venue.open': '启用阵地',
    'venue.move': '调整阵地归属',
    'venue.correct': '更正阵地',
    'venue.close': '停用阵地',
    'venue.reopen': '重新启用阵地',
  },
  facts: {
    'venue.open': ({ fields, ...fact }, say) =>
      `${say.who(fact)}启用阵地${say.quote(fields.title)}${fields.under === undefined ? '' : `，归${say.thing('venues', fields.under)}`}。`,
    'venue.move': ({ fields, ...fact }, say) =>
      `${say.who(fact)}把${the(fields.venue, say)}${fields.under === null ? '改为单独设置' : `划归${say.thing('venues', fields.under)}`}，理由：${say.quote(fields.reason)}。`,
    'venue.correct': ({ fields, ...fact }, say) =>
      `${say.who(fact)}更正${the(fields.venue, say)}，理由：${say.quote(fields.reason)}。`,
    'venue.close': ({ fields, ...fact }, say) =>
      `${say.who(fact)}停用${the(fields.venue, say)}，理由：${say.quote(fields.reason)}。`,
    'venue.reopen': ({ fields, ...fact }, say) =>
      `${say.who(fact)}重新启用${the(fields.venue, say)}，理由：${say.quote(fields.reason)}。`,
  },
  refusals: {
    'venue.exists': ({ venue }, say) => `阵地${say.thing('venues', venue)}已登记，请另取编号。`,
    'venue.unknown': ({ venue }, say) => `没有登记${say.named('阵地', venue)}，请核对编号。`,
    'venue.kind-unknown': ({ kind, known }, say) =>
      `议事规则里没有${say.quote(kind)}这一类阵地，可选${say.list(known.map(say.quote))}。`,
    'venue.keeper-unknown': ({ keeper }, say) =>
      `本社区没有登记${say.quote(keeper)}，请先登记，或改填已登记的人或单位。`,
    'venue.out-of-turn': ({ venue, status: now }, say) =>
      `阵地${say.thing('venues', venue)}已${status[now]}，现在不能这样办。`,
    'venue.loop': ({ venue, under }, say) =>
      `阵地${say.thing('venues', venue)}不能划归自己或自己的下级（${say.thing('venues', under)}），请另选上级。`,
    'venue.too-deep': ({ level, levels }) => `阵地最多设${levels}级，这样就有${level}级，请往上一级设置。`,
    'venue.has-open': ({ venue, open, count }, say) =>
      `阵地${say.thing('venues', venue)}下面还有${count}处在用（${say.list(open.map((one) => say.thing('venues', one)))}），请先停用或划归别处。`,
  },
  columns: ['阵地', '类别', '归属', '管理', '情况'],
  rows: (state, say) =>
    [...state.venues.values()].map((one) => [
      say.thing('venues', one.venue),
      one.kind ?? '',
      one.under === undefined ? '' : say.thing('venues', one.under),
      one.keeper === undefined ? '' : say.party(one.keeper),
      status[one.status],
    ]),
  indicators: { open: '在用阵地', top: '单独设置的阵地', closed: '停用阵地' },
};
