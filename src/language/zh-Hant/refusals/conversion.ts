// Made from zh-Hans/refusals/conversion.ts by `npm run zh-hant`: not to be edited.
import type { Refusals } from '../../../parts/4-conversion/words.js';
import type { Sentences } from '../../dictionary.js';
import { becomes, itemStatus, wordIn } from '../terms.js';
import { words } from '../words.js';

export const conversion: Sentences<Refusals> = {
  'offer.exists': ({ offer }, say) => `資源${say.offer(offer)}已經登記。請另編編號。`,
  'offer.unknown': ({ offer }, say) => `資源清單上沒有${say.offer(offer)}。請核對。`,
  'offer.withdrawn': ({ offer }, say) => `資源${say.offer(offer)}已經撤回，不能再辦理。`,
  'offer.not-yours': ({ offer }, say) => `資源${say.offer(offer)}不是由您提供的，只有提供人或召集人可以撤回。`,
  'item.not-decided': ({ item, status }, say) =>
    `${say.item(item)}目前為“${itemStatus(status)}”，尚未表決通過或協商一致，不能據此辦理。`,
  'item.executes-itself': ({ item, becomes: kind }, say) =>
    `${say.item(item)}形成的是${wordIn(becomes, kind)}，自行生效，無須編制項目書。`,
  'item.has-project': ({ item, project, status }, say) =>
    `${say.item(item)}的項目${say.project(project)}目前為“${words.projectStatus[status]}”，不能從這裡退回。請在組織實施中辦理。`,
  'item.without-project': ({ items }, say) =>
    `${say.items(items)}已經決定，但還沒有立項的項目。請編制項目書並過篩，或退回協商。`,
  'project.not-yours': ({ project }, say) => `項目${say.project(project)}不是由您編制的，只有編制人或召集人可以辦理。`,
  'project.funding-unequal': ({ project, budget, planned }, say) =>
    `項目${say.project(project)}預算${say.money(budget)}，各來源合計${say.money(planned)}，二者不等。請改正資金方案後再申報。`,
  'project.undecided': ({ projects }, say) =>
    `還有${projects.length}個項目沒有過篩結論：${say.projects(projects)}。請逐個作出決定。`,
  'project.underfunded': ({ project, budget, secured }, say) =>
    `項目${say.project(project)}預算${say.money(budget)}，已落實${say.money(secured)}，還差${say.money(budget - secured)}。請先籌足，或調整預算後重新申報。`,
  'project.below-pass-mark': ({ project, weighted, greatest, num, den, strict }, say) =>
    `項目${say.project(project)}得${weighted}分，滿分${greatest}分，須${say.threshold({ num, den, strict })}方可立項。請退回修改，或不予立項並說明理由。`,
  'project.score-malformed': ({ project, criterion, max }, say) =>
    max === 0
      ? `項目${say.project(project)}的評分標準中沒有“${say.criterion(criterion)}”這一項。請按評分表打分。`
      : `項目${say.project(project)}的“${say.criterion(criterion)}”未打分，或超出0至${max}分的範圍。請逐項打分。`,
  'pledge.exists': ({ project, pledge }, say) => `項目${say.project(project)}已有編號為“${pledge}”的認籌。請另編編號。`,
  'pledge.unknown': ({ project, pledge }, say) => `項目${say.project(project)}沒有編號為“${pledge}”的認籌。請核對。`,
  'pledge.incomplete': ({ pledge }, say) => `${say.named('認籌', pledge)}為籌資，應寫明資金來源和金額。請補充。`,
  'pledge.withdrawn': ({ pledge }, say) => `${say.named('認籌', pledge)}已經撤回，不能再辦理。`,
  'pledge.not-yours': ({ pledge }, say) => `${say.named('認籌', pledge)}不是由您作出的，只有認籌人或召集人可以撤回。`,
  'pledge.bound': ({ pledge, status, received }, say) =>
    `項目已憑${say.named('認籌', pledge)}辦理（目前為“${words.projectStatus[status]}”，已到帳${say.money(received)}），不能再撤回。請與召集人商議變更。`,
};
