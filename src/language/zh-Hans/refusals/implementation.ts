// 不予受理：第五步组织实施。Refusals of step 5, in Chinese.
import type { Refusals } from '../../../parts/5-implementation/words.js';
import type { Sentences } from '../../dictionary.js';
import { changeStatus, wordIn } from '../terms.js';
import { words } from '../words.js';

export const implementation: Sentences<Refusals> = {
  'money.short': ({ project, source, moneyIn, moneyOut, amount }, say) =>
    `项目${say.project(project)}“${say.source(source)}”已入账${say.money(moneyIn)}，已支出${say.money(moneyOut)}，结余${say.money(moneyIn - moneyOut)}，不足以办理${say.money(amount)}。请待款项到账。`,
  'money.over-budget': ({ project, budget, moneyOut, amount }, say) =>
    `项目${say.project(project)}预算${say.money(budget)}，已支出${say.money(moneyOut)}，再支出${say.money(amount)}将超预算${say.money(moneyOut + amount - budget)}。请先申请变更。`,
  'line.exists': ({ project, line }, say) => `项目${say.project(project)}的账上已有“${line}”这一笔。请另编编号。`,
  'line.unknown': ({ project, line }, say) => `项目${say.project(project)}的账上没有“${line}”这一笔。请核对编号。`,
  'line.reversed': ({ project, line }, say) =>
    `项目${say.project(project)}的${say.named('账目', line)}已经冲正，或其本身就是冲正，不能再冲正。请另记正确的一笔。`,
  'pledge.source-differs': ({ pledge, source }, say) =>
    `${say.named('认筹', pledge)}的来源不是“${say.source(source)}”。请按认筹的来源入账。`,
  'pledge.exceeded': ({ pledge, amount, received, asked }, say) =>
    `${say.named('认筹', pledge)}共${say.money(amount)}，已到账${say.money(received)}，再入账${say.money(asked)}将超出${say.money(received + asked - amount)}。超出部分请另记一笔。`,
  'milestone.reached': ({ project, milestone }, say) =>
    `项目${say.project(project)}的节点${say.milestone(project, milestone)}已登记完成，不能再办理。`,
  'milestone.not-reached': ({ project, milestones }, say) =>
    `项目${say.project(project)}还有${milestones.length}个节点没有完成：${say.list(milestones.map((id) => say.milestone(project, id)))}。请先完成。`,
  'change.exists': ({ project, change }, say) =>
    `项目${say.project(project)}已有编号为“${change}”的变更申请。请另编编号。`,
  'change.unknown': ({ project, change }, say) =>
    `项目${say.project(project)}没有编号为“${change}”的变更申请。请核对。`,
  'change.decided': ({ project, change, status }, say) =>
    `项目${say.project(project)}的${say.named('变更', change)}${wordIn(changeStatus, status)}，不再审批。`,
  'change.open': ({ project, changes }, say) =>
    `项目${say.project(project)}还有${changes.length}项变更没有审批：${say.list(changes)}。请先审批。`,
  'change.own': ({ project, change }, say) =>
    `项目${say.project(project)}的${say.named('变更', change)}由您申请，不得由您批准。请交由他人审批。`,
  'change.below-spent': ({ project, budget, moneyOut }, say) =>
    `项目${say.project(project)}已支出${say.money(moneyOut)}，预算不能减到${say.money(budget)}。请改正。`,
  'change.material': ({ project, change, from, to }, say) =>
    from === null || to === null
      ? `项目${say.project(project)}的${say.named('变更', change)}改动了实质内容，属重大变更，不得在此批准。请退回议事协商或民主表决。`
      : `项目${say.project(project)}的${say.named('变更', change)}把预算由${say.money(from)}改为${say.money(to)}，属重大变更，不得在此批准。请退回议事协商或民主表决。`,
  'inspection.exists': ({ project, inspection }, say) =>
    `项目${say.project(project)}已有编号为“${inspection}”的检查记录。请另编编号。`,
  'inspection.unknown': ({ project, inspection }, say) =>
    `项目${say.project(project)}没有编号为“${inspection}”且存在问题的检查记录。请核对。`,
  'inspection.unresolved': ({ project, inspections }, say) =>
    `项目${say.project(project)}还有${inspections.length}次检查的问题没有整改：${say.list(inspections)}。请整改复查后再验收。`,
  'project.own': ({ project }, say) => `项目${say.project(project)}由您负责实施，不得由您验收。请由他人验收。`,
  'project.unfinished': ({ projects }, say) =>
    `还有${projects.length}个项目没有了结：${say.list(
      projects.map(({ project, status }) => `${say.project(project)}（${words.projectStatus[status]}）`),
    )}。请待验收或终止。`,
};
