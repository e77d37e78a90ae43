// People copy one another outright.
import * as z from 'zod/mini';
import { at } from '../columns.js';
import { dynamic, meetings } from './kind.js';
import { meet } from './listening.js';

export const voterModel = dynamic({
  id: 'voter',
  title: { zh: '选民模型', en: 'Voter model' },
  source:
    'Clifford and Sudbury 1973, Biometrika 60, 581-588; Holley and Liggett 1975, Annals of Probability 3, 643-663: a random person takes over the opinion of a random neighbour',
  settings: z.strictObject({ meetings }),
  begin({ meetings }, size) {
    const there = new Uint8Array(size);
    return {
      met: (opinions, talk, chance) =>
        meet(talk, there, meetings, chance, (person, other) => {
          const copies = at(talk.susceptibility, person);
          if (copies >= 1 || chance.float() < copies) opinions[person] = at(opinions, other);
        }),
    };
  },
});
