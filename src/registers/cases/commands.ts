// Cases 发现—呼叫—派单—整治: found → called → dispatched → treated by each → verified; each stage against its clock. Pure.
import * as z from 'zod/mini';
import { attachment, id, text, word } from '../../fields.js';
import { momentOf } from '../../kernel/questions.js';
import { speaksFor } from '../lists.js';
import { byType, found } from '../register.js';
import { drop, reopen, returned, verify } from './ending.js';
import {
  command,
  dueFor,
  isLate,
  isParty,
  keep,
  life,
  minutesBetween,
  refuse,
  refuseOutOfTurn,
  refuseRisk,
  refuseStrayGrid,
  theCase,
} from './ticket.js';
import { escalate, grade, report, settle } from './warning.js';

/** 发现, 受理. */
export const find = command({
  type: 'case.find',
  fields: z.strictObject({
    ticket: id,
    title: text(200),
    text: z.optional(text()),
    kind: z.optional(word),
    place: z.optional(text(200)),
    grid: z.optional(id),
    risk: word,
  }),
  who: ['anyone'],
  back: { by: { 'case.grade': ['ticket', 'risk'], 'case.drop': ['ticket'] }, until: 'resolved' },
  forOthers: true,
  judge(state, asked) {
    const { ticket, kind, grid, risk } = asked.fields;
    const { kinds } = state.settings.cases;
    if (state.cases.has(ticket)) return refuse('case.exists', { ticket });
    if (kind !== undefined && kinds.length > 0 && !kinds.includes(kind))
      return refuse('case.kind-unknown', { kind, known: kinds });
    const refused = refuseRisk(state, risk) ?? refuseStrayGrid(state, grid);
    if (refused) return refused;
    return found({ from: momentOf(state, asked).moment, ...dueFor(state, asked, { risk, grid }, 'call') });
  },
  changes(draft, { fields, finding, by, for: principal }) {
    const empty = { tasks: [], level: 0, late: 0, returns: 0, reports: [] };
    const one = { ...fields, ...empty, by: principal ?? by, foundAt: finding.from, status: 'found' as const };
    keep(draft, one, finding.due);
  },
});

/** 呼叫: a street office or a department is called, which dispatches it. */
export const call = command({
  type: 'case.call',
  fields: z.strictObject({ ticket: id, to: id }),
  who: ['convener', 'executor', 'member'],
  back: { by: { 'case.dispatch': ['ticket'], 'case.escalate': ['ticket'] }, until: 'resolved' },
  subject: theCase,
  judge(state, asked, one) {
    const { ticket, to } = asked.fields;
    const refused = refuseOutOfTurn(one, 'call');
    if (refused) return refused;
    if (!isParty(state, to)) return refuse('case.party-unknown', { party: to });
    return found({ late: isLate(state, asked, ticket), ...dueFor(state, asked, one, 'dispatch') });
  },
  changes(draft, { fields, finding: { late, due } }, one) {
    keep(draft, { ...life.moved(one, 'call'), called: fields.to, late: one.late + Number(late) }, due);
  },
});

/** 集中派单: to one or to several, who treat it together. Whoever has treated it already stays among them. */
export const dispatch = command({
  type: 'case.dispatch',
  fields: z.strictObject({ ticket: id, to: z.array(id).check(z.minLength(1)) }),
  who: ['convener', 'authority'],
  back: { by: { 'case.dispatch': ['ticket', 'to'] }, until: 'resolved' },
  subject: theCase,
  judge(state, asked, one) {
    const { ticket, to } = asked.fields;
    const refused = refuseOutOfTurn(one, 'dispatch');
    if (refused) return refused;
    const seen = new Set<string>();
    for (const party of to) {
      if (!isParty(state, party)) return refuse('case.party-unknown', { party });
      const treated = one.tasks.some((task) => task.party === party && task.result !== undefined);
      if (treated) return refuse('case.treated-already', { ticket, party });
      if (seen.has(party)) return refuse('case.party-twice', { party });
      seen.add(party);
    }
    return found({ late: isLate(state, asked, ticket), ...dueFor(state, asked, one, 'treat') });
  },
  changes(draft, { fields: { to }, finding: { late, due } }, one) {
    const tasks = [...one.tasks.filter(({ result }) => result !== undefined), ...to.map((party) => ({ party }))];
    keep(draft, { ...life.moved(one, 'dispatch'), tasks, late: one.late + Number(late) }, due);
  },
});

/** 协同整治: each of those it was dispatched to says what was done; with the last it is treated. */
export const treat = command({
  type: 'case.treat',
  fields: z.strictObject({ ticket: id, party: id, result: text(), evidence: z.optional(attachment) }),
  who: ['anyone'],
  back: { by: { 'case.return': { ticket: 'ticket', parties: ['party'] } }, until: 'confirmed' },
  forOthers: true,
  subject: theCase,
  judge(state, asked, one) {
    const { ticket, party } = asked.fields;
    const refused = refuseOutOfTurn(one, 'treat');
    if (refused) return refused;
    const task = one.tasks.find((each) => each.party === party);
    if (!task) return refuse('case.not-dispatched', { ticket, party });
    if (task.result !== undefined) return refuse('case.treated-already', { ticket, party });
    if (!speaksFor(state, party, asked, ['authority'])) return refuse('case.not-yours', { ticket });
    const left = one.tasks.filter(({ result }) => result === undefined).length - 1;
    const late = isLate(state, asked, ticket);
    if (left > 0) return found({ late, left, done: null });
    const { moment } = momentOf(state, asked);
    const minutes = minutesBetween(one.foundAt, moment);
    const within = state.settings.cases.withinHours;
    const done = { moment, minutes, within, inTime: minutes <= within * 60, ...dueFor(state, asked, one, 'verify') };
    return found({ late, left, done });
  },
  changes(draft, { fields, finding: { late, done }, by, for: principal }, one) {
    const tasks = one.tasks.map((task) =>
      task.party === fields.party
        ? { ...task, result: fields.result, by: principal ?? by, hands: [by, ...(principal ? [principal] : [])] }
        : task,
    );
    const treated = { ...one, tasks, ...(fields.evidence && { evidence: fields.evidence }) };
    if (!done) {
      draft.cases = draft.cases.set(one.ticket, { ...treated, late: one.late + Number(late) });
      return;
    }
    const { moment, minutes, inTime, due } = done;
    const handled = { treatedAt: moment, minutes, inTime, late: one.late + Number(late) };
    keep(draft, { ...life.moved(treated, 'finish'), ...handled }, due);
  },
});

/** Everything declared here, by type. */
export const commands = byType(
  find,
  call,
  dispatch,
  treat,
  verify,
  returned,
  grade,
  escalate,
  report,
  settle,
  drop,
  reopen,
);
