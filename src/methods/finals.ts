// The final of two: who may be in it where ties leave that open, and who wins.
// Shared by the two-round system and STAR.
import type { Field } from './ballots.js';
import type { Outcome, Standing } from './method.js';
import { duel, type Prefer } from './pairwise.js';
import { elected, names, step } from './standing.js';
import type { Step } from './working.js';

export type Pairing = readonly [number, number];

/**
 * Every pair that the first two places allow. `places` are best first, those tied together.
 * Where the tie is behind the first, each of the tied may be second; where it is in front, any two of them.
 */
export function pairings(places: readonly (readonly number[])[]): Pairing[] {
  const [first = [], second = []] = places;
  const [leader] = first;
  if (leader === undefined) return [];
  if (first.length === 1) return second.map((other) => [leader, other] as const);
  return first.flatMap((a, i) => first.slice(i + 1).map((b) => [a, b] as const));
}

/** Who wins a pairing: by the first of these measures in which they differ; both where they are equal in all. */
export function winnersOf([a, b]: Pairing, measures: readonly Prefer[]): number[] {
  for (const measure of measures) {
    const lead = measure(a, b) - measure(b, a);
    if (lead !== 0) return [lead > 0 ? a : b];
  }
  return [a, b];
}

interface First {
  /** Those who may go into the final, in places: best first. */
  places: readonly (readonly number[])[];
  scores: Standing;
  working: Step[];
}

/** The outcome after a final, or after each final that ties allow: whoever wins one of them wins. */
export function final(
  field: Field,
  { places, scores, working }: First,
  prefer: Prefer,
  further: readonly Prefer[] = [],
): { outcome: Outcome; finalists: string[]; duels: Standing[] } {
  const possible = pairings(places);
  const finalists = [...new Set(possible.flat())];
  const winners = [...new Set(possible.flatMap((pairing) => winnersOf(pairing, [prefer, ...further])))];
  const duels = possible.map(([a, b]) => ({ [field.name(a)]: prefer(a, b), [field.name(b)]: prefer(b, a) }));
  const steps = possible.flatMap(([a, b]) => [
    step('runoff', names(field, [a, b]), {}, 2),
    duel(field, prefer, a, b, 2),
  ]);
  const losers = finalists.filter((one) => !winners.includes(one));
  const others = places.map((group) => group.filter((one) => !finalists.includes(one)));
  const outcome = elected(field, {
    winners,
    ranking: [winners, losers, ...others].filter((group) => group.length > 0),
    scores,
    rounds: duels.length === 1 ? [scores, ...duels] : [scores],
    working: [...working, ...steps],
  });
  return { outcome, finalists: names(field, finalists), duels };
}
