// Minimax approval voting: the committees from which no ballot differs by much, the greatest difference being least. A ballot differs
// by whom it approves of who is not a member, and by members it does not approve of.
import { standing, step } from '../standing.js';
import { bestCommittees, MOST_COMMITTEES } from './every-committee.js';
import { byApproval } from './outcome.js';

export const minimaxApproval = byApproval<Record<never, never>>(
  {
    id: 'minimax-approval',
    reference: `Brams, Kilgour & Sanver, A Minimax Procedure for Electing Committees, Public Choice 132 (2007); Lackner & Skowron (2023), § 2.7, MAV. At most ${MOST_COMMITTEES} committees are looked at`,
    ballot: 'approvals',
    elects: 'several',
    options: {},
  },
  ({ field, groups, votes }, seats) => {
    const { committees, value } = bestCommittees(field.size, seats, (committee) => {
      const member = new Set(committee);
      return -groups.reduce((most, { approved }) => {
        const shared = approved.reduce((sum, one) => sum + (member.has(one) ? 1 : 0), 0);
        return Math.max(most, approved.length + seats - 2 * shared);
      }, 0);
    });
    const distance = value === 0 ? 0 : -value;
    return {
      committees,
      more: {
        scores: standing(field, votes),
        distance,
        working: [
          step('seats', [], { seats }),
          step('least-distance', [], { distance, committees: committees.length }),
        ],
      },
    };
  },
);
