// From numbers to an outcome: standings, rankings with ties as inner arrays, and the last step of the working.
// Shared by all methods.
import type { Field } from './ballots.js';
import type { Amount, Candidate } from './election.js';
import { ratio } from './exact.js';
import type { Outcome, Standing } from './method.js';
import type { Step, What } from './working.js';

/** Something that sums up: all alike, numbers or bigints. */
type Sums = ArrayLike<number> | ArrayLike<bigint>;

const at = (sums: Sums, candidate: number): number | bigint => sums[candidate] as number | bigint; // one for each candidate

export const step = (
  what: What,
  candidates: Candidate[] = [],
  numbers: Record<string, Amount> = {},
  round = 1,
): Step => ({ what, round, candidates, numbers });

/** The names behind these numbers. */
export const names = ({ name }: Field, candidates: Iterable<number>): Candidate[] => [...candidates].map(name);

/** What each candidate has, in units of 1/`unit`. */
export const standing = (
  { candidates, name }: Field,
  sums: Sums,
  unit: number | bigint = 1,
  among: readonly number[] = candidates.map((_, candidate) => candidate),
  // Not by assignment: a candidate may be called `__proto__`.
): Standing => Object.fromEntries(among.map((candidate) => [name(candidate), ratio(at(sums, candidate), unit)]));

/** Candidates with equal sums together, highest first. */
export function grouped(sums: Sums, among: readonly number[] = [...Array(sums.length).keys()]): number[][] {
  const groups = new Map<number | bigint, number[]>();
  for (const candidate of among) {
    const group = groups.get(at(sums, candidate));
    if (group) group.push(candidate);
    else groups.set(at(sums, candidate), [candidate]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, group]) => group);
}

/** One line for each candidate, in their order. */
export const counted = (
  { candidates }: Field,
  scores: Standing,
  what: 'counted' | 'scored' = 'counted',
  round = 1,
): Step[] =>
  candidates
    .filter((candidate) => Object.hasOwn(scores, candidate))
    .map((candidate) =>
      step(what, [candidate], { [what === 'counted' ? 'votes' : 'points']: scores[candidate] ?? 0 }, round),
    );

/** Whether one has more than half of all votes. */
export const majority = (
  { name }: Field,
  { leader, votes, of, unit }: { leader: number; votes: bigint; of: bigint; unit: bigint },
  round = 1,
): Step =>
  2n * votes > of
    ? step('majority', [name(leader)], { votes: ratio(votes, unit), of: ratio(of, unit) }, round)
    : step('no-majority', [], { of: ratio(of, unit) }, round);

/** What a method found, by the numbers of the candidates. */
export interface Found {
  /** All who win alike. */
  winners: readonly number[];
  /** Best first, those alike together; left out where the method only elects. */
  ranking?: readonly (readonly number[])[];
  scores?: Standing;
  rounds?: Standing[];
  working: Step[];
}

const inOrder = (candidates: readonly number[]): number[] => [...candidates].sort((a, b) => a - b);

/** The outcome of a method that elects one: more than one winner is a tie. */
export function elected<More extends object>(
  field: Field,
  { winners, ranking = [], scores = {}, rounds = [], working }: Found,
  more?: More,
): Outcome & More {
  const won = names(field, inOrder(winners));
  const last = won.length === 0 ? step('nobody') : step(won.length === 1 ? 'elected' : 'tied', won);
  const round = working.at(-1)?.round ?? 1;
  return {
    winners: won,
    ranking: ranking.map((group) => {
      const [first, ...others] = names(field, inOrder(group));
      return others.length === 0 ? (first as Candidate) : [first as Candidate, ...others]; // no group is empty
    }),
    scores,
    rounds,
    tied: won.length > 1 ? [[...won]] : [],
    working: [...working, { ...last, round }],
    ...(more as More), // nothing more spreads to nothing
  };
}

/** That each of the tied is tried in turn, and which of them the steps behind are of. */
export const tried = (tied: Candidate[], first: Candidate[], round: number, how: 'taken' | 'out' = 'out'): Step[] =>
  tied.length < 2
    ? []
    : [
        step('branched', tied, {}, round),
        ...(first.length === 0 ? [] : [step('supposed', first, { out: how === 'out' ? 1 : 0 }, round)]),
      ];

/** With no ballot to count nobody wins: not everybody. */
export const withoutBallots = (outcome: Outcome): Outcome => ({
  ...outcome,
  winners: [],
  ranking: [],
  tied: [],
  working: [step('no-ballots')],
});
