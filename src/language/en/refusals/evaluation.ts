// Refusals of step 6, evaluation, in English.
import type { Refusals } from '../../../parts/6-evaluation/words.js';
import type { Sentences } from '../../dictionary.js';
import { are, have, many } from '../terms.js';

export const evaluation: Sentences<Refusals> = {
  'survey.missing': ({ projects }, say) =>
    projects.length === 0
      ? 'No survey has been held, so there is no result to find. Open one first.'
      : `${say.projects(projects)} ${have(projects.length)} not been surveyed, so there is no result to find. Open a survey first.`,
  'evaluation.enough': ({ ratings, minRatings }) =>
    `${many(ratings, 'rating')} ${are(ratings)} in, and ${minRatings} suffice: nobody is asked again. Conclude with what there is.`,
  'evaluation.too-few': ({ ratings, minRatings }) =>
    `${ratings} of at least ${many(minRatings, 'rating')} ${are(ratings)} in; ${minRatings - ratings} more. Reopen the survey before closing.`,
  'evaluation.unsatisfied': ({ part, whole, num, den, strict }, say) =>
    `${part} of ${whole} points is not ${say.threshold({ num, den, strict })}, so people are not satisfied and it cannot be closed. Put it right, deliberate again, or take up a new topic.`,
  'rectifications.used-up': ({ rectifications, max }) =>
    `Projects have been put right ${rectifications} of at most ${many(max, 'time')}. Deliberate again, or take up a new topic.`,
  'rectification.nothing': () => 'There is no accepted project to put right. Deliberate again, or take up a new topic.',
  'redeliberation.nothing': () =>
    'No item became a project, so there is none to deliberate again. Take up a new topic.',
  'follow-up.missing': () => 'Say which consultation takes up the new topic.',
  'item.unanswered': ({ items }, say) =>
    `${say.items(items)} ${have(items.length)} neither a finished project nor an answer. Nobody is left waiting: settle each first.`,
  'deadline.overdue': ({ deadlines }, say) =>
    `${many(deadlines.length, 'answer')} ${are(deadlines.length)} overdue: ${say.list(deadlines)}. Nobody is left waiting: deal with each first.`,
};
