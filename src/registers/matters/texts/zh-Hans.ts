// 交付协商事项的中文说法：交付、反馈、撤回。
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import type { MatterStatus, MattersState, Reference, Refusals, Report } from '../words.js';

const status: Readonly<Record<MatterStatus, string>> = { referred: '协商中', reported: '已反馈', recalled: '已撤回' };

const carried = (entries: readonly Reference[], say: Say): string =>
  entries.length === 0
    ? ''
    : `，附${say.list(entries.map((one) => `${say.register(one.register)}${say.thing(one.register, one.id)}`))}`;

const told = ({ place, items, projects }: Pick<Report, 'place' | 'items' | 'projects'>, say: Say): string[] => [
  `结果：${say.place(place)}。`,
  ...items.map((one) => `${say.quote(one.title ?? one.item)}${say.itemStatus(one.status)}。`),
  ...projects.map(
    (one) =>
      `项目${say.quote(one.title ?? one.project)}${say.projectStatus(one.status)}，到账${say.money(one.moneyIn)}，支出${say.money(one.moneyOut)}。`,
  ),
];

export const zhHans: RegisterTexts<typeof commands, Refusals, MattersState> = {
  title: '交付协商事项',
  about: '社区交付协商的事项，以及协商的结果。',
  commands: {
    'matter.refer': '交付协商',
    'matter.report': '反馈协商结果',
    'matter.recall': '撤回事项',
  },
  facts: {
    'matter.refer': ({ fields, ...fact }, say) =>
      `${say.who(fact)}把${say.quote(fields.title)}交付${say.named('协商', fields.consultation)}${carried(fields.entries, say)}。`,
    'matter.report': ({ fields, ...fact }, say) =>
      `${say.who(fact)}反馈${say.thing('matters', fields.matter)}的协商结果（全程记录${fields.entries}条，指纹${fields.head.slice(0, 12)}）。${told(fields, say).join('')}`,
    'matter.recall': ({ fields, ...fact }, say) =>
      `${say.who(fact)}撤回${say.thing('matters', fields.matter)}，理由：${say.quote(fields.reason)}。`,
  },
  refusals: {
    'matter.exists': ({ matter }, say) => `事项${say.thing('matters', matter)}已经登记，请另取编号。`,
    'matter.unknown': ({ matter }, say) => `没有${say.named('事项', matter)}，请核对编号。`,
    'matter.out-of-turn': ({ matter, status: now }, say) =>
      `事项${say.thing('matters', matter)}${status[now]}，现在不能这样办。`,
    'matter.charter-unknown': ({ charter, known }, say) =>
      `本社区的事项不按${say.quote(charter)}协商，可选${say.list(known.map(say.quote))}。`,
    'matter.consultation-taken': ({ consultation, matter }, say) =>
      `${say.named('协商', consultation)}已有事项${say.thing('matters', matter)}，请另开一场协商。`,
    'matter.entry-unknown': ({ register, id }, say) =>
      `${say.register(register)}里没有${say.quote(id)}，请核对台账和编号。`,
    'matter.entry-twice': ({ register, id }, say) => `${say.thing(register, id)}列了两次，列一次就行。`,
    'matter.not-over': ({ matter, place }, say) =>
      `${say.thing('matters', matter)}的协商还没有结束（${say.place(place)}），请结束后再反馈。`,
    'matter.reported': ({ matter, entries }, say) =>
      `${say.thing('matters', matter)}已按${entries}条记录反馈过，此后没有新的记录；有了再反馈。`,
  },
  columns: ['事项', '协商', '办理情况', '结果'],
  rows: (state, say) =>
    [...state.matters.values()].map((one) => [
      say.thing('matters', one.matter),
      one.consultation,
      status[one.status],
      one.report ? told(one.report, say).join('') : one.reason === undefined ? '' : say.quote(one.reason),
    ]),
  indicators: { referred: '协商中的事项', reported: '已反馈事项', recalled: '已撤回事项' },
};
