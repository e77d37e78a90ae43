// Plurality: one vote each, the most votes win, with or without a majority.
// Of a ranking it counts the first place.
import type { Method } from '../method.js';
import { onePassOfRankings } from '../one-pass.js';
import { type EqualRanks, equalRanks, firstPlace } from '../shares.js';
import { counted, elected, grouped, majority, standing } from '../standing.js';

export interface PluralityOptions {
  /** `shared` unless said otherwise. */
  equalRanks: EqualRanks;
}

export const plurality: Method<PluralityOptions> = onePassOfRankings<PluralityOptions>(
  {
    id: 'plurality',
    reference: 'Brams and Fishburn, "Voting Procedures", Handbook of Social Choice and Welfare I (2002), section 3',
    ballot: 'choice',
    elects: 'one',
    options: { equalRanks },
  },
  (field, options) => {
    const first = firstPlace(field.size, options.equalRanks);
    return {
      add: first.add,
      outcome() {
        const { votes, unit } = first.sums();
        const total = votes.reduce((sum, one) => sum + one);
        const ranking = grouped(votes);
        const [leader = 0] = ranking[0] ?? [];
        const most = votes[leader] ?? 0n;
        const scores = standing(field, votes, unit);
        const working = [...counted(field, scores), majority(field, { leader, votes: most, of: total, unit })];
        const winners = most > 0n ? (ranking[0] ?? []) : [];
        return elected(field, { winners, ranking, scores, working }, { absoluteMajority: 2n * most > total });
      },
    };
  },
  'choices too',
);
