// What a voter might say instead: every ballot of few options; of many some by lot, and those that usually help. Pure.
import type { Selection } from '../../count/box.js';
import { chance, shuffled } from '../chance.js';
import type { Election } from './elections.js';

/** Options of which every order is tried. */
const ALL = 4;
/** Orders by lot where there are more. */
const SOME = 24;

function* permutations(options: readonly string[]): Generator<string[]> {
  if (options.length <= 1) {
    yield [...options];
    return;
  }
  for (const first of options)
    for (const rest of permutations(options.filter((one) => one !== first))) yield [first, ...rest];
}

/** A voter as a manipulator: their ballot, what each option is worth to them, who is elected so far. */
export interface Voter {
  marks: Selection;
  worth(option: string): number;
  before: readonly string[];
}

/** Compromise on one that is better than who won, and bury those who did. */
function helpful(candidates: readonly string[], { worth, before }: Voter): string[][] {
  const least = Math.min(...before.map(worth));
  const liked = [...candidates].sort((one, other) => worth(other) - worth(one));
  return liked
    .filter((option) => worth(option) > least)
    .map((option) => {
      const rest = liked.filter((other) => other !== option && !before.includes(other));
      return [option, ...rest, ...before.filter((other) => other !== option)];
    });
}

function orders({ item, candidates }: Election, voter: Voter): string[][] {
  if (candidates.length <= ALL) return [...permutations(candidates)];
  const lots = chance('manipulability', item);
  return [...helpful(candidates, voter), ...Array.from({ length: SOME }, () => shuffled(candidates, lots))];
}

/** Ballots that differ from the voter's own, each once. */
export function otherBallots(election: Election, voter: Voter): Selection[] {
  const { kind, least, most, points, candidates } = election;
  const said = orders(election, voter).flatMap((order): Selection[] => {
    if (kind === 'ranking') return [order];
    const sizes = kind === 'names' ? { from: least, to: most } : { from: 1, to: candidates.length - 1 };
    const tops = Array.from(
      { length: Math.max(0, Math.min(candidates.length, sizes.to) - sizes.from + 1) },
      (_, more) => order.slice(0, sizes.from + more),
    );
    const listed = tops.map((top) => candidates.filter((option) => top.includes(option)));
    if (kind === 'names') return listed;
    return listed.map((top) => {
      const given = Math.min(points.each, Math.floor(points.inAll / top.length));
      return Object.fromEntries(candidates.map((option) => [option, top.includes(option) ? given : 0]));
    });
  });
  const own = JSON.stringify(voter.marks);
  return [...new Map(said.map((one) => [JSON.stringify(one), one] as const))]
    .filter(([text]) => text !== own)
    .map(([, one]) => one);
}
