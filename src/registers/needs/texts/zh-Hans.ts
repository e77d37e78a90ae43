// 需求清单的中文说法：每一条记事、每一句不予受理，和会议记录里的表。
import type { RegisterTexts } from '../../texts.js';
import type { commands } from '../commands.js';
import type { NeedStatus, NeedsState, Refusals } from '../words.js';

const status: Readonly<Record<NeedStatus, string>> = { open: '待办', met: '已解决', declined: '未采纳' };

export const zhHans: RegisterTexts<typeof commands, Refusals, NeedsState> = {
  title: '需求清单',
  about: '居民提出的需求，以及每一条的办理结果。',
  commands: {
    'need.post': '提出需求',
    'need.meet': '答复需求已解决',
    'need.decline': '答复不予采纳',
    'need.merge': '需求并案',
    'need.reopen': '重新办理需求',
  },
  facts: {
    'need.post': (fact, say) => `${say.who(fact)}提出需求${say.quote(fact.fields.title)}。`,
    'need.meet': ({ fields, ...fact }, say) =>
      `${say.who(fact)}答复：需求${say.thing('needs', fields.need)}已解决。${say.quote(fields.reply)}`,
    'need.decline': ({ fields, ...fact }, say) =>
      `${say.who(fact)}答复：需求${say.thing('needs', fields.need)}不予采纳。${say.quote(fields.reply)}`,
    'need.merge': ({ fields, ...fact }, say) =>
      `${say.who(fact)}把需求${say.thing('needs', fields.need)}并入${say.thing('needs', fields.into)}。${say.quote(fields.reply)}`,
    'need.reopen': ({ fields, ...fact }, say) =>
      `${say.who(fact)}要求重新办理需求${say.thing('needs', fields.need)}，理由：${say.quote(fields.reason)}。`,
  },
  refusals: {
    'need.exists': ({ need }, say) => `需求${say.thing('needs', need)}已在清单上，请另取编号。`,
    'need.unknown': ({ need }, say) => `清单上没有${say.named('需求', need)}，请核对编号。`,
    'need.closed': ({ need, status: now }, say) => `需求${say.thing('needs', need)}${status[now]}，现在不能这样办。`,
    'need.kind-unknown': ({ kind, known }, say) =>
      `议事规则里没有${say.quote(kind)}这一类需求，可选${say.list(known.map(say.quote))}。`,
    'need.channel-unknown': ({ channel, known }, say) =>
      `议事规则里没有${say.quote(channel)}这一渠道，可选${say.list(known.map(say.quote))}。`,
    'need.itself': ({ need }, say) => `需求${say.thing('needs', need)}不能并入自己，请写明并入哪一条。`,
  },
  columns: ['需求', '提出人', '办理情况', '答复'],
  rows: (state, say) =>
    [...state.needs.values()].map((need) => [
      say.thing('needs', need.need),
      say.person(need.by),
      status[need.status],
      need.reply === undefined ? '' : say.quote(need.reply),
    ]),
  indicators: { posted: '提出需求', open: '待办需求', met: '已解决需求' },
};
