// Sequential Phragmén for committees: every seat costs the same, and the supporters who have earned it first fill it.
import { standing, step } from '../standing.js';
import { byApproval } from './outcome.js';
import { type Earning, earn, penniless } from './phragmen.js';
import { agreed, earnings } from './purchases.js';

export const seqPhragmen = byApproval<Record<never, never>>(
  {
    id: 'seq-phragmen',
    reference:
      'Phragmén (1894-1899); Brill, Freeman, Janson & Lackner (2017); Lackner & Skowron (2023), § 2.5, seq-Phragmén',
    ballot: 'approvals',
    elects: 'several',
    options: {},
  },
  (approvals, seats) => {
    const { field, votes } = approvals;
    const start: Earning = { members: [], since: penniless(approvals), log: undefined };
    const costs = field.candidates.map(() => 1n);
    const ends = earn(approvals, start, { costs, fits: () => true, unfitting: 'ends', seats });
    const load = agreed(ends.map(({ log }) => log?.entry.load ?? 0));
    const { rounds, steps } = earnings(approvals, ends[0]?.log);
    return {
      committees: ends.map(({ members }) => members),
      more: {
        scores: standing(field, votes),
        rounds,
        ...(load !== undefined && { finalMaxLoad: load }),
        working: [step('seats', [], { seats }), ...steps],
      },
    };
  },
);
