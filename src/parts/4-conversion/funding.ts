// Step 4 项目转化, what is given: offers (资源清单) and pledges (四筹). Pure.
import * as z from 'zod/mini';
import { id, money, newId, text, word } from '../../fields.js';
import type { Stamp } from '../../kernel/command.js';
import { hasRole } from '../../kernel/questions.js';
import { admitted, byType, command, refuse, type State } from '../command.js';
import { countPledge, pledgeIn, refuseSource } from '../projects/ledger.js';
import { PLEDGES } from '../projects/plan.js';
import { inProject, openProject, theProject } from '../projects/register.js';
import { projectLifecycle, refuseOutOfTurn } from '../projects/table.js';
import type { Pledge, Project } from '../projects/words.js';
import type { Offer } from './words.js';

const theOffer = (state: State, { fields }: { fields: { offer: string } }) =>
  state.conversion.offers.get(fields.offer) ?? refuse('offer.unknown', { offer: fields.offer });

const refuseWithdrawn = ({ offer, withdrawn }: Offer) => (withdrawn ? refuse('offer.withdrawn', { offer }) : undefined);

/** Whether whoever asks is whose it is, or the convener. */
const isTheirs = (state: State, owner: string, { by, for: principal }: Pick<Stamp, 'by' | 'for'>): boolean =>
  owner === (principal ?? by) || hasRole(state, by, ['convener']);

export const makeOffer = command({
  type: 'offer.make',
  /** 资源清单: what somebody could give. */
  fields: z.strictObject({
    offer: newId,
    kind: z.enum(PLEDGES),
    title: text(200),
    text: z.optional(text()),
    amount: z.optional(money),
  }),
  who: ['anyone'],
  back: { by: { 'offer.withdraw': ['offer'] }, until: 'conversion' },
  forOthers: true,
  judge: (state, { fields: { offer } }) =>
    state.conversion.offers.has(offer) ? refuse('offer.exists', { offer }) : admitted,
  changes(draft, { fields, by, for: principal }) {
    const offer = { ...fields, by: principal ?? by, items: [], withdrawn: false };
    draft.conversion.offers = draft.conversion.offers.set(offer.offer, offer);
  },
});

export const matchOffer = command({
  type: 'offer.match',
  /** 供需对接: the offer answers the demand behind an item. */
  fields: z.strictObject({ offer: id, item: id }),
  who: ['convener', 'executor', 'member'],
  back: { by: { 'offer.unmatch': ['offer', 'item'] }, until: 'conversion' },
  subject: theOffer,
  judge: (state, { fields: { item } }, offer) =>
    refuseWithdrawn(offer) ?? (state.items[item] ? admitted : refuse('item.unknown', { item })),
  changes(draft, { fields: { item } }, offer) {
    const items = [...offer.items.filter((matched) => matched !== item), item];
    draft.conversion.offers = draft.conversion.offers.set(offer.offer, { ...offer, items });
  },
});

/** Matched to the wrong item. */
export const unmatchOffer = command({
  type: 'offer.unmatch',
  fields: z.strictObject({ offer: id, item: id, reason: text() }),
  who: ['convener', 'executor', 'member'],
  back: { by: { 'offer.match': ['offer', 'item'] }, until: 'conversion' },
  subject: theOffer,
  judge: (_state, { fields: { offer, item } }, { items }) =>
    items.includes(item) ? admitted : refuse('offer.unmatched', { offer, item }),
  changes(draft, { fields: { item } }, offer) {
    const items = offer.items.filter((matched) => matched !== item);
    draft.conversion.offers = draft.conversion.offers.set(offer.offer, { ...offer, items });
  },
});

export const withdrawOffer = command({
  type: 'offer.withdraw',
  fields: z.strictObject({ offer: id, reason: text() }),
  who: ['anyone'],
  back: { by: { 'offer.make': [] }, until: 'conversion' },
  forOthers: true,
  subject: theOffer,
  judge: (state, claim, offer) =>
    refuseWithdrawn(offer) ??
    (isTheirs(state, offer.by, claim) ? admitted : refuse('offer.not-yours', { offer: offer.offer })),
  changes(draft, _fact, offer) {
    draft.conversion.offers = draft.conversion.offers.set(offer.offer, { ...offer, withdrawn: true });
  },
});

const pledging = z.strictObject({
  project: id,
  pledge: newId,
  kind: z.enum(PLEDGES),
  /** For money: which of the charter's sources, and how much. */
  source: z.optional(word),
  amount: z.optional(money),
  text: z.optional(text()),
});

function refuseToPledge(state: State, { project, pledges }: Project, asked: z.output<typeof pledging>) {
  const { pledge, kind, source, amount } = asked;
  if (pledges.has(pledge)) return refuse('pledge.exists', { project, pledge });
  if (kind !== 'money') return undefined;
  if (source === undefined || amount === undefined) return refuse('pledge.incomplete', { pledge });
  return refuseSource(state, source);
}

export const makePledge = command({
  type: 'pledge.make',
  fields: pledging,
  who: ['anyone'],
  back: { by: { 'pledge.withdraw': ['project', 'pledge'] }, until: 'approved' },
  forOthers: true,
  subject: theProject,
  judge: (state, { fields }, project) =>
    refuseOutOfTurn(project, 'pledge') ?? refuseToPledge(state, project, fields) ?? admitted,
  opens: (draft, { fields: { project, source } }, own) => openProject(draft, project, source, own),
  changes(_draft, { fields: { project: _, ...fields }, by, for: principal }, project) {
    const given = { amount: fields.amount ?? 0, by: principal ?? by, received: 0, withdrawn: false };
    const pledge: Pledge = { ...fields, ...given };
    project.pledges = project.pledges.set(pledge.pledge, pledge);
    countPledge(project, pledge, pledge.amount);
  },
});

const thePledge = inProject((project, { pledge }: { pledge: string }) => pledgeIn(project, pledge));

/** Money counted when the project was approved is owed; goodwill can always be taken back. */
function refuseBound(project: Project, { pledge, kind, received }: Pledge) {
  const bound = kind === 'money' && (received > 0 || !projectLifecycle.may(project, 'withdraw'));
  return bound ? refuse('pledge.bound', { pledge, status: project.status, received }) : undefined;
}

export const withdrawPledge = command({
  type: 'pledge.withdraw',
  fields: z.strictObject({ project: id, pledge: id, reason: text() }),
  who: ['anyone'],
  back: { by: { 'pledge.make': ['project'] }, until: 'conversion' },
  forOthers: true,
  subject: thePledge,
  judge(state, claim, { project, pledge }) {
    if (pledge.withdrawn) return refuse('pledge.withdrawn', { pledge: pledge.pledge });
    if (!isTheirs(state, pledge.by, claim)) return refuse('pledge.not-yours', { pledge: pledge.pledge });
    return refuseBound(project, pledge) ?? admitted;
  },
  changes(_draft, _fact, { project, pledge }) {
    project.pledges = project.pledges.set(pledge.pledge, { ...pledge, withdrawn: true });
    countPledge(project, pledge, -pledge.amount);
  },
});

/** Everything declared here, by type. */
export const commands = byType(makeOffer, matchOffer, unmatchOffer, withdrawOffer, makePledge, withdrawPledge);
