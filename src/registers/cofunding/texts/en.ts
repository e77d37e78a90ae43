// What is said of co-funding, in English.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import type { CofundingState, Part, PlanStatus, Refusals } from '../words.js';

const status: Readonly<Record<PlanStatus, string>> = {
  open: 'being paid',
  complete: 'paid in full',
  cancelled: 'cancelled',
};

const the = (plan: string, say: Say): string => `the funding plan ${say.thing('cofunding', plan)}`;

const lines = (parts: readonly Part[], say: Say): string[] =>
  parts.map(
    ({ source, amount, pledged, paid }) =>
      `${say.source(source)}: ${say.money(amount)} planned, ${say.money(pledged)} pledged, ${say.money(paid)} paid${
        paid < amount ? `, ${say.money(amount - paid)} missing` : ''
      }.`,
  );

export const en: RegisterTexts<typeof commands, Refusals, CofundingState> = {
  title: 'Co-funding',
  about: 'What each source gives to a project: planned, pledged, paid, and what is missing.',
  commands: {
    'cofunding.plan': 'plan who funds a project',
    'cofunding.revise': 'change a funding plan',
    'cofunding.publish': 'publish a funding plan',
    'cofunding.complete': 'say that a plan is paid in full',
    'cofunding.cancel': 'cancel a funding plan',
    'cofunding.reopen': 'open a funding plan again',
    'cofunding.pledge': 'pledge money to a plan',
    'cofunding.withdraw': 'withdraw what is unpaid of a pledge',
    'cofunding.pay': 'enter the payment of a pledge',
    'cofunding.refund': 'refund what was paid of a pledge',
  },
  facts: {
    'cofunding.plan': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} planned how ${say.quote(fields.title)}${
        fields.of ? ` (${say.thing(fields.of.register, fields.of.id)})` : ''
      } is funded: ${say.list(fields.parts.map(({ source, amount }) => `${say.source(source)} ${say.money(amount)}`))}; ${say.money(finding.total)} together.`,
    'cofunding.revise': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} changed ${the(fields.plan, say)} from ${say.money(finding.before)} to ${say.money(finding.total)}: ${say.list(fields.parts.map(({ source, amount }) => `${say.source(source)} ${say.money(amount)}`))}. Reason: ${say.quote(fields.reason)}.`,
    'cofunding.publish': ({ fields, ...fact }, say) =>
      `${say.who(fact)} published ${the(fields.plan, say)}: ${say.quote(fields.place)}.`,
    'cofunding.complete': ({ fields, ...fact }, say) =>
      `${say.who(fact)} said that ${the(fields.plan, say)} is paid in full, and published it: ${say.quote(fields.place)}.`,
    'cofunding.cancel': ({ fields, ...fact }, say) =>
      `${say.who(fact)} cancelled ${the(fields.plan, say)}. Reason: ${say.quote(fields.reason)}.`,
    'cofunding.reopen': ({ fields, ...fact }, say) =>
      `${say.who(fact)} opened ${the(fields.plan, say)} again. Reason: ${say.quote(fields.reason)}.`,
    'cofunding.pledge': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} pledged ${say.money(fields.amount)} by ${say.party(finding.party)} to ${the(fields.plan, say)}, from ${say.source(fields.source)}.`,
    'cofunding.withdraw': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} withdrew ${say.money(finding.givenUp)} of the pledge of ${say.party(finding.one.party)} to ${the(fields.plan, say)}. Reason: ${say.quote(fields.reason)}.`,
    'cofunding.pay': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} entered that ${say.party(finding.one.party)} paid ${say.money(fields.amount)} to ${the(fields.plan, say)}${
        fields.text === undefined ? '' : `: ${say.quote(fields.text)}`
      }.`,
    'cofunding.refund': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} refunded ${say.money(fields.amount)} to ${say.party(finding.one.party)} from ${the(fields.plan, say)}. Reason: ${say.quote(fields.reason)}.`,
  },
  findings: {
    'cofunding.publish': ({ parts, gap }, say) => [
      ...lines(parts, say),
      gap > 0 ? `${say.money(gap)} are missing in all.` : 'Nothing is missing.',
    ],
    'cofunding.complete': ({ parts }, say) => lines(parts, say),
    'cofunding.cancel': ({ toRefund }, say) => (toRefund > 0 ? [`${say.money(toRefund)} are to be refunded.`] : []),
    'cofunding.pledge': ({ left }, say) => [
      left > 0 ? `${say.money(left)} of this source are still to be pledged.` : 'This source is pledged in full.',
    ],
    'cofunding.pay': ({ left }, say) => [
      left > 0 ? `${say.money(left)} of the pledge are still to be paid.` : 'The pledge is paid in full.',
    ],
  },
  refusals: {
    'cofunding.exists': ({ plan }, say) => `There is ${the(plan, say)} already. Use another id.`,
    'cofunding.unknown': ({ plan }, say) => `There is no funding plan ${say.named('plan', plan)}. Check its id.`,
    'cofunding.out-of-turn': ({ plan, status: now }, say) =>
      `The funding plan ${say.thing('cofunding', plan)} is ${status[now]}, and this cannot be done with it now.`,
    'cofunding.source-unknown': ({ source, known }, say) =>
      `No money can come from ${say.source(source)} here. Use one of ${say.list(known.map(say.source))}.`,
    'cofunding.source-twice': ({ source }, say) => `${say.source(source)} is there twice. Name each source once.`,
    'cofunding.source-missing': ({ sources }, say) =>
      `The plan takes money from every source of the charter; ${say.list(sources.map(say.source))} is missing. Add it.`,
    'cofunding.thing-unknown': ({ register, id }, say) =>
      `There is no ${say.named('entry', id)} in ${say.register(register)}. Check its id.`,
    'cofunding.past': ({ due }, say) => `${say.until(due)} has gone by. Name a later moment.`,
    'cofunding.over-pledged': ({ plan, source, amount, pledged, asked }, say) =>
      `${say.source(source)} gives ${say.money(amount)} to ${the(plan, say)}; ${say.money(pledged)} are pledged, and ${say.money(asked)} more would be ${say.money(pledged + asked - amount)} too much. Pledge less, or change the plan first.`,
    'cofunding.below-pledged': ({ plan, source, pledged }, say) =>
      `Of ${say.source(source)}, ${say.money(pledged)} are pledged to ${the(plan, say)} already. Plan no less, or have pledges withdrawn first.`,
    'cofunding.pledge-exists': ({ pledge }, say) =>
      `There is a pledge ${say.named('pledge', pledge)} already. Use another id.`,
    'cofunding.pledge-unknown': ({ plan, pledge }, say) =>
      `There is no ${say.named('pledge', pledge)} to ${the(plan, say)}. Check its id.`,
    'cofunding.party-unknown': ({ party }, say) =>
      `The community knows no person or body ${say.named('party', party)}. Check the id, or admit them first.`,
    'cofunding.not-yours': ({ plan, party }, say) =>
      `It is for ${say.party(party)} to do this with ${the(plan, say)}; nobody does it in their name without a mandate. Ask them.`,
    'cofunding.over-paid': ({ pledge, pledged, paid, amount }, say) =>
      `${say.money(pledged)} were pledged (${say.named('pledge', pledge)}) and ${say.money(paid)} are paid; ${say.money(amount)} more would be ${say.money(paid + amount - pledged)} too much. Enter no more than was pledged, or have more pledged first.`,
    'cofunding.over-refunded': ({ pledge, paid, amount }, say) =>
      `${say.money(paid)} are paid of the ${say.named('pledge', pledge)}, and ${say.money(amount)} cannot be refunded. Refund no more than was paid.`,
    'cofunding.nothing-unpaid': ({ pledge, paid }, say) =>
      `The ${say.named('pledge', pledge)} is paid in full (${say.money(paid)}). Have it refunded first.`,
    'cofunding.gap': ({ plan, gaps }, say) =>
      `The funding plan ${say.thing('cofunding', plan)} is not paid in full: ${say.list(
        gaps.map(
          ({ source, amount, paid }) =>
            `${say.source(source)} ${say.money(paid)} of ${say.money(amount)}, ${say.money(amount - paid)} missing`,
        ),
      )}. Enter the payments first, or change the plan.`,
  },
  columns: ['Plan', 'Source', 'Planned', 'Pledged', 'Paid', 'Missing', 'Stands'],
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
  clocks: { 'cofunding-due': 'the day a plan is to be paid by' },
  indicators: {
    plans: 'funding plans',
    complete: 'plans paid in full',
    planned: 'money planned',
    pledged: 'money pledged',
    paid: 'money paid',
  },
};
