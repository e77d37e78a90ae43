// Step 4 项目转化, its part of the chart: drafting → screening, each open to the other until all projects are decided.

import { consultation } from '../all.js';
import * as callOuts from '../call-outs/commands.js';
import { allDoors, doors, obeys, procedure } from '../chart.js';
import { claims } from '../claims/part.js';
import * as drafting from './drafting.js';
import * as funding from './funding.js';
import * as screening from './screening.js';

export const conversion = procedure.createStateConfig({
  initial: 'drafting',
  on: {
    ...allDoors(funding.commands),
    // What screening returns is amended and submitted again without reopening the drafting.
    ...doors(drafting.amend, drafting.withdraw, drafting.submit),
    ...allDoors(claims.commands),
    // Those raised before the matter came back here are still to be answered.
    ...doors(
      callOuts.assign,
      callOuts.arrive,
      callOuts.resolve,
      callOuts.confirm,
      callOuts.returned,
      callOuts.withdraw,
    ),
    'conversion.conclude': [
      { ...obeys(screening.conclude), target: '.nothing', guard: ({ event }) => event.finding.next === 'nothing' },
      { ...obeys(screening.conclude), target: '.adopted', guard: ({ event }) => event.finding.next === 'adopted' },
      { ...obeys(screening.conclude), target: '.approved' },
    ],
    'conversion.send-back': { ...obeys(screening.sendBack), target: '.back' },
    'deadline.pass': obeys(consultation['deadline.pass']),
  },
  states: {
    drafting: {
      on: {
        'project.draft': obeys(drafting.draft),
        'projects.screen': { ...obeys(screening.openScreening), target: 'screening' },
      },
    },
    screening: {
      on: {
        ...doors(screening.score, screening.screen),
        'drafting.reopen': { ...obeys(drafting.reopenDrafting), target: 'drafting' },
      },
    },
    approved: { type: 'final', output: 'approved' },
    adopted: { type: 'final', output: 'adopted' },
    nothing: { type: 'final', output: 'nothing' },
    back: { type: 'final', output: 'back' },
  },
});
