// Honours 表彰: conferred from so many points upwards, and revoked. What the commands of points are declared with stands here too. Pure.
import * as z from 'zod/mini';
import { someone, text, word } from '../../fields.js';
import { isKnown } from '../../kernel/questions.js';
import { admitted, byType, declaring, found } from '../register.js';
import type { Account, PointsState, Refusals } from './words.js';

export const { command, refuse } = declaring<PointsState, Refusals>();

const none = { balance: 0, gained: 0, redeemed: 0, expired: 0, months: {}, honours: [] };

/** The points of a person, who may have none yet. */
export const accountOf = (state: PointsState, person: string): Account =>
  state.points.get(person) ?? { person, ...none };

export const honour = command({
  type: 'points.honour',
  fields: z.strictObject({ person: someone, honour: word, text: z.optional(text()) }),
  who: ['convener'],
  back: { by: { 'points.revoke-honour': ['person', 'honour'] }, until: 'kept' },
  judge(state, { fields: { person, honour: name } }) {
    const { honours: all } = state.settings.points;
    if (!isKnown(state, person)) return refuse('points.person-unknown', { person });
    const known = all.find((one) => one.honour === name);
    if (!known) return refuse('points.honour-unknown', { honour: name, known: all.map((one) => one.honour) });
    const { gained, honours: held } = accountOf(state, person);
    if (held.includes(name)) return refuse('points.honour-held', { person, honour: name });
    return gained < known.points
      ? refuse('points.honour-too-early', { person, honour: name, gained, needed: known.points })
      : found({ gained });
  },
  changes(draft, { fields: { person, honour: name } }) {
    const one = accountOf(draft, person);
    draft.points = draft.points.set(person, { ...one, honours: [...one.honours, name] });
  },
});

export const revoke = command({
  type: 'points.revoke-honour',
  fields: z.strictObject({ person: someone, honour: word, reason: text() }),
  who: ['convener'],
  back: { by: { 'points.honour': ['person', 'honour'] }, until: 'kept' },
  judge: (state, { fields: { person, honour: name } }) =>
    accountOf(state, person).honours.includes(name)
      ? admitted
      : refuse('points.honour-not-held', { person, honour: name }),
  changes(draft, { fields: { person, honour: name } }) {
    const one = accountOf(draft, person);
    draft.points = draft.points.set(person, { ...one, honours: one.honours.filter((each) => each !== name) });
  },
});

/** Of honours, by type. */
export const honours = byType(honour, revoke);
