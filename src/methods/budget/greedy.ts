// Greedy funding: the best project first, then the next, as long as the money lasts. Ties are followed every way.
import { ratio } from '../exact.js';
import { keyOf } from '../several/outcome.js';
import { everyEnd, type Log, told } from '../several/universes.js';
import { step, tried } from '../standing.js';
import type { Step } from '../working.js';
import { named, type Projects, spentOn } from './projects.js';

interface Taken {
  project: number;
  funded: boolean;
  left: bigint;
  tied: readonly number[];
}

interface Spending {
  members: readonly number[];
  /** Projects to come, equally good ones together, best first. */
  open: readonly (readonly number[])[];
  left: bigint;
  log: Log<Taken>;
}

/** Projects in groups, best first, by how `better` compares them: below nought where the first is better. */
export function inOrder(projects: readonly number[], better: (one: number, other: number) => number): number[][] {
  const groups: number[][] = [];
  for (const project of [...projects].sort((one, other) => better(one, other) || one - other)) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && better(last[0], project) === 0) last.push(project);
    else groups.push([project]);
  }
  return groups;
}

/** More votes first. */
export const byVotes =
  ({ votes }: Projects) =>
  (one: number, other: number): number =>
    (votes[other] ?? 0) - (votes[one] ?? 0);

/**
 * Funds projects in this order, beside those there are already.
 * @param skip whether a project that cannot be paid for is passed over; else it ends the funding.
 * @throws {Fault} `too-many-ties`
 */
export function fund(
  projects: Projects,
  order: readonly (readonly number[])[],
  { from = [], skip = true }: { from?: readonly number[]; skip?: boolean } = {},
): Spending[] {
  const cost = (project: number): bigint => projects.costs[project] ?? 0n;
  const take = (
    { members, left, log }: Spending,
    project: number,
    tied: readonly number[],
    open: Spending['open'],
  ): Spending => {
    const rest = left - cost(project);
    const entry: Taken = { project, funded: true, left: rest, tied };
    return { members: [...members, project], open, left: rest, log: { before: log, entry } };
  };
  const pass = (
    { members, left, log }: Spending,
    project: number,
    tied: readonly number[],
    open: Spending['open'],
  ): Spending => {
    const entry: Taken = { project, funded: false, left, tied };
    return { members, open: skip ? open : [], left, log: { before: log, entry } };
  };
  const next = (state: Spending): Spending[] => {
    const [group = [], ...later] = state.open;
    const [first, ...rest] = group;
    if (first === undefined) return state.open.length > 0 ? [{ ...state, open: later }] : [];
    const go = (project: number, tied: readonly number[]): Spending => {
      const open = [group.filter((other) => other !== project), ...later];
      return cost(project) <= state.left ? take(state, project, tied, open) : pass(state, project, tied, open);
    };
    const fitting = group.filter((project) => cost(project) <= state.left);
    const none = fitting.length === 0;
    // Where there is money for all of them, or for none, their order makes no difference.
    if (rest.length === 0 || none || spentOn(projects, group) <= state.left) return [go(first, [])];
    return (skip ? fitting : group).map((project) => go(project, group));
  };
  const start: Spending = {
    members: from,
    open: order,
    left: projects.budget - spentOn(projects, from),
    log: undefined,
  };
  return everyEnd(start, next, ({ members, open }) => `${keyOf(members)}|${open.length}|${keyOf(open[0] ?? [])}`);
}

/** The working of the first of these ways. */
export function funding(projects: Projects, [first]: readonly Spending[], round = 1): Step[] {
  const { costs, votes, whole } = projects;
  return told(first?.log).flatMap(({ project, funded, left, tied }) => {
    const numbers = { cost: ratio(costs[project] ?? 0n, whole), left: ratio(left, whole) };
    return [
      ...tried(named(projects, tied), named(projects, [project]), round, 'taken'),
      funded
        ? step('bought', named(projects, [project]), { ...numbers, votes: votes[project] ?? 0 }, round)
        : step('unaffordable', named(projects, [project]), numbers, round),
    ];
  });
}
