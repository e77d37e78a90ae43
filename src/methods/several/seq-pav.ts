// Sequential PAV: seat by seat whoever adds most, a ballot weighing 1/(k+1) once k of those it approves of are elected.
import { ratio } from '../exact.js';
import { byApproval } from './outcome.js';
import { harmonic, seatBySeat } from './thiele.js';
import { turnByTurn } from './turns.js';

export const seqPav = byApproval<Record<never, never>>(
  {
    id: 'seq-pav',
    reference: 'Thiele, Om Flerfoldsvalg (1895); Lackner & Skowron (2023), § 2.4, seq-PAV',
    ballot: 'approvals',
    elects: 'several',
    options: {},
  },
  (approvals, seats) => {
    const worth = harmonic(seats);
    const committees = seatBySeat(approvals, worth, seats);
    return {
      committees: committees.map(({ members }) => members),
      more: turnByTurn(approvals, committees, seats, 'added', (value) => ratio(value, worth.unit)),
    };
  },
);
