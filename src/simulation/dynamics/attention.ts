// Speeches move those who still listen: attention is bounded by the seconds of one speech and worn down by the number of speeches.
import * as z from 'zod/mini';
import { at } from '../columns.js';
import { confidence, dynamic, TOLERANCE } from './kind.js';

export const boundedAttention = dynamic({
  id: 'attention',
  title: { zh: '有限注意力的发言模型', en: 'Bounded attention of speeches' },
  source:
    'Own: the linear pull of DeGroot 1974 towards one speaker, scaled by an attention that is limited (Simon 1971, in Computers, Communications and the Public Interest, 37-72) and divided among what was said (Weng and others 2012, Scientific Reports 2, 335): xᵢ ← xᵢ + sᵢ · strength · min(t, limit)/limit · 1/(1 + hᵢ/fading) · (x - xᵢ)',
  settings: z.strictObject({
    /** How far a whole speech moves a fresh listener of susceptibility 1: 1 is all the way. */
    strength: z._default(z.number().check(z.gte(0), z.lte(1)), 0.2),
    /** So many seconds of a speech are taken in; a shorter one counts for less, in proportion, a longer one for no more. */
    limit: z._default(z.number().check(z.gt(0)), 180),
    /** After so many speeches heard attention is half; without it, it never wears down. */
    fading: z.optional(z.number().check(z.gt(0))),
    /** Only who is so near to the speaker is moved; without it, everybody is. */
    confidence: z.optional(confidence),
    /** Whether attention is fresh again at the next session. */
    fresh: z._default(z.boolean(), true),
  }),
  begin({ strength, limit, fading, confidence = 1, fresh }, size) {
    const heard = new Int32Array(size);
    return {
      heard(opinions, { present, susceptibility, speech }) {
        if (!speech) return;
        const { speaker, opinion: said } = speech;
        const whole = (strength * Math.max(0, Math.min(speech.seconds, limit))) / limit;
        for (const person of present) {
          if (person === speaker) continue;
          const before = at(heard, person);
          heard[person] = before + 1;
          const opinion = at(opinions, person);
          if (Math.abs(said - opinion) > confidence + TOLERANCE) continue;
          const attention = fading === undefined ? 1 : fading / (fading + before);
          const moves = at(susceptibility, person) * whole * attention;
          opinions[person] = (1 - moves) * opinion + moves * said;
        }
      },
      ...(fresh && {
        met(_opinions, { present }) {
          for (const person of present) heard[person] = 0;
        },
      }),
    };
  },
});
