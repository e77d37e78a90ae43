// Contracts with partners: signed → running → ended by their day or by agreement, or terminated for a breach; renewed only while they
// run. A slot is one partner's at a time. Pure.
import * as z from 'zod/mini';
import { id, text, word } from '../../fields.js';
import { periodEnd } from '../../kernel/questions.js';
import { isAmong, isOf, isParty } from '../lists.js';
import { admitted, byType, found } from '../register.js';
import { command, dutiesOf, following, keep, refuse, refuseOthers, refuseOver, theContract } from './duties.js';
import type { Contract, ContractsState, Duty } from './words.js';

const days = z.int().check(z.gte(1), z.lte(3660));

const said = z.strictObject({
  contract: id,
  title: text(200),
  kind: word,
  party: id,
  space: z.optional(word),
  slot: z.optional(word),
  rights: z._default(z.array(word), []),
  /** Each due so many days from the signing, and every so many days after that where it recurs. */
  duties: z
    .array(z.strictObject({ duty: id, title: text(200), kind: z.optional(word), days, every: z.optional(days) }))
    .check(z.minLength(1), z.maxLength(50)),
  days: z.optional(days),
});

/** Who holds this space at this time, if anybody does: a space without a slot is held the whole time. */
const holderOf = (state: ContractsState, space: string, slot: string | undefined): Contract | undefined =>
  [...state.contracts.values()].find(
    (one) =>
      one.status === 'running' &&
      one.space === space &&
      (one.slot === undefined || slot === undefined || one.slot === slot),
  );

/** Why a partner of this kind may not be given this, or owe that. */
function refuseUnfit(state: ContractsState, { kind, rights, duties }: z.output<typeof said>) {
  const { kinds } = state.settings.contracts;
  if (kinds.length === 0) return undefined;
  const known = kinds.find((one) => one.kind === kind);
  if (!known) return refuse('contract.kind-unknown', { kind, known: kinds.map((one) => one.kind) });
  const right = rights.find((one) => !isAmong(known.rights, one));
  if (right !== undefined) return refuse('contract.right-unknown', { kind, right, known: known.rights });
  const duty = duties.find((one) => !isAmong(known.duties, one.kind));
  return duty?.kind === undefined
    ? undefined
    : refuse('contract.duty-kind-unknown', { kind, duty: duty.kind, known: known.duties });
}

export const sign = command({
  type: 'contract.sign',
  fields: said,
  who: ['convener'],
  judge(state, asked) {
    const { contract, party, space, slot, duties, days: term } = asked.fields;
    if (state.contracts.has(contract)) return refuse('contract.exists', { contract });
    if (!isParty(state, party)) return refuse('contract.party-unknown', { party });
    const unfit = refuseUnfit(state, asked.fields);
    if (unfit) return unfit;
    if (space === undefined && slot !== undefined) return refuse('contract.slot-without-space', { slot });
    const holder = space === undefined ? undefined : holderOf(state, space, slot);
    if (space !== undefined && holder)
      return refuse('contract.slot-taken', { space, slot: slot ?? null, contract: holder.contract });
    const twice = duties.find(({ duty }, index) => duties.findIndex((one) => one.duty === duty) < index);
    if (twice) return refuse('contract.duty-twice', { duty: twice.duty });
    // From the moment it is recorded: before that the slot was anybody's.
    const until = periodEnd(state, asked.at, term ?? state.settings.contracts.days);
    const dated = duties.map(({ duty, days: within }) => ({ duty, due: periodEnd(state, asked.at, within) }));
    const late = dated.find(({ due }) => due > until);
    return late ? refuse('contract.duty-too-late', { ...late, until }) : found({ from: asked.at, until, dated });
  },
  changes(draft, { fields: { days: _days, duties, ...fields }, finding: { from, until, dated } }) {
    const owed = duties.map(({ days: _within, ...duty }): Duty => {
      const due = dated.find((one) => one.duty === duty.duty)?.due ?? until;
      return { ...duty, due, performed: 0, late: 0, breaches: 0, status: 'owed' };
    });
    keep(draft, { ...fields, duties: owed, from, until, renewals: 0, claims: [], status: 'running' });
  },
});

const breached = ({ duties }: Contract): readonly Duty[] => duties.filter(({ status }) => status === 'breached');

/** 续约: from where it ends, while it runs. One that has ended is signed anew. */
export const renew = command({
  type: 'contract.renew',
  fields: z.strictObject({ contract: id, days, reason: text() }),
  who: ['convener'],
  subject: theContract,
  judge(state, { fields: { days: term } }, one) {
    const refused = refuseOver(one);
    if (refused) return refused;
    const open = breached(one).map(({ duty }) => duty);
    if (open.length > 0) return refuse('contract.in-breach', { contract: one.contract, duties: open });
    const until = following(state, one.until, term);
    // What recurs, and had come to its last time, goes on into the new term.
    const again = one.duties.flatMap(({ duty, due, every, status }) => {
      if (every === undefined || status !== 'performed') return [];
      const next = following(state, due, every);
      return next <= until ? [{ duty, due: next }] : [];
    });
    return found({ until, again });
  },
  changes(draft, { finding: { until, again } }, one) {
    const duties = one.duties.map((duty): Duty => {
      const next = again.find((each) => each.duty === duty.duty);
      return next ? { ...duty, due: next.due, status: 'owed', before: undefined } : duty;
    });
    keep(draft, { ...one, duties, until, renewals: one.renewals + 1 });
  },
});

/** Ended before its day, by the partner or with them. */
export const end = command({
  type: 'contract.end',
  fields: z.strictObject({ contract: id, reason: text() }),
  who: ['anyone'],
  forOthers: true,
  subject: theContract,
  judge: (state, asked, one) =>
    refuseOver(one) ??
    refuseOthers(state, one, asked) ??
    found({ owed: one.duties.filter(({ status }) => status !== 'performed').map(({ duty }) => duty) }),
  changes(draft, { fields: { reason } }, one) {
    keep(draft, { ...one, status: 'ended', reason });
  },
});

/** 解约: for a breach whose time to be cured is over. */
export const terminate = command({
  type: 'contract.terminate',
  fields: z.strictObject({ contract: id, reason: text(), document: z.optional(word), witness: z.optional(id) }),
  who: ['convener', 'authority'],
  subject: theContract,
  judge(_state, { at }, one) {
    const refused = refuseOver(one);
    if (refused) return refused;
    const { contract } = one;
    const [first] = breached(one);
    if (!first) return refuse('contract.no-breach', { contract });
    const over = breached(one).filter(({ due }) => at > due);
    return over.length > 0
      ? found({ duties: over.map(({ duty }) => duty) })
      : refuse('contract.cure-running', { contract, duty: first.duty, due: first.due });
  },
  changes(draft, { fields: { reason } }, one) {
    keep(draft, { ...one, status: 'terminated', reason });
  },
});

/** 认领: the partner names the contract a claim of theirs was taken on under. */
export const claim = command({
  type: 'contract.claim',
  fields: z.strictObject({ contract: id, claim: id }),
  who: ['anyone'],
  forOthers: true,
  subject: theContract,
  judge(state, asked, one) {
    const { claim: name } = asked.fields;
    const refused = refuseOver(one) ?? refuseOthers(state, one, asked);
    if (refused) return refused;
    const taken = state.claims[name];
    if (!taken) return refuse('contract.claim-unknown', { claim: name });
    if (taken.takenBy === undefined || !isOf(state, one.party, taken.takenBy))
      return refuse('contract.claim-others', { claim: name, contract: one.contract });
    const other = [...state.contracts.values()].find(({ claims }) => claims.includes(name));
    return other ? refuse('contract.claim-twice', { claim: name, contract: other.contract }) : admitted;
  },
  changes(draft, { fields }, one) {
    draft.contracts = draft.contracts.set(one.contract, { ...one, claims: [...one.claims, fields.claim] });
  },
});

/** Named by mistake. */
export const unclaim = command({
  type: 'contract.unclaim',
  fields: z.strictObject({ contract: id, claim: id, reason: text() }),
  who: ['anyone'],
  forOthers: true,
  subject: theContract,
  judge: (state, asked, one) =>
    refuseOthers(state, one, asked) ??
    (one.claims.includes(asked.fields.claim)
      ? admitted
      : refuse('contract.claim-unknown', { claim: asked.fields.claim })),
  changes(draft, { fields }, one) {
    const claims = one.claims.filter((each) => each !== fields.claim);
    draft.contracts = draft.contracts.set(one.contract, { ...one, claims });
  },
});

/** Everything declared here, by type. */
export const commands = { ...byType(sign, renew, end, terminate, claim, unclaim), ...dutiesOf };
