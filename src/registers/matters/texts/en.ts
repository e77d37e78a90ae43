// What is said of matters handed to consultations, in English.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import type { MatterStatus, MattersState, Reference, Refusals, Report } from '../words.js';

const status: Readonly<Record<MatterStatus, string>> = {
  referred: 'being consulted on',
  reported: 'reported back',
  recalled: 'recalled',
};

const carried = (entries: readonly Reference[], say: Say): string =>
  entries.length === 0
    ? ''
    : `, with ${say.list(entries.map((one) => `${say.register(one.register)}: ${say.thing(one.register, one.id)}`))}`;

const told = ({ place, items, projects }: Pick<Report, 'place' | 'items' | 'projects'>, say: Say): string[] => [
  `It ended: ${say.place(place)}.`,
  ...items.map((one) => `${say.quote(one.title ?? one.item)}: ${say.itemStatus(one.status)}.`),
  ...projects.map(
    (one) =>
      `Project ${say.quote(one.title ?? one.project)}: ${say.projectStatus(one.status)}; ${say.money(one.moneyIn)} came in, ${say.money(one.moneyOut)} was spent.`,
  ),
];

export const en: RegisterTexts<typeof commands, Refusals, MattersState> = {
  title: 'Matters for consultation',
  about: 'What the community hands to a consultation, and what came of it.',
  commands: {
    'matter.refer': 'refer a matter to a consultation',
    'matter.report': 'report what a consultation came to',
    'matter.recall': 'recall a matter',
  },
  facts: {
    'matter.refer': ({ fields, ...fact }, say) =>
      `${say.who(fact)} referred ${say.quote(fields.title)} to ${say.named('consultation', fields.consultation)}${carried(fields.entries, say)}.`,
    'matter.report': ({ fields, ...fact }, say) =>
      `${say.who(fact)} reported back on ${say.thing('matters', fields.matter)}, from ${fields.entries} entries (fingerprint ${fields.head.slice(0, 12)}). ${told(fields, say).join(' ')}`,
    'matter.recall': ({ fields, ...fact }, say) =>
      `${say.who(fact)} recalled ${say.thing('matters', fields.matter)}. Reason: ${say.quote(fields.reason)}.`,
  },
  refusals: {
    'matter.exists': ({ matter }, say) =>
      `The matter ${say.thing('matters', matter)} is there already. Use another id.`,
    'matter.unknown': ({ matter }, say) => `There is no ${say.named('matter', matter)}. Check its id.`,
    'matter.out-of-turn': ({ matter, status: now }, say) =>
      `The matter ${say.thing('matters', matter)} is ${status[now]}, and this cannot be done with it now.`,
    'matter.charter-unknown': ({ charter, known }, say) =>
      `Matters of this community are not consulted on under ${say.quote(charter)}. Use ${say.list(known.map(say.quote))}.`,
    'matter.consultation-taken': ({ consultation, matter }, say) =>
      `${say.named('consultation', consultation)} has the matter ${say.thing('matters', matter)} already. Open another.`,
    'matter.entry-unknown': ({ register, id }, say) =>
      `There is no ${say.quote(id)} in ${say.register(register)}. Check the register and the id.`,
    'matter.entry-twice': ({ register, id }, say) => `${say.thing(register, id)} is named twice. Name it once.`,
    'matter.not-over': ({ matter, place }, say) =>
      `The consultation on ${say.thing('matters', matter)} is not over (${say.place(place)}). Report once it has ended.`,
    'matter.reported': ({ matter, entries }, say) =>
      `${say.thing('matters', matter)} has been reported on from ${entries} entries, and this says no more. Report again when the record has grown.`,
  },
  columns: ['Matter', 'Consultation', 'Stands', 'Came to'],
  rows: (state, say) =>
    [...state.matters.values()].map((one) => [
      say.thing('matters', one.matter),
      one.consultation,
      status[one.status],
      one.report ? told(one.report, say).join(' ') : one.reason === undefined ? '' : say.quote(one.reason),
    ]),
  indicators: {
    referred: 'matters being consulted on',
    reported: 'matters reported back',
    recalled: 'matters recalled',
  },
};
