// What equal shares leave unspent, and how it is spent: the share of every voter is raised step by step, as far as what comes of
// it can be paid for; or the rest goes to the projects with the most votes.
// Sources: Peters, Pierczyński & Skowron (2021); equalshares.net, Computation (add1, add1u); Rey et al. (2023), § 3.4.
import type { Fraction } from '../exact.js';
import { uncountable } from '../problems.js';
import { keyOf } from '../several/outcome.js';
import { gcd } from '../several/purses.js';
import { type Shopping, shop, type Terms } from '../several/shares.js';
import { affordable, type Projects, spentOn } from './projects.js';

export interface Share {
  n: bigint;
  d: bigint;
}

/** How the share goes up from one run to the next. */
export type Raise =
  /** To the next whole number, then by one. */
  | { kind: 'add1' }
  /** By so much a voter. */
  | { kind: 'add'; by: Fraction }
  /** By an equal part of so much. */
  | { kind: 'total'; by: Fraction };

/** One way to come to an end: with which share, and which shares before changed what was funded. */
export interface Completed {
  way: Shopping;
  share: Share;
  raised: readonly { share: Share; members: readonly number[] }[];
  /** What the next share would have led to, and for more money than there is. */
  overspent?: { share: Share; members: readonly number[] };
}

/** So many times the share is raised at most. */
const MOST_RUNS = 100_000;

function raise({ n, d }: Share, how: Raise, { whole, voters }: Projects): Share {
  if (how.kind === 'add1') return { n: (n / (d * whole) + 1n) * whole, d: 1n };
  // by.n/by.d of what costs are given in is whole times that in units.
  const of = how.kind === 'total' ? how.by.d * BigInt(voters) : how.by.d;
  const raised = { n: n * of + how.by.n * whole * d, d: d * of };
  const common = gcd(raised.n, raised.d);
  return { n: raised.n / common, d: raised.d / common };
}

/**
 * Equal shares, then again with a greater share and so on, until the next run would cost more than the budget. Where ties let a run
 * come out in several ways, each that can be paid for is gone on from.
 * @param stopAtExhaustive whether it ends as soon as no further project with votes could be paid for.
 * @throws {Fault} `too-many-rounds`, `too-many-ties`
 */
export function completed(
  projects: Projects,
  terms: Omit<Terms, 'costs' | 'share'>,
  how: Raise | undefined,
  stopAtExhaustive: boolean,
): Completed[] {
  const { costs, budget, voters, votes } = projects;
  const supported = votes.filter((count) => count > 0).length;
  const run = (share: Share): Shopping[] => shop(projects, { ...terms, costs, share });
  const start: Share = { n: budget, d: BigInt(voters) };
  let going: Completed[] = run(start).map((way) => ({ way, share: start, raised: [] }));
  if (!how) return going;
  const ends: Completed[] = [];
  let share = start;
  for (let runs = 0; going.length > 0; runs += 1) {
    if (runs > MOST_RUNS) throw uncountable('methods.too-many-rounds', { most: MOST_RUNS });
    const isDone = ({ way: { members } }: Completed): boolean =>
      members.length === supported || (stopAtExhaustive && affordable(projects, members).length === 0);
    ends.push(...going.filter(isDone));
    const rest = going.filter((one) => !isDone(one));
    const [before] = rest;
    if (!before) break;
    share = raise(share, how, projects);
    const ways = run(share);
    const above = ways.find(({ members }) => spentOn(projects, members) > budget);
    if (above) ends.push(...rest.map((one) => ({ ...one, overspent: { share, members: above.members } })));
    going = ways
      .filter(({ members }) => spentOn(projects, members) <= budget)
      .map((way) => ({
        way,
        share,
        raised:
          keyOf(way.members) === keyOf(before.way.members)
            ? before.raised
            : [...before.raised, { share, members: way.members }],
      }));
  }
  return ends;
}
