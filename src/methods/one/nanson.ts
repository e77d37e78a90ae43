// Nanson's method: whoever has less than the average of the Borda points goes, again and again, the points being counted anew.
// Those left in the end, all with as many points, win.
import type { Method, OptionOf } from '../method.js';
import { byPairs, type PairwiseOptions, unranked } from '../pairwise.js';
import { counted, elected, grouped, names, step } from '../standing.js';
import type { Step } from '../working.js';
import { bordaAmong } from './borda-rounds.js';

export interface NansonOptions extends PairwiseOptions {
  /** `below the average` unless said otherwise: sources differ. */
  eliminated: 'below the average' | 'at or below the average';
}

const options: Record<keyof NansonOptions, OptionOf> = {
  eliminated: { values: ['below the average', 'at or below the average'], default: 'below the average' },
  unranked,
};

export const nanson: Method<NansonOptions> = byPairs<NansonOptions>(
  {
    id: 'nanson',
    reference:
      'E. J. Nanson, "Methods of election", Transactions and Proceedings of the Royal Society of Victoria 19 (1882); both readings in Niou, "A note on Nanson’s rule", Public Choice 54 (1987)',
    ballot: 'ranking',
    elects: 'one',
    options,
  },
  (field, prefer, { eliminated }, total) => {
    let left: readonly number[] = [...field.candidates.keys()];
    const rounds = [];
    const working: Step[] = [];
    const out: (readonly number[])[] = [];
    for (let round = 1; ; round += 1) {
      const { twice, stated } = bordaAmong(field, prefer, left, total);
      const scores = stated();
      rounds.push(scores);
      working.push(...counted(field, scores, 'scored', round));
      // On every ballot each pair of those left gives two halves of a point, so all have this average.
      const average = (left.length - 1) * total;
      const low = left.filter((one) => (twice[one] ?? 0) < average);
      const gone = eliminated === 'below the average' ? low : left.filter((one) => (twice[one] ?? 0) <= average);
      if (low.length === 0 || gone.length === left.length) {
        const places = grouped(twice, left);
        const ranking = [...places, ...[...out].reverse()];
        return elected(field, { winners: places[0] ?? [], ranking, scores: rounds[0] ?? {}, rounds, working });
      }
      working.push(step('below-average', names(field, gone), {}, round));
      out.push(gone);
      left = left.filter((one) => !gone.includes(one));
    }
  },
);
