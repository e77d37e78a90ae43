// What all commands of call-outs share: the table of statuses, who may, the clocks. Pure; imports no step.
import { hoursAfter, type Instant } from '../../calendar.js';
import type { Stamp } from '../../kernel/command.js';
import { lifecycle } from '../../kernel/lifecycle.js';
import { dropDeadline, hasRole, isMember, momentOf, setDeadline } from '../../kernel/questions.js';
import { since } from '../../kernel/revisions.js';
import { refuse, type State } from '../command.js';
import type { CallOut, CallOutStatus, Response } from './words.js';

export type Verb = Response | 'confirm' | 'return' | 'withdraw' | 'escalate';

export const callOutLifecycle = lifecycle<CallOutStatus, Verb>({
  // Assigned anew while nobody has come: to somebody else.
  assign: { raised: 'assigned', assigned: 'assigned' },
  arrive: { assigned: 'arrived' },
  resolve: { arrived: 'resolved' },
  confirm: { resolved: 'confirmed' },
  // Noted by mistake that somebody came, or that it was solved, too.
  return: { arrived: 'assigned', resolved: 'assigned', confirmed: 'assigned' },
  // To somebody higher, whoever it waited for.
  escalate: { raised: 'assigned', assigned: 'assigned', arrived: 'assigned' },
  withdraw: { raised: 'withdrawn', assigned: 'withdrawn', arrived: 'withdrawn' },
});

const CLOSED: readonly CallOutStatus[] = ['confirmed', 'withdrawn'];

/** Whether the supervisor has yet to answer that nobody came. */
export const awaitsAnswer = ({ reports }: CallOut): boolean =>
  reports?.at(-1)?.outcome === undefined && reports !== undefined;

/** Call-outs that have not been confirmed, and those of which a report has no answer: of all or of one project. */
export const openCallOuts = (state: State, project?: string): CallOut[] =>
  Object.values(state.callOuts).filter(
    (callOut) =>
      (!CLOSED.includes(callOut.status) || awaitsAnswer(callOut)) &&
      (project === undefined || callOut.project === project),
  );

/** 闭环: why nothing may end - one project, or all there is - while a call-out is unanswered. */
export function refuseOpenCallOuts(state: State, project?: string) {
  const open = openCallOuts(state, project);
  return open.length > 0 ? refuse('callout.open', { callouts: open.map(({ callout }) => callout) }) : undefined;
}

export const theCallOut = (state: State, { fields }: { fields: { callout: string } }) =>
  state.callOuts[fields.callout] ?? refuse('callout.unknown', { callout: fields.callout });

export const refuseOutOfTurn = (callOut: CallOut, verb: Verb) =>
  callOutLifecycle.may(callOut, verb)
    ? undefined
    : refuse('callout.out-of-turn', { callout: callOut.callout, status: callOut.status });

/** For whoever was assigned, or a member of the body that was; the authority enters what a body said. */
export function refuseOthers(state: State, { callout, to }: CallOut, { by, for: principal }: Stamp) {
  const person = principal ?? by;
  const theirs = to !== undefined && (to === person || isMember(state, to, person));
  const entered = hasRole(state, by, ['authority']) && (!since(state, 3) || Object.hasOwn(state.bodies, to ?? ''));
  return theirs || entered ? undefined : refuse('callout.not-yours', { callout });
}

/** For whoever raised it, the convener or a supervisor; never for whoever resolved it. */
export function refuseToJudge(state: State, { callout, resolvedBy, by: raisedBy }: CallOut, { by }: Stamp) {
  if (resolvedBy === by) return refuse('callout.own', { callout });
  const entitled = raisedBy === by || hasRole(state, by, ['convener', 'supervisor']);
  return entitled ? undefined : refuse('callout.not-yours', { callout });
}

export type Asking = Stamp & { type: string };

export const deadlineOf = (callout: string, response: Response): string => `callout:${callout}:${response}`;

/** When the next response is due: counted from the moment of this one. */
export function dueFor(state: State, asked: Asking, next: Response): { due: Instant } {
  const { assignHours, arriveHours, resolveHours } = state.charter.implementation.callout;
  const hours = { assign: assignHours, arrive: arriveHours, resolve: resolveHours };
  return { due: hoursAfter(momentOf(state, asked).moment, hours[next]) };
}

/** Whether a response comes after its clock ran out, and from which time that was told. */
export function timeliness(state: State, asked: Asking, { callout }: CallOut, response: Response) {
  const id = deadlineOf(callout, response);
  const due = (state.deadlines[id] ?? state.overdue[id])?.due;
  const { moment, time } = momentOf(state, asked);
  return { time, late: due !== undefined && moment > due };
}

/** What a call-out waits for until it is resolved. Assigned again, it is the arrival that was waited for: it does not hide that nobody came. */
export const awaited = ({ status }: CallOut): Response =>
  status === 'arrived' ? 'resolve' : status === 'assigned' ? 'arrive' : 'assign';

export function startClock(draft: State, { callout }: CallOut, response: Response, due: Instant): void {
  const id = deadlineOf(callout, response);
  dropDeadline(draft, id);
  setDeadline(draft, { id, kind: 'call-out', step: 'implementation', due, subject: callout });
}

/** The response has come: its clock stops. */
export function stopClock(draft: State, callOut: CallOut, response: Response, late: boolean): void {
  if (late) callOut.late[response] += 1;
  dropDeadline(draft, deadlineOf(callOut.callout, response));
}
