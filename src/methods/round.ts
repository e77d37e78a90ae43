// What a round of a count in rounds is, and what a method has to say so that elimination.ts counts by it. Shared by instant-runoff,
// Coombs and their like.
import type { OptionOf } from './method.js';
import type { About, Shares } from './shares.js';
import type { Step } from './working.js';

export interface EliminationOptions {
  /** `one at a time` unless said otherwise. */
  tiedLast: 'one at a time' | 'all at once' | 'stop';
  /** Everybody tied last is tried in turn unless an order, best first, is given. */
  order: readonly string[];
}

export const eliminationOptions: Record<keyof EliminationOptions, OptionOf> = {
  tiedLast: {
    values: ['one at a time', 'all at once', 'stop'],
    default: 'one at a time',
    followsTies: 'one at a time',
  },
  order: {
    values: 'candidates',
    default: [],
    followsTies: [],
  },
};

/** One round. */
export interface Round extends About {
  /** Exactly what everybody has, in units of 1/`unit`. */
  sums: Shares['sums'];
  /** What a majority is more than half of, in ballots. */
  of: number;
  /** Ballots that still count for somebody who is left. */
  continuing: number;
  /** Those who are left in groups: who stand worst first, those alike together. */
  worstFirst: readonly (readonly number[])[];
}

/** How a method counts and whom it eliminates. `R` is what it keeps of a round, so that the next one need not begin anew. */
export interface Rounds<R extends Round = Round> extends EliminationOptions {
  /** Goes on behind a majority, until one is left. */
  toTheEnd?: boolean;
  /** What one count looks at: ballots or places on them. */
  size: number;
  /** Counts among those left; `from` is a count among more of them. */
  count(left: readonly number[], from?: R): R;
  /** By how much one stands as badly as it does: the numbers of the step. */
  worstBy(round: R, candidate: number): Step['numbers'];
  /**
   * Those tied last and as few others as it takes of whom it is proved that they all go before anybody else, in whatever order they
   * go among themselves, and that none of them wins on the way; nobody where nothing is proved. docs/decisions/ties.md.
   * @param thorough whether to try all that can be proved, or what is found quickly
   */
  goingTogether(round: R, thorough: boolean): readonly number[];
}
