// Made from zh-Hans/charters/after.ts by `npm run zh-hant`: not to be edited.
import { priceShareOf } from '../../../charters/price.js';
import type { Statements } from '../../charters.js';
import { channel } from '../terms.js';
import { body, criteria, days, daysOr, hours, isNone, kind, role } from './terms.js';

const MARKS = { names: '寫名', ranking: '排序', points: '打分' } as const;
const TIES = {
  order: '票數相同的，名單在前者先',
  lot: '票數相同的，抽籤',
  'casting-vote': '票數相同的，由主持人決定',
  leave: '票數相同的，再次表決',
} as const;
const REPLACED = {
  refuse: '一人一票，再投不收',
  'first-valid': '以先投的有效票為準',
  'last-valid': '可以改主意，以最後一張有效票為準',
} as const;
const BY = { heads: '一人一票', area: '按面積計', weight: '按權數計' } as const;

export const vote: Statements<'vote'> = {
  called: {
    label: '提前公告',
    text({ vote: { noticeDays, bodies } }) {
      const others = Object.entries(bodies).map(([id, own]) => `${body(id)}${daysOr(own.noticeDays, '當日即可')}`);
      const general = isNone(noticeDays) ? '公告當日即可投票' : `投票前${days(noticeDays)}`;
      return [general, ...others].join('；');
    },
  },
  posted: {
    label: '結果公示',
    text({ vote: { postingDays, bodies } }) {
      const others = Object.entries(bodies).map(([id, own]) => `${body(id)}${daysOr(own.postingDays, '不設期限')}`);
      return [daysOr(postingDays, '不設期限'), ...others].join('；');
    },
  },
  ways: { label: '怎樣投票', text: ({ vote: { channels } }, say) => say.list(channels.map(channel)) },
  replace: { label: '重複投票', text: ({ vote: { replace } }) => REPLACED[replace] },
  late: {
    label: '補錄',
    text({ vote: { late } }, say) {
      if (late.commands.length === 0 || late.by.length === 0) return '不補錄，一律以錄入的時間為準';
      return `${say.list(late.by.map(role))}可以事後補錄，以實際發生的時間為準：${say.list(late.commands.map(say.command))}`;
    },
  },
  proxies: {
    label: '委託投票',
    text: ({ vote: { proxies } }) =>
      proxies.allowed
        ? `可以，${proxies.written ? '須有書面委託，' : ''}一人至多受${proxies.cap}人委託`
        : '不可以，須本人投票',
  },
  extensions: {
    label: '延期',
    text: ({ vote: { extensions } }) =>
      extensions.max === 0 ? '不延期' : `至多${extensions.max}次，每次至多${days(extensions.days)}`,
  },
  lateQuorum: {
    label: '臨近截止才夠數',
    text: ({ vote: { lateQuorum } }) =>
      lateQuorum === null
        ? '照常截止'
        : `截止前${hours(lateQuorum.withinHours)}內才達到參與比例的，再延長${hours(lateQuorum.extendHours)}`,
  },
  deemed: {
    label: '沒投票的',
    text: ({ vote: { deemedVotes } }) =>
      deemedVotes ? '公告可以寫明：已送達而未投票的，計入多數一方' : '不算作任何意見',
  },
  calls: {
    label: '參與不夠數',
    text: ({ vote: { maxCalls } }) => (maxCalls === 1 ? '不再召集' : `可以再次召集，前後至多${maxCalls}次`),
  },
  early: {
    label: '提前截止',
    text({ vote: { mayCloseEarly, mayReopen = true } }) {
      const early = mayCloseEarly ? '還有人沒投票時也可以提前截止' : '還有人沒投票時不得提前截止';
      return `${early}；提前截止的，${mayReopen ? '到點之前可以恢復投票' : '不再恢復投票'}`;
    },
  },
  scrutineers: {
    label: '監票',
    text: ({ vote: { scrutineers } }) => (scrutineers === 0 ? '不需要監票人' : `計票時須有${scrutineers}名監票人`),
  },
  objections: {
    label: '有異議',
    text: ({ vote: { objections } }) =>
      `${isNone(objections.replyDays) ? '當日' : `${days(objections.replyDays)}內`}答覆；${objections.blocking ? '異議沒有了結，結果不予確認' : '已經答覆的，不影響確認結果'}`,
  },
  invalid: {
    label: '無效票',
    text: ({ vote: { invalidParticipates } }) => (invalidParticipates ? '算作參與表決' : '不算參與表決'),
  },
  ballots: {
    label: '從方案中選',
    text({ vote: { ballots = {} } }, say) {
      const forms = Object.entries(ballots).map(([id, form]) => {
        const parts = [
          `${MARKS[form.marks]}，選出${form.seats}個`,
          ...(form.most === undefined ? [] : [`至多寫${form.most}個`]),
          ...(form.least === undefined ? [] : [`至少寫${form.least}個`]),
          ...(form.points === undefined ? [] : [`共${form.points}分`]),
          ...(form.method === undefined ? [] : [`用${say.method(form.method)}`]),
          ...Object.entries(form.options ?? {}).map(([key, value]) => `${key} 為 ${value}`),
          ...(form.budget === undefined ? [] : [`總額${form.budget / 100}`]),
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
    label: '按什麼評分',
    text: ({ conversion }, say) => (conversion.criteria.length === 0 ? '不評分' : criteria(conversion.criteria, say)),
  },
  passMark: {
    label: '多少分過關',
    text: ({ conversion: { passMark } }, say) =>
      passMark === null ? '不設分數線，由過篩的人決定' : `滿分的${say.threshold(passMark)}`,
  },
  sources: { label: '錢從哪裡來', text: ({ conversion: { sources } }, say) => say.list(sources.map(say.source)) },
  funded: {
    label: '先有錢再立項',
    text: ({ conversion: { mustBeFunded } }) => (mustBeFunded ? '是，資金全部落實才能立項' : '否，可以先立項'),
  },
  price: {
    label: '按價辦事',
    text: (charter, say) => `預算與表決時的價款出入${say.threshold(priceShareOf(charter))}的，不予立項，退回重新決定`,
  },
};

export const implementation: Statements<'implementation'> = {
  callout: {
    label: '吹哨報到',
    text: ({ implementation: { callout } }) =>
      `${hours(callout.assignHours)}內派單，派單後${hours(callout.arriveHours)}內到場，到場後${hours(callout.resolveHours)}內辦結`,
  },
  change: {
    label: '改動要退回',
    text: ({ implementation: { materialChange } }, say) =>
      `預算變動${say.threshold(materialChange)}的，退回重新協商或者表決`,
  },
};

export const evaluation: Statements<'evaluation'> = {
  dimensions: { label: '評什麼', text: ({ evaluation: { dimensions } }, say) => criteria(dimensions, say) },
  raters: {
    label: '誰來評',
    text({ evaluation: { raters } }, say) {
      const all = [...raters.bodies.map(body), ...raters.kinds.map(kind)];
      return all.length === 0 ? '任一參與人' : say.list(all);
    },
  },
  satisfied: {
    label: '怎樣算滿意',
    text: ({ evaluation: { satisfied } }, say) => `得分達到滿分的${say.threshold(satisfied)}`,
  },
  minRatings: { label: '至少幾份', text: ({ evaluation: { minRatings } }) => `${minRatings}份，不足的不作結論` },
  rectifications: {
    label: '整改',
    text: ({ evaluation: { maxRectifications: most } }) => (most === 0 ? '不整改' : `至多${most}次`),
  },
};
