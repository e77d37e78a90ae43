// What is said of memberships, in English.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands as duties } from '../duties.js';
import type { commands as joining } from '../members.js';
import type { DutyStatus, MembershipsState, Refusals } from '../words.js';

type Commands = typeof joining & typeof duties;

const status = { joined: 'member', left: 'has left' } as const;
const dutyStatus: Readonly<Record<DutyStatus, string>> = {
  undertaken: 'undone',
  discharged: 'done',
  excused: 'excused',
};

const the = (membership: string, say: Say): string => `the member ${say.thing('memberships', membership)}`;

export const en: RegisterTexts<Commands, Refusals, MembershipsState> = {
  title: 'Members and their responsibilities',
  about: 'Who has joined the alliance, what each has undertaken, and what they report at joint meetings.',
  commands: {
    'membership.join': 'enter a member',
    'membership.leave': 'leave the alliance',
    'membership.meet': 'enter a joint meeting',
    'membership.report': 'report at a joint meeting',
    'membership.undertake': 'undertake a duty',
    'membership.discharge': 'say that a duty is done',
    'membership.excuse': 'excuse a member from a duty',
    'membership.reinstate': 'ask for a duty again',
  },
  facts: {
    'membership.join': ({ fields, ...fact }, say) =>
      `${say.who(fact)} entered ${say.quote(fields.title)} as a member${fields.role === undefined ? '' : `: ${fields.role}`}.`,
    'membership.leave': ({ fields, ...fact }, say) =>
      `${say.who(fact)} took ${the(fields.membership, say)} out of the alliance. Reason: ${say.quote(fields.reason)}.`,
    'membership.meet': (fact, say) =>
      `${say.who(fact)} entered the joint meeting ${say.quote(fact.fields.title)}: ${fact.finding.present} of ${fact.finding.members} members were there.`,
    'membership.report': ({ fields, ...fact }, say) =>
      `${say.who(fact)} reported for ${the(fields.membership, say)}: ${say.quote(fields.text)}.`,
    'membership.undertake': ({ fields, ...fact }, say) =>
      `${say.who(fact)} undertook ${say.quote(fields.title)} for ${the(fields.membership, say)}, by ${say.until(fields.due)}.`,
    'membership.discharge': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} said that ${say.named('duty', fields.duty)} of ${the(finding.membership, say)} was done: ${say.quote(fields.result)}.`,
    'membership.excuse': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} excused ${the(finding.membership, say)} from ${say.named('duty', fields.duty)}. Reason: ${say.quote(fields.reason)}.`,
    'membership.reinstate': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} asked ${the(finding.membership, say)} for ${say.named('duty', fields.duty)} again, by ${say.until(fields.due)}. Reason: ${say.quote(fields.reason)}.`,
  },
  findings: {
    'membership.meet': ({ check }) =>
      check === null ? [] : [`Quorum ${check.num}/${check.den}: ${check.left} against ${check.right}, met.`],
    'membership.report': ({ owes }) => (owes > 0 ? [`Duties still undone: ${owes}.`] : []),
    'membership.discharge': ({ late }) => (late ? ['It came after its day.'] : []),
  },
  refusals: {
    'membership.exists': ({ membership }, say) =>
      `The member ${say.thing('memberships', membership)} is on the list already. Use another id.`,
    'membership.unknown': ({ membership }, say) =>
      `There is no ${say.named('member', membership)} on the list. Check the id.`,
    'membership.party-unknown': ({ party }, say) =>
      `The community knows nobody under ${say.quote(party)}. Admit them first, or name somebody it knows.`,
    'membership.role-unknown': ({ role, known }, say) =>
      `The charter knows nobody who joins as ${say.quote(role)}. Use one of ${say.list(known.map(say.quote))}.`,
    'membership.joined-already': ({ party, membership }, say) =>
      `${say.party(party)} is a member already: ${say.thing('memberships', membership)}. Nobody joins twice.`,
    'membership.left': ({ membership }, say) =>
      `The member ${say.thing('memberships', membership)} has left. Enter it anew if it comes back.`,
    'membership.not-yours': ({ membership }, say) =>
      `This is for the member ${say.thing('memberships', membership)}, its delegate or the convener to do.`,
    'membership.duty-exists': ({ duty }, say) => `The duty ${say.quote(duty)} is on the list already. Use another id.`,
    'membership.duty-unknown': ({ duty }, say) => `There is no duty ${say.quote(duty)} on the list. Check its id.`,
    'membership.duty-kind-unknown': ({ kind, known }, say) =>
      `The charter knows no kind of duty ${say.quote(kind)}. Use one of ${say.list(known.map(say.quote))}.`,
    'membership.duty-past': ({ duty, due }, say) =>
      `The day of the duty ${say.quote(duty)} (${say.until(due)}) has gone by. Name a later one.`,
    'membership.duty-out-of-turn': ({ duty, status: now }, say) =>
      `The duty ${say.quote(duty)} is ${dutyStatus[now]}, and this cannot be done with it now.`,
    'membership.duties-undone': ({ membership, duties: undone, count }, say) =>
      `The member ${say.thing('memberships', membership)} still owes ${count}: ${say.list(undone.map(say.quote))}. They are done or excused first.`,
    'membership.meeting-exists': ({ meeting }, say) =>
      `The joint meeting ${say.quote(meeting)} has been entered already. Use another id.`,
    'membership.meeting-unknown': ({ meeting }, say) =>
      `There was no joint meeting ${say.quote(meeting)}. Check its id.`,
    'membership.present-twice': ({ membership }, say) =>
      `The member ${say.thing('memberships', membership)} is named twice. Name each once.`,
    'membership.no-quorum': ({ present, members, num, den, strict }) =>
      `${present} of ${members} members were there, and ${strict ? 'more than' : 'at least'} ${num}/${den} have to be. Call the meeting again.`,
    'membership.absent': ({ membership, meeting }, say) =>
      `The member ${say.thing('memberships', membership)} was not at the joint meeting ${say.quote(meeting)}. It reports at one it comes to.`,
    'membership.reported-already': ({ membership, meeting }, say) =>
      `The member ${say.thing('memberships', membership)} has reported at the joint meeting ${say.quote(meeting)} already. It does so once.`,
  },
  columns: ['Member', 'As', 'Stands', 'Duties undone', 'Responsibilities'],
  rows: (state, say) =>
    [...state.memberships.values()].map((one) => [
      say.thing('memberships', one.membership),
      one.role ?? '',
      status[one.status],
      String(one.owes),
      [...state.membershipDuties.values()]
        .filter(({ membership }) => membership === one.membership)
        .map((duty) => `${say.quote(duty.title)} (${dutyStatus[duty.status]})`)
        .join('; '),
    ]),
  clocks: { 'membership-duty': 'the day of a duty' },
  indicators: {
    members: 'members',
    duties: 'duties undertaken',
    discharged: 'duties done',
    overdue: 'duties past their day',
    meetings: 'joint meetings held',
  },
};
