// Baldwin's method: whoever has the fewest Borda points goes, one at a time, the points being counted anew each time.
// Where several have the fewest, each is tried in turn.
import type { Method, Standing } from '../method.js';
import { byPairs, type PairwiseOptions, unranked } from '../pairwise.js';
import { counted, elected, grouped, names, step } from '../standing.js';
import type { Step } from '../working.js';
import { bordaAmong } from './borda-rounds.js';
import { lastLeft } from './every-way.js';

export const baldwin: Method<PairwiseOptions> = byPairs<PairwiseOptions>(
  {
    id: 'baldwin',
    reference:
      'J. M. Baldwin, "The technique of the Nanson preferential majority system of election", Proceedings of the Royal Society of Victoria 39 (1926)',
    ballot: 'ranking',
    elects: 'one',
    options: { unranked },
  },
  (field, prefer, _options, total) => {
    const least = (left: readonly number[]): readonly number[] =>
      grouped(bordaAmong(field, prefer, left, total).twice, left).at(-1) ?? [];
    const all = [...field.candidates.keys()];
    const winners = lastLeft(all, least, field.size ** 2);
    const rounds: Standing[] = [];
    const working: Step[] = [];
    const out: (readonly number[])[] = [];
    let left: readonly number[] = all;
    for (let round = 1; left.length > 0; round += 1) {
      const scores = bordaAmong(field, prefer, left, total).stated();
      rounds.push(scores);
      working.push(...counted(field, scores, 'scored', round));
      const gone = least(left);
      if (left.length === 1) break;
      if (gone.length > 1) {
        working.push(step('branched', names(field, gone), {}, round));
        break;
      }
      working.push(step('fewest-points', names(field, gone), {}, round));
      out.push(gone);
      left = left.filter((one) => !gone.includes(one));
    }
    const rest = left.filter((one) => !winners.includes(one));
    const ranking = [winners, rest, ...out.reverse().map((group) => group.filter((one) => !winners.includes(one)))];
    return elected(field, {
      winners,
      ranking: ranking.filter((group) => group.length > 0),
      scores: rounds[0] ?? {},
      rounds,
      working,
    });
  },
);
