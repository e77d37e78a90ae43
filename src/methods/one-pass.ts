// Makes a method of one pass over the ballots: counting an election is then nothing else than adding ballot after ballot.
// Shared by all methods that need not see a ballot twice.
import { checkedSum, countOf, type Field, field, wrongKind } from './ballots.js';
import type { Ballot, Election } from './election.js';
import type { Method, OptionOf, Outcome, Running } from './method.js';
import { chosen } from './options.js';
import { rankingReader, readRanking } from './profile.js';
import { withoutBallots } from './standing.js';

/** What a method says of itself. Its options are named after their type, so that none is forgotten. */
export type About<O> = Omit<Method<O>, 'count' | 'running' | 'options'> & {
  options: Readonly<Record<keyof O & string, OptionOf>>;
};

interface Pass {
  /** `at` is the ballot's place in the list, from 1. It throws before it changes anything. */
  add(ballot: Ballot, count: number, at: number): void;
  /** `total`: how many ballots were added, as counts. */
  outcome(total: number): Outcome;
}

/** A method that adds up ballots one by one. */
export function onePass<O extends object>(about: About<O>, begin: (field: Field, options: O) => Pass): Method<O> {
  const running = (candidates: Election['candidates'], options?: Partial<O>): Running => {
    const pass = begin(field(candidates), chosen<O>(about.options, options));
    let total = 0;
    let at = 0;
    return {
      add(ballot) {
        if (typeof ballot !== 'object' || ballot === null) wrongKind(at + 1, about.ballot);
        const count = countOf(ballot, at + 1);
        const sum = checkedSum(total + count);
        pass.add(ballot, count, at + 1);
        at += 1;
        total = sum;
      },
      outcome: () => (total === 0 ? withoutBallots(pass.outcome(0)) : pass.outcome(total)),
    };
  };
  return {
    ...about,
    running,
    count({ candidates, ballots }, options) {
      const count = running(candidates, options);
      if (!Array.isArray(ballots)) wrongKind(1, about.ballot);
      for (const ballot of ballots) count.add(ballot);
      return count.outcome();
    },
  };
}

/** Adds up rankings: candidates by number in `order`, from `from` up to `to`; equal numbers in `place` are ranked equal. */
export interface RankingPass {
  add(order: Uint16Array, place: Uint16Array, from: number, to: number, count: number): void;
  outcome(total: number): Outcome;
}

/** A method that adds up rankings one by one; where they are numbered already, straight from the numbers. */
export function onePassOfRankings<O extends object>(
  about: About<O>,
  begin: (field: Field, options: O) => RankingPass,
  choices: 'choices too' | 'rankings only' = 'rankings only',
): Method<O> {
  const method = onePass<O>(about, (known, options) => {
    const reader = rankingReader(known, choices === 'choices too');
    const pass = begin(known, options);
    return {
      add(ballot, count, at) {
        pass.add(reader.order, reader.place, 0, readRanking(reader, ballot, at), count);
      },
      outcome: (total) => pass.outcome(total),
    };
  });
  return {
    ...method,
    count(election, options) {
      const { candidates, rankings } = election;
      if (!(rankings?.order instanceof Uint16Array)) return method.count(election, options);
      const { counts, start, order, place } = rankings;
      const pass = begin(field(candidates), chosen<O>(about.options, options));
      let total = 0;
      for (let ballot = 0; ballot < counts.length; ballot++) {
        const count = counts[ballot] as number; // as many as there are ballots
        pass.add(order, place, start[ballot] as number, start[ballot + 1] as number, count);
        total += count;
      }
      return total === 0 ? withoutBallots(pass.outcome(0)) : pass.outcome(total);
    },
  };
}
