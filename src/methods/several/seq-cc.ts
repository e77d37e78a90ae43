// Sequential Chamberlin-Courant: seat by seat whoever gives most voters a member they approve of who had none yet.
import { byApproval } from './outcome.js';
import { represented, seatBySeat } from './thiele.js';
import { turnByTurn } from './turns.js';

export const seqCC = byApproval<Record<never, never>>(
  {
    id: 'seq-cc',
    reference: 'Lu & Boutilier, Budgeted Social Choice (IJCAI 2011); Lackner & Skowron (2023), § 2.4, seq-CC',
    ballot: 'approvals',
    elects: 'several',
    options: {},
  },
  (approvals, seats) => {
    const committees = seatBySeat(approvals, represented(seats), seats);
    return {
      committees: committees.map(({ members }) => members),
      more: turnByTurn(approvals, committees, seats, 'added', (value) => Number(value)),
    };
  },
);
