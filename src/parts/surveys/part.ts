// Surveys 满意度测评 and reviews, of a whole consultation or one completed project.
import { part, type State } from '../command.js';
import { commands, isRater } from './commands.js';
import { isOpen } from './standing.js';
import { emptySurveys, type Survey, type Surveys, type Words } from './words.js';

/** Whether a person is asked in a survey that is open, and has not answered yet. */
const mayRate = (state: State, survey: Survey, person: string): boolean =>
  !survey.spent && isOpen(state, survey) && !survey.ratings.has(person) && isRater(state, survey, person);

/** The first rating of those surveys in which others still rate: what came before is open to all. */
export function heldBack(state: State, over: boolean): number | undefined {
  if (over) return undefined;
  const open = Object.values(state.surveys).filter((survey) => !survey.spent && isOpen(state, survey));
  const from = open.flatMap(({ since }) => since ?? []);
  return from.length === 0 ? undefined : Math.min(...from);
}

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
  heldBack,
  shift(draft, moved) {
    for (const survey of Object.values(draft.surveys)) survey.closes = moved(survey.closes);
  },
});
