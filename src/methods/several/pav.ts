// Proportional approval voting: the committees with the greatest sum of 1 + ½ + … + 1/k over all voters, found exactly.
import { ratio } from '../exact.js';
import { standing, step } from '../standing.js';
import { byApproval } from './outcome.js';
import { harmonic, MOST_SEARCHED, optimal } from './thiele.js';

/** Refused with `too-many-committees` beyond `MOST_SEARCHED` partial committees looked at; then `seq-pav` is the usual resort. */
export const pav = byApproval<Record<never, never>>(
  {
    id: 'pav',
    reference: `Thiele, Om Flerfoldsvalg (1895); Lackner & Skowron (2023), § 2.3, PAV. At most ${MOST_SEARCHED} partial committees are looked at`,
    ballot: 'approvals',
    elects: 'several',
    options: {},
  },
  (approvals, seats) => {
    const worth = harmonic(seats);
    const { committees, worth: best } = optimal(approvals, worth, seats);
    const score = ratio(best, worth.unit);
    return {
      committees,
      more: {
        scores: standing(approvals.field, approvals.votes),
        // A score of PAV is a fraction by nature, and is always written as one.
        score: String(ratio(best, worth.unit)),
        working: [step('seats', [], { seats }), step('best-committees', [], { score, committees: committees.length })],
      },
    };
  },
);
