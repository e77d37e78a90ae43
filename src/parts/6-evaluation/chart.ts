// Step 6 评估, its part of the chart: rating → found → done, or back to put it right, deliberate again, or take up a new topic.
import { consultation } from '../all.js';
import { allDoors, obeys, procedure } from '../chart.js';
import { surveys } from '../surveys/part.js';
import { conclude, find, reopen, revise } from './commands.js';

export const evaluation = procedure.createStateConfig({
  initial: 'rating',
  // A survey closes when its deadline has passed: the chart stays where it is until the convener finds.
  on: { 'deadline.pass': obeys(consultation['deadline.pass']) },
  states: {
    rating: {
      on: {
        ...allDoors(surveys.commands),
        'evaluation.find': { ...obeys(find), target: 'found' },
      },
    },
    found: {
      on: {
        'evaluation.revise': obeys(revise),
        'evaluation.reopen': { ...obeys(reopen), target: 'rating' },
        'evaluation.conclude': [
          { ...obeys(conclude), target: 'rectify', guard: ({ event }) => event.finding.next === 'rectify' },
          { ...obeys(conclude), target: 'redeliberate', guard: ({ event }) => event.finding.next === 'redeliberate' },
          { ...obeys(conclude), target: 'newTopic', guard: ({ event }) => event.finding.next === 'new-topic' },
          { ...obeys(conclude), target: 'done' },
        ],
      },
    },
    done: { type: 'final', output: 'done' },
    rectify: { type: 'final', output: 'rectify' },
    redeliberate: { type: 'final', output: 'redeliberate' },
    newTopic: { type: 'final', output: 'new-topic' },
  },
});
