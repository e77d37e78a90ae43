// The measure of whether a single voter could have gained by another ballot: the run's own ballots, counted again by the run's own
// methods. Pure.
import { joined } from '../../joined.js';
import type { Run } from '../simulate.js';
import { type Election, electionsOf } from './elections.js';
import { type Measure, share } from './measure.js';
import { otherBallots } from './other-ballots.js';

/** Counts of one election, at most: beyond that nobody is said to gain. */
const MOST = 2000;

/** Ballots that say the same, by what they say. */
type Heap = Map<string, { marks: Election['ballots'][number]['marks']; weight: number }>;

/** Whether somebody who thinks as they do at the end would have been better off with another ballot. */
export function gains(run: Run, election: Election): boolean {
  const heap: Heap = new Map();
  for (const { marks, weight } of election.ballots) {
    const key = JSON.stringify(marks);
    heap.set(key, { marks, weight: (heap.get(key)?.weight ?? 0) + weight });
  }
  const before = election.elect([...heap.values()]);
  const seen = new Set<string>();
  let counts = 0;
  for (const { voter, marks, weight } of election.ballots) {
    const worth = (option: string): number => run.crowd.opinions(joined(election.item, option))[voter] ?? 0.5;
    const worthOf = (elected: readonly string[]): number => elected.reduce((sum, option) => sum + worth(option), 0);
    const key = JSON.stringify(marks);
    // With one to elect, whoever casts the same and likes the same better than what won is in the same position.
    const better = joined(...election.candidates.filter((option) => worth(option) > worthOf(before)));
    const position = `${key} ${weight} ${better}`;
    if (election.seats === 1 && seen.has(position)) continue;
    seen.add(position);
    const others = otherBallots(election, { marks, worth, before });
    for (const instead of others) {
      if (counts >= MOST) return false;
      counts += 1;
      const changed = new Map(heap);
      const own = changed.get(key);
      if (own) changed.set(key, { ...own, weight: own.weight - weight });
      const other = JSON.stringify(instead);
      changed.set(other, { marks: instead, weight: (changed.get(other)?.weight ?? 0) + weight });
      const after = election.elect([...changed.values()].filter((one) => one.weight > 0));
      if (worthOf(after) > worthOf(before) + 1e-9) return true;
    }
  }
  return false;
}

export const manipulability: Measure = {
  id: 'manipulability',
  title: { zh: '可策略操纵的比例', en: 'Manipulability' },
  unit: 'share',
  formula: `elections counted in which one voter, all others voting as they did, would be better off by their opinions at the end with another ballot / elections counted. Tried are all ballots of up to 4 options, of more those of 24 orders by lot and those that raise what the voter likes better than the winner and bury the winner; ${MOST} counts an election at most, and nobody gains where none is found. Ties go to the option proposed first; a bar that the rule sets to each option is not applied`,
  source:
    'Gibbard 1973, Econometrica 41(4); Satterthwaite 1975, JET 10(2); share of elections: Nitzan 1985, Public Choice 47; Kelly 1993',
  costly: true,
  of(run) {
    const elections = electionsOf(run);
    return share(elections.filter((election) => gains(run, election)).length, elections.length);
  },
};
