// Thiele's family: a committee is worth to a voter w₁ + … + wₖ for k members approved of. PAV has 1, ½, ⅓ …, Chamberlin-
// Courant 1, 0, 0 … (Thiele 1895; Lackner & Skowron, Multi-Winner Voting with Approval Preferences, 2023, ch. 2).
// Exact: worths are whole numbers over one common unit. It may import election.ts, exact.ts and the files beside it.
import { effortFor } from '../effort.js';
import { commonMultiple } from '../exact.js';
import { uncountable } from '../problems.js';
import type { Approvals } from './approvals.js';
import { keyOf } from './outcome.js';
import { everyEnd, type Log, MOST_OUTCOMES, selections, tooManyTies } from './universes.js';

/** What the first, second … member approved of adds for one voter: whole numbers over `unit`. */
export interface Worth {
  unit: bigint;
  add: readonly bigint[];
}

/** 1, ½, ⅓ … for up to so many members. */
export function harmonic(most: number): Worth {
  const places = Array.from({ length: most }, (_, place) => place + 1);
  const unit = commonMultiple(places);
  return { unit, add: places.map((place) => unit / BigInt(place)) };
}

/** 1 for the first member approved of, nothing for more. */
export const represented = (most: number): Worth => ({
  unit: 1n,
  add: Array.from({ length: most }, (_, place) => (place === 0 ? 1n : 0n)),
});

/** How many members each group of ballots approves of. */
type Satisfied = Uint32Array;

/** What this candidate adds to a committee that satisfies voters so far; with `already`, what it adds as one of its members. */
function adds(
  { supporters, groups }: Approvals,
  { add }: Worth,
  satisfied: Satisfied,
  candidate: number,
  already = 0,
): bigint {
  const weights: number[] = [];
  for (const group of supporters[candidate] ?? []) {
    const place = (satisfied[group] ?? 0) - already;
    weights[place] = (weights[place] ?? 0) + (groups[group]?.weight ?? 0);
  }
  return weights.reduce((sum, weight, place) => sum + BigInt(weight) * (add[place] ?? 0n), 0n);
}

function change({ supporters }: Approvals, satisfied: Satisfied, candidate: number, by: 1 | -1): Satisfied {
  const changed = satisfied.slice();
  for (const group of supporters[candidate] ?? []) changed[group] = (changed[group] ?? 0) + by;
  return changed;
}

/** What a committee is worth, over the unit. */
export function worthOf(approvals: Approvals, worth: Worth, committee: readonly number[]): bigint {
  let satisfied: Satisfied = new Uint32Array(approvals.groups.length);
  return committee.reduce((sum, member) => {
    const added = adds(approvals, worth, satisfied, member);
    satisfied = change(approvals, satisfied, member, 1);
    return sum + added;
  }, 0n);
}

/** What it takes to look at every candidate once: all that approve of one, and a sum for each. */
const looksOf = ({ supporters, groups }: Approvals): number =>
  supporters.reduce((sum, { length }) => sum + length + 10, groups.length);

/** One seat filled or emptied: by whom, what each candidate would have added or taken then, and who else might have been it. */
export interface Turn {
  candidate: number;
  adds: ReadonlyMap<number, bigint>;
  tied: readonly number[];
}

export interface Committee {
  members: readonly number[];
  log: Log<Turn>;
}

interface Growing extends Committee {
  satisfied: Satisfied;
}

/** Seat by seat whoever adds most (or, in reverse, whoever takes least away), ties every way. */
function stepByStep(approvals: Approvals, worth: Worth, start: Growing, seats: number, by: 1 | -1): Growing[] {
  const everybody = approvals.field.candidates.map((_, candidate) => candidate);
  const already = by === 1 ? 0 : 1;
  const next = ({ members, satisfied, log }: Growing): Growing[] => {
    if (members.length === seats) return [];
    const open = by === 1 ? everybody.filter((candidate) => !members.includes(candidate)) : members;
    const added = new Map(
      open.map((candidate) => [candidate, adds(approvals, worth, satisfied, candidate, already)] as const),
    );
    const values = [...added.values()];
    const best = values.reduce((one, other) => ((by === 1 ? one >= other : one <= other) ? one : other));
    const tied = open.filter((candidate) => added.get(candidate) === best);
    const turn = (candidate: number): Log<Turn> => ({ before: log, entry: { candidate, adds: added, tied } });
    if (by === 1 && best === 0n) {
      // Nobody adds anything any more: whoever is left may take what seats are left.
      return selections(open, seats - members.length).map((rest) => ({
        members: [...members, ...rest],
        satisfied,
        log: rest[0] === undefined ? log : turn(rest[0]),
      }));
    }
    return tied.map((candidate) => ({
      members: by === 1 ? [...members, candidate] : members.filter((member) => member !== candidate),
      satisfied: change(approvals, satisfied, candidate, by),
      log: turn(candidate),
    }));
  };
  return everyEnd(start, next, ({ members }) => keyOf(members), looksOf(approvals));
}

export const seatBySeat = (approvals: Approvals, worth: Worth, seats: number): Committee[] =>
  stepByStep(
    approvals,
    worth,
    { members: [], satisfied: new Uint32Array(approvals.groups.length), log: undefined },
    seats,
    1,
  );

export const inReverse = (approvals: Approvals, worth: Worth, seats: number): Committee[] => {
  const satisfied = Uint32Array.from(approvals.groups, ({ approved }) => approved.length);
  const members = approvals.field.candidates.map((_, candidate) => candidate);
  return stepByStep(approvals, worth, { members, satisfied, log: undefined }, seats, -1);
};

/** How many partial committees are looked at most in search of the best; fewer in a large election. */
export const MOST_SEARCHED = 100_000;

/**
 * Every committee of the greatest worth: branch and bound, the bound being what is reached so far and what the best of
 * the rest add each by itself (worths are submodular, so together they add no more).
 * @throws {Fault} `too-many-committees` beyond `MOST_SEARCHED` partial committees or fewer in a large election, `too-many-ties` beyond `MOST_OUTCOMES` best ones.
 */
export function optimal(approvals: Approvals, worth: Worth, seats: number): { committees: number[][]; worth: bigint } {
  let best = -1n;
  let committees: number[][] = [];
  let searched = 0;
  const effort = effortFor(MOST_SEARCHED, looksOf(approvals));
  const search = (members: readonly number[], open: readonly number[], satisfied: Satisfied, reached: bigint): void => {
    searched += 1;
    if (searched > effort) throw uncountable('methods.too-many-committees', { most: effort });
    const left = seats - members.length;
    if (left === 0) {
      if (reached > best) [best, committees] = [reached, []];
      if (reached === best) committees.push([...members]);
      if (committees.length > MOST_OUTCOMES) throw tooManyTies();
      return;
    }
    const rated = open
      .map((candidate) => ({ candidate, added: adds(approvals, worth, satisfied, candidate) }))
      .sort((one, other) =>
        one.added === other.added ? one.candidate - other.candidate : one.added > other.added ? -1 : 1,
      );
    // With the first, without it but with the second, and so on: the bound falls from one to the next.
    for (let first = 0; first + left <= rated.length; first += 1) {
      const bound = rated.slice(first, first + left).reduce((sum, { added }) => sum + added, reached);
      if (bound < best) return;
      const [{ candidate, added } = { candidate: -1, added: 0n }, ...rest] = rated.slice(first);
      search(
        [...members, candidate],
        rest.map((one) => one.candidate),
        change(approvals, satisfied, candidate, 1),
        reached + added,
      );
    }
  };
  search(
    [],
    approvals.field.candidates.map((_, candidate) => candidate),
    new Uint32Array(approvals.groups.length),
    0n,
  );
  return { committees, worth: best };
}
