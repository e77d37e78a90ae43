// What is said of needs, in English.
import type { RegisterTexts } from '../../texts.js';
import type { commands } from '../commands.js';
import type { NeedStatus, NeedsState, Refusals } from '../words.js';

const status: Readonly<Record<NeedStatus, string>> = { open: 'open', met: 'met', declined: 'declined' };

export const en: RegisterTexts<typeof commands, Refusals, NeedsState> = {
  title: 'Needs',
  about: 'What residents lack, as they say it, and what became of it.',
  commands: {
    'need.post': 'post a need',
    'need.meet': 'say that a need is met',
    'need.decline': 'decline a need',
    'need.merge': 'merge two needs',
    'need.reopen': 'open a need again',
  },
  facts: {
    'need.post': (fact, say) => `${say.who(fact)} posted the need ${say.quote(fact.fields.title)}.`,
    'need.meet': ({ fields, ...fact }, say) =>
      `${say.who(fact)} said that the need ${say.thing('needs', fields.need)} was met: ${say.quote(fields.reply)}.`,
    'need.decline': ({ fields, ...fact }, say) =>
      `${say.who(fact)} declined the need ${say.thing('needs', fields.need)}. Reply: ${say.quote(fields.reply)}.`,
    'need.merge': ({ fields, ...fact }, say) =>
      `${say.who(fact)} merged the need ${say.thing('needs', fields.need)} into ${say.thing('needs', fields.into)}. Reply: ${say.quote(fields.reply)}.`,
    'need.reopen': ({ fields, ...fact }, say) =>
      `${say.who(fact)} opened the need ${say.thing('needs', fields.need)} again. Reason: ${say.quote(fields.reason)}.`,
  },
  refusals: {
    'need.exists': ({ need }, say) => `The need ${say.thing('needs', need)} is on the list already. Use another id.`,
    'need.unknown': ({ need }, say) => `There is no ${say.named('need', need)} on the list. Check its id.`,
    'need.closed': ({ need, status: now }, say) =>
      `The need ${say.thing('needs', need)} is ${status[now]}, and this cannot be done with it now.`,
    'need.kind-unknown': ({ kind, known }, say) =>
      `The charter knows no kind of need ${say.quote(kind)}. Use one of ${say.list(known.map(say.quote))}.`,
    'need.channel-unknown': ({ channel, known }, say) =>
      `The charter knows no channel ${say.quote(channel)}. Use one of ${say.list(known.map(say.quote))}.`,
    'need.itself': ({ need }, say) =>
      `The need ${say.thing('needs', need)} cannot be merged into itself. Name another.`,
  },
  columns: ['Need', 'Of', 'Stands', 'Reply'],
  rows: (state, say) =>
    [...state.needs.values()].map((need) => [
      say.thing('needs', need.need),
      say.person(need.by),
      status[need.status],
      need.reply === undefined ? '' : say.quote(need.reply),
    ]),
  indicators: { posted: 'needs posted', open: 'needs open', met: 'needs met' },
};
