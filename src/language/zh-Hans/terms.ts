// 词语：句中所用的种类和状态。Kinds and statuses as Chinese sentences use them.

import type { Office, Step } from '../../charters/charter.js';
import type { FormProblem, FormProblems, Written } from '../../form.js';
import type { Deadline as AnyDeadline, Item } from '../../kernel/state.js';
import { decisionRule, type Measure } from '../../law/index.js';
import type { TopicStatus } from '../../parts/1-topics/vocabulary.js';
import type { Motion, Preferences, Round, Stance } from '../../parts/2-deliberation/vocabulary.js';
import type { Objection, Paper } from '../../parts/3-vote/slice.js';
import type { CallOutStatus } from '../../parts/call-outs/vocabulary.js';
import type { ClaimStatus } from '../../parts/claims/vocabulary.js';
import type { Change, Inspection, PLEDGES, Verb } from '../../parts/projects/vocabulary.js';
import type { DeadlineKind } from '../../parts/state.js';
import type { Fields, Refusal } from '../../procedure/vocabulary.js';
import type { Say } from '../say.js';
import { isOwed } from '../working.js';
import { text } from './text.js';
import { words } from './words.js';

/** 记录里可能出现的其他值照原样写出。 */
export const wordIn = (table: Readonly<Record<string, string>>, key: string): string => table[key] ?? key;

export const office = (id: Office): string => words.roles[id];
export const step = (id: Step): string => words.steps[id];
export const itemStatus = (status: string): string => wordIn(words.itemStatus, status);

export const stance: Readonly<Record<Stance, string>> = { for: '赞成', against: '反对', question: '提问' };

/** 议题来源和投票方式；主办方可以另行规定。 */
const CHANNELS: Readonly<Record<string, string>> = {
  online: '线上',
  paper: '纸质',
  phone: '电话',
  'show-of-hands': '举手',
  'door-to-door': '入户',
  visit: '走访',
  'courtyard-meeting': '坝坝会',
  meeting: '会议',
};

export const channel = (id: string): string => wordIn(CHANNELS, id);

/** 适用法域。 */
export const jurisdiction = (id: string): string => (id === 'any' ? '不限（约定，非法定）' : id === 'CN' ? '中国' : id);

/** 表决规则的名称。 */
export function ruleTitle(id: string): string {
  const rule = decisionRule(id);
  return rule === undefined ? id : text(rule.title);
}

export const topicStatus: Readonly<Record<TopicStatus, string>> = {
  gathered: '待审查',
  accepted: '已受理',
  merged: '已并案',
  answered: '已即时答复',
  referred: '已转办',
  deferred: '暂缓',
  rejected: '不予受理',
  withdrawn: '已撤回',
};

export const screening: Readonly<Record<Fields<'topic.screen'>['decision'], string>> = {
  accept: '受理',
  answer: '即时答复',
  refer: '转办',
  defer: '暂缓',
  reject: '不予受理',
};

export const roundForm: Readonly<Record<Round['form'], string>> = {
  session: '会议',
  written: '书面征询',
  'door-to-door': '入户征询',
  online: '线上征询',
};

export const motionKind: Readonly<Record<Motion['kind'], string>> = {
  main: '主动议',
  amend: '修正动议',
  'close-debate': '结束辩论动议',
  shelve: '搁置动议',
  adjourn: '休会动议',
};

export const paperStatus: Readonly<Record<Paper['status'], string>> = {
  out: '未收回',
  returned: '已收回',
  spoiled: '已作废',
};

export const objectionStatus: Readonly<Record<Objection['status'], string>> = {
  filed: '已提出',
  replied: '已答复',
  mediated: '已调解',
  withdrawn: '已撤回',
  noted: '已备查',
  upheld: '已成立',
};

export const claimStatus: Readonly<Record<ClaimStatus, string>> = {
  posted: '待认领',
  taken: '已认领',
  delivered: '已交付',
  confirmed: '已确认',
  withdrawn: '已撤回',
};

export const callOutStatus: Readonly<Record<CallOutStatus, string>> = {
  raised: '待派单',
  assigned: '已派单，待报到',
  arrived: '已报到，办理中',
  resolved: '已办理，待确认',
  confirmed: '已办结',
  withdrawn: '已撤回',
};

export const pledgeKind: Readonly<Record<(typeof PLEDGES)[number], string>> = {
  money: '筹资',
  labour: '筹劳',
  idea: '筹智',
  goodwill: '筹心',
};

export const changeStatus: Readonly<Record<Change['status'], string>> = {
  requested: '待审批',
  approved: '已批准',
  declined: '未批准',
  'sent-back': '已随项目退回',
  lapsed: '已失效',
};

export const inspectionResult: Readonly<Record<Inspection['result'], string>> = { ok: '合格', defects: '存在问题' };

export const projectVerb: Readonly<Record<Verb, string>> = {
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

export const becomes: Readonly<Record<Item['becomes'], string>> = {
  project: '项目',
  covenant: '公约',
  election: '推选结果',
  opinion: '协商意见',
};

export const ground: Readonly<Record<Fields<'person.erase'>['ground'], string>> = {
  order: '有权机关的决定',
  unlawful: '内容违法',
  request: '本人请求且保存期已满',
};

export const deadlineKind: Readonly<Record<DeadlineKind, string>> = {
  gathering: '议题征集期',
  poll: '投票期',
  posting: '公示期',
  reply: '异议答复期',
  'call-out': '吹哨报到响应期',
  milestone: '节点完成期',
  survey: '测评期',
  claim: '认领交付期',
  session: '本轮征询期',
};

/** 期限所指；只有一件的不必写明。 */
export const deadlineSubject = (
  { kind, subject }: Pick<AnyDeadline<DeadlineKind>, 'kind' | 'subject'>,
  say: Say,
): string => (isOwed(kind) || kind === 'survey' ? `（${kind === 'claim' ? say.claim(subject) : subject}）` : '');

export const unit: Readonly<Record<Measure, string>> = { heads: '人数', area: '专有部分面积', weight: '权数' };

export const opening: Readonly<Record<Refusal<'opening.inconsistent'>['numbers']['problem'], string>> = {
  'person-twice': '人员重复登记',
  'body-twice': '议事主体重复登记',
  'item-twice': '事项重复登记',
  'unknown-person': '所列人员未登记',
  'unknown-body': '所列议事主体未登记',
  'unknown-rule': '所引表决规则不存在',
  'office-collision': '同一人兼任了不得兼任的职务',
  'unknown-command': '议事规则提到的操作不存在',
  'no-route': '直接进入表决的事项没有写明由谁按什么规则表决',
  'no-items': '议事规则从这一步开始，但没有提交事项',
  'step-twice': '同一步骤列入了两个阶段',
};

const KINDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '“是”或“否”',
  array: '列表',
  object: '一组字段',
  record: '一组字段',
  tuple: '列表',
};

const FORMATS: Readonly<Record<Written | 'other', string>> = {
  identifier: '应为编号，1至128个字符，不含空白',
  moment: '应为时间，写作 2026-03-01T08:00:00.000Z',
  date: '应为日期，写作 2026-03-01',
  'sha-256': '应为64位十六进制数字',
  currency: '应为三个大写字母的货币代码，如 CNY',
  pointer: '应以“/”开头',
  zone: '应为时区，如 Asia/Shanghai',
  unreserved: '是保留的词，请另取',
  'whole-characters': '含有残缺的字符',
  'existing-moment': '所写的时间不存在',
  distinct: '有一项写了两次',
  'reachable-share': '这个比例谁也达不到',
  other: '写法不对',
};

/** 请求中某一项有什么不合要求，接在它的名称之后。 */
const MALFORMED: { readonly [C in keyof FormProblems]: (numbers: FormProblems[C]) => string } = {
  'form.missing': () => '缺少，请填写',
  'form.empty': () => '不能为空',
  'form.unknown-field': () => '不是这一请求的内容，请去掉',
  'form.kind': ({ kind }) => `应填${wordIn(KINDS, kind)}`,
  'form.too-small': ({ least }) => `不足下限${least}`,
  'form.too-large': ({ most }) => `超出上限${most}`,
  'form.choice': ({ allowed }) => `只能填 ${allowed.join('、')}`,
  'form.no-form': () => '写法不对',
  'form.written': ({ as }) => FORMATS[as],
};

export const behindName = ({ code, numbers }: FormProblem): string =>
  // The code chose the words that take these numbers.
  (MALFORMED[code] as (numbers: never) => string)(numbers as never);

/** 方案的先后：最优在前，并列的用等号相连。 */
export const order = (say: Say, item: string, ranking: Preferences): string =>
  ranking
    .map((place) =>
      [place]
        .flat()
        .map((option) => say.option(item, option))
        .join(' ＝ '),
    )
    .join(' ＞ ');
