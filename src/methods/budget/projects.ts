// Projects, what they cost and what there is to spend: checked, in whole numbers of a unit that divides them all.
import type { Candidate, Election } from '../election.js';
import { amount, decimal, type Fraction, ratio } from '../exact.js';
import type { Method, OptionOf, Outcome, Standing } from '../method.js';
import type { About } from '../one-pass.js';
import { asWritten, badOption, chosen } from '../options.js';
import { uncountable } from '../problems.js';
import { type Approvals, approvalsOf } from '../several/approvals.js';
import { distinct, winnersAmong } from '../several/outcome.js';
import { agreed } from '../several/purchases.js';
import { gcd } from '../several/purses.js';
import { names, standing, step, withoutBallots } from '../standing.js';
import { told } from '../told.js';
import type { Step } from '../working.js';

export interface Projects extends Approvals {
  /** Per project, in units. */
  costs: readonly bigint[];
  budget: bigint;
  /** What every project has, those too that have less than is needed; those are `below`, and have no votes and no supporters else. */
  cast: readonly number[];
  below: readonly number[];
  /** So many units make one of what costs and budget were given in. */
  whole: bigint;
}

/** What was given, to the last decimal; nothing where it is negative or no number. */
function sumOf(given: unknown): Fraction | undefined {
  const sum = typeof given === 'number' || typeof given === 'string' ? decimal(given) : undefined;
  return sum && sum.s >= 0n ? sum : undefined;
}

/**
 * Reads projects: every candidate has a cost, from nought up; decimals are taken exactly as written.
 * @throws {Fault} `bad-cost`, `bad-budget`, `unknown-candidate`, and as `approvalsOf`
 */
export function projectsOf(
  election: Election,
  read: (election: Election) => Approvals = approvalsOf,
  minimum?: Fraction,
): Projects {
  const cast = read(election);
  const short = cast.votes.map((votes) => minimum !== undefined && minimum.compare(votes) > 0);
  // Whoever is short of it is as if nobody wanted it.
  const approvals: Approvals = {
    ...cast,
    votes: cast.votes.map((votes, project) => (short[project] ? 0 : votes)),
    supporters: cast.supporters.map((groups, project) => (short[project] ? new Uint32Array(0) : groups)),
  };
  const { candidates, costs } = election;
  const given = typeof costs === 'object' && costs !== null ? costs : {};
  for (const candidate of Object.keys(given)) {
    if (candidates.includes(candidate)) continue;
    throw uncountable('methods.unknown-in-option', { candidate, option: 'costs' });
  }
  const sums = candidates.map((candidate) => {
    const cost = Object.hasOwn(given, candidate) ? given[candidate] : undefined;
    const sum = sumOf(cost);
    if (sum) return sum;
    throw uncountable('methods.bad-cost', { candidate, cost: cost === undefined ? '' : told(cost) });
  });
  const budget = sumOf(election.budget);
  if (!budget) {
    const { budget: given } = election;
    throw uncountable('methods.bad-budget', { budget: given === undefined ? '' : told(given) });
  }
  const whole = [...sums, budget].reduce((unit, { d }) => (unit * d) / gcd(unit, d), 1n);
  const units = ({ n, d }: Fraction): bigint => (n * whole) / d;
  const below = short.flatMap((is, project) => (is ? [project] : []));
  return { ...approvals, costs: sums.map(units), budget: units(budget), whole, cast: cast.votes, below };
}

export const spentOn = ({ costs }: Projects, members: readonly number[]): bigint =>
  members.reduce((sum, member) => sum + (costs[member] ?? 0n), 0n);

/** Projects that somebody approves of, that are not among these, and that what is left pays for. */
export function affordable(projects: Projects, members: readonly number[]): number[] {
  const left = projects.budget - spentOn(projects, members);
  return projects.votes.flatMap((votes, project) =>
    votes > 0 && !members.includes(project) && (projects.costs[project] ?? 0n) <= left ? [project] : [],
  );
}

/** What a method finds: sets of projects and how it came to them. */
export interface Funded {
  allocations: Iterable<readonly number[]>;
  working: Step[];
  rounds?: Standing[];
  more?: Record<string, unknown>;
}

/** An option of every such method. */
export interface MinimumScore {
  /** The votes, or points, that a project needs to be funded; it has them with just as many. None unless said otherwise. */
  minimumScore: number | string;
}

const minimumScore: OptionOf = { values: 'fraction', default: 0 };

/**
 * A method that spends a budget; everything such methods have in common is done here. Where nothing can be funded the
 * outcome is one empty allocation. A project nobody approves of is never funded.
 * @param read the ballots, where they do not say approvals
 */
export function byBudget<O extends object>(
  about: About<O>,
  find: (projects: Projects, options: O) => Funded,
  given: (options: Partial<O>) => Partial<O> = (options) => options,
  read?: (election: Election) => Approvals,
): Method<O & MinimumScore> {
  const options = { ...about.options, minimumScore } as About<O & MinimumScore>['options']; // those of both
  return {
    ...about,
    options,
    count(election, { minimumScore: least, ...others }: Partial<O & MinimumScore> = {}) {
      // Without its own option they are those of the method.
      const asked = chosen<O & MinimumScore>(options, {
        ...given(others as Partial<O>),
        ...(least !== undefined && { minimumScore: least }),
      } as Partial<O & MinimumScore>);
      const minimum = decimal(asked.minimumScore);
      if (!minimum || minimum.s < 0n)
        badOption('methods.option-fraction', asWritten('minimumScore', asked.minimumScore));
      const projects = projectsOf(election, read, minimum);
      const { field, cast, voters, whole, below } = projects;
      const {
        allocations,
        working: found,
        rounds = [],
        more,
      } = voters > 0 ? find(projects, asked) : { allocations: [[]], working: [] };
      const needed = minimum ? amount(minimum) : 0;
      const working =
        below.length > 0 ? [step('below-minimum', names(field, below), { votes: needed }), ...found] : found;
      const sets = distinct(allocations);
      const { winners, tied, sets: named } = winnersAmong(field, sets);
      const cost = agreed(sets.map((members) => ratio(spentOn(projects, members), whole)));
      const count = agreed(sets.map(({ length }) => length));
      const round = working.at(-1)?.round ?? 1;
      const outcome: Outcome = {
        winners,
        ranking: [],
        scores: standing(field, cast),
        rounds,
        tied,
        allocations: named,
        // Where the allocations differ in this there is no one number to tell.
        ...(count !== undefined && { winnersCount: count }),
        ...(cost !== undefined && { totalCost: cost }),
        votes: standing(field, cast),
        ...more,
        working: [
          ...working,
          ...(winners.length > 0 ? [step('elected', winners, {}, round)] : []),
          ...tied.map((group) => step('tied', group, {}, round)),
          ...(winners.length + tied.length === 0 ? [step('unfunded', [], {}, round)] : []),
        ],
      };
      return voters > 0 ? outcome : withoutBallots(outcome);
    },
  };
}

/** The names of projects by number. */
export const named = ({ field }: Projects, members: Iterable<number>): Candidate[] => [...members].map(field.name);
