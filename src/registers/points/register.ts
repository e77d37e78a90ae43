// 志愿积分: the accounts of points, joined.
import { register } from '../register.js';
import { commands } from './commands.js';
import { texts } from './texts/index.js';
import { type Account, emptyPoints, settings } from './words.js';

export const points = register({
  id: 'points',
  place: 53,
  settings,
  empty: emptyPoints,
  commands,
  indicators: (state) => {
    const all = [...state.points.values()];
    const sum = (of: (one: Account) => number): number => all.reduce((total, one) => total + of(one), 0);
    return {
      people: all.length,
      gained: sum(({ gained }) => gained),
      redeemed: sum(({ redeemed }) => redeemed),
      outstanding: sum(({ balance }) => balance),
      honours: sum(({ honours }) => honours.length),
    };
  },
  texts,
});
