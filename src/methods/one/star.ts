// STAR: score, then automatic runoff. The two with the highest totals meet; whom more ballots score higher wins.
// Ties: in the totals by the official protocol (star-places.ts), in the runoff by the total and then the most highest scores; else it stays a tie.
import { checkedSum } from '../ballots.js';
import { final } from '../finals.js';
import type { Method } from '../method.js';
import { onePass } from '../one-pass.js';
import { max, type ScoreOptions } from '../scores.js';
import { counted, elected, standing } from '../standing.js';
import { placesIn, stars } from './star-places.js';

export const star: Method<ScoreOptions> = onePass<ScoreOptions>(
  {
    id: 'star',
    reference:
      'Equal Vote Coalition, "STAR Voting: score then automatic runoff" (2014); ties by its Official Tiebreaker Protocol, starvoting.org/ties (2023)',
    ballot: 'scores',
    elects: 'one',
    options: { max },
  },
  (field, options) => {
    const sums = stars(field, options.max);
    const { totals, tops, prefer } = sums;
    return {
      add: sums.add,
      outcome(total) {
        checkedSum(total * options.max, 'points');
        const scores = standing(field, totals);
        const working = counted(field, scores, 'scored');
        const places = placesIn(sums);
        if (field.size === 1)
          return elected(field, { winners: [0], ranking: places, scores, working }, { totals: scores });
        const further = [(one: number) => totals[one] ?? 0, (one: number) => tops[one] ?? 0];
        const { outcome, finalists, duels: held } = final(field, { places, scores, working }, prefer, further);
        const runoff = held.length === 1 ? { runoff: held[0] } : { runoffs: held };
        return { ...outcome, totals: scores, finalists, ...runoff };
      },
    };
  },
);
