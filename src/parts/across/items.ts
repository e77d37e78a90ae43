// Items 事项, wherever they are set and whatever becomes of them: settled, split off, or deliberated again. Pure.
import * as z from 'zod/mini';
import { id, text, word } from '../../fields.js';
import { lifecycle } from '../../kernel/lifecycle.js';
import { isSettled } from '../../kernel/questions.js';
import type { Item, Option } from '../../kernel/state.js';
import type { ItemDraft } from '../../kernel/words.js';
import { decisionRule } from '../../law/index.js';
import { admitted, command, refuse, type State } from '../command.js';

export type ItemProblem =
  | { problem: 'item-twice'; item: string; at: string }
  | { problem: 'unknown-body' | 'unknown-rule' | 'unknown-person'; item: string; at: string };

/** The first thing wrong with a list of items, or nothing. */
export function itemProblem(
  items: readonly ItemDraft[],
  known: { body(id: string): boolean; person(id: string): boolean },
): ItemProblem | undefined {
  const seen = new Set<string>();
  for (const { item, route, stakeholders, affected } of items) {
    if (seen.has(item)) return { problem: 'item-twice', item, at: item };
    seen.add(item);
    for (const stage of route) {
      if (!known.body(stage.body)) return { problem: 'unknown-body', item, at: stage.body };
      if (!decisionRule(stage.rule)) return { problem: 'unknown-rule', item, at: stage.rule };
    }
    const stranger = [...stakeholders, ...affected].find((person) => !known.person(person));
    if (stranger !== undefined) return { problem: 'unknown-person', item, at: stranger };
  }
  return undefined;
}

/** An item as it enters the procedure; one that goes straight to the vote has nothing left to deliberate. */
export const newItem = (draft: ItemDraft, status: 'open' | 'frozen' = 'open'): Item => ({
  ...draft,
  status,
  stage: 0,
  options: [],
});

export const optionStatus = lifecycle<Option['status'], 'withdraw' | 'freeze' | 'reopen'>({
  withdraw: { open: 'withdrawn' },
  freeze: { open: 'frozen' },
  reopen: { frozen: 'open' },
});

/** The item is deliberated again, with its options open. */
export function reopenItem(draft: State, id: string): void {
  const item = draft.items[id];
  if (!item) return;
  item.status = 'open';
  item.stage = 0;
  item.chosen = undefined;
  for (const option of item.options) if (optionStatus.may(option, 'reopen')) optionStatus.move(option, 'reopen');
}

/** The item is voted on again, as it was frozen. */
export function putItemAgain(draft: State, id: string): void {
  const item = draft.items[id];
  if (!item) return;
  item.status = 'frozen';
  item.stage = 0;
}

/** Nothing has come of it yet: it still waits for an answer. */
export const isOpen = ({ status }: Pick<Item, 'status'>): boolean =>
  status === 'open' || status === 'frozen' || status === 'voting';

/** The item a command names. */
export const theItem = (state: State, { fields }: { fields: { item: string } }) =>
  state.items[fields.item] ?? refuse('item.unknown', { item: fields.item });

/** Several items, each once however often it was named. */
export function theItems(state: State, ids: readonly string[]) {
  const named: Item[] = [];
  for (const id of new Set(ids)) {
    const item = state.items[id];
    if (!item) return refuse('item.unknown', { item: id });
    named.push(item);
  }
  return named;
}

/** Why this item may not be taken off the table now. */
function refuseToEnd({ item, status }: Item) {
  if (isSettled({ status })) return refuse('item.settled', { item, status });
  return status === 'voting' ? refuse('item.in-vote', { item }) : undefined;
}

export const settleItem = command({
  type: 'item.settle',
  fields: z.strictObject({
    item: id,
    how: z.enum(['answered', 'shelved', 'referred', 'withdrawn']),
    to: z.optional(word),
    reply: text(),
  }),
  who: ['convener', 'chair'],
  subject: theItem,
  judge: (_state, _claim, item) => refuseToEnd(item) ?? admitted,
  changes(_draft, { fields }, item) {
    item.status = fields.how;
    item.reply = fields.reply;
    item.to = fields.to;
  },
});

export const splitItem = command({
  type: 'item.split',
  fields: z.strictObject({ item: id, into: id, reason: text() }),
  who: ['convener', 'chair'],
  subject: theItem,
  judge: (_state, _claim, item) => refuseToEnd(item) ?? admitted,
  changes(_draft, { fields }, item) {
    item.status = 'split';
    item.reply = fields.reason;
    item.to = fields.into;
  },
});

export const note = command({
  type: 'note.add',
  fields: z.strictObject({ text: text(), about: z.optional(word) }),
  who: ['anyone'],
  changes(draft) {
    draft.notes += 1;
  },
});
