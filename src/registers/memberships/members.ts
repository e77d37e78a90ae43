// Members 成员: joined → left, never with duties undone; their joint meetings, and what they report there. Pure.
import * as z from 'zod/mini';
import { id, text, word } from '../../fields.js';
import type { Stamp } from '../../kernel/command.js';
import { isKnown } from '../../kernel/questions.js';
import { check } from '../../law/threshold.js';
import { asker, endsFor, isAmong, isParty, speaksFor } from '../lists.js';
import { admitted, byType, declaring, found } from '../register.js';
import type { Membership, MembershipsState, Refusals } from './words.js';

export const { command, refuse } = declaring<MembershipsState, Refusals>();

/** As many undone duties are named. */
const NAMED = 20;

const member = (state: MembershipsState, membership: string) =>
  state.memberships.get(membership) ?? refuse('membership.unknown', { membership });

/** One that has not left. */
function present(state: MembershipsState, membership: string) {
  const one = member(state, membership);
  return 'code' in one || one.status === 'joined' ? one : refuse('membership.left', { membership });
}

export const theMember = (state: MembershipsState, { fields }: { fields: { membership: string } }) =>
  present(state, fields.membership);

const isDelegate = ({ delegate }: Membership, asked: Stamp): boolean =>
  delegate !== undefined && delegate === asker(asked);

/** For the member or its delegate; the convener enters what a body that is one said. */
export const refuseOthers = (state: MembershipsState, one: Membership, asked: Stamp) =>
  speaksFor(state, one.party, asked) || isDelegate(one, asked)
    ? undefined
    : refuse('membership.not-yours', { membership: one.membership });

export const members = (state: MembershipsState): Membership[] =>
  [...state.memberships.values()].filter(({ status }) => status === 'joined');

export const join = command({
  type: 'membership.join',
  fields: z.strictObject({
    membership: id,
    title: text(200),
    party: id,
    role: z.optional(word),
    delegate: z.optional(id),
  }),
  who: ['convener'],
  back: { by: { 'membership.leave': ['membership'] }, until: 'kept' },
  concerns: ['party', 'delegate'],
  judge(state, { fields: { membership, party, role, delegate } }) {
    const { roles } = state.settings.memberships;
    if (state.memberships.has(membership)) return refuse('membership.exists', { membership });
    if (!isParty(state, party)) return refuse('membership.party-unknown', { party });
    if (delegate !== undefined && !isKnown(state, delegate))
      return refuse('membership.party-unknown', { party: delegate });
    if (role !== undefined && !isAmong(roles, role)) return refuse('membership.role-unknown', { role, known: roles });
    const already = members(state).find((one) => one.party === party);
    return already
      ? refuse('membership.joined-already', { party, membership: already.membership })
      : found({ members: members(state).length + 1 });
  },
  changes(draft, { fields }) {
    draft.memberships = draft.memberships.set(fields.membership, { ...fields, owes: 0, status: 'joined' });
  },
});

/** Not with duties undone: they are discharged or excused first. */
export const leave = command({
  type: 'membership.leave',
  fields: z.strictObject({ membership: id, reason: text() }),
  who: ['anyone'],
  back: { by: { 'membership.join': [] }, until: 'kept' },
  forOthers: true,
  subject: theMember,
  judge(state, asked, one) {
    const { membership } = one;
    if (!endsFor(state, one.party, asked) && !isDelegate(one, asked))
      return refuse('membership.not-yours', { membership });
    const undone = [...state.membershipDuties.values()].filter(
      (duty) => duty.membership === membership && duty.status === 'undertaken',
    );
    const duties = undone.slice(0, NAMED).map(({ duty }) => duty);
    return undone.length > 0
      ? refuse('membership.duties-undone', { membership, duties, count: undone.length })
      : admitted;
  },
  changes(draft, { fields }, one) {
    const left: Membership = { ...one, status: 'left', reason: fields.reason };
    draft.memberships = draft.memberships.set(one.membership, left);
  },
});

/** A joint meeting was held: those were there. */
export const meet = command({
  type: 'membership.meet',
  fields: z.strictObject({ meeting: id, title: text(200), present: z.array(id).check(z.minLength(1)) }),
  who: ['convener', 'chair', 'recorder'],
  back: { by: { 'entry.correct': { seq: 'seq', reads: 'title' } }, until: 'always' },
  judge(state, { fields: { meeting, present: there } }) {
    if (state.jointMeetings.has(meeting)) return refuse('membership.meeting-exists', { meeting });
    const seen = new Set<string>();
    for (const membership of there) {
      const one = present(state, membership);
      if ('code' in one) return one;
      if (seen.has(membership)) return refuse('membership.present-twice', { membership });
      seen.add(membership);
    }
    const { quorum } = state.settings.memberships;
    const all = members(state).length;
    const counted = quorum === null ? null : check('heads', seen.size, all, quorum);
    if (counted && !counted.met) {
      const { num, den, strict } = counted;
      return refuse('membership.no-quorum', { present: seen.size, members: all, num, den, strict });
    }
    return found({ present: seen.size, members: all, check: counted });
  },
  changes(draft, { fields }) {
    draft.jointMeetings = draft.jointMeetings.set(fields.meeting, { ...fields, reported: [] });
  },
});

/** What a member has done, told to the others who were there. */
export const report = command({
  type: 'membership.report',
  fields: z.strictObject({ meeting: id, membership: id, text: text() }),
  who: ['anyone'],
  back: { by: { 'entry.correct': { seq: 'seq', reads: 'text' } }, until: 'always' },
  forOthers: true,
  subject: theMember,
  judge(state, asked, one) {
    const { membership, meeting } = asked.fields;
    const held = state.jointMeetings.get(meeting);
    if (!held) return refuse('membership.meeting-unknown', { meeting });
    if (!held.present.includes(membership)) return refuse('membership.absent', { membership, meeting });
    if (held.reported.includes(membership)) return refuse('membership.reported-already', { membership, meeting });
    return refuseOthers(state, one, asked) ?? found({ owes: one.owes });
  },
  changes(draft, { fields: { meeting, membership } }) {
    draft.jointMeetings = draft.jointMeetings.change(meeting, (held) => ({
      ...held,
      reported: [...held.reported, membership],
    }));
  },
});

/** Everything declared here, by type. */
export const commands = byType(join, leave, meet, report);
