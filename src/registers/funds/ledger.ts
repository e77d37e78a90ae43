// The ledger of funds 收支账: raised, returned, used, moved, and each put right by a reversal. Money is neither made nor lost, and no
// fund is ever over-drawn. Pure.
import * as z from 'zod/mini';
import { id, money, someone, text, word } from '../../fields.js';
import type { Stamp } from '../../kernel/command.js';
import { asker, isAmong, isParty } from '../lists.js';
import { byType, declaring, found, thingsOf } from '../register.js';
import { enter, putBack } from './booking.js';
import { balanceOf, type Fund, type FundEntry, type FundsState, MOST, type Refusals } from './words.js';

export const { command, refuse } = declaring<FundsState, Refusals>();

export const theFund = (state: FundsState, { fields }: { fields: { fund: string } }) =>
  state.funds.get(fields.fund) ?? refuse('fund.unknown', { fund: fields.fund });

export const refuseShut = ({ fund, status }: Fund) => (status === 'open' ? undefined : refuse('fund.closed', { fund }));

/** Why nothing can be entered under this id in this fund. */
const refuseEntry = (state: FundsState, fund: Fund, entry: string) =>
  refuseShut(fund) ?? (state.fundEntries.has(entry) ? refuse('fund.entry-exists', { entry }) : undefined);

/** A total that no longer could be added up exactly. */
const refuseBeyond = ({ fund, totals }: Fund, amount: number) =>
  Math.max(...Object.values(totals)) + amount > MOST ? refuse('fund.beyond-count', { fund, most: MOST }) : undefined;

const refuseShort = ({ fund, totals }: Fund, amount: number) => {
  const balance = balanceOf(totals);
  return amount > balance ? refuse('fund.short', { fund, balance, amount }) : undefined;
};

/** Nobody approves what they enter themselves. */
function refuseApproval(state: FundsState, asked: Stamp & { fields: { approvedBy: string } }) {
  const { approvedBy: by } = asked.fields;
  const { approvers } = state.settings.funds;
  if (!isParty(state, by)) return refuse('fund.party-unknown', { party: by });
  if (!isAmong(approvers, by)) return refuse('fund.not-approved', { by, approvers });
  return [asked.by, asked.enteredBy, asker(asked)].includes(by) ? refuse('fund.own-approval', { by }) : undefined;
}

const after = ({ totals }: Fund, amount: number): { balance: number } => ({ balance: balanceOf(totals) + amount });

/** No more goes into funds out of an award than was awarded. */
function refuseBeyondAward(state: FundsState, grant: string | undefined, amount: number) {
  if (grant === undefined) return undefined;
  const award = state.grants.get(grant);
  if (!award) return refuse('fund.thing-unknown', { register: 'grants', id: grant });
  const left = (award.awarded ?? 0) - (state.grantsDrawn.get(grant) ?? 0);
  return amount > left ? refuse('fund.award-short', { grant, left, amount }) : undefined;
}

export const raise = command({
  type: 'fund.raise',
  fields: z.strictObject({
    fund: id,
    entry: id,
    source: word,
    amount: money,
    /** Who gave it, where the community knows them. */
    from: z.optional(id),
    /** The award it comes out of. */
    grant: z.optional(id),
    text: z.optional(text()),
  }),
  who: ['treasurer', 'convener'],
  back: { by: { 'fund.reverse': ['entry'] }, until: 'kept' },
  concerns: ['from'],
  subject: theFund,
  judge(state, { fields: { entry, source, amount, from, grant } }, fund) {
    const { sources } = state.settings.funds;
    const refused = refuseEntry(state, fund, entry);
    if (refused) return refused;
    if (!isAmong(sources, source)) return refuse('fund.source-unknown', { source, known: sources });
    if (from !== undefined && !isParty(state, from)) return refuse('fund.party-unknown', { party: from });
    return refuseBeyondAward(state, grant, amount) ?? refuseBeyond(fund, amount) ?? found(after(fund, amount));
  },
  changes(draft, { fields: { fund, entry, source, amount, grant } }) {
    enter(draft, { entry, fund, way: 'raise', amount, source, ...(grant !== undefined && { grant }) });
  },
});

/** 反哺: a share of an income goes into the fund, by a rule that stood before. */
export const giveBack = command({
  type: 'fund.return',
  fields: z.strictObject({ fund: id, entry: id, rule: word, income: money, text: z.optional(text()) }),
  who: ['treasurer', 'convener'],
  back: { by: { 'fund.reverse': ['entry'] }, until: 'kept' },
  subject: theFund,
  judge(state, { fields: { entry, rule, income } }, fund) {
    const refused = refuseEntry(state, fund, entry);
    if (refused) return refused;
    const rules = [...fund.returns, ...state.settings.funds.returns];
    const share = rules.find((one) => one.rule === rule);
    if (!share) return refuse('fund.rule-unknown', { rule, known: rules.map((one) => one.rule) });
    const { num, den } = share;
    // Beyond what a float counts exactly before it is divided.
    const product = BigInt(income) * BigInt(num);
    const amount = Number(product / BigInt(den));
    if (amount === 0) return refuse('fund.nothing-returned', { income, num, den });
    const rest = Number(product % BigInt(den));
    return refuseBeyond(fund, amount) ?? found({ amount, num, den, rest, ...after(fund, amount) });
  },
  changes(draft, { fields: { fund, entry, rule }, finding: { amount } }) {
    enter(draft, { entry, fund, way: 'return', amount, source: rule });
  },
});

export const use = command({
  type: 'fund.use',
  fields: z.strictObject({
    fund: id,
    entry: id,
    purpose: word,
    amount: money,
    approvedBy: id,
    document: z.optional(word),
    /** What it was used for, where that stands in another register. */
    of: z.optional(z.strictObject({ register: word, id })),
    text: z.optional(text()),
    witness: z.optional(someone),
  }),
  who: ['treasurer', 'convener'],
  back: { by: { 'fund.reverse': ['entry'] }, until: 'kept' },
  subject: theFund,
  judge(state, asked, fund) {
    const { entry, purpose, amount, of } = asked.fields;
    const { purposes } = state.settings.funds;
    const refused = refuseEntry(state, fund, entry);
    if (refused) return refused;
    if (!isAmong(purposes, purpose)) return refuse('fund.purpose-unknown', { purpose, known: purposes });
    if (of && !thingsOf(state, of.register).has(of.id)) return refuse('fund.thing-unknown', of);
    return (
      refuseApproval(state, asked) ??
      refuseShort(fund, amount) ??
      refuseBeyond(fund, amount) ??
      found(after(fund, -amount))
    );
  },
  changes(draft, { fields: { fund, entry, purpose, amount } }) {
    enter(draft, { entry, fund, way: 'use', amount, purpose });
  },
});

export const transfer = command({
  type: 'fund.transfer',
  fields: z.strictObject({
    fund: id,
    to: id,
    entry: id,
    amount: money,
    approvedBy: id,
    document: z.optional(word),
    reason: text(),
    witness: z.optional(someone),
  }),
  who: ['treasurer', 'convener'],
  back: { by: { 'fund.reverse': ['entry'] }, until: 'kept' },
  subject: theFund,
  judge(state, asked, fund) {
    const { entry, to, amount } = asked.fields;
    if (to === fund.fund) return refuse('fund.itself', { fund: to });
    const other = theFund(state, { fields: { fund: to } });
    if ('code' in other) return other;
    return (
      refuseEntry(state, fund, entry) ??
      refuseShut(other) ??
      refuseApproval(state, asked) ??
      refuseShort(fund, amount) ??
      refuseBeyond(fund, amount) ??
      refuseBeyond(other, amount) ??
      found(after(fund, -amount))
    );
  },
  changes(draft, { fields: { fund, entry, to, amount } }) {
    enter(draft, { entry, fund, way: 'transfer', amount, to });
  },
});

const theEntry = (state: FundsState, { fields }: { fields: { entry: string } }) =>
  state.fundEntries.get(fields.entry) ?? refuse('fund.entry-unknown', { entry: fields.entry });

/** The fund that pays where an entry is put right. */
const payerOf = ({ way, fund, to }: FundEntry): string | undefined =>
  way === 'use' ? undefined : way === 'transfer' ? to : fund;

/** 冲销: entered wrongly, or paid back. Both lines stay. */
export const reverse = command({
  type: 'fund.reverse',
  fields: z.strictObject({ entry: id, reason: text(), witness: z.optional(someone) }),
  who: ['treasurer', 'convener', 'supervisor'],
  back: { by: { 'fund.raise': [], 'fund.use': [] }, until: 'kept' },
  subject: theEntry,
  judge(state, _asked, entry) {
    if (entry.reversed) return refuse('fund.entry-reversed', { entry: entry.entry });
    for (const name of [entry.fund, ...(entry.to === undefined ? [] : [entry.to])]) {
      const fund = theFund(state, { fields: { fund: name } });
      if ('code' in fund) return fund;
      const refused =
        refuseShut(fund) ??
        (payerOf(entry) === name ? refuseShort(fund, entry.amount) : undefined) ??
        refuseBeyond(fund, entry.amount);
      if (refused) return refused;
    }
    const { fund, way, amount } = entry;
    return found({ fund, way, amount });
  },
  changes(draft, _fact, entry) {
    putBack(draft, entry);
  },
});

/** Everything declared here, by type. */
export const entries = byType(raise, giveBack, use, transfer, reverse);
