// The consent of those an item touches directly, given or taken back until the count. Pure.

import { holds } from '../../../kernel/questions.js';
import type { State } from '../../state.js';
import { refuse, rule } from '../rule.js';

const maySpeakFor = (state: State, person: string, by: string): boolean =>
  by === person || holds(state, by, 'teller') || holds(state, by, 'convener');

export const giveConsent = rule({
  type: 'consent.give',
  who: ['anyone'],
  refuses(state, { fields: { item, person }, by }) {
    if (!state.items[item]) return refuse('item.unknown', { item });
    if (!state.items[item].affected.includes(person)) return refuse('consent.not-affected', { item, person });
    if (!maySpeakFor(state, person, by)) return refuse('consent.not-yours', { person });
    return state.vote.consents[item]?.includes(person) ? refuse('consent.given', { item, person }) : undefined;
  },
  changes(draft, { fields: { item, person } }) {
    draft.vote.consents[item] = [...(draft.vote.consents[item] ?? []), person];
  },
});

export const withdrawConsent = rule({
  type: 'consent.withdraw',
  who: ['anyone'],
  refuses(state, { fields: { item, person }, by }) {
    if (!state.vote.consents[item]?.includes(person)) return refuse('consent.missing', { item, person });
    return maySpeakFor(state, person, by) ? undefined : refuse('consent.not-yours', { person });
  },
  changes(draft, { fields: { item, person } }) {
    draft.vote.consents[item] = (draft.vote.consents[item] ?? []).filter((other) => other !== person);
  },
});
