// 项目。What is said of projects: their commands are said with the steps that use them, in Chinese.
import type { Verb } from '../../../parts/projects/words.js';
import type { Texts } from '../../dictionary.js';
import { words } from '../words.js';

const projectVerb: Readonly<Record<Verb, string>> = {
  amend: '修改',
  pledge: '认筹',
  submit: '申报',
  withdraw: '撤回',
  score: '评分',
  approve: '立项',
  return: '退回修改',
  reject: '不予立项',
  supersede: '重新协商',
  start: '开工',
  reach: '登记节点',
  receive: '入账',
  spend: '支出',
  reverse: '冲正',
  change: '变更',
  inspect: '检查',
  suspend: '停工',
  resume: '复工',
  terminate: '终止',
  complete: '完工',
  accept: '验收',
  rectify: '整改',
  'find-wanting': '责令整改',
  'send-back': '退回',
  survey: '测评',
};

export const projects: Texts<'projects'> = {
  commands: {},
  refusals: {
    'project.exists': ({ project }, say) => `编号“${project}”已用于项目${say.project(project)}。请另编编号。`,
    'project.unknown': ({ project }, say) => `没有项目${say.project(project)}。请核对。`,
    'project.out-of-turn': ({ project, status, verb }, say) =>
      `项目${say.project(project)}目前为“${words.projectStatus[status]}”，不能办理“${projectVerb[verb]}”。`,
    'milestone.unknown': ({ project, milestone }, say) =>
      `项目${say.project(project)}没有节点${say.milestone(project, milestone)}。请核对。`,
    'milestone.twice': ({ project, milestone }, say) =>
      `项目${say.project(project)}的节点编号“${milestone}”重复。请改正。`,
    'milestone.past': ({ project, milestone, due }, say) =>
      `项目${say.project(project)}的节点${say.milestone(project, milestone)}拟于${say.until(due)}前完成，该时间已过。请另定日期。`,
    'source.unknown': ({ source, sources }, say) =>
      `议事规则没有“${say.source(source)}”这一资金来源，可用的有：${say.list(sources.map(say.source))}。`,
    'project.off-price': ({ project, item, budget, together, price, ...share }, say) =>
      `${say.item(item)}是按${say.money(price)}的价款决定的，项目${say.project(project)}预算${say.money(budget)}${
        together === budget ? '' : `，与同一事项的其他项目合计${say.money(together)}`
      }，相差${say.money(Math.abs(together - price))}。按议事规则，与价款出入${say.threshold(share)}的，不能就此办理。请调整预算；确需改变价款的，退回协商，按新的价款重新决定。`,
    'reason.missing': ({ about }) => `对“${about}”作出这一决定应说明理由。请填写理由。`,
  },
  facts: {},
  findings: {},
};
