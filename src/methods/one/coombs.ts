// Coombs' method: as instant-runoff, but whoever is ranked last most often is eliminated.
// Those whom a ballot does not rank share its last place.
import { field } from '../ballots.js';
import { type FirstPlaces, firstPlaces, marked, NO_GROUP, reachByGroup } from '../continuing.js';
import { eliminate } from '../elimination.js';
import { amount } from '../exact.js';
import { type LastPlaces, lastPlaces, placesLookedAt, type RankingsAmong, rankingsAmong } from '../last-places.js';
import type { Method, OptionOf } from '../method.js';
import { chosen } from '../options.js';
import { rankingsOf } from '../profile.js';
import { type EliminationOptions, eliminationOptions, type Round } from '../round.js';
import { fewestFirst } from '../shares.js';
import { withoutBallots } from '../standing.js';

export interface CoombsOptions extends EliminationOptions {
  /** `at a majority` unless said otherwise. */
  ends: 'at a majority' | 'with one left';
}

type CoombsRound = Round & FirstPlaces & { last: LastPlaces; rankings: RankingsAmong };

/** So many groups of those ranked last most are tried, where it is to be quick and where not: each is counted twice or more. */
const FEW = 2;
const MANY = 9;

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
    const all = { ...rankingsOf(election, known), among: known.size };
    const toTheEnd = ends === 'with one left';
    const outcome = eliminate<CoombsRound>(known, {
      ...rules,
      toTheEnd,
      // A proof counts again and again.
      size: 10 * placesLookedAt(all),
      count(left, from) {
        const marks = marked(known.size, left);
        const before = from?.rankings ?? all;
        const fewer = 2 * left.length <= before.among;
        const rankings = fewer ? rankingsAmong(before, marks) : before;
        const first = firstPlaces(rankings, marks, 'shared', fewer ? undefined : from?.at);
        const last = lastPlaces(rankings, marks, marks, fewer ? undefined : from?.last.at);
        return { ...first, of: first.continuing, worstFirst: fewestFirst(last, left).reverse(), last, rankings };
      },
      worstBy: ({ last }, candidate) => ({ last: amount(last.exact(candidate)) }),
      goingTogether(round, thorough) {
        const { worstFirst } = round;
        for (let groups = 1; groups < Math.min(worstFirst.length, thorough ? MANY : FEW); groups += 1) {
          const going = worstFirst.slice(0, groups).flat();
          if (allGo(going, worstFirst.slice(groups).flat(), round)) return going;
        }
        return [];
      },
    });

    /** Proof that these go, in whatever order, before anybody who stays: docs/decisions/ties.md. */
    function allGo(going: readonly number[], staying: readonly number[], round: CoombsRound): boolean {
      const { rankings, worstFirst, at, last } = round;
      const stay = marked(known.size, staying);
      const now = marked(known.size, worstFirst.flat());
      // The most last places that those who stay can have: once all the others are gone, and no ballot stopped counting.
      const most = lastPlaces(rankings, stay, now, last.at);
      const above = most.slack + staying.reduce((sum, one) => Math.max(sum, most.about[one] as number), 0); // one for each
      for (let open = going; ; ) {
        // The fewest that those who go can have, by ballots that never stop counting, when these alone are left of them.
        const least = lastPlaces(rankings, marked(known.size, [...staying, ...open]), stay, last.at);
        const still = open.filter((one) => (least.about[one] as number) <= above + least.slack);
        if (still.length === open.length) return false;
        open = still;
        if (open.length > 0) continue;
        if (toTheEnd) return true;
        // Nobody who goes may have a majority of first places on the way.
        const group = Uint16Array.from(stay, (stays) => (stays === 1 ? NO_GROUP : 0));
        return reachByGroup(rankings, now, group, 1, at, (_, reach) =>
          going.every((one) => 2 * (reach[one] as number) <= least.ballots),
        );
      }
    }
    const [out] = outcome.working.find(({ what }) => what === 'eliminated')?.candidates ?? [];
    const stated = { ...outcome, firstEliminated: out ?? null };
    return all.counts.some((count) => count > 0) ? stated : withoutBallots(stated);
  },
};
