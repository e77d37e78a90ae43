// Bottom-two-runoff instant-runoff: of the two with the fewest first places whom fewer prefer goes, until one is left. So a candidate
// who beats every other one wins. Where it is open who the two are or which of them loses, every way is followed.
import { field } from '../ballots.js';
import { firstPlaces, marked } from '../continuing.js';
import type { Method, Standing } from '../method.js';
import { chosen } from '../options.js';
import { addPairs, duel, type PairwiseOptions, pairs, preferring, unranked } from '../pairwise.js';
import { rankingsOf } from '../profile.js';
import { fewestFirst } from '../shares.js';
import { counted, elected, names, standing, step, withoutBallots } from '../standing.js';
import type { Step } from '../working.js';
import { lastLeft } from './every-way.js';

export const bottomTwoRunoff: Method<PairwiseOptions> = {
  id: 'bottom-two-runoff',
  reference:
    'Rob LeGrand (2006), on electowiki as "Bottom-Two-Runoff IRV"; Robert Bristow-Johnson, "The failure of Instant Runoff Voting to accomplish the purpose for which it was adopted", Constitutional Political Economy 34 (2023)',
  ballot: 'ranking',
  elects: 'one',
  options: { unranked },
  count(election, given) {
    const known = field(election.candidates);
    const options = chosen<PairwiseOptions>({ unranked }, given);
    const rankings = rankingsOf(election, known);
    const table = pairs(known.size, options.unranked);
    rankings.counts.forEach((count, ballot) => {
      addPairs(
        table,
        rankings.order,
        rankings.place,
        rankings.start[ballot] ?? 0,
        rankings.start[ballot + 1] ?? 0,
        count,
      );
    });
    const prefer = preferring(table);
    const count = (left: readonly number[]) => firstPlaces(rankings, marked(known.size, left), 'shared');

    /** Each two who may be the last two. */
    function lastTwo(left: readonly number[]): (readonly [number, number])[] {
      const [worst = [], next = []] = fewestFirst(count(left), left);
      const [alone] = worst;
      if (worst.length === 1 && alone !== undefined) return next.map((one) => [alone, one] as const);
      return worst.flatMap((one, at) => worst.slice(at + 1).map((other) => [one, other] as const));
    }
    const losers = ([one, other]: readonly [number, number]): number[] => {
      const lead = prefer(one, other) - prefer(other, one);
      return lead === 0 ? [one, other] : [lead < 0 ? one : other];
    };
    const outs = (left: readonly number[]): number[] => [...new Set(lastTwo(left).flatMap(losers))];

    const all = [...known.candidates.keys()];
    const winners = lastLeft(all, outs, 10 * (rankings.order.length + known.size));
    const rounds: Standing[] = [];
    const working: Step[] = [];
    const out: number[] = [];
    let left: readonly number[] = all;
    for (let round = 1; left.length > 0; round += 1) {
      const { votes, unit } = count(left).sums();
      const has = standing(known, votes, unit, left);
      rounds.push(has);
      working.push(...counted(known, has, 'counted', round));
      if (left.length === 1) break;
      const two = lastTwo(left);
      const gone = outs(left);
      if (gone.length > 1) {
        working.push(step('branched', names(known, gone), {}, round));
        break;
      }
      for (const [one, other] of two.slice(0, 1)) working.push(duel(known, prefer, one, other, round));
      working.push(step('loses', names(known, gone), {}, round));
      out.push(...gone);
      left = left.filter((one) => !gone.includes(one));
    }
    const ranking = [winners, left.filter((one) => !winners.includes(one)), ...out.reverse().map((one) => [one])]
      .map((group, at) => (at === 0 ? group : group.filter((one) => !winners.includes(one))))
      .filter((group) => group.length > 0);
    const outcome = elected(known, { winners, ranking, scores: rounds[0] ?? {}, rounds, working });
    return rankings.counts.some((votes) => votes > 0) ? outcome : withoutBallots(outcome);
  },
};
