// Declared interests and recusals (回避): made in deliberation, respected until the vote is counted.
import * as z from 'zod/mini';
import { Crowd } from '../../crowd.js';
import { id, text } from '../../fields.js';

export const commands = {
  'interest.declare': z.strictObject({ item: id, interest: text() }),
  'recusal.record': z.strictObject({ item: id, person: id, reason: text() }),
  /** A recusal that was recorded by mistake. */
  'recusal.correct': z.strictObject({ item: id, person: id, reason: text(), witness: z.optional(id) }),
} as const;

export interface Refusals {
  'recusal.exists': { item: string; person: string };
  'recusal.missing': { item: string; person: string };
  recused: { item: string; person: string };
}

export interface Recusals {
  /** Keyed `item/person`. */
  recusals: Crowd<{ item: string; person: string }>;
  interests: Crowd<{ item: string; person: string }>;
}

export const emptyRecusals = (): Recusals => ({ recusals: Crowd.empty(), interests: Crowd.empty() });

/** What this part brings to the whole: see `parts/state.ts`. */
export interface Words {
  state: Recusals;
  refusals: Refusals;
  clocks: object;
}
