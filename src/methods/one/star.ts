// STAR: score, then automatic runoff. The two with the highest totals meet; whom more ballots score higher wins.
// Ties: in the totals the duel decides, in the runoff the total and then the most highest scores; else it stays a tie.
import { checkedSum, raise } from '../ballots.js';
import { final } from '../finals.js';
import type { Method } from '../method.js';
import { onePass } from '../one-pass.js';
import type { Prefer } from '../pairwise.js';
import { max, type ScoreOptions, scoresOf } from '../scores.js';
import { counted, elected, grouped, standing } from '../standing.js';

/** Those tied on points, once more apart where one of them wins every duel against the others. */
function byDuels(tied: readonly number[], prefer: Prefer): number[][] {
  const first = tied.find((a) => tied.every((b) => a === b || prefer(a, b) > prefer(b, a)));
  if (first === undefined || tied.length < 2) return [[...tied]];
  return [
    [first],
    ...byDuels(
      tied.filter((one) => one !== first),
      prefer,
    ),
  ];
}

export const star: Method<ScoreOptions> = onePass<ScoreOptions>(
  {
    id: 'star',
    reference: 'Equal Vote Coalition, "STAR Voting: score then automatic runoff" (2014)',
    ballot: 'scores',
    elects: 'one',
    options: { max },
  },
  (field, options) => {
    const { size } = field;
    const totals = new Float64Array(size);
    const tops = new Float64Array(size);
    const duels = new Float64Array(size * size);
    const prefer: Prefer = (a, b) => duels[a * size + b] as number; // one for each pair
    return {
      add(ballot, count, at) {
        const given = scoresOf(ballot, field, options.max, at);
        for (const [one, points] of given) {
          raise(totals, one, count * points);
          if (points === options.max) raise(tops, one, count);
          if (points === 0) continue;
          for (let other = 0; other < size; other++) {
            if (points > (given.get(other) ?? 0)) raise(duels, one * size + other, count);
          }
        }
      },
      outcome(total) {
        checkedSum(total * options.max, 'points');
        const scores = standing(field, totals);
        const working = counted(field, scores, 'scored');
        const groups = grouped(totals);
        if (size === 1) return elected(field, { winners: [0], ranking: groups, scores, working }, { totals: scores });
        // A tie of exactly two for the first place leaves nothing open: they meet.
        const places = groups.flatMap((group, i) => (i === 0 && group.length === 2 ? [group] : byDuels(group, prefer)));
        const further = [(one: number) => totals[one] ?? 0, (one: number) => tops[one] ?? 0];
        const { outcome, finalists, duels: held } = final(field, { places, scores, working }, prefer, further);
        const runoff = held.length === 1 ? { runoff: held[0] } : { runoffs: held };
        return { ...outcome, totals: scores, finalists, ...runoff };
      },
    };
  },
);
