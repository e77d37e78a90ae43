// Score voting (range voting): every candidate gets a score, the highest total wins.
// Whom a ballot does not score gets the lowest score.
import { checkedSum, raise } from '../ballots.js';
import type { Method } from '../method.js';
import { onePass } from '../one-pass.js';
import { max, type ScoreOptions, scoresOf } from '../scores.js';
import { counted, elected, grouped, standing } from '../standing.js';

export const score: Method<ScoreOptions> = onePass<ScoreOptions>(
  {
    id: 'score',
    reference: 'Warren D. Smith, "Range Voting" (2000)',
    ballot: 'scores',
    elects: 'one',
    options: { max },
  },
  (field, options) => {
    const points = new Float64Array(field.size);
    return {
      add(ballot, count, at) {
        for (const [candidate, given] of scoresOf(ballot, field, options.max, at))
          raise(points, candidate, count * given);
      },
      outcome(total) {
        checkedSum(total * options.max, 'points');
        const ranking = grouped(points);
        const totals = standing(field, points);
        const working = counted(field, totals, 'scored');
        return elected(field, { winners: ranking[0] ?? [], ranking, scores: totals, working }, { totals });
      },
    };
  },
);
