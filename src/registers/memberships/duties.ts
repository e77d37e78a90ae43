// Duties 责任清单: undertaken → discharged by a day, or excused; one that turns out undone is owed again. Pure.
import * as z from 'zod/mini';
import { attachment, id, instant, text, word } from '../../fields.js';
import type { Stamp } from '../../kernel/command.js';
import { lifecycle } from '../../kernel/lifecycle.js';
import { isAmong, lateness } from '../lists.js';
import { admitted, byType, dropClock, found, setClock } from '../register.js';
import { command, refuse, refuseOthers, theMember } from './members.js';
import type { Duty, DutyStatus, Membership, MembershipsState } from './words.js';

type Verb = 'discharge' | 'excuse' | 'reinstate';

const life = lifecycle<DutyStatus, Verb>({
  discharge: { undertaken: 'discharged' },
  excuse: { undertaken: 'excused' },
  reinstate: { discharged: 'undertaken', excused: 'undertaken' },
});

export const isUndone = ({ status }: Duty): boolean => status === 'undertaken';

const clockOf = (duty: string): string => `membership-duty:${duty}`;

function theDuty(state: MembershipsState, { fields }: { fields: { duty: string } }) {
  const duty = state.membershipDuties.get(fields.duty);
  if (!duty) return refuse('membership.duty-unknown', { duty: fields.duty });
  const member = theMember(state, { fields: duty });
  return 'code' in member ? member : { duty, member };
}

const refuseOutOfTurn = ({ duty, status }: Duty, verb: Verb) =>
  life.may({ status }, verb) ? undefined : refuse('membership.duty-out-of-turn', { duty, status });

const refusePast = (duty: string, due: string, { at }: Pick<Stamp, 'at'>) =>
  due <= at ? refuse('membership.duty-past', { duty, due }) : undefined;

/** Writes a duty down, and how many its member owes with it. */
function put(draft: MembershipsState, duty: Duty, member: Membership): void {
  const before = draft.membershipDuties.get(duty.duty);
  const step = Number(isUndone(duty)) - Number(before !== undefined && isUndone(before));
  draft.membershipDuties = draft.membershipDuties.set(duty.duty, duty);
  draft.memberships = draft.memberships.set(member.membership, { ...member, owes: member.owes + step });
}

const startClock = (draft: MembershipsState, { duty, due, membership }: Duty): void =>
  setClock(draft, { id: clockOf(duty), kind: 'membership-duty', due, subject: membership });

export const undertake = command({
  type: 'membership.undertake',
  fields: z.strictObject({ duty: id, membership: id, title: text(200), kind: z.optional(word), due: instant }),
  who: ['anyone'],
  back: { by: { 'membership.excuse': ['duty'] }, until: 'delivered' },
  forOthers: true,
  subject: theMember,
  judge(state, asked, member) {
    const { duty, kind, due } = asked.fields;
    const { kinds } = state.settings.memberships;
    if (state.membershipDuties.has(duty)) return refuse('membership.duty-exists', { duty });
    if (kind !== undefined && !isAmong(kinds, kind))
      return refuse('membership.duty-kind-unknown', { kind, known: kinds });
    return refusePast(duty, due, asked) ?? refuseOthers(state, member, asked) ?? admitted;
  },
  changes(draft, { fields }, member) {
    const duty: Duty = { ...fields, status: 'undertaken' };
    put(draft, duty, member);
    startClock(draft, duty);
  },
});

export const discharge = command({
  type: 'membership.discharge',
  fields: z.strictObject({ duty: id, result: text(), evidence: z.optional(attachment) }),
  who: ['anyone'],
  back: { by: { 'membership.reinstate': ['duty'] }, until: 'kept' },
  forOthers: true,
  subject: theDuty,
  judge(state, asked, { duty, member }) {
    const refused = refuseOutOfTurn(duty, 'discharge') ?? refuseOthers(state, member, asked);
    return refused ?? found({ membership: member.membership, ...lateness(state, clockOf(duty.duty), asked) });
  },
  changes(draft, { fields }, { duty, member }) {
    put(draft, { ...life.moved(duty, 'discharge'), result: fields.result }, member);
    dropClock(draft, clockOf(duty.duty));
  },
});

/** Entered by mistake, or no longer asked for. */
export const excuse = command({
  type: 'membership.excuse',
  fields: z.strictObject({ duty: id, reason: text() }),
  who: ['convener'],
  back: { by: { 'membership.reinstate': ['duty'] }, until: 'kept' },
  subject: theDuty,
  judge: (_state, _asked, { duty, member }) =>
    refuseOutOfTurn(duty, 'excuse') ?? found({ membership: member.membership }),
  changes(draft, _fact, { duty, member }) {
    put(draft, life.moved(duty, 'excuse'), member);
    dropClock(draft, clockOf(duty.duty));
  },
});

/** Not done after all: it is owed again, by another day. */
export const reinstate = command({
  type: 'membership.reinstate',
  fields: z.strictObject({ duty: id, due: instant, reason: text() }),
  who: ['convener', 'supervisor'],
  back: { by: { 'membership.excuse': ['duty'] }, until: 'delivered' },
  subject: theDuty,
  judge: (_state, asked, { duty, member }) =>
    refuseOutOfTurn(duty, 'reinstate') ??
    refusePast(duty.duty, asked.fields.due, asked) ??
    found({ membership: member.membership }),
  changes(draft, { fields }, { duty, member }) {
    const again: Duty = { ...life.moved(duty, 'reinstate'), due: fields.due, result: undefined };
    put(draft, again, member);
    startClock(draft, again);
  },
});

/** Everything declared here, by type. */
export const commands = byType(undertake, discharge, excuse, reinstate);
