// What is said of services, in English.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands as catalogue } from '../catalogue.js';
import type { commands as orders } from '../orders.js';
import type { OrderStatus, Refusals, ServiceStatus, ServicesState } from '../words.js';

type Commands = typeof catalogue & typeof orders;

const status: Readonly<Record<ServiceStatus, string>> = { listed: 'in the catalogue', retired: 'retired' };
const orderStatus: Readonly<Record<OrderStatus, string>> = {
  ordered: 'ordered',
  fulfilled: 'fulfilled and not yet confirmed',
  confirmed: 'confirmed',
  cancelled: 'cancelled',
};

const the = (service: string, say: Say): string => `the service ${say.thing('services', service)}`;
const of = (order: string, service: string, say: Say): string => `${say.named('order', order)} of ${the(service, say)}`;

export const en: RegisterTexts<Commands, Refusals, ServicesState> = {
  title: 'Services',
  about: 'Services residents order from a catalogue, and what became of every order.',
  commands: {
    'service.list': 'list a service',
    'service.retire': 'retire a service',
    'service.relist': 'list a service again',
    'service.order': 'order a service',
    'service.fulfil': 'fulfil an order',
    'service.confirm': 'confirm an order',
    'service.return': 'send an order back',
    'service.cancel': 'cancel an order',
  },
  facts: {
    'service.list': (fact, say) =>
      `${say.who(fact)} listed the service ${say.quote(fact.fields.title)}, rendered by ${say.party(fact.finding.provider)}.`,
    'service.retire': ({ fields, ...fact }, say) =>
      `${say.who(fact)} retired ${the(fields.service, say)}. Reason: ${say.quote(fields.reason)}.`,
    'service.relist': ({ fields, ...fact }, say) =>
      `${say.who(fact)} listed ${the(fields.service, say)} again. Reason: ${say.quote(fields.reason)}.`,
    'service.order': ({ fields, ...fact }, say) =>
      `${say.who(fact)} ordered ${the(fields.service, say)}${fields.text === undefined ? '' : `: ${say.quote(fields.text)}`}.`,
    'service.fulfil': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} fulfilled ${of(fields.order, finding.service, say)}.`,
    'service.confirm': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} confirmed ${of(fields.order, finding.service, say)}${
        fields.rating === undefined ? '' : `, rated ${fields.rating} of ${finding.stars}`
      }.`,
    'service.return': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} sent back ${of(fields.order, finding.service, say)}. Reason: ${say.quote(fields.reason)}.`,
    'service.cancel': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} cancelled ${of(fields.order, finding.service, say)}. Reason: ${say.quote(fields.reason)}.`,
  },
  findings: {
    'service.order': ({ due }, say) => (due === null ? [] : [`To be fulfilled by ${say.until(due)}.`]),
    'service.return': ({ due }, say) => (due === null ? [] : [`To be fulfilled by ${say.until(due)}.`]),
    'service.fulfil': ({ late }) => (late ? ['It came after its time.'] : []),
  },
  refusals: {
    'service.exists': ({ service }, say) =>
      `The service ${say.thing('services', service)} is in the catalogue already. Use another id.`,
    'service.unknown': ({ service }, say) =>
      `There is no ${say.named('service', service)} in the catalogue. Check its id.`,
    'service.kind-unknown': ({ kind, known }, say) =>
      `The charter knows no kind of service ${say.quote(kind)}. Use one of ${say.list(known.map(say.quote))}.`,
    'service.provider-unknown': ({ provider }, say) =>
      `The community knows nobody under ${say.quote(provider)}. Admit them first, or name somebody it knows.`,
    'service.not-yours': ({ service }, say) =>
      `The service ${say.thing('services', service)} is for whoever renders it to list; convener and recorder may retire it. Ask them, or enter it with a mandate.`,
    'service.out-of-turn': ({ service, status: now }, say) =>
      `The service ${say.thing('services', service)} is ${status[now]}, and this cannot be done with it now.`,
    'service.orders-open': ({ service, ordered }, say) =>
      `Of the service ${say.thing('services', service)} ${ordered} orders are on their way. Finish or cancel them first.`,
    'service.full': ({ service, capacity }, say) =>
      `The service ${say.thing('services', service)} takes on ${capacity} at once, and has as many. Order again once one is confirmed.`,
    'service.own': ({ service }, say) =>
      `Whoever renders the service ${say.thing('services', service)} neither orders nor confirms it. Leave it to whom it is for.`,
    'service.order-exists': ({ order }, say) =>
      `The order ${say.quote(order)} has been placed already. Use another id.`,
    'service.order-unknown': ({ order }, say) => `There is no order ${say.quote(order)}. Check its id.`,
    'service.order-out-of-turn': ({ order, status: now }, say) =>
      `The order ${say.quote(order)} is ${orderStatus[now]}, and this cannot be done with it now.`,
    'service.order-not-yours': ({ order }, say) =>
      `This is not for you to do with the order ${say.quote(order)}, but for whose order it is, whoever renders it, or the convener.`,
    'service.rating-over': ({ rating, stars }) => `A rating is from 1 to ${stars}; ${rating} is none. Rate again.`,
  },
  columns: ['Service', 'Rendered by', 'On their way', 'Stands'],
  rows: (state, say) =>
    [...state.services.values()].map((one) => [
      say.thing('services', one.service),
      say.party(one.provider),
      one.capacity === undefined ? String(one.ordered) : `${one.ordered}/${one.capacity}`,
      status[one.status],
    ]),
  clocks: { 'service-order': 'the time of an order' },
  indicators: {
    listed: 'services in the catalogue',
    orders: 'orders placed',
    confirmed: 'orders confirmed',
    cancelled: 'orders cancelled',
    overdue: 'orders past their time',
    rated: 'orders rated',
    stars: 'points of all ratings',
  },
};
