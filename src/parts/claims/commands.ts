// Claims 认领: posted → taken → delivered → confirmed; a released one is posted again. Pure; imports no step.
import * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import { attachment, id, instant, newId, text, word } from '../../fields.js';
import type { Stamp } from '../../kernel/command.js';
import { lifecycle } from '../../kernel/lifecycle.js';
import { dropDeadline, hasRole, setDeadline } from '../../kernel/questions.js';
import { since } from '../../kernel/revisions.js';
import { admitted, byType, command, refuse, type State } from '../command.js';
import type { Claim, ClaimStatus } from './words.js';

type Verb = 'take' | 'deliver' | 'confirm' | 'release' | 'withdraw';

const claimLifecycle = lifecycle<ClaimStatus, Verb>({
  take: { posted: 'taken' },
  deliver: { taken: 'delivered' },
  confirm: { delivered: 'confirmed' },
  // What was delivered and found wanting is released, too, though it had been confirmed.
  release: { taken: 'posted', delivered: 'posted', confirmed: 'posted' },
  withdraw: { posted: 'withdrawn' },
});

const deadlineOf = (claim: string): string => `claim:${claim}`;

const OPEN: readonly ClaimStatus[] = ['posted', 'taken', 'delivered'];

/** Claims that somebody still waits for. */
export const openClaims = (state: State): Claim[] =>
  Object.values(state.claims).filter(({ status }) => OPEN.includes(status));

/** 闭环: why nothing may end while somebody still waits for a claim. */
export function refuseOpenClaims(state: State) {
  const open = openClaims(state);
  return open.length > 0 ? refuse('claim.open', { claims: open.map(({ claim }) => claim) }) : undefined;
}

const theClaim = (state: State, { fields }: { fields: { claim: string } }) =>
  state.claims[fields.claim] ?? refuse('claim.unknown', { claim: fields.claim });

const refuseOutOfTurn = (claim: Claim, verb: Verb) =>
  claimLifecycle.may(claim, verb)
    ? undefined
    : refuse('claim.out-of-turn', { claim: claim.claim, status: claim.status });

type Whose = 'by' | 'takenBy';

/** For whoever posted or took it; before revision 3 the convener spoke for them. */
const refuseOthers = (state: State, one: Claim, asked: Stamp, whose: Whose) =>
  one[whose] === (asked.for ?? asked.by) || (!since(state, 3) && hasRole(state, asked.by, ['convener']))
    ? undefined
    : refuse('claim.not-yours', { claim: one.claim });

/** To an end the convener may bring it too, in their own name and with a reason, for one who no longer acts. */
const refuseEnding = (state: State, one: Claim, asked: Stamp, whose: Whose) =>
  hasRole(state, asked.by, ['convener']) ? undefined : refuseOthers(state, one, asked, whose);

/** A moment until which nobody could deliver any more. */
const refusePast = (claim: string, due: Instant | undefined, at: Instant) =>
  due !== undefined && due <= at ? refuse('claim.past', { claim, due }) : undefined;

export const post = command({
  type: 'claim.post',
  fields: z.strictObject({
    claim: newId,
    title: text(200),
    text: z.optional(text()),
    kind: z.optional(word),
    project: z.optional(id),
    item: z.optional(id),
    /** Until when whoever takes it has to deliver. */
    due: z.optional(instant),
  }),
  who: ['anyone'],
  back: { by: { 'claim.withdraw': ['claim'] }, until: 'taken' },
  forOthers: true,
  judge(state, { fields: { claim, project, item, due }, at }) {
    if (state.claims[claim]) return refuse('claim.exists', { claim });
    if (project !== undefined && !state.projects[project]) return refuse('project.unknown', { project });
    if (item !== undefined && !state.items[item]) return refuse('item.unknown', { item });
    return refusePast(claim, due, at) ?? admitted;
  },
  changes(draft, { fields, by, for: principal }) {
    draft.claims[fields.claim] = { ...fields, by: principal ?? by, status: 'posted' };
  },
});

export const take = command({
  type: 'claim.take',
  fields: z.strictObject({ claim: id }),
  who: ['anyone'],
  back: { by: { 'claim.release': ['claim'] }, until: 'delivered' },
  forOthers: true,
  subject: theClaim,
  judge: (_state, { at }, claim) =>
    refuseOutOfTurn(claim, 'take') ?? refusePast(claim.claim, claim.due, at) ?? admitted,
  changes(draft, { by, for: principal }, claim) {
    claimLifecycle.move(claim, 'take').takenBy = principal ?? by;
    const { claim: subject, due } = claim;
    if (due !== undefined)
      setDeadline(draft, { id: deadlineOf(subject), kind: 'claim', step: 'implementation', due, subject });
  },
});

export const deliver = command({
  type: 'claim.deliver',
  fields: z.strictObject({ claim: id, text: z.optional(text()), evidence: z.optional(attachment) }),
  who: ['anyone'],
  back: { by: { 'claim.release': ['claim'] }, until: 'confirmed' },
  forOthers: true,
  subject: theClaim,
  judge: (state, asked, claim) =>
    refuseOutOfTurn(claim, 'deliver') ?? refuseOthers(state, claim, asked, 'takenBy') ?? admitted,
  changes(draft, { fields }, claim) {
    claimLifecycle.move(claim, 'deliver').evidence = fields.evidence;
    dropDeadline(draft, deadlineOf(claim.claim));
  },
});

/** Nobody confirms what they delivered themselves. */
const refuseOwn = ({ claim, takenBy }: Claim, { by, for: principal }: Stamp) =>
  takenBy === (principal ?? by) ? refuse('claim.own', { claim }) : undefined;

export const confirm = command({
  type: 'claim.confirm',
  fields: z.strictObject({ claim: id }),
  who: ['anyone'],
  back: { by: { 'claim.release': ['claim'] }, until: 'work' },
  forOthers: true,
  subject: theClaim,
  judge: (state, asked, claim) =>
    refuseOutOfTurn(claim, 'confirm') ?? refuseOthers(state, claim, asked, 'by') ?? refuseOwn(claim, asked) ?? admitted,
  changes(_draft, _fact, claim) {
    claimLifecycle.move(claim, 'confirm');
  },
});

/** Given up or taken away: it is open to others again. */
export const release = command({
  type: 'claim.release',
  fields: z.strictObject({ claim: id, reason: text() }),
  who: ['anyone'],
  back: { by: { 'claim.take': ['claim'] }, until: 'taken' },
  forOthers: true,
  subject: theClaim,
  judge: (state, asked, claim) =>
    refuseOutOfTurn(claim, 'release') ??
    // Once delivered, it is for whoever asked for it to say that it will not do.
    refuseEnding(state, claim, asked, claim.status === 'taken' ? 'takenBy' : 'by') ??
    admitted,
  changes(draft, { fields }, claim) {
    claimLifecycle.move(claim, 'release');
    claim.takenBy = undefined;
    claim.evidence = undefined;
    claim.reason = fields.reason;
    dropDeadline(draft, deadlineOf(claim.claim));
  },
});

/** No longer wanted, or nobody took it: whoever posted it is told why. */
export const withdraw = command({
  type: 'claim.withdraw',
  fields: z.strictObject({ claim: id, reason: text() }),
  who: ['anyone'],
  back: { by: { 'claim.post': [] }, until: 'work' },
  forOthers: true,
  subject: theClaim,
  judge: (state, asked, claim) =>
    refuseOutOfTurn(claim, 'withdraw') ?? refuseEnding(state, claim, asked, 'by') ?? admitted,
  changes(_draft, { fields }, claim) {
    claimLifecycle.move(claim, 'withdraw').reason = fields.reason;
  },
});

/** Everything declared here, by type. */
export const commands = byType(post, take, deliver, confirm, release, withdraw);
