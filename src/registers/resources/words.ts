// 资源清单: what people and units can lend a hand with, and what it is in use for. Types only, but for the empty slice.
import * as z from 'zod/mini';
import { word } from '../../fields.js';
import { PersistentMap } from '../../persistent-map.js';
import type { Seen } from '../register.js';

/** What a charter may say of resources. */
export const settings = z.strictObject({
  /** Kinds a resource may be of: 场地, 资金 ..., or 筹智, 筹资, 筹治, 筹心. Any where there are none. */
  kinds: z._default(z.array(word), []),
});

export type ResourceStatus = 'offered' | 'withdrawn';

export interface Resource {
  resource: string;
  title: string;
  text?: string | undefined;
  kind?: string | undefined;
  /** Whose it is: a person or a body. */
  party: string;
  /** How much of it can be in use at once: seats, hours, helpers ... */
  capacity: number;
  /** How much of it is. */
  engaged: number;
  status: ResourceStatus;
  reason?: string | undefined;
}

/** A thing of some register: what a resource is used for. */
export interface Purpose {
  register: string;
  id: string;
}

/** One use of a resource, from when it begins until it is released. */
export interface ResourceUse {
  use: string;
  resource: string;
  title: string;
  towards?: Purpose | undefined;
  slots: number;
  by: string;
  status: 'engaged' | 'released';
}

export interface Resources {
  resources: PersistentMap<Resource>;
  resourceUses: PersistentMap<ResourceUse>;
}

export const emptyResources = (): Resources => ({
  resources: PersistentMap.empty(),
  resourceUses: PersistentMap.empty(),
});

export type ResourcesState = Seen<'resources', Resources, z.output<typeof settings>>;

export interface Refusals {
  'resource.exists': { resource: string };
  'resource.unknown': { resource: string };
  'resource.kind-unknown': { kind: string; known: readonly string[] };
  'resource.party-unknown': { party: string };
  'resource.not-yours': { resource: string; party: string };
  'resource.out-of-turn': { resource: string; status: ResourceStatus };
  'resource.use-exists': { use: string };
  'resource.use-unknown': { use: string };
  'resource.released': { use: string };
  'resource.purpose-unknown': Purpose;
  'resource.full': { resource: string; asked: number; free: number };
  'resource.engaged': { resource: string; engaged: number };
  'resource.capacity-below': { resource: string; capacity: number; engaged: number };
}
