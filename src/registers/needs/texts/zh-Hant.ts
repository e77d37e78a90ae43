// Made from texts/zh-Hans.ts by `npm run zh-hant`: not to be edited.
import type { RegisterTexts } from '../../texts.js';
import type { commands } from '../commands.js';
import type { NeedStatus, NeedsState, Refusals } from '../words.js';

const status: Readonly<Record<NeedStatus, string>> = { open: '待辦', met: '已解決', declined: '未採納' };

export const zhHant: RegisterTexts<typeof commands, Refusals, NeedsState> = {
  title: '需求清單',
  about: '居民提出的需求，以及每一條的辦理結果。',
  commands: {
    'need.post': '提出需求',
    'need.meet': '答覆需求已解決',
    'need.decline': '答覆不予採納',
    'need.merge': '需求併案',
    'need.reopen': '重新辦理需求',
  },
  facts: {
    'need.post': (fact, say) => `${say.who(fact)}提出需求${say.quote(fact.fields.title)}。`,
    'need.meet': ({ fields, ...fact }, say) =>
      `${say.who(fact)}答覆：需求${say.thing('needs', fields.need)}已解決。${say.quote(fields.reply)}`,
    'need.decline': ({ fields, ...fact }, say) =>
      `${say.who(fact)}答覆：需求${say.thing('needs', fields.need)}不予採納。${say.quote(fields.reply)}`,
    'need.merge': ({ fields, ...fact }, say) =>
      `${say.who(fact)}把需求${say.thing('needs', fields.need)}併入${say.thing('needs', fields.into)}。${say.quote(fields.reply)}`,
    'need.reopen': ({ fields, ...fact }, say) =>
      `${say.who(fact)}要求重新辦理需求${say.thing('needs', fields.need)}，理由：${say.quote(fields.reason)}。`,
  },
  refusals: {
    'need.exists': ({ need }, say) => `需求${say.thing('needs', need)}已在清單上，請另取編號。`,
    'need.unknown': ({ need }, say) => `清單上沒有${say.named('需求', need)}，請核對編號。`,
    'need.closed': ({ need, status: now }, say) => `需求${say.thing('needs', need)}${status[now]}，現在不能這樣辦。`,
    'need.kind-unknown': ({ kind, known }, say) =>
      `議事規則裡沒有${say.quote(kind)}這一類需求，可選${say.list(known.map(say.quote))}。`,
    'need.channel-unknown': ({ channel, known }, say) =>
      `議事規則裡沒有${say.quote(channel)}這一渠道，可選${say.list(known.map(say.quote))}。`,
    'need.itself': ({ need }, say) => `需求${say.thing('needs', need)}不能併入自己，請寫明併入哪一條。`,
  },
  columns: ['需求', '提出人', '辦理情況', '答覆'],
  rows: (state, say) =>
    [...state.needs.values()].map((need) => [
      say.thing('needs', need.need),
      say.person(need.by),
      status[need.status],
      need.reply === undefined ? '' : say.quote(need.reply),
    ]),
  indicators: { posted: '提出需求', open: '待辦需求', met: '已解決需求' },
};
