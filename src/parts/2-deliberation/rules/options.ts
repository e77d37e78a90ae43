// Options: proposed, amended, withdrawn; agreed by consensus or frozen for the vote. Pure.
import * as z from 'zod/mini';
import { id, money, newId, someone, text } from '../../../fields.js';
import { holds } from '../../../kernel/questions.js';
import { isRefused } from '../../../kernel/refusal.js';
import { since } from '../../../kernel/revisions.js';
import type { Item, Option } from '../../../kernel/state.js';
import { refuseInquorate } from '../../attendance/room.js';
import { admitted, byType, command, found, refuse, type State } from '../../command.js';
import { itemStatus, optionStatus } from '../../common/item-status.js';
import { theItem } from '../../common/items.js';
import { isRecused } from '../../recusals/commands.js';
import type { Freezing } from '../words.js';
import { decided, refuseUndecided } from './deciding.js';
import { chooseInstead, dropRanking, openOptions, refuseWhileRanked } from './rankings.js';
import { refuseTalk } from './talk.js';

const optionOf = ({ options }: Item, id: string): Option | undefined => options.find(({ option }) => option === id);

/** An option, and the item it answers. */
function theOption(state: State, naming: { fields: { item: string; option: string } }) {
  const item = theItem(state, naming);
  if (isRefused(item)) return item;
  const option = optionOf(item, naming.fields.option);
  return option ? { item, option } : refuse('option.unknown', { option: naming.fields.option });
}

/** Why the options of an item may not be touched now: what is being ranked stays as it is. */
const refuseTouch = (state: State, item: Item) => refuseTalk(state, item) ?? refuseWhileRanked(state, item);

const refuseWithdrawn = ({ option, status }: Option) =>
  status === 'withdrawn' ? refuse('option.withdrawn', { option }) : undefined;

/** The option that is meant: the one named, or chosen before, or the first on the table; none where there is none. */
const meant = (item: Item, named: string | undefined): string | undefined =>
  named ?? item.chosen ?? openOptions(item)[0];

/** The vote itself chooses among its options: all of them stand. */
const isChoice = ({ route }: Item): boolean => route.some(({ ballot }) => ballot !== undefined);

/** Why an item's options may not be closed on the one that is meant. */
function refuseChoice(state: State, item: Item, named: string | undefined) {
  const refused = refuseTouch(state, item);
  if (refused) return refused;
  if (isChoice(item)) return named === undefined ? undefined : refuse('option.chosen-later', { item: item.item });
  if (named === undefined && item.chosen === undefined && openOptions(item).length > 1)
    return refuse('option.needed', { item: item.item });
  const choice = meant(item, named);
  if (choice === undefined) return undefined;
  const option = optionOf(item, choice);
  return option ? refuseWithdrawn(option) : refuse('option.unknown', { option: choice });
}

export const propose = command({
  type: 'option.propose',
  fields: z.strictObject({ option: newId, item: id, title: text(200), text: text(), cost: z.optional(money) }),
  who: ['anyone'],
  back: {
    by: { 'option.amend': ['item', 'option', 'title', 'text', 'cost'], 'option.withdraw': ['item', 'option'] },
    until: 'frozen',
  },
  subject: theItem,
  judge(state, { fields: { option } }, item) {
    const refused = refuseTouch(state, item);
    if (refused) return refused;
    return optionOf(item, option) ? refuse('option.exists', { option }) : admitted;
  },
  changes(draft, { fields: { item: _item, ...option }, by }, item) {
    item.options.push({ ...option, by, amendments: 0, status: 'open' });
    dropRanking(draft, item);
  },
});

export const amend = command({
  type: 'option.amend',
  fields: z.strictObject({ item: id, option: id, title: z.optional(text(200)), text: text(), cost: z.optional(money) }),
  who: ['anyone'],
  back: { by: { 'option.amend': ['item', 'option', 'title', 'text', 'cost'] }, until: 'frozen' },
  subject: theOption,
  judge(state, { by }, { item, option }) {
    const refused = refuseTouch(state, item) ?? refuseWithdrawn(option);
    if (refused) return refused;
    // Others amend by a motion; the proposer may take a friendly amendment over.
    return option.by === by || holds(state, by, 'chair')
      ? admitted
      : refuse('option.not-yours', { option: option.option });
  },
  changes(draft, { fields: { title, text, cost } }, { item, option }) {
    option.text = text;
    if (title !== undefined) option.title = title;
    option.amendments += 1;
    if (cost !== undefined) option.cost = cost;
    dropRanking(draft, item);
  },
});

export const withdrawOption = command({
  type: 'option.withdraw',
  fields: z.strictObject({ item: id, option: id, reason: text() }),
  who: ['anyone'],
  back: { by: { 'option.propose': ['item'] }, until: 'frozen' },
  subject: theOption,
  judge(state, { by }, { item, option }) {
    const refused = refuseTouch(state, item) ?? refuseWithdrawn(option);
    if (refused) return refused;
    return option.by === by ? admitted : refuse('option.not-yours', { option: option.option });
  },
  changes(draft, { fields }, { item, option }) {
    optionStatus.move(option, 'withdraw');
    if (item.chosen === fields.option) item.chosen = undefined;
    dropRanking(draft, item);
  },
});

export const testConsensus = command({
  type: 'consensus.test',
  fields: z.strictObject({
    item: id,
    option: z.optional(id),
    objections: z._default(z.array(z.strictObject({ person: someone, reason: text() })), []),
  }),
  who: ['chair'],
  back: { by: { 'consensus.test': ['item', 'option', 'objections'], 'options.reopen': ['item'] }, until: 'concluded' },
  subject: theItem,
  judge(state, { fields }, item) {
    const refused = refuseChoice(state, item, fields.option) ?? refuseInquorate(state);
    if (refused) return refused;
    const absent = fields.objections.find(({ person }) => !state.presence.has(person));
    if (absent) return refuse('attendance.absent', { person: absent.person });
    // Whoever has no vote on it cannot keep it from being agreed on.
    const { recusal } = state.charter.deliberation;
    const recused = since(state, 1) && !recusal.mayVote;
    const aside = fields.objections.find(({ person }) => recused && isRecused(state, item.item, person));
    if (aside) return refuse('recused', { item: item.item, person: aside.person });
    const objections = new Set(fields.objections.map(({ person }) => person)).size;
    const allowed = state.charter.deliberation.consensusMaxObjections;
    return found({ consensus: objections <= allowed, objections, allowed });
  },
  changes(draft, { fields, finding }, item) {
    decided(draft);
    if (!finding.consensus) return;
    if (fields.option !== undefined) chooseInstead(draft, item, fields.option);
    item.chosen = meant(item, fields.option);
    // An item with a decision route still goes its way: consensus of those present is not the owners' vote.
    if (item.route.length === 0) itemStatus.move(item, 'agree');
  },
});

/** Why this option may not be frozen: the ranking came to another one. */
function refuseOutranked({ deliberation: { rankings } }: State, { item }: Item, option: string | undefined) {
  const ranked = rankings[item]?.result?.chosen ?? undefined;
  return ranked !== undefined && option !== undefined && option !== ranked
    ? refuse('option.not-ranked-first', { item, option, ranked })
    : undefined;
}

/** Fixes what an item asks: with options, the one that is put to the vote. Where they were ranked, the one ranked first. */
export const freeze = command({
  type: 'options.freeze',
  fields: z.strictObject({ item: id, option: z.optional(id) }),
  who: ['chair', 'convener'],
  back: { by: { 'options.reopen': ['item'] }, until: 'returned' },
  mayLackFinding: true,
  subject: theItem,
  judge(state, { fields: { option } }, item) {
    // Without a route there is nothing to vote on: such an item is agreed by consensus or not at all.
    if (item.route.length === 0) return refuse('item.no-route', { item: item.item });
    return (
      refuseChoice(state, item, option) ??
      refuseOutranked(state, item, option) ??
      refuseUndecided(state) ??
      found<Freezing | undefined>({ chosen: isChoice(item) ? null : (meant(item, option) ?? null) })
    );
  },
  changes(draft, { fields, finding }, item) {
    decided(draft);
    // Records begun before it was found are frozen on the one that is meant, as they were then.
    const chosen = finding ? finding.chosen : meant(item, fields.option);
    item.chosen = chosen ?? undefined;
    for (const option of item.options) if (optionStatus.may(option, 'freeze')) optionStatus.move(option, 'freeze');
    itemStatus.move(item, 'freeze');
  },
});

/** Everything declared here, by type. */
export const commands = byType(propose, amend, withdrawOption, testConsensus, freeze);
