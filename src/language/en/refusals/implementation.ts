// Refusals of step 5, implementation, in English.
import type { Refusals } from '../../../parts/5-implementation/words.js';
import type { Sentences } from '../../dictionary.js';
import { are, changeStatus, many, wordIn } from '../terms.js';
import { words } from '../words.js';

export const implementation: Sentences<Refusals> = {
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
};
