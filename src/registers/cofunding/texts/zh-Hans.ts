// 四个一点的中文说法：每一条记事、每一句不予受理，和会议记录里的表。
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import type { CofundingState, Part, PlanStatus, Refusals } from '../words.js';

const status: Readonly<Record<PlanStatus, string>> = { open: '筹资中', complete: '已筹齐', cancelled: '已取消' };

const the = (plan: string, say: Say): string => `筹资方案${say.thing('cofunding', plan)}`;

const lines = (parts: readonly Part[], say: Say): string[] =>
  parts.map(
    ({ source, amount, pledged, paid }) =>
      `${say.source(source)}：应筹${say.money(amount)}，认筹${say.money(pledged)}，到账${say.money(paid)}${
        paid < amount ? `，缺口${say.money(amount - paid)}` : ''
      }。`,
  );

const shares = (parts: readonly { source: string; amount: number }[], say: Say): string =>
  parts.map(({ source, amount }) => `${say.source(source)}${say.money(amount)}`).join('、');

export const zhHans: RegisterTexts<typeof commands, Refusals, CofundingState> = {
  title: '多方筹资',
  about: '一个项目的钱由哪几方出：应筹多少、认筹多少、到账多少、还缺多少。',
  commands: {
    'cofunding.plan': '拟定筹资方案',
    'cofunding.revise': '调整筹资方案',
    'cofunding.publish': '公示筹资情况',
    'cofunding.complete': '确认筹齐',
    'cofunding.cancel': '取消筹资方案',
    'cofunding.reopen': '恢复筹资',
    'cofunding.pledge': '认筹',
    'cofunding.withdraw': '撤回未缴认筹',
    'cofunding.pay': '登记到账',
    'cofunding.refund': '登记退款',
  },
  facts: {
    'cofunding.plan': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}拟定筹资方案${say.quote(fields.title)}${
        fields.of ? `（${say.thing(fields.of.register, fields.of.id)}）` : ''
      }：${shares(fields.parts, say)}，共${say.money(finding.total)}。`,
    'cofunding.revise': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}调整${the(fields.plan, say)}，由${say.money(finding.before)}改为${say.money(finding.total)}：${shares(fields.parts, say)}。理由：${say.quote(fields.reason)}。`,
    'cofunding.publish': ({ fields, ...fact }, say) =>
      `${say.who(fact)}公示${the(fields.plan, say)}的筹资情况，公示处：${say.quote(fields.place)}。`,
    'cofunding.complete': ({ fields, ...fact }, say) =>
      `${say.who(fact)}确认${the(fields.plan, say)}已筹齐并公示，公示处：${say.quote(fields.place)}。`,
    'cofunding.cancel': ({ fields, ...fact }, say) =>
      `${say.who(fact)}取消${the(fields.plan, say)}，理由：${say.quote(fields.reason)}。`,
    'cofunding.reopen': ({ fields, ...fact }, say) =>
      `${say.who(fact)}恢复${the(fields.plan, say)}，理由：${say.quote(fields.reason)}。`,
    'cofunding.pledge': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}登记：${say.party(finding.party)}为${the(fields.plan, say)}认筹${say.money(fields.amount)}，属${say.source(fields.source)}。`,
    'cofunding.withdraw': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}撤回${say.party(finding.one.party)}对${the(fields.plan, say)}尚未缴纳的认筹${say.money(finding.givenUp)}，理由：${say.quote(fields.reason)}。`,
    'cofunding.pay': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}登记：${the(fields.plan, say)}收到${say.party(finding.one.party)}缴来${say.money(fields.amount)}${
        fields.text === undefined ? '' : `，备注：${say.quote(fields.text)}`
      }。`,
    'cofunding.refund': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}登记：${the(fields.plan, say)}退还${say.party(finding.one.party)}${say.money(fields.amount)}，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'cofunding.publish': ({ parts, gap }, say) => [
      ...lines(parts, say),
      gap > 0 ? `合计缺口${say.money(gap)}。` : '各方均已筹齐。',
    ],
    'cofunding.complete': ({ parts }, say) => lines(parts, say),
    'cofunding.cancel': ({ toRefund }, say) => (toRefund > 0 ? [`应退还${say.money(toRefund)}。`] : []),
    'cofunding.pledge': ({ left }, say) => [left > 0 ? `这一来源还可认筹${say.money(left)}。` : '这一来源已认满。'],
    'cofunding.pay': ({ left }, say) => [left > 0 ? `认筹尚欠${say.money(left)}。` : '认筹已缴清。'],
  },
  refusals: {
    'cofunding.exists': ({ plan }, say) => `已有${the(plan, say)}，请另取编号。`,
    'cofunding.unknown': ({ plan }, say) => `没有${say.named('筹资方案', plan)}，请核对编号。`,
    'cofunding.out-of-turn': ({ plan, status: now }, say) => `${the(plan, say)}${status[now]}，现在不能这样办。`,
    'cofunding.source-unknown': ({ source, known }, say) =>
      `这里没有${say.source(source)}这一来源，可选${say.list(known.map(say.source))}。`,
    'cofunding.source-twice': ({ source }, say) => `${say.source(source)}写了两次，每个来源只写一次。`,
    'cofunding.source-missing': ({ sources }, say) =>
      `议事规则要求各方都出一点，还缺${say.list(sources.map(say.source))}，请补上。`,
    'cofunding.thing-unknown': ({ register, id }, say) =>
      `${say.register(register)}里没有${say.named('条目', id)}，请核对编号。`,
    'cofunding.past': ({ due }, say) => `${say.until(due)}已过，请另定时间。`,
    'cofunding.over-pledged': ({ plan, source, amount, pledged, asked }, say) =>
      `${the(plan, say)}的${say.source(source)}一项应筹${say.money(amount)}，已认筹${say.money(pledged)}，再认${say.money(asked)}就多出${say.money(pledged + asked - amount)}，请减少金额，或先调整方案。`,
    'cofunding.below-pledged': ({ plan, source, pledged }, say) =>
      `${the(plan, say)}的${say.source(source)}一项已认筹${say.money(pledged)}，不能改得更少，请先撤回认筹。`,
    'cofunding.pledge-exists': ({ pledge }, say) => `已有${say.named('认筹', pledge)}，请另取编号。`,
    'cofunding.pledge-unknown': ({ plan, pledge }, say) =>
      `${the(plan, say)}没有${say.named('认筹', pledge)}，请核对编号。`,
    'cofunding.party-unknown': ({ party }, say) =>
      `社区没有登记${say.named('个人或单位', party)}，请核对编号，或先行登记。`,
    'cofunding.not-yours': ({ plan, party }, say) =>
      `${the(plan, say)}的这件事应由${say.party(party)}本人办理，他人须有委托，请找本人办。`,
    'cofunding.over-paid': ({ pledge, pledged, paid, amount }, say) =>
      `${say.named('认筹', pledge)}认筹${say.money(pledged)}，已到账${say.money(paid)}，再记${say.money(amount)}就多出${say.money(paid + amount - pledged)}，到账不能多于认筹，多缴的请先认筹。`,
    'cofunding.over-refunded': ({ pledge, paid, amount }, say) =>
      `${say.named('认筹', pledge)}到账${say.money(paid)}，不能退${say.money(amount)}，退款不能多于到账。`,
    'cofunding.nothing-unpaid': ({ pledge, paid }, say) =>
      `${say.named('认筹', pledge)}已缴清${say.money(paid)}，没有未缴的可撤，请先办理退款。`,
    'cofunding.gap': ({ plan, gaps }, say) =>
      `${the(plan, say)}还没有筹齐：${gaps
        .map(
          ({ source, amount, paid }) =>
            `${say.source(source)}应筹${say.money(amount)}、到账${say.money(paid)}、缺口${say.money(amount - paid)}`,
        )
        .join('；')}。请先登记到账，或调整方案。`,
  },
  columns: ['筹资方案', '来源', '应筹', '认筹', '到账', '缺口', '情况'],
  rows: (state, say) =>
    [...state.cofunding.values()].flatMap((plan) =>
      plan.parts.map((part) => [
        say.thing('cofunding', plan.plan),
        say.source(part.source),
        say.money(part.amount),
        say.money(part.pledged),
        say.money(part.paid),
        say.money(part.amount - part.paid),
        status[plan.status],
      ]),
    ),
  clocks: { 'cofunding-due': '筹资期限' },
  indicators: {
    plans: '筹资方案',
    complete: '已筹齐方案',
    planned: '应筹合计',
    pledged: '认筹合计',
    paid: '到账合计',
  },
};
