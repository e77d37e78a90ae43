// 需求清单: what residents lack, as they say it. Types only, but for the empty slice.
import * as z from 'zod/mini';
import { word } from '../../fields.js';
import { PersistentMap } from '../../persistent-map.js';
import type { Seen } from '../register.js';

/** What a charter may say of needs. */
export const settings = z.strictObject({
  /** Kinds a need may be of; any where there are none. */
  kinds: z._default(z.array(word), []),
  /** Ways by which needs come in: 坝坝会, 走访, 线上 ... Any where there are none. */
  channels: z._default(z.array(word), []),
});

export type NeedStatus = 'open' | 'met' | 'declined';

export interface Need {
  need: string;
  title: string;
  text?: string | undefined;
  kind?: string | undefined;
  channel?: string | undefined;
  /** Whoever has it: entered for them where they did not come themselves. */
  by: string;
  status: NeedStatus;
  /** How it was answered. */
  reply?: string | undefined;
  /** The need this one was merged into. */
  into?: string | undefined;
}

export interface Needs {
  needs: PersistentMap<Need>;
}

export const emptyNeeds = (): Needs => ({ needs: PersistentMap.empty() });

export type NeedsState = Seen<'needs', Needs, z.output<typeof settings>>;

export interface Refusals {
  'need.exists': { need: string };
  'need.unknown': { need: string };
  'need.closed': { need: string; status: NeedStatus };
  'need.kind-unknown': { kind: string; known: readonly string[] };
  'need.channel-unknown': { channel: string; known: readonly string[] };
  'need.itself': { need: string };
}
