// Everybody takes the mean of those they listen to.
import * as z from 'zod/mini';
import { at } from '../columns.js';
import { dynamic, repeated, rounds } from './kind.js';
import { amongPresent, hear } from './listening.js';

export const degroot = dynamic({
  id: 'degroot',
  title: { zh: '德格鲁特模型', en: 'DeGroot' },
  source: 'DeGroot 1974, Journal of the American Statistical Association 69, 118-121: x(t+1) = T x(t)',
  settings: z.strictObject({ rounds }),
  begin({ rounds }, size) {
    const there = new Uint8Array(size);
    const means = new Float64Array(size);
    return {
      met: repeated(rounds, (opinions, talk) => {
        amongPresent(there, talk, () => hear(opinions, talk, there, means));
        for (const person of talk.present) {
          const moves = at(talk.susceptibility, person);
          opinions[person] = (1 - moves) * at(opinions, person) + moves * at(means, person);
        }
      }),
    };
  },
});
