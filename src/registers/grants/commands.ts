// Grants 申报: drafted → submitted → awarded or declined → reported. Never more awarded than was asked, nor spent than was awarded. Pure.
import * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import { attachment, count, id, instant, line, money, text, word } from '../../fields.js';
import { lifecycle } from '../../kernel/lifecycle.js';
import { momentOf, periodEnd } from '../../kernel/questions.js';
import { isAmong, lateness } from '../lists.js';
import { admitted, byType, declaring, dropClock, found, isUsed, setClock, thingsOf } from '../register.js';
import type { Grant, GrantStatus, GrantsState, Refusals, Towards } from './words.js';

const { command, refuse } = declaring<GrantsState, Refusals>();

type Verb = 'correct' | 'submit' | 'award' | 'decline' | 'report' | 'withdraw' | 'reopen';

const life = lifecycle<GrantStatus, Verb>({
  correct: { drafted: 'drafted' },
  submit: { drafted: 'submitted' },
  award: { submitted: 'awarded' },
  decline: { submitted: 'declined' },
  report: { awarded: 'reported' },
  withdraw: { drafted: 'withdrawn', submitted: 'withdrawn' },
  // One step back from whatever was entered by mistake. One that was withdrawn is a draft again.
  reopen: {
    submitted: 'drafted',
    awarded: 'submitted',
    declined: 'submitted',
    reported: 'awarded',
    withdrawn: 'drafted',
  },
});

const clockOf = (grant: string): string => `grant-report:${grant}`;

const theGrant = (state: GrantsState, { fields }: { fields: { grant: string } }) =>
  state.grants.get(fields.grant) ?? refuse('grant.unknown', { grant: fields.grant });

const refuseOutOfTurn = ({ grant, status }: Grant, verb: Verb) =>
  life.may({ status }, verb) ? undefined : refuse('grant.out-of-turn', { grant, status });

/** Why this cannot be applied for: no such programme, or it is for things that are not there, or named twice. */
function refuseUnfit(state: GrantsState, programme: string | undefined, towards: readonly Towards[]) {
  const { programmes } = state.settings.grants;
  if (programme !== undefined && !isAmong(programmes, programme))
    return refuse('grant.programme-unknown', { programme, known: programmes });
  const seen = new Set<string>();
  for (const one of towards) {
    if (!isUsed(state, one.register) || !thingsOf(state, one.register).has(one.id))
      return refuse('grant.towards-unknown', one);
    const key = JSON.stringify([one.register, one.id]);
    if (seen.has(key)) return refuse('grant.towards-twice', one);
    seen.add(key);
  }
  return undefined;
}

const towards = z.array(z.strictObject({ register: word, id }));

/** What an application says, and its correction may say anew. */
const SAID = ['grant', 'title', 'text', 'programme', 'round', 'funder', 'asked', 'towards'] as const;

export const draft = command({
  type: 'grant.draft',
  fields: z.strictObject({
    grant: id,
    title: text(200),
    text: z.optional(text()),
    programme: z.optional(word),
    round: z.optional(word),
    /** Who is asked: a district, a street, a foundation. */
    funder: line,
    /** In 0.01 of the currency. */
    asked: money,
    /** What it is for: needs, applications, projects that stand in other registers. */
    towards: z._default(towards, []),
  }),
  who: ['convener', 'executor', 'treasurer'],
  back: {
    by: {
      'grant.correct': SAID,
      'grant.withdraw': ['grant'],
    },
    until: 'submitted',
  },
  judge(state, { fields }) {
    const { grant, programme } = fields;
    if (state.grants.has(grant)) return refuse('grant.exists', { grant });
    return refuseUnfit(state, programme, fields.towards) ?? admitted;
  },
  changes(draft, { fields, by }) {
    draft.grants = draft.grants.set(fields.grant, { ...fields, by, status: 'drafted' });
  },
});

/** While it is a draft: what is said takes the place of what stood there. */
export const correct = command({
  type: 'grant.correct',
  fields: z.strictObject({
    grant: id,
    title: z.optional(text(200)),
    text: z.optional(text()),
    programme: z.optional(word),
    round: z.optional(word),
    funder: z.optional(line),
    asked: z.optional(money),
    towards: z.optional(towards),
    reason: text(),
  }),
  who: ['convener', 'executor', 'treasurer'],
  back: {
    by: { 'grant.correct': SAID },
    until: 'submitted',
  },
  corrects: { thing: 'grant', said: ['grant.draft'] },
  subject: theGrant,
  judge: (state, { fields }, one) =>
    refuseOutOfTurn(one, 'correct') ?? refuseUnfit(state, fields.programme, fields.towards ?? []) ?? admitted,
  changes(draft, { fields }, one) {
    draft.grants = draft.grants.set(one.grant, {
      ...life.moved(one, 'correct'),
      title: fields.title ?? one.title,
      text: fields.text ?? one.text,
      programme: fields.programme ?? one.programme,
      round: fields.round ?? one.round,
      funder: fields.funder ?? one.funder,
      asked: fields.asked ?? one.asked,
      towards: fields.towards ?? one.towards,
    });
  },
});

export const submit = command({
  type: 'grant.submit',
  fields: z.strictObject({ grant: id, document: z.optional(line), paper: z.optional(attachment) }),
  who: ['convener', 'executor'],
  back: { by: { 'grant.reopen': ['grant'] }, until: 'decided' },
  subject: theGrant,
  judge: (_state, _asked, one) => refuseOutOfTurn(one, 'submit') ?? found({ funder: one.funder, asked: one.asked }),
  changes(draft, _fact, one) {
    draft.grants = draft.grants.set(one.grant, life.moved(one, 'submit'));
  },
});

/** By the funder's document: as much as was asked, or less. From then on it is owed an account. */
export const award = command({
  type: 'grant.award',
  fields: z.strictObject({ grant: id, amount: money, document: line, reportBy: z.optional(instant) }),
  who: ['convener', 'treasurer', 'authority'],
  back: { by: { 'grant.reopen': ['grant'] }, until: 'drawn' },
  subject: theGrant,
  judge(state, asked, one) {
    const { grant } = one;
    const { amount, reportBy } = asked.fields;
    const refused = refuseOutOfTurn(one, 'award');
    if (refused) return refused;
    if (amount > one.asked) return refuse('grant.over-asked', { grant, amount, asked: one.asked });
    if (reportBy !== undefined && reportBy <= asked.at) return refuse('grant.past', { grant, due: reportBy });
    const { reportDays } = state.settings.grants;
    const counted = reportDays > 0 ? periodEnd(state, momentOf(state, asked).moment, reportDays) : null;
    return found({ asked: one.asked, funder: one.funder, due: reportBy ?? counted });
  },
  changes(draft, { fields: { amount }, finding }, one) {
    const due = finding.due ?? undefined;
    draft.grants = draft.grants.set(one.grant, { ...life.moved(one, 'award'), awarded: amount, due });
    run(draft, one.grant, due);
  },
});

const run = (draft: GrantsState, grant: string, due: Instant | undefined): void => {
  if (due === undefined) dropClock(draft, clockOf(grant));
  else setClock(draft, { id: clockOf(grant), kind: 'grant-report', due, subject: grant });
};

export const decline = command({
  type: 'grant.decline',
  fields: z.strictObject({ grant: id, document: z.optional(line), reason: text() }),
  who: ['convener', 'treasurer', 'authority'],
  back: { by: { 'grant.reopen': ['grant'] }, until: 'kept' },
  subject: theGrant,
  judge: (_state, _asked, one) => refuseOutOfTurn(one, 'decline') ?? found({ funder: one.funder }),
  changes(draft, { fields: { reason } }, one) {
    draft.grants = draft.grants.set(one.grant, { ...life.moved(one, 'decline'), reason });
  },
});

/** The account of what was awarded: what was spent of it; the rest is the funder's. */
export const report = command({
  type: 'grant.report',
  fields: z.strictObject({ grant: id, spent: count, text: text(), evidence: z.optional(attachment) }),
  who: ['convener', 'executor', 'treasurer'],
  back: { by: { 'grant.reopen': ['grant'] }, until: 'kept' },
  subject: theGrant,
  judge(state, asked, one) {
    const refused = refuseOutOfTurn(one, 'report');
    if (refused) return refused;
    const { spent } = asked.fields;
    const { grant, awarded = 0 } = one;
    return spent > awarded
      ? refuse('grant.over-awarded', { grant, spent, awarded })
      : found({ awarded, left: awarded - spent, ...lateness(state, clockOf(grant), asked) });
  },
  changes(draft, { fields: { spent } }, one) {
    draft.grants = draft.grants.set(one.grant, { ...life.moved(one, 'report'), spent });
    dropClock(draft, clockOf(one.grant));
  },
});

export const withdraw = command({
  type: 'grant.withdraw',
  fields: z.strictObject({ grant: id, reason: text() }),
  who: ['convener', 'executor'],
  back: { by: { 'grant.reopen': ['grant'] }, until: 'kept' },
  subject: theGrant,
  judge: (_state, _asked, one) => refuseOutOfTurn(one, 'withdraw') ?? admitted,
  changes(draft, { fields: { reason } }, one) {
    draft.grants = draft.grants.set(one.grant, { ...life.moved(one, 'withdraw'), reason });
  },
});

/** An award that has gone into a fund stands until that entry is reversed. */
function refuseDrawn(state: GrantsState, { grant, status }: Grant) {
  const drawn = state.grantsDrawn?.get(grant) ?? 0;
  return status === 'awarded' && drawn > 0 ? refuse('grant.drawn', { grant, drawn }) : undefined;
}

/** Entered by mistake: a step back. An account that is taken back is owed by the day it was. */
export const reopen = command({
  type: 'grant.reopen',
  fields: z.strictObject({ grant: id, reason: text() }),
  who: ['convener', 'treasurer'],
  back: {
    by: { 'grant.submit': ['grant'], 'grant.award': ['grant'], 'grant.decline': ['grant'], 'grant.report': ['grant'] },
    until: 'kept',
  },
  subject: theGrant,
  judge: (state, { at }, one) =>
    refuseOutOfTurn(one, 'reopen') ??
    refuseDrawn(state, one) ??
    found({ from: one.status, overdue: one.status === 'reported' && one.due !== undefined && one.due <= at }),
  changes(draft, { finding }, one) {
    const { grant, due } = one;
    const back = { ...life.moved(one, 'reopen'), reason: undefined, spent: undefined };
    if (finding.from !== 'reported') {
      draft.grants = draft.grants.set(grant, { ...back, awarded: undefined, due: undefined });
      dropClock(draft, clockOf(grant));
      return;
    }
    draft.grants = draft.grants.set(grant, back);
    run(draft, grant, due);
    const clock = draft.deadlines[clockOf(grant)];
    if (!finding.overdue || !clock) return;
    // Its day has gone by: it is overdue at once.
    dropClock(draft, clockOf(grant));
    draft.overdue[clockOf(grant)] = clock;
  },
});

/** Everything declared here, by type. */
export const commands = byType(draft, correct, submit, award, decline, report, withdraw, reopen);
