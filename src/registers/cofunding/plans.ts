// Plans of co-funding: made with every source the charter asks for, changed, told of, complete when paid in full, or cancelled. Pure.
import * as z from 'zod/mini';
import { id, instant, money, text, word } from '../../fields.js';
import { lifecycle } from '../../kernel/lifecycle.js';
import { firstTwice } from '../../twice.js';
import { admitted, byType, declaring, dropClock, found, setClock, thingsOf } from '../register.js';
import type { CofundingState, Gap, Part, Plan, PlanStatus, Refusals } from './words.js';

export const { command, refuse } = declaring<CofundingState, Refusals>();

type Verb = 'keep' | 'refund' | 'cancel' | 'complete' | 'reopen';

export const life = lifecycle<PlanStatus, Verb>({
  keep: { open: 'open' },
  refund: { open: 'open', cancelled: 'cancelled' },
  cancel: { open: 'cancelled' },
  complete: { open: 'complete' },
  reopen: { complete: 'open', cancelled: 'open' },
});

const clockOf = (plan: string): string => `cofunding:${plan}`;

export const thePlan = (state: CofundingState, { fields }: { fields: { plan: string } }) =>
  state.cofunding.get(fields.plan) ?? refuse('cofunding.unknown', { plan: fields.plan });

export const refuseOutOfTurn = ({ plan, status }: Plan, verb: Verb) =>
  life.may({ status }, verb) ? undefined : refuse('cofunding.out-of-turn', { plan, status });

/** So many sources that their sum stays exact. */
const parts = z.array(z.strictObject({ source: word, amount: money })).check(z.minLength(1), z.maxLength(100));

type Said = z.output<typeof parts>;

/** Why a plan cannot draw on these: a source the charter has not, twice the same, or one that is missing. */
function refuseParts(state: CofundingState, said: Said) {
  const { sources, mayLack } = state.settings.cofunding;
  const known = sources ?? state.charter.conversion.sources;
  const names = said.map(({ source }) => source);
  const stray = names.find((source) => !known.includes(source));
  if (stray !== undefined) return refuse('cofunding.source-unknown', { source: stray, known });
  const twice = firstTwice(names);
  if (twice !== undefined) return refuse('cofunding.source-twice', { source: twice });
  const missing = mayLack ? [] : known.filter((source) => !names.includes(source));
  return missing.length > 0 ? refuse('cofunding.source-missing', { sources: missing }) : undefined;
}

const totalOf = (said: readonly { amount: number }[]): number => said.reduce((sum, { amount }) => sum + amount, 0);

export const gapsOf = ({ parts: all }: Plan): Gap[] =>
  all.filter(({ amount, paid }) => paid < amount).map(({ source, amount, paid }) => ({ source, amount, paid }));

function watch(draft: CofundingState, { plan, due, status }: Plan): void {
  if (due === undefined || status !== 'open') dropClock(draft, clockOf(plan));
  else setClock(draft, { id: clockOf(plan), kind: 'cofunding-due', due, subject: plan });
}

export const plan = command({
  type: 'cofunding.plan',
  fields: z.strictObject({
    plan: id,
    title: text(200),
    of: z.optional(z.strictObject({ register: word, id })),
    due: z.optional(instant),
    parts,
  }),
  who: ['convener', 'treasurer'],
  back: { by: { 'cofunding.revise': ['plan', 'parts', 'due'], 'cofunding.cancel': ['plan'] }, until: 'paid' },
  judge(state, { fields: { plan: name, of, due, parts: said }, at }) {
    if (state.cofunding.has(name)) return refuse('cofunding.exists', { plan: name });
    if (of && !thingsOf(state, of.register).has(of.id)) return refuse('cofunding.thing-unknown', of);
    if (due !== undefined && due <= at) return refuse('cofunding.past', { due });
    return refuseParts(state, said) ?? found({ total: totalOf(said) });
  },
  changes(draft, { fields }) {
    const fresh = fields.parts.map((part): Part => ({ ...part, pledged: 0, paid: 0 }));
    const one: Plan = { ...fields, parts: fresh, pledges: {}, status: 'open' };
    draft.cofunding = draft.cofunding.set(fields.plan, one);
    watch(draft, one);
  },
});

/** It costs more or less, or another gives it: never less of a source than has been pledged of it. */
export const revise = command({
  type: 'cofunding.revise',
  fields: z.strictObject({ plan: id, parts, due: z.optional(instant), reason: text() }),
  who: ['convener', 'treasurer'],
  back: { by: { 'cofunding.revise': ['plan', 'parts', 'due'] }, until: 'paid' },
  subject: thePlan,
  judge(state, { fields: { parts: said, due }, at }, one) {
    const refused = refuseOutOfTurn(one, 'keep') ?? refuseParts(state, said);
    if (refused) return refused;
    if (due !== undefined && due <= at) return refuse('cofunding.past', { due });
    const below = one.parts.find(
      ({ source, pledged }) => pledged > (said.find((part) => part.source === source)?.amount ?? 0),
    );
    return below
      ? refuse('cofunding.below-pledged', { plan: one.plan, source: below.source, pledged: below.pledged })
      : found({ total: totalOf(said), before: totalOf(one.parts) });
  },
  changes(draft, { fields }, one) {
    const changed = fields.parts.map(({ source, amount }): Part => {
      const before = one.parts.find((part) => part.source === source);
      return { source, amount, pledged: before?.pledged ?? 0, paid: before?.paid ?? 0 };
    });
    const after: Plan = { ...one, parts: changed, due: fields.due ?? one.due };
    draft.cofunding = draft.cofunding.set(one.plan, after);
    watch(draft, after);
  },
});

const standing = ({ parts: all }: Plan) => ({
  parts: all,
  gap: totalOf(all) - all.reduce((sum, one) => sum + one.paid, 0),
});

/** 公示: what each source was to give, has pledged and has paid, and what is missing. */
export const publish = command({
  type: 'cofunding.publish',
  fields: z.strictObject({ plan: id, place: text(200) }),
  who: ['convener', 'treasurer', 'recorder'],
  back: { by: { 'cofunding.publish': ['plan', 'place'] }, until: 'kept' },
  subject: thePlan,
  judge: (_state, _asked, one) => found(standing(one)),
});

/** Paid in full, by every source what the plan says of it; told where everybody sees it. */
export const complete = command({
  type: 'cofunding.complete',
  fields: z.strictObject({ plan: id, place: text(200) }),
  who: ['convener', 'treasurer'],
  back: { by: { 'cofunding.reopen': ['plan'] }, until: 'kept' },
  subject: thePlan,
  judge(_state, _asked, one) {
    const refused = refuseOutOfTurn(one, 'complete');
    if (refused) return refused;
    const gaps = gapsOf(one);
    return gaps.length > 0 ? refuse('cofunding.gap', { plan: one.plan, gaps }) : found(standing(one));
  },
  changes(draft, _fact, one) {
    const after = life.moved(one, 'complete');
    draft.cofunding = draft.cofunding.set(one.plan, after);
    watch(draft, after);
  },
});

/** It will not be: what was paid is to be refunded. */
export const cancel = command({
  type: 'cofunding.cancel',
  fields: z.strictObject({ plan: id, reason: text() }),
  who: ['convener'],
  back: { by: { 'cofunding.reopen': ['plan'] }, until: 'kept' },
  subject: thePlan,
  judge: (_state, _asked, one) =>
    refuseOutOfTurn(one, 'cancel') ?? found({ toRefund: one.parts.reduce((sum, { paid }) => sum + paid, 0) }),
  changes(draft, { fields }, one) {
    const after = { ...life.moved(one, 'cancel'), reason: fields.reason };
    draft.cofunding = draft.cofunding.set(one.plan, after);
    watch(draft, after);
  },
});

/** Completed or cancelled by mistake. */
export const reopen = command({
  type: 'cofunding.reopen',
  fields: z.strictObject({ plan: id, reason: text() }),
  who: ['convener'],
  back: { by: { 'cofunding.complete': ['plan'], 'cofunding.cancel': ['plan'] }, until: 'kept' },
  subject: thePlan,
  judge: (_state, _asked, one) => refuseOutOfTurn(one, 'reopen') ?? admitted,
  changes(draft, { at }, one) {
    // A day that has gone by is none any more: a new one is set by a revision.
    const due = one.due !== undefined && one.due > at ? one.due : undefined;
    const after = { ...life.moved(one, 'reopen'), due };
    draft.cofunding = draft.cofunding.set(one.plan, after);
    watch(draft, after);
  },
});

/** Of plans, by type. */
export const planning = byType(plan, revise, publish, complete, cancel, reopen);
