// Instant-runoff voting (alternative vote): the ballots of whoever is last go on to whom they rank next, until there is a majority.
// Ballots that rank nobody who is left count no more.
import { field } from '../ballots.js';
import { firstPlaces, marked } from '../continuing.js';
import { type EliminationOptions, eliminate, eliminationOptions } from '../elimination.js';
import { ratio } from '../exact.js';
import type { Method, OptionOf } from '../method.js';
import { chosen } from '../options.js';
import { rankingsOf } from '../profile.js';
import { type EqualRanks, equalRanks } from '../shares.js';
import { grouped, withoutBallots } from '../standing.js';

export interface IrvOptions extends EliminationOptions {
  /** `dropped; majority is of continuing ballots` unless said otherwise. */
  exhausted: 'dropped; majority is of continuing ballots' | 'kept; majority is of all ballots';
  /** `shared` unless said otherwise. */
  equalRanks: EqualRanks;
}

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
    const outcome = eliminate(known, {
      ...rules,
      count(left) {
        const { votes, unit, continuing } = firstPlaces(rankings, marked(known.size, left), equal);
        const places = grouped(votes, left);
        const worst = places.at(-1) ?? [];
        const had = votes[worst[0] ?? 0] ?? 0n;
        const above = votes[places.at(-2)?.[0] ?? 0] ?? 0n;
        return {
          votes,
          unit,
          continuing,
          of: exhausted === 'kept; majority is of all ballots' ? BigInt(all) * unit : continuing,
          worst,
          worstBy: { votes: ratio(had, unit) },
          // Even all their votes together would leave the one of them who got them last.
          sure: places.length > 1 && had * BigInt(worst.length) < above,
        };
      },
    });
    return all === 0 ? withoutBallots(outcome) : outcome;
  },
};
