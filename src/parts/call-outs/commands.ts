// Call-outs 吹哨报到: raised → assigned → arrived → resolved → confirmed, each response against its clock. Pure; imports no step.
import * as z from 'zod/mini';
import { hoursAfter, type Instant } from '../../calendar.js';
import { attachment, id, text, word } from '../../fields.js';
import type { Stamp } from '../../kernel/command.js';
import { lifecycle } from '../../kernel/lifecycle.js';
import { dropDeadline, hasRole, isKnown, isMember, momentOf, setDeadline } from '../../kernel/questions.js';
import { admitted, byType, command, found, refuse, type State } from '../command.js';
import type { CallOut, CallOutStatus, Response } from './words.js';

type Verb = Response | 'confirm' | 'return' | 'withdraw';

const callOutLifecycle = lifecycle<CallOutStatus, Verb>({
  // Assigned anew while nobody has come: to somebody else.
  assign: { raised: 'assigned', assigned: 'assigned' },
  arrive: { assigned: 'arrived' },
  resolve: { arrived: 'resolved' },
  confirm: { resolved: 'confirmed' },
  return: { resolved: 'assigned' },
  withdraw: { raised: 'withdrawn', assigned: 'withdrawn', arrived: 'withdrawn' },
});

const CLOSED: readonly CallOutStatus[] = ['confirmed', 'withdrawn'];

/** Call-outs that have not been confirmed, of all or of one project. */
export const openCallOuts = (state: State, project?: string): CallOut[] =>
  Object.values(state.callOuts).filter(
    (callOut) => !CLOSED.includes(callOut.status) && (project === undefined || callOut.project === project),
  );

/** 闭环: why nothing may end - one project, or all there is - while a call-out is unanswered. */
export function refuseOpenCallOuts(state: State, project?: string) {
  const open = openCallOuts(state, project);
  return open.length > 0 ? refuse('callout.open', { callouts: open.map(({ callout }) => callout) }) : undefined;
}

const theCallOut = (state: State, { fields }: { fields: { callout: string } }) =>
  state.callOuts[fields.callout] ?? refuse('callout.unknown', { callout: fields.callout });

const refuseOutOfTurn = (callOut: CallOut, verb: Verb) =>
  callOutLifecycle.may(callOut, verb)
    ? undefined
    : refuse('callout.out-of-turn', { callout: callOut.callout, status: callOut.status });

/** For whoever was assigned, or a member of the body that was. */
function refuseOthers(state: State, { callout, to }: CallOut, { by, for: principal }: Stamp) {
  const person = principal ?? by;
  const theirs = to !== undefined && (to === person || isMember(state, to, person));
  return theirs || hasRole(state, by, ['authority']) ? undefined : refuse('callout.not-yours', { callout });
}

/** For whoever raised it, the convener or a supervisor; never for whoever resolved it. */
function refuseToJudge(state: State, { callout, resolvedBy, by: raisedBy }: CallOut, { by }: Stamp) {
  if (resolvedBy === by) return refuse('callout.own', { callout });
  const entitled = raisedBy === by || hasRole(state, by, ['convener', 'supervisor']);
  return entitled ? undefined : refuse('callout.not-yours', { callout });
}

type Asking = Stamp & { type: string };

const deadlineOf = (callout: string, response: Response): string => `callout:${callout}:${response}`;

/** When the next response is due: counted from the moment of this one. */
function dueFor(state: State, asked: Asking, next: Response): { due: Instant } {
  const { assignHours, arriveHours, resolveHours } = state.charter.implementation.callout;
  const hours = { assign: assignHours, arrive: arriveHours, resolve: resolveHours };
  return { due: hoursAfter(momentOf(state, asked).moment, hours[next]) };
}

/** Whether a response comes after its clock ran out, and from which time that was told. */
function timeliness(state: State, asked: Asking, { callout }: CallOut, response: Response) {
  const id = deadlineOf(callout, response);
  const due = (state.deadlines[id] ?? state.overdue[id])?.due;
  const { moment, time } = momentOf(state, asked);
  return { time, late: due !== undefined && moment > due };
}

/** What an assignment answers. Assigned again, it is the arrival that was waited for: it does not hide that nobody came. */
const awaited = ({ status }: CallOut): Response => (status === 'assigned' ? 'arrive' : 'assign');

function startClock(draft: State, { callout }: CallOut, response: Response, due: Instant): void {
  const id = deadlineOf(callout, response);
  dropDeadline(draft, id);
  setDeadline(draft, { id, kind: 'call-out', step: 'implementation', due, subject: callout });
}

/** The response has come: its clock stops. */
function stopClock(draft: State, callOut: CallOut, response: Response, late: boolean): void {
  if (late) callOut.late[response] += 1;
  dropDeadline(draft, deadlineOf(callOut.callout, response));
}

export const raise = command({
  type: 'callout.raise',
  fields: z.strictObject({
    callout: id,
    matter: text(),
    place: z.optional(text(200)),
    kind: z.optional(word),
    project: z.optional(id),
    item: z.optional(id),
  }),
  who: ['convener', 'executor', 'supervisor', 'member'],
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
  fields: z.strictObject({ callout: id, to: id }),
  who: ['convener', 'authority'],
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
  subject: theCallOut,
  judge: (state, asked, callOut) =>
    refuseOutOfTurn(callOut, 'confirm') ?? refuseToJudge(state, callOut, asked) ?? admitted,
  changes(_draft, _fact, callOut) {
    callOutLifecycle.move(callOut, 'confirm');
  },
});

/** Not really solved: whoever was assigned has to come again. */
export const returned = command({
  type: 'callout.return',
  fields: z.strictObject({ callout: id, reason: text() }),
  who: ['anyone'],
  subject: theCallOut,
  judge: (state, asked, callOut) =>
    refuseOutOfTurn(callOut, 'return') ?? refuseToJudge(state, callOut, asked) ?? found(dueFor(state, asked, 'arrive')),
  changes(draft, { fields, finding }, callOut) {
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
export const commands = byType(raise, assign, arrive, resolve, confirm, returned, withdraw);
