// Attendance (签到): who is present at a session or a vote held in a meeting. Used by steps 2 and 3.
import * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import { Crowd } from '../../crowd.js';
import { id, text } from '../../fields.js';

export const commands = {
  /** `proxyFor`: the member this person came for. */
  'attendance.check-in': z.strictObject({ person: id, proxyFor: z.optional(id) }),
  'attendance.check-out': z.strictObject({ person: id }),
  /** Strikes a sign-in that was entered by mistake. */
  'attendance.correct': z.strictObject({ person: id, reason: text(), witness: z.optional(id) }),
} as const;

export interface Findings {
  'attendance.check-in': { moment: Instant; time: 'on' | 'at' };
  'attendance.check-out': { moment: Instant; time: 'on' | 'at' };
}

export interface Refusals {
  'attendance.present': { person: string };
  'attendance.absent': { person: string };
  'attendance.not-yours': { person: string };
  'attendance.principal-not-member': { person: string };
  'attendance.principal-represented': { person: string };
}

export interface Presence {
  in: Instant;
  out?: Instant | undefined;
  proxyFor?: string | undefined;
}

export interface Attendance {
  presence: Crowd<Presence>;
}

export const emptyAttendance = (): Attendance => ({ presence: Crowd.empty() });

/** What this part brings to the whole: see `parts/state.ts`. */
export interface Words {
  state: Attendance;
  refusals: Refusals;
  clocks: object;
}
