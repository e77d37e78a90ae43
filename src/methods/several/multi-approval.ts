// Multi-seat approval: those with the most approvals are elected.
import { counted, standing, step } from '../standing.js';
import { byMostVotes } from './most-votes.js';
import { byApproval } from './outcome.js';

export const multiApproval = byApproval<Record<never, never>>(
  {
    id: 'multi-approval',
    reference:
      'Lackner & Skowron, Multi-Winner Voting with Approval Preferences (2023), § 2.2, AV; Brams & Fishburn, Approval Voting (1983)',
    ballot: 'approvals',
    elects: 'several',
    options: {},
  },
  ({ field, votes }, seats) => {
    const scores = standing(field, votes);
    return {
      committees: byMostVotes(votes.map(BigInt), seats),
      more: { scores, working: [step('seats', [], { seats }), ...counted(field, scores)] },
    };
  },
);
