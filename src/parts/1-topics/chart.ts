// Step 1 议题征集, its part of the chart: gathering → screening → (study gate) → agenda.

import { consultation } from '../all.js';
import { obeys, procedure } from '../chart.js';
import * as rules from './rules.js';

const gathered = {
  'topic.submit': obeys(rules.submit),
  'topic.withdraw': obeys(rules.withdraw),
  'topic.correct': obeys(rules.correct),
  'topic.second': obeys(rules.second),
  'second.withdraw': obeys(rules.withdrawSecond),
} as const;

export const topics = procedure.createStateConfig({
  initial: 'gathering',
  states: {
    gathering: {
      on: {
        ...gathered,
        'gathering.close': { ...obeys(rules.closeGathering), target: 'screening' },
        'deadline.pass': [
          {
            ...obeys(consultation['deadline.pass']),
            target: 'screening',
            guard: ({ event }) => event.finding.kind === 'gathering',
          },
        ],
      },
    },
    screening: {
      on: {
        'topic.withdraw': obeys(rules.withdraw),
        'topic.correct': obeys(rules.correct),
        'topic.second': obeys(rules.second),
        'second.withdraw': obeys(rules.withdrawSecond),
        'topic.merge': obeys(rules.merge),
        'topic.screen': obeys(rules.screen),
        'topic.score': obeys(rules.score),
        'topics.rank': obeys(rules.rank),
        'gathering.reopen': { ...obeys(rules.reopenGathering), target: 'gathering' },
        'screening.close': [
          { ...obeys(rules.closeScreening), target: 'nothing', guard: ({ event }) => event.finding.next === 'nothing' },
          { ...obeys(rules.closeScreening), target: 'study', guard: ({ event }) => event.finding.next === 'study' },
          { ...obeys(rules.closeScreening), target: 'agenda' },
        ],
      },
    },
    study: {
      on: {
        'study.decide': [
          { ...obeys(rules.study), target: 'screening', guard: ({ event }) => event.finding.next === 'screening' },
          { ...obeys(rules.study), target: 'agenda' },
        ],
      },
    },
    agenda: {
      on: {
        'agenda.set': obeys(rules.setAgenda),
        'agenda.confirm': { ...obeys(rules.confirmAgenda), target: 'set' },
        'gathering.reopen': { ...obeys(rules.reopenGathering), target: 'gathering' },
      },
    },
    nothing: { type: 'final', output: 'nothing' },
    set: { type: 'final', output: 'set' },
  },
});
