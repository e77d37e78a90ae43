// Who declares an interest, who is recused from an item, and what that means for a vote. Pure; imports no step.
import * as z from 'zod/mini';
import { id, text } from '../../fields.js';
import { isKnown } from '../../kernel/questions.js';
import { admitted, byType, command, refuse, type State } from '../command.js';
import { theItem } from '../common/items.js';

const keyOf = ({ item, person }: { item: string; person: string }): string => `${item}/${person}`;

export const isRecused = (state: State, item: string, person: string): boolean =>
  state.recusals.has(keyOf({ item, person }));

/** The persons recused from an item. */
export const recusedFrom = (state: State, item: string): string[] =>
  [...state.recusals.values()].filter((recusal) => recusal.item === item).map(({ person }) => person);

export const declare = command({
  type: 'interest.declare',
  fields: z.strictObject({ item: id, interest: text() }),
  who: ['anyone'],
  subject: theItem,
  changes(draft, { by: person }, { item }) {
    draft.interests = draft.interests.set(keyOf({ item, person }), { item, person });
  },
});

/** Declared by mistake, or no longer so. */
export const withdrawInterest = command({
  type: 'interest.withdraw',
  fields: z.strictObject({ item: id, reason: text() }),
  who: ['anyone'],
  subject: ({ interests }, { fields: { item }, by: person }) =>
    interests.get(keyOf({ item, person })) ?? refuse('interest.none', { item, person }),
  changes(draft, _fact, interest) {
    draft.interests = draft.interests.delete(keyOf(interest));
  },
});

export const recuse = command({
  type: 'recusal.record',
  fields: z.strictObject({ item: id, person: id, reason: text() }),
  who: ['chair', 'convener', 'recorder'],
  subject: theItem,
  judge(state, { fields: { item, person } }) {
    if (!isKnown(state, person)) return refuse('person.unknown', { person });
    if (isRecused(state, item, person)) return refuse('recusal.exists', { item, person });
    // Nobody can take a hand out of a total again.
    const counted = state.vote.current?.shows[item]?.among.has(person);
    return counted ? refuse('ballot.counted-in-show', { person, item }) : admitted;
  },
  changes(draft, { fields: { person } }, { item }) {
    draft.recusals = draft.recusals.set(keyOf({ item, person }), { item, person });
  },
});

/** Takes back a recusal that was recorded by mistake. */
export const correctRecusal = command({
  type: 'recusal.correct',
  fields: z.strictObject({ item: id, person: id, reason: text(), witness: z.optional(id) }),
  who: ['chair', 'convener'],
  subject: ({ recusals }, { fields: { item, person } }) =>
    recusals.get(keyOf({ item, person })) ?? refuse('recusal.missing', { item, person }),
  changes(draft, _fact, recusal) {
    draft.recusals = draft.recusals.delete(keyOf(recusal));
  },
});

/** Everything declared here, by type. */
export const commands = byType(declare, withdrawInterest, recuse, correctRecusal);
