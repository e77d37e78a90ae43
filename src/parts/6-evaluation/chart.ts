// Step 6 评估, its part of the chart: rating → found → done, or back to put it right, deliberate again, or take up a new topic.

import { consultation } from '../all.js';
import { obeys, procedure } from '../chart.js';
import * as surveys from '../surveys/rules.js';
import * as rules from './rules.js';

export const evaluation = procedure.createStateConfig({
  initial: 'rating',
  // A survey closes when its deadline has passed: the chart stays where it is until the convener finds.
  on: { 'deadline.pass': obeys(consultation['deadline.pass']) },
  states: {
    rating: {
      on: {
        'survey.open': obeys(surveys.open),
        'survey.close': obeys(surveys.close),
        'rating.give': obeys(surveys.give),
        'rating.correct': obeys(surveys.correct),
        'review.submit': obeys(surveys.review),
        'evaluation.find': { ...obeys(rules.find), target: 'found' },
      },
    },
    found: {
      on: {
        'evaluation.reopen': { ...obeys(rules.reopen), target: 'rating' },
        'evaluation.conclude': [
          { ...obeys(rules.conclude), target: 'rectify', guard: ({ event }) => event.finding.next === 'rectify' },
          {
            ...obeys(rules.conclude),
            target: 'redeliberate',
            guard: ({ event }) => event.finding.next === 'redeliberate',
          },
          { ...obeys(rules.conclude), target: 'newTopic', guard: ({ event }) => event.finding.next === 'new-topic' },
          { ...obeys(rules.conclude), target: 'done' },
        ],
      },
    },
    done: { type: 'final', output: 'done' },
    rectify: { type: 'final', output: 'rectify' },
    redeliberate: { type: 'final', output: 'redeliberate' },
    newTopic: { type: 'final', output: 'new-topic' },
  },
});
