// Approval ballots, checked and numbered, equal ones put together: for committees and for budgets.
import { checkedSum, countOf, type Field, field, listed, namedTwice, wrongKind } from '../ballots.js';
import type { Candidate, Election } from '../election.js';
import { uncountable } from '../problems.js';
import { told } from '../told.js';

export interface Approvals {
  field: Field;
  /** Ballots counted, those that approve of nobody too. */
  voters: number;
  /** Ballots that say the same: how many, and of whom they approve (by number, ascending). */
  groups: readonly { weight: number; approved: Uint32Array }[];
  /** Per candidate the groups that approve of it, and how many ballots those are. */
  supporters: readonly Uint32Array[];
  votes: readonly number[];
}

/**
 * Reads approval ballots. A ballot that approves of nobody counts as a voter.
 * @throws {Fault} at the first candidate or ballot that cannot be counted.
 */
export function approvalsOf({ candidates, ballots }: Election): Approvals {
  const known = field(candidates);
  const groups = new Map<string, { weight: number; approved: Uint32Array }>();
  let voters = 0;
  if (!Array.isArray(ballots)) return wrongKind(1, 'approvals');
  ballots.forEach((ballot, index) => {
    const at = index + 1;
    const named = new Set<number>();
    for (const candidate of listed(ballot, 'approvals', at)) {
      const number = known.number(candidate as Candidate, at); // whatever it is, it is looked up among the candidates
      if (named.has(number)) namedTwice(at, known.name(number));
      named.add(number);
    }
    const weight = countOf(ballot, at);
    voters = checkedSum(voters + weight);
    if (weight === 0) return;
    const approved = Uint32Array.from(named).sort();
    const key = approved.join();
    const group = groups.get(key);
    if (group) group.weight += weight;
    else groups.set(key, { weight, approved });
  });
  const all = [...groups.values()];
  const supporters: number[][] = candidates.map(() => []);
  const votes = candidates.map(() => 0);
  all.forEach(({ weight, approved }, group) => {
    for (const candidate of approved) {
      supporters[candidate]?.push(group);
      votes[candidate] = (votes[candidate] ?? 0) + weight;
    }
  });
  return { field: known, voters, groups: all, supporters: supporters.map((each) => Uint32Array.from(each)), votes };
}

/** How many are elected. @throws {Fault} where that is no whole number from 1 to the number of candidates. */
export function seatsOf({ seats, candidates }: Election): number {
  if (seats === undefined || !Number.isInteger(seats) || seats < 1 || seats > candidates.length) {
    throw uncountable('methods.bad-seats', {
      seats: seats === undefined ? '' : told(seats),
      candidates: candidates.length,
    });
  }
  return seats;
}
