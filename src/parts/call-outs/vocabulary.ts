// The register of call-outs 吹哨报到, its words: a department is called, arrives, resolves, and whoever called it confirms.
// Every part but the last runs against a clock. Imports no step's words.

import * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import { type Attachment, attachment, id, text, word } from '../../fields.js';
import type { ClockKind } from '../../kernel/part.js';

export const commands = {
  'callout.raise': z.strictObject({
    callout: id,
    matter: text(),
    place: z.optional(text(200)),
    kind: z.optional(word),
    project: z.optional(id),
    item: z.optional(id),
  }),
  /** 派单: to a person, or to a body any member of which may answer. */
  'callout.assign': z.strictObject({ callout: id, to: id }),
  'callout.arrive': z.strictObject({ callout: id }),
  'callout.resolve': z.strictObject({ callout: id, result: text(), evidence: z.optional(attachment) }),
  'callout.confirm': z.strictObject({ callout: id }),
  /** Not really solved: whoever was assigned has to come again. */
  'callout.return': z.strictObject({ callout: id, reason: text() }),
  /** Raised by mistake, or no longer needed. */
  'callout.withdraw': z.strictObject({ callout: id, reason: text() }),
} as const;

/** Whether a part was done late, from which time that was told, and when the next part is due. */
export interface Response {
  time: 'on' | 'at';
  late: boolean;
}

export interface Findings {
  'callout.raise': { due: Instant };
  'callout.assign': Response & { due: Instant };
  'callout.arrive': Response & { due: Instant };
  'callout.resolve': Response;
  'callout.return': { due: Instant };
}

export interface Refusals {
  'callout.exists': { callout: string };
  'callout.unknown': { callout: string };
  'callout.out-of-turn': { callout: string; status: CallOutStatus };
  'callout.not-yours': { callout: string };
  'callout.own': { callout: string };
  'callout.open': { callouts: string[] };
}

export type CallOutStatus = 'raised' | 'assigned' | 'arrived' | 'resolved' | 'confirmed' | 'withdrawn';

/** The parts that run against a clock. */
export type Part = 'assign' | 'arrive' | 'resolve';

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
  /** How often each part came late, over all returns. */
  late: Record<Part, number>;
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
}
