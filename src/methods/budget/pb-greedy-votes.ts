// Greedy by votes: the projects with the most votes, as long as the money lasts; what cannot be paid for is passed over.
import { byVotes, fund, funding, inOrder } from './greedy.js';
import { byBudget } from './projects.js';
import { skipUnaffordable } from './skipping.js';

export interface GreedyVotesOptions {
  order: 'votes';
  skipUnaffordable: boolean;
}

export const pbGreedyVotes = byBudget<GreedyVotesOptions>(
  {
    id: 'pb-greedy-votes',
    reference:
      'The rule of most cities: Rey, Schmidt & Maly, The (Computational) Social Choice Take on Participatory Budgeting (2023), § 3.1',
    ballot: 'approvals',
    elects: 'projects',
    options: {
      order: {
        values: ['votes'],
        default: 'votes',
      },
      skipUnaffordable,
    },
  },
  (projects, { skipUnaffordable: skip }) => {
    const supported = projects.votes.flatMap((votes, project) => (votes > 0 ? [project] : []));
    const ways = fund(projects, inOrder(supported, byVotes(projects)), { skip });
    return { allocations: ways.map(({ members }) => members), working: funding(projects, ways) };
  },
);
