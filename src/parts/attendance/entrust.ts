// Who may be present for whom at a session. In a vote a proxy is given by `proxy.grant`; this is its like for a meeting in which no
// vote has been announced. Pure; imports no step.
import * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import { attachment, someone } from '../../fields.js';
import { headOf, isKnown } from '../../kernel/questions.js';
import { since } from '../../kernel/revisions.js';
import { admitted, byType, command, refuse, type State } from '../command.js';
import { refuseOthers } from './lists.js';
import { isPresent } from './room.js';

type Stage = NonNullable<State['vote']['current']>;

/** What the charter says of proxies at a session: as in its votes, unless it says otherwise. */
const rulesOf = ({ charter: { deliberation, vote } }: State) => deliberation.proxies ?? vote.proxies;

const isMemberOfAny = (state: State, person: string): boolean =>
  Object.values(state.rolls).some((roll) => headOf(roll, person) !== undefined);

/** Why this person may not come for this member to a vote: what the law and the charter say of proxies holds for whoever comes too. */
function refuseInVote(state: State, stage: Stage, person: string, member: string, moment: Instant) {
  if (since(state, 1)) {
    if (!state.charter.vote.proxies.allowed) return refuse('proxy.not-allowed', {});
    if (stage.law.proxies === 0) return refuse('proxy.not-allowed', {}, stage.law.source);
  }
  const proxy = stage.proxies.get(headOf(stage.roll, member) ?? member);
  if (proxy?.to !== person) return refuse('proxy.none', { from: member, to: person });
  const { until } = proxy;
  return since(state, 1) && until !== undefined && moment > until
    ? refuse('proxy.expired', { from: member, until })
    : undefined;
}

/** The same of a session. */
function refuseInSession(state: State, person: string, member: string) {
  if (!since(state, 1)) return undefined;
  if (!rulesOf(state).allowed) return refuse('proxy.not-allowed', {});
  return state.entrusted.get(member)?.to === person ? undefined : refuse('proxy.none', { from: member, to: person });
}

/** Why a person may not come for this member. */
export function refuseProxy(state: State, person: string, member: string, moment: Instant) {
  const stage = state.vote.current;
  const inVote = stage?.held === 'here' ? refuseInVote(state, stage, person, member, moment) : undefined;
  if (inVote) return inVote;
  if (!isMemberOfAny(state, member)) return refuse('attendance.principal-not-member', { person: member });
  if (isPresent(state, member)) return refuse('attendance.present', { person: member });
  const represented = [...state.presence.values()].some(
    (other) => other.out === undefined && other.proxyFor === member,
  );
  if (represented) return refuse('attendance.principal-represented', { person: member });
  return stage ? undefined : refuseInSession(state, person, member);
}

/** A member lets somebody be present for them at the session that is called. */
export const entrust = command({
  type: 'attendance.entrust',
  /** `from` is the member; `attachment` the paper that says so. */
  fields: z.strictObject({ from: someone, to: someone, attachment: z.optional(attachment) }),
  who: ['anyone'],
  back: { by: { 'attendance.recall': ['from'] }, until: 'used' },
  concerns: ['from', 'to'],
  may: (state) => (rulesOf(state).allowed ? undefined : refuse('proxy.not-allowed', {})),
  judge(state, { fields: { from, to, attachment: paper }, by, enteredBy }) {
    if (!isMemberOfAny(state, from)) return refuse('attendance.principal-not-member', { person: from });
    if (!isKnown(state, to)) return refuse('person.unknown', { person: to });
    const theirs = refuseOthers(state, by, from);
    if (theirs) return theirs;
    // Nobody takes a member's place by writing it down themselves, whatever list they keep.
    if (since(state, 3) && from !== to && (by === to || enteredBy === to))
      return refuse('attendance.not-yours', { person: from });
    if (rulesOf(state).written && paper === undefined) return refuse('proxy.not-written', {});
    if (state.entrusted.has(from)) return refuse('proxy.exists', { from });
    // Nobody passes on what was entrusted to them, and nobody who sends somebody else comes for others.
    const holds = [...state.entrusted.values()].some((other) => other.to === from);
    return from === to || state.entrusted.has(to) || holds ? refuse('proxy.chain', { from, to }) : admitted;
  },
  changes(draft, { fields: { from, to } }) {
    draft.entrusted = draft.entrusted.set(from, { to });
  },
});

/** Takes it back, until somebody came on the strength of it. */
export const recall = command({
  type: 'attendance.recall',
  fields: z.strictObject({ from: someone }),
  who: ['anyone'],
  back: { by: { 'attendance.entrust': ['from'] }, until: 'session' },
  subject: (state, { fields: { from } }) => state.entrusted.get(from) ?? refuse('proxy.none', { from, to: '' }),
  judge(state, { fields: { from }, by }, { to }) {
    const theirs = refuseOthers(state, by, from);
    if (theirs) return theirs;
    const presence = state.presence.get(to);
    const came = presence?.out === undefined && presence?.proxyFor === from;
    return came ? refuse('attendance.principal-represented', { person: from }) : admitted;
  },
  changes(draft, { fields: { from } }) {
    draft.entrusted = draft.entrusted.delete(from);
  },
});

/** Everything declared here, by type. */
export const commands = byType(entrust, recall);
