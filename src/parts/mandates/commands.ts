// Mandates are given and end. What they are for: whatever may be asked for somebody else, but a ballot, for which there are proxies. Pure.
import * as z from 'zod/mini';
import { attachment, instant, someone, text } from '../../fields.js';
import { joined } from '../../joined.js';
import { holds, isKnown } from '../../kernel/questions.js';
import { admitted, byType, command, refuse, type State } from '../command.js';
import { MANDATES } from './words.js';

/** Who keeps the book of them: whoever has to be believed that there is a paper, or that somebody said so. */
const keepsTheBook = (state: State, person: string): boolean =>
  (['convener', 'recorder'] as const).some((office) => holds(state, person, office));

const theMandate = (state: State, { fields: { from, to } }: { fields: { from: string; to: string } }) =>
  state.mandates.get(joined(from, to)) ?? refuse('mandate.none', { from, to });

/**
 * Who speaks for a household, a ward, an organisation, or somebody who asked for help. Whoever is represented gives it, or the convener or
 * recorder enters it with what it rests on, and never to themselves.
 */
export const give = command({
  type: 'mandate.give',
  fields: z.strictObject({
    /** Whoever is represented. */
    from: someone,
    to: someone,
    /** A helper one named, the delegate of an organisation, a guardian, or the head of a household. */
    as: z.enum(MANDATES),
    until: z.optional(instant),
    /** What it rests on, where somebody else enters it: a paper, a decision, what was said before whom. */
    basis: z.optional(text(500)),
    attachment: z.optional(attachment),
  }),
  who: ['anyone'],
  back: { by: { 'mandate.end': ['from', 'to'] }, until: 'ends' },
  concerns: ['from', 'to'],
  judge(state, { fields: { from, to, as, until, basis, attachment: paper }, by, enteredBy, at }) {
    if (from === to) return refuse('mandate.oneself', { person: from });
    const stranger = [from, to].find((person) => !isKnown(state, person));
    if (stranger !== undefined) return refuse('person.unknown', { person: stranger });
    // Nobody takes it by writing it down themselves.
    if (enteredBy === to) return refuse('mandate.not-yours', { person: from });
    // A guardian is not chosen by their ward, nor the head of a household by each who lives in it.
    const theirs = by === from && (as === 'helper' || as === 'delegate');
    if (!theirs) {
      if (!keepsTheBook(state, by) || by === to) return refuse('mandate.not-yours', { person: from });
      if (basis === undefined && paper === undefined) return refuse('mandate.no-basis', { from, to });
    }
    if (until !== undefined && until <= at) return refuse('mandate.over', { until });
    const before = state.mandates.get(joined(from, to));
    const runs = before && (before.until === undefined || at <= before.until);
    return runs ? refuse('mandate.exists', { from, to }) : admitted;
  },
  changes(draft, { fields: { from, to, as, until } }) {
    draft.mandates = draft.mandates.set(joined(from, to), { from, to, as, until });
  },
});

/** It is taken back, or given up. What was done by it stays done. */
export const end = command({
  type: 'mandate.end',
  fields: z.strictObject({ from: someone, to: someone, reason: z.optional(text()) }),
  who: ['anyone'],
  back: { by: { 'mandate.give': ['from', 'to'] }, until: 'ends' },
  concerns: ['from', 'to'],
  subject: theMandate,
  judge(state, { by }, { from, to }) {
    return by === from || by === to || keepsTheBook(state, by)
      ? admitted
      : refuse('mandate.not-yours', { person: from });
  },
  changes(draft, { fields: { from, to } }) {
    draft.mandates = draft.mandates.delete(joined(from, to));
  },
});

/** Everything declared here, by type. */
export const commands = byType(give, end);
