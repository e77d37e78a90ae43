// Step 4 项目转化, the rules of what is given: offers (资源清单) and pledges (四筹). Pure.

import type { Stamp } from '../../kernel/command.js';
import { hasRole } from '../../kernel/questions.js';
import { countPledge, refuseSource } from '../projects/ledger.js';
import { move, openProject, refuseMove } from '../projects/table.js';
import type { Pledge } from '../projects/vocabulary.js';
import type { State } from '../state.js';
import { refuse, rule } from './rule.js';

function refuseOffer(state: State, id: string) {
  const offer = state.conversion.offers.get(id);
  if (!offer) return refuse('offer.unknown', { offer: id });
  return offer.withdrawn ? refuse('offer.withdrawn', { offer: id }) : undefined;
}

const isTheirs = (state: State, owner: string | undefined, { by, for: principal }: Stamp): boolean =>
  owner === (principal ?? by) || hasRole(state, by, ['convener']);

export const makeOffer = rule({
  type: 'offer.make',
  who: ['anyone'],
  forOthers: true,
  refuses: (state, { fields }) =>
    state.conversion.offers.has(fields.offer) ? refuse('offer.exists', { offer: fields.offer }) : undefined,
  changes(draft, { fields, by, for: principal }) {
    const offer = { ...fields, by: principal ?? by, items: [], withdrawn: false };
    draft.conversion.offers = draft.conversion.offers.set(fields.offer, offer);
  },
});

export const matchOffer = rule({
  type: 'offer.match',
  who: ['convener', 'executor', 'member'],
  refuses: (state, { fields: { offer, item } }) =>
    refuseOffer(state, offer) ?? (state.items[item] ? undefined : refuse('item.unknown', { item })),
  changes(draft, { fields: { offer: id, item } }) {
    draft.conversion.offers = draft.conversion.offers.change(id, (offer) => ({
      ...offer,
      items: [...offer.items.filter((matched) => matched !== item), item],
    }));
  },
});

export const withdrawOffer = rule({
  type: 'offer.withdraw',
  who: ['anyone'],
  forOthers: true,
  refuses(state, claim) {
    const { offer } = claim.fields;
    const theirs = isTheirs(state, state.conversion.offers.get(offer)?.by, claim);
    return refuseOffer(state, offer) ?? (theirs ? undefined : refuse('offer.not-yours', { offer }));
  },
  changes(draft, { fields }) {
    draft.conversion.offers = draft.conversion.offers.change(fields.offer, (offer) => ({ ...offer, withdrawn: true }));
  },
});

export const makePledge = rule({
  type: 'pledge.make',
  who: ['anyone'],
  forOthers: true,
  refuses(state, { fields: { project, pledge, kind, source, amount } }) {
    const problem = refuseMove(state, project, 'pledge');
    if (problem) return problem;
    if (state.projects[project]?.pledges.has(pledge)) return refuse('pledge.exists', { project, pledge });
    if (kind !== 'money') return undefined;
    if (source === undefined || amount === undefined) return refuse('pledge.incomplete', { pledge });
    return refuseSource(state, source);
  },
  opens: (draft, { fields: { project, source } }, own) => openProject(draft, project, source, own),
  changes(draft, { fields: { project: id, ...fields }, by, for: principal }) {
    const project = move(draft, id, 'pledge');
    const pledge: Pledge = {
      ...fields,
      amount: fields.amount ?? 0,
      by: principal ?? by,
      received: 0,
      withdrawn: false,
    };
    project.pledges = project.pledges.set(pledge.pledge, pledge);
    if (pledge.kind === 'money' && pledge.source !== undefined) countPledge(project, pledge.source, pledge.amount);
  },
});

export const withdrawPledge = rule({
  type: 'pledge.withdraw',
  who: ['anyone'],
  forOthers: true,
  refuses(state, claim) {
    const { project: id, pledge: pledgeId } = claim.fields;
    const project = state.projects[id];
    if (!project) return refuse('project.unknown', { project: id });
    const pledge = project.pledges.get(pledgeId);
    if (!pledge) return refuse('pledge.unknown', { project: id, pledge: pledgeId });
    if (pledge.withdrawn) return refuse('pledge.withdrawn', { pledge: pledgeId });
    if (!isTheirs(state, pledge.by, claim)) return refuse('pledge.not-yours', { pledge: pledgeId });
    // Money counted when the project was approved is owed; goodwill can always be taken back.
    const bound = pledge.kind === 'money' && (pledge.received > 0 || refuseMove(state, id, 'withdraw') !== undefined);
    return bound
      ? refuse('pledge.bound', { pledge: pledgeId, status: project.status, received: pledge.received })
      : undefined;
  },
  changes(draft, { fields }) {
    const project = draft.projects[fields.project];
    const pledge = project?.pledges.get(fields.pledge);
    if (!project || !pledge) return;
    project.pledges = project.pledges.set(fields.pledge, { ...pledge, withdrawn: true });
    if (pledge.kind === 'money' && pledge.source !== undefined) countPledge(project, pledge.source, -pledge.amount);
  },
});
