// Slips that may be made in any step: an item taken off the table by mistake, a person entered wrongly, words that were typed wrong. Pure.
import * as z from 'zod/mini';
import { id, someone, text, word } from '../../fields.js';
import { admitted, byType, command, refuse } from '../command.js';
import { restoreItem, stepsEntered } from './item-status.js';
import { theItem } from './items.js';

/** Settled or split off by mistake: the item is where it was, as long as the consultation is in the same step. */
export const reopenItem = command({
  type: 'item.reopen',
  fields: z.strictObject({ item: id, reason: text(), witness: z.optional(someone) }),
  who: ['convener', 'chair'],
  back: { by: { 'item.settle': ['item'], 'item.split': ['item'] }, until: 'ends' },
  subject: theItem,
  judge(state, _claim, { item, status, before }) {
    if (!before) return refuse('item.not-settled', { item, status });
    return before.entered === stepsEntered(state) ? admitted : refuse('item.moved-on', { item });
  },
  changes(_draft, _fact, item) {
    restoreItem(item);
  },
});

/** A name spelt wrong, or kinds that are not theirs. Who is on a roll is put right by entering the roll. */
export const correctPerson = command({
  type: 'person.correct',
  fields: z.strictObject({
    person: someone,
    name: z.optional(text(100)),
    kinds: z.optional(z.array(word)),
    reason: text(),
    witness: z.optional(someone),
  }),
  who: ['convener', 'recorder'],
  back: { by: { 'person.correct': ['person', 'name', 'kinds'] }, until: 'ends' },
  judge: (state, { fields: { person } }) =>
    state.people.has(person) ? admitted : refuse('person.unknown', { person }),
  changes(draft, { fields: { person, name, kinds } }) {
    const known = draft.people.get(person) ?? {};
    draft.people = draft.people.set(person, {
      ...known,
      ...(name !== undefined && { name }),
      ...(kinds !== undefined && { kinds }),
    });
  },
});

/** Words typed wrong: the entry stays as it was hashed, and this one says how it is to be read. It changes nothing that was decided. */
export const correctEntry = command({
  type: 'entry.correct',
  fields: z.strictObject({ seq: z.int().check(z.gte(1)), reads: text(), reason: text(), witness: z.optional(someone) }),
  who: ['recorder', 'convener', 'chair'],
  back: { by: { 'entry.correct': ['seq', 'reads'] }, until: 'always' },
  corrects: { seq: 'seq' },
  judge: (state, { fields: { seq } }) => (seq > state.seq ? refuse('entry.unknown', { seq }) : admitted),
});

/** Everything declared here, by type. */
export const commands = byType(reopenItem, correctPerson, correctEntry);
