// Step 5 组织实施, its part of the chart: projects are under way, each with its own status, until all are closed or one goes back.

import { consultation } from '../all.js';
import * as callOuts from '../call-outs/rules.js';
import { allDoors, obeys, procedure } from '../chart.js';
import { claims } from '../claims/part.js';
import * as surveys from '../surveys/rules.js';
import * as changes from './rules/changes.js';
import * as money from './rules/money.js';
import * as projects from './rules/projects.js';

export const implementation = procedure.createStateConfig({
  initial: 'underWay',
  states: {
    underWay: {
      on: {
        'project.start': obeys(projects.start),
        'milestone.reach': obeys(projects.reach),
        'milestone.reopen': obeys(projects.reopen),
        'inspection.record': obeys(projects.inspect),
        'project.suspend': obeys(projects.suspend),
        'project.resume': obeys(projects.resume),
        'project.terminate': obeys(projects.terminate),
        'project.complete': obeys(projects.complete),
        'project.accept': obeys(projects.accept),
        'project.rectify': obeys(projects.rectify),
        'money.receive': obeys(money.receive),
        'money.spend': obeys(money.spend),
        'ledger.reverse': obeys(money.reverse),
        'change.request': obeys(changes.request),
        'change.decide': obeys(changes.decide),
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
