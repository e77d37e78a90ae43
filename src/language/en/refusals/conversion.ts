// Refusals of step 4, project conversion, in English.
import type { Refusals } from '../../../parts/4-conversion/words.js';
import type { Sentences } from '../../dictionary.js';
import { are, becomes, have, itemStatus, many, wordIn } from '../terms.js';
import { words } from '../words.js';

export const conversion: Sentences<Refusals> = {
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
};
