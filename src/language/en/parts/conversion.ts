// What is said of step 4, project conversion, in English.
import type { Item } from '../../../kernel/state.js';
import type { PLEDGES } from '../../../parts/projects/plan.js';

import type { Texts } from '../../dictionary.js';
import { score, scored } from '../checks.js';
import { are, have, itemStatus, many, wordIn } from '../terms.js';
import { words } from '../words.js';

const SCREENED = { approve: 'approved', return: 'returned', reject: 'rejected' } as const;

const pledgeKind: Readonly<Record<(typeof PLEDGES)[number], string>> = {
  money: 'money',
  labour: 'labour',
  idea: 'an idea',
  goodwill: 'goodwill',
};

const becomes: Readonly<Record<Item['becomes'], string>> = {
  project: 'a project',
  covenant: 'a covenant',
  election: 'an election',
  opinion: 'an opinion',
};

export const conversion: Texts<'conversion'> = {
  commands: {
    'offer.make': 'offer a resource',
    'offer.match': 'match an offer to a demand',
    'offer.withdraw': 'withdraw an offer',
    'project.draft': 'draft a project',
    'project.amend': 'amend a project',
    'project.withdraw': 'withdraw a project',
    'pledge.make': 'make a pledge',
    'pledge.withdraw': 'withdraw a pledge',
    'project.submit': 'submit a project',
    'projects.screen': 'begin the screening of projects',
    'drafting.reopen': 'reopen the drafting of projects',
    'project.score': 'score a project',
    'project.screen': 'screen a project',
    'conversion.conclude': 'conclude the conversion into projects',
    'conversion.send-back': 'send items back from conversion',
    'offer.unmatch': 'take back a match',
  },
  refusals: {
    'offer.exists': ({ offer }, say) => `The offer ${say.offer(offer)} has been made. Use another id.`,
    'offer.unknown': ({ offer }, say) => `There is no offer ${say.offer(offer)}. Check its id.`,
    'offer.withdrawn': ({ offer }, say) => `The offer ${say.offer(offer)} has been withdrawn.`,
    'offer.not-yours': ({ offer }, say) =>
      `The offer ${say.offer(offer)} is somebody else’s: whoever made it, or the convener, may withdraw it.`,
    'item.not-decided': ({ item, status }, say) =>
      `${say.item(item)} is ${itemStatus(status)}: neither passed nor agreed, so nothing can be built on it.`,
    'item.executes-itself': ({ item, becomes: kind }, say) =>
      `${say.item(item)} becomes ${wordIn(becomes, kind)}, which executes itself. It needs no project.`,
    'item.has-project': ({ item, project, status }, say) =>
      `The project ${say.project(project)} of ${say.item(item)} is ${words.projectStatus[status]}. Send it back from the implementation instead.`,
    'item.without-project': ({ items }, say) =>
      `${say.items(items)} ${are(items.length)} decided and ${have(items.length)} no approved project. Draft and screen one, or send the matter back.`,
    'project.not-yours': ({ project }, say) =>
      `The project ${say.project(project)} is somebody else’s: this is for whoever drafted it, or the convener.`,
    'project.funding-unequal': ({ project, budget, planned }, say) =>
      `The project ${say.project(project)} has a budget of ${say.money(budget)}, and its sources add up to ${say.money(planned)}. Make them equal before submitting it.`,
    'project.undecided': ({ projects }, say) =>
      `${many(projects.length, 'project')} ${have(projects.length)} not been through screening: ${say.projects(projects)}. Decide each.`,
    'project.underfunded': ({ project, budget, secured }, say) =>
      `The project ${say.project(project)} needs ${say.money(budget)} and has ${say.money(secured)} secured; ${say.money(budget - secured)} more. Raise it, or submit a smaller budget.`,
    'project.below-pass-mark': ({ project, weighted, greatest, num, den, strict }, say) =>
      `The project ${say.project(project)} has ${weighted} of ${greatest} points and needs ${say.threshold({ num, den, strict })}. Return it, or reject it with a reason.`,
    'project.score-malformed': ({ project, criterion, max }, say) =>
      max === 0
        ? `“${say.criterion(criterion)}” is not one of the criteria for the project ${say.project(project)}. Score by the form.`
        : `“${say.criterion(criterion)}” of the project ${say.project(project)} has no score, or one that is not from 0 to ${max}. Score every criterion.`,
    'pledge.exists': ({ project, pledge }, say) =>
      `The project ${say.project(project)} has ${say.named('a pledge', pledge)} already. Use another id.`,
    'pledge.unknown': ({ project, pledge }, say) =>
      `The project ${say.project(project)} has no pledge “${pledge}”. Check its id.`,
    'pledge.incomplete': ({ pledge }, say) =>
      `${say.named('The pledge', pledge)} is of money: say from which source and how much.`,
    'pledge.withdrawn': ({ pledge }, say) => `${say.named('The pledge', pledge)} has been withdrawn.`,
    'pledge.not-yours': ({ pledge }, say) =>
      `${say.named('The pledge', pledge)} is somebody else’s: whoever made it, or the convener, may withdraw it.`,
    'pledge.bound': ({ pledge, status, received }, say) =>
      `The project relies on ${say.named('the pledge', pledge)} (it is ${words.projectStatus[status]}, with ${say.money(received)} received), which cannot be withdrawn. Speak with the convener about a change.`,
    'offer.unmatched': ({ offer, item }, say) => `The offer ${say.offer(offer)} is not matched to ${say.item(item)}.`,
  },
  facts: {
    'offer.make': (fact, say) =>
      `${say.who(fact)} offered ${say.quote(fact.fields.title)} (${pledgeKind[fact.fields.kind]}${
        fact.fields.amount === undefined ? '' : `, ${say.money(fact.fields.amount)}`
      }).`,
    'offer.match': (fact, say) =>
      `${say.who(fact)} matched the offer ${say.offer(fact.fields.offer)} to ${say.item(fact.fields.item)}.`,
    'offer.withdraw': (fact, say) =>
      `${say.who(fact)} withdrew the offer ${say.offer(fact.fields.offer)}. Reason: ${say.quote(fact.fields.reason)}.`,
    'project.draft': (fact, say) =>
      `${say.who(fact)} drafted the project ${say.quote(fact.fields.title)} for ${say.item(fact.fields.item)}: budget ${say.money(fact.fields.budget)}, responsible ${say.person(fact.fields.responsible.person)}, ${many(fact.fields.milestones.length, 'milestone')}. Goal: ${say.quote(fact.fields.goal)}.`,
    'project.amend': (fact, say) =>
      `${say.who(fact)} amended the project ${say.project(fact.fields.project)}${
        fact.fields.budget === undefined ? '' : `; the budget is now ${say.money(fact.fields.budget)}`
      }. Reason: ${say.quote(fact.fields.reason)}.`,
    'project.withdraw': (fact, say) =>
      `${say.who(fact)} withdrew the project ${say.project(fact.fields.project)}. Reason: ${say.quote(fact.fields.reason)}.`,
    'pledge.make': (fact, say) =>
      `${say.who(fact)} made a pledge to the project ${say.project(fact.fields.project)} (${pledgeKind[fact.fields.kind]}${
        fact.fields.source === undefined ? '' : `, from ${say.source(fact.fields.source)}`
      }${fact.fields.amount === undefined ? '' : `, ${say.money(fact.fields.amount)}`})${
        fact.fields.text === undefined ? '' : `: ${say.quote(fact.fields.text)}`
      }.`,
    'pledge.withdraw': (fact, say) =>
      `${say.who(fact)} withdrew ${say.named('the pledge', fact.fields.pledge)} to the project ${say.project(fact.fields.project)}. Reason: ${say.quote(fact.fields.reason)}.`,
    'project.submit': (fact, say) => `${say.who(fact)} submitted the project ${say.project(fact.fields.project)}.`,
    'projects.screen': (fact, say) => `${say.who(fact)} began the screening of projects.`,
    'drafting.reopen': (fact, say) =>
      `${say.who(fact)} reopened the drafting of projects. Reason: ${say.quote(fact.fields.reason)}.`,
    'project.score': (fact, say) => `${say.who(fact)} scored the project ${say.project(fact.fields.project)}.`,
    'project.screen': (fact, say) =>
      `${say.who(fact)} ${SCREENED[fact.fields.decision]} the project ${say.project(fact.fields.project)}.${
        fact.fields.reason === undefined ? '' : ` Reason: ${say.quote(fact.fields.reason)}.`
      }`,
    'conversion.conclude': (fact, say) => `${say.who(fact)} concluded the conversion into projects.`,
    'conversion.send-back': (fact, say) =>
      `${say.who(fact)} sent ${say.items(fact.fields.items)} back to deliberation. Reason: ${say.quote(fact.fields.reason)}.`,
    'offer.unmatch': (fact, say) =>
      `${say.who(fact)} took back that the offer ${say.offer(fact.fields.offer)} answers ${say.item(fact.fields.item)}. Reason: ${say.quote(fact.fields.reason)}.`,
  },
  findings: {
    'project.score': scored,
    'project.screen': (found, say) => [
      `${many(found.scorers, 'scorer')}: ${score(found.score.weighted, found.score.greatest, found.check)}.`,
      `Budget ${say.money(found.budget)}, secured ${say.money(found.secured)}${
        found.secured < found.budget ? `, ${say.money(found.budget - found.secured)} short` : ''
      }.`,
    ],
    'conversion.conclude': (found) => [
      found.next === 'implementation'
        ? `${many(found.projects, 'project')} approved. Next: implementation.`
        : found.next === 'adopted'
          ? 'No project; what was decided executes itself.'
          : 'No project; the consultation ends.',
    ],
  },
};
