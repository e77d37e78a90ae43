// What is said of projects applied for, in English.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands as drafting } from '../drafting.js';
import { closedNeeds, needsOf } from '../links.js';
import type { commands as screening } from '../screening.js';
import type { ApplicationStatus, ApplicationsState, List, Refusals, Warning } from '../words.js';

type Commands = typeof drafting & typeof screening;

const status: Readonly<Record<ApplicationStatus, string>> = {
  submitted: 'submitted',
  returned: 'sent back',
  approved: 'approved',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  completed: 'completed',
};

const noun: Readonly<Record<List, string>> = { needs: 'need', resources: 'resource' };
const open: Readonly<Record<List, string>> = { needs: 'needs that are open', resources: 'resources on offer' };

const warning: Readonly<Record<Warning, string>> = {
  'no-goal': 'It names no goal: an activity is no project.',
  'no-beneficiaries': 'It does not say whom it is for.',
  'no-effect': 'It does not say what is to come of it.',
  'no-horizon': 'It does not say from when until when it runs.',
  'one-off': 'It is soon over: say how it goes on.',
};

const the = (application: string, say: Say): string => `the project ${say.thing('applications', application)}`;
const warnings = (all: readonly Warning[]): string[] => all.map((one) => warning[one]);

export const en: RegisterTexts<Commands, Refusals, ApplicationsState> = {
  title: 'Project list',
  about: 'Projects applied for, the needs they answer and the resources they go by, and how each was screened.',
  commands: {
    'application.submit': 'apply for a project',
    'application.link': 'link a project to a need or a resource',
    'application.unlink': 'undo a link of a project',
    'application.revise': 'revise a project applied for',
    'application.withdraw': 'withdraw a project applied for',
    'application.score': 'score a project applied for',
    'application.approve': 'approve a project applied for',
    'application.return': 'send back a project applied for',
    'application.reject': 'reject a project applied for',
    'application.complete': 'say that a project is completed',
    'application.reopen': 'look at a project again',
  },
  facts: {
    'application.submit': (fact, say) =>
      `${say.who(fact)} applied for the project ${say.quote(fact.fields.title)}, run by ${say.party(fact.finding.party)}.`,
    'application.link': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} linked ${the(fields.application, say)} to the ${noun[fields.list]} ${say.thing(fields.list, finding.linked)}.`,
    'application.unlink': ({ fields, ...fact }, say) =>
      `${say.who(fact)} undid the link of ${the(fields.application, say)} to the ${noun[fields.list]} ${say.thing(fields.list, fields.id)}. Reason: ${say.quote(fields.reason)}.`,
    'application.revise': ({ fields, ...fact }, say) =>
      `${say.who(fact)} revised ${the(fields.application, say)}: ${say.quote(fields.reason)}.`,
    'application.withdraw': ({ fields, ...fact }, say) =>
      `${say.who(fact)} withdrew ${the(fields.application, say)}. Reason: ${say.quote(fields.reason)}.`,
    'application.score': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} scored ${the(fields.application, say)} ${finding.weighted} of ${finding.greatest}.`,
    'application.approve': ({ fields, ...fact }, say) =>
      `${say.who(fact)} approved ${the(fields.application, say)}${fields.reply === undefined ? '' : `: ${say.quote(fields.reply)}`}.`,
    'application.return': ({ fields, ...fact }, say) =>
      `${say.who(fact)} sent back ${the(fields.application, say)}. Reason: ${say.quote(fields.reason)}.`,
    'application.reject': ({ fields, ...fact }, say) =>
      `${say.who(fact)} rejected ${the(fields.application, say)}. Reason: ${say.quote(fields.reason)}.`,
    'application.complete': ({ fields, ...fact }, say) =>
      `${say.who(fact)} said that ${the(fields.application, say)} was completed: ${say.quote(fields.result)}.`,
    'application.reopen': ({ fields, ...fact }, say) =>
      `${say.who(fact)} put ${the(fields.application, say)} before the screening again. Reason: ${say.quote(fields.reason)}.`,
  },
  findings: {
    'application.submit': (found, say) => [
      `Needs: ${say.list(found.needs.map((one) => say.thing('needs', one)))}. Resources: ${say.list(found.resources.map((one) => say.thing('resources', one)))}.`,
      ...warnings(found.warnings),
    ],
    'application.revise': (found) => [
      ...(found.scoresDropped > 0 ? [`Scores given before: ${found.scoresDropped}. They no longer count.`] : []),
      ...warnings(found.warnings),
    ],
    'application.approve': ({ scorers, score, check, warnings: all }) => [
      ...(scorers === 0 ? [] : [`Scorers: ${scorers}. Together ${score.weighted} of ${score.greatest}.`]),
      ...(check === null ? [] : [`Pass mark ${check.num}/${check.den}: ${check.left} against ${check.right}, met.`]),
      ...warnings(all),
    ],
  },
  refusals: {
    'application.exists': ({ application }, say) =>
      `The project ${say.thing('applications', application)} is on the list already. Use another id.`,
    'application.unknown': ({ application }, say) =>
      `There is no ${say.named('project', application)} on the list. Check its id.`,
    'application.party-unknown': ({ party }, say) =>
      `The community knows nobody under ${say.quote(party)}. Admit them first, or name somebody it knows.`,
    'application.not-yours': ({ application, party }, say) =>
      `The project ${say.thing('applications', application)} is applied for by ${say.party(party)}. This is for them or the convener to do.`,
    'application.out-of-turn': ({ application, status: now }, say) =>
      `The project ${say.thing('applications', application)} is ${status[now]}, and this cannot be done with it now.`,
    'application.horizon-backwards': ({ from, until }, say) =>
      `The project would end on ${say.date(until)}, before it begins on ${say.date(from)}. Check the dates.`,
    'application.link-unknown': ({ list, id }, say) =>
      `There is no ${noun[list]} ${say.quote(id)} on its list. Enter it there first.`,
    'application.link-closed': ({ list, id }, say) =>
      `The ${noun[list]} ${say.thing(list, id)} is not open any more. Link another, or open it again.`,
    'application.linked-already': ({ list, id }, say) =>
      `The ${noun[list]} ${say.thing(list, id)} is linked to this project already. It counts once.`,
    'application.not-linked': ({ list, id }, say) =>
      `The ${noun[list]} ${say.thing(list, id)} is not linked to this project. Check its id.`,
    'application.links-missing': ({ list, linked, needed }) =>
      `A project has to be linked to at least ${needed} ${open[list]}; this would be ${linked}. Link more first.`,
    'application.no-criteria': ({ application }, say) =>
      `The charter has no criteria to score the project ${say.thing('applications', application)} by. Decide on it without scores.`,
    'application.score-malformed': ({ criterion, max }, say) =>
      max === 0
        ? `The charter has no criterion ${say.quote(criterion)}. Leave it out.`
        : `A score from 0 to ${max} is needed for ${say.criterion(criterion)}.`,
    'application.own': ({ application }, say) =>
      `Nobody scores a project of their own: ${say.thing('applications', application)}. Leave it to others.`,
    'application.unscored': ({ application, scorers, needed }, say) =>
      `The project ${say.thing('applications', application)} was scored by ${scorers}, and ${needed} have to score it before it is approved.`,
    'application.below-pass-mark': ({ application, weighted, greatest, num, den, strict }, say) =>
      `The project ${say.thing('applications', application)} has ${weighted} of ${greatest} points; the pass mark is ${strict ? 'more than' : 'at least'} ${num}/${den}. Send it back or reject it, with the reason.`,
  },
  columns: ['Project', 'Of', 'Needs', 'Stands', 'Answer', 'To look at again'],
  rows: (state, say) =>
    [...state.applications.values()].map((one) => [
      say.thing('applications', one.application),
      say.party(one.party),
      say.list(needsOf(state, one).map((need) => say.thing('needs', need))),
      status[one.status],
      one.reply === undefined ? '' : say.quote(one.reply),
      say.list(closedNeeds(state, one).map((need) => say.thing('needs', need))),
    ]),
  indicators: {
    applied: 'projects applied for',
    approved: 'projects approved',
    returned: 'projects sent back',
    rejected: 'projects rejected',
    completed: 'projects completed',
    toReview: 'approved projects whose needs are no longer open',
  },
};
