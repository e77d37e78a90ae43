// Wishes 微心愿: made → taken → granted → confirmed; a released one is there to be taken again. Pure.
import * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import { attachment, id, instant, money, text, word } from '../../fields.js';
import type { Stamp } from '../../kernel/command.js';
import { lifecycle } from '../../kernel/lifecycle.js';
import { momentOf, periodEnd } from '../../kernel/questions.js';
import { asker, endsFor, isAmong, isOf, lateness, speaksFor } from '../lists.js';
import { admitted, byType, declaring, dropClock, found, setClock } from '../register.js';
import type { Refusals, Wish, WishesState, WishStatus } from './words.js';

const { command, refuse } = declaring<WishesState, Refusals>();

type Verb = 'take' | 'grant' | 'confirm' | 'release' | 'withdraw';

const life = lifecycle<WishStatus, Verb>({
  take: { made: 'taken' },
  grant: { taken: 'granted' },
  confirm: { granted: 'confirmed' },
  // What was granted and found wanting, or confirmed by mistake, is there to be taken again.
  release: { taken: 'made', granted: 'made', confirmed: 'made' },
  withdraw: { made: 'withdrawn' },
});

const clockOf = (wish: string): string => `wish:${wish}`;

const theWish = (state: WishesState, { fields }: { fields: { wish: string } }) =>
  state.wishes.get(fields.wish) ?? refuse('wish.unknown', { wish: fields.wish });

const refuseOutOfTurn = ({ wish, status }: Wish, verb: Verb) =>
  life.may({ status }, verb) ? undefined : refuse('wish.out-of-turn', { wish, status });

type Whose = 'by' | 'takenBy';

/** Some verbs are for the wisher or whoever took it. */
const refuseOthers = (state: WishesState, { wish, ...its }: Wish, asked: Stamp, whose: Whose, may = speaksFor) =>
  may(state, its[whose] ?? '', asked) ? undefined : refuse('wish.not-yours', { wish });

/** A moment until which nobody could grant it any more. */
const refusePast = (wish: string, due: Instant | undefined, at: Instant) =>
  due !== undefined && due <= at ? refuse('wish.past', { wish, due }) : undefined;

/** What the charter lets be wished: a kind it knows, within its cap. */
function refuseUnfit(state: WishesState, { kind, value }: Pick<Wish, 'kind' | 'value'>) {
  const { kinds, cap } = state.settings.wishes;
  if (kind !== undefined && !isAmong(kinds, kind)) return refuse('wish.kind-unknown', { kind, known: kinds });
  if (cap === null) return undefined;
  if (value === undefined) return refuse('wish.value-missing', { cap });
  return value > cap ? refuse('wish.over-cap', { value, cap }) : undefined;
}

/** A helper enters the wish of one who does not come. */
export const make = command({
  type: 'wish.make',
  fields: z.strictObject({
    wish: id,
    title: text(200),
    text: z.optional(text()),
    kind: z.optional(word),
    value: z.optional(money),
    due: z.optional(instant),
  }),
  who: ['anyone'],
  back: { by: { 'wish.withdraw': ['wish'] }, until: 'taken' },
  forOthers: true,
  judge(state, { fields, at }) {
    const { wish, due } = fields;
    if (state.wishes.has(wish)) return refuse('wish.exists', { wish });
    return refuseUnfit(state, fields) ?? refusePast(wish, due, at) ?? admitted;
  },
  changes(draft, { fields, by, for: principal }) {
    draft.wishes = draft.wishes.set(fields.wish, {
      ...fields,
      asked: fields.due,
      by: principal ?? by,
      status: 'made',
    });
  },
});

/** Nobody takes their own wish, nor one that somebody has taken; a body's member takes it for the body. */
export const take = command({
  type: 'wish.take',
  fields: z.strictObject({ wish: id, party: z.optional(id) }),
  who: ['anyone'],
  back: { by: { 'wish.release': ['wish'] }, until: 'kept' },
  forOthers: true,
  subject: theWish,
  judge(state, asked, one) {
    const { wish } = one;
    if (one.status === 'taken' && one.takenBy !== undefined)
      return refuse('wish.taken', { wish, takenBy: one.takenBy });
    const refused = refuseOutOfTurn(one, 'take') ?? refusePast(wish, one.due, asked.at);
    if (refused) return refused;
    const { party = asker(asked) } = asked.fields;
    if (!speaksFor(state, party, asked)) return refuse('wish.not-yours', { wish });
    if (party === one.by || asker(asked) === one.by) return refuse('wish.own', { wish });
    const { days } = state.settings.wishes;
    const due = one.due ?? (days > 0 ? periodEnd(state, momentOf(state, asked).moment, days) : null);
    return found({ takenBy: party, due });
  },
  changes(draft, { finding: { takenBy, due } }, one) {
    draft.wishes = draft.wishes.set(one.wish, { ...life.moved(one, 'take'), takenBy, due: due ?? undefined });
    if (due !== null) setClock(draft, { id: clockOf(one.wish), kind: 'wish', due, subject: one.wish });
  },
});

export const grant = command({
  type: 'wish.grant',
  fields: z.strictObject({ wish: id, text: z.optional(text()), evidence: z.optional(attachment) }),
  who: ['anyone'],
  back: { by: { 'wish.release': ['wish'] }, until: 'kept' },
  forOthers: true,
  subject: theWish,
  judge: (state, asked, one) =>
    refuseOutOfTurn(one, 'grant') ??
    refuseOthers(state, one, asked, 'takenBy') ??
    found(lateness(state, clockOf(one.wish), asked)),
  changes(draft, _fact, one) {
    draft.wishes = draft.wishes.set(one.wish, life.moved(one, 'grant'));
    dropClock(draft, clockOf(one.wish));
  },
});

/** By the wisher, and never by whoever granted it. */
export const confirm = command({
  type: 'wish.confirm',
  fields: z.strictObject({ wish: id, thanks: z.optional(text()) }),
  who: ['anyone'],
  back: { by: { 'wish.release': ['wish'] }, until: 'kept' },
  forOthers: true,
  subject: theWish,
  judge(state, asked, one) {
    const refused = refuseOutOfTurn(one, 'confirm') ?? refuseOthers(state, one, asked, 'by');
    if (refused) return refused;
    const own = [asked.by, asker(asked)].some((person) => isOf(state, one.takenBy ?? '', person));
    return own ? refuse('wish.own', { wish: one.wish }) : admitted;
  },
  changes(draft, _fact, one) {
    draft.wishes = draft.wishes.set(one.wish, life.moved(one, 'confirm'));
  },
});

/** Given up or found wanting: it is there to be taken again, by the day it was made with. */
export const release = command({
  type: 'wish.release',
  fields: z.strictObject({ wish: id, reason: text() }),
  who: ['anyone'],
  back: { by: { 'wish.take': ['wish'] }, until: 'taken' },
  forOthers: true,
  subject: theWish,
  judge: (state, asked, one) =>
    refuseOutOfTurn(one, 'release') ??
    // Once granted, it is for the wisher to say that it will not do.
    refuseOthers(state, one, asked, one.status === 'taken' ? 'takenBy' : 'by', endsFor) ??
    admitted,
  changes(draft, { fields, at }, one) {
    // A day that has gone by would let nobody take it any more.
    const asked = one.asked !== undefined && one.asked > at ? one.asked : undefined;
    draft.wishes = draft.wishes.set(one.wish, {
      ...life.moved(one, 'release'),
      takenBy: undefined,
      due: asked,
      asked,
      reason: fields.reason,
    });
    dropClock(draft, clockOf(one.wish));
  },
});

export const withdraw = command({
  type: 'wish.withdraw',
  fields: z.strictObject({ wish: id, reason: text() }),
  who: ['anyone'],
  back: { by: { 'wish.make': [] }, until: 'kept' },
  forOthers: true,
  subject: theWish,
  judge: (state, asked, one) =>
    refuseOutOfTurn(one, 'withdraw') ?? refuseOthers(state, one, asked, 'by', endsFor) ?? admitted,
  changes(draft, { fields }, one) {
    draft.wishes = draft.wishes.set(one.wish, { ...life.moved(one, 'withdraw'), reason: fields.reason });
  },
});

/** Everything declared here, by type. */
export const commands = byType(make, take, grant, confirm, release, withdraw);
