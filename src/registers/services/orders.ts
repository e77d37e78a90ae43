// Orders 点单: ordered → fulfilled → confirmed with a rating; what was not really rendered goes back to be fulfilled. Pure.
import * as z from 'zod/mini';
import { hoursAfter, type Instant } from '../../calendar.js';
import { attachment, id, text } from '../../fields.js';
import type { Stamp } from '../../kernel/command.js';
import { lifecycle } from '../../kernel/lifecycle.js';
import { momentOf } from '../../kernel/questions.js';
import { asker, endsFor, isOf, lateness, speaksFor } from '../lists.js';
import { byType, dropClock, found, setClock } from '../register.js';
import { command, refuse, refuseOutOfTurn, theService } from './catalogue.js';
import type { Order, OrderStatus, Service, ServicesState } from './words.js';

type Verb = 'fulfil' | 'confirm' | 'return' | 'cancel';

const life = lifecycle<OrderStatus, Verb>({
  fulfil: { ordered: 'fulfilled' },
  confirm: { fulfilled: 'confirmed' },
  // Not rendered after all, or confirmed by mistake.
  return: { fulfilled: 'ordered', confirmed: 'ordered' },
  cancel: { ordered: 'cancelled' },
});

const OPEN: readonly OrderStatus[] = ['ordered', 'fulfilled'];
export const isOpen = ({ status }: Order): boolean => OPEN.includes(status);

const clockOf = (order: string): string => `service-order:${order}`;

function theOrder(state: ServicesState, { fields }: { fields: { order: string } }) {
  const order = state.serviceOrders.get(fields.order);
  const service = order && state.services.get(order.service);
  return service ? { order, service } : refuse('service.order-unknown', { order: fields.order });
}

const refuseOrder = ({ order, status }: Order, verb: Verb) =>
  life.may({ status }, verb) ? undefined : refuse('service.order-out-of-turn', { order, status });

const refuseOthers = (state: ServicesState, order: string, party: string, asked: Stamp) =>
  speaksFor(state, party, asked) ? undefined : refuse('service.order-not-yours', { order });

/** When it is to be fulfilled by: counted from this moment. */
function dueFrom(state: ServicesState, asked: Stamp & { type: string }): { due: Instant | null } {
  const { hours } = state.settings.services;
  return { due: hours > 0 ? hoursAfter(momentOf(state, asked).moment, hours) : null };
}

/** Writes an order down, and how many of its service are on their way with it. */
function put(draft: ServicesState, order: Order, service: Service): void {
  const before = draft.serviceOrders.get(order.order);
  const step = Number(isOpen(order)) - Number(before !== undefined && isOpen(before));
  draft.serviceOrders = draft.serviceOrders.set(order.order, order);
  draft.services = draft.services.set(service.service, { ...service, ordered: service.ordered + step });
}

function startClock(draft: ServicesState, { order, service }: Order, due: Instant | null): void {
  if (due !== null) setClock(draft, { id: clockOf(order), kind: 'service-order', due, subject: service });
}

const refuseFull = ({ service, capacity, ordered }: Service) =>
  capacity !== undefined && ordered >= capacity ? refuse('service.full', { service, capacity }) : undefined;

export const order = command({
  type: 'service.order',
  fields: z.strictObject({ order: id, service: id, text: z.optional(text()), place: z.optional(text(200)) }),
  who: ['anyone'],
  back: { by: { 'service.cancel': ['order'] }, until: 'delivered' },
  forOthers: true,
  subject: theService,
  judge(state, asked, service) {
    const { order } = asked.fields;
    if (state.serviceOrders.has(order)) return refuse('service.order-exists', { order });
    const refused = refuseOutOfTurn(service, 'order') ?? refuseFull(service);
    if (refused) return refused;
    return asker(asked) === service.provider
      ? refuse('service.own', { service: service.service })
      : found(dueFrom(state, asked));
  },
  changes(draft, { fields, finding: { due }, by, for: principal }, service) {
    const made: Order = { ...fields, by: principal ?? by, due: due ?? undefined, status: 'ordered' };
    put(draft, made, service);
    startClock(draft, made, due);
  },
});

export const fulfil = command({
  type: 'service.fulfil',
  fields: z.strictObject({ order: id, text: z.optional(text()), evidence: z.optional(attachment) }),
  who: ['anyone'],
  back: { by: { 'service.return': ['order'] }, until: 'kept' },
  forOthers: true,
  subject: theOrder,
  judge(state, asked, { order, service }) {
    const refused = refuseOrder(order, 'fulfil') ?? refuseOthers(state, order.order, service.provider, asked);
    return refused ?? found({ service: service.service, ...lateness(state, clockOf(order.order), asked) });
  },
  changes(draft, _fact, { order, service }) {
    put(draft, life.moved(order, 'fulfil'), service);
    dropClock(draft, clockOf(order.order));
  },
});

/** By whose order it was, with a rating if they like; never by whoever renders it. */
export const confirm = command({
  type: 'service.confirm',
  fields: z.strictObject({ order: id, rating: z.optional(z.int().check(z.gte(1))), text: z.optional(text()) }),
  who: ['anyone'],
  back: { by: { 'service.return': ['order'] }, until: 'kept' },
  forOthers: true,
  subject: theOrder,
  judge(state, asked, { order, service }) {
    const refused = refuseOrder(order, 'confirm') ?? refuseOthers(state, order.order, order.by, asked);
    if (refused) return refused;
    const own = [asked.by, asker(asked)].some((person) => isOf(state, service.provider, person));
    if (own) return refuse('service.own', { service: service.service });
    const { rating = 0 } = asked.fields;
    const { stars } = state.settings.services;
    return rating > stars
      ? refuse('service.rating-over', { rating, stars })
      : found({ service: service.service, stars });
  },
  changes(draft, { fields }, { order, service }) {
    put(draft, { ...life.moved(order, 'confirm'), rating: fields.rating }, service);
  },
});

/** Not really rendered: its clock runs anew. */
export const sendBack = command({
  type: 'service.return',
  fields: z.strictObject({ order: id, reason: text() }),
  who: ['anyone'],
  back: { by: { 'service.fulfil': ['order'] }, until: 'kept' },
  forOthers: true,
  subject: theOrder,
  judge(state, asked, { order, service }) {
    const refused =
      refuseOrder(order, 'return') ??
      (endsFor(state, order.by, asked) ? undefined : refuse('service.order-not-yours', { order: order.order })) ??
      // Once confirmed its place was given to others, and the service may be listed no longer.
      (order.status === 'confirmed' ? (refuseOutOfTurn(service, 'order') ?? refuseFull(service)) : undefined);
    return refused ?? found({ service: service.service, ...dueFrom(state, asked) });
  },
  changes(draft, { fields, finding: { due } }, { order, service }) {
    const again: Order = {
      ...life.moved(order, 'return'),
      rating: undefined,
      due: due ?? undefined,
      reason: fields.reason,
    };
    put(draft, again, service);
    startClock(draft, again, due);
  },
});

/** By whose order it was, or by whoever cannot render it. */
export const cancel = command({
  type: 'service.cancel',
  fields: z.strictObject({ order: id, reason: text() }),
  who: ['anyone'],
  back: { by: { 'service.order': [] }, until: 'kept' },
  forOthers: true,
  subject: theOrder,
  judge(state, asked, { order, service }) {
    const refused = refuseOrder(order, 'cancel');
    if (refused) return refused;
    const theirs = [order.by, service.provider].some((party) => endsFor(state, party, asked));
    return theirs ? found({ service: service.service }) : refuse('service.order-not-yours', { order: order.order });
  },
  changes(draft, { fields }, { order, service }) {
    put(draft, { ...life.moved(order, 'cancel'), reason: fields.reason }, service);
    dropClock(draft, clockOf(order.order));
  },
});

/** Everything declared here, by type. */
export const commands = byType(order, fulfil, confirm, sendBack, cancel);
