// Draws for surveys and reviews. Pure.
import type { State } from '../../procedure/vocabulary.js';
import { residents, staff } from '../community.js';
import type { Dice } from './dice.js';
import { about, anybody, type DrawsOf, fresh, marks, project } from './draw.js';

const survey = (dice: Dice, state: State) => dice.maybe(Object.values(state.surveys));

export const surveys: DrawsOf<'surveys'> = {
  'survey.open': (dice, state) => {
    const surveyed = dice.once(3) ? project(dice, state, 'completed', 'accepted')?.project : undefined;
    return {
      fields: {
        survey: fresh(dice, state, 'y', Object.keys(state.surveys)),
        about: surveyed === undefined ? { of: 'consultation' } : { of: 'project', project: surveyed },
        raters: { bodies: [], kinds: [], people: dice.once(2) ? [...residents] : [] },
        days: dice.from(1, 10),
      },
    };
  },
  'survey.close': (dice, state) =>
    about(dice.once(4) ? survey(dice, state) : undefined, ({ survey }) => ({ fields: { survey } })),
  'rating.give': (dice, state) =>
    about(survey(dice, state), ({ survey, ratings }) => ({
      fields: { survey, scores: marks(dice, state.charter.evaluation.dimensions), comment: 'Well done' },
      by: dice.maybe(residents.filter((person) => !ratings.has(person))) ?? anybody(dice, state),
    })),
  'rating.correct': (dice, state) =>
    about(survey(dice, state), ({ survey, ratings }) =>
      about(dice.maybe(ratings.keys()), (rater) => ({
        fields: { survey, rater, scores: marks(dice, state.charter.evaluation.dimensions), reason: 'A slip' },
        by: dice.pick([rater, staff.recorder]),
      })),
    ),
  'review.submit': (dice, state) => ({
    fields: {
      review: fresh(dice, state, 'z', Object.keys(state.reviews)),
      about: { of: 'consultation' },
      share: { num: dice.from(0, 10), den: 10 },
      text: 'As promised',
    },
    by: dice.pick([staff.supervisor, staff.authority]),
  }),
  'survey.withdraw': (dice, state) =>
    about(dice.once(8) ? survey(dice, state) : undefined, ({ survey }) => ({
      fields: { survey, reason: 'The wrong question' },
    })),
  'review.withdraw': (dice, state) =>
    about(dice.once(4) ? dice.maybe(Object.values(state.reviews)) : undefined, ({ review, by }) => ({
      fields: { review, reason: 'Another project was meant' },
      by,
    })),
};
