// Made from zh-Hans/facts/conversion.ts by `npm run zh-hant`: not to be edited.
import type { conversion as part } from '../../../parts/4-conversion/part.js';
import type { Lines } from '../../dictionary.js';
import { pledgeKind } from '../terms.js';

const SCREENED = {
  approve: (project: string) => `准予項目${project}立項`,
  return: (project: string) => `將項目${project}退回修改`,
  reject: (project: string) => `對項目${project}不予立項`,
} as const;

export const conversion: Lines<keyof typeof part.commands> = {
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
};
