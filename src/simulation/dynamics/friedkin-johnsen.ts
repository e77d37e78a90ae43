// Everybody listens, and stays attached to what they thought at first.
import * as z from 'zod/mini';
import { at } from '../columns.js';
import { dynamic, repeated, rounds } from './kind.js';
import { amongPresent, hear } from './listening.js';

export const friedkinJohnsen = dynamic({
  id: 'friedkin-johnsen',
  title: { zh: '弗里德金-约翰森模型', en: 'Friedkin-Johnsen' },
  source:
    'Friedkin and Johnsen 1990, Journal of Mathematical Sociology 15, 193-206; Parsegov and others 2017, IEEE Transactions on Automatic Control 62, 2270-2285, eq. 2: x(t+1) = Λ W x(t) + (I - Λ) u',
  settings: z.strictObject({ rounds }),
  begin({ rounds }, size) {
    const there = new Uint8Array(size);
    const means = new Float64Array(size);
    return {
      met: repeated(rounds, (opinions, talk) => {
        amongPresent(there, talk, () => hear(opinions, talk, there, means));
        for (const person of talk.present) {
          const moves = at(talk.susceptibility, person);
          opinions[person] = moves * at(means, person) + (1 - moves) * at(talk.initial, person);
        }
      }),
    };
  },
});
