// The register of call-outs 吹哨报到: what is kept of them, and what is said no with. Types only, but for the empty slice; imports no step.
import type { Attachment } from '../../fields.js';
import type { ClockKind } from '../../kernel/part.js';

export interface Refusals {
  'callout.exists': { callout: string };
  'callout.unknown': { callout: string };
  'callout.out-of-turn': { callout: string; status: CallOutStatus };
  'callout.not-yours': { callout: string };
  'callout.own': { callout: string };
  'callout.open': { callouts: string[] };
}

export type CallOutStatus = 'raised' | 'assigned' | 'arrived' | 'resolved' | 'confirmed' | 'withdrawn';

/** What a call-out waits for, each against its own clock: whatever comes after is against none. */
export type Response = 'assign' | 'arrive' | 'resolve';

export interface CallOut {
  callout: string;
  matter: string;
  place?: string | undefined;
  kind?: string | undefined;
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
