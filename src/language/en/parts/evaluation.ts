// What is said of step 6, evaluation, in English.

import type { Finding } from '../../../procedure/vocabulary.js';
import { fixed } from '../../amounts.js';
import type { Texts } from '../../dictionary.js';
import type { Say } from '../../say.js';
import { score } from '../checks.js';
import { are, have, many, witnessed } from '../terms.js';

const WAYS = {
  done: 'done',
  rectify: 'to be put right',
  redeliberate: 'to be deliberated again',
  'new-topic': 'a new topic is taken up',
} as const;

/** What the ratings come to. */
const result = (found: Finding<'evaluation.find'>, say: Say): string[] => [
  `${many(found.ratings, 'rating')}${found.raters === undefined ? '' : ` by ${many(found.raters, 'person', 'persons')}`}, ${found.minRatings} needed: ${found.enough ? 'enough' : 'too few'}.`,
  ...found.dimensions.map(({ dimension, max, weight, average }) => {
    const mean =
      average === null
        ? 'nobody rated it'
        : `${fixed(average.num, average.den)} of ${max} on average, by ${many(average.den, 'person', 'persons')}`;
    return `${say.criterion(dimension)} (weight ${weight}): ${mean}.`;
  }),
  `Weighted: ${score(found.weighted, found.greatest, found.check)}: ${found.satisfied ? 'satisfied' : 'not satisfied'}.`,
  ...found.reviews.map(
    ({ review, num, den }) =>
      `Review “${review}”: ${num} of ${many(den, 'point')}, beside the weighted sum and not in it.`,
  ),
];

export const evaluation: Texts<'evaluation'> = {
  commands: {
    'evaluation.find': 'find the result of the evaluation',
    'evaluation.reopen': 'reopen the survey',
    'evaluation.conclude': 'conclude the evaluation',
    'evaluation.revise': 'put a rating right after the finding',
  },
  refusals: {
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
    'rectification.nothing': () =>
      'There is no accepted project to put right. Deliberate again, or take up a new topic.',
    'redeliberation.nothing': () =>
      'No item became a project, so there is none to deliberate again. Take up a new topic.',
    'follow-up.missing': () => 'Say which consultation takes up the new topic.',
    'item.unanswered': ({ items }, say) =>
      `${say.items(items)} ${have(items.length)} neither a finished project nor an answer. Nobody is left waiting: settle each first.`,
    'deadline.overdue': ({ deadlines }, say) =>
      `${many(deadlines.length, 'answer')} ${are(deadlines.length)} overdue: ${say.list(deadlines)}. Nobody is left waiting: deal with each first.`,
  },
  facts: {
    'evaluation.find': (fact, say) => `${say.who(fact)} had the result of the evaluation found.`,
    'evaluation.reopen': (fact, say) =>
      `${say.who(fact)} reopened the survey. Reason: ${say.quote(fact.fields.reason)}.`,
    'evaluation.conclude': (fact, say) =>
      `${say.who(fact)} concluded the evaluation: ${WAYS[fact.fields.way]}${
        fact.fields.follows === undefined ? '' : ` (in “${fact.fields.follows}”)`
      }.${fact.fields.reason === undefined ? '' : ` Reason: ${say.quote(fact.fields.reason)}.`}`,
    'evaluation.revise': (fact, say) =>
      `${say.who(fact)} corrected the rating of ${say.person(fact.fields.rater)} in ${say.named('the survey', fact.fields.survey)}, and the result was found again. Reason: ${say.quote(fact.fields.reason)}.${witnessed(say, fact.fields.witness)}`,
  },
  findings: {
    'evaluation.find': result,
    'evaluation.revise': result,
    'evaluation.conclude': (found, say) => [
      ...(found.projects.length === 0 ? [] : [`To be put right: ${say.projects(found.projects)}.`]),
      ...(found.items.length === 0 ? [] : [`To be deliberated again: ${say.items(found.items)}.`]),
    ],
  },
};
