// The working of rules by which voters buy: Phragmén's and equal shares. Where ties were followed every way, it is that of the
// way in which the first in the candidates' order was taken.
import type { Amount, Candidate } from '../election.js';
import { ratio } from '../exact.js';
import type { Standing } from '../method.js';
import { names, step, tried } from '../standing.js';
import type { Step } from '../working.js';
import type { Approvals } from './approvals.js';
import type { Earned } from './phragmen.js';
import type { Deal } from './shares.js';
import { type Log, told } from './universes.js';

/** What all of these are, if they are all the same. */
export const agreed = <T>(values: readonly T[]): T | undefined =>
  values.every((value) => value === values[0]) ? values[0] : undefined;

type Cost = (candidate: number) => Amount;

const branched = ({ field }: Approvals, tied: readonly number[], first: number, round: number): Step[] =>
  tried(names(field, tied), [field.name(first)], round, 'taken');

/** Phragmén's rule, purchase by purchase. */
export function earnings(
  approvals: Approvals,
  log: Log<Earned>,
  cost: Cost = () => 1,
): { rounds: Standing[]; steps: Step[] } {
  const { field, votes } = approvals;
  const purchases = told(log);
  return {
    rounds: purchases.map(({ loads }) =>
      Object.fromEntries(loads().map(([candidate, load]): [Candidate, Amount] => [field.name(candidate), load])),
    ),
    steps: purchases.flatMap(({ candidate, tied, load }, turn) => [
      ...branched(approvals, tied, candidate, turn + 1),
      step('earned', [field.name(candidate)], { load, votes: votes[candidate] ?? 0, cost: cost(candidate) }, turn + 1),
    ]),
  };
}

/** Equal shares, deal by deal. `whole` is how many units of the costs make one of the budget; `budget` is counted in units too. */
export function deals(
  approvals: Approvals,
  log: Log<Deal>,
  costs: readonly bigint[],
  budget: bigint,
  whole: bigint,
): Step[] {
  const { field, votes } = approvals;
  let round = 0;
  let left = budget;
  return told(log).flatMap(({ candidate, bought, tied, money }) => {
    const [named, cost] = [[field.name(candidate)], costs[candidate] ?? 0n];
    const { n, d } = money();
    const paid = ratio(n, d * whole);
    if (!bought) return [step('unaffordable', named, { cost: ratio(cost, whole), left: paid }, Math.max(round, 1))];
    round += 1;
    left -= cost;
    const numbers = { cost: ratio(cost, whole), votes: votes[candidate] ?? 0, price: paid, left: ratio(left, whole) };
    return [...branched(approvals, tied, candidate, round), step('bought', named, numbers, round)];
  });
}
