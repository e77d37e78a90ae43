// 组织实施。What is said of step 5, implementation, in Chinese.

import type { Alteration } from '../../../parts/projects/plan.js';
import type { Change, Clock, Inspection } from '../../../parts/projects/words.js';
import { grouped, products } from '../../amounts.js';
import type { Texts } from '../../dictionary.js';
import type { Say } from '../../say.js';
import { fullWidth } from '../checks.js';
import { wordIn } from '../terms.js';
import { words } from '../words.js';

function alters(say: Say, project: string, alteration: Alteration): string {
  switch (alteration.kind) {
    case 'budget':
      return `预算改为${say.money(alteration.budget)}`;
    case 'schedule':
      return `节点${say.milestone(project, alteration.milestone)}改为${say.date(alteration.due)}前完成`;
    case 'content':
      return `内容改为${say.quote(alteration.content)}${alteration.material ? '（申报为重大变更）' : ''}`;
    case 'responsible':
      return `责任人改为${say.person(alteration.responsible.person)}`;
  }
}

const BACK = { deliberation: '议事协商', vote: '民主表决' } as const;

const clocks = (say: Say, project: string, label: string, found: readonly Clock[]): string[] =>
  found.map(({ milestone, due }) => `${say.milestone(project, milestone)}${label}${say.until(due)}。`);

const changeStatus: Readonly<Record<Change['status'], string>> = {
  requested: '待审批',
  approved: '已批准',
  declined: '未批准',
  'sent-back': '已随项目退回',
  lapsed: '已失效',
};

const inspectionResult: Readonly<Record<Inspection['result'], string>> = { ok: '合格', defects: '存在问题' };

export const implementation: Texts<'implementation'> = {
  commands: {
    'project.start': '项目开工',
    'milestone.reach': '完成节点',
    'milestone.reopen': '撤回节点',
    'money.receive': '入账',
    'money.spend': '支出',
    'ledger.reverse': '冲正',
    'change.request': '申请变更',
    'change.decide': '审批变更',
    'inspection.record': '检查',
    'project.suspend': '项目停工',
    'project.resume': '项目复工',
    'project.terminate': '项目终止',
    'project.complete': '项目完工',
    'project.accept': '项目验收',
    'project.rectify': '项目整改',
    'implementation.send-back': '重大变更退回',
    'implementation.conclude': '组织实施结束',
  },
  refusals: {
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
  },
  facts: {
    'project.start': (fact, say) => `${say.who(fact)}宣布项目${say.project(fact.fields.project)}开工。`,
    'milestone.reach': (fact, say) =>
      `${say.who(fact)}登记项目${say.project(fact.fields.project)}的节点${say.milestone(fact.fields.project, fact.fields.milestone)}完成${
        fact.fields.text === undefined ? '' : `：${say.quote(fact.fields.text)}`
      }。`,
    'milestone.reopen': (fact, say) =>
      `${say.who(fact)}撤回项目${say.project(fact.fields.project)}节点${say.milestone(fact.fields.project, fact.fields.milestone)}的完成登记，理由：${say.quote(fact.fields.reason)}。`,
    'money.receive': (fact, say) =>
      `项目${say.project(fact.fields.project)}入账${say.money(fact.fields.amount)}（${say.source(fact.fields.source)}），${say.who(fact)}记账${
        fact.fields.text === undefined ? '' : `：${say.quote(fact.fields.text)}`
      }。`,
    'money.spend': (fact, say) =>
      `项目${say.project(fact.fields.project)}支出${say.money(fact.fields.amount)}（${say.source(fact.fields.source)}），用途：${say.quote(fact.fields.text)}，${say.who(fact)}记账。`,
    'ledger.reverse': (fact, say) =>
      `${say.who(fact)}冲正项目${say.project(fact.fields.project)}的${say.named('账目', fact.fields.reverses)}，理由：${say.quote(fact.fields.reason)}${
        fact.fields.witness === undefined ? '' : `，见证人${say.person(fact.fields.witness)}`
      }。`,
    'change.request': (fact, say) =>
      `${say.who(fact)}申请变更项目${say.project(fact.fields.project)}（“${fact.fields.change}”）：${alters(say, fact.fields.project, fact.fields.alters)}，理由：${say.quote(fact.fields.reason)}。`,
    'change.decide': (fact, say) =>
      `${say.who(fact)}${fact.fields.decision === 'approve' ? '批准' : '不批准'}项目${say.project(fact.fields.project)}的${say.named('变更', fact.fields.change)}${
        fact.fields.reason === undefined ? '' : `，理由：${say.quote(fact.fields.reason)}`
      }。`,
    'inspection.record': (fact, say) =>
      `${say.who(fact)}检查项目${say.project(fact.fields.project)}：${inspectionResult[fact.fields.result]}${
        fact.fields.text === undefined ? '' : `，${say.quote(fact.fields.text)}`
      }${fact.fields.resolves === undefined ? '' : `；此前${say.list(fact.fields.resolves.map((id) => say.named('检查', id)))}的问题已整改`}。`,
    'project.suspend': (fact, say) =>
      `${say.who(fact)}决定项目${say.project(fact.fields.project)}停工，理由：${say.quote(fact.fields.reason)}。`,
    'project.resume': (fact, say) => `${say.who(fact)}决定项目${say.project(fact.fields.project)}复工。`,
    'project.terminate': (fact, say) =>
      `${say.who(fact)}决定终止项目${say.project(fact.fields.project)}，理由：${say.quote(fact.fields.reason)}。`,
    'project.complete': (fact, say) => `${say.who(fact)}报告项目${say.project(fact.fields.project)}完工。`,
    'project.accept': (fact, say) =>
      `${say.who(fact)}验收项目${say.project(fact.fields.project)}${
        fact.fields.document === undefined ? '' : `（文号：${fact.fields.document}）`
      }${fact.fields.text === undefined ? '' : `：${say.quote(fact.fields.text)}`}。`,
    'project.rectify': (fact, say) =>
      `${say.who(fact)}要求项目${say.project(fact.fields.project)}整改，须完成：${say.list(
        fact.fields.milestones.map(({ title, due }) => `${say.quote(title)}（${say.date(due)}前）`),
      )}，理由：${say.quote(fact.fields.reason)}。`,
    'implementation.send-back': (fact, say) =>
      `${say.who(fact)}将项目${say.projects(fact.fields.projects)}退回${BACK[fact.fields.to]}，理由：${say.quote(fact.fields.reason)}。`,
    'implementation.conclude': (fact, say) => `${say.who(fact)}宣布组织实施结束。`,
  },
  findings: {
    'project.start': (found, say, { fields }) => clocks(say, fields.project, '须完成于', found.clocks),
    'milestone.reach': (found, say) => [
      `完成时间${say.when(found.moment)}${found.due === null ? '' : `，期限${say.until(found.due)}，${found.late ? '逾期完成' : '按期完成'}`}。`,
    ],
    'project.suspend': (found, say, { fields }) => clocks(say, fields.project, '的期限停止计算，原定', found.clocks),
    'project.resume': (found, say, { fields }) => clocks(say, fields.project, '的期限顺延至', found.clocks),
    'change.decide': (found, say) => [
      ...(found.check === null
        ? []
        : [
            `变动${say.money(found.check.part)}，原批准预算${say.money(found.check.whole)}，${say.threshold(found.check)}的属重大变更：${
              found.check.whole === 0 ? '原无预算' : fullWidth(products(found.check, grouped))
            }。`,
          ]),
      found.material ? '属重大变更。' : '不属重大变更。',
      ...(found.due === null ? [] : [`新期限${say.until(found.due)}。`]),
    ],
    'project.rectify': (found, say, { fields }) => clocks(say, fields.project, '须完成于', found.clocks),
    'implementation.send-back': (found) => [found.next === 'vote' ? '转入民主表决。' : '转入议事协商。'],
    'implementation.conclude': (found, say) => [
      `验收${found.accepted}个，终止${found.terminated}个；共入账${say.money(found.moneyIn)}，支出${say.money(found.moneyOut)}，结余${say.money(found.moneyIn - found.moneyOut)}。`,
    ],
  },
};
