// 公约、微公约: rules of a building, a courtyard or a community, as versioned texts. Types only, but for the empty slice.
import * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import { PersistentMap } from '../../persistent-map.js';
import type { Matters } from '../matters/words.js';
import type { Seen } from '../register.js';

/** 楼栋、院落、社区: for whom a covenant holds. */
export const SCOPES = ['building', 'courtyard', 'community'] as const;
export type Scope = (typeof SCOPES)[number];

/** What a charter may say of covenants. */
export const settings = z.strictObject({
  /** Scopes whose covenants are filed with an authority 备案 once adopted; none where nothing is said. */
  filing: z._default(z.array(z.enum(SCOPES)), []),
  /** Days in which they are; 0 for no clock. The figure is ours. */
  filingDays: z._default(z.int().check(z.gte(0), z.lte(365)), 30),
});

export type CovenantStatus = 'draft' | 'in-force' | 'repealed' | 'annulled' | 'withdrawn';

/** What decided it: an item of a consultation, whose record had this head, or a body's document. */
export interface Decision {
  matter?: string | undefined;
  consultation?: string | undefined;
  item?: string | undefined;
  head?: string | undefined;
  body?: string | undefined;
  document?: string | undefined;
}

/** A text of a covenant. Every text has a number of its own and never changes. */
export interface CovenantVersion {
  covenant: string;
  version: number;
  text: string;
  by: string;
  adopted?: (Decision & { at: Instant }) | undefined;
  /** The version that held when this one was adopted: the one that holds again where this one is annulled. */
  before?: number | undefined;
  annulled?: { document: string; ground: string } | undefined;
  filed?: { authority: string; document: string } | undefined;
}

/** What the last decision entered did away with: what its retraction puts back. */
export interface Undo {
  what: 'adopt' | 'repeal' | 'annul';
  version: number;
  status: CovenantStatus;
  holding?: number | undefined;
}

export interface Covenant {
  covenant: string;
  title: string;
  scope: Scope;
  /** Which building or courtyard. */
  place?: string | undefined;
  status: CovenantStatus;
  /** How many texts it has had. */
  versions: number;
  /** The text that waits to be adopted. */
  pending?: number | undefined;
  /** The text that holds. */
  holding?: number | undefined;
  repealed?: Decision | undefined;
  undo?: Undo | undefined;
}

/** Somebody who put their name to a text. */
export interface CovenantSignature {
  covenant: string;
  version: number;
  party: string;
  at: Instant;
}

export interface Covenants {
  covenants: PersistentMap<Covenant>;
  covenantVersions: PersistentMap<CovenantVersion>;
  covenantSignatures: PersistentMap<CovenantSignature>;
}

export const emptyCovenants = (): Covenants => ({
  covenants: PersistentMap.empty(),
  covenantVersions: PersistentMap.empty(),
  covenantSignatures: PersistentMap.empty(),
});

export type CovenantsState = Seen<'covenants', Covenants, z.output<typeof settings>> & Matters;

export interface Refusals {
  'covenant.exists': { covenant: string };
  'covenant.unknown': { covenant: string };
  'covenant.out-of-turn': { covenant: string; status: CovenantStatus };
  'covenant.not-yours': { covenant: string };
  /** A text waits to be adopted already. */
  'covenant.pending': { covenant: string; version: number };
  'covenant.not-pending': { covenant: string; version?: number | undefined };
  'covenant.matter-unknown': { matter: string };
  /** Nothing has been reported of it, or its consultation was annulled or withdrawn. */
  'covenant.matter-not-decided': { matter: string };
  'covenant.head-differs': { matter: string; head: string };
  'covenant.item-not-passed': { matter: string; item: string };
  /** One decision adopts or repeals once. */
  'covenant.decision-used': { covenant: string };
  'covenant.body-unknown': { body: string };
  'covenant.not-adopted': { covenant: string; version: number };
  'covenant.annulled': { covenant: string; version: number };
  'covenant.nothing-to-retract': { covenant: string };
  /** What an authority annulled, an authority restores. */
  'covenant.authority-only': { covenant: string };
  'covenant.party-unknown': { party: string };
  'covenant.party-not-yours': { party: string };
  'covenant.signed': { covenant: string; version: number; party: string };
  'covenant.not-signed': { covenant: string; party: string };
  'covenant.filed': { covenant: string; version: number };
}
