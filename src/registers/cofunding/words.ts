// 四个一点: who pays how much of what a project costs - residents, community, government, enterprise. Types and the empty slice only.
import * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import { word } from '../../fields.js';
import { PersistentMap } from '../../persistent-map.js';
import type { Seen } from '../register.js';

/** What a charter may say of co-funding. */
export const settings = z.strictObject({
  /** The sources each plan draws on, every one of them; those of the charter's conversion where nothing is said. */
  sources: z._default(z.nullable(z.array(word).check(z.minLength(1))), null),
  /** Whether a plan may do without some of them. */
  mayLack: z._default(z.boolean(), false),
});

export type PlanStatus = 'open' | 'complete' | 'cancelled';

/** What one source gives, in 0.01 of the currency. */
export interface Part {
  source: string;
  amount: number;
  pledged: number;
  /** Paid and not refunded. */
  paid: number;
}

export interface Pledge {
  pledge: string;
  source: string;
  party: string;
  amount: number;
  paid: number;
}

export interface Plan {
  plan: string;
  title: string;
  /** What is paid for, where that stands in another register. */
  of?: { register: string; id: string } | undefined;
  /** Until when it is to be paid. */
  due?: Instant | undefined;
  parts: readonly Part[];
  pledges: Readonly<Record<string, Pledge>>;
  status: PlanStatus;
  reason?: string | undefined;
}

export interface Cofunding {
  cofunding: PersistentMap<Plan>;
}

export const emptyCofunding = (): Cofunding => ({ cofunding: PersistentMap.empty() });

export type CofundingState = Seen<'cofunding', Cofunding, z.output<typeof settings>>;

/** What is still missing of a source. */
export interface Gap {
  source: string;
  amount: number;
  paid: number;
}

export interface Refusals {
  'cofunding.exists': { plan: string };
  'cofunding.unknown': { plan: string };
  'cofunding.out-of-turn': { plan: string; status: PlanStatus };
  'cofunding.source-unknown': { source: string; known: readonly string[] };
  'cofunding.source-twice': { source: string };
  'cofunding.source-missing': { sources: readonly string[] };
  'cofunding.thing-unknown': { register: string; id: string };
  'cofunding.past': { due: Instant };
  /** Of this source the plan has no more. */
  'cofunding.over-pledged': { plan: string; source: string; amount: number; pledged: number; asked: number };
  'cofunding.below-pledged': { plan: string; source: string; pledged: number };
  'cofunding.pledge-exists': { pledge: string };
  'cofunding.pledge-unknown': { plan: string; pledge: string };
  'cofunding.party-unknown': { party: string };
  'cofunding.not-yours': { plan: string; party: string };
  'cofunding.over-paid': { pledge: string; pledged: number; paid: number; amount: number };
  'cofunding.over-refunded': { pledge: string; paid: number; amount: number };
  'cofunding.nothing-unpaid': { pledge: string; paid: number };
  'cofunding.gap': { plan: string; gaps: readonly Gap[] };
}
