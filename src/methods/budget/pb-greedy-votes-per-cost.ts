// Greedy by votes per cost: the projects with the most votes for the money, as long as it lasts. What costs nothing comes first.
import { fund, funding, inOrder } from './greedy.js';
import { byBudget, type Projects } from './projects.js';
import { skipUnaffordable } from './skipping.js';

export interface GreedyVotesPerCostOptions {
  order: 'votes/cost';
  skipUnaffordable: boolean;
}

/** More votes for the same money first. */
export const byVotesPerCost =
  ({ votes, costs }: Projects) =>
  (one: number, other: number): number => {
    const [its, others] = [costs[one] ?? 0n, costs[other] ?? 0n];
    if (its === 0n || others === 0n) return Number(its > 0n) - Number(others > 0n);
    const difference = BigInt(votes[other] ?? 0) * its - BigInt(votes[one] ?? 0) * others;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  };

export const pbGreedyVotesPerCost = byBudget<GreedyVotesPerCostOptions>(
  {
    id: 'pb-greedy-votes-per-cost',
    reference: 'Rey, Schmidt & Maly, The (Computational) Social Choice Take on Participatory Budgeting (2023), § 3.1',
    ballot: 'approvals',
    elects: 'projects',
    options: {
      order: {
        values: ['votes/cost'],
        default: 'votes/cost',
      },
      skipUnaffordable,
    },
  },
  (projects, { skipUnaffordable: skip }) => {
    const supported = projects.votes.flatMap((votes, project) => (votes > 0 ? [project] : []));
    const ways = fund(projects, inOrder(supported, byVotesPerCost(projects)), { skip });
    return { allocations: ways.map(({ members }) => members), working: funding(projects, ways) };
  },
);
