// Venues 阵地: open → closed, and open again; each under another, never in a circle, never open under one that is closed. Pure.
import * as z from 'zod/mini';
import { id, text, word } from '../../fields.js';
import { lifecycle } from '../../kernel/lifecycle.js';
import { isAmong, isParty } from '../lists.js';
import { admitted, byType, declaring, found } from '../register.js';
import type { Refusals, Venue, VenueStatus, VenuesState } from './words.js';

const { command, refuse } = declaring<VenuesState, Refusals>();

const life = lifecycle<VenueStatus, 'keep' | 'close' | 'reopen'>({
  keep: { open: 'open' },
  close: { open: 'closed' },
  reopen: { closed: 'open' },
});

/** As many venues that are still open are named. */
const NAMED = 20;

const theVenue = (state: VenuesState, { fields }: { fields: { venue: string } }) =>
  state.venues.get(fields.venue) ?? refuse('venue.unknown', { venue: fields.venue });

const refuseOutOfTurn = ({ venue, status }: Venue, verb: keyof typeof life.table) =>
  life.may({ status }, verb) ? undefined : refuse('venue.out-of-turn', { venue, status });

/** A venue and those above it, itself first. No circle is ever let in, so this ends. */
function lineOf(state: VenuesState, venue: string | undefined): string[] {
  const line: string[] = [];
  for (let at = venue; at !== undefined; at = state.venues.get(at)?.under) line.push(at);
  return line;
}

const childrenOf = (state: VenuesState, venue: string): Venue[] =>
  [...state.venues.values()].filter(({ under }) => under === venue);

/** How many levels there are from a venue down, itself included. */
const heightOf = (state: VenuesState, venue: string): number =>
  1 + Math.max(0, ...childrenOf(state, venue).map((child) => heightOf(state, child.venue)));

/** Why it cannot stand there: what is closed or unknown, what stands under it already, or the tree would be too deep. */
function refusePlace(state: VenuesState, venue: string, under: string | undefined) {
  if (under !== undefined) {
    const above = theVenue(state, { fields: { venue: under } });
    // One that is yet to be opened stands under nothing, and nothing under it.
    if (under === venue) return refuse('venue.loop', { venue, under });
    if ('code' in above) return above;
    if (lineOf(state, under).includes(venue)) return refuse('venue.loop', { venue, under });
    const closed = refuseOutOfTurn(above, 'keep');
    if (closed) return closed;
  }
  const { levels } = state.settings.venues;
  const level = lineOf(state, under).length + heightOf(state, venue);
  return level > levels ? refuse('venue.too-deep', { venue, level, levels }) : undefined;
}

const refuseUnfit = (state: VenuesState, { kind, keeper }: Pick<Venue, 'kind' | 'keeper'>) => {
  const { kinds } = state.settings.venues;
  if (kind !== undefined && !isAmong(kinds, kind)) return refuse('venue.kind-unknown', { kind, known: kinds });
  return keeper !== undefined && !isParty(state, keeper) ? refuse('venue.keeper-unknown', { keeper }) : undefined;
};

export const open = command({
  type: 'venue.open',
  fields: z.strictObject({
    venue: id,
    title: text(200),
    kind: z.optional(word),
    under: z.optional(id),
    place: z.optional(text(200)),
    keeper: z.optional(id),
  }),
  who: ['convener', 'executor'],
  back: {
    by: { 'venue.correct': ['venue', 'title', 'kind', 'place', 'keeper'], 'venue.close': ['venue'] },
    until: 'kept',
  },
  judge(state, { fields }) {
    const { venue, under } = fields;
    if (state.venues.has(venue)) return refuse('venue.exists', { venue });
    return (
      refusePlace(state, venue, under) ??
      refuseUnfit(state, fields) ??
      found({ level: lineOf(state, under).length + 1 })
    );
  },
  changes(draft, { fields }) {
    draft.venues = draft.venues.set(fields.venue, { ...fields, status: 'open' });
  },
});

/** Under another, or to the top: everything under it goes with it. */
export const move = command({
  type: 'venue.move',
  fields: z.strictObject({ venue: id, under: z.nullable(id), reason: text() }),
  who: ['convener'],
  back: { by: { 'venue.move': ['venue'] }, until: 'kept' },
  subject: theVenue,
  judge: (state, { fields: { under } }, one) =>
    refuseOutOfTurn(one, 'keep') ??
    refusePlace(state, one.venue, under ?? undefined) ??
    found({ from: one.under ?? null, level: lineOf(state, under ?? undefined).length + 1 }),
  changes(draft, { fields: { under } }, one) {
    draft.venues = draft.venues.set(one.venue, { ...one, under: under ?? undefined });
  },
});

/** What was entered wrongly, or has changed. */
export const correct = command({
  type: 'venue.correct',
  fields: z.strictObject({
    venue: id,
    title: z.optional(text(200)),
    kind: z.optional(word),
    place: z.optional(text(200)),
    keeper: z.optional(id),
    reason: text(),
  }),
  who: ['convener', 'executor', 'recorder'],
  back: { by: { 'venue.correct': ['venue', 'title', 'kind', 'place', 'keeper'] }, until: 'kept' },
  corrects: { thing: 'venue', said: ['venue.open'] },
  subject: theVenue,
  judge: (state, { fields }, one) => refuseOutOfTurn(one, 'keep') ?? refuseUnfit(state, fields) ?? admitted,
  changes(draft, { fields }, one) {
    draft.venues = draft.venues.set(one.venue, {
      ...one,
      title: fields.title ?? one.title,
      kind: fields.kind ?? one.kind,
      place: fields.place ?? one.place,
      keeper: fields.keeper ?? one.keeper,
    });
  },
});

/** Not while others under it are open: they are closed or moved first. */
export const close = command({
  type: 'venue.close',
  fields: z.strictObject({ venue: id, reason: text() }),
  who: ['convener'],
  back: { by: { 'venue.reopen': ['venue'] }, until: 'kept' },
  subject: theVenue,
  judge(state, _asked, one) {
    const refused = refuseOutOfTurn(one, 'close');
    if (refused) return refused;
    const { venue } = one;
    const left = childrenOf(state, venue).filter(({ status }) => status === 'open');
    const named = left.slice(0, NAMED).map((child) => child.venue);
    return left.length > 0 ? refuse('venue.has-open', { venue, open: named, count: left.length }) : admitted;
  },
  changes(draft, { fields }, one) {
    draft.venues = draft.venues.set(one.venue, { ...life.moved(one, 'close'), reason: fields.reason });
  },
});

export const reopen = command({
  type: 'venue.reopen',
  fields: z.strictObject({ venue: id, reason: text() }),
  who: ['convener'],
  back: { by: { 'venue.close': ['venue'] }, until: 'kept' },
  subject: theVenue,
  judge: (state, _asked, one) => refuseOutOfTurn(one, 'reopen') ?? refusePlace(state, one.venue, one.under) ?? admitted,
  changes(draft, _fact, one) {
    draft.venues = draft.venues.set(one.venue, { ...life.moved(one, 'reopen'), reason: undefined });
  },
});

/** Everything declared here, by type. */
export const commands = byType(open, move, correct, close, reopen);
