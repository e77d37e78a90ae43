// The rules of call-outs 吹哨报到: raised → assigned → arrived → resolved → confirmed, each part against its clock.
// Pure; imports no step's rules.
import { hoursAfter, type Instant } from '../../calendar.js';
import type { Stamp } from '../../kernel/command.js';
import { dropDeadline, hasRole, isKnown, isMember, momentOf, setDeadline } from '../../kernel/questions.js';
import type { State } from '../state.js';
import { refuse, rule, type StateDraft } from './rule.js';
import type { CallOutStatus, Part, Response } from './vocabulary.js';

type Verb = Part | 'confirm' | 'return' | 'withdraw';

/** From each status a verb may be used in to the status it leads to. */
const table: Record<Verb, Partial<Record<CallOutStatus, CallOutStatus>>> = {
  // Assigned anew while nobody has come: to somebody else.
  assign: { raised: 'assigned', assigned: 'assigned' },
  arrive: { assigned: 'arrived' },
  resolve: { arrived: 'resolved' },
  confirm: { resolved: 'confirmed' },
  return: { resolved: 'assigned' },
  withdraw: { raised: 'withdrawn', assigned: 'withdrawn', arrived: 'withdrawn' },
};

const CLOSED: readonly CallOutStatus[] = ['confirmed', 'withdrawn'];

/** Call-outs that have not been confirmed, of all or of one project. */
export const openCallOuts = (state: State, project?: string): string[] =>
  Object.values(state.callOuts)
    .filter((callOut) => !CLOSED.includes(callOut.status) && (project === undefined || callOut.project === project))
    .map(({ callout }) => callout);

export function refuseOpenCallOuts(state: State, project?: string) {
  const callouts = openCallOuts(state, project);
  return callouts.length > 0 ? refuse('callout.open', { callouts }) : undefined;
}

const deadlineOf = (callout: string, part: Part): string => `callout:${callout}:${part}`;

/** When the next part is due: counted from the moment of this one. */
function dueFor(state: State, claim: Stamp & { type: string }, part: Part): Instant {
  const { assignHours, arriveHours, resolveHours } = state.charter.implementation.callout;
  const hours = { assign: assignHours, arrive: arriveHours, resolve: resolveHours };
  return hoursAfter(momentOf(state, claim).moment, hours[part]);
}

/** Whether this part comes after its clock ran out. */
function response(state: State, claim: Stamp & { type: string }, callout: string, part: Part): Response {
  const id = deadlineOf(callout, part);
  const due = (state.deadlines[id] ?? state.overdue[id])?.due;
  const { moment, time } = momentOf(state, claim);
  return { time, late: due !== undefined && moment > due };
}

function refuseMove(state: State, id: string, verb: Verb) {
  const callOut = state.callOuts[id];
  if (!callOut) return refuse('callout.unknown', { callout: id });
  return table[verb][callOut.status]
    ? undefined
    : refuse('callout.out-of-turn', { callout: id, status: callOut.status });
}

/** For whoever was assigned, or a member of the body that was. */
function refuseOthers(state: State, id: string, { by, for: principal }: Stamp) {
  const to = state.callOuts[id]?.to;
  const person = principal ?? by;
  const theirs = to !== undefined && (to === person || isMember(state, to, person));
  return theirs || hasRole(state, by, ['authority']) ? undefined : refuse('callout.not-yours', { callout: id });
}

/** For whoever raised it, the convener or a supervisor; never for whoever resolved it. */
function refuseJudge(state: State, id: string, { by }: Stamp) {
  const callOut = state.callOuts[id];
  if (callOut?.resolvedBy === by) return refuse('callout.own', { callout: id });
  const judge = callOut?.by === by || hasRole(state, by, ['convener', 'supervisor']);
  return judge ? undefined : refuse('callout.not-yours', { callout: id });
}

function move(draft: StateDraft, id: string, verb: Verb) {
  const callOut = draft.callOuts[id];
  if (!callOut) throw new Error(`call-out ${id} is not in the register`);
  callOut.status = table[verb][callOut.status] ?? callOut.status;
  return callOut;
}

/** Assigned again, it is the arrival that was waited for: a new assignment does not hide that nobody came. */
const awaited = (status: CallOutStatus | undefined): Part => (status === 'assigned' ? 'arrive' : 'assign');

function startClock(draft: StateDraft, callout: string, part: Part, due: Instant): void {
  const id = deadlineOf(callout, part);
  dropDeadline(draft, id);
  setDeadline(draft, { id, kind: 'call-out', step: 'implementation', due, subject: callout });
}

/** Moves a call-out on, and stops the clock that ran until then. */
function moveClocked(draft: StateDraft, id: string, part: Part, { late }: Response, clocked = part) {
  const callOut = move(draft, id, part);
  if (late) callOut.late[clocked] += 1;
  dropDeadline(draft, deadlineOf(id, clocked));
  return callOut;
}

export const raise = rule({
  type: 'callout.raise',
  who: ['convener', 'executor', 'supervisor', 'member'],
  refuses(state, { fields: { callout, project, item } }) {
    if (state.callOuts[callout]) return refuse('callout.exists', { callout });
    if (project !== undefined && !state.projects[project]) return refuse('project.unknown', { project });
    return item !== undefined && !state.items[item] ? refuse('item.unknown', { item }) : undefined;
  },
  finds: (state, claim) => ({ due: dueFor(state, claim, 'assign') }),
  changes(draft, { fields, finding, by }) {
    const late = { assign: 0, arrive: 0, resolve: 0 };
    draft.callOuts[fields.callout] = { ...fields, by, status: 'raised', late, returns: 0 };
    startClock(draft, fields.callout, 'assign', finding.due);
  },
});

export const assign = rule({
  type: 'callout.assign',
  who: ['convener', 'authority'],
  refuses(state, { fields: { callout, to } }) {
    const unknown = isKnown(state, to) || state.bodies[to] ? undefined : refuse('person.unknown', { person: to });
    return refuseMove(state, callout, 'assign') ?? unknown;
  },
  finds: (state, claim) => ({
    ...response(state, claim, claim.fields.callout, awaited(state.callOuts[claim.fields.callout]?.status)),
    due: dueFor(state, claim, 'arrive'),
  }),
  changes(draft, { fields, finding }) {
    const clocked = awaited(draft.callOuts[fields.callout]?.status);
    moveClocked(draft, fields.callout, 'assign', finding, clocked).to = fields.to;
    startClock(draft, fields.callout, 'arrive', finding.due);
  },
});

export const arrive = rule({
  type: 'callout.arrive',
  who: ['anyone'],
  forOthers: true,
  refuses: (state, claim) =>
    refuseMove(state, claim.fields.callout, 'arrive') ?? refuseOthers(state, claim.fields.callout, claim),
  finds: (state, claim) => ({
    ...response(state, claim, claim.fields.callout, 'arrive'),
    due: dueFor(state, claim, 'resolve'),
  }),
  changes(draft, { fields, finding }) {
    moveClocked(draft, fields.callout, 'arrive', finding);
    startClock(draft, fields.callout, 'resolve', finding.due);
  },
});

export const resolve = rule({
  type: 'callout.resolve',
  who: ['anyone'],
  forOthers: true,
  refuses: (state, claim) =>
    refuseMove(state, claim.fields.callout, 'resolve') ?? refuseOthers(state, claim.fields.callout, claim),
  finds: (state, claim) => response(state, claim, claim.fields.callout, 'resolve'),
  changes(draft, { fields, finding, by, for: principal }) {
    const callOut = moveClocked(draft, fields.callout, 'resolve', finding);
    callOut.resolvedBy = principal ?? by;
    callOut.result = fields.result;
    callOut.evidence = fields.evidence;
  },
});

export const confirm = rule({
  type: 'callout.confirm',
  who: ['anyone'],
  refuses: (state, claim) =>
    refuseMove(state, claim.fields.callout, 'confirm') ?? refuseJudge(state, claim.fields.callout, claim),
  changes(draft, { fields }) {
    move(draft, fields.callout, 'confirm');
  },
});

export const returned = rule({
  type: 'callout.return',
  who: ['anyone'],
  refuses: (state, claim) =>
    refuseMove(state, claim.fields.callout, 'return') ?? refuseJudge(state, claim.fields.callout, claim),
  finds: (state, claim) => ({ due: dueFor(state, claim, 'arrive') }),
  changes(draft, { fields, finding }) {
    const callOut = move(draft, fields.callout, 'return');
    callOut.returns += 1;
    callOut.reason = fields.reason;
    startClock(draft, fields.callout, 'arrive', finding.due);
  },
});

export const withdraw = rule({
  type: 'callout.withdraw',
  who: ['anyone'],
  refuses: (state, claim) =>
    refuseMove(state, claim.fields.callout, 'withdraw') ?? refuseJudge(state, claim.fields.callout, claim),
  changes(draft, { fields }) {
    move(draft, fields.callout, 'withdraw').reason = fields.reason;
    for (const part of ['assign', 'arrive', 'resolve'] as const) dropDeadline(draft, deadlineOf(fields.callout, part));
  },
});
