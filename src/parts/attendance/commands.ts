// Signing in and out, for oneself or by whoever keeps the list. Pure; imports no step.
import * as z from 'zod/mini';
import type { Own } from '../../edit.js';
import { someone, text } from '../../fields.js';
import { isKnown, momentOf } from '../../kernel/questions.js';
import { since } from '../../kernel/revisions.js';
import { admitted, byType, command, found, refuse, type State } from '../command.js';
import { refuseProxy } from './entrust.js';
import { refuseOthers } from './lists.js';
import { isPresent } from './room.js';

/** What is kept of a person's presence; of one who left as well. */
const thePresence = (state: State, { fields: { person } }: { fields: { person: string } }) =>
  state.presence.get(person) ?? refuse('attendance.absent', { person });

/** Whoever is not in the room waits for the floor no longer, and does not have it. */
function leaveQueue(draft: State, person: string): void {
  if (!since(draft, 1)) return;
  const { deliberation } = draft;
  deliberation.requests = deliberation.requests.delete(person);
  if (deliberation.speaking?.person === person) deliberation.speaking = undefined;
}

function openQueue(draft: State, _fact: unknown, own: Own): void {
  draft.deliberation = own(draft.deliberation, (slice) => ({ ...slice }));
}

export const checkIn = command({
  type: 'attendance.check-in',
  /** `proxyFor`: the member this person came for. */
  fields: z.strictObject({ person: someone, proxyFor: z.optional(someone) }),
  who: ['anyone'],
  back: { by: { 'attendance.correct': ['person'], 'tally.strike': [] }, until: 'meeting' },
  judge(state, claim) {
    const { person, proxyFor } = claim.fields;
    if (!isKnown(state, person)) return refuse('person.unknown', { person });
    if (isPresent(state, person)) return refuse('attendance.present', { person });
    return (
      (proxyFor === undefined ? undefined : refuseProxy(state, person, proxyFor, momentOf(state, claim).moment)) ??
      refuseOthers(state, claim.by, person) ??
      found(momentOf(state, claim))
    );
  },
  opens: () => {},
  changes(draft, { fields: { person, proxyFor }, finding }) {
    draft.presence = draft.presence.set(person, { in: finding.moment, proxyFor });
  },
});

export const checkOut = command({
  type: 'attendance.check-out',
  fields: z.strictObject({ person: someone }),
  who: ['anyone'],
  back: { by: { 'attendance.check-in': ['person'] }, until: 'meeting' },
  subject: thePresence,
  judge(state, claim, { out }) {
    const { person } = claim.fields;
    if (out !== undefined) return refuse('attendance.absent', { person });
    return refuseOthers(state, claim.by, person) ?? found(momentOf(state, claim));
  },
  opens: openQueue,
  changes(draft, { fields: { person }, finding }, presence) {
    draft.presence = draft.presence.set(person, { ...presence, out: finding.moment });
    leaveQueue(draft, person);
  },
});

/** Strikes a sign-in that was entered by mistake. */
export const correctAttendance = command({
  type: 'attendance.correct',
  fields: z.strictObject({ person: someone, reason: text(), witness: z.optional(someone) }),
  who: ['recorder', 'teller', 'convener', 'chair'],
  back: { by: { 'attendance.check-in': ['person'] }, until: 'meeting' },
  subject: thePresence,
  judge(state, { fields: { person } }) {
    // Hands have been counted on the strength of it: struck out, they could vote a second time.
    const [shown] = Object.keys(state.vote.current?.shows ?? {});
    return shown === undefined ? admitted : refuse('ballot.counted-in-show', { person, item: shown });
  },
  changes(draft, { fields }) {
    draft.presence = draft.presence.delete(fields.person);
    leaveQueue(draft, fields.person);
  },
});

/** Everything declared here, by type. */
export const commands = byType(checkIn, checkOut, correctAttendance);
