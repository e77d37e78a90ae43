// Options: proposed, amended, withdrawn; agreed by consensus or frozen for the vote. Pure.

import { holds } from '../../../kernel/questions.js';
import type { State } from '../../state.js';
import { refuse, rule } from '../rule.js';
import { chooseInstead, dropRanking, refuseWhileRanked } from './rankings.js';
import { refuseItem } from './rounds.js';

const optionOf = (state: State, item: string, option: string) =>
  state.items[item]?.options.find((candidate) => candidate.option === option);

/** Why the options of an item may not be touched now: what is being ranked stays as it is. */
const refuseItemNow = (state: State, item: string) => refuseItem(state, item) ?? refuseWhileRanked(state, item);

/** Why an option of an item may not be chosen or changed, if it may not. */
function refuseOption(state: State, item: string, id: string) {
  const refused = refuseItemNow(state, item);
  if (refused) return refused;
  const option = optionOf(state, item, id);
  if (!option) return refuse('option.unknown', { option: id });
  return option.status === 'withdrawn' ? refuse('option.withdrawn', { option: id }) : undefined;
}

/** Why an item's options may not be closed on this one. */
function refuseChoice(state: State, item: string, chosen: string | undefined) {
  const refused = refuseItemNow(state, item);
  if (refused) return refused;
  const open = (state.items[item]?.options ?? []).filter(({ status }) => status === 'open');
  const choice = chosen ?? state.items[item]?.chosen;
  if (open.length > 1 && choice === undefined) return refuse('option.needed', { item });
  return choice === undefined ? undefined : refuseOption(state, item, choice);
}

export const propose = rule({
  type: 'option.propose',
  who: ['anyone'],
  refuses(state, { fields }) {
    const refused = refuseItemNow(state, fields.item);
    if (refused) return refused;
    return optionOf(state, fields.item, fields.option) ? refuse('option.exists', { option: fields.option }) : undefined;
  },
  changes(draft, { fields: { item, ...option }, by }) {
    draft.items[item]?.options.push({ ...option, by, amendments: 0, status: 'open' });
    dropRanking(draft, item);
  },
});

export const amend = rule({
  type: 'option.amend',
  who: ['anyone'],
  refuses(state, { fields, by }) {
    const refused = refuseOption(state, fields.item, fields.option);
    if (refused) return refused;
    // Others amend by a motion; the proposer may take a friendly amendment over.
    const may = optionOf(state, fields.item, fields.option)?.by === by || holds(state, by, 'chair');
    return may ? undefined : refuse('option.not-yours', { option: fields.option });
  },
  changes(draft, { fields }) {
    const option = draft.items[fields.item]?.options.find(({ option }) => option === fields.option);
    if (!option) return;
    option.text = fields.text;
    option.amendments += 1;
    if (fields.cost !== undefined) option.cost = fields.cost;
    dropRanking(draft, fields.item);
  },
});

export const withdrawOption = rule({
  type: 'option.withdraw',
  who: ['anyone'],
  refuses(state, { fields, by }) {
    const refused = refuseOption(state, fields.item, fields.option);
    if (refused) return refused;
    return optionOf(state, fields.item, fields.option)?.by === by
      ? undefined
      : refuse('option.not-yours', { option: fields.option });
  },
  changes(draft, { fields }) {
    const item = draft.items[fields.item];
    const option = item?.options.find(({ option }) => option === fields.option);
    if (option) option.status = 'withdrawn';
    if (item?.chosen === fields.option) item.chosen = undefined;
    dropRanking(draft, fields.item);
  },
});

export const testConsensus = rule({
  type: 'consensus.test',
  who: ['chair'],
  refuses(state, { fields }) {
    const refused = refuseChoice(state, fields.item, fields.option);
    if (refused) return refused;
    const absent = fields.objections.find(({ person }) => !state.presence.has(person));
    return absent ? refuse('attendance.absent', { person: absent.person }) : undefined;
  },
  finds(state, { fields }) {
    const objections = new Set(fields.objections.map(({ person }) => person)).size;
    const allowed = state.charter.deliberation.consensusMaxObjections;
    return { consensus: objections <= allowed, objections, allowed };
  },
  changes(draft, { fields, finding }) {
    const item = draft.items[fields.item];
    // An item with a decision route still goes its way: consensus of those present is not the owners' vote.
    if (!item || !finding.consensus) return;
    chooseInstead(draft, fields.item, fields.option);
    item.chosen ??= item.options.find(({ status }) => status === 'open')?.option;
    if (item.route.length === 0) item.status = 'agreed';
  },
});

export const freeze = rule({
  type: 'options.freeze',
  who: ['chair', 'convener'],
  refuses(state, { fields }) {
    // Without a route there is nothing to vote on: such an item is agreed by consensus or not at all.
    if (state.items[fields.item]?.route.length === 0) return refuse('item.no-route', { item: fields.item });
    const refused = refuseChoice(state, fields.item, fields.option);
    if (refused) return refused;
    const ranked = state.deliberation.rankings[fields.item]?.result?.chosen ?? undefined;
    return ranked !== undefined && fields.option !== undefined && fields.option !== ranked
      ? refuse('option.not-ranked-first', { item: fields.item, option: fields.option, ranked })
      : undefined;
  },
  changes(draft, { fields }) {
    const item = draft.items[fields.item];
    if (!item) return;
    item.chosen = fields.option ?? item.chosen ?? item.options.find(({ status }) => status === 'open')?.option;
    for (const option of item.options) if (option.status === 'open') option.status = 'frozen';
    item.status = 'frozen';
  },
});
