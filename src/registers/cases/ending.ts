// How a case ends, and how it comes back: verified or returned, dropped, opened again. Pure.
import * as z from 'zod/mini';
import { id, text } from '../../fields.js';
import type { Stamp } from '../../kernel/command.js';
import { found } from '../register.js';
import { command, dueFor, isLate, keep, life, refuse, refuseOutOfTurn, refusePassersBy, theCase } from './ticket.js';
import type { Case } from './words.js';

const refuseTreaters = ({ ticket, tasks }: Case, { by, for: principal }: Stamp) =>
  tasks.some((task) => task.hands?.some((hand) => hand === by || hand === principal))
    ? refuse('case.own', { ticket })
    : undefined;

/** 反馈: whoever found it, the convener or a supervisor has looked, and it is done. */
export const verify = command({
  type: 'case.verify',
  fields: z.strictObject({ ticket: id }),
  who: ['anyone'],
  back: { by: { 'case.reopen': ['ticket'] }, until: 'kept' },
  forOthers: true,
  subject: theCase,
  judge: (state, asked, one) =>
    refuseOutOfTurn(one, 'verify') ??
    refuseTreaters(one, asked) ??
    refusePassersBy(state, one, asked) ??
    // What the handling took stands with the case, and is told again here.
    found({ late: isLate(state, asked, one.ticket), minutes: one.minutes ?? 0, inTime: one.inTime ?? false }),
  changes(draft, { finding: { late } }, one) {
    keep(draft, { ...life.moved(one, 'verify'), late: one.late + Number(late) }, undefined);
  },
});

/** It is not done: all it was dispatched to come again, or these of them. */
export const returned = command({
  type: 'case.return',
  fields: z.strictObject({ ticket: id, parties: z.optional(z.array(id).check(z.minLength(1))), reason: text() }),
  who: ['anyone'],
  back: { by: { 'case.treat': ['ticket'] }, until: 'confirmed' },
  forOthers: true,
  subject: theCase,
  judge(state, asked, one) {
    const { ticket, parties = [] } = asked.fields;
    const refused = refuseOutOfTurn(one, 'return') ?? refuseTreaters(one, asked) ?? refusePassersBy(state, one, asked);
    if (refused) return refused;
    const stray = parties.find((party) => !one.tasks.some((task) => task.party === party));
    if (stray !== undefined) return refuse('case.not-dispatched', { ticket, party: stray });
    return found(dueFor(state, asked, one, 'treat'));
  },
  changes(draft, { fields: { parties, reason }, finding: { due } }, one) {
    const tasks = one.tasks.map((task) =>
      parties === undefined || parties.includes(task.party) ? { party: task.party } : task,
    );
    const undone = { treatedAt: undefined, minutes: undefined, inTime: undefined };
    keep(draft, { ...life.moved(one, 'return'), ...undone, tasks, reason, returns: one.returns + 1 }, due);
  },
});

/** Found by mistake, or gone by itself. */
export const drop = command({
  type: 'case.drop',
  fields: z.strictObject({ ticket: id, reason: text() }),
  who: ['anyone'],
  back: { by: { 'case.reopen': ['ticket'] }, until: 'kept' },
  forOthers: true,
  subject: theCase,
  judge: (state, asked, one) =>
    refuseOutOfTurn(one, 'drop') ??
    refusePassersBy(state, one, asked) ??
    // Dropped or not, what ran out was late.
    found({ late: isLate(state, asked, one.ticket) }),
  changes(draft, { fields, finding: { late } }, one) {
    keep(draft, { ...life.moved(one, 'drop'), reason: fields.reason, late: one.late + Number(late) }, undefined);
  },
});

/** Verified, and it was not done; or dropped, and it was a case. Its time runs from its being found. */
export const reopen = command({
  type: 'case.reopen',
  fields: z.strictObject({ ticket: id, reason: text() }),
  who: ['anyone'],
  back: { by: { 'case.drop': ['ticket'] }, until: 'resolved' },
  forOthers: true,
  subject: theCase,
  judge: (state, asked, one) => refuseOutOfTurn(one, 'reopen') ?? found(dueFor(state, asked, one, 'dispatch')),
  changes(draft, { fields: { reason }, finding: { due } }, one) {
    const undone = { treatedAt: undefined, minutes: undefined, inTime: undefined, tasks: [] };
    keep(draft, { ...life.moved(one, 'reopen'), ...undone, reason, returns: one.returns + 1 }, due);
  },
});
