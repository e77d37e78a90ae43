// Signing in and out, for oneself or by whoever keeps the list. Pure.
import type { Instant } from '../../calendar.js';
import { headOf, holds, isKnown, momentOf } from '../../kernel/questions.js';
import type { Roll } from '../../kernel/state.js';
import type { State } from '../state.js';
import { refuse, rule } from './rule.js';

const keepsTheList = (state: State, person: string): boolean =>
  (['recorder', 'teller', 'convener', 'chair'] as const).some((office) => holds(state, person, office));

const isPresent = (state: State, person: string): boolean => {
  const presence = state.presence.get(person);
  return presence !== undefined && presence.out === undefined;
};

const refuseOthers = (state: State, by: string, person: string) =>
  by === person || keepsTheList(state, by) ? undefined : refuse('attendance.not-yours', { person });

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

export const checkIn = rule({
  type: 'attendance.check-in',
  who: ['anyone'],
  refuses(state, { fields, by }) {
    const { person, proxyFor } = fields;
    if (!isKnown(state, person)) return refuse('person.unknown', { person });
    if (isPresent(state, person)) return refuse('attendance.present', { person });
    if (proxyFor !== undefined) {
      const stage = state.vote.current;
      // In a vote a proxy is given in due form: what the law and the charter say of proxies holds for whoever comes too.
      if (stage?.held === 'here' && stage.proxies.get(proxyFor)?.to !== person)
        return refuse('proxy.none', { from: proxyFor, to: person });
      const member = Object.values(state.rolls).some((roll) => headOf(roll, proxyFor) !== undefined);
      if (!member) return refuse('attendance.principal-not-member', { person: proxyFor });
      if (isPresent(state, proxyFor)) return refuse('attendance.present', { person: proxyFor });
      const represented = [...state.presence.values()].some(
        (other) => other.out === undefined && other.proxyFor === proxyFor,
      );
      if (represented) return refuse('attendance.principal-represented', { person: proxyFor });
    }
    return refuseOthers(state, by, person);
  },
  finds: (state, claim) => momentOf(state, claim),
  opens: () => {},
  changes(draft, { fields, finding }) {
    draft.presence = draft.presence.set(fields.person, { in: finding.moment, proxyFor: fields.proxyFor });
  },
});

export const checkOut = rule({
  type: 'attendance.check-out',
  who: ['anyone'],
  refuses: (state, { fields, by }) =>
    isPresent(state, fields.person)
      ? refuseOthers(state, by, fields.person)
      : refuse('attendance.absent', { person: fields.person }),
  finds: (state, claim) => momentOf(state, claim),
  opens: () => {},
  changes(draft, { fields, finding }) {
    draft.presence = draft.presence.change(fields.person, (presence) => ({ ...presence, out: finding.moment }));
  },
});

export const correctAttendance = rule({
  type: 'attendance.correct',
  who: ['recorder', 'teller', 'convener', 'chair'],
  refuses(state, { fields: { person } }) {
    if (!state.presence.has(person)) return refuse('attendance.absent', { person });
    // Hands have been counted on the strength of it: struck out, they could vote a second time.
    const [shown] = Object.keys(state.vote.current?.shows ?? {});
    return shown === undefined ? undefined : refuse('ballot.counted-in-show', { person, item: shown });
  },
  changes(draft, { fields }) {
    draft.presence = draft.presence.delete(fields.person);
  },
});
