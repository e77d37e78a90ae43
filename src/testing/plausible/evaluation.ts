// Draws for step 6. Pure.
import { staff } from '../community.js';
import { about, bare, type DrawsOf, marks } from './draw.js';

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
  'evaluation.revise': (dice, state) =>
    about(dice.maybe(Object.values(state.surveys).filter(({ ratings }) => ratings.size > 0)), ({ survey, ratings }) =>
      about(dice.maybe(ratings.keys()), (rater) => ({
        fields: {
          survey,
          rater,
          scores: marks(dice, state.charter.evaluation.dimensions),
          reason: 'A slip',
          witness: staff.supervisor,
        },
      })),
    ),
};
