// 表决、项目和评估的说明。What a charter says of the vote, of projects and of what became of them, in Chinese.
import { priceShareOf } from '../../../charters/price.js';
import type { Statements } from '../../charters.js';
import { channel } from '../terms.js';
import { body, criteria, days, daysOr, hours, isNone, kind, role } from './terms.js';

const MARKS = { names: '写名', ranking: '排序', points: '打分' } as const;
const TIES = {
  order: '票数相同的，名单在前者先',
  lot: '票数相同的，抽签',
  'casting-vote': '票数相同的，由主持人决定',
  leave: '票数相同的，再次表决',
} as const;
const REPLACED = {
  refuse: '一人一票，再投不收',
  'first-valid': '以先投的有效票为准',
  'last-valid': '可以改主意，以最后一张有效票为准',
} as const;
const BY = { heads: '一人一票', area: '按面积计', weight: '按权数计' } as const;

export const vote: Statements<'vote'> = {
  called: {
    label: '提前公告',
    text({ vote: { noticeDays, bodies } }) {
      const others = Object.entries(bodies).map(([id, own]) => `${body(id)}${daysOr(own.noticeDays, '当日即可')}`);
      const general = isNone(noticeDays) ? '公告当日即可投票' : `投票前${days(noticeDays)}`;
      return [general, ...others].join('；');
    },
  },
  posted: {
    label: '结果公示',
    text({ vote: { postingDays, bodies } }) {
      const others = Object.entries(bodies).map(([id, own]) => `${body(id)}${daysOr(own.postingDays, '不设期限')}`);
      return [daysOr(postingDays, '不设期限'), ...others].join('；');
    },
  },
  ways: { label: '怎样投票', text: ({ vote: { channels } }, say) => say.list(channels.map(channel)) },
  replace: { label: '重复投票', text: ({ vote: { replace } }) => REPLACED[replace] },
  late: {
    label: '补录',
    text({ vote: { late } }, say) {
      if (late.commands.length === 0 || late.by.length === 0) return '不补录，一律以录入的时间为准';
      return `${say.list(late.by.map(role))}可以事后补录，以实际发生的时间为准：${say.list(late.commands.map(say.command))}`;
    },
  },
  proxies: {
    label: '委托投票',
    text: ({ vote: { proxies } }) =>
      proxies.allowed
        ? `可以，${proxies.written ? '须有书面委托，' : ''}一人至多受${proxies.cap}人委托`
        : '不可以，须本人投票',
  },
  extensions: {
    label: '延期',
    text: ({ vote: { extensions } }) =>
      extensions.max === 0 ? '不延期' : `至多${extensions.max}次，每次至多${days(extensions.days)}`,
  },
  lateQuorum: {
    label: '临近截止才够数',
    text: ({ vote: { lateQuorum } }) =>
      lateQuorum === null
        ? '照常截止'
        : `截止前${hours(lateQuorum.withinHours)}内才达到参与比例的，再延长${hours(lateQuorum.extendHours)}`,
  },
  deemed: {
    label: '没投票的',
    text: ({ vote: { deemedVotes } }) =>
      deemedVotes ? '公告可以写明：已送达而未投票的，计入多数一方' : '不算作任何意见',
  },
  calls: {
    label: '参与不够数',
    text: ({ vote: { maxCalls } }) => (maxCalls === 1 ? '不再召集' : `可以再次召集，前后至多${maxCalls}次`),
  },
  early: {
    label: '提前截止',
    text({ vote: { mayCloseEarly, mayReopen = true } }) {
      const early = mayCloseEarly ? '还有人没投票时也可以提前截止' : '还有人没投票时不得提前截止';
      return `${early}；提前截止的，${mayReopen ? '到点之前可以恢复投票' : '不再恢复投票'}`;
    },
  },
  scrutineers: {
    label: '监票',
    text: ({ vote: { scrutineers } }) => (scrutineers === 0 ? '不需要监票人' : `计票时须有${scrutineers}名监票人`),
  },
  objections: {
    label: '有异议',
    text: ({ vote: { objections } }) =>
      `${isNone(objections.replyDays) ? '当日' : `${days(objections.replyDays)}内`}答复；${objections.blocking ? '异议没有了结，结果不予确认' : '已经答复的，不影响确认结果'}`,
  },
  invalid: {
    label: '无效票',
    text: ({ vote: { invalidParticipates } }) => (invalidParticipates ? '算作参与表决' : '不算参与表决'),
  },
  ballots: {
    label: '从方案中选',
    text({ vote: { ballots = {} } }, say) {
      const forms = Object.entries(ballots).map(([id, form]) => {
        const parts = [
          `${MARKS[form.marks]}，选出${form.seats}个`,
          ...(form.most === undefined ? [] : [`至多写${form.most}个`]),
          ...(form.least === undefined ? [] : [`至少写${form.least}个`]),
          ...(form.points === undefined ? [] : [`共${form.points}分`]),
          ...(form.method === undefined ? [] : [`用${say.method(form.method)}`]),
          ...Object.entries(form.options ?? {}).map(([key, value]) => `${key} 为 ${value}`),
          ...(form.budget === undefined ? [] : [`总额${form.budget / 100}`]),
          BY[form.by],
          TIES[form.tieBreak],
        ];
        return `${id}：${parts.join('，')}`;
      });
      return forms.length === 0 ? undefined : forms.join('；');
    },
  },
};

export const conversion: Statements<'conversion'> = {
  criteria: {
    label: '按什么评分',
    text: ({ conversion }, say) => (conversion.criteria.length === 0 ? '不评分' : criteria(conversion.criteria, say)),
  },
  passMark: {
    label: '多少分过关',
    text: ({ conversion: { passMark } }, say) =>
      passMark === null ? '不设分数线，由过筛的人决定' : `满分的${say.threshold(passMark)}`,
  },
  sources: { label: '钱从哪里来', text: ({ conversion: { sources } }, say) => say.list(sources.map(say.source)) },
  funded: {
    label: '先有钱再立项',
    text: ({ conversion: { mustBeFunded } }) => (mustBeFunded ? '是，资金全部落实才能立项' : '否，可以先立项'),
  },
  price: {
    label: '按价办事',
    text: (charter, say) => `预算与表决时的价款出入${say.threshold(priceShareOf(charter))}的，不予立项，退回重新决定`,
  },
};

export const implementation: Statements<'implementation'> = {
  callout: {
    label: '吹哨报到',
    text: ({ implementation: { callout } }) =>
      `${hours(callout.assignHours)}内派单，派单后${hours(callout.arriveHours)}内到场，到场后${hours(callout.resolveHours)}内办结`,
  },
  change: {
    label: '改动要退回',
    text: ({ implementation: { materialChange } }, say) =>
      `预算变动${say.threshold(materialChange)}的，退回重新协商或者表决`,
  },
};

export const evaluation: Statements<'evaluation'> = {
  dimensions: { label: '评什么', text: ({ evaluation: { dimensions } }, say) => criteria(dimensions, say) },
  raters: {
    label: '谁来评',
    text({ evaluation: { raters } }, say) {
      const all = [...raters.bodies.map(body), ...raters.kinds.map(kind)];
      return all.length === 0 ? '任一参与人' : say.list(all);
    },
  },
  satisfied: {
    label: '怎样算满意',
    text: ({ evaluation: { satisfied } }, say) => `得分达到满分的${say.threshold(satisfied)}`,
  },
  minRatings: { label: '至少几份', text: ({ evaluation: { minRatings } }) => `${minRatings}份，不足的不作结论` },
  rectifications: {
    label: '整改',
    text: ({ evaluation: { maxRectifications: most } }) => (most === 0 ? '不整改' : `至多${most}次`),
  },
};
