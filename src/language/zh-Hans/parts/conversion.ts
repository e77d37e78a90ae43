// 项目转化。What is said of step 4, project conversion, in Chinese.
import type { Item } from '../../../kernel/state.js';
import type { PLEDGES } from '../../../parts/projects/plan.js';

import type { Texts } from '../../dictionary.js';
import { score, scored } from '../checks.js';
import { itemStatus, wordIn } from '../terms.js';
import { words } from '../words.js';

const SCREENED = {
  approve: (project: string) => `准予项目${project}立项`,
  return: (project: string) => `将项目${project}退回修改`,
  reject: (project: string) => `对项目${project}不予立项`,
} as const;

const pledgeKind: Readonly<Record<(typeof PLEDGES)[number], string>> = {
  money: '筹资',
  labour: '筹劳',
  idea: '筹智',
  goodwill: '筹心',
};

const becomes: Readonly<Record<Item['becomes'], string>> = {
  project: '项目',
  covenant: '公约',
  election: '推选结果',
  opinion: '协商意见',
};

export const conversion: Texts<'conversion'> = {
  commands: {
    'offer.make': '登记资源',
    'offer.match': '供需对接',
    'offer.withdraw': '撤回资源',
    'project.draft': '编制项目书',
    'project.amend': '修改项目书',
    'project.withdraw': '撤回项目',
    'pledge.make': '认筹',
    'pledge.withdraw': '撤回认筹',
    'project.submit': '申报项目',
    'projects.screen': '开始项目过筛',
    'drafting.reopen': '恢复项目编制',
    'project.score': '项目评分',
    'project.screen': '项目过筛',
    'conversion.conclude': '项目转化结束',
    'conversion.send-back': '项目转化退回协商',
    'offer.unmatch': '撤销对接',
  },
  refusals: {
    'offer.exists': ({ offer }, say) => `资源${say.offer(offer)}已经登记。请另编编号。`,
    'offer.unknown': ({ offer }, say) => `资源清单上没有${say.offer(offer)}。请核对。`,
    'offer.withdrawn': ({ offer }, say) => `资源${say.offer(offer)}已经撤回，不能再办理。`,
    'offer.not-yours': ({ offer }, say) => `资源${say.offer(offer)}不是由您提供的，只有提供人或召集人可以撤回。`,
    'item.not-decided': ({ item, status }, say) =>
      `${say.item(item)}目前为“${itemStatus(status)}”，尚未表决通过或协商一致，不能据此办理。`,
    'item.executes-itself': ({ item, becomes: kind }, say) =>
      `${say.item(item)}形成的是${wordIn(becomes, kind)}，自行生效，无须编制项目书。`,
    'item.has-project': ({ item, project, status }, say) =>
      `${say.item(item)}的项目${say.project(project)}目前为“${words.projectStatus[status]}”，不能从这里退回。请在组织实施中办理。`,
    'item.without-project': ({ items }, say) =>
      `${say.items(items)}已经决定，但还没有立项的项目。请编制项目书并过筛，或退回协商。`,
    'project.not-yours': ({ project }, say) =>
      `项目${say.project(project)}不是由您编制的，只有编制人或召集人可以办理。`,
    'project.funding-unequal': ({ project, budget, planned }, say) =>
      `项目${say.project(project)}预算${say.money(budget)}，各来源合计${say.money(planned)}，二者不等。请改正资金方案后再申报。`,
    'project.undecided': ({ projects }, say) =>
      `还有${projects.length}个项目没有过筛结论：${say.projects(projects)}。请逐个作出决定。`,
    'project.underfunded': ({ project, budget, secured }, say) =>
      `项目${say.project(project)}预算${say.money(budget)}，已落实${say.money(secured)}，还差${say.money(budget - secured)}。请先筹足，或调整预算后重新申报。`,
    'project.below-pass-mark': ({ project, weighted, greatest, num, den, strict }, say) =>
      `项目${say.project(project)}得${weighted}分，满分${greatest}分，须${say.threshold({ num, den, strict })}方可立项。请退回修改，或不予立项并说明理由。`,
    'project.score-malformed': ({ project, criterion, max }, say) =>
      max === 0
        ? `项目${say.project(project)}的评分标准中没有“${say.criterion(criterion)}”这一项。请按评分表打分。`
        : `项目${say.project(project)}的“${say.criterion(criterion)}”未打分，或超出0至${max}分的范围。请逐项打分。`,
    'pledge.exists': ({ project, pledge }, say) =>
      `项目${say.project(project)}已有编号为“${pledge}”的认筹。请另编编号。`,
    'pledge.unknown': ({ project, pledge }, say) => `项目${say.project(project)}没有编号为“${pledge}”的认筹。请核对。`,
    'pledge.incomplete': ({ pledge }, say) => `${say.named('认筹', pledge)}为筹资，应写明资金来源和金额。请补充。`,
    'pledge.withdrawn': ({ pledge }, say) => `${say.named('认筹', pledge)}已经撤回，不能再办理。`,
    'pledge.not-yours': ({ pledge }, say) => `${say.named('认筹', pledge)}不是由您作出的，只有认筹人或召集人可以撤回。`,
    'pledge.bound': ({ pledge, status, received }, say) =>
      `项目已凭${say.named('认筹', pledge)}办理（目前为“${words.projectStatus[status]}”，已到账${say.money(received)}），不能再撤回。请与召集人商议变更。`,
    'offer.unmatched': ({ offer, item }, say) => `资源${say.offer(offer)}并未与${say.item(item)}对接。`,
  },
  facts: {
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
    'offer.unmatch': (fact, say) =>
      `${say.who(fact)}撤销资源${say.offer(fact.fields.offer)}与${say.item(fact.fields.item)}的对接，理由：${say.quote(fact.fields.reason)}。`,
  },
  findings: {
    'project.score': scored,
    'project.screen': (found, say) => [
      `评分人数${found.scorers}人，${score(say, found.score.weighted, found.score.greatest, found.check)}。`,
      `预算${say.money(found.budget)}，已落实${say.money(found.secured)}${
        found.secured < found.budget ? `，尚缺${say.money(found.budget - found.secured)}` : ''
      }。`,
    ],
    'conversion.conclude': (found) => [
      found.next === 'implementation'
        ? `立项${found.projects}个，转入组织实施。`
        : found.next === 'adopted'
          ? '没有立项，已决定的事项自行生效。'
          : '没有立项，协商结束。',
    ],
  },
};
