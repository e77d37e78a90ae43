// Equal shares for budgets: every voter gets an equal part of the money, and projects are paid by those who approve of them.
import { decimal, Fraction, ratio } from '../exact.js';
import { asWritten, badOption } from '../options.js';
import { agreed, deals } from '../several/purchases.js';
import type { Satisfaction, SharesTies } from '../several/shares.js';
import { step } from '../standing.js';
import type { Step } from '../working.js';
import { type Completed, completed, type Raise, type Share } from './completions.js';
import { byVotes, fund, funding, inOrder } from './greedy.js';
import { affordable, byBudget, named, type Projects, spentOn } from './projects.js';

export interface PbEqualSharesOptions {
  satisfaction: Satisfaction;
  completion: 'none' | 'add1' | 'add1u' | 'add' | 'increase total budget' | 'greedy';
  stopAtExhaustive: boolean;
  increment: number | string;
  step: number | string | null;
  ties: SharesTies;
}

/** The option's words behind a sum are the vectors' own: `1/24 (total budget)`. */
const TOTAL = / \(total budget\)$/;

function raiseOf(projects: Projects, { completion, increment, step: by }: PbEqualSharesOptions): Raise | undefined {
  switch (completion) {
    case 'add1':
    case 'add1u':
      return { kind: 'add1' };
    case 'add':
      return { kind: 'add', by: sum('increment', increment) };
    case 'increase total budget':
      // A hundredth of the budget, unless said otherwise.
      return { kind: 'total', by: by === null ? hundredth(projects) : sum('step', by) };
    default:
      return undefined;
  }
}

const hundredth = ({ budget, whole }: Projects): Fraction =>
  budget === 0n ? new Fraction(1) : new Fraction(budget, whole * 100n);

/** By how much a share or the budget goes up; by nothing or less it would never end. */
function sum(option: string, given: number | string): Fraction {
  const by = decimal(given);
  return by && by.n > 0n && by.s > 0n ? by : badOption('methods.option-above-zero', asWritten(option, given));
}

/** What is left to the projects with the most votes: between those with as many, first what costs least, if ties go that way. */
function filled(projects: Projects, members: readonly number[], ties: SharesTies) {
  const votes = byVotes(projects);
  const cost = (project: number): bigint => projects.costs[project] ?? 0n;
  const cheaper = (one: number, other: number): number =>
    cost(one) < cost(other) ? -1 : cost(one) > cost(other) ? 1 : 0;
  const better = (one: number, other: number): number =>
    votes(one, other) || (ties === 'every outcome' ? 0 : cheaper(one, other));
  return fund(projects, inOrder(affordable(projects, members), better), { from: members });
}

function workingOf(projects: Projects, { way, share, raised, overspent }: Completed): Step[] {
  const { budget, whole, voters, costs } = projects;
  const part = ({ n, d }: Share) => ratio(n, d * whole);
  const spent = (members: readonly number[]) => ratio(spentOn(projects, members), whole);
  const total = ratio(budget, whole);
  return [
    step('share', [], { share: ratio(budget, BigInt(voters) * whole), voters, budget: total }),
    ...raised.map((one) =>
      step('raised', named(projects, one.members), { share: part(one.share), spent: spent(one.members) }),
    ),
    ...(overspent
      ? [
          step('overspent', named(projects, overspent.members), {
            share: part(overspent.share),
            spent: spent(overspent.members),
            budget: total,
          }),
          step('share', [], { share: part(share), voters, budget: total }),
        ]
      : []),
    ...deals(projects, way.log, costs, budget, whole),
  ];
}

export const pbEqualShares = byBudget<PbEqualSharesOptions>(
  {
    id: 'pb-equal-shares',
    reference:
      'Peters, Pierczyński & Skowron, Proportional Participatory Budgeting with Additive Utilities (NeurIPS 2021); completions as on equalshares.net and in Rey et al. (2023), § 3.4',
    ballot: 'approvals',
    elects: 'projects',
    options: {
      satisfaction: {
        values: ['cost', 'cardinality'],
        default: 'cost',
      },
      completion: {
        values: ['none', 'add1', 'add1u', 'add', 'increase total budget', 'greedy'],
        default: 'none',
      },
      stopAtExhaustive: {
        values: [true, false],
        default: true,
      },
      increment: {
        values: 'fraction',
        default: 1,
      },
      step: {
        values: 'fraction',
        default: null,
      },
      ties: {
        values: ['lowest cost, then most votes', 'every outcome'],
        default: 'lowest cost, then most votes',
        followsTies: 'every outcome',
      },
    },
  },
  (projects, options) => {
    const { satisfaction, completion, stopAtExhaustive, ties } = options;
    const { whole, budget } = projects;
    const ends = completed(projects, { satisfaction, ties }, raiseOf(projects, options), stopAtExhaustive);
    const [first] = ends;
    const working = first ? workingOf(projects, first) : [];
    const share = agreed(ends.map((end) => ratio(end.share.n, end.share.d * whole)));
    const more = share === undefined ? {} : { finalBudgetPerVoter: share };
    if (completion !== 'greedy' && completion !== 'add1u') {
      return { allocations: ends.map(({ way }) => way.members), working, more };
    }
    const ways = ends.map(({ way }) => filled(projects, way.members, ties));
    const round = (working.at(-1)?.round ?? 0) + 1;
    const [taken] = ways[0] ?? [];
    const added = taken?.members.slice(first?.way.members.length) ?? [];
    return {
      allocations: ways.flat().map(({ members }) => members),
      working: [
        ...working,
        ...funding(projects, ways[0] ?? [], round),
        step(
          'completed',
          named(projects, added),
          { spent: ratio(spentOn(projects, taken?.members ?? []), whole), budget: ratio(budget, whole) },
          round,
        ),
      ],
      more,
    };
  },
  ({ step: by, ...rest }) => ({
    ...rest,
    ...(by !== undefined && { step: typeof by === 'string' ? by.replace(TOTAL, '') : by }),
  }),
);
