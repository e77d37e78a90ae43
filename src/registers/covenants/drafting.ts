// Covenants on paper: drafted, corrected, amended, given up. A text never changes: whoever corrects it makes another. Pure.
import * as z from 'zod/mini';
import { id, line, text } from '../../fields.js';
import type { Stamp } from '../../kernel/command.js';
import { asker, endsFor } from '../lists.js';
import { admitted, found } from '../register.js';
import { command, life, refuse, refuseOutOfTurn, textOf, theCovenant, versionKey } from './versions.js';
import { type Covenant, type CovenantsState, SCOPES } from './words.js';

/** The whole text of a covenant. */
const covenantText = text(20_000);

/** For whoever wrote the text that waits; the convener and the recorder for one who no longer acts. */
function refusePending(state: CovenantsState, one: Covenant, asked: Stamp) {
  const pending = textOf(state, one, one.pending);
  if (!pending) return refuse('covenant.not-pending', { covenant: one.covenant });
  return endsFor(state, pending.by, asked, ['convener', 'recorder'])
    ? undefined
    : refuse('covenant.not-yours', { covenant: one.covenant });
}

/** A new text of a covenant, which waits to be adopted. */
function propose(
  draft: CovenantsState,
  one: Covenant,
  { fields, ...asked }: Pick<Stamp, 'by' | 'for'> & { fields: { text: string } },
): void {
  const { covenant } = one;
  const version = one.versions + 1;
  draft.covenants = draft.covenants.set(covenant, { ...one, versions: version, pending: version });
  draft.covenantVersions = draft.covenantVersions.set(versionKey(covenant, version), {
    covenant,
    version,
    text: fields.text,
    by: asker(asked),
  });
}

export const draft = command({
  type: 'covenant.draft',
  fields: z.strictObject({
    covenant: id,
    title: text(200),
    text: covenantText,
    scope: z.enum(SCOPES),
    /** Which building or courtyard. */
    place: z.optional(line),
  }),
  who: ['anyone'],
  back: { by: { 'covenant.correct': ['covenant', 'text'], 'covenant.withdraw': ['covenant'] }, until: 'decided' },
  forOthers: true,
  judge: (state, { fields: { covenant } }) =>
    state.covenants.has(covenant) ? refuse('covenant.exists', { covenant }) : admitted,
  changes(draft, fact) {
    const { covenant, title, scope, place } = fact.fields;
    propose(draft, { covenant, title, scope, place, status: 'draft', versions: 0 }, fact);
  },
});

/** The text that waits is replaced by another, with a number of its own: what was put to a vote can be told from what was not. */
export const correct = command({
  type: 'covenant.correct',
  fields: z.strictObject({ covenant: id, text: covenantText, reason: text() }),
  who: ['anyone'],
  back: { by: { 'covenant.correct': ['covenant', 'text'] }, until: 'decided' },
  corrects: { thing: 'covenant', said: ['covenant.draft'] },
  forOthers: true,
  subject: theCovenant,
  judge: (state, asked, one) =>
    refuseOutOfTurn(one, 'correct') ?? refusePending(state, one, asked) ?? found({ version: one.versions + 1 }),
  changes(draft, fact, one) {
    propose(draft, life.moved(one, 'correct'), fact);
  },
});

/** A new text: the one before holds until this one is adopted. */
export const amend = command({
  type: 'covenant.amend',
  fields: z.strictObject({ covenant: id, text: covenantText, reason: text() }),
  who: ['anyone'],
  back: { by: { 'covenant.correct': ['covenant', 'text'], 'covenant.withdraw': ['covenant'] }, until: 'decided' },
  forOthers: true,
  subject: theCovenant,
  judge(_state, _asked, one) {
    const { covenant, pending } = one;
    // A draft that waits is not out of turn for good: it is the other text that is in the way.
    if (pending !== undefined) return refuse('covenant.pending', { covenant, version: pending });
    return refuseOutOfTurn(one, 'amend') ?? found({ version: one.versions + 1 });
  },
  changes(draft, fact, one) {
    propose(draft, life.moved(one, 'amend'), fact);
  },
});

/** The text that waits is given up; what holds goes on to hold. */
export const withdraw = command({
  type: 'covenant.withdraw',
  fields: z.strictObject({ covenant: id, reason: text() }),
  who: ['anyone'],
  back: { by: { 'covenant.amend': ['covenant'] }, until: 'kept' },
  forOthers: true,
  subject: theCovenant,
  judge: (state, asked, one) =>
    refuseOutOfTurn(one, 'withdraw') ??
    refusePending(state, one, asked) ??
    found({ version: one.pending ?? 0, holding: one.holding ?? null }),
  changes(draft, _fact, one) {
    draft.covenants = draft.covenants.set(one.covenant, { ...life.moved(one, 'withdraw'), pending: undefined });
  },
});
