// Step 1 议题征集, its part of the chart: gathering → screening → (study gate) → agenda.
import { consultation } from '../all.js';
import { commands as signing } from '../attendance/commands.js';
import { allDoors, doors, obeys, procedure } from '../chart.js';
import { confirmAgenda, setAgenda } from './agenda.js';
import * as gathering from './gathering.js';
import * as screening from './screening.js';

/** What may be said of a topic while topics are still looked at. */
const ofTopics = doors(gathering.withdraw, gathering.correct, gathering.second, gathering.withdrawSecond);

/** A body that studies them may meet for it. */
const presence = allDoors(signing);

export const topics = procedure.createStateConfig({
  initial: 'gathering',
  states: {
    gathering: {
      on: {
        ...doors(gathering.submit),
        ...ofTopics,
        'gathering.close': { ...obeys(gathering.closeGathering), target: 'screening' },
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
        ...ofTopics,
        ...doors(screening.merge, screening.reopenTopic, screening.screen, screening.score, screening.rank),
        'gathering.reopen': { ...obeys(gathering.reopenGathering), target: 'gathering' },
        'screening.close': [
          {
            ...obeys(screening.closeScreening),
            target: 'nothing',
            guard: ({ event }) => event.finding.next === 'nothing',
          },
          {
            ...obeys(screening.closeScreening),
            target: 'study',
            guard: ({ event }) => event.finding.next === 'study',
          },
          { ...obeys(screening.closeScreening), target: 'agenda' },
        ],
      },
    },
    study: {
      on: {
        ...presence,
        'study.decide': [
          { ...obeys(screening.study), target: 'screening', guard: ({ event }) => event.finding.next === 'screening' },
          { ...obeys(screening.study), target: 'agenda' },
        ],
      },
    },
    agenda: {
      on: {
        ...doors(setAgenda),
        'agenda.confirm': { ...obeys(confirmAgenda), target: 'set' },
        'gathering.reopen': { ...obeys(gathering.reopenGathering), target: 'gathering' },
      },
    },
    nothing: { type: 'final', output: 'nothing' },
    set: { type: 'final', output: 'set' },
  },
});
