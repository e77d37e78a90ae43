// Coombs' method: as instant-runoff, but whoever is ranked last most often is eliminated.
// Those whom a ballot does not rank share its last place.
import { field } from '../ballots.js';
import { firstPlaces, lastPlaces, marked } from '../continuing.js';
import { type EliminationOptions, eliminate, eliminationOptions } from '../elimination.js';
import { ratio } from '../exact.js';
import type { Method, OptionOf } from '../method.js';
import { chosen } from '../options.js';
import { rankingsOf } from '../profile.js';
import { grouped, withoutBallots } from '../standing.js';

export interface CoombsOptions extends EliminationOptions {
  /** `at a majority` unless said otherwise. */
  ends: 'at a majority' | 'with one left';
}

const options: Record<keyof CoombsOptions, OptionOf> = {
  ends: {
    values: ['at a majority', 'with one left'],
    default: 'at a majority',
  },
  ...eliminationOptions,
};

export const coombs: Method<CoombsOptions> = {
  id: 'coombs',
  reference: 'Clyde H. Coombs, "A Theory of Data" (1964)',
  ballot: 'ranking',
  elects: 'one',
  options,
  count(election, given) {
    const known = field(election.candidates);
    const { ends, ...rules } = chosen<CoombsOptions>(options, given);
    const rankings = rankingsOf(election, known);
    const outcome = eliminate(known, {
      ...rules,
      toTheEnd: ends === 'with one left',
      count(left) {
        const marks = marked(known.size, left);
        const first = firstPlaces(rankings, marks, 'shared');
        const last = lastPlaces(rankings, marks);
        const worst = grouped(last.votes, left)[0] ?? [];
        const worstBy = { last: ratio(last.votes[worst[0] ?? 0] ?? 0n, last.unit) };
        return { ...first, of: first.continuing, worst, worstBy, sure: false };
      },
    });
    const [out] = outcome.working.find(({ what }) => what === 'eliminated')?.candidates ?? [];
    const stated = { ...outcome, firstEliminated: out ?? null };
    return rankings.counts.some((count) => count > 0) ? stated : withoutBallots(stated);
  },
};
