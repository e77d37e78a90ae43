// Ties of the single transferable vote decided by what the tied had before (Scottish Local Government Elections Order 2007,
// schedule 1, rules 49(2) and 50(2)): by the latest round in which they had not the same.
import type { Fraction } from '../exact.js';

/** `every outcome`: each of the tied in turn. `previous rounds`: by the latest round in which they differ; if there is none, each in turn. */
export type StvTies = 'every outcome' | 'previous rounds';

type Votes = Pick<Fraction, 'compare'>;

/** Those with most (or, with `least`, fewest) of the tied in the latest (or the first) round in which they differ, and so on among them. */
export function byEarlier(
  tied: readonly number[],
  rounds: readonly (readonly Fraction[])[],
  which: 'most' | 'least',
  from: 'latest' | 'first' = 'latest',
): { left: readonly number[]; round?: number } {
  let left = tied;
  let round: number | undefined;
  for (let past = 0; past < rounds.length && left.length > 1; past += 1) {
    const before = from === 'first' ? past : rounds.length - 1 - past;
    const votes = rounds[before] ?? [];
    const had = (candidate: number): Votes | undefined => votes[candidate];
    const above = (one: number, other: number): number => had(one)?.compare(votes[other] ?? 0) ?? 0;
    const best = left.reduce((one, other) =>
      (which === 'most' ? above(one, other) >= 0 : above(one, other) <= 0) ? one : other,
    );
    const still = left.filter((candidate) => above(candidate, best) === 0);
    if (still.length < left.length) round = before + 1;
    left = still;
  }
  return { left, ...(round !== undefined && { round }) };
}
