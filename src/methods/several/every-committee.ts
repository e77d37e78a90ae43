// Rules that look at every committee: so many of them at most, beyond that they refuse.
import { uncountable } from '../problems.js';
import { choices, MOST_OUTCOMES, selections } from './universes.js';

/** How many committees are looked at most. */
export const MOST_COMMITTEES = MOST_OUTCOMES;

/** All committees of the best value, by `worth`: the greatest. @throws {Fault} `too-many-committees` */
export function bestCommittees(
  candidates: number,
  seats: number,
  worth: (committee: readonly number[]) => number,
): { committees: number[][]; value: number } {
  if (choices(candidates, seats) > MOST_COMMITTEES)
    throw uncountable('methods.too-many-committees', { most: MOST_COMMITTEES });
  let value = -Infinity;
  let committees: number[][] = [];
  for (const committee of selections([...Array(candidates).keys()], seats)) {
    const its = worth(committee);
    if (its > value) [value, committees] = [its, []];
    if (its === value) committees.push(committee);
  }
  return { committees, value };
}
