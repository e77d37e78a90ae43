// Quadratic voting: votes for one candidate cost their square of the credits each ballot has; the highest sums of votes are elected.
import type { Method, OptionOf } from '../method.js';
import { badScore } from '../scores.js';
import { counted, standing, step } from '../standing.js';
import { byMostVotes } from './most-votes.js';
import { byScores, pointsOf } from './scored.js';

export interface QuadraticOptions {
  /** What a ballot may spend in all: the sum of the squares of its votes; unless said otherwise as much as it spends. */
  credits: number | null;
}

const options: Record<keyof QuadraticOptions, OptionOf> = {
  credits: { values: 'integer', default: null },
};

export const quadratic: Method<QuadraticOptions> = byScores<QuadraticOptions>(
  {
    id: 'quadratic',
    reference:
      'Steven P. Lalley and E. Glen Weyl, "Quadratic voting: how mechanism design can radicalize democracy", AEA Papers and Proceedings 108 (2018)',
    ballot: 'scores',
    elects: 'several',
    options,
  },
  ({ credits }) => credits ?? Number.MAX_SAFE_INTEGER,
  (scored, seats, { credits }) => {
    const { field, groups } = scored;
    for (const { points: given, ballot } of groups) {
      const points = [...given.values()];
      const used = points.reduce((sum, each) => sum + each * each, 0);
      const [[most = 0] = []] = [...given].sort(([, one], [, other]) => other - one);
      if (credits !== null && used > credits)
        throw badScore(ballot, field.name(most), given.get(most), `${used} > ${credits}`, 'credits');
    }
    const sums = pointsOf(scored);
    const scores = standing(field, sums);
    return {
      committees: byMostVotes(sums, seats),
      more: { scores, working: [step('seats', [], { seats }), ...counted(field, scores)] },
    };
  },
);
