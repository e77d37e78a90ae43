// 微心愿: small wishes, taken on and granted by a neighbour or a unit. Types only, but for the empty slice.
import * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import { count, money, word } from '../../fields.js';
import { PersistentMap } from '../../persistent-map.js';
import type { Seen } from '../register.js';

/** What a charter may say of wishes. */
export const settings = z.strictObject({
  /** Kinds a wish may be of; any where there are none. */
  kinds: z._default(z.array(word), []),
  /** What a wish may be worth at most, in 0.01 of the currency; every wish then says what it is worth. */
  cap: z._default(z.nullable(money), null),
  /** Days in which whoever takes a wish grants it, where the wish has no day of its own; 0 for no clock. The figure is ours. */
  days: z._default(count, 30),
});

export type WishStatus = 'made' | 'taken' | 'granted' | 'confirmed' | 'withdrawn';

export interface Wish {
  wish: string;
  title: string;
  text?: string | undefined;
  kind?: string | undefined;
  value?: number | undefined;
  /** Until when it is to be granted: as it was made, or from when it was taken. */
  due?: Instant | undefined;
  /** The day it was made with: what a release leaves standing. */
  asked?: Instant | undefined;
  /** Whose wish it is: entered for them where they did not come themselves. */
  by: string;
  takenBy?: string | undefined;
  status: WishStatus;
  reason?: string | undefined;
}

export interface Wishes {
  wishes: PersistentMap<Wish>;
}

export const emptyWishes = (): Wishes => ({ wishes: PersistentMap.empty() });

export type WishesState = Seen<'wishes', Wishes, z.output<typeof settings>>;

export interface Refusals {
  'wish.exists': { wish: string };
  'wish.unknown': { wish: string };
  'wish.kind-unknown': { kind: string; known: readonly string[] };
  'wish.value-missing': { cap: number };
  'wish.over-cap': { value: number; cap: number };
  'wish.past': { wish: string; due: Instant };
  'wish.out-of-turn': { wish: string; status: WishStatus };
  /** Taken by somebody else already. */
  'wish.taken': { wish: string; takenBy: string };
  'wish.own': { wish: string };
  'wish.not-yours': { wish: string };
}
