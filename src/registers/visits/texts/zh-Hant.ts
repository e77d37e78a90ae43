// Made from texts/zh-Hans.ts by `npm run zh-hant`: not to be edited.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import type { Refusals, VisitStatus, VisitsState } from '../words.js';

const status: Readonly<Record<VisitStatus, string>> = {
  planned: '待走訪',
  made: '已走訪',
  missed: '未走訪',
  cancelled: '已取消',
};

const the = (visit: string, say: Say): string => `走訪${say.thing('visits', visit)}`;
const again = (next: { date: string } | null, say: Say): string[] =>
  next === null ? [] : [`下次走訪：${say.date(next.date)}。`];

export const zhHant: RegisterTexts<typeof commands, Refusals, VisitsState> = {
  title: '走訪',
  about: '按時間安排表走訪住戶，聽到了什麼。',
  commands: {
    'visit.plan': '安排走訪',
    'visit.make': '登記已走訪',
    'visit.miss': '登記未走訪',
    'visit.cancel': '取消走訪',
    'visit.correct': '更正走訪登記',
  },
  facts: {
    'visit.plan': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}安排${say.person(finding.visitor)}${fields.weekly ? `自${say.date(fields.date)}起每週` : `於${say.date(fields.date)}`}走訪${say.quote(fields.household)}（${say.quote(fields.title)}）${
        fields.dissenter ? '，專門聽取不同意見' : ''
      }。`,
    'visit.make': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}登記${the(fields.visit, say)}（${say.date(finding.date)}）已走訪${
        fields.heard === undefined ? '' : `，聽到：${say.quote(fields.heard)}`
      }。`,
    'visit.miss': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}登記${the(fields.visit, say)}（${say.date(finding.date)}）未走訪，原因：${say.quote(fields.reason)}。`,
    'visit.cancel': ({ fields, ...fact }, say) =>
      `${say.who(fact)}取消${the(fields.visit, say)}，理由：${say.quote(fields.reason)}。`,
    'visit.correct': ({ fields, ...fact }, say) =>
      `${say.who(fact)}更正${the(fields.visit, say)}（${say.date(fields.date)}）的登記為${status[fields.outcome]}，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'visit.make': ({ late, next }, say, { fields }) => [
      ...(late ? ['已過安排日期。'] : []),
      ...(fields.needs.length > 0
        ? [`帶回需求：${say.list(fields.needs.map((need) => say.thing('needs', need)))}。`]
        : []),
      ...again(next, say),
    ],
    'visit.miss': ({ next }, say) => again(next, say),
  },
  refusals: {
    'visit.exists': ({ visit }, say) => `走訪${say.thing('visits', visit)}已安排，請另取編號。`,
    'visit.unknown': ({ visit }, say) => `安排表上沒有${say.named('走訪', visit)}，請核對編號。`,
    'visit.visitor-unknown': ({ visitor }, say) => `本社區沒有登記${say.quote(visitor)}，請先登記，或改派已登記的人。`,
    'visit.manner-unknown': ({ manner, known }, say) =>
      `議事規則裡沒有${say.quote(manner)}這種問需方式，可選${say.list(known.map(say.quote))}。`,
    'visit.past': ({ visit, date }, say) => `走訪${say.quote(visit)}的日期（${say.date(date)}）已過，請另定日期。`,
    'visit.out-of-turn': ({ visit, status: now }, say) =>
      `走訪${say.thing('visits', visit)}${status[now]}，現在不能這樣辦。`,
    'visit.not-yours': ({ visit }, say) => `走訪${say.thing('visits', visit)}應由走訪人或召集人登記。`,
    'visit.need-unknown': ({ need }, say) => `需求清單上沒有${say.quote(need)}，請先在清單上登記，再在這裡寫明。`,
    'visit.no-call': ({ visit, date }, say) =>
      `走訪${say.thing('visits', visit)}在${say.date(date)}沒有登記，請核對日期。`,
  },
  columns: ['走訪', '走訪人', '日期', '已走訪', '未走訪', '情況'],
  rows: (state, say) =>
    [...state.visits.values()].map((one) => [
      say.thing('visits', one.visit),
      say.person(one.visitor),
      say.date(one.date),
      String(one.calls.filter(({ outcome }) => outcome === 'made').length),
      String(one.calls.filter(({ outcome }) => outcome === 'missed').length),
      status[one.status],
    ]),
  clocks: { visit: '走訪日期' },
  indicators: {
    planned: '待走訪',
    made: '已走訪次數',
    missed: '未走訪次數',
    needs: '走訪帶回需求',
    dissenters: '專門聽取不同意見的走訪',
  },
};
