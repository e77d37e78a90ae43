// Step 5 组织实施, its part of the chart: projects are under way, each with its own status, until all are closed or one goes back.

import { consultation } from '../all.js';
import { callOuts } from '../call-outs/part.js';
import { allDoors, doors, obeys, procedure } from '../chart.js';
import { claims } from '../claims/part.js';
import { surveys } from '../surveys/part.js';
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
        ...allDoors(callOuts.commands),
        // A project may be evaluated as soon as it is complete.
        ...allDoors(surveys.commands),
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
