// How strong a defeat is: sources differ, and so do the winners of Schulze and ranked pairs. The measure is an option.
// Shared by them.
import type { Amount } from './election.js';
import { ratio } from './exact.js';
import type { OptionOf } from './method.js';
import type { Prefer } from './pairwise.js';

export type Strength = 'winning votes' | 'margins' | 'ratio' | 'losing votes';

export const strength: OptionOf = {
  values: ['winning votes', 'margins', 'ratio', 'losing votes'],
  default: 'winning votes',
};

interface Defeat {
  /** Votes for the winner and for the loser. */
  for: number;
  against: number;
}

type Compare = (a: Defeat, b: Defeat) => number;

const byRatio: Compare = (a, b) => {
  // Cross-multiplied, so that nothing is rounded; whoever has no vote against them is stronger than any ratio.
  const [left, right] = [BigInt(a.for) * BigInt(b.against), BigInt(b.for) * BigInt(a.against)];
  return left === right ? a.for - b.for : left < right ? -1 : 1;
};

/** Weakest first. Schulze, arXiv:1804.02973, section 2.1, whose definitions these are. */
const COMPARE: Record<Strength, Compare> = {
  'winning votes': (a, b) => a.for - b.for || b.against - a.against,
  margins: (a, b) => a.for - a.against - (b.for - b.against),
  ratio: byRatio,
  'losing votes': (a, b) => b.against - a.against || a.for - b.for,
};

const STATED: Record<Strength, (defeat: Defeat) => Amount> = {
  'winning votes': (defeat) => defeat.for,
  margins: (defeat) => defeat.for - defeat.against,
  // Against nobody there is no ratio: the votes themselves.
  ratio: (defeat) => (defeat.against === 0 ? defeat.for : ratio(defeat.for, defeat.against)),
  'losing votes': (defeat) => defeat.against,
};

export interface Strengths {
  /** How strongly `a` defeats `b`, as a rank: 0 where it does not, higher is stronger, equal is equally strong. */
  rank(a: number, b: number): number;
  /** How many ranks there are, 0 left out. */
  ranks: number;
  /** A rank in votes, as the measure has it; 0 for no defeat. */
  stated(rank: number): Amount;
}

/** All defeats between so many candidates, ranked by strength. */
export function strengths(size: number, prefer: Prefer, measure: Strength): Strengths {
  const defeats: (Defeat & { pair: number })[] = [];
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      const [votes, against] = a === b ? [0, 0] : [prefer(a, b), prefer(b, a)];
      if (votes > against) defeats.push({ for: votes, against, pair: a * size + b });
    }
  }
  const compare = COMPARE[measure];
  defeats.sort(compare);
  const ranks = new Int32Array(size * size);
  const steps: Defeat[] = [];
  for (const defeat of defeats) {
    const before = steps.at(-1);
    if (!before || compare(before, defeat) !== 0) steps.push(defeat);
    ranks[defeat.pair] = steps.length;
  }
  return {
    rank: (a, b) => ranks[a * size + b] as number, // one for each pair
    ranks: steps.length,
    stated: (rank) => {
      const defeat = steps[rank - 1];
      return defeat ? STATED[measure](defeat) : 0;
    },
  };
}
