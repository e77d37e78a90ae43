// 居民公约、微公约: texts people have given themselves, version by version. Types and the empty slice only.
import * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import { count, id, word } from '../../fields.js';
import { PersistentMap } from '../../persistent-map.js';
import type { MattersState } from '../matters/words.js';
import type { Seen } from '../register.js';

/** What a charter may say of covenants. */
export const settings = z.strictObject({
  /** What a covenant may hold for. */
  scopes: z._default(z.array(word), ['楼栋', '院落', '小区', '社区']),
  /** Bodies whose document may adopt or repeal one; any the community has where there are none. */
  bodies: z._default(z.array(id), []),
  /** 备案: days in which an adopted text is filed with the street, by 城市居民委员会组织法 (2025) 第三十一条; 0 for no clock. The figure is ours. */
  fileDays: z._default(count, 30),
});

/** By what a text was adopted or repealed: an item of a consultation, with the head of its record, or a body's document. */
export interface Ground {
  matter?: string | undefined;
  consultation?: string | undefined;
  item?: string | undefined;
  head?: string | undefined;
  body?: string | undefined;
  document?: string | undefined;
}

export type VersionStatus = 'drafted' | 'in-force' | 'superseded' | 'repealed' | 'annulled' | 'dropped';

export interface Version {
  version: number;
  text: string;
  status: VersionStatus;
  ground?: Ground | undefined;
  adoptedAt?: Instant | undefined;
  /** Under which number the street has it on file. */
  filed?: string | undefined;
  reason?: string | undefined;
}

export interface Covenant {
  covenant: string;
  title: string;
  scope: string;
  /** Which building or courtyard. */
  place?: string | undefined;
  versions: readonly Version[];
  /** By household: the version signed last. */
  signed: PersistentMap<number>;
}

export interface Covenants {
  covenants: PersistentMap<Covenant>;
}

export const emptyCovenants = (): Covenants => ({ covenants: PersistentMap.empty() });

export type CovenantsState = Seen<'covenants', Covenants, z.output<typeof settings>> & MattersState;

/** The version that holds, if any does. */
export const inForce = ({ versions }: Covenant): Version | undefined =>
  versions.find(({ status }) => status === 'in-force');

export const drafted = ({ versions }: Covenant): Version | undefined =>
  versions.find(({ status }) => status === 'drafted');

export interface Refusals {
  'covenant.exists': { covenant: string };
  'covenant.unknown': { covenant: string };
  'covenant.scope-unknown': { scope: string; known: readonly string[] };
  /** Neither one consultation with item and head, nor one body with its document. */
  'covenant.no-ground': { covenant: string };
  'covenant.body-unknown': { body: string };
  'covenant.body-not-entitled': { body: string; known: readonly string[] };
  'covenant.matter-unknown': { matter: string };
  'covenant.matter-not-reported': { matter: string };
  'covenant.item-unknown': { matter: string; item: string };
  'covenant.not-adopted': { matter: string; item: string; status: string };
  /** The record that is named is not the one that was reported. */
  'covenant.head-differs': { matter: string; head: string; reported: string };
  'covenant.nothing-drafted': { covenant: string };
  'covenant.drafted-already': { covenant: string; version: number };
  'covenant.not-in-force': { covenant: string };
  'covenant.version-unknown': { covenant: string; version: number };
  'covenant.version-stands': { covenant: string; version: number };
  'covenant.filed-already': { covenant: string; version: number; document: string };
  'covenant.signed-already': { covenant: string; household: string; version: number };
  'covenant.not-signed': { covenant: string; household: string };
}
