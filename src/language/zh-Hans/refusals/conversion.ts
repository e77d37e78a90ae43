// 不予受理：第四步项目转化。Refusals of step 4, in Chinese.
import type { Refusals } from '../../../parts/4-conversion/words.js';
import type { Sentences } from '../../dictionary.js';
import { becomes, itemStatus, wordIn } from '../terms.js';
import { words } from '../words.js';

export const conversion: Sentences<Refusals> = {
  'offer.exists': ({ offer }, say) => `资源${say.offer(offer)}已经登记。请另编编号。`,
  'offer.unknown': ({ offer }, say) => `资源清单上没有${say.offer(offer)}。请核对。`,
  'offer.withdrawn': ({ offer }, say) => `资源${say.offer(offer)}已经撤回，不能再办理。`,
  'offer.not-yours': ({ offer }, say) => `资源${say.offer(offer)}不是由您提供的，只有提供人或召集人可以撤回。`,
  'item.not-decided': ({ item, status }, say) =>
    `${say.item(item)}目前为“${itemStatus(status)}”，尚未表决通过或协商一致，不能据此办理。`,
  'item.executes-itself': ({ item, becomes: kind }, say) =>
    `${say.item(item)}形成的是${wordIn(becomes, kind)}，自行生效，无须编制项目书。`,
  'item.has-project': ({ item, project, status }, say) =>
    `${say.item(item)}的项目${say.project(project)}目前为“${words.projectStatus[status]}”，不能从这里退回。请在组织实施中办理。`,
  'item.without-project': ({ items }, say) =>
    `${say.items(items)}已经决定，但还没有立项的项目。请编制项目书并过筛，或退回协商。`,
  'project.not-yours': ({ project }, say) => `项目${say.project(project)}不是由您编制的，只有编制人或召集人可以办理。`,
  'project.funding-unequal': ({ project, budget, planned }, say) =>
    `项目${say.project(project)}预算${say.money(budget)}，各来源合计${say.money(planned)}，二者不等。请改正资金方案后再申报。`,
  'project.undecided': ({ projects }, say) =>
    `还有${projects.length}个项目没有过筛结论：${say.projects(projects)}。请逐个作出决定。`,
  'project.underfunded': ({ project, budget, secured }, say) =>
    `项目${say.project(project)}预算${say.money(budget)}，已落实${say.money(secured)}，还差${say.money(budget - secured)}。请先筹足，或调整预算后重新申报。`,
  'project.below-pass-mark': ({ project, weighted, greatest, num, den, strict }, say) =>
    `项目${say.project(project)}得${weighted}分，满分${greatest}分，须${say.threshold({ num, den, strict })}方可立项。请退回修改，或不予立项并说明理由。`,
  'project.score-malformed': ({ project, criterion, max }, say) =>
    max === 0
      ? `项目${say.project(project)}的评分标准中没有“${say.criterion(criterion)}”这一项。请按评分表打分。`
      : `项目${say.project(project)}的“${say.criterion(criterion)}”未打分，或超出0至${max}分的范围。请逐项打分。`,
  'pledge.exists': ({ project, pledge }, say) => `项目${say.project(project)}已有编号为“${pledge}”的认筹。请另编编号。`,
  'pledge.unknown': ({ project, pledge }, say) => `项目${say.project(project)}没有编号为“${pledge}”的认筹。请核对。`,
  'pledge.incomplete': ({ pledge }, say) => `${say.named('认筹', pledge)}为筹资，应写明资金来源和金额。请补充。`,
  'pledge.withdrawn': ({ pledge }, say) => `${say.named('认筹', pledge)}已经撤回，不能再办理。`,
  'pledge.not-yours': ({ pledge }, say) => `${say.named('认筹', pledge)}不是由您作出的，只有认筹人或召集人可以撤回。`,
  'pledge.bound': ({ pledge, status, received }, say) =>
    `项目已凭${say.named('认筹', pledge)}办理（目前为“${words.projectStatus[status]}”，已到账${say.money(received)}），不能再撤回。请与召集人商议变更。`,
};
