// Lines of the minutes for step 5, implementation, in English.

import type { implementation as part } from '../../../parts/5-implementation/part.js';
import type { Alteration } from '../../../parts/projects/plan.js';
import type { Lines } from '../../dictionary.js';
import type { Say } from '../../say.js';
import { inspectionResult } from '../terms.js';

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

export const implementation: Lines<keyof typeof part.commands> = {
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
};
