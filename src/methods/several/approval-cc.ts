// Chamberlin-Courant with approvals: the committees in which the most voters have somebody they approve of, found exactly.
import { standing, step } from '../standing.js';
import { byApproval } from './outcome.js';
import { MOST_SEARCHED, optimal, represented } from './thiele.js';

export const approvalCC = byApproval<Record<never, never>>(
  {
    id: 'approval-cc',
    reference: `Chamberlin & Courant, American Political Science Review 77 (1983); Lackner & Skowron (2023), § 2.3, CC. At most ${MOST_SEARCHED} partial committees are looked at`,
    ballot: 'approvals',
    elects: 'several',
    options: {},
  },
  (approvals, seats) => {
    const { committees, worth } = optimal(approvals, represented(seats), seats);
    const score = Number(worth);
    return {
      committees,
      more: {
        scores: standing(approvals.field, approvals.votes),
        score,
        working: [step('seats', [], { seats }), step('best-committees', [], { score, committees: committees.length })],
      },
    };
  },
);
