// Made from zh-Hans/facts/implementation.ts by `npm run zh-hant`: not to be edited.

import type { commands } from '../../../parts/5-implementation/vocabulary.js';
import type { Alteration } from '../../../parts/projects/vocabulary.js';
import type { Lines } from '../../dictionary.js';
import type { Say } from '../../say.js';
import { inspectionResult } from '../terms.js';

function alters(say: Say, project: string, alteration: Alteration): string {
  switch (alteration.kind) {
    case 'budget':
      return `預算改為${say.money(alteration.budget)}`;
    case 'schedule':
      return `節點${say.milestone(project, alteration.milestone)}改為${say.date(alteration.due)}前完成`;
    case 'content':
      return `內容改為${say.quote(alteration.content)}${alteration.material ? '（申報為重大變更）' : ''}`;
    case 'responsible':
      return `責任人改為${say.person(alteration.responsible.person)}`;
  }
}

const BACK = { deliberation: '議事協商', vote: '民主表決' } as const;

export const implementation: Lines<keyof typeof commands> = {
  'project.start': (fact, say) => `${say.who(fact)}宣布項目${say.project(fact.fields.project)}開工。`,
  'milestone.reach': (fact, say) =>
    `${say.who(fact)}登記項目${say.project(fact.fields.project)}的節點${say.milestone(fact.fields.project, fact.fields.milestone)}完成${
      fact.fields.text === undefined ? '' : `：${say.quote(fact.fields.text)}`
    }。`,
  'milestone.reopen': (fact, say) =>
    `${say.who(fact)}撤回項目${say.project(fact.fields.project)}節點${say.milestone(fact.fields.project, fact.fields.milestone)}的完成登記，理由：${say.quote(fact.fields.reason)}。`,
  'money.receive': (fact, say) =>
    `項目${say.project(fact.fields.project)}入帳${say.money(fact.fields.amount)}（${say.source(fact.fields.source)}），${say.who(fact)}記帳${
      fact.fields.text === undefined ? '' : `：${say.quote(fact.fields.text)}`
    }。`,
  'money.spend': (fact, say) =>
    `項目${say.project(fact.fields.project)}支出${say.money(fact.fields.amount)}（${say.source(fact.fields.source)}），用途：${say.quote(fact.fields.text)}，${say.who(fact)}記帳。`,
  'ledger.reverse': (fact, say) =>
    `${say.who(fact)}沖正項目${say.project(fact.fields.project)}的${say.named('帳目', fact.fields.reverses)}，理由：${say.quote(fact.fields.reason)}${
      fact.fields.witness === undefined ? '' : `，見證人${say.person(fact.fields.witness)}`
    }。`,
  'change.request': (fact, say) =>
    `${say.who(fact)}申請變更項目${say.project(fact.fields.project)}（“${fact.fields.change}”）：${alters(say, fact.fields.project, fact.fields.alters)}，理由：${say.quote(fact.fields.reason)}。`,
  'change.decide': (fact, say) =>
    `${say.who(fact)}${fact.fields.decision === 'approve' ? '批准' : '不批准'}項目${say.project(fact.fields.project)}的${say.named('變更', fact.fields.change)}${
      fact.fields.reason === undefined ? '' : `，理由：${say.quote(fact.fields.reason)}`
    }。`,
  'inspection.record': (fact, say) =>
    `${say.who(fact)}檢查項目${say.project(fact.fields.project)}：${inspectionResult[fact.fields.result]}${
      fact.fields.text === undefined ? '' : `，${say.quote(fact.fields.text)}`
    }${fact.fields.resolves === undefined ? '' : `；此前${say.list(fact.fields.resolves.map((id) => say.named('檢查', id)))}的問題已整改`}。`,
  'project.suspend': (fact, say) =>
    `${say.who(fact)}決定項目${say.project(fact.fields.project)}停工，理由：${say.quote(fact.fields.reason)}。`,
  'project.resume': (fact, say) => `${say.who(fact)}決定項目${say.project(fact.fields.project)}復工。`,
  'project.terminate': (fact, say) =>
    `${say.who(fact)}決定終止項目${say.project(fact.fields.project)}，理由：${say.quote(fact.fields.reason)}。`,
  'project.complete': (fact, say) => `${say.who(fact)}報告項目${say.project(fact.fields.project)}完工。`,
  'project.accept': (fact, say) =>
    `${say.who(fact)}驗收項目${say.project(fact.fields.project)}${
      fact.fields.document === undefined ? '' : `（文號：${fact.fields.document}）`
    }${fact.fields.text === undefined ? '' : `：${say.quote(fact.fields.text)}`}。`,
  'project.rectify': (fact, say) =>
    `${say.who(fact)}要求項目${say.project(fact.fields.project)}整改，須完成：${say.list(
      fact.fields.milestones.map(({ title, due }) => `${say.quote(title)}（${say.date(due)}前）`),
    )}，理由：${say.quote(fact.fields.reason)}。`,
  'implementation.send-back': (fact, say) =>
    `${say.who(fact)}將項目${say.projects(fact.fields.projects)}退回${BACK[fact.fields.to]}，理由：${say.quote(fact.fields.reason)}。`,
  'implementation.conclude': (fact, say) => `${say.who(fact)}宣布組織實施結束。`,
};
