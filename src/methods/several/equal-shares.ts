// Equal shares for committees: every seat costs the same, voters get equal parts of all seats' cost. What is left empty is filled
// by Phragmén's rule: voters keep what they have left and earn on.
import { standing, step } from '../standing.js';
import { pursesOf } from './ledger.js';
import { byApproval } from './outcome.js';
import { type Earning, earn } from './phragmen.js';
import { deals, earnings } from './purchases.js';
import { type SharesTies, type Shopping, shop } from './shares.js';

export interface EqualSharesOptions {
  completion: 'Phragmén' | 'none';
  ties: SharesTies;
}

/** Money left is load to come: whoever has more has earned it since longer ago. */
const earningOn = ({ members, books }: Shopping): Earning => {
  const purses = pursesOf(books);
  return { members, since: { ...purses, amounts: purses.amounts.map((amount) => -amount) }, log: undefined };
};

export const equalShares = byApproval<EqualSharesOptions>(
  {
    id: 'equal-shares',
    reference:
      'Peters & Skowron, Proportionality and the Limits of Welfarism (2020); Lackner & Skowron (2023), § 2.6, Equal Shares',
    ballot: 'approvals',
    elects: 'several',
    options: {
      completion: {
        values: ['Phragmén', 'none'],
        default: 'Phragmén',
      },
      ties: {
        values: ['every outcome', 'lowest cost, then most votes'],
        default: 'every outcome',
        followsTies: 'every outcome',
      },
    },
  },
  (approvals, seats, { completion, ties }) => {
    const { field, votes, voters } = approvals;
    const costs = field.candidates.map(() => 1n);
    const share = { n: BigInt(seats), d: BigInt(voters) };
    const bought = shop(approvals, { costs, share, satisfaction: 'cardinality', ties });
    const terms = { costs, fits: () => true, unfitting: 'ends', seats } as const;
    const earned = completion === 'none' ? [] : bought.map((way) => earn(approvals, earningOn(way), terms));
    const ends = completion === 'none' ? bought : earned.flat();
    const [first] = bought;
    const filled = earnings(approvals, earned[0]?.[0]?.log);
    return {
      committees: ends.map(({ members }) => members),
      more: {
        scores: standing(field, votes),
        rounds: filled.rounds,
        working: [
          step('seats', [], { seats }),
          ...deals(approvals, first?.log, costs, BigInt(seats), 1n),
          ...filled.steps.map((one) => ({ ...one, round: one.round + (first?.members.length ?? 0) })),
        ],
      },
    };
  },
);
