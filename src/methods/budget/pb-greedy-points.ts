// Greedy by points: every voter gives points to projects, all together or each by itself, and the projects with the most points, or with
// the most for the money, are funded as long as it lasts.
import type { Election } from '../election.js';
import type { OptionOf } from '../method.js';
import type { Approvals } from '../several/approvals.js';
import { pointsOf, scoredOf } from '../several/scored.js';
import { byVotes, fund, funding, inOrder } from './greedy.js';
import { byVotesPerCost } from './pb-greedy-votes-per-cost.js';
import { byBudget } from './projects.js';
import { skipUnaffordable } from './skipping.js';

export interface GreedyPointsOptions {
  order: 'points' | 'points/cost';
  skipUnaffordable: boolean;
}

const order: OptionOf = { values: ['points', 'points/cost'], default: 'points' };

/** Ballots of points as approvals of whatever they give any, with points for votes. */
function pointsAsVotes(election: Election): Approvals {
  const scored = scoredOf(election, Number.MAX_SAFE_INTEGER);
  const { field, voters, groups } = scored;
  const supporters = field.candidates.map((_, project) =>
    Uint32Array.from(groups.flatMap(({ points }, group) => (points.has(project) ? [group] : []))),
  );
  return {
    field,
    voters,
    groups: groups.map(({ weight, points }) => ({ weight, approved: Uint32Array.from(points.keys()) })),
    supporters,
    votes: pointsOf(scored).map(Number),
  };
}

export const pbGreedyPoints = byBudget<GreedyPointsOptions>(
  {
    id: 'pb-greedy-points',
    reference:
      'Cumulative and scoring votes of Pabulib: Faliszewski et al., Participatory Budgeting: Data, Tools and Analysis (IJCAI 2023); Rey, Schmidt & Maly (2023), § 3.1',
    ballot: 'scores',
    elects: 'projects',
    options: { order, skipUnaffordable },
  },
  (projects, { order: by, skipUnaffordable: skip }) => {
    const supported = projects.votes.flatMap((votes, project) => (votes > 0 ? [project] : []));
    const better = by === 'points' ? byVotes(projects) : byVotesPerCost(projects);
    const ways = fund(projects, inOrder(supported, better), { skip });
    return { allocations: ways.map(({ members }) => members), working: funding(projects, ways) };
  },
  undefined,
  pointsAsVotes,
);
