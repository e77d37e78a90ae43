// Made from texts/zh-Hans.ts by `npm run zh-hant`: not to be edited.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import type { Refusals, VenueStatus, VenuesState } from '../words.js';

const status: Readonly<Record<VenueStatus, string>> = { open: '啟用', closed: '停用' };

const the = (venue: string, say: Say): string => `陣地${say.thing('venues', venue)}`;

export const zhHant: RegisterTexts<typeof commands, Refusals, VenuesState> = {
  title: '陣地',
  about: '大家議事、活動的地方：中心、平臺和延伸點。',
  commands: {
    'venue.open': '啟用陣地',
    'venue.move': '調整陣地歸屬',
    'venue.correct': '更正陣地',
    'venue.close': '停用陣地',
    'venue.reopen': '重新啟用陣地',
  },
  facts: {
    'venue.open': ({ fields, ...fact }, say) =>
      `${say.who(fact)}啟用陣地${say.quote(fields.title)}${fields.under === undefined ? '' : `，歸${say.thing('venues', fields.under)}`}。`,
    'venue.move': ({ fields, ...fact }, say) =>
      `${say.who(fact)}把${the(fields.venue, say)}${fields.under === null ? '改為單獨設置' : `劃歸${say.thing('venues', fields.under)}`}，理由：${say.quote(fields.reason)}。`,
    'venue.correct': ({ fields, ...fact }, say) =>
      `${say.who(fact)}更正${the(fields.venue, say)}，理由：${say.quote(fields.reason)}。`,
    'venue.close': ({ fields, ...fact }, say) =>
      `${say.who(fact)}停用${the(fields.venue, say)}，理由：${say.quote(fields.reason)}。`,
    'venue.reopen': ({ fields, ...fact }, say) =>
      `${say.who(fact)}重新啟用${the(fields.venue, say)}，理由：${say.quote(fields.reason)}。`,
  },
  refusals: {
    'venue.exists': ({ venue }, say) => `陣地${say.thing('venues', venue)}已登記，請另取編號。`,
    'venue.unknown': ({ venue }, say) => `沒有登記${say.named('陣地', venue)}，請核對編號。`,
    'venue.kind-unknown': ({ kind, known }, say) =>
      `議事規則裡沒有${say.quote(kind)}這一類陣地，可選${say.list(known.map(say.quote))}。`,
    'venue.keeper-unknown': ({ keeper }, say) =>
      `本社區沒有登記${say.quote(keeper)}，請先登記，或改填已登記的人或單位。`,
    'venue.out-of-turn': ({ venue, status: now }, say) =>
      `陣地${say.thing('venues', venue)}已${status[now]}，現在不能這樣辦。`,
    'venue.loop': ({ venue, under }, say) =>
      `陣地${say.thing('venues', venue)}不能劃歸自己或自己的下級（${say.thing('venues', under)}），請另選上級。`,
    'venue.too-deep': ({ level, levels }) => `陣地最多設${levels}級，這樣就有${level}級，請往上一級設置。`,
    'venue.has-open': ({ venue, open, count }, say) =>
      `陣地${say.thing('venues', venue)}下面還有${count}處在用（${say.list(open.map((one) => say.thing('venues', one)))}），請先停用或劃歸別處。`,
  },
  columns: ['陣地', '類別', '歸屬', '管理', '情況'],
  rows: (state, say) =>
    [...state.venues.values()].map((one) => [
      say.thing('venues', one.venue),
      one.kind ?? '',
      one.under === undefined ? '' : say.thing('venues', one.under),
      one.keeper === undefined ? '' : say.party(one.keeper),
      status[one.status],
    ]),
  indicators: { open: '在用陣地', top: '單獨設置的陣地', closed: '停用陣地' },
};
