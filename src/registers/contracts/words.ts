// 合伙人契约: what a partner is given - a space, a fixed slot - and owes for it. Types and the empty slice only.
import * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import { count, word } from '../../fields.js';
import type { Claims } from '../../parts/claims/words.js';
import { PersistentMap } from '../../persistent-map.js';
import type { Seen } from '../register.js';

/** What a charter may say of contracts. The figures that stand here are ours. */
export const settings = z.strictObject({
  /** 物业、部门、居民、公益、商业: kinds of partner, each with what it may be given and what it may owe; anything where nothing is said. */
  kinds: z._default(
    z.array(
      z.strictObject({ kind: word, rights: z._default(z.array(word), []), duties: z._default(z.array(word), []) }),
    ),
    [],
  ),
  /** How long a contract holds where it says nothing, in days. */
  days: z._default(z.int().check(z.gte(1), z.lte(3660)), 365),
  /** Days in which a breach is to be cured. */
  cureDays: z._default(count, 15),
});

export type ContractStatus = 'running' | 'ended' | 'terminated';
export type DutyStatus = 'owed' | 'performed' | 'breached';

/** Something the partner owes. */
export interface Duty {
  duty: string;
  title: string;
  kind?: string | undefined;
  /** When it is due, again and again every so many days where it recurs; or by when a breach is to be cured. */
  due: Instant;
  every?: number | undefined;
  performed: number;
  late: number;
  breaches: number;
  status: DutyStatus;
  /** As it was before the last thing that was entered of it. */
  before?: Duty | undefined;
}

export interface Contract {
  contract: string;
  title: string;
  kind: string;
  /** The partner: a person or a body. */
  party: string;
  /** 固定阵地、固定时段: given to one partner at a time. A space without a slot is theirs the whole time. */
  space?: string | undefined;
  slot?: string | undefined;
  rights: readonly string[];
  duties: readonly Duty[];
  from: Instant;
  until: Instant;
  renewals: number;
  /** Claims the partner took on under it. */
  claims: readonly string[];
  status: ContractStatus;
  reason?: string | undefined;
}

export interface Contracts {
  contracts: PersistentMap<Contract>;
}

export const emptyContracts = (): Contracts => ({ contracts: PersistentMap.empty() });

export type ContractsState = Seen<'contracts', Contracts, z.output<typeof settings>> & Claims;

export interface Refusals {
  'contract.exists': { contract: string };
  'contract.unknown': { contract: string };
  'contract.over': { contract: string; status: ContractStatus; until: Instant };
  'contract.kind-unknown': { kind: string; known: readonly string[] };
  'contract.right-unknown': { kind: string; right: string; known: readonly string[] };
  'contract.duty-kind-unknown': { kind: string; duty: string; known: readonly string[] };
  'contract.party-unknown': { party: string };
  'contract.not-yours': { contract: string; party: string };
  'contract.slot-without-space': { slot: string };
  /** Another holds it as long as theirs runs. */
  'contract.slot-taken': { space: string; slot: string | null; contract: string };
  'contract.duty-twice': { duty: string };
  'contract.duty-too-late': { duty: string; due: Instant; until: Instant };
  'contract.duty-unknown': { contract: string; duty: string };
  'contract.duty-out-of-turn': { contract: string; duty: string; status: DutyStatus };
  'contract.duty-not-due': { contract: string; duty: string; due: Instant };
  'contract.nothing-before': { contract: string; duty: string };
  /** Duties that are breached and not cured. */
  'contract.in-breach': { contract: string; duties: readonly string[] };
  'contract.no-breach': { contract: string };
  'contract.cure-running': { contract: string; duty: string; due: Instant };
  'contract.claim-unknown': { claim: string };
  'contract.claim-others': { claim: string; contract: string };
  'contract.claim-twice': { claim: string; contract: string };
}
