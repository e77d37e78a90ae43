// What is said of projects: their commands are said with the steps that use them, in English.
import type { Verb } from '../../../parts/projects/words.js';
import type { Texts } from '../../dictionary.js';
import { words } from '../words.js';

const projectVerb: Readonly<Record<Verb, string>> = {
  amend: 'amended',
  pledge: 'pledged for',
  submit: 'submitted',
  withdraw: 'withdrawn',
  score: 'scored',
  approve: 'approved',
  return: 'returned for revision',
  reject: 'rejected',
  supersede: 'superseded',
  start: 'started',
  reach: 'brought to a milestone',
  receive: 'paid into',
  spend: 'paid from',
  reverse: 'corrected in its ledger',
  change: 'changed',
  inspect: 'inspected',
  suspend: 'suspended',
  resume: 'resumed',
  terminate: 'terminated',
  complete: 'completed',
  accept: 'accepted',
  rectify: 'put right',
  'find-wanting': 'found wanting',
  'send-back': 'sent back',
  survey: 'surveyed',
};

export const projects: Texts<'projects'> = {
  commands: {},
  refusals: {
    'project.exists': ({ project }, say) =>
      `The id “${project}” is taken by the project ${say.project(project)}. Use another.`,
    'project.unknown': ({ project }, say) => `There is no project ${say.project(project)}. Check its id.`,
    'project.out-of-turn': ({ project, status, verb }, say) =>
      `The project ${say.project(project)} is ${words.projectStatus[status]} and cannot now be ${projectVerb[verb]}.`,
    'milestone.unknown': ({ project, milestone }, say) =>
      `The project ${say.project(project)} has no milestone ${say.milestone(project, milestone)}. Check its id.`,
    'milestone.twice': ({ project, milestone }, say) =>
      `The milestone id “${milestone}” is used twice in ${say.project(project)}. Use another.`,
    'milestone.past': ({ project, milestone, due }, say) =>
      `The milestone ${say.milestone(project, milestone)} of ${say.project(project)} would be due by ${say.until(due)}, which is past. Choose a later date.`,
    'source.unknown': ({ source, sources }, say) =>
      `The rules of procedure have no source of money “${say.source(source)}”; they have: ${say.list(sources.map(say.source))}.`,
    'project.off-price': ({ project, item, budget, together, price, ...share }, say) =>
      `${say.item(item)} was decided on at ${say.money(price)}; the budget of the project ${say.project(project)} is ${say.money(budget)}${
        together === budget ? '' : `, with the item’s other projects ${say.money(together)}`
      }, ${say.money(Math.abs(together - price))} away. By the rules of procedure a difference of ${say.threshold(share)} of the price is another matter. Change the budget, or send the item back to be decided on at its new price.`,
    'reason.missing': ({ about }) => `This decision on “${about}” needs a reason. Write one.`,
  },
  facts: {},
  findings: {},
};
