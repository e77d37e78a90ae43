// A whistle nobody answers: it goes to somebody higher, and is reported to whoever supervises. Pure; imports no step.
import * as z from 'zod/mini';
import { id, someone, text } from '../../fields.js';
import type { Stamp } from '../../kernel/command.js';
import { hasRole, isKnown, isMember, momentOf } from '../../kernel/questions.js';
import { admitted, command, found, refuse, type State } from '../command.js';
import {
  awaited,
  awaitsAnswer,
  callOutLifecycle,
  deadlineOf,
  dueFor,
  refuseOutOfTurn,
  startClock,
  stopClock,
  theCallOut,
  timeliness,
} from './call-out.js';
import { type CallOut, type Risk, risk } from './words.js';

const rankOf = (level: Risk | undefined): number => (level === undefined ? -1 : risk.options.indexOf(level));

/** Whether a body stands below another in the tree of bodies. A tree that somebody bent into a ring ends all the same. */
function isBelow({ bodies }: State, body: string, above: string): boolean {
  const seen = new Set<string>();
  for (let at = bodies[body]?.parent; at !== undefined && !seen.has(at); at = bodies[at]?.parent) {
    if (at === above) return true;
    seen.add(at);
  }
  return false;
}

/** Who raised it, and who sees to it that it is answered. */
function refusePassersBy(state: State, { callout, by: raisedBy }: CallOut, { by }: Stamp) {
  const entitled = raisedBy === by || hasRole(state, by, ['convener', 'supervisor', 'authority']);
  return entitled ? undefined : refuse('callout.not-yours', { callout });
}

/** To a higher body, or to another department: its level rises, and the clock of an arrival starts anew. */
export const escalate = command({
  type: 'callout.escalate',
  fields: z.strictObject({ callout: id, to: someone, risk: z.optional(risk), reason: text() }),
  who: ['anyone'],
  back: { by: { 'callout.assign': ['callout'] }, until: 'resolved' },
  subject: theCallOut,
  judge(state, asked, callOut) {
    const { callout, to, risk: now } = asked.fields;
    const refused = refuseOutOfTurn(callOut, 'escalate') ?? refusePassersBy(state, callOut, asked);
    if (refused) return refused;
    if (!isKnown(state, to) && !state.bodies[to]) return refuse('person.unknown', { person: to });
    const { to: from = null, risk: was } = callOut;
    if (to === from || (from !== null && isBelow(state, to, from)))
      return refuse('callout.not-higher', { callout, to });
    if (now !== undefined && was !== undefined && rankOf(now) < rankOf(was))
      return refuse('callout.risk-lower', { callout, risk: now, was });
    const level = (callOut.level ?? 0) + 1;
    return found({
      ...timeliness(state, asked, callOut, awaited(callOut)),
      from,
      level,
      ...dueFor(state, asked, 'arrive'),
    });
  },
  changes(draft, { fields, finding }, callOut) {
    stopClock(draft, callOut, awaited(callOut), finding.late);
    callOutLifecycle.move(callOut, 'escalate').to = fields.to;
    callOut.level = finding.level;
    if (fields.risk !== undefined) callOut.risk = fields.risk;
    startClock(draft, callOut, 'arrive', finding.due);
  },
});

/** 吹哨不应、报到不力: nobody assigned it, came, or resolved it in time. Reported once for each clock that ran out. */
export const report = command({
  type: 'callout.report',
  fields: z.strictObject({ callout: id, text: z.optional(text()) }),
  who: ['anyone'],
  back: { by: { 'callout.settle': { callout: 'callout', outcome: { is: 'excused' } } }, until: 'work' },
  subject: theCallOut,
  judge(state, asked, callOut) {
    const { callout, to } = callOut;
    // What waits for a response may be escalated, and the other way round.
    const refused = refuseOutOfTurn(callOut, 'escalate') ?? refusePassersBy(state, callOut, asked);
    if (refused) return refused;
    const response = awaited(callOut);
    const id = deadlineOf(callout, response);
    const clock = state.overdue[id] ?? state.deadlines[id];
    const { moment, time } = momentOf(state, asked);
    if (!clock || moment <= clock.due) return refuse('callout.not-overdue', { callout, due: clock?.due ?? null });
    const last = callOut.reports?.at(-1);
    if (awaitsAnswer(callOut) || last?.due === clock.due) return refuse('callout.reported', { callout });
    const minutes = Math.floor((Date.parse(moment) - Date.parse(clock.due)) / 60_000);
    // Nobody has it yet: whoever convenes should have assigned it.
    return found({ response, to: to ?? null, due: clock.due, minutes, time });
  },
  changes(_draft, { finding: { response, to, due, minutes } }, callOut) {
    callOut.reports = [...(callOut.reports ?? []), { response, due, minutes, ...(to !== null && { to }) }];
  },
});

/** The supervisor's answer, which the next one amends. */
export const settle = command({
  type: 'callout.settle',
  fields: z.strictObject({ callout: id, outcome: z.enum(['named', 'urged', 'excused']), reply: text() }),
  who: ['supervisor', 'authority'],
  back: { by: { 'callout.settle': ['callout', 'outcome', 'reply'] }, until: 'work' },
  subject: theCallOut,
  judge(state, { by, fields: { callout } }, { reports }) {
    const last = reports?.at(-1);
    if (!last) return refuse('callout.no-report', { callout });
    const { to } = last;
    const about = to !== undefined && (to === by || isMember(state, to, by));
    return about ? refuse('callout.about-you', { callout }) : admitted;
  },
  changes(_draft, { fields: { outcome, reply } }, callOut) {
    const last = callOut.reports?.at(-1);
    if (last) Object.assign(last, { outcome, reply });
  },
});
