// Surveys 满意度测评 and reviews, of a whole consultation or one completed project.
import { part } from '../command.js';
import { commands, isOpen, mayRate } from './commands.js';
import { emptySurveys, type Surveys, type Words } from './words.js';

export const surveys = part({
  id: 'surveys',
  empty: emptySurveys,
  copy(from: Surveys, to: Surveys) {
    to.surveys = from.surveys;
    to.reviews = from.reviews;
  },
  commands,
  clocks: { survey: { owed: false, runsOn: true } },
  // How many have answered and whether this person has; never what anybody said.
  told: (state, { person }): Words['told'] => ({
    get surveys() {
      return Object.values(state.surveys).map((survey) => ({
        survey: survey.survey,
        about: survey.about,
        closes: survey.closes,
        open: isOpen(state, survey),
        ratings: survey.ratings.size,
        rated: survey.ratings.has(person),
        mayRate: mayRate(state, survey, person),
      }));
    },
  }),
  shift(draft, moved) {
    for (const survey of Object.values(draft.surveys)) survey.closes = moved(survey.closes);
  },
});
