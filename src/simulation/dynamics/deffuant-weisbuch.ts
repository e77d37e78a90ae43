// Two meet, and if they are near enough move towards each other.
import * as z from 'zod/mini';
import { at } from '../columns.js';
import { confidence, dynamic, meetings, TOLERANCE } from './kind.js';
import { meet } from './listening.js';

/**
 * One meeting, in place: both move by `convergence` of what lies between them, if that is less than `confidence`. With both as susceptible their
 * mean stays.
 */
export function compromise(
  opinions: Float64Array,
  one: number,
  other: number,
  { confidence, convergence }: { confidence: number; convergence: number },
  susceptibility: Float64Array,
): void {
  const apart = at(opinions, other) - at(opinions, one);
  // Less, not equal, however the difference is rounded.
  if (Math.abs(apart) >= confidence - TOLERANCE) return;
  opinions[one] = at(opinions, one) + convergence * at(susceptibility, one) * apart;
  opinions[other] = at(opinions, other) - convergence * at(susceptibility, other) * apart;
}

export const deffuantWeisbuch = dynamic({
  id: 'deffuant-weisbuch',
  title: { zh: '德弗昂-魏斯布赫模型', en: 'Deffuant-Weisbuch' },
  source:
    'Deffuant, Neau, Amblard and Weisbuch 2000, Advances in Complex Systems 3, 87-98, eqs 1-2: if |x - x′| < ε, x ← x + μ(x′ - x) and x′ ← x′ + μ(x - x′)',
  settings: z.strictObject({
    confidence: z._default(confidence, 0.25),
    /** The convergence parameter μ: at ½ they agree on the middle. */
    convergence: z._default(z.number().check(z.gte(0), z.lte(0.5)), 0.5),
    meetings,
  }),
  begin(settings, size) {
    const there = new Uint8Array(size);
    return {
      met: (opinions, talk, chance) =>
        meet(talk, there, settings.meetings, chance, (one, other) =>
          compromise(opinions, one, other, settings, talk.susceptibility),
        ),
    };
  },
});
