// 走访的中文说法：每一条记事、每一句不予受理，和会议记录里的表。
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import type { Refusals, VisitStatus, VisitsState } from '../words.js';

const status: Readonly<Record<VisitStatus, string>> = {
  planned: '待走访',
  made: '已走访',
  missed: '未走访',
  cancelled: '已取消',
};

const the = (visit: string, say: Say): string => `走访${say.thing('visits', visit)}`;
const again = (next: { date: string } | null, say: Say): string[] =>
  next === null ? [] : [`下次走访：${say.date(next.date)}。`];

export const zhHans: RegisterTexts<typeof commands, Refusals, VisitsState> = {
  title: '走访',
  about: '按时间安排表走访住户，听到了什么。',
  commands: {
    'visit.plan': '安排走访',
    'visit.make': '登记已走访',
    'visit.miss': '登记未走访',
    'visit.cancel': '取消走访',
    'visit.correct': '更正走访登记',
  },
  facts: {
    'visit.plan': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}安排${say.person(finding.visitor)}${fields.weekly ? `自${say.date(fields.date)}起每周` : `于${say.date(fields.date)}`}走访${say.quote(fields.household)}（${say.quote(fields.title)}）${
        fields.dissenter ? '，专门听取不同意见' : ''
      }。`,
    'visit.make': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}登记${the(fields.visit, say)}（${say.date(finding.date)}）已走访${
        fields.heard === undefined ? '' : `，听到：${say.quote(fields.heard)}`
      }。`,
    'visit.miss': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}登记${the(fields.visit, say)}（${say.date(finding.date)}）未走访，原因：${say.quote(fields.reason)}。`,
    'visit.cancel': ({ fields, ...fact }, say) =>
      `${say.who(fact)}取消${the(fields.visit, say)}，理由：${say.quote(fields.reason)}。`,
    'visit.correct': ({ fields, ...fact }, say) =>
      `${say.who(fact)}更正${the(fields.visit, say)}（${say.date(fields.date)}）的登记为${status[fields.outcome]}，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'visit.make': ({ late, next }, say, { fields }) => [
      ...(late ? ['已过安排日期。'] : []),
      ...(fields.needs.length > 0
        ? [`带回需求：${say.list(fields.needs.map((need) => say.thing('needs', need)))}。`]
        : []),
      ...again(next, say),
    ],
    'visit.miss': ({ next }, say) => again(next, say),
  },
  refusals: {
    'visit.exists': ({ visit }, say) => `走访${say.thing('visits', visit)}已安排，请另取编号。`,
    'visit.unknown': ({ visit }, say) => `安排表上没有${say.named('走访', visit)}，请核对编号。`,
    'visit.visitor-unknown': ({ visitor }, say) => `本社区没有登记${say.quote(visitor)}，请先登记，或改派已登记的人。`,
    'visit.manner-unknown': ({ manner, known }, say) =>
      `议事规则里没有${say.quote(manner)}这种问需方式，可选${say.list(known.map(say.quote))}。`,
    'visit.past': ({ visit, date }, say) => `走访${say.quote(visit)}的日期（${say.date(date)}）已过，请另定日期。`,
    'visit.out-of-turn': ({ visit, status: now }, say) =>
      `走访${say.thing('visits', visit)}${status[now]}，现在不能这样办。`,
    'visit.not-yours': ({ visit }, say) => `走访${say.thing('visits', visit)}应由走访人或召集人登记。`,
    'visit.need-unknown': ({ need }, say) => `需求清单上没有${say.quote(need)}，请先在清单上登记，再在这里写明。`,
    'visit.no-call': ({ visit, date }, say) =>
      `走访${say.thing('visits', visit)}在${say.date(date)}没有登记，请核对日期。`,
  },
  columns: ['走访', '走访人', '日期', '已走访', '未走访', '情况'],
  rows: (state, say) =>
    [...state.visits.values()].map((one) => [
      say.thing('visits', one.visit),
      say.person(one.visitor),
      say.date(one.date),
      String(one.calls.filter(({ outcome }) => outcome === 'made').length),
      String(one.calls.filter(({ outcome }) => outcome === 'missed').length),
      status[one.status],
    ]),
  clocks: { visit: '走访日期' },
  indicators: {
    planned: '待走访',
    made: '已走访次数',
    missed: '未走访次数',
    needs: '走访带回需求',
    dissenters: '专门听取不同意见的走访',
  },
};
