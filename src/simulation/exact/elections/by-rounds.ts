// A count in rounds in which every tie for the last place is decided by a lot of its own. The method counts up to the tie and says who is
// tied; one of them is drawn to go, and the method counts again among those left. Pure.
import type { Candidate, Election, Rankings } from '../../../methods/index.js';
import { type Chance, shuffled } from '../../chance.js';
import type { Rule } from './rules.js';

/** The rankings among those who are left, who are numbered anew. */
function rankingsWithout({ counts, start, order }: Rankings, numbers: readonly number[]): Rankings {
  const renumbered = new Map(numbers.map((old, now) => [old, now]));
  const kept: number[] = [];
  const places: number[] = [];
  const starts = new Uint32Array(start.length);
  for (let ballot = 1; ballot < start.length; ballot += 1) {
    const from = kept.length;
    for (let i = start[ballot - 1] as number; i < (start[ballot] as number); i += 1) {
      const now = renumbered.get(order[i] as number); // within
      if (now === undefined) continue;
      places.push(kept.length - from);
      kept.push(now);
    }
    starts[ballot] = kept.length;
  }
  return { counts, start: starts, order: Uint16Array.from(kept), place: Uint16Array.from(places) };
}

/** The election without these, where everybody ranks everybody. */
function without({ candidates, ballots, rankings }: Election, gone: ReadonlySet<Candidate>): Election {
  const left = candidates.filter((one) => !gone.has(one));
  if (rankings) {
    const numbers = [...candidates.keys()].filter((at) => !gone.has(candidates[at] ?? ''));
    return { candidates: left, ballots: [], rankings: rankingsWithout(rankings, numbers) };
  }
  return {
    candidates: left,
    ballots: ballots.map((ballot) =>
      'ranking' in ballot ? { ...ballot, ranking: ballot.ranking.flat().filter((one) => !gone.has(one)) } : ballot,
    ),
  };
}

/** Whether an option is elected, every tie on the way and at the end decided by lot. */
export function electedByLots({ method, options }: Rule, option: Candidate, first: Election, chance: Chance): boolean {
  for (let election = first; ; ) {
    const { winners, tied, working } = method.count(election, { ...options, tiedLast: 'stop' });
    const [last = []] = tied;
    if (winners.length > 0 || last.length === 0)
      return winners.length > 1 ? shuffled(winners, chance)[0] === option : winners[0] === option;
    const gone = new Set(working.filter(({ what }) => what === 'eliminated').flatMap(({ candidates }) => candidates));
    const [drawn] = shuffled(last, chance);
    if (drawn !== undefined) gone.add(drawn);
    if (gone.has(option)) return false;
    if (election.candidates.length - gone.size === 1) return true;
    election = without(election, gone);
  }
}
