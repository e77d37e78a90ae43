// The register of claims 认领: what is kept of them, and what is said no with. Types only, but for the empty slice; imports no step.
import type { Instant } from '../../calendar.js';
import type { Attachment } from '../../fields.js';
import type { ClockKind } from '../../kernel/part.js';

export interface Refusals {
  'claim.exists': { claim: string };
  'claim.unknown': { claim: string };
  'claim.out-of-turn': { claim: string; status: ClaimStatus };
  'claim.not-yours': { claim: string };
  'claim.own': { claim: string };
  'claim.past': { claim: string; due: Instant };
  'claim.open': { claims: string[] };
}

export type ClaimStatus = 'posted' | 'taken' | 'delivered' | 'confirmed' | 'withdrawn';

/** Something to be done, taken on by somebody (微心愿、领办). */
export interface Claim {
  claim: string;
  title: string;
  text?: string | undefined;
  kind?: string | undefined;
  project?: string | undefined;
  item?: string | undefined;
  /** Until when whoever takes it has to deliver. */
  due?: Instant | undefined;
  by: string;
  takenBy?: string | undefined;
  evidence?: Attachment | undefined;
  status: ClaimStatus;
  reason?: string | undefined;
}

export interface Claims {
  claims: Record<string, Claim>;
}

export const emptyClaims = (): Claims => ({ claims: {} });

/** What this part brings to the whole: see `parts/state.ts`. */
export interface Words {
  state: Claims;
  refusals: Refusals;
  clocks: Record<'claim', ClockKind>;
  told: { readonly claims: Claim[] };
}
