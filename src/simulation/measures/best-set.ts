// The set of options worth most that there are seats, or money, for. Pure; imports nothing but what a choice is.
import type { Choice } from './decided.js';

/** Sets looked at, at most. */
const MOST = 200_000;

/** With seats: the best so many. With a budget: the knapsack, by branch and bound; `undefined` where it would take too long. */
export function bestSet(
  worths: readonly number[],
  { seats, budget, costs }: Pick<Choice, 'seats' | 'budget' | 'costs'>,
): number | undefined {
  if (budget === undefined) {
    const sorted = [...worths].sort((one, other) => other - one);
    return sorted.slice(0, seats).reduce((sum, worth) => sum + worth, 0);
  }
  // What costs nothing is taken; the rest by what a unit of money buys, so that the bound below is the linear relaxation.
  const priced = worths
    .map((worth, place) => ({ worth, cost: costs[place] ?? 0 }))
    .filter(({ worth }) => worth > 0)
    .sort((one, other) => other.worth * one.cost - one.worth * other.cost);
  let best = 0;
  let looked = 0;
  const boundOf = (from: number, left: number): number => {
    let sum = 0;
    let money = left;
    for (const { worth, cost } of priced.slice(from)) {
      if (cost > money) return sum + (worth * money) / cost;
      sum += worth;
      money -= cost;
    }
    return sum;
  };
  const look = (place: number, left: number, sum: number): void => {
    looked += 1;
    best = Math.max(best, sum);
    const next = priced[place];
    if (!next || looked > MOST || sum + boundOf(place, left) <= best) return;
    if (next.cost <= left) look(place + 1, left - next.cost, sum + next.worth);
    look(place + 1, left, sum);
  };
  look(0, budget, 0);
  return looked > MOST ? undefined : best;
}
