// Step 5 组织实施, its part of the chart: projects are under way, each with its own status, until all are closed or one goes back.

import { consultation } from '../all.js';
import * as callOuts from '../call-outs/rules.js';
import { allDoors, doors, obeys, procedure } from '../chart.js';
import { claims } from '../claims/part.js';
import * as surveys from '../surveys/rules.js';
import * as acceptance from './acceptance.js';
import * as changes from './changes.js';
import * as milestones from './milestones.js';
import * as money from './money.js';
import * as projects from './projects.js';

export const implementation = procedure.createStateConfig({
  initial: 'underWay',
  states: {
    underWay: {
      on: {
        ...doors(
          projects.start,
          milestones.reach,
          milestones.reopen,
          acceptance.inspect,
          projects.suspend,
          projects.resume,
          projects.terminate,
          acceptance.complete,
          acceptance.accept,
          acceptance.rectify,
          money.receive,
          money.spend,
          money.reverse,
          changes.request,
          changes.decide,
        ),
        ...allDoors(claims.commands),
        'callout.raise': obeys(callOuts.raise),
        'callout.assign': obeys(callOuts.assign),
        'callout.arrive': obeys(callOuts.arrive),
        'callout.resolve': obeys(callOuts.resolve),
        'callout.confirm': obeys(callOuts.confirm),
        'callout.return': obeys(callOuts.returned),
        'callout.withdraw': obeys(callOuts.withdraw),
        // A project may be evaluated as soon as it is complete.
        'survey.open': obeys(surveys.open),
        'survey.close': obeys(surveys.close),
        'rating.give': obeys(surveys.give),
        'rating.correct': obeys(surveys.correct),
        'review.submit': obeys(surveys.review),
        'deadline.pass': obeys(consultation['deadline.pass']),
        'implementation.send-back': [
          { ...obeys(changes.sendBack), target: 'backToVote', guard: ({ event }) => event.finding.next === 'vote' },
          { ...obeys(changes.sendBack), target: 'backToDeliberation' },
        ],
        'implementation.conclude': { ...obeys(projects.conclude), target: 'complete' },
      },
    },
    complete: { type: 'final', output: 'complete' },
    backToDeliberation: { type: 'final', output: 'back-to-deliberation' },
    backToVote: { type: 'final', output: 'back-to-vote' },
  },
});
