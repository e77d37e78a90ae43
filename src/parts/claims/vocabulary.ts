// The register of claims 认领, its words: something to be done, taken on by somebody (微心愿、领办).
// Used while projects are drafted and carried out; imports no step's words.

import * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import { type Attachment, attachment, id, instant, text, word } from '../../fields.js';
import type { ClockKind } from '../../kernel/part.js';

export const commands = {
  'claim.post': z.strictObject({
    claim: id,
    title: text(200),
    text: z.optional(text()),
    kind: z.optional(word),
    project: z.optional(id),
    item: z.optional(id),
    /** Until when whoever takes it has to deliver. */
    due: z.optional(instant),
  }),
  'claim.take': z.strictObject({ claim: id }),
  'claim.deliver': z.strictObject({ claim: id, text: z.optional(text()), evidence: z.optional(attachment) }),
  'claim.confirm': z.strictObject({ claim: id }),
  /** Given up or taken away: it is open to others again. */
  'claim.release': z.strictObject({ claim: id, reason: text() }),
  /** No longer wanted, or nobody took it: whoever posted it is told why. */
  'claim.withdraw': z.strictObject({ claim: id, reason: text() }),
} as const;

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

export interface Claim {
  claim: string;
  title: string;
  text?: string | undefined;
  kind?: string | undefined;
  project?: string | undefined;
  item?: string | undefined;
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
}
