// Households sign the version that holds 签约, and take their name off again. Pure.
import * as z from 'zod/mini';
import { id, text } from '../../fields.js';
import { admitted, byType, found } from '../register.js';
import { command, refuse, theCovenant, theVersionInForce } from './ground.js';

export const sign = command({
  type: 'covenant.sign',
  /** The household by its number: a flat, a door. */
  fields: z.strictObject({ covenant: id, household: id }),
  who: ['anyone'],
  forOthers: true,
  subject: theCovenant,
  judge(_state, { fields: { household } }, one) {
    const held = theVersionInForce(one);
    if ('code' in held) return held;
    const { version } = held;
    return one.signed.get(household) === version
      ? refuse('covenant.signed-already', { covenant: one.covenant, household, version })
      : found({ version });
  },
  changes(draft, { fields: { household }, finding: { version } }, one) {
    draft.covenants = draft.covenants.set(one.covenant, { ...one, signed: one.signed.set(household, version) });
  },
});

/** Signed by mistake, or no longer agreed to. */
export const unsign = command({
  type: 'covenant.unsign',
  fields: z.strictObject({ covenant: id, household: id, reason: text() }),
  who: ['anyone'],
  forOthers: true,
  subject: theCovenant,
  judge: (_state, { fields: { household } }, one) =>
    one.signed.has(household) ? admitted : refuse('covenant.not-signed', { covenant: one.covenant, household }),
  changes(draft, { fields: { household } }, one) {
    draft.covenants = draft.covenants.set(one.covenant, { ...one, signed: one.signed.delete(household) });
  },
});

/** Of signatures, by type. */
export const signing = byType(sign, unsign);
