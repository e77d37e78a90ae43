// What is said of step 5, implementation, in English.

import type { Alteration } from '../../../parts/projects/plan.js';
import type { Change, Clock, Inspection } from '../../../parts/projects/words.js';
import { grouped, products } from '../../amounts.js';
import type { Texts } from '../../dictionary.js';
import type { Say } from '../../say.js';
import { are, many, wordIn } from '../terms.js';
import { words } from '../words.js';

function alters(say: Say, project: string, alteration: Alteration): string {
  switch (alteration.kind) {
    case 'budget':
      return `the budget to be ${say.money(alteration.budget)}`;
    case 'schedule':
      return `the milestone ${say.milestone(project, alteration.milestone)} to be due by ${say.date(alteration.due)}`;
    case 'content':
      return `the content to be ${say.quote(alteration.content)}${alteration.material ? ' (declared material)' : ''}`;
    case 'responsible':
      return `${say.person(alteration.responsible.person)} to be responsible`;
  }
}

const BACK = { deliberation: 'deliberation', vote: 'the vote' } as const;

const clocks = (say: Say, project: string, label: string, found: readonly Clock[]): string[] =>
  found.map(({ milestone, due }) => `${say.milestone(project, milestone)} ${label} ${say.until(due)}.`);

const changeStatus: Readonly<Record<Change['status'], string>> = {
  requested: 'waiting for a decision',
  approved: 'approved',
  declined: 'declined',
  'sent-back': 'sent back with the project',
  lapsed: 'lapsed',
};

const inspectionResult: Readonly<Record<Inspection['result'], string>> = {
  ok: 'no defects',
  defects: 'defects found',
};

export const implementation: Texts<'implementation'> = {
  commands: {
    'project.start': 'start a project',
    'milestone.reach': 'reach a milestone',
    'milestone.reopen': 'reopen a milestone',
    'money.receive': 'receive money',
    'money.spend': 'spend money',
    'ledger.reverse': 'reverse a line of the ledger',
    'change.request': 'request a change',
    'change.decide': 'decide a change',
    'inspection.record': 'record an inspection',
    'project.suspend': 'suspend a project',
    'project.resume': 'resume a project',
    'project.terminate': 'terminate a project',
    'project.complete': 'complete a project',
    'project.accept': 'accept a project',
    'project.rectify': 'have a project put right',
    'implementation.send-back': 'send projects back from implementation',
    'implementation.conclude': 'conclude the implementation',
  },
  refusals: {
    'money.short': ({ project, source, moneyIn, moneyOut, amount }, say) =>
      `From ${say.source(source)} the project ${say.project(project)} has ${say.money(moneyIn)} in and ${say.money(moneyOut)} out, which leaves ${say.money(moneyIn - moneyOut)}: not enough for ${say.money(amount)}. Wait for the money.`,
    'money.over-budget': ({ project, budget, moneyOut, amount }, say) =>
      `The project ${say.project(project)} has a budget of ${say.money(budget)} and ${say.money(moneyOut)} out; another ${say.money(amount)} would exceed it by ${say.money(moneyOut + amount - budget)}. Request a change first.`,
    'line.exists': ({ project, line }, say) =>
      `The ledger of ${say.project(project)} has a line “${line}” already. Use another id.`,
    'line.unknown': ({ project, line }, say) =>
      `The ledger of ${say.project(project)} has no line “${line}”. Check its id.`,
    'line.reversed': ({ project, line }, say) =>
      `The line “${line}” of ${say.project(project)} has been reversed, or is a reversal. Enter the right line anew.`,
    'pledge.source-differs': ({ pledge, source }, say) =>
      `${say.named('The pledge', pledge)} does not come from ${say.source(source)}. Enter the money under the pledge’s own source.`,
    'pledge.exceeded': ({ pledge, amount, received, asked }, say) =>
      `${say.named('The pledge', pledge)} is of ${say.money(amount)}, with ${say.money(received)} received; another ${say.money(asked)} would exceed it by ${say.money(received + asked - amount)}. Enter the rest as a line of its own.`,
    'milestone.reached': ({ project, milestone }, say) =>
      `The milestone ${say.milestone(project, milestone)} of ${say.project(project)} has been reached.`,
    'milestone.not-reached': ({ project, milestones }, say) =>
      `${many(milestones.length, 'milestone')} of ${say.project(project)} ${are(milestones.length)} not reached: ${say.list(milestones.map((id) => say.milestone(project, id)))}. Reach them first.`,
    'change.exists': ({ project, change }, say) =>
      `${say.named('A change', change)} of ${say.project(project)} has been requested. Use another id.`,
    'change.unknown': ({ project, change }, say) =>
      `There is no change “${change}” of ${say.project(project)}. Check its id.`,
    'change.decided': ({ project, change, status }, say) =>
      `${say.named('The change', change)} of ${say.project(project)} is ${wordIn(changeStatus, status)} already.`,
    'change.open': ({ project, changes }, say) =>
      `${many(changes.length, 'change')} of ${say.project(project)} ${are(changes.length)} undecided: ${say.list(changes)}. Decide them first.`,
    'change.own': ({ project, change }, say) =>
      `You requested ${say.named('the change', change)} of ${say.project(project)} yourself; it takes somebody else to approve it.`,
    'change.below-spent': ({ project, budget, moneyOut }, say) =>
      `${say.money(moneyOut)} of ${say.project(project)} has been spent, and the budget cannot be cut to ${say.money(budget)}.`,
    'change.material': ({ project, change, from, to }, say) =>
      from === null || to === null
        ? `${say.named('The change', change)} alters what ${say.project(project)} is, which is material and not approved here. Send it back to deliberation or the vote.`
        : `${say.named('The change', change)} takes the budget of ${say.project(project)} from ${say.money(from)} to ${say.money(to)}, which is material and not approved here. Send it back to deliberation or the vote.`,
    'inspection.exists': ({ project, inspection }, say) =>
      `An inspection “${inspection}” of ${say.project(project)} is on record. Use another id.`,
    'inspection.unknown': ({ project, inspection }, say) =>
      `There is no inspection “${inspection}” of ${say.project(project)} that found defects. Check its id.`,
    'inspection.unresolved': ({ project, inspections }, say) =>
      `The defects of ${many(inspections.length, 'inspection')} of ${say.project(project)} have not been put right: ${say.list(inspections)}. Inspect again before accepting.`,
    'project.own': ({ project }, say) =>
      `You carried out ${say.project(project)} yourself; it takes somebody else to accept it.`,
    'project.unfinished': ({ projects }, say) =>
      `${many(projects.length, 'project')} ${are(projects.length)} unfinished: ${say.list(
        projects.map(({ project, status }) => `${say.project(project)} (${words.projectStatus[status]})`),
      )}. Have each accepted or terminated.`,
  },
  facts: {
    'project.start': (fact, say) => `${say.who(fact)} started the project ${say.project(fact.fields.project)}.`,
    'milestone.reach': (fact, say) =>
      `${say.who(fact)} reported the milestone ${say.milestone(fact.fields.project, fact.fields.milestone)} of ${say.project(fact.fields.project)} reached${
        fact.fields.text === undefined ? '' : `: ${say.quote(fact.fields.text)}`
      }.`,
    'milestone.reopen': (fact, say) =>
      `${say.who(fact)} reopened the milestone ${say.milestone(fact.fields.project, fact.fields.milestone)} of ${say.project(fact.fields.project)}. Reason: ${say.quote(fact.fields.reason)}.`,
    'money.receive': (fact, say) =>
      `${say.project(fact.fields.project)} received ${say.money(fact.fields.amount)} from ${say.source(fact.fields.source)}; entered by ${say.who(fact)}${
        fact.fields.text === undefined ? '' : `: ${say.quote(fact.fields.text)}`
      }.`,
    'money.spend': (fact, say) =>
      `${say.project(fact.fields.project)} spent ${say.money(fact.fields.amount)} of the money from ${say.source(fact.fields.source)} on ${say.quote(fact.fields.text)}; entered by ${say.who(fact)}.`,
    'ledger.reverse': (fact, say) =>
      `${say.who(fact)} reversed the line “${fact.fields.reverses}” of ${say.project(fact.fields.project)}. Reason: ${say.quote(fact.fields.reason)}.${
        fact.fields.witness === undefined ? '' : ` Witness: ${say.person(fact.fields.witness)}.`
      }`,
    'change.request': (fact, say) =>
      `${say.who(fact)} requested ${say.named('the change', fact.fields.change)} of ${say.project(fact.fields.project)}: ${alters(say, fact.fields.project, fact.fields.alters)}. Reason: ${say.quote(fact.fields.reason)}.`,
    'change.decide': (fact, say) =>
      `${say.who(fact)} ${fact.fields.decision === 'approve' ? 'approved' : 'declined'} ${say.named('the change', fact.fields.change)} of ${say.project(fact.fields.project)}.${
        fact.fields.reason === undefined ? '' : ` Reason: ${say.quote(fact.fields.reason)}.`
      }`,
    'inspection.record': (fact, say) =>
      `${say.who(fact)} inspected ${say.project(fact.fields.project)}: ${inspectionResult[fact.fields.result]}${
        fact.fields.text === undefined ? '' : `, ${say.quote(fact.fields.text)}`
      }.${fact.fields.resolves === undefined ? '' : ` The defects of ${say.list(fact.fields.resolves)} have been put right.`}`,
    'project.suspend': (fact, say) =>
      `${say.who(fact)} suspended the project ${say.project(fact.fields.project)}. Reason: ${say.quote(fact.fields.reason)}.`,
    'project.resume': (fact, say) => `${say.who(fact)} resumed the project ${say.project(fact.fields.project)}.`,
    'project.terminate': (fact, say) =>
      `${say.who(fact)} terminated the project ${say.project(fact.fields.project)}. Reason: ${say.quote(fact.fields.reason)}.`,
    'project.complete': (fact, say) =>
      `${say.who(fact)} reported the project ${say.project(fact.fields.project)} complete.`,
    'project.accept': (fact, say) =>
      `${say.who(fact)} accepted the project ${say.project(fact.fields.project)}${
        fact.fields.document === undefined ? '' : ` (document “${fact.fields.document}”)`
      }${fact.fields.text === undefined ? '' : `: ${say.quote(fact.fields.text)}`}.`,
    'project.rectify': (fact, say) =>
      `${say.who(fact)} required ${say.project(fact.fields.project)} to be put right: ${say.list(
        fact.fields.milestones.map(({ title, due }) => `${say.quote(title)} by ${say.date(due)}`),
      )}. Reason: ${say.quote(fact.fields.reason)}.`,
    'implementation.send-back': (fact, say) =>
      `${say.who(fact)} sent ${say.projects(fact.fields.projects)} back to ${BACK[fact.fields.to]}. Reason: ${say.quote(fact.fields.reason)}.`,
    'implementation.conclude': (fact, say) => `${say.who(fact)} concluded the implementation.`,
  },
  findings: {
    'project.start': (found, say, { fields }) => clocks(say, fields.project, 'is due by', found.clocks),
    'milestone.reach': (found, say) => [
      `Reached on ${say.when(found.moment)}${found.due === null ? '' : `, due by ${say.until(found.due)}: ${found.late ? 'late' : 'in time'}`}.`,
    ],
    'project.suspend': (found, say, { fields }) =>
      clocks(say, fields.project, 'stands still; it was due by', found.clocks),
    'project.resume': (found, say, { fields }) => clocks(say, fields.project, 'is now due by', found.clocks),
    'change.decide': (found, say) => [
      ...(found.check === null
        ? []
        : [
            `A difference of ${say.money(found.check.part)} from the ${say.money(found.check.whole)} approved; ${say.threshold(found.check)} is material: ${
              found.check.whole === 0 ? 'nothing was approved' : products(found.check, grouped)
            }.`,
          ]),
      found.material ? 'Material.' : 'Not material.',
      ...(found.due === null ? [] : [`Now due by ${say.until(found.due)}.`]),
    ],
    'project.rectify': (found, say, { fields }) => clocks(say, fields.project, 'is due by', found.clocks),
    'implementation.send-back': (found) => [found.next === 'vote' ? 'Next: the vote.' : 'Next: deliberation.'],
    'implementation.conclude': (found, say) => [
      `${found.accepted} accepted, ${found.terminated} terminated; ${say.money(found.moneyIn)} in, ${say.money(found.moneyOut)} out, ${say.money(found.moneyIn - found.moneyOut)} left.`,
    ],
  },
};
