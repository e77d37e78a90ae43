// Borda count: points by place, the most points win.
// Equal ranks make halves of points, so points are added up in halves.
import { checkedSum, raise } from '../ballots.js';
import type { Method, OptionOf } from '../method.js';
import { onePassOfRankings } from '../one-pass.js';
import { counted, elected, grouped, names, standing } from '../standing.js';

export interface BordaOptions {
  /** `m-1 for first down to 0 for last` unless said otherwise. */
  points: 'm-1 for first down to 0 for last' | 'm for first down to 1 for last';
  /** `average of the places shared` unless said otherwise. */
  equalRanks: 'average of the places shared' | 'lowest of the places shared';
  /** `tied last, points averaged` unless said otherwise. */
  unranked: 'tied last, points averaged' | 'no points';
}

const options: Record<keyof BordaOptions, OptionOf> = {
  points: {
    values: ['m-1 for first down to 0 for last', 'm for first down to 1 for last'],
    default: 'm-1 for first down to 0 for last',
  },
  equalRanks: {
    values: ['average of the places shared', 'lowest of the places shared'],
    default: 'average of the places shared',
  },
  unranked: {
    values: ['tied last, points averaged', 'no points'],
    default: 'tied last, points averaged',
  },
};

export const borda: Method<BordaOptions> = onePassOfRankings<BordaOptions>(
  {
    id: 'borda',
    reference: 'Jean-Charles de Borda, "Mémoire sur les élections au scrutin" (1781)',
    ballot: 'ranking',
    elects: 'one',
    options,
  },
  (field, { points, equalRanks, unranked }) => {
    const { size } = field;
    const halves = new Float64Array(size);
    const ranked = new Uint8Array(size);
    const first = points === 'm-1 for first down to 0 for last' ? size - 1 : size;

    /** Twice the points of each candidate in the places from `top` to `bottom`. */
    const twice = (top: number, bottom: number): number =>
      equalRanks === 'average of the places shared' ? 2 * first - top - bottom : 2 * (first - bottom);

    return {
      add(order, place, from, to, count) {
        for (let i = from; i < to; ) {
          let end = i;
          while (end < to && place[end] === place[i]) end += 1;
          const each = count * twice(i - from, end - 1 - from);
          for (; i < end; i++) raise(halves, order[i] as number, each);
        }
        if (to - from === size || unranked === 'no points') return;
        ranked.fill(0);
        for (let i = from; i < to; i++) ranked[order[i] as number] = 1;
        const each = count * (2 * first - (to - from) - (size - 1));
        for (let other = 0; other < size; other++) if (ranked[other] === 0) raise(halves, other, each);
      },
      outcome(total) {
        checkedSum(2 * first * total, 'points');
        const ranking = grouped(halves);
        const scores = standing(field, halves, 2);
        const working = counted(field, scores, 'scored');
        const rankingGroups = ranking.map((group) => names(field, group));
        return elected(field, { winners: ranking[0] ?? [], ranking, scores, working }, { rankingGroups });
      },
    };
  },
);
