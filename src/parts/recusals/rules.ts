// Who declares an interest, who is recused from an item, and what that means for a vote. Pure.

import { isKnown } from '../../kernel/questions.js';
import type { State } from '../state.js';
import { refuse, rule } from './rule.js';

const keyOf = ({ item, person }: { item: string; person: string }): string => `${item}/${person}`;

export const isRecused = (state: State, item: string, person: string): boolean =>
  state.recusals.has(keyOf({ item, person }));

/** The persons recused from an item. */
export const recusedFrom = (state: State, item: string): string[] =>
  [...state.recusals.values()].filter((recusal) => recusal.item === item).map(({ person }) => person);

export const declare = rule({
  type: 'interest.declare',
  who: ['anyone'],
  refuses: (state, { fields }) =>
    state.items[fields.item] ? undefined : refuse('item.unknown', { item: fields.item }),
  changes(draft, { fields, by }) {
    const declared = { item: fields.item, person: by };
    draft.interests = draft.interests.set(keyOf(declared), declared);
  },
});

export const recuse = rule({
  type: 'recusal.record',
  who: ['chair', 'convener', 'recorder'],
  refuses(state, { fields: { item, person } }) {
    if (!state.items[item]) return refuse('item.unknown', { item });
    if (!isKnown(state, person)) return refuse('person.unknown', { person });
    if (isRecused(state, item, person)) return refuse('recusal.exists', { item, person });
    // Nobody can take a hand out of a total again.
    const counted = state.vote.current?.shows[item]?.among.has(person);
    return counted ? refuse('ballot.counted-in-show', { person, item }) : undefined;
  },
  changes(draft, { fields: { item, person } }) {
    draft.recusals = draft.recusals.set(keyOf({ item, person }), { item, person });
  },
});

export const correctRecusal = rule({
  type: 'recusal.correct',
  who: ['chair', 'convener'],
  refuses: (state, { fields: { item, person } }) =>
    isRecused(state, item, person) ? undefined : refuse('recusal.missing', { item, person }),
  changes(draft, { fields }) {
    draft.recusals = draft.recusals.delete(keyOf(fields));
  },
});
