// Signing in and out, for oneself or by whoever keeps the list. Pure; imports no step.
import * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import { id, text } from '../../fields.js';
import { headOf, holds, isKnown, momentOf } from '../../kernel/questions.js';
import type { Roll } from '../../kernel/state.js';
import { admitted, byType, command, found, refuse, type State } from '../command.js';

const keepsTheList = (state: State, person: string): boolean =>
  (['recorder', 'teller', 'convener', 'chair'] as const).some((office) => holds(state, person, office));

const isPresent = (state: State, person: string): boolean => {
  const presence = state.presence.get(person);
  return presence !== undefined && presence.out === undefined;
};

const refuseOthers = (state: State, by: string, person: string) =>
  by === person || keepsTheList(state, by) ? undefined : refuse('attendance.not-yours', { person });

/** What is kept of a person's presence; of one who left as well. */
const thePresence = (state: State, { fields: { person } }: { fields: { person: string } }) =>
  state.presence.get(person) ?? refuse('attendance.absent', { person });

/**
 * Those on a roll who are here, themselves or by proxy. Those who were struck out do not count, nor those who left: before
 * `since`, where it is asked who was there at some time from then on.
 */
export function membersPresent(state: State, roll: Roll | undefined, since?: Instant): string[] {
  if (!roll) return [];
  const present = new Set<string>();
  for (const [person, { out, proxyFor }] of state.presence) {
    if (out !== undefined && (since === undefined || out < since)) continue;
    const head = headOf(roll, person);
    if (head !== undefined) present.add(head);
    const principal = proxyFor === undefined ? undefined : headOf(roll, proxyFor);
    if (principal !== undefined) present.add(principal);
  }
  return [...present];
}

/** Why a person may not come for this member. */
function refuseProxy(state: State, person: string, member: string) {
  const stage = state.vote.current;
  // In a vote a proxy is given in due form: what the law and the charter say of proxies holds for whoever comes too.
  if (stage?.held === 'here' && stage.proxies.get(headOf(stage.roll, member) ?? member)?.to !== person)
    return refuse('proxy.none', { from: member, to: person });
  if (!Object.values(state.rolls).some((roll) => headOf(roll, member) !== undefined))
    return refuse('attendance.principal-not-member', { person: member });
  if (isPresent(state, member)) return refuse('attendance.present', { person: member });
  const represented = [...state.presence.values()].some(
    (other) => other.out === undefined && other.proxyFor === member,
  );
  return represented ? refuse('attendance.principal-represented', { person: member }) : undefined;
}

export const checkIn = command({
  type: 'attendance.check-in',
  /** `proxyFor`: the member this person came for. */
  fields: z.strictObject({ person: id, proxyFor: z.optional(id) }),
  who: ['anyone'],
  judge(state, claim) {
    const { person, proxyFor } = claim.fields;
    if (!isKnown(state, person)) return refuse('person.unknown', { person });
    if (isPresent(state, person)) return refuse('attendance.present', { person });
    return (
      (proxyFor === undefined ? undefined : refuseProxy(state, person, proxyFor)) ??
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
  fields: z.strictObject({ person: id }),
  who: ['anyone'],
  subject: thePresence,
  judge(state, claim, { out }) {
    const { person } = claim.fields;
    if (out !== undefined) return refuse('attendance.absent', { person });
    return refuseOthers(state, claim.by, person) ?? found(momentOf(state, claim));
  },
  opens: () => {},
  changes(draft, { fields: { person }, finding }, presence) {
    draft.presence = draft.presence.set(person, { ...presence, out: finding.moment });
  },
});

/** Strikes a sign-in that was entered by mistake. */
export const correctAttendance = command({
  type: 'attendance.correct',
  fields: z.strictObject({ person: id, reason: text(), witness: z.optional(id) }),
  who: ['recorder', 'teller', 'convener', 'chair'],
  subject: thePresence,
  judge(state, { fields: { person } }) {
    // Hands have been counted on the strength of it: struck out, they could vote a second time.
    const [shown] = Object.keys(state.vote.current?.shows ?? {});
    return shown === undefined ? admitted : refuse('ballot.counted-in-show', { person, item: shown });
  },
  changes(draft, { fields }) {
    draft.presence = draft.presence.delete(fields.person);
  },
});

/** Everything declared here, by type. */
export const commands = byType(checkIn, checkOut, correctAttendance);
