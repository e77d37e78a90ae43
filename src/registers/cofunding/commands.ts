// Pledges of co-funding: pledged within the plan, paid within the pledge, refunded within what was paid. Pure.
import * as z from 'zod/mini';
import { id, money, someone, text, word } from '../../fields.js';
import { asker, endsFor, isParty, speaksFor } from '../lists.js';
import { byType, found } from '../register.js';
import { command, planning, refuse, refuseOutOfTurn, thePlan } from './plans.js';
import type { CofundingState, Part, Plan, Pledge } from './words.js';

/** Writes a pledge as it is now, and what that changes of its source. */
function keep(draft: CofundingState, plan: Plan, pledge: Pledge): void {
  const before = plan.pledges[pledge.pledge];
  const parts = plan.parts.map(
    (part): Part =>
      part.source === pledge.source
        ? {
            ...part,
            pledged: part.pledged + pledge.amount - (before?.amount ?? 0),
            paid: part.paid + pledge.paid - (before?.paid ?? 0),
          }
        : part,
  );
  const pledges = { ...plan.pledges, [pledge.pledge]: pledge };
  draft.cofunding = draft.cofunding.set(plan.plan, { ...plan, parts, pledges });
}

const thePledge = (plan: Plan, pledge: string) =>
  plan.pledges[pledge] ?? refuse('cofunding.pledge-unknown', { plan: plan.plan, pledge });

export const pledge = command({
  type: 'cofunding.pledge',
  fields: z.strictObject({ plan: id, pledge: id, source: word, party: z.optional(id), amount: money }),
  who: ['anyone'],
  back: { by: { 'cofunding.withdraw': ['plan', 'pledge'] }, until: 'paid' },
  forOthers: true,
  subject: thePlan,
  judge(state, asked, plan) {
    const { pledge: name, source, party = asker(asked), amount } = asked.fields;
    const refused = refuseOutOfTurn(plan, 'keep');
    if (refused) return refused;
    if (plan.pledges[name]) return refuse('cofunding.pledge-exists', { pledge: name });
    if (!isParty(state, party)) return refuse('cofunding.party-unknown', { party });
    if (!speaksFor(state, party, asked)) return refuse('cofunding.not-yours', { plan: plan.plan, party });
    const part = plan.parts.find((one) => one.source === source);
    if (!part) return refuse('cofunding.source-unknown', { source, known: plan.parts.map((one) => one.source) });
    return part.pledged + amount > part.amount
      ? refuse('cofunding.over-pledged', {
          plan: plan.plan,
          source,
          amount: part.amount,
          pledged: part.pledged,
          asked: amount,
        })
      : found({ party, left: part.amount - part.pledged - amount });
  },
  changes(draft, { fields: { pledge: name, source, amount }, finding: { party } }, plan) {
    keep(draft, plan, { pledge: name, source, party, amount, paid: 0 });
  },
});

/** What of a pledge has not been paid is given up; what has been paid stays. */
export const withdraw = command({
  type: 'cofunding.withdraw',
  fields: z.strictObject({ plan: id, pledge: id, reason: text() }),
  who: ['anyone'],
  back: { by: { 'cofunding.pledge': ['plan'] }, until: 'paid' },
  forOthers: true,
  subject: thePlan,
  judge(state, asked, plan) {
    const refused = refuseOutOfTurn(plan, 'keep');
    if (refused) return refused;
    const one = thePledge(plan, asked.fields.pledge);
    if ('code' in one) return one;
    if (!endsFor(state, one.party, asked)) return refuse('cofunding.not-yours', { plan: plan.plan, party: one.party });
    return one.paid === one.amount
      ? refuse('cofunding.nothing-unpaid', { pledge: one.pledge, paid: one.paid })
      : found({ one, givenUp: one.amount - one.paid });
  },
  changes(draft, { finding: { one } }, plan) {
    keep(draft, plan, { ...one, amount: one.paid });
  },
});

export const pay = command({
  type: 'cofunding.pay',
  fields: z.strictObject({ plan: id, pledge: id, amount: money, text: z.optional(text()) }),
  who: ['treasurer', 'convener'],
  back: { by: { 'cofunding.refund': ['plan', 'pledge', 'amount'] }, until: 'paid' },
  subject: thePlan,
  judge(_state, { fields: { pledge: name, amount } }, plan) {
    const refused = refuseOutOfTurn(plan, 'keep');
    if (refused) return refused;
    const one = thePledge(plan, name);
    if ('code' in one) return one;
    return one.paid + amount > one.amount
      ? refuse('cofunding.over-paid', { pledge: name, pledged: one.amount, paid: one.paid, amount })
      : found({ one, left: one.amount - one.paid - amount });
  },
  changes(draft, { fields: { amount }, finding: { one } }, plan) {
    keep(draft, plan, { ...one, paid: one.paid + amount });
  },
});

/** Paid back, or entered wrongly. */
export const refund = command({
  type: 'cofunding.refund',
  fields: z.strictObject({ plan: id, pledge: id, amount: money, reason: text(), witness: z.optional(someone) }),
  who: ['treasurer', 'convener'],
  back: { by: { 'cofunding.pay': ['plan', 'pledge', 'amount'] }, until: 'paid' },
  subject: thePlan,
  judge(_state, { fields: { pledge: name, amount } }, plan) {
    const refused = refuseOutOfTurn(plan, 'refund');
    if (refused) return refused;
    const one = thePledge(plan, name);
    if ('code' in one) return one;
    return amount > one.paid
      ? refuse('cofunding.over-refunded', { pledge: name, paid: one.paid, amount })
      : found({ one, left: one.paid - amount });
  },
  changes(draft, { fields: { amount }, finding: { one } }, plan) {
    keep(draft, plan, { ...one, paid: one.paid - amount });
  },
});

/** Everything declared here, by type. */
export const commands = { ...planning, ...byType(pledge, withdraw, pay, refund) };
