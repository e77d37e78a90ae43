// Made from texts/zh-Hans.ts by `npm run zh-hant`: not to be edited.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import type { MatterStatus, MattersState, Reference, Refusals, Report } from '../words.js';

const status: Readonly<Record<MatterStatus, string>> = { referred: '協商中', reported: '已反饋', recalled: '已撤回' };

const carried = (entries: readonly Reference[], say: Say): string =>
  entries.length === 0
    ? ''
    : `，附${say.list(entries.map((one) => `${say.register(one.register)}${say.thing(one.register, one.id)}`))}`;

const told = ({ place, items, projects }: Pick<Report, 'place' | 'items' | 'projects'>, say: Say): string[] => [
  `結果：${say.place(place)}。`,
  ...items.map((one) => `${say.quote(one.title ?? one.item)}${say.itemStatus(one.status)}。`),
  ...projects.map(
    (one) =>
      `項目${say.quote(one.title ?? one.project)}${say.projectStatus(one.status)}，到帳${say.money(one.moneyIn)}，支出${say.money(one.moneyOut)}。`,
  ),
];

export const zhHant: RegisterTexts<typeof commands, Refusals, MattersState> = {
  title: '交付協商事項',
  about: '社區交付協商的事項，以及協商的結果。',
  commands: {
    'matter.refer': '交付協商',
    'matter.report': '反饋協商結果',
    'matter.recall': '撤回事項',
  },
  facts: {
    'matter.refer': ({ fields, ...fact }, say) =>
      `${say.who(fact)}把${say.quote(fields.title)}交付${say.named('協商', fields.consultation)}${carried(fields.entries, say)}。`,
    'matter.report': ({ fields, ...fact }, say) =>
      `${say.who(fact)}反饋${say.thing('matters', fields.matter)}的協商結果（全程記錄${fields.entries}條，指紋${fields.head.slice(0, 12)}）。${told(fields, say).join('')}`,
    'matter.recall': ({ fields, ...fact }, say) =>
      `${say.who(fact)}撤回${say.thing('matters', fields.matter)}，理由：${say.quote(fields.reason)}。`,
  },
  refusals: {
    'matter.exists': ({ matter }, say) => `事項${say.thing('matters', matter)}已經登記，請另取編號。`,
    'matter.unknown': ({ matter }, say) => `沒有${say.named('事項', matter)}，請核對編號。`,
    'matter.out-of-turn': ({ matter, status: now }, say) =>
      `事項${say.thing('matters', matter)}${status[now]}，現在不能這樣辦。`,
    'matter.charter-unknown': ({ charter, known }, say) =>
      `本社區的事項不按${say.quote(charter)}協商，可選${say.list(known.map(say.quote))}。`,
    'matter.consultation-taken': ({ consultation, matter }, say) =>
      `${say.named('協商', consultation)}已有事項${say.thing('matters', matter)}，請另開一場協商。`,
    'matter.entry-unknown': ({ register, id }, say) =>
      `${say.register(register)}裡沒有${say.quote(id)}，請核對臺帳和編號。`,
    'matter.entry-twice': ({ register, id }, say) => `${say.thing(register, id)}列了兩次，列一次就行。`,
    'matter.not-over': ({ matter, place }, say) =>
      `${say.thing('matters', matter)}的協商還沒有結束（${say.place(place)}），請結束後再反饋。`,
    'matter.reported': ({ matter, entries }, say) =>
      `${say.thing('matters', matter)}已按${entries}條記錄反饋過，此後沒有新的記錄；有了再反饋。`,
  },
  columns: ['事項', '協商', '辦理情況', '結果'],
  rows: (state, say) =>
    [...state.matters.values()].map((one) => [
      say.thing('matters', one.matter),
      one.consultation,
      status[one.status],
      one.report ? told(one.report, say).join('') : one.reason === undefined ? '' : say.quote(one.reason),
    ]),
  indicators: { referred: '協商中的事項', reported: '已反饋事項', recalled: '已撤回事項' },
};
