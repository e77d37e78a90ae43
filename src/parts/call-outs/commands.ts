// Call-outs 吹哨报到: raised → assigned → arrived → resolved → confirmed, each response against its clock. Pure; imports no step.
import * as z from 'zod/mini';
import { attachment, id, newId, someone, text, word } from '../../fields.js';
import { dropDeadline, isKnown } from '../../kernel/questions.js';
import { admitted, byType, command, found, refuse } from '../command.js';
import {
  awaited,
  callOutLifecycle,
  deadlineOf,
  dueFor,
  refuseOthers,
  refuseOutOfTurn,
  refuseToJudge,
  startClock,
  stopClock,
  theCallOut,
  timeliness,
} from './call-out.js';
import { escalate, report, settle } from './escalation.js';
import { type CallOut, risk } from './words.js';

export const raise = command({
  type: 'callout.raise',
  fields: z.strictObject({
    callout: newId,
    matter: text(),
    place: z.optional(text(200)),
    kind: z.optional(word),
    risk: z.optional(risk),
    project: z.optional(id),
    item: z.optional(id),
  }),
  who: ['convener', 'executor', 'supervisor', 'member'],
  back: { by: { 'callout.withdraw': ['callout'] }, until: 'resolved' },
  judge(state, asked) {
    const { callout, project, item } = asked.fields;
    if (state.callOuts[callout]) return refuse('callout.exists', { callout });
    if (project !== undefined && !state.projects[project]) return refuse('project.unknown', { project });
    if (item !== undefined && !state.items[item]) return refuse('item.unknown', { item });
    return found(dueFor(state, asked, 'assign'));
  },
  changes(draft, { fields, finding, by }) {
    const late = { assign: 0, arrive: 0, resolve: 0 };
    const callOut: CallOut = { ...fields, by, status: 'raised', late, returns: 0 };
    draft.callOuts[fields.callout] = callOut;
    startClock(draft, callOut, 'assign', finding.due);
  },
});

/** 派单: to a person, or to a body any member of which may answer. */
export const assign = command({
  type: 'callout.assign',
  fields: z.strictObject({ callout: id, to: someone }),
  who: ['convener', 'authority'],
  back: { by: { 'callout.assign': ['callout'] }, until: 'come' },
  subject: theCallOut,
  judge(state, asked, callOut) {
    const { to } = asked.fields;
    const refused = refuseOutOfTurn(callOut, 'assign');
    if (refused) return refused;
    if (!isKnown(state, to) && !state.bodies[to]) return refuse('person.unknown', { person: to });
    return found({ ...timeliness(state, asked, callOut, awaited(callOut)), ...dueFor(state, asked, 'arrive') });
  },
  changes(draft, { fields, finding }, callOut) {
    stopClock(draft, callOut, awaited(callOut), finding.late);
    callOutLifecycle.move(callOut, 'assign').to = fields.to;
    startClock(draft, callOut, 'arrive', finding.due);
  },
});

export const arrive = command({
  type: 'callout.arrive',
  fields: z.strictObject({ callout: id }),
  who: ['anyone'],
  back: { by: { 'callout.return': ['callout'] }, until: 'confirmed' },
  forOthers: true,
  subject: theCallOut,
  judge: (state, asked, callOut) =>
    refuseOutOfTurn(callOut, 'arrive') ??
    refuseOthers(state, callOut, asked) ??
    found({ ...timeliness(state, asked, callOut, 'arrive'), ...dueFor(state, asked, 'resolve') }),
  changes(draft, { finding }, callOut) {
    stopClock(draft, callOut, 'arrive', finding.late);
    callOutLifecycle.move(callOut, 'arrive');
    startClock(draft, callOut, 'resolve', finding.due);
  },
});

export const resolve = command({
  type: 'callout.resolve',
  fields: z.strictObject({ callout: id, result: text(), evidence: z.optional(attachment) }),
  who: ['anyone'],
  back: { by: { 'callout.return': ['callout'] }, until: 'confirmed' },
  forOthers: true,
  subject: theCallOut,
  judge: (state, asked, callOut) =>
    refuseOutOfTurn(callOut, 'resolve') ??
    refuseOthers(state, callOut, asked) ??
    found(timeliness(state, asked, callOut, 'resolve')),
  changes(draft, { fields, finding, by, for: principal }, callOut) {
    stopClock(draft, callOut, 'resolve', finding.late);
    callOutLifecycle.move(callOut, 'resolve');
    callOut.resolvedBy = principal ?? by;
    callOut.result = fields.result;
    callOut.evidence = fields.evidence;
  },
});

export const confirm = command({
  type: 'callout.confirm',
  fields: z.strictObject({ callout: id }),
  who: ['anyone'],
  back: { by: { 'callout.return': ['callout'] }, until: 'work' },
  subject: theCallOut,
  judge: (state, asked, callOut) =>
    refuseOutOfTurn(callOut, 'confirm') ?? refuseToJudge(state, callOut, asked) ?? admitted,
  changes(_draft, _fact, callOut) {
    callOutLifecycle.move(callOut, 'confirm');
  },
});

/** Not really solved, or nobody came after all: whoever was assigned has to come again. */
export const returned = command({
  type: 'callout.return',
  fields: z.strictObject({ callout: id, reason: text() }),
  who: ['anyone'],
  back: { by: { 'callout.arrive': ['callout'] }, until: 'confirmed' },
  subject: theCallOut,
  judge: (state, asked, callOut) =>
    refuseOutOfTurn(callOut, 'return') ?? refuseToJudge(state, callOut, asked) ?? found(dueFor(state, asked, 'arrive')),
  changes(draft, { fields, finding }, callOut) {
    dropDeadline(draft, deadlineOf(fields.callout, 'resolve'));
    callOutLifecycle.move(callOut, 'return');
    callOut.returns += 1;
    callOut.reason = fields.reason;
    startClock(draft, callOut, 'arrive', finding.due);
  },
});

/** Raised by mistake, or no longer needed. */
export const withdraw = command({
  type: 'callout.withdraw',
  fields: z.strictObject({ callout: id, reason: text() }),
  who: ['anyone'],
  back: { by: { 'callout.raise': [] }, until: 'work' },
  subject: theCallOut,
  judge: (state, asked, callOut) =>
    refuseOutOfTurn(callOut, 'withdraw') ?? refuseToJudge(state, callOut, asked) ?? admitted,
  changes(draft, { fields }, callOut) {
    callOutLifecycle.move(callOut, 'withdraw').reason = fields.reason;
    for (const response of ['assign', 'arrive', 'resolve'] as const)
      dropDeadline(draft, deadlineOf(fields.callout, response));
  },
});

/** Everything declared here, by type. */
export const commands = byType(raise, assign, arrive, resolve, confirm, returned, withdraw, escalate, report, settle);
