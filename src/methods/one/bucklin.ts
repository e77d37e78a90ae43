// Bucklin voting: first places; where nobody has a majority, second places are added, then third ones, until somebody has. Of several
// who have one then, the one with the most votes wins.
import { raise } from '../ballots.js';
import { ratio } from '../exact.js';
import type { Method, Standing } from '../method.js';
import { onePassOfRankings } from '../one-pass.js';
import { counted, elected, grouped, majority, standing } from '../standing.js';
import type { Step } from '../working.js';

export const bucklin: Method<Record<never, never>> = onePassOfRankings<Record<never, never>>(
  {
    id: 'bucklin',
    reference:
      'James W. Bucklin, charter of Grand Junction, Colorado (1909); Tideman, Collective Decisions and Voting (2006), ch. 13',
    ballot: 'ranking',
    elects: 'one',
    options: {},
  },
  (field) => {
    const { size } = field;
    /** Ballots by candidate and place; those ranked equal have the first of the places they share. */
    const places = new Float64Array(size * size);
    let ranking = 0;
    return {
      add(order, place, from, to, count) {
        if (to > from) ranking += count;
        let end = to;
        // A last place shared by all who are left says as much as ranking none of them.
        while (end > from && place[end - 1] === place[to - 1]) end -= 1;
        if (to - end < 2 || to - from < size) end = to;
        for (let i = from, first = from; i < end; i++) {
          if (place[i] !== place[first]) first = i;
          raise(places, (order[i] as number) * size + (first - from), count);
        }
      },
      outcome() {
        const votes = new Float64Array(size);
        const rounds: Standing[] = [];
        const working: Step[] = [];
        for (let round = 1; round <= size; round += 1) {
          for (let one = 0; one < size; one += 1) raise(votes, one, places[one * size + round - 1] as number); // within
          const has = standing(field, votes);
          rounds.push(has);
          working.push(...counted(field, has, 'counted', round));
          const order = grouped(votes);
          const [leader = 0] = order[0] ?? [];
          const most = votes[leader] as number; // one for each
          working.push(majority(field, { leader, votes: BigInt(most), of: BigInt(ranking), unit: 1n }, round));
          if (2 * most <= ranking && round < size) continue;
          const winners = most > 0 ? (order[0] ?? []) : [];
          return elected(
            field,
            { winners, ranking: order, scores: has, rounds, working },
            { majorityOf: ratio(ranking, 1) },
          );
        }
        return elected(field, { winners: [], working });
      },
    };
  },
);
