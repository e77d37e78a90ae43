// Cumulative voting: every ballot has so many votes and may give several of them to one candidate; the highest sums are elected.
import type { Method, OptionOf } from '../method.js';
import { badScore } from '../scores.js';
import { counted, standing, step } from '../standing.js';
import { byMostVotes } from './most-votes.js';
import { byScores, pointsOf } from './scored.js';

export interface CumulativeOptions {
  /** How many votes a ballot may give in all; unless said otherwise as many as it gives. */
  votes: number | null;
}

const options: Record<keyof CumulativeOptions, OptionOf> = {
  votes: { values: 'integer', default: null },
};

export const cumulative: Method<CumulativeOptions> = byScores<CumulativeOptions>(
  {
    id: 'cumulative',
    reference:
      'Gerald J. Glasser, "Game theory and cumulative voting for corporate directors", Management Science 5 (1959); Constitution of Illinois (1870), article IV, section 7',
    ballot: 'scores',
    elects: 'several',
    options,
  },
  ({ votes }) => votes ?? Number.MAX_SAFE_INTEGER,
  (scored, seats, { votes }) => {
    const { field, groups } = scored;
    for (const { points: given, ballot } of groups) {
      const points = [...given.values()];
      const used = points.reduce((sum, each) => sum + each, 0);
      const [[most = 0] = []] = [...given].sort(([, one], [, other]) => other - one);
      if (votes !== null && used > votes)
        throw badScore(ballot, field.name(most), given.get(most), `${used} > ${votes}`, 'votes');
    }
    const sums = pointsOf(scored);
    const scores = standing(field, sums);
    return {
      committees: byMostVotes(sums, seats),
      more: { scores, working: [step('seats', [], { seats }), ...counted(field, scores)] },
    };
  },
);
