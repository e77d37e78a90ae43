// 党建联盟成员与责任清单: who has joined, what each has undertaken, and the joint meetings at which they report. Types only, but for the
// empty slice.
import * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import { word } from '../../fields.js';
import { threshold } from '../../law/threshold-form.js';
import { PersistentMap } from '../../persistent-map.js';
import type { Seen } from '../register.js';

/** What a charter may say of memberships. */
export const settings = z.strictObject({
  /** As what somebody may join: 成员单位, 兼职委员 ... Any where there are none. */
  roles: z._default(z.array(word), []),
  /** Kinds a duty may be of: 组织共建, 资源共享, 难题共解 ... Any where there are none. */
  kinds: z._default(z.array(word), []),
  /** What share of the members a joint meeting needs; none where nothing is said. */
  quorum: z._default(z.nullable(threshold), null),
});

export interface Membership {
  membership: string;
  title: string;
  /** Who has joined: a unit or a person. */
  party: string;
  role?: string | undefined;
  /** Who speaks for it, where it is no body with a roll. */
  delegate?: string | undefined;
  /** How many of its duties are undone. */
  owes: number;
  status: 'joined' | 'left';
  reason?: string | undefined;
}

export type DutyStatus = 'undertaken' | 'discharged' | 'excused';

/** An item of the responsibility list (共建责任清单). */
export interface Duty {
  duty: string;
  membership: string;
  title: string;
  kind?: string | undefined;
  due: Instant;
  result?: string | undefined;
  status: DutyStatus;
}

/** 联席会: who was there, and who has reported. */
export interface JointMeeting {
  meeting: string;
  title: string;
  present: readonly string[];
  reported: readonly string[];
}

export interface Memberships {
  memberships: PersistentMap<Membership>;
  membershipDuties: PersistentMap<Duty>;
  jointMeetings: PersistentMap<JointMeeting>;
}

export const emptyMemberships = (): Memberships => ({
  memberships: PersistentMap.empty(),
  membershipDuties: PersistentMap.empty(),
  jointMeetings: PersistentMap.empty(),
});

export type MembershipsState = Seen<'memberships', Memberships, z.output<typeof settings>>;

export interface Refusals {
  'membership.exists': { membership: string };
  'membership.unknown': { membership: string };
  'membership.party-unknown': { party: string };
  'membership.role-unknown': { role: string; known: readonly string[] };
  'membership.joined-already': { party: string; membership: string };
  'membership.left': { membership: string };
  'membership.not-yours': { membership: string };
  'membership.duty-exists': { duty: string };
  'membership.duty-unknown': { duty: string };
  'membership.duty-kind-unknown': { kind: string; known: readonly string[] };
  'membership.duty-past': { duty: string; due: Instant };
  'membership.duty-out-of-turn': { duty: string; status: DutyStatus };
  /** Duties that are undone: a few of them by id, and how many there are. */
  'membership.duties-undone': { membership: string; duties: readonly string[]; count: number };
  'membership.meeting-exists': { meeting: string };
  'membership.meeting-unknown': { meeting: string };
  'membership.present-twice': { membership: string };
  'membership.no-quorum': { present: number; members: number; num: number; den: number; strict: boolean };
  'membership.absent': { membership: string; meeting: string };
  'membership.reported-already': { membership: string; meeting: string };
}
