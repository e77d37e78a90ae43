// Draws for step 6. Pure.
import { bare, type DrawsOf } from './draw.js';

export const evaluation: DrawsOf<'evaluation'> = {
  'evaluation.find': bare,
  'evaluation.reopen': () => ({ fields: { reason: 'Too few answered' } }),
  'evaluation.conclude': (dice) => ({
    fields: {
      way: dice.pick(['done', 'done', 'rectify', 'redeliberate', 'new-topic']),
      reason: 'As found',
      follows: 'c2',
    },
  }),
};
