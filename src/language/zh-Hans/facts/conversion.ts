// 会议记录：第四步项目转化。Lines of the minutes for step 4, in Chinese.
import type { conversion as part } from '../../../parts/4-conversion/part.js';
import type { Lines } from '../../dictionary.js';
import { pledgeKind } from '../terms.js';

const SCREENED = {
  approve: (project: string) => `准予项目${project}立项`,
  return: (project: string) => `将项目${project}退回修改`,
  reject: (project: string) => `对项目${project}不予立项`,
} as const;

export const conversion: Lines<keyof typeof part.commands> = {
  'offer.make': (fact, say) =>
    `${say.who(fact)}登记资源${say.quote(fact.fields.title)}（${pledgeKind[fact.fields.kind]}${
      fact.fields.amount === undefined ? '' : `，${say.money(fact.fields.amount)}`
    }）。`,
  'offer.match': (fact, say) =>
    `${say.who(fact)}将资源${say.offer(fact.fields.offer)}与${say.item(fact.fields.item)}对接。`,
  'offer.withdraw': (fact, say) =>
    `${say.who(fact)}撤回资源${say.offer(fact.fields.offer)}，理由：${say.quote(fact.fields.reason)}。`,
  'project.draft': (fact, say) =>
    `${say.who(fact)}就${say.item(fact.fields.item)}编制项目书${say.quote(fact.fields.title)}：预算${say.money(fact.fields.budget)}，责任人${say.person(fact.fields.responsible.person)}，节点${fact.fields.milestones.length}个。目标：${say.quote(fact.fields.goal)}。`,
  'project.amend': (fact, say) =>
    `${say.who(fact)}修改项目${say.project(fact.fields.project)}${
      fact.fields.budget === undefined ? '' : `，预算改为${say.money(fact.fields.budget)}`
    }，理由：${say.quote(fact.fields.reason)}。`,
  'project.withdraw': (fact, say) =>
    `${say.who(fact)}撤回项目${say.project(fact.fields.project)}，理由：${say.quote(fact.fields.reason)}。`,
  'pledge.make': (fact, say) =>
    `${say.who(fact)}为项目${say.project(fact.fields.project)}认筹（${pledgeKind[fact.fields.kind]}${
      fact.fields.source === undefined ? '' : `，${say.source(fact.fields.source)}`
    }${fact.fields.amount === undefined ? '' : `，${say.money(fact.fields.amount)}`}）${
      fact.fields.text === undefined ? '' : `：${say.quote(fact.fields.text)}`
    }。`,
  'pledge.withdraw': (fact, say) =>
    `${say.who(fact)}撤回对项目${say.project(fact.fields.project)}的${say.named('认筹', fact.fields.pledge)}，理由：${say.quote(fact.fields.reason)}。`,
  'project.submit': (fact, say) => `${say.who(fact)}申报项目${say.project(fact.fields.project)}。`,
  'projects.screen': (fact, say) => `${say.who(fact)}宣布开始项目过筛。`,
  'drafting.reopen': (fact, say) => `${say.who(fact)}恢复项目编制，理由：${say.quote(fact.fields.reason)}。`,
  'project.score': (fact, say) => `${say.who(fact)}为项目${say.project(fact.fields.project)}评分。`,
  'project.screen': (fact, say) =>
    `${say.who(fact)}${SCREENED[fact.fields.decision](say.project(fact.fields.project))}${
      fact.fields.reason === undefined ? '' : `，理由：${say.quote(fact.fields.reason)}`
    }。`,
  'conversion.conclude': (fact, say) => `${say.who(fact)}宣布项目转化结束。`,
  'conversion.send-back': (fact, say) =>
    `${say.who(fact)}将${say.items(fact.fields.items)}退回议事协商，理由：${say.quote(fact.fields.reason)}。`,
};
