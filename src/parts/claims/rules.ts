// The rules of claims 认领: posted → taken → delivered → confirmed; a released one is posted again. Pure; imports no step's rules.

import type { Stamp } from '../../kernel/command.js';
import { dropDeadline, hasRole, setDeadline } from '../../kernel/questions.js';
import type { State } from '../state.js';
import { refuse, rule, type StateDraft } from './rule.js';
import type { ClaimStatus } from './vocabulary.js';

type Verb = 'take' | 'deliver' | 'confirm' | 'release' | 'withdraw';

/** From each status a verb may be used in to the status it leads to. */
const table: Record<Verb, Partial<Record<ClaimStatus, ClaimStatus>>> = {
  take: { posted: 'taken' },
  deliver: { taken: 'delivered' },
  confirm: { delivered: 'confirmed' },
  // What was delivered and found wanting is released, too.
  release: { taken: 'posted', delivered: 'posted' },
  withdraw: { posted: 'withdrawn' },
};

const deadlineOf = (claim: string): string => `claim:${claim}`;

const OPEN: readonly ClaimStatus[] = ['posted', 'taken', 'delivered'];

/** Claims that somebody still waits for. */
export const openClaims = (state: State): string[] =>
  Object.values(state.claims)
    .filter(({ status }) => OPEN.includes(status))
    .map(({ claim }) => claim);

export function refuseOpenClaims(state: State) {
  const claims = openClaims(state);
  return claims.length > 0 ? refuse('claim.open', { claims }) : undefined;
}

function refuseMove(state: State, id: string, verb: Verb) {
  const claim = state.claims[id];
  if (!claim) return refuse('claim.unknown', { claim: id });
  return table[verb][claim.status] ? undefined : refuse('claim.out-of-turn', { claim: id, status: claim.status });
}

/** Some verbs are for whoever posted or took it; the convener may act for one who no longer does. */
function refuseOthers(state: State, id: string, { by, for: principal }: Stamp, ...entitled: ('by' | 'takenBy')[]) {
  const claim = state.claims[id];
  const theirs = entitled.some((part) => claim?.[part] === (principal ?? by));
  return theirs || hasRole(state, by, ['convener']) ? undefined : refuse('claim.not-yours', { claim: id });
}

function move(draft: StateDraft, id: string, verb: Verb) {
  const claim = draft.claims[id];
  if (!claim) throw new Error(`claim ${id} is not in the register`);
  claim.status = table[verb][claim.status] ?? claim.status;
  return claim;
}

export const post = rule({
  type: 'claim.post',
  who: ['anyone'],
  forOthers: true,
  refuses(state, { fields, at }) {
    const { claim, project, item, due } = fields;
    if (state.claims[claim]) return refuse('claim.exists', { claim });
    if (project !== undefined && !state.projects[project]) return refuse('project.unknown', { project });
    if (item !== undefined && !state.items[item]) return refuse('item.unknown', { item });
    return due !== undefined && due <= at ? refuse('claim.past', { claim, due }) : undefined;
  },
  changes(draft, { fields, by, for: principal }) {
    draft.claims[fields.claim] = { ...fields, by: principal ?? by, status: 'posted' };
  },
});

export const take = rule({
  type: 'claim.take',
  who: ['anyone'],
  forOthers: true,
  refuses(state, { fields, at }) {
    const due = state.claims[fields.claim]?.due;
    const past = due !== undefined && due <= at ? refuse('claim.past', { claim: fields.claim, due }) : undefined;
    return refuseMove(state, fields.claim, 'take') ?? past;
  },
  changes(draft, { fields, by, for: principal }) {
    const claim = move(draft, fields.claim, 'take');
    claim.takenBy = principal ?? by;
    if (claim.due !== undefined) {
      setDeadline(draft, {
        id: deadlineOf(claim.claim),
        kind: 'claim',
        step: 'implementation',
        due: claim.due,
        subject: claim.claim,
      });
    }
  },
});

export const deliver = rule({
  type: 'claim.deliver',
  who: ['anyone'],
  forOthers: true,
  refuses: (state, claim) =>
    refuseMove(state, claim.fields.claim, 'deliver') ?? refuseOthers(state, claim.fields.claim, claim, 'takenBy'),
  changes(draft, { fields }) {
    const claim = move(draft, fields.claim, 'deliver');
    claim.evidence = fields.evidence;
    dropDeadline(draft, deadlineOf(claim.claim));
  },
});

export const confirm = rule({
  type: 'claim.confirm',
  who: ['anyone'],
  forOthers: true,
  refuses(state, claim) {
    const { claim: id } = claim.fields;
    const problem = refuseMove(state, id, 'confirm') ?? refuseOthers(state, id, claim, 'by');
    if (problem) return problem;
    // Nobody confirms what they delivered themselves.
    return state.claims[id]?.takenBy === (claim.for ?? claim.by) ? refuse('claim.own', { claim: id }) : undefined;
  },
  changes(draft, { fields }) {
    move(draft, fields.claim, 'confirm');
  },
});

export const release = rule({
  type: 'claim.release',
  who: ['anyone'],
  forOthers: true,
  refuses(state, claim) {
    const { claim: id } = claim.fields;
    // Once delivered, it is for whoever asked for it to say that it will not do.
    const entitled = state.claims[id]?.status === 'delivered' ? 'by' : 'takenBy';
    return refuseMove(state, id, 'release') ?? refuseOthers(state, id, claim, entitled);
  },
  changes(draft, { fields }) {
    const claim = move(draft, fields.claim, 'release');
    claim.takenBy = undefined;
    claim.evidence = undefined;
    claim.reason = fields.reason;
    dropDeadline(draft, deadlineOf(claim.claim));
  },
});

export const withdraw = rule({
  type: 'claim.withdraw',
  who: ['anyone'],
  forOthers: true,
  refuses: (state, claim) =>
    refuseMove(state, claim.fields.claim, 'withdraw') ?? refuseOthers(state, claim.fields.claim, claim, 'by'),
  changes(draft, { fields }) {
    move(draft, fields.claim, 'withdraw').reason = fields.reason;
  },
});
