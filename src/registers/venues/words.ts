// 阵地: where people meet - a centre, its platforms, their extension points -, as a tree. Types only, but for the empty slice.
import * as z from 'zod/mini';
import { word } from '../../fields.js';
import { PersistentMap } from '../../persistent-map.js';
import type { Seen } from '../register.js';

/** What a charter may say of venues. */
export const settings = z.strictObject({
  /** Kinds a venue may be of: 中心, 平台, 延伸点, 会客厅 ... Any where there are none. */
  kinds: z._default(z.array(word), []),
  /** How many levels the tree has at most; the figure is ours. */
  levels: z._default(z.int().check(z.gte(1), z.lte(100)), 4),
});

export type VenueStatus = 'open' | 'closed';

export interface Venue {
  venue: string;
  title: string;
  kind?: string | undefined;
  /** The venue it belongs to; none for one at the top. */
  under?: string | undefined;
  place?: string | undefined;
  /** Who looks after it: a person or a body. */
  keeper?: string | undefined;
  status: VenueStatus;
  reason?: string | undefined;
}

export interface Venues {
  venues: PersistentMap<Venue>;
}

export const emptyVenues = (): Venues => ({ venues: PersistentMap.empty() });

export type VenuesState = Seen<'venues', Venues, z.output<typeof settings>>;

export interface Refusals {
  'venue.exists': { venue: string };
  'venue.unknown': { venue: string };
  'venue.kind-unknown': { kind: string; known: readonly string[] };
  'venue.keeper-unknown': { keeper: string };
  'venue.out-of-turn': { venue: string; status: VenueStatus };
  /** It would stand under itself, or under what stands under it. */
  'venue.loop': { venue: string; under: string };
  'venue.too-deep': { venue: string; level: number; levels: number };
  /** Others stand under it and are open: a few of them, and how many. */
  'venue.has-open': { venue: string; open: readonly string[]; count: number };
}
