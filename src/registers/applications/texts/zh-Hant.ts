// Made from texts/zh-Hans.ts by `npm run zh-hant`: not to be edited.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands as drafting } from '../drafting.js';
import { closedNeeds, needsOf } from '../links.js';
import type { commands as screening } from '../screening.js';
import type { ApplicationStatus, ApplicationsState, List, Refusals, Warning } from '../words.js';

type Commands = typeof drafting & typeof screening;

const status: Readonly<Record<ApplicationStatus, string>> = {
  submitted: '待過篩',
  returned: '已退回',
  approved: '已通過',
  rejected: '未通過',
  withdrawn: '已撤回',
  completed: '已完成',
};

const noun: Readonly<Record<List, string>> = { needs: '需求', resources: '資源' };
const open: Readonly<Record<List, string>> = { needs: '待辦需求', resources: '可用資源' };

const warning: Readonly<Record<Warning, string>> = {
  'no-goal': '沒有寫明目標任務，謹防把活動當項目。',
  'no-beneficiaries': '沒有寫明服務對象。',
  'no-effect': '沒有寫明預期成效。',
  'no-horizon': '沒有寫明起止日期。',
  'one-off': '為期太短，請說明如何常態開展，謹防“一陣風”。',
};

const the = (application: string, say: Say): string => `項目${say.thing('applications', application)}`;
const warnings = (all: readonly Warning[]): string[] => all.map((one) => warning[one]);

export const zhHant: RegisterTexts<Commands, Refusals, ApplicationsState> = {
  title: '項目清單',
  about: '申報的項目、對應的需求和資源，以及過篩結果。',
  commands: {
    'application.submit': '申報項目',
    'application.link': '項目對接需求或資源',
    'application.unlink': '取消項目對接',
    'application.revise': '修改申報項目',
    'application.withdraw': '撤回申報項目',
    'application.score': '給申報項目打分',
    'application.approve': '通過申報項目',
    'application.return': '退回申報項目',
    'application.reject': '不通過申報項目',
    'application.complete': '登記項目完成',
    'application.reopen': '重新審議申報項目',
  },
  facts: {
    'application.submit': (fact, say) =>
      `${say.who(fact)}申報項目${say.quote(fact.fields.title)}，申報方：${say.party(fact.finding.party)}。`,
    'application.link': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}為${the(fields.application, say)}對接${noun[fields.list]}${say.thing(fields.list, finding.linked)}。`,
    'application.unlink': ({ fields, ...fact }, say) =>
      `${say.who(fact)}取消${the(fields.application, say)}與${noun[fields.list]}${say.thing(fields.list, fields.id)}的對接，理由：${say.quote(fields.reason)}。`,
    'application.revise': ({ fields, ...fact }, say) =>
      `${say.who(fact)}修改${the(fields.application, say)}：${say.quote(fields.reason)}。`,
    'application.withdraw': ({ fields, ...fact }, say) =>
      `${say.who(fact)}撤回${the(fields.application, say)}，理由：${say.quote(fields.reason)}。`,
    'application.score': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}給${the(fields.application, say)}打${finding.weighted}分（滿分${finding.greatest}分）。`,
    'application.approve': ({ fields, ...fact }, say) =>
      `${the(fields.application, say)}過篩通過，由${say.who(fact)}登記${fields.reply === undefined ? '' : `。${say.quote(fields.reply)}`}。`,
    'application.return': ({ fields, ...fact }, say) =>
      `${say.who(fact)}退回${the(fields.application, say)}，理由：${say.quote(fields.reason)}。`,
    'application.reject': ({ fields, ...fact }, say) =>
      `${the(fields.application, say)}過篩未通過，理由：${say.quote(fields.reason)}，由${say.who(fact)}登記。`,
    'application.complete': ({ fields, ...fact }, say) =>
      `${say.who(fact)}登記${the(fields.application, say)}完成：${say.quote(fields.result)}。`,
    'application.reopen': ({ fields, ...fact }, say) =>
      `${say.who(fact)}要求重新審議${the(fields.application, say)}，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'application.submit': (found, say) => [
      `對應需求：${say.list(found.needs.map((one) => say.thing('needs', one)))}；所用資源：${say.list(found.resources.map((one) => say.thing('resources', one)))}。`,
      ...warnings(found.warnings),
    ],
    'application.revise': (found) => [
      ...(found.scoresDropped > 0 ? [`修改前的${found.scoresDropped}份打分作廢，請重新打分。`] : []),
      ...warnings(found.warnings),
    ],
    'application.approve': ({ scorers, score, check, warnings: all }) => [
      ...(scorers === 0
        ? ['規則沒有要求打分，未打分。']
        : [`${scorers}人打分，合計${score.weighted}分，滿分${score.greatest}分。`]),
      ...(check === null
        ? []
        : [`及格線為滿分的${check.num}/${check.den}，${score.weighted}/${score.greatest}，達到。`]),
      ...warnings(all),
    ],
  },
  refusals: {
    'application.exists': ({ application }, say) =>
      `項目${say.thing('applications', application)}已在清單上，請另取編號。`,
    'application.unknown': ({ application }, say) => `清單上沒有${say.named('項目', application)}，請核對編號。`,
    'application.party-unknown': ({ party }, say) =>
      `本社區沒有登記${say.quote(party)}，請先登記，或改填已登記的人或單位。`,
    'application.not-yours': ({ application, party }, say) =>
      `項目${say.thing('applications', application)}由${say.party(party)}申報，應由申報方或召集人辦理。`,
    'application.out-of-turn': ({ application, status: now }, say) =>
      `項目${say.thing('applications', application)}${status[now]}，現在不能這樣辦。`,
    'application.horizon-backwards': ({ from, until }, say) =>
      `項目${say.date(until)}結束，卻在${say.date(from)}才開始，請核對起止日期。`,
    'application.link-unknown': ({ list, id }, say) => `${noun[list]}清單上沒有${say.quote(id)}，請先登記。`,
    'application.link-closed': ({ list, id }, say) =>
      `${noun[list]}${say.thing(list, id)}已不在${open[list]}之列，請對接其他${noun[list]}，或先重新開放。`,
    'application.linked-already': ({ list, id }, say) =>
      `本項目已對接${noun[list]}${say.thing(list, id)}，不重複計算。`,
    'application.not-linked': ({ list, id }, say) => `本項目沒有對接${noun[list]}${say.thing(list, id)}，請核對編號。`,
    'application.links-missing': ({ list, linked, needed }) =>
      `項目至少要對接${needed}項${open[list]}，現在只有${linked}項，請先補齊對接。`,
    'application.no-criteria': ({ application }, say) =>
      `議事規則沒有設打分標準，項目${say.thing('applications', application)}不打分，直接審議即可。`,
    'application.score-malformed': ({ criterion, max }, say) =>
      max === 0
        ? `議事規則沒有${say.quote(criterion)}這一項打分標準，請刪去。`
        : `${say.criterion(criterion)}一項應打0至${max}分，請補齊或改正。`,
    'application.own': ({ application }, say) =>
      `不能給自己申報的項目${say.thing('applications', application)}打分，請由他人打分。`,
    'application.unscored': ({ application, scorers, needed }, say) =>
      `項目${say.thing('applications', application)}有${scorers}人打分，至少要${needed}人打分才能通過。`,
    'application.below-pass-mark': ({ application, weighted, greatest, num, den, strict }, say) =>
      `項目${say.thing('applications', application)}得${weighted}分，滿分${greatest}分，沒有達到及格線（${strict ? '超過' : '不低於'}${num}/${den}），請寫明理由退回或不予通過。`,
  },
  columns: ['項目', '申報方', '對應需求', '情況', '答覆', '需求已辦結，待研究'],
  rows: (state, say) =>
    [...state.applications.values()].map((one) => [
      say.thing('applications', one.application),
      say.party(one.party),
      say.list(needsOf(state, one).map((need) => say.thing('needs', need))),
      status[one.status],
      one.reply === undefined ? '' : say.quote(one.reply),
      say.list(closedNeeds(state, one).map((need) => say.thing('needs', need))),
    ]),
  indicators: {
    applied: '申報項目',
    approved: '通過項目',
    returned: '退回項目',
    rejected: '未通過項目',
    completed: '完成項目',
    toReview: '需求已辦結、待研究的項目',
  },
};
