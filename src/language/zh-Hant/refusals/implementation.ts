// Made from zh-Hans/refusals/implementation.ts by `npm run zh-hant`: not to be edited.
import type { Refusals } from '../../../parts/5-implementation/words.js';
import type { Sentences } from '../../dictionary.js';
import { changeStatus, wordIn } from '../terms.js';
import { words } from '../words.js';

export const implementation: Sentences<Refusals> = {
  'money.short': ({ project, source, moneyIn, moneyOut, amount }, say) =>
    `項目${say.project(project)}“${say.source(source)}”已入帳${say.money(moneyIn)}，已支出${say.money(moneyOut)}，結餘${say.money(moneyIn - moneyOut)}，不足以辦理${say.money(amount)}。請待款項到帳。`,
  'money.over-budget': ({ project, budget, moneyOut, amount }, say) =>
    `項目${say.project(project)}預算${say.money(budget)}，已支出${say.money(moneyOut)}，再支出${say.money(amount)}將超預算${say.money(moneyOut + amount - budget)}。請先申請變更。`,
  'line.exists': ({ project, line }, say) => `項目${say.project(project)}的帳上已有“${line}”這一筆。請另編編號。`,
  'line.unknown': ({ project, line }, say) => `項目${say.project(project)}的帳上沒有“${line}”這一筆。請核對編號。`,
  'line.reversed': ({ project, line }, say) =>
    `項目${say.project(project)}的${say.named('帳目', line)}已經沖正，或其本身就是沖正，不能再沖正。請另記正確的一筆。`,
  'pledge.source-differs': ({ pledge, source }, say) =>
    `${say.named('認籌', pledge)}的來源不是“${say.source(source)}”。請按認籌的來源入帳。`,
  'pledge.exceeded': ({ pledge, amount, received, asked }, say) =>
    `${say.named('認籌', pledge)}共${say.money(amount)}，已到帳${say.money(received)}，再入帳${say.money(asked)}將超出${say.money(received + asked - amount)}。超出部分請另記一筆。`,
  'milestone.reached': ({ project, milestone }, say) =>
    `項目${say.project(project)}的節點${say.milestone(project, milestone)}已登記完成，不能再辦理。`,
  'milestone.not-reached': ({ project, milestones }, say) =>
    `項目${say.project(project)}還有${milestones.length}個節點沒有完成：${say.list(milestones.map((id) => say.milestone(project, id)))}。請先完成。`,
  'change.exists': ({ project, change }, say) =>
    `項目${say.project(project)}已有編號為“${change}”的變更申請。請另編編號。`,
  'change.unknown': ({ project, change }, say) =>
    `項目${say.project(project)}沒有編號為“${change}”的變更申請。請核對。`,
  'change.decided': ({ project, change, status }, say) =>
    `項目${say.project(project)}的${say.named('變更', change)}${wordIn(changeStatus, status)}，不再審批。`,
  'change.open': ({ project, changes }, say) =>
    `項目${say.project(project)}還有${changes.length}項變更沒有審批：${say.list(changes)}。請先審批。`,
  'change.own': ({ project, change }, say) =>
    `項目${say.project(project)}的${say.named('變更', change)}由您申請，不得由您批准。請交由他人審批。`,
  'change.below-spent': ({ project, budget, moneyOut }, say) =>
    `項目${say.project(project)}已支出${say.money(moneyOut)}，預算不能減到${say.money(budget)}。請改正。`,
  'change.material': ({ project, change, from, to }, say) =>
    from === null || to === null
      ? `項目${say.project(project)}的${say.named('變更', change)}改動了實質內容，屬重大變更，不得在此批准。請退回議事協商或民主表決。`
      : `項目${say.project(project)}的${say.named('變更', change)}把預算由${say.money(from)}改為${say.money(to)}，屬重大變更，不得在此批准。請退回議事協商或民主表決。`,
  'inspection.exists': ({ project, inspection }, say) =>
    `項目${say.project(project)}已有編號為“${inspection}”的檢查記錄。請另編編號。`,
  'inspection.unknown': ({ project, inspection }, say) =>
    `項目${say.project(project)}沒有編號為“${inspection}”且存在問題的檢查記錄。請核對。`,
  'inspection.unresolved': ({ project, inspections }, say) =>
    `項目${say.project(project)}還有${inspections.length}次檢查的問題沒有整改：${say.list(inspections)}。請整改複查後再驗收。`,
  'project.own': ({ project }, say) => `項目${say.project(project)}由您負責實施，不得由您驗收。請由他人驗收。`,
  'project.unfinished': ({ projects }, say) =>
    `還有${projects.length}個項目沒有了結：${say.list(
      projects.map(({ project, status }) => `${say.project(project)}（${words.projectStatus[status]}）`),
    )}。請待驗收或終止。`,
};
