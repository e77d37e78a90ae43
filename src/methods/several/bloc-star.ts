// Bloc STAR: a STAR count for each seat, without those who have one already. It gives a majority all the seats: for a proportional
// count by scores see allocated-score.ts.
import { pairings, winnersOf } from '../finals.js';
import type { Method } from '../method.js';
import { placesIn, type Stars, stars } from '../one/star-places.js';
import { duel } from '../pairwise.js';
import { max, type ScoreOptions } from '../scores.js';
import { counted, names, standing, step, tried } from '../standing.js';
import type { Step } from '../working.js';
import { keyOf } from './outcome.js';
import { byScores, type Scored } from './scored.js';
import { everyEnd, type Log, told } from './universes.js';

interface Seat {
  finalists: readonly number[];
  tied: readonly number[];
  winner: number;
}

interface Seated {
  members: readonly number[];
  log: Log<Seat>;
}

/** What STAR looks at, in ballots that are put together. */
function starsOf({ field, groups }: Scored, max: number): Stars {
  const sums = stars(field, max);
  groups.forEach(({ weight, points }, at) => {
    const scores = Object.fromEntries([...points].map(([one, each]) => [field.name(one), each]));
    sums.add({ count: weight, scores }, weight, at + 1);
  });
  return sums;
}

export const blocStar: Method<ScoreOptions> = byScores<ScoreOptions>(
  {
    id: 'bloc-star',
    reference:
      'Equal Vote Coalition, "Bloc STAR Voting", starvoting.org (2020); PEP 8001 and 13 of the Python core developers (2024)',
    ballot: 'scores',
    elects: 'several',
    options: { max },
  },
  ({ max }) => max,
  (scored, seats, options) => {
    const { field } = scored;
    const sums = starsOf(scored, options.max);
    const further = [(one: number) => sums.totals[one] ?? 0, (one: number) => sums.tops[one] ?? 0];
    const all = [...field.candidates.keys()];
    const next = ({ members, log }: Seated): Seated[] => {
      if (members.length === seats) return [];
      const left = all.filter((one) => !members.includes(one));
      const pairs = left.length === 1 ? [] : pairings(placesIn(sums, left));
      const winners = [...new Set(pairs.flatMap((pair) => winnersOf(pair, [sums.prefer, ...further])))];
      const tied = left.length === 1 ? left : winners.sort((one, other) => one - other);
      const finalists = pairs.length === 1 ? (pairs[0] ?? []) : [];
      return tied.map((winner) => ({
        members: [...members, winner],
        log: { before: log, entry: { finalists, tied, winner } },
      }));
    };
    const ends = everyEnd<Seated>(
      { members: [], log: undefined },
      next,
      ({ members }) => keyOf(members),
      field.size ** 2,
    );
    const scores = standing(field, sums.totals);
    const steps = told(ends[0]?.log).flatMap(({ finalists: [one, other], tied, winner }, at): Step[] => [
      ...(one === undefined || other === undefined
        ? []
        : [step('runoff', names(field, [one, other]), {}, at + 1), duel(field, sums.prefer, one, other, at + 1)]),
      ...tried(names(field, tied), [field.name(winner)], at + 1, 'taken'),
      step('elected', [field.name(winner)], {}, at + 1),
    ]);
    return {
      committees: ends.map(({ members }) => members),
      more: { scores, working: [step('seats', [], { seats }), ...counted(field, scores, 'scored'), ...steps] },
    };
  },
);
