// Lines of the minutes for step 4, project conversion, in English.
import type { conversion as part } from '../../../parts/4-conversion/part.js';
import type { Lines } from '../../dictionary.js';
import { many, pledgeKind } from '../terms.js';

const SCREENED = { approve: 'approved', return: 'returned', reject: 'rejected' } as const;

export const conversion: Lines<keyof typeof part.commands> = {
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
};
