// Made from zh-Hans/parts/implementation.ts by `npm run zh-hant`: not to be edited.

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

const clocks = (say: Say, project: string, label: string, found: readonly Clock[]): string[] =>
  found.map(({ milestone, due }) => `${say.milestone(project, milestone)}${label}${say.until(due)}。`);

const changeStatus: Readonly<Record<Change['status'], string>> = {
  requested: '待審批',
  approved: '已批准',
  declined: '未批准',
  'sent-back': '已隨項目退回',
  lapsed: '已失效',
};

const inspectionResult: Readonly<Record<Inspection['result'], string>> = { ok: '合格', defects: '存在問題' };

export const implementation: Texts<'implementation'> = {
  commands: {
    'project.start': '項目開工',
    'milestone.reach': '完成節點',
    'milestone.reopen': '撤回節點',
    'money.receive': '入帳',
    'money.spend': '支出',
    'ledger.reverse': '沖正',
    'change.request': '申請變更',
    'change.decide': '審批變更',
    'inspection.record': '檢查',
    'project.suspend': '項目停工',
    'project.resume': '項目復工',
    'project.terminate': '項目終止',
    'project.complete': '項目完工',
    'project.accept': '項目驗收',
    'project.rectify': '項目整改',
    'implementation.send-back': '重大變更退回',
    'implementation.conclude': '組織實施結束',
  },
  refusals: {
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
  },
  facts: {
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
  },
  findings: {
    'project.start': (found, say, { fields }) => clocks(say, fields.project, '須完成於', found.clocks),
    'milestone.reach': (found, say) => [
      `完成時間${say.when(found.moment)}${found.due === null ? '' : `，期限${say.until(found.due)}，${found.late ? '逾期完成' : '按期完成'}`}。`,
    ],
    'project.suspend': (found, say, { fields }) => clocks(say, fields.project, '的期限停止計算，原定', found.clocks),
    'project.resume': (found, say, { fields }) => clocks(say, fields.project, '的期限順延至', found.clocks),
    'change.decide': (found, say) => [
      ...(found.check === null
        ? []
        : [
            `變動${say.money(found.check.part)}，原批准預算${say.money(found.check.whole)}，${say.threshold(found.check)}的屬重大變更：${
              found.check.whole === 0 ? '原無預算' : fullWidth(products(found.check, grouped))
            }。`,
          ]),
      found.material ? '屬重大變更。' : '不屬重大變更。',
      ...(found.due === null ? [] : [`新期限${say.until(found.due)}。`]),
    ],
    'project.rectify': (found, say, { fields }) => clocks(say, fields.project, '須完成於', found.clocks),
    'implementation.send-back': (found) => [found.next === 'vote' ? '轉入民主表決。' : '轉入議事協商。'],
    'implementation.conclude': (found, say) => [
      `驗收${found.accepted}個，終止${found.terminated}個；共入帳${say.money(found.moneyIn)}，支出${say.money(found.moneyOut)}，結餘${say.money(found.moneyIn - found.moneyOut)}。`,
    ],
  },
};
