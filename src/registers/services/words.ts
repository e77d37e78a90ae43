// 点单式服务: a catalogue residents order from, and every order until it is confirmed. Types only, but for the empty slice.
import * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import { word } from '../../fields.js';
import { PersistentMap } from '../../persistent-map.js';
import type { Seen } from '../register.js';

/** What a charter may say of services. */
export const settings = z.strictObject({
  /** Kinds a service may be of; any where there are none. */
  kinds: z._default(z.array(word), []),
  /** Hours in which an order is fulfilled; 0 for no clock. The figure is ours. */
  hours: z._default(z.int().check(z.gte(0), z.lte(8760)), 72),
  /** The best rating there is; the least is 1. */
  stars: z._default(z.int().check(z.gte(1), z.lte(100)), 5),
});

export type ServiceStatus = 'listed' | 'retired';

export interface Service {
  service: string;
  title: string;
  text?: string | undefined;
  kind?: string | undefined;
  /** Who renders it: a person or a body. */
  provider: string;
  /** How many orders it takes on at once; any number where nothing is said. */
  capacity?: number | undefined;
  /** How many are on their way. */
  ordered: number;
  status: ServiceStatus;
  reason?: string | undefined;
}

export type OrderStatus = 'ordered' | 'fulfilled' | 'confirmed' | 'cancelled';

export interface Order {
  order: string;
  service: string;
  text?: string | undefined;
  place?: string | undefined;
  /** Whose order it is. */
  by: string;
  due?: Instant | undefined;
  rating?: number | undefined;
  status: OrderStatus;
  reason?: string | undefined;
}

export interface Services {
  services: PersistentMap<Service>;
  serviceOrders: PersistentMap<Order>;
}

export const emptyServices = (): Services => ({
  services: PersistentMap.empty(),
  serviceOrders: PersistentMap.empty(),
});

export type ServicesState = Seen<'services', Services, z.output<typeof settings>>;

export interface Refusals {
  'service.exists': { service: string };
  'service.unknown': { service: string };
  'service.kind-unknown': { kind: string; known: readonly string[] };
  'service.provider-unknown': { provider: string };
  'service.not-yours': { service: string };
  'service.out-of-turn': { service: string; status: ServiceStatus };
  'service.orders-open': { service: string; ordered: number };
  'service.full': { service: string; capacity: number };
  'service.own': { service: string };
  'service.order-exists': { order: string };
  'service.order-unknown': { order: string };
  'service.order-out-of-turn': { order: string; status: OrderStatus };
  'service.order-not-yours': { order: string };
  'service.rating-over': { rating: number; stars: number };
}
