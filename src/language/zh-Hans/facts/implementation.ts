// 会议记录：第五步组织实施。Lines of the minutes for step 5, in Chinese.

import type { implementation as part } from '../../../parts/5-implementation/part.js';
import type { Alteration } from '../../../parts/projects/plan.js';
import type { Lines } from '../../dictionary.js';
import type { Say } from '../../say.js';
import { inspectionResult } from '../terms.js';

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

export const implementation: Lines<keyof typeof part.commands> = {
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
};
