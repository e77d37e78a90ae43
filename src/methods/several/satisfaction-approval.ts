// Satisfaction approval: a ballot's one vote is divided equally among those it approves of; the highest sums are elected.
import { commonMultiple } from '../exact.js';
import { counted, standing, step } from '../standing.js';
import { byMostVotes } from './most-votes.js';
import { byApproval } from './outcome.js';

export const satisfactionApproval = byApproval<Record<never, never>>(
  {
    id: 'satisfaction-approval',
    reference: 'Brams & Kilgour, Satisfaction Approval Voting (2014)',
    ballot: 'approvals',
    elects: 'several',
    options: {},
  },
  ({ field, groups }, seats) => {
    const unit = commonMultiple(groups.map(({ approved }) => Math.max(approved.length, 1)));
    const sums = field.candidates.map(() => 0n);
    for (const { weight, approved } of groups) {
      const each = (BigInt(weight) * unit) / BigInt(Math.max(approved.length, 1));
      for (const candidate of approved) sums[candidate] = (sums[candidate] ?? 0n) + each;
    }
    const scores = standing(field, sums, unit);
    return {
      committees: byMostVotes(sums, seats),
      more: { scores, working: [step('seats', [], { seats }), ...counted(field, scores)] },
    };
  },
);
