// Instant-runoff voting (alternative vote): the ballots of whoever is last go on to whom they rank next, until there is a majority.
// Ballots that rank nobody who is left count no more.
import { field } from '../ballots.js';
import { type FirstPlaces, firstPlaces, marked } from '../continuing.js';
import { eliminate } from '../elimination.js';
import { amount } from '../exact.js';
import type { Method, OptionOf } from '../method.js';
import { chosen } from '../options.js';
import { rankingsOf } from '../profile.js';
import { type EliminationOptions, eliminationOptions, type Round } from '../round.js';
import { type EqualRanks, equalRanks, fewestFirst } from '../shares.js';
import { withoutBallots } from '../standing.js';
import { together } from '../together.js';

export interface IrvOptions extends EliminationOptions {
  /** `dropped; majority is of continuing ballots` unless said otherwise. */
  exhausted: 'dropped; majority is of continuing ballots' | 'kept; majority is of all ballots';
  /** `shared` unless said otherwise. */
  equalRanks: EqualRanks;
}

type IrvRound = Round & FirstPlaces;

const options: Record<keyof IrvOptions, OptionOf> = {
  exhausted: {
    values: ['dropped; majority is of continuing ballots', 'kept; majority is of all ballots'],
    default: 'dropped; majority is of continuing ballots',
  },
  ...eliminationOptions,
  equalRanks,
};

export const irv: Method<IrvOptions> = {
  id: 'irv',
  reference: 'W. R. Ware (1871); rules after H. M. Robert, "Robert\'s Rules of Order", preferential voting',
  ballot: 'ranking',
  elects: 'one',
  options,
  count(election, given) {
    const known = field(election.candidates);
    const { exhausted, equalRanks: equal, ...rules } = chosen<IrvOptions>(options, given);
    const rankings = rankingsOf(election, known);
    const all = rankings.counts.reduce((sum, count) => sum + count, 0);
    const outcome = eliminate<IrvRound>(known, {
      ...rules,
      size: rankings.counts.length,
      count(left, from) {
        const places = firstPlaces(rankings, marked(known.size, left), equal, from?.at);
        const of = exhausted === 'kept; majority is of all ballots' ? all : places.continuing;
        return { ...places, of, worstFirst: fewestFirst(places, left) };
      },
      worstBy: ({ exact }, candidate) => ({ votes: amount(exact(candidate)) }),
      goingTogether: together(rankings, known.size, equal),
    });
    return all === 0 ? withoutBallots(outcome) : outcome;
  },
};
