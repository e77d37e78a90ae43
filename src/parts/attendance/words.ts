// Attendance 签到: what is kept of who is present, and what is said no with. Types only, but for the empty slice.
import type { Instant } from '../../calendar.js';
import { PersistentMap } from '../../persistent-map.js';

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
  /** The member this person came for. */
  proxyFor?: string | undefined;
}

/** Who is there, who would have to be, and the smallest number that suffices. */
export interface Quorum {
  members: number;
  present: number;
  needed: number;
}

export interface Attendance {
  presence: PersistentMap<Presence>;
  /** Who may be present for a member at the session that is called, by member. */
  entrusted: PersistentMap<{ to: string }>;
}

export const emptyAttendance = (): Attendance => ({
  presence: PersistentMap.empty(),
  entrusted: PersistentMap.empty(),
});

/** Attendance as one person sees it: their own, and who comes for whom as far as it is about them. */
export interface AttendanceView {
  /** Whether this person is in the room. */
  present: boolean;
  /** When they signed in, and out if they left again. */
  in?: Instant | undefined;
  out?: Instant | undefined;
  /** The member they came for. */
  proxyFor?: string | undefined;
  /** Whom they let come for them to the session that is called. */
  entrustedTo?: string | undefined;
  /** The members who let them come. */
  readonly entrustedBy: string[];
  /** How many are in the room. */
  readonly there: number;
}

/** What this part brings to the whole: see `parts/state.ts`. */
export interface Words {
  state: Attendance;
  refusals: Refusals;
  clocks: object;
  told: { readonly attendance: AttendanceView };
}
