// Made from zh-Hans/parts/projects.ts by `npm run zh-hant`: not to be edited.
import type { Verb } from '../../../parts/projects/words.js';
import type { Texts } from '../../dictionary.js';
import { words } from '../words.js';

const projectVerb: Readonly<Record<Verb, string>> = {
  amend: '修改',
  pledge: '認籌',
  submit: '申報',
  withdraw: '撤回',
  score: '評分',
  approve: '立項',
  return: '退回修改',
  reject: '不予立項',
  supersede: '重新協商',
  start: '開工',
  reach: '登記節點',
  receive: '入帳',
  spend: '支出',
  reverse: '沖正',
  change: '變更',
  inspect: '檢查',
  suspend: '停工',
  resume: '復工',
  terminate: '終止',
  complete: '完工',
  accept: '驗收',
  rectify: '整改',
  'find-wanting': '責令整改',
  'send-back': '退回',
  survey: '測評',
};

export const projects: Texts<'projects'> = {
  commands: {},
  refusals: {
    'project.exists': ({ project }, say) => `編號“${project}”已用於項目${say.project(project)}。請另編編號。`,
    'project.unknown': ({ project }, say) => `沒有項目${say.project(project)}。請核對。`,
    'project.out-of-turn': ({ project, status, verb }, say) =>
      `項目${say.project(project)}目前為“${words.projectStatus[status]}”，不能辦理“${projectVerb[verb]}”。`,
    'milestone.unknown': ({ project, milestone }, say) =>
      `項目${say.project(project)}沒有節點${say.milestone(project, milestone)}。請核對。`,
    'milestone.twice': ({ project, milestone }, say) =>
      `項目${say.project(project)}的節點編號“${milestone}”重複。請改正。`,
    'milestone.past': ({ project, milestone, due }, say) =>
      `項目${say.project(project)}的節點${say.milestone(project, milestone)}擬於${say.until(due)}前完成，該時間已過。請另定日期。`,
    'source.unknown': ({ source, sources }, say) =>
      `議事規則沒有“${say.source(source)}”這一資金來源，可用的有：${say.list(sources.map(say.source))}。`,
    'project.off-price': ({ project, item, budget, together, price, ...share }, say) =>
      `${say.item(item)}是按${say.money(price)}的價款決定的，項目${say.project(project)}預算${say.money(budget)}${
        together === budget ? '' : `，與同一事項的其他項目合計${say.money(together)}`
      }，相差${say.money(Math.abs(together - price))}。按議事規則，與價款出入${say.threshold(share)}的，不能就此辦理。請調整預算；確需改變價款的，退回協商，按新的價款重新決定。`,
    'reason.missing': ({ about }) => `對“${about}”作出這一決定應說明理由。請填寫理由。`,
  },
  facts: {},
  findings: {},
};
