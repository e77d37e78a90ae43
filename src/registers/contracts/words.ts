// 合伙人契约: what partners get and owe by contract. Types only, but for the empty slice.
import * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import { id, wellFormed } from '../../fields.js';
import { PersistentMap } from '../../persistent-map.js';
import type { Seen } from '../register.js';

/** 物业、部门、居民、公益、商业: the five kinds of partner. */
export const KINDS = ['property', 'department', 'resident', 'charity', 'business'] as const;
export type PartnerKind = (typeof KINDS)[number];

const clause = z.string().check(z.trim(), z.minLength(1), z.maxLength(500), wellFormed);
const clauses = z._default(z.array(z.strictObject({ zh: clause, en: clause })), []);

/** What a charter may say of contracts. */
export const settings = z.strictObject({
  /** The kinds of partner there are, with the rights and duties of each; all five, with none of either, where nothing is said. */
  partners: z._default(z.array(z.strictObject({ kind: z.enum(KINDS), rights: clauses, duties: clauses })), []),
  /** Spaces that may be given; any where there are none. */
  spaces: z._default(z.array(id), []),
  /** Days a partner in breach has to make good before the contract may be terminated for it; 0 for none. The figure is ours. */
  cureDays: z._default(z.int().check(z.gte(0), z.lte(365)), 15),
});

export type Clauses = z.output<typeof clauses>;
export type ContractStatus = 'active' | 'breached' | 'expired' | 'ended' | 'terminated';

/** 违约、协商一致、无法履行. */
export const GROUNDS = ['breach', 'agreed', 'impossible'] as const;
export type Ground = (typeof GROUNDS)[number];

/** A space at fixed times of the week. */
export interface Slot {
  space: string;
  /** 1 for Monday to 7 for Sunday; every day where none. */
  day?: number | undefined;
  /** 09:00, local time; whole days run from 00:00 until 24:00. */
  from: string;
  until: string;
}

/** Something owed by a moment, so many times. */
export interface Duty {
  duty: string;
  title: string;
  /** When it is due next. */
  due: Instant;
  /** Days from one time to the next. */
  every: number;
  times: number;
  done: number;
  status: 'owed' | 'performed' | 'excused';
  /** What stood before it was last performed or excused. */
  last?: { due: Instant; done: number; late: boolean } | undefined;
}

export interface Contract {
  contract: string;
  title: string;
  /** The partner: a person or a body. */
  party: string;
  kind: PartnerKind;
  /** The rights and duties of its kind, as they were when it was signed. */
  rights: Clauses;
  obligations: Clauses;
  document?: string | undefined;
  ends: Instant;
  slots: readonly Slot[];
  duties: readonly Duty[];
  status: ContractStatus;
  renewals: number;
  /** How often it was found in breach, and how many duties were performed, and how many of them late. */
  breaches: number;
  performed: number;
  late: number;
  /** The breach that stands, and until when it may be made good. */
  breach?: { duty: string; cureBy: Instant } | undefined;
  ground?: Ground | undefined;
}

/** Who has a space, and when. */
export interface SlotGiven extends Slot {
  contract: string;
}

export interface Contracts {
  contracts: PersistentMap<Contract>;
  /** What is given of each space. */
  contractSlots: PersistentMap<readonly SlotGiven[]>;
}

export const emptyContracts = (): Contracts => ({
  contracts: PersistentMap.empty(),
  contractSlots: PersistentMap.empty(),
});

export type ContractsState = Seen<'contracts', Contracts, z.output<typeof settings>>;

export interface Refusals {
  'contract.exists': { contract: string };
  'contract.unknown': { contract: string };
  'contract.out-of-turn': { contract: string; status: ContractStatus };
  'contract.party-unknown': { party: string };
  'contract.kind-unused': { kind: PartnerKind; known: readonly PartnerKind[] };
  /** Whoever acts for the community is not the partner. */
  'contract.own': { party: string };
  'contract.not-yours': { contract: string; party: string };
  'contract.past': { contract: string; ends: Instant };
  'contract.ends-not-later': { contract: string; ends: Instant };
  'contract.space-unknown': { space: string; known: readonly string[] };
  'contract.slot-empty': { space: string; from: string; until: string };
  'contract.slot-taken': SlotGiven;
  'contract.duty-exists': { contract: string; duty: string };
  'contract.duty-unknown': { contract: string; duty: string };
  /** It would fall due before now, or after the contract's end. */
  'contract.duty-outside': { duty: string; due: Instant; ends: Instant };
  'contract.duty-settled': { contract: string; duty: string; status: Duty['status'] };
  'contract.nothing-to-return': { contract: string; duty: string };
  'contract.not-overdue': { contract: string; duty: string; due: Instant };
  'contract.still-overdue': { contract: string; duty: string };
  'contract.no-breach': { contract: string };
  'contract.cure-runs': { contract: string; cureBy: Instant };
  'contract.duties-open': { contract: string; duty: string; count: number };
}
