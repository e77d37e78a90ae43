// Voters and options as points; what is nearer is liked better.
import quantile from '@stdlib/stats-base-dists-normal-quantile';
import * as z from 'zod/mini';
import type { Chance } from '../chance.js';
import type { Culture } from '../model.js';
import { between } from '../samplers/kind.js';
import { byUtility, each } from './orders.js';

const settings = z.strictObject({
  dimensions: z._default(z.int().check(z.gte(1), z.lte(3)), 2),
  /** Where voters and options lie: in a cube of side 1, or normally spread around one centre. */
  points: z._default(z.enum(['uniform', 'normal']), 'uniform'),
  /** How far options are spread, where voters are at 1. */
  spread: z._default(z.number().check(z.gt(0), z.lte(10)), 1),
});

type Points = z.output<typeof settings>['points'];

const coordinate = (points: Points, spread: number, chance: Chance): number =>
  points === 'uniform' ? 0.5 + spread * (chance.float() - 0.5) : spread * quantile(between(chance), 0, 1);

function distance(one: Float64Array, other: Float64Array): number {
  let squares = 0;
  for (const [axis, at] of one.entries()) squares += (at - (other[axis] as number)) ** 2; // as many dimensions
  return Math.sqrt(squares);
}

export const spatial: Culture<typeof settings> = {
  id: 'spatial',
  title: { zh: '空间模型', en: 'spatial' },
  source: 'Enelow and Hinich, The Spatial Theory of Voting (1984); utilities: Merrill, AJPS 28 (1984), 23-48',
  settings,
  draw({ dimensions, points, spread }, voters, options, chance, own = () => chance) {
    const point = (width: number, of: Chance) =>
      Float64Array.from({ length: dimensions }, () => coordinate(points, width, of));
    const places = each(options, () => point(spread, chance));
    const distances = each(voters, (voter) => {
      const at = point(1, own(voter));
      return Float64Array.from(places, (place) => distance(at, place));
    });
    // In a cube 1 is the same in every draw: utilities of different draws compare. Around a centre the farthest of this draw is 0.
    const reach = (1 + spread) / 2;
    const cube = Math.sqrt(dimensions) * reach;
    const farthest =
      points === 'uniform'
        ? cube
        : distances.reduce((most, own) => own.reduce((so, far) => Math.max(so, far), most), 0);
    const utilities = distances.map((own) => own.map((far) => (farthest > 0 ? 1 - far / farthest : 1)));
    // By distance, not by utility, which rounds.
    return { rankings: distances.map((own) => byUtility(own.map((far) => -far))), utilities };
  },
};
