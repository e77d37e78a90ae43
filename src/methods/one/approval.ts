// Approval voting: approve of as many as one likes, the most approvals win.
import { listed, namedTwice, raise } from '../ballots.js';
import type { Method } from '../method.js';
import { onePass } from '../one-pass.js';
import { counted, elected, grouped, standing } from '../standing.js';

export const approval: Method<Record<never, never>> = onePass<Record<never, never>>(
  {
    id: 'approval',
    reference: 'Brams and Fishburn, "Approval Voting", American Political Science Review 72 (1978)',
    ballot: 'approvals',
    elects: 'one',
    options: {},
  },
  (field) => {
    const votes = new Float64Array(field.size);
    return {
      add(ballot, count, at) {
        const approved = new Set<number>();
        for (const candidate of listed(ballot, 'approvals', at)) {
          const found = field.number(candidate, at);
          if (approved.has(found)) namedTwice(at, field.name(found));
          approved.add(found);
        }
        for (const candidate of approved) raise(votes, candidate, count);
      },
      outcome() {
        const ranking = grouped(votes);
        const scores = standing(field, votes);
        // Whom nobody approves of does not win, even where that is everybody.
        const winners = (ranking[0] ?? []).filter((candidate) => votes[candidate] !== 0);
        return elected(field, { winners, ranking, scores, working: counted(field, scores) });
      },
    };
  },
);
