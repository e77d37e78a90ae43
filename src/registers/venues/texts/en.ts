// What is said of venues, in English.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import type { Refusals, VenueStatus, VenuesState } from '../words.js';

const status: Readonly<Record<VenueStatus, string>> = { open: 'open', closed: 'closed' };

const the = (venue: string, say: Say): string => `the venue ${say.thing('venues', venue)}`;

export const en: RegisterTexts<typeof commands, Refusals, VenuesState> = {
  title: 'Venues',
  about: 'Where people meet: a centre, its platforms and their extension points.',
  commands: {
    'venue.open': 'open a venue',
    'venue.move': 'move a venue',
    'venue.correct': 'correct a venue',
    'venue.close': 'close a venue',
    'venue.reopen': 'open a venue again',
  },
  facts: {
    'venue.open': ({ fields, ...fact }, say) =>
      `${say.who(fact)} opened the venue ${say.quote(fields.title)}${fields.under === undefined ? '' : ` under ${say.thing('venues', fields.under)}`}.`,
    'venue.move': ({ fields, ...fact }, say) =>
      `${say.who(fact)} moved ${the(fields.venue, say)} ${fields.under === null ? 'to the top' : `under ${say.thing('venues', fields.under)}`}. Reason: ${say.quote(fields.reason)}.`,
    'venue.correct': ({ fields, ...fact }, say) =>
      `${say.who(fact)} corrected ${the(fields.venue, say)}. Reason: ${say.quote(fields.reason)}.`,
    'venue.close': ({ fields, ...fact }, say) =>
      `${say.who(fact)} closed ${the(fields.venue, say)}. Reason: ${say.quote(fields.reason)}.`,
    'venue.reopen': ({ fields, ...fact }, say) =>
      `${say.who(fact)} opened ${the(fields.venue, say)} again. Reason: ${say.quote(fields.reason)}.`,
  },
  refusals: {
    'venue.exists': ({ venue }, say) =>
      `The venue ${say.thing('venues', venue)} is on the list already. Use another id.`,
    'venue.unknown': ({ venue }, say) => `There is no ${say.named('venue', venue)} on the list. Check its id.`,
    'venue.kind-unknown': ({ kind, known }, say) =>
      `The charter knows no kind of venue ${say.quote(kind)}. Use one of ${say.list(known.map(say.quote))}.`,
    'venue.keeper-unknown': ({ keeper }, say) =>
      `The community knows nobody under ${say.quote(keeper)}. Admit them first, or name somebody it knows.`,
    'venue.out-of-turn': ({ venue, status: now }, say) =>
      `The venue ${say.thing('venues', venue)} is ${status[now]}, and this cannot be done with it now.`,
    'venue.loop': ({ venue, under }, say) =>
      `The venue ${say.thing('venues', venue)} cannot stand under ${say.thing('venues', under)}, which is itself or stands under it. Name another.`,
    'venue.too-deep': ({ level, levels }) =>
      `The tree of venues has up to ${levels} levels; this would make ${level}. Put it further up.`,
    'venue.has-open': ({ venue, open, count }, say) =>
      `Under the venue ${say.thing('venues', venue)} ${count} are open: ${say.list(open.map((one) => say.thing('venues', one)))}. Close or move them first.`,
  },
  columns: ['Venue', 'Kind', 'Under', 'Kept by', 'Stands'],
  rows: (state, say) =>
    [...state.venues.values()].map((one) => [
      say.thing('venues', one.venue),
      one.kind ?? '',
      one.under === undefined ? '' : say.thing('venues', one.under),
      one.keeper === undefined ? '' : say.party(one.keeper),
      status[one.status],
    ]),
  indicators: { open: 'venues open', top: 'venues at the top', closed: 'venues closed' },
};
