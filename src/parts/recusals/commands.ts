// Who declares an interest, who is recused from an item, and what that means for a vote. Pure; imports no step.
import * as z from 'zod/mini';
import { ruleIn } from '../../charters/rules.js';
import { id, someone, text } from '../../fields.js';
import { headOf, isKnown } from '../../kernel/questions.js';
import { keyIn, since } from '../../kernel/revisions.js';
import { byType, command, found, refuse, type State } from '../command.js';
import { theItem } from '../common/items.js';
import { reaches } from './reach.js';

const keyOf = (state: State, { item, person }: { item: string; person: string }): string =>
  keyIn(state, '/', item, person);

export const isRecused = (state: State, item: string, person: string): boolean =>
  state.recusals.has(keyOf(state, { item, person }));

/** The persons recused from an item. */
export const recusedFrom = (state: State, item: string): string[] =>
  [...state.recusals.values()].filter((recusal) => recusal.item === item).map(({ person }) => person);

/** The bodies in which somebody votes on an item though they are recused from it: this should be read with the recusal. */
function votesOnIn(state: State, item: string, person: string): string[] {
  const { deliberation } = state.charter;
  const route = (state.items[item]?.route ?? []).filter(({ held }) => held === 'here');
  const voting = route.filter(({ body, rule }) => {
    const roll = state.rolls[body];
    if (!roll || headOf(roll, person) === undefined) return false;
    return deliberation.recusal.mayVote || !reaches(state, { body, roll, law: ruleIn(state.charter, rule) });
  });
  return [...new Set(voting.map(({ body }) => body))];
}

/** What a recusal should be read with. */
export interface Recorded {
  /** Bodies on whose roll the person is, and in which they vote on the item all the same. */
  withoutEffect: string[];
}

export const declare = command({
  type: 'interest.declare',
  fields: z.strictObject({ item: id, interest: text() }),
  who: ['anyone'],
  back: { by: { 'interest.withdraw': ['item'] }, until: 'count' },
  subject: theItem,
  changes(draft, { by: person }, { item }) {
    draft.interests = draft.interests.set(keyOf(draft, { item, person }), { item, person });
  },
});

/** Declared by mistake, or no longer so. */
export const withdrawInterest = command({
  type: 'interest.withdraw',
  fields: z.strictObject({ item: id, reason: text() }),
  who: ['anyone'],
  back: { by: { 'interest.declare': ['item'] }, until: 'count' },
  subject: (state, { fields: { item }, by: person }) =>
    state.interests.get(keyOf(state, { item, person })) ?? refuse('interest.none', { item, person }),
  changes(draft, _fact, interest) {
    draft.interests = draft.interests.delete(keyOf(draft, interest));
  },
});

export const recuse = command({
  type: 'recusal.record',
  fields: z.strictObject({ item: id, person: someone, reason: text() }),
  who: ['chair', 'convener', 'recorder'],
  back: { by: { 'recusal.correct': ['item', 'person'] }, until: 'count' },
  subject: theItem,
  judge(state, { fields: { item, person } }) {
    if (!isKnown(state, person)) return refuse('person.unknown', { person });
    if (isRecused(state, item, person)) return refuse('recusal.exists', { item, person });
    // Nobody can take a hand out of a total again.
    const counted = state.vote.current?.shows[item]?.among.has(person);
    if (counted) return refuse('ballot.counted-in-show', { person, item });
    const idle = since(state, 1) ? votesOnIn(state, item, person) : [];
    return found<Recorded | undefined>(idle.length > 0 ? { withoutEffect: idle } : undefined);
  },
  changes(draft, { fields: { person } }, { item }) {
    draft.recusals = draft.recusals.set(keyOf(draft, { item, person }), { item, person });
  },
});

/** Takes back a recusal that was recorded by mistake. */
export const correctRecusal = command({
  type: 'recusal.correct',
  fields: z.strictObject({ item: id, person: someone, reason: text(), witness: z.optional(someone) }),
  who: ['chair', 'convener'],
  back: { by: { 'recusal.record': ['item', 'person'] }, until: 'count' },
  subject: (state, { fields: { item, person } }) =>
    state.recusals.get(keyOf(state, { item, person })) ?? refuse('recusal.missing', { item, person }),
  changes(draft, _fact, recusal) {
    draft.recusals = draft.recusals.delete(keyOf(draft, recusal));
  },
});

/** Everything declared here, by type. */
export const commands = byType(declare, withdrawInterest, recuse, correctRecusal);
