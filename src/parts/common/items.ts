// What becomes of an item in any step: settled or split off; and notes. Pure.
import * as z from 'zod/mini';
import { id, sealedSince, text, word } from '../../fields.js';
import { isSettled } from '../../kernel/questions.js';
import { since } from '../../kernel/revisions.js';
import type { Item } from '../../kernel/state.js';
import { admitted, byType, command, refuse, type State } from '../command.js';
import { itemStatus, stepsEntered } from './item-status.js';

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

/** Where it stood, should this have been a slip. */
function keepBefore(state: State, item: Item): void {
  if (since(state, 1)) item.before = { status: item.status, entered: stepsEntered(state) };
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
  back: { by: { 'item.reopen': ['item'] }, until: 'step' },
  subject: theItem,
  judge: (_state, _claim, item) => refuseToEnd(item) ?? admitted,
  changes(draft, { fields }, item) {
    keepBefore(draft, item);
    itemStatus.move(item, fields.how);
    item.reply = fields.reply;
    item.to = fields.to;
  },
});

export const splitItem = command({
  type: 'item.split',
  fields: z.strictObject({ item: id, into: id, reason: text() }),
  who: ['convener', 'chair'],
  back: { by: { 'item.reopen': ['item'] }, until: 'step' },
  subject: theItem,
  judge: (_state, _claim, item) => refuseToEnd(item) ?? admitted,
  changes(draft, { fields }, item) {
    keepBefore(draft, item);
    itemStatus.move(item, 'split');
    item.reply = fields.reason;
    item.to = fields.into;
  },
});

export const note = command({
  type: 'note.add',
  fields: z.strictObject({ text: text(), about: z.optional(sealedSince(3, 64)) }),
  who: ['anyone'],
  back: { by: { 'entry.correct': { seq: 'seq', reads: 'text' } }, until: 'always' },
  changes(draft) {
    draft.notes += 1;
  },
});

/** Everything declared here, by type. */
export const commands = byType(settleItem, splitItem, note);
