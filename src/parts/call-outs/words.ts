// The register of call-outs 吹哨报到: what is kept of them, and what is said no with. Types, but for the
// empty slice and the levels of risk; imports no step.
import * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import type { Attachment } from '../../fields.js';
import type { ClockKind } from '../../kernel/part.js';

export interface Refusals {
  'callout.exists': { callout: string };
  'callout.unknown': { callout: string };
  'callout.out-of-turn': { callout: string; status: CallOutStatus };
  'callout.not-yours': { callout: string };
  'callout.own': { callout: string };
  'callout.open': { callouts: string[] };
  /** Escalated to whoever has it, or to somebody below them. */
  'callout.not-higher': { callout: string; to: string };
  'callout.risk-lower': { callout: string; risk: Risk; was: Risk };
  /** `due` is null where no clock runs. */
  'callout.not-overdue': { callout: string; due: Instant | null };
  'callout.reported': { callout: string };
  'callout.no-report': { callout: string };
  'callout.about-you': { callout: string };
}

/** 分级预警: how much is at stake, from little to much. */
export const risk = z.enum(['low', 'medium', 'high', 'urgent']);

export type Risk = z.output<typeof risk>;

export type CallOutStatus = 'raised' | 'assigned' | 'arrived' | 'resolved' | 'confirmed' | 'withdrawn';

/** What a call-out waits for, each against its own clock: whatever comes after is against none. */
export type Response = 'assign' | 'arrive' | 'resolve';

/** What the supervisor answers: named before all 点名, urged on 督办, excused 不予追究. */
export type Outcome = 'named' | 'urged' | 'excused';

/** That a response did not come in time; open until it has an outcome. */
export interface Report {
  response: Response;
  /** Who should have come; nobody where it was not assigned. */
  to?: string | undefined;
  due: Instant;
  /** By how much it was late when it was reported. */
  minutes: number;
  outcome?: Outcome | undefined;
  reply?: string | undefined;
}

export interface CallOut {
  callout: string;
  matter: string;
  place?: string | undefined;
  kind?: string | undefined;
  risk?: Risk | undefined;
  project?: string | undefined;
  item?: string | undefined;
  by: string;
  status: CallOutStatus;
  to?: string | undefined;
  resolvedBy?: string | undefined;
  result?: string | undefined;
  evidence?: Attachment | undefined;
  reason?: string | undefined;
  /** How often each response came late, over all returns. */
  late: Record<Response, number>;
  returns: number;
  /** How often it went to somebody higher. */
  level?: number | undefined;
  reports?: Report[] | undefined;
}

export interface CallOuts {
  callOuts: Record<string, CallOut>;
}

export const emptyCallOuts = (): CallOuts => ({ callOuts: {} });

/** What this part brings to the whole: see `parts/state.ts`. */
export interface Words {
  state: CallOuts;
  refusals: Refusals;
  clocks: Record<'call-out', ClockKind>;
  told: { readonly callOuts: CallOut[] };
}
