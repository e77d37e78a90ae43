// Two-round system: without a majority in the first round, the two with the most votes go into a second.
// Both rounds are counted from the same rankings: in the second each ballot goes to whom it ranks higher.
import { final } from '../finals.js';
import type { Method } from '../method.js';
import { onePassOfRankings } from '../one-pass.js';
import { addPairs, pairs, preferring } from '../pairwise.js';
import { type EqualRanks, equalRanks, firstPlace } from '../shares.js';
import { counted, elected, grouped, majority, standing } from '../standing.js';

export interface TwoRoundOptions {
  /** `shared` unless said otherwise. */
  equalRanks: EqualRanks;
}

export const twoRoundRunoff: Method<TwoRoundOptions> = onePassOfRankings<TwoRoundOptions>(
  {
    id: 'two-round-runoff',
    reference: 'Maurice Duverger, "Les partis politiques" (1951); Code électoral (France), article L. 126',
    ballot: 'ranking',
    elects: 'one',
    options: { equalRanks },
  },
  (field, options) => {
    const first = firstPlace(field.size, options.equalRanks);
    const table = pairs(field.size, 'tied last');
    return {
      add(order, place, from, to, count) {
        first.add(order, place, from, to, count);
        addPairs(table, order, place, from, to, count);
      },
      outcome() {
        const { votes, unit } = first.sums();
        const of = votes.reduce((sum, one) => sum + one);
        const places = grouped(votes);
        const [leader = 0] = places[0] ?? [];
        const most = votes[leader] ?? 0n;
        const scores = standing(field, votes, unit);
        const working = [...counted(field, scores), majority(field, { leader, votes: most, of, unit })];
        if (2n * most > of || most === 0n) {
          const winners = most > 0n ? [leader] : [];
          return elected(field, { winners, ranking: places, scores, rounds: [scores], working }, { finalists: [] });
        }
        const { outcome, finalists, duels } = final(field, { places, scores, working }, preferring(table));
        return { ...outcome, finalists, ...(duels.length === 1 ? { final: duels[0] } : { finals: duels }) };
      },
    };
  },
);
