// Surveys 满意度测评 and reviews, of a whole consultation or one completed project.
import { commandsIn, part } from '../command.js';
import * as commands from './rules.js';
import { emptySurveys, type Surveys } from './vocabulary.js';

export const surveys = part({
  id: 'surveys',
  empty: emptySurveys,
  copy(from: Surveys, to: Surveys) {
    to.surveys = from.surveys;
    to.reviews = from.reviews;
  },
  commands: commandsIn(commands),
  clocks: { survey: { owed: false, runsOn: true } },
  shift(draft, moved) {
    for (const survey of Object.values(draft.surveys)) survey.closes = moved(survey.closes);
  },
});
