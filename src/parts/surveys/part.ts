// Surveys 满意度测评 and reviews, of a whole consultation or one completed project.
import { commandsIn, part } from '../command.js';
import * as commands from './commands.js';
import { emptySurveys, type Surveys } from './words.js';

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
