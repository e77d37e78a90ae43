// 分级预警 and 吹哨不应: a case is graded, goes up, and is reported where nobody answers in time. Pure.
import * as z from 'zod/mini';
import { id, text, word } from '../../fields.js';
import { momentOf } from '../../kernel/questions.js';
import { admitted, found } from '../register.js';
import {
  actsFor,
  clockOf,
  command,
  dueFor,
  dueOf,
  isLate,
  isParty,
  keep,
  life,
  minutesBetween,
  refuse,
  refuseOutOfTurn,
  refusePassersBy,
  refuseRisk,
  theCase,
  waitsFor,
} from './ticket.js';
import type { Case, Report, Settings, Stage } from './words.js';

/** Whether the supervisor has yet to answer. */
export const awaitsAnswer = ({ reports }: Case): boolean => {
  const last = reports.at(-1);
  return last !== undefined && last.outcome === undefined;
};

/** A clock ran out: the case goes up by itself, and its risk with it where the charter says so. */
export function warned({ risks, warns }: Settings, one: Case): Case {
  const next = risks[risks.findIndex(({ risk }) => risk === one.risk) + 1];
  const isKnown = risks.some(({ risk }) => risk === one.risk);
  return { ...one, level: one.level + 1, ...(warns && isKnown && next && { risk: next.risk }) };
}

/** Its risk is another than was thought. What it waits for is due by the new clock; a higher risk never gives more time. */
export const grade = command({
  type: 'case.grade',
  fields: z.strictObject({ ticket: id, risk: word, reason: text() }),
  who: ['convener', 'executor', 'supervisor', 'authority'],
  back: { by: { 'case.grade': ['ticket', 'risk'] }, until: 'resolved' },
  subject: theCase,
  judge(state, asked, one) {
    const { ticket, risk } = asked.fields;
    const refused = refuseOutOfTurn(one, 'grade') ?? refuseRisk(state, risk);
    if (refused) return refused;
    if (risk === one.risk) return refuse('case.risk-same', { ticket, risk });
    const stage = waitsFor[one.status] ?? 'call';
    const { due, emergency } = dueFor(state, asked, { ...one, risk }, stage);
    // What ran out stays run out, whatever the risk is said to be since: it is reported, or answered late.
    if (state.overdue[clockOf(ticket)]) return found({ was: one.risk, due: null, emergency });
    const now = dueOf(state, ticket);
    const levels = state.settings.cases.risks.map((each) => each.risk);
    const isHigher = levels.indexOf(risk) > levels.indexOf(one.risk);
    return found({ was: one.risk, due: isHigher && now !== undefined && now < due ? now : due, emergency });
  },
  changes(draft, { fields, finding: { due } }, one) {
    const graded = { ...life.moved(one, 'grade'), risk: fields.risk };
    if (due === null) draft.cases = draft.cases.set(one.ticket, graded);
    else keep(draft, graded, due);
  },
});

/** To somebody higher or to another department, who dispatches it anew. */
export const escalate = command({
  type: 'case.escalate',
  fields: z.strictObject({ ticket: id, to: id, reason: text() }),
  who: ['anyone'],
  back: { by: { 'case.dispatch': ['ticket'] }, until: 'resolved' },
  forOthers: true,
  subject: theCase,
  judge(state, asked, one) {
    const { ticket, to } = asked.fields;
    const refused = refuseOutOfTurn(one, 'escalate') ?? refusePassersBy(state, one, asked);
    if (refused) return refused;
    if (!isParty(state, to)) return refuse('case.party-unknown', { party: to });
    if (to === one.called) return refuse('case.same-body', { ticket, to });
    const { called: from = null, level } = one;
    return found({
      from,
      level: level + 1,
      late: isLate(state, asked, ticket),
      ...dueFor(state, asked, one, 'dispatch'),
    });
  },
  changes(draft, { fields: { to, reason }, finding: { level, late, due } }, one) {
    keep(draft, { ...life.moved(one, 'escalate'), called: to, reason, level, late: one.late + Number(late) }, due);
  },
});

/** Who should have done it by now; nobody in particular where nobody was called yet. */
function lateParties(one: Case, stage: Stage): readonly string[] {
  if (stage === 'treat') return one.tasks.filter(({ result }) => result === undefined).map(({ party }) => party);
  return stage === 'dispatch' && one.called !== undefined ? [one.called] : [];
}

/** 吹哨不应、报到不力, reported to the supervisor: once for each clock that ran out. */
export const report = command({
  type: 'case.report',
  fields: z.strictObject({ ticket: id, text: z.optional(text()) }),
  who: ['anyone'],
  back: { by: { 'case.settle': { ticket: 'ticket', outcome: { is: 'excused' } } }, until: 'kept' },
  forOthers: true,
  subject: theCase,
  judge(state, asked, one) {
    const { ticket, status } = one;
    const refused = refusePassersBy(state, one, asked);
    if (refused) return refused;
    const stage = waitsFor[status];
    const due = dueOf(state, ticket);
    if (stage === undefined || due === undefined) return refuse('case.out-of-turn', { ticket, status });
    const { moment } = momentOf(state, asked);
    if (moment <= due) return refuse('case.not-overdue', { ticket, due });
    if (awaitsAnswer(one) || one.reports.at(-1)?.due === due) return refuse('case.reported', { ticket });
    const made: Report = { stage, parties: lateParties(one, stage), due, minutes: minutesBetween(due, moment) };
    return found(made);
  },
  changes(draft, { finding }, one) {
    draft.cases = draft.cases.set(one.ticket, { ...one, reports: [...one.reports, finding] });
  },
});

/** The supervisor's answer, which the next one amends. */
export const settle = command({
  type: 'case.settle',
  fields: z.strictObject({ ticket: id, outcome: z.enum(['named', 'urged', 'excused']), reply: text() }),
  who: ['supervisor', 'authority'],
  back: { by: { 'case.settle': ['ticket', 'outcome', 'reply'] }, until: 'kept' },
  subject: theCase,
  judge(state, { by }, { ticket, reports }) {
    const last = reports.at(-1);
    if (!last) return refuse('case.no-report', { ticket });
    return last.parties.some((party) => actsFor(state, party, by)) ? refuse('case.about-you', { ticket }) : admitted;
  },
  changes(draft, { fields: { outcome, reply } }, one) {
    const reports = one.reports.map((each, index) =>
      index === one.reports.length - 1 ? { ...each, outcome, reply } : each,
    );
    draft.cases = draft.cases.set(one.ticket, { ...one, reports });
  },
});
