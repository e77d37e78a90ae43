// The consent of those an item touches directly, given or taken back until the count. Pure.
import * as z from 'zod/mini';
import { attachment, id, someone, text } from '../../../fields.js';
import { holds } from '../../../kernel/questions.js';
import { since } from '../../../kernel/revisions.js';
import { admitted, byType, command, refuse, type State } from '../../command.js';
import { theItem } from '../../common/items.js';

const refuseOthers = (state: State, person: string, by: string) =>
  by === person || holds(state, by, 'teller') || holds(state, by, 'convener')
    ? undefined
    : refuse('consent.not-yours', { person });

export const giveConsent = command({
  type: 'consent.give',
  fields: z.strictObject({ item: id, person: someone, attachment: z.optional(attachment) }),
  who: ['anyone'],
  back: { by: { 'consent.withdraw': ['item', 'person'] }, until: 'count' },
  subject: theItem,
  judge(state, { fields: { item, person, attachment: paper }, by }, { affected }) {
    if (!affected.includes(person)) return refuse('consent.not-affected', { item, person });
    const given = state.vote.consents[item]?.includes(person);
    // Since revision 3 an office enters the paper that says so, and never its own word for it.
    if (since(state, 3) && by !== person && paper === undefined) return refuse('consent.not-yours', { person });
    return (
      refuseOthers(state, person, by) ?? (given ? refuse('consent.given', { item, person }) : undefined) ?? admitted
    );
  },
  changes(draft, { fields: { item, person } }) {
    draft.vote.consents[item] = [...(draft.vote.consents[item] ?? []), person];
  },
});

export const withdrawConsent = command({
  type: 'consent.withdraw',
  fields: z.strictObject({ item: id, person: someone, reason: text() }),
  who: ['anyone'],
  back: { by: { 'consent.give': ['item', 'person'] }, until: 'count' },
  judge(state, { fields: { item, person }, by }) {
    if (!state.vote.consents[item]?.includes(person)) return refuse('consent.missing', { item, person });
    return refuseOthers(state, person, by) ?? admitted;
  },
  changes(draft, { fields: { item, person } }) {
    draft.vote.consents[item] = (draft.vote.consents[item] ?? []).filter((other) => other !== person);
  },
});

/** Everything declared here, by type. */
export const commands = byType(giveConsent, withdrawConsent);
