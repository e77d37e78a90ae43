// Made from zh-Hans/terms.ts by `npm run zh-hant`: not to be edited.

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

/** 記錄裡可能出現的其他值照原樣寫出。 */
export const wordIn = (table: Readonly<Record<string, string>>, key: string): string => table[key] ?? key;

export const office = (id: Office): string => words.roles[id];
export const step = (id: Step): string => words.steps[id];
export const itemStatus = (status: string): string => wordIn(words.itemStatus, status);

export const stance: Readonly<Record<Stance, string>> = { for: '贊成', against: '反對', question: '提問' };

/** 議題來源和投票方式；主辦方可以另行規定。 */
const CHANNELS: Readonly<Record<string, string>> = {
  online: '線上',
  paper: '紙質',
  phone: '電話',
  'show-of-hands': '舉手',
  'door-to-door': '入戶',
  visit: '走訪',
  'courtyard-meeting': '壩壩會',
  meeting: '會議',
};

export const channel = (id: string): string => wordIn(CHANNELS, id);

/** 適用法域。 */
export const jurisdiction = (id: string): string => (id === 'any' ? '不限（約定，非法定）' : id === 'CN' ? '中國大陸' : id);

/** 表決規則的名稱。 */
export function ruleTitle(id: string): string {
  const rule = decisionRule(id);
  return rule === undefined ? id : text(rule.title);
}

export const topicStatus: Readonly<Record<TopicStatus, string>> = {
  gathered: '待審查',
  accepted: '已受理',
  merged: '已併案',
  answered: '已即時答覆',
  referred: '已轉辦',
  deferred: '暫緩',
  rejected: '不予受理',
  withdrawn: '已撤回',
};

export const screening: Readonly<Record<Fields<'topic.screen'>['decision'], string>> = {
  accept: '受理',
  answer: '即時答覆',
  refer: '轉辦',
  defer: '暫緩',
  reject: '不予受理',
};

export const roundForm: Readonly<Record<Round['form'], string>> = {
  session: '會議',
  written: '書面徵詢',
  'door-to-door': '入戶徵詢',
  online: '線上徵詢',
};

export const motionKind: Readonly<Record<Motion['kind'], string>> = {
  main: '主動議',
  amend: '修正動議',
  'close-debate': '結束辯論動議',
  shelve: '擱置動議',
  adjourn: '休會動議',
};

export const paperStatus: Readonly<Record<Paper['status'], string>> = {
  out: '未收回',
  returned: '已收回',
  spoiled: '已作廢',
};

export const objectionStatus: Readonly<Record<Objection['status'], string>> = {
  filed: '已提出',
  replied: '已答覆',
  mediated: '已調解',
  withdrawn: '已撤回',
  noted: '已備查',
  upheld: '已成立',
};

export const claimStatus: Readonly<Record<ClaimStatus, string>> = {
  posted: '待認領',
  taken: '已認領',
  delivered: '已交付',
  confirmed: '已確認',
  withdrawn: '已撤回',
};

export const callOutStatus: Readonly<Record<CallOutStatus, string>> = {
  raised: '待派單',
  assigned: '已派單，待報到',
  arrived: '已報到，辦理中',
  resolved: '已辦理，待確認',
  confirmed: '已辦結',
  withdrawn: '已撤回',
};

export const pledgeKind: Readonly<Record<(typeof PLEDGES)[number], string>> = {
  money: '籌資',
  labour: '籌勞',
  idea: '籌智',
  goodwill: '籌心',
};

export const changeStatus: Readonly<Record<Change['status'], string>> = {
  requested: '待審批',
  approved: '已批准',
  declined: '未批准',
  'sent-back': '已隨項目退回',
  lapsed: '已失效',
};

export const inspectionResult: Readonly<Record<Inspection['result'], string>> = { ok: '合格', defects: '存在問題' };

export const projectVerb: Readonly<Record<Verb, string>> = {
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

export const becomes: Readonly<Record<Item['becomes'], string>> = {
  project: '項目',
  covenant: '公約',
  election: '推選結果',
  opinion: '協商意見',
};

export const ground: Readonly<Record<Fields<'person.erase'>['ground'], string>> = {
  order: '有權機關的決定',
  unlawful: '內容違法',
  request: '本人請求且保存期已滿',
};

export const deadlineKind: Readonly<Record<DeadlineKind, string>> = {
  gathering: '議題徵集期',
  poll: '投票期',
  posting: '公示期',
  reply: '異議答覆期',
  'call-out': '吹哨報到響應期',
  milestone: '節點完成期',
  survey: '測評期',
  claim: '認領交付期',
  session: '本輪徵詢期',
};

/** 期限所指；只有一件的不必寫明。 */
export const deadlineSubject = (
  { kind, subject }: Pick<AnyDeadline<DeadlineKind>, 'kind' | 'subject'>,
  say: Say,
): string => (isOwed(kind) || kind === 'survey' ? `（${kind === 'claim' ? say.claim(subject) : subject}）` : '');

export const unit: Readonly<Record<Measure, string>> = { heads: '人數', area: '專有部分面積', weight: '權數' };

export const opening: Readonly<Record<Refusal<'opening.inconsistent'>['numbers']['problem'], string>> = {
  'person-twice': '人員重複登記',
  'body-twice': '議事主體重複登記',
  'item-twice': '事項重複登記',
  'unknown-person': '所列人員未登記',
  'unknown-body': '所列議事主體未登記',
  'unknown-rule': '所引表決規則不存在',
  'office-collision': '同一人兼任了不得兼任的職務',
  'unknown-command': '議事規則提到的操作不存在',
  'no-route': '直接進入表決的事項沒有寫明由誰按什麼規則表決',
  'no-items': '議事規則從這一步開始，但沒有提交事項',
  'step-twice': '同一步驟列入了兩個階段',
};

const KINDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '數字',
  int: '整數',
  boolean: '“是”或“否”',
  array: '列表',
  object: '一組字段',
  record: '一組字段',
  tuple: '列表',
};

const FORMATS: Readonly<Record<Written | 'other', string>> = {
  identifier: '應為編號，1至128個字符，不含空白',
  moment: '應為時間，寫作 2026-03-01T08:00:00.000Z',
  date: '應為日期，寫作 2026-03-01',
  'sha-256': '應為64位十六進制數字',
  currency: '應為三個大寫字母的貨幣代碼，如 CNY',
  pointer: '應以“/”開頭',
  zone: '應為時區，如 Asia/Shanghai',
  unreserved: '是保留的詞，請另取',
  'whole-characters': '含有殘缺的字符',
  'existing-moment': '所寫的時間不存在',
  distinct: '有一項寫了兩次',
  'reachable-share': '這個比例誰也達不到',
  other: '寫法不對',
};

/** 請求中某一項有什麼不合要求，接在它的名稱之後。 */
const MALFORMED: { readonly [C in keyof FormProblems]: (numbers: FormProblems[C]) => string } = {
  'form.missing': () => '缺少，請填寫',
  'form.empty': () => '不能為空',
  'form.unknown-field': () => '不是這一請求的內容，請去掉',
  'form.kind': ({ kind }) => `應填${wordIn(KINDS, kind)}`,
  'form.too-small': ({ least }) => `不足下限${least}`,
  'form.too-large': ({ most }) => `超出上限${most}`,
  'form.choice': ({ allowed }) => `只能填 ${allowed.join('、')}`,
  'form.no-form': () => '寫法不對',
  'form.written': ({ as }) => FORMATS[as],
};

export const behindName = ({ code, numbers }: FormProblem): string =>
  // The code chose the words that take these numbers.
  (MALFORMED[code] as (numbers: never) => string)(numbers as never);

/** 方案的先後：最優在前，並列的用等號相連。 */
export const order = (say: Say, item: string, ranking: Preferences): string =>
  ranking
    .map((place) =>
      [place]
        .flat()
        .map((option) => say.option(item, option))
        .join(' ＝ '),
    )
    .join(' ＞ ');
