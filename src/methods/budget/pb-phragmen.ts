// Phragmén's rule for budgets: all voters earn at the same pace, and supporters who together have earned what a project costs
// fund it. It ends when the next project would cost more than is left, even if another one would not.
import { ratio } from '../exact.js';
import { type Earning, earn, penniless } from '../several/phragmen.js';
import { earnings } from '../several/purchases.js';
import { byBudget, spentOn } from './projects.js';
import { skipUnaffordable } from './skipping.js';

export interface PbPhragmenOptions {
  skipUnaffordable: boolean;
}

export const pbPhragmen = byBudget<PbPhragmenOptions>(
  {
    id: 'pb-phragmen',
    reference: 'Los, Christoff & Grossi, Proportional Budget Allocations: Towards a Systematization (IJCAI 2022), § 3',
    ballot: 'approvals',
    elects: 'projects',
    // By its authors the rule ends there: going on would let latecomers overtake.
    options: { skipUnaffordable: { ...skipUnaffordable, default: false } },
  },
  (projects, { skipUnaffordable: skip }) => {
    const { costs, budget, whole } = projects;
    const start: Earning = { members: [], since: penniless(projects), log: undefined };
    const fits = (members: readonly number[], project: number): boolean =>
      spentOn(projects, members) + (costs[project] ?? 0n) <= budget;
    const ends = earn(projects, start, { costs, fits, unfitting: skip ? 'skipped' : 'ends', whole });
    const { rounds, steps } = earnings(projects, ends[0]?.log, (project) => ratio(costs[project] ?? 0n, whole));
    return { allocations: ends.map(({ members }) => members), rounds, working: steps };
  },
);
