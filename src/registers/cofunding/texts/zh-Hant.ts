// Made from texts/zh-Hans.ts by `npm run zh-hant`: not to be edited.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import type { CofundingState, Part, PlanStatus, Refusals } from '../words.js';

const status: Readonly<Record<PlanStatus, string>> = { open: '籌資中', complete: '已籌齊', cancelled: '已取消' };

const the = (plan: string, say: Say): string => `籌資方案${say.thing('cofunding', plan)}`;

const lines = (parts: readonly Part[], say: Say): string[] =>
  parts.map(
    ({ source, amount, pledged, paid }) =>
      `${say.source(source)}：應籌${say.money(amount)}，認籌${say.money(pledged)}，到帳${say.money(paid)}${
        paid < amount ? `，缺口${say.money(amount - paid)}` : ''
      }。`,
  );

const shares = (parts: readonly { source: string; amount: number }[], say: Say): string =>
  parts.map(({ source, amount }) => `${say.source(source)}${say.money(amount)}`).join('、');

export const zhHant: RegisterTexts<typeof commands, Refusals, CofundingState> = {
  title: '多方籌資',
  about: '一個項目的錢由哪幾方出：應籌多少、認籌多少、到帳多少、還缺多少。',
  commands: {
    'cofunding.plan': '擬定籌資方案',
    'cofunding.revise': '調整籌資方案',
    'cofunding.publish': '公示籌資情況',
    'cofunding.complete': '確認籌齊',
    'cofunding.cancel': '取消籌資方案',
    'cofunding.reopen': '恢復籌資',
    'cofunding.pledge': '認籌',
    'cofunding.withdraw': '撤回未繳認籌',
    'cofunding.pay': '登記到帳',
    'cofunding.refund': '登記退款',
  },
  facts: {
    'cofunding.plan': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}擬定籌資方案${say.quote(fields.title)}${
        fields.of ? `（${say.thing(fields.of.register, fields.of.id)}）` : ''
      }：${shares(fields.parts, say)}，共${say.money(finding.total)}。`,
    'cofunding.revise': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}調整${the(fields.plan, say)}，由${say.money(finding.before)}改為${say.money(finding.total)}：${shares(fields.parts, say)}。理由：${say.quote(fields.reason)}。`,
    'cofunding.publish': ({ fields, ...fact }, say) =>
      `${say.who(fact)}公示${the(fields.plan, say)}的籌資情況，公示處：${say.quote(fields.place)}。`,
    'cofunding.complete': ({ fields, ...fact }, say) =>
      `${say.who(fact)}確認${the(fields.plan, say)}已籌齊並公示，公示處：${say.quote(fields.place)}。`,
    'cofunding.cancel': ({ fields, ...fact }, say) =>
      `${say.who(fact)}取消${the(fields.plan, say)}，理由：${say.quote(fields.reason)}。`,
    'cofunding.reopen': ({ fields, ...fact }, say) =>
      `${say.who(fact)}恢復${the(fields.plan, say)}，理由：${say.quote(fields.reason)}。`,
    'cofunding.pledge': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}登記：${say.party(finding.party)}為${the(fields.plan, say)}認籌${say.money(fields.amount)}，屬${say.source(fields.source)}。`,
    'cofunding.withdraw': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}撤回${say.party(finding.one.party)}對${the(fields.plan, say)}尚未繳納的認籌${say.money(finding.givenUp)}，理由：${say.quote(fields.reason)}。`,
    'cofunding.pay': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}登記：${the(fields.plan, say)}收到${say.party(finding.one.party)}繳來${say.money(fields.amount)}${
        fields.text === undefined ? '' : `，備註：${say.quote(fields.text)}`
      }。`,
    'cofunding.refund': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}登記：${the(fields.plan, say)}退還${say.party(finding.one.party)}${say.money(fields.amount)}，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'cofunding.publish': ({ parts, gap }, say) => [
      ...lines(parts, say),
      gap > 0 ? `合計缺口${say.money(gap)}。` : '各方均已籌齊。',
    ],
    'cofunding.complete': ({ parts }, say) => lines(parts, say),
    'cofunding.cancel': ({ toRefund }, say) => (toRefund > 0 ? [`應退還${say.money(toRefund)}。`] : []),
    'cofunding.pledge': ({ left }, say) => [left > 0 ? `這一來源還可認籌${say.money(left)}。` : '這一來源已認滿。'],
    'cofunding.pay': ({ left }, say) => [left > 0 ? `認籌尚欠${say.money(left)}。` : '認籌已繳清。'],
  },
  refusals: {
    'cofunding.exists': ({ plan }, say) => `已有${the(plan, say)}，請另取編號。`,
    'cofunding.unknown': ({ plan }, say) => `沒有${say.named('籌資方案', plan)}，請核對編號。`,
    'cofunding.out-of-turn': ({ plan, status: now }, say) => `${the(plan, say)}${status[now]}，現在不能這樣辦。`,
    'cofunding.source-unknown': ({ source, known }, say) =>
      `這裡沒有${say.source(source)}這一來源，可選${say.list(known.map(say.source))}。`,
    'cofunding.source-twice': ({ source }, say) => `${say.source(source)}寫了兩次，每個來源只寫一次。`,
    'cofunding.source-missing': ({ sources }, say) =>
      `議事規則要求各方都出一點，還缺${say.list(sources.map(say.source))}，請補上。`,
    'cofunding.thing-unknown': ({ register, id }, say) =>
      `${say.register(register)}裡沒有${say.named('條目', id)}，請核對編號。`,
    'cofunding.past': ({ due }, say) => `${say.until(due)}已過，請另定時間。`,
    'cofunding.over-pledged': ({ plan, source, amount, pledged, asked }, say) =>
      `${the(plan, say)}的${say.source(source)}一項應籌${say.money(amount)}，已認籌${say.money(pledged)}，再認${say.money(asked)}就多出${say.money(pledged + asked - amount)}，請減少金額，或先調整方案。`,
    'cofunding.below-pledged': ({ plan, source, pledged }, say) =>
      `${the(plan, say)}的${say.source(source)}一項已認籌${say.money(pledged)}，不能改得更少，請先撤回認籌。`,
    'cofunding.pledge-exists': ({ pledge }, say) => `已有${say.named('認籌', pledge)}，請另取編號。`,
    'cofunding.pledge-unknown': ({ plan, pledge }, say) =>
      `${the(plan, say)}沒有${say.named('認籌', pledge)}，請核對編號。`,
    'cofunding.party-unknown': ({ party }, say) =>
      `社區沒有登記${say.named('個人或單位', party)}，請核對編號，或先行登記。`,
    'cofunding.not-yours': ({ plan, party }, say) =>
      `${the(plan, say)}的這件事應由${say.party(party)}本人辦理，他人須有委託，請找本人辦。`,
    'cofunding.over-paid': ({ pledge, pledged, paid, amount }, say) =>
      `${say.named('認籌', pledge)}認籌${say.money(pledged)}，已到帳${say.money(paid)}，再記${say.money(amount)}就多出${say.money(paid + amount - pledged)}，到帳不能多於認籌，多繳的請先認籌。`,
    'cofunding.over-refunded': ({ pledge, paid, amount }, say) =>
      `${say.named('認籌', pledge)}到帳${say.money(paid)}，不能退${say.money(amount)}，退款不能多於到帳。`,
    'cofunding.nothing-unpaid': ({ pledge, paid }, say) =>
      `${say.named('認籌', pledge)}已繳清${say.money(paid)}，沒有未繳的可撤，請先辦理退款。`,
    'cofunding.gap': ({ plan, gaps }, say) =>
      `${the(plan, say)}還沒有籌齊：${gaps
        .map(
          ({ source, amount, paid }) =>
            `${say.source(source)}應籌${say.money(amount)}、到帳${say.money(paid)}、缺口${say.money(amount - paid)}`,
        )
        .join('；')}。請先登記到帳，或調整方案。`,
  },
  columns: ['籌資方案', '來源', '應籌', '認籌', '到帳', '缺口', '情況'],
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
  clocks: { 'cofunding-due': '籌資期限' },
  indicators: {
    plans: '籌資方案',
    complete: '已籌齊方案',
    planned: '應籌合計',
    pledged: '認籌合計',
    paid: '到帳合計',
  },
};
