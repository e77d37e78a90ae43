// Reverse sequential PAV: from everybody down, whoever's leaving costs voters least goes. For one seat it need not elect
// whoever has the most approvals.
import { ratio } from '../exact.js';
import { byApproval } from './outcome.js';
import { harmonic, inReverse } from './thiele.js';
import { turnByTurn } from './turns.js';

export const revSeqPav = byApproval<Record<never, never>>(
  {
    id: 'rev-seq-pav',
    reference: 'Thiele, Om Flerfoldsvalg (1895); Lackner & Skowron (2023), § 2.4, rev-seq-PAV; Janson (2016), § 13',
    ballot: 'approvals',
    elects: 'several',
    options: {},
  },
  (approvals, seats) => {
    const worth = harmonic(approvals.field.size);
    const committees = inReverse(approvals, worth, seats);
    return {
      committees: committees.map(({ members }) => members),
      more: turnByTurn(approvals, committees, seats, 'removed', (value) => ratio(value, worth.unit)),
    };
  },
);
