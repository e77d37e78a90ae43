// 项目清单的中文说法：每一条记事、每一句不予受理，和会议记录里的表。
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands as drafting } from '../drafting.js';
import { closedNeeds, needsOf } from '../links.js';
import type { commands as screening } from '../screening.js';
import type { ApplicationStatus, ApplicationsState, List, Refusals, Warning } from '../words.js';

type Commands = typeof drafting & typeof screening;

const status: Readonly<Record<ApplicationStatus, string>> = {
  submitted: '待过筛',
  returned: '已退回',
  approved: '已通过',
  rejected: '未通过',
  withdrawn: '已撤回',
  completed: '已完成',
};

const noun: Readonly<Record<List, string>> = { needs: '需求', resources: '资源' };
const open: Readonly<Record<List, string>> = { needs: '待办需求', resources: '可用资源' };

const warning: Readonly<Record<Warning, string>> = {
  'no-goal': '没有写明目标任务，谨防把活动当项目。',
  'no-beneficiaries': '没有写明服务对象。',
  'no-effect': '没有写明预期成效。',
  'no-horizon': '没有写明起止日期。',
  'one-off': '为期太短，请说明如何常态开展，谨防“一阵风”。',
};

const the = (application: string, say: Say): string => `项目${say.thing('applications', application)}`;
const warnings = (all: readonly Warning[]): string[] => all.map((one) => warning[one]);

export const zhHans: RegisterTexts<Commands, Refusals, ApplicationsState> = {
  title: '项目清单',
  about: '申报的项目、对应的需求和资源，以及过筛结果。',
  commands: {
    'application.submit': '申报项目',
    'application.link': '项目对接需求或资源',
    'application.unlink': '取消项目对接',
    'application.revise': '修改申报项目',
    'application.withdraw': '撤回申报项目',
    'application.score': '给申报项目打分',
    'application.approve': '通过申报项目',
    'application.return': '退回申报项目',
    'application.reject': '不通过申报项目',
    'application.complete': '登记项目完成',
    'application.reopen': '重新审议申报项目',
  },
  facts: {
    'application.submit': (fact, say) =>
      `${say.who(fact)}申报项目${say.quote(fact.fields.title)}，申报方：${say.party(fact.finding.party)}。`,
    'application.link': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}为${the(fields.application, say)}对接${noun[fields.list]}${say.thing(fields.list, finding.linked)}。`,
    'application.unlink': ({ fields, ...fact }, say) =>
      `${say.who(fact)}取消${the(fields.application, say)}与${noun[fields.list]}${say.thing(fields.list, fields.id)}的对接，理由：${say.quote(fields.reason)}。`,
    'application.revise': ({ fields, ...fact }, say) =>
      `${say.who(fact)}修改${the(fields.application, say)}：${say.quote(fields.reason)}。`,
    'application.withdraw': ({ fields, ...fact }, say) =>
      `${say.who(fact)}撤回${the(fields.application, say)}，理由：${say.quote(fields.reason)}。`,
    'application.score': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}给${the(fields.application, say)}打${finding.weighted}分（满分${finding.greatest}分）。`,
    'application.approve': ({ fields, ...fact }, say) =>
      `${the(fields.application, say)}过筛通过，由${say.who(fact)}登记${fields.reply === undefined ? '' : `。${say.quote(fields.reply)}`}。`,
    'application.return': ({ fields, ...fact }, say) =>
      `${say.who(fact)}退回${the(fields.application, say)}，理由：${say.quote(fields.reason)}。`,
    'application.reject': ({ fields, ...fact }, say) =>
      `${the(fields.application, say)}过筛未通过，理由：${say.quote(fields.reason)}，由${say.who(fact)}登记。`,
    'application.complete': ({ fields, ...fact }, say) =>
      `${say.who(fact)}登记${the(fields.application, say)}完成：${say.quote(fields.result)}。`,
    'application.reopen': ({ fields, ...fact }, say) =>
      `${say.who(fact)}要求重新审议${the(fields.application, say)}，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'application.submit': (found, say) => [
      `对应需求：${say.list(found.needs.map((one) => say.thing('needs', one)))}；所用资源：${say.list(found.resources.map((one) => say.thing('resources', one)))}。`,
      ...warnings(found.warnings),
    ],
    'application.revise': (found) => [
      ...(found.scoresDropped > 0 ? [`修改前的${found.scoresDropped}份打分作废，请重新打分。`] : []),
      ...warnings(found.warnings),
    ],
    'application.approve': ({ scorers, score, check, warnings: all }) => [
      ...(scorers === 0
        ? ['规则没有要求打分，未打分。']
        : [`${scorers}人打分，合计${score.weighted}分，满分${score.greatest}分。`]),
      ...(check === null
        ? []
        : [`及格线为满分的${check.num}/${check.den}，${score.weighted}/${score.greatest}，达到。`]),
      ...warnings(all),
    ],
  },
  refusals: {
    'application.exists': ({ application }, say) =>
      `项目${say.thing('applications', application)}已在清单上，请另取编号。`,
    'application.unknown': ({ application }, say) => `清单上没有${say.named('项目', application)}，请核对编号。`,
    'application.party-unknown': ({ party }, say) =>
      `本社区没有登记${say.quote(party)}，请先登记，或改填已登记的人或单位。`,
    'application.not-yours': ({ application, party }, say) =>
      `项目${say.thing('applications', application)}由${say.party(party)}申报，应由申报方或召集人办理。`,
    'application.out-of-turn': ({ application, status: now }, say) =>
      `项目${say.thing('applications', application)}${status[now]}，现在不能这样办。`,
    'application.horizon-backwards': ({ from, until }, say) =>
      `项目${say.date(until)}结束，却在${say.date(from)}才开始，请核对起止日期。`,
    'application.link-unknown': ({ list, id }, say) => `${noun[list]}清单上没有${say.quote(id)}，请先登记。`,
    'application.link-closed': ({ list, id }, say) =>
      `${noun[list]}${say.thing(list, id)}已不在${open[list]}之列，请对接其他${noun[list]}，或先重新开放。`,
    'application.linked-already': ({ list, id }, say) =>
      `本项目已对接${noun[list]}${say.thing(list, id)}，不重复计算。`,
    'application.not-linked': ({ list, id }, say) => `本项目没有对接${noun[list]}${say.thing(list, id)}，请核对编号。`,
    'application.links-missing': ({ list, linked, needed }) =>
      `项目至少要对接${needed}项${open[list]}，现在只有${linked}项，请先补齐对接。`,
    'application.no-criteria': ({ application }, say) =>
      `议事规则没有设打分标准，项目${say.thing('applications', application)}不打分，直接审议即可。`,
    'application.score-malformed': ({ criterion, max }, say) =>
      max === 0
        ? `议事规则没有${say.quote(criterion)}这一项打分标准，请删去。`
        : `${say.criterion(criterion)}一项应打0至${max}分，请补齐或改正。`,
    'application.own': ({ application }, say) =>
      `不能给自己申报的项目${say.thing('applications', application)}打分，请由他人打分。`,
    'application.unscored': ({ application, scorers, needed }, say) =>
      `项目${say.thing('applications', application)}有${scorers}人打分，至少要${needed}人打分才能通过。`,
    'application.below-pass-mark': ({ application, weighted, greatest, num, den, strict }, say) =>
      `项目${say.thing('applications', application)}得${weighted}分，满分${greatest}分，没有达到及格线（${strict ? '超过' : '不低于'}${num}/${den}），请写明理由退回或不予通过。`,
  },
  columns: ['项目', '申报方', '对应需求', '情况', '答复', '需求已办结，待研究'],
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
    applied: '申报项目',
    approved: '通过项目',
    returned: '退回项目',
    rejected: '未通过项目',
    completed: '完成项目',
    toReview: '需求已办结、待研究的项目',
  },
};
