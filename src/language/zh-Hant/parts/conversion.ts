// Made from zh-Hans/parts/conversion.ts by `npm run zh-hant`: not to be edited.
import type { Item } from '../../../kernel/state.js';
import type { PLEDGES } from '../../../parts/projects/plan.js';

import type { Texts } from '../../dictionary.js';
import { score, scored } from '../checks.js';
import { itemStatus, wordIn } from '../terms.js';
import { words } from '../words.js';

const SCREENED = {
  approve: (project: string) => `准予項目${project}立項`,
  return: (project: string) => `將項目${project}退回修改`,
  reject: (project: string) => `對項目${project}不予立項`,
} as const;

const pledgeKind: Readonly<Record<(typeof PLEDGES)[number], string>> = {
  money: '籌資',
  labour: '籌勞',
  idea: '籌智',
  goodwill: '籌心',
};

const becomes: Readonly<Record<Item['becomes'], string>> = {
  project: '項目',
  covenant: '公約',
  election: '推選結果',
  opinion: '協商意見',
};

export const conversion: Texts<'conversion'> = {
  commands: {
    'offer.make': '登記資源',
    'offer.match': '供需對接',
    'offer.withdraw': '撤回資源',
    'project.draft': '編制項目書',
    'project.amend': '修改項目書',
    'project.withdraw': '撤回項目',
    'pledge.make': '認籌',
    'pledge.withdraw': '撤回認籌',
    'project.submit': '申報項目',
    'projects.screen': '開始項目過篩',
    'drafting.reopen': '恢復項目編制',
    'project.score': '項目評分',
    'project.screen': '項目過篩',
    'conversion.conclude': '項目轉化結束',
    'conversion.send-back': '項目轉化退回協商',
    'offer.unmatch': '撤銷對接',
  },
  refusals: {
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
    'project.not-yours': ({ project }, say) =>
      `項目${say.project(project)}不是由您編制的，只有編制人或召集人可以辦理。`,
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
    'pledge.exists': ({ project, pledge }, say) =>
      `項目${say.project(project)}已有編號為“${pledge}”的認籌。請另編編號。`,
    'pledge.unknown': ({ project, pledge }, say) => `項目${say.project(project)}沒有編號為“${pledge}”的認籌。請核對。`,
    'pledge.incomplete': ({ pledge }, say) => `${say.named('認籌', pledge)}為籌資，應寫明資金來源和金額。請補充。`,
    'pledge.withdrawn': ({ pledge }, say) => `${say.named('認籌', pledge)}已經撤回，不能再辦理。`,
    'pledge.not-yours': ({ pledge }, say) => `${say.named('認籌', pledge)}不是由您作出的，只有認籌人或召集人可以撤回。`,
    'pledge.bound': ({ pledge, status, received }, say) =>
      `項目已憑${say.named('認籌', pledge)}辦理（目前為“${words.projectStatus[status]}”，已到帳${say.money(received)}），不能再撤回。請與召集人商議變更。`,
    'offer.unmatched': ({ offer, item }, say) => `資源${say.offer(offer)}並未與${say.item(item)}對接。`,
  },
  facts: {
    'offer.make': (fact, say) =>
      `${say.who(fact)}登記資源${say.quote(fact.fields.title)}（${pledgeKind[fact.fields.kind]}${
        fact.fields.amount === undefined ? '' : `，${say.money(fact.fields.amount)}`
      }）。`,
    'offer.match': (fact, say) =>
      `${say.who(fact)}將資源${say.offer(fact.fields.offer)}與${say.item(fact.fields.item)}對接。`,
    'offer.withdraw': (fact, say) =>
      `${say.who(fact)}撤回資源${say.offer(fact.fields.offer)}，理由：${say.quote(fact.fields.reason)}。`,
    'project.draft': (fact, say) =>
      `${say.who(fact)}就${say.item(fact.fields.item)}編制項目書${say.quote(fact.fields.title)}：預算${say.money(fact.fields.budget)}，責任人${say.person(fact.fields.responsible.person)}，節點${fact.fields.milestones.length}個。目標：${say.quote(fact.fields.goal)}。`,
    'project.amend': (fact, say) =>
      `${say.who(fact)}修改項目${say.project(fact.fields.project)}${
        fact.fields.budget === undefined ? '' : `，預算改為${say.money(fact.fields.budget)}`
      }，理由：${say.quote(fact.fields.reason)}。`,
    'project.withdraw': (fact, say) =>
      `${say.who(fact)}撤回項目${say.project(fact.fields.project)}，理由：${say.quote(fact.fields.reason)}。`,
    'pledge.make': (fact, say) =>
      `${say.who(fact)}為項目${say.project(fact.fields.project)}認籌（${pledgeKind[fact.fields.kind]}${
        fact.fields.source === undefined ? '' : `，${say.source(fact.fields.source)}`
      }${fact.fields.amount === undefined ? '' : `，${say.money(fact.fields.amount)}`}）${
        fact.fields.text === undefined ? '' : `：${say.quote(fact.fields.text)}`
      }。`,
    'pledge.withdraw': (fact, say) =>
      `${say.who(fact)}撤回對項目${say.project(fact.fields.project)}的${say.named('認籌', fact.fields.pledge)}，理由：${say.quote(fact.fields.reason)}。`,
    'project.submit': (fact, say) => `${say.who(fact)}申報項目${say.project(fact.fields.project)}。`,
    'projects.screen': (fact, say) => `${say.who(fact)}宣布開始項目過篩。`,
    'drafting.reopen': (fact, say) => `${say.who(fact)}恢復項目編制，理由：${say.quote(fact.fields.reason)}。`,
    'project.score': (fact, say) => `${say.who(fact)}為項目${say.project(fact.fields.project)}評分。`,
    'project.screen': (fact, say) =>
      `${say.who(fact)}${SCREENED[fact.fields.decision](say.project(fact.fields.project))}${
        fact.fields.reason === undefined ? '' : `，理由：${say.quote(fact.fields.reason)}`
      }。`,
    'conversion.conclude': (fact, say) => `${say.who(fact)}宣布項目轉化結束。`,
    'conversion.send-back': (fact, say) =>
      `${say.who(fact)}將${say.items(fact.fields.items)}退回議事協商，理由：${say.quote(fact.fields.reason)}。`,
    'offer.unmatch': (fact, say) =>
      `${say.who(fact)}撤銷資源${say.offer(fact.fields.offer)}與${say.item(fact.fields.item)}的對接，理由：${say.quote(fact.fields.reason)}。`,
  },
  findings: {
    'project.score': scored,
    'project.screen': (found, say) => [
      `評分人數${found.scorers}人，${score(say, found.score.weighted, found.score.greatest, found.check)}。`,
      `預算${say.money(found.budget)}，已落實${say.money(found.secured)}${
        found.secured < found.budget ? `，尚缺${say.money(found.budget - found.secured)}` : ''
      }。`,
    ],
    'conversion.conclude': (found) => [
      found.next === 'implementation'
        ? `立項${found.projects}個，轉入組織實施。`
        : found.next === 'adopted'
          ? '沒有立項，已決定的事項自行生效。'
          : '沒有立項，協商結束。',
    ],
  },
};
