// Step 4 项目转化, its part of the chart: drafting → screening, each open to the other until all projects are decided.

import { consultation } from '../all.js';
import * as callOuts from '../call-outs/rules.js';
import { allDoors, obeys, procedure } from '../chart.js';
import { claims } from '../claims/part.js';
import * as funding from './funding.js';
import * as rules from './rules.js';

export const conversion = procedure.createStateConfig({
  initial: 'drafting',
  on: {
    'offer.make': obeys(funding.makeOffer),
    'offer.match': obeys(funding.matchOffer),
    'offer.withdraw': obeys(funding.withdrawOffer),
    'pledge.make': obeys(funding.makePledge),
    'pledge.withdraw': obeys(funding.withdrawPledge),
    // What screening returns is amended and submitted again without reopening the drafting.
    'project.amend': obeys(rules.amend),
    'project.withdraw': obeys(rules.withdraw),
    'project.submit': obeys(rules.submit),
    ...allDoors(claims.commands),
    // Those raised before the matter came back here are still to be answered.
    'callout.assign': obeys(callOuts.assign),
    'callout.arrive': obeys(callOuts.arrive),
    'callout.resolve': obeys(callOuts.resolve),
    'callout.confirm': obeys(callOuts.confirm),
    'callout.return': obeys(callOuts.returned),
    'callout.withdraw': obeys(callOuts.withdraw),
    'conversion.conclude': [
      { ...obeys(rules.conclude), target: '.nothing', guard: ({ event }) => event.finding.next === 'nothing' },
      { ...obeys(rules.conclude), target: '.adopted', guard: ({ event }) => event.finding.next === 'adopted' },
      { ...obeys(rules.conclude), target: '.approved' },
    ],
    'conversion.send-back': { ...obeys(rules.sendBack), target: '.back' },
    'deadline.pass': obeys(consultation['deadline.pass']),
  },
  states: {
    drafting: {
      on: {
        'project.draft': obeys(rules.draft),
        'projects.screen': { ...obeys(rules.openScreening), target: 'screening' },
      },
    },
    screening: {
      on: {
        'project.score': obeys(rules.score),
        'project.screen': obeys(rules.screen),
        'drafting.reopen': { ...obeys(rules.reopenDrafting), target: 'drafting' },
      },
    },
    approved: { type: 'final', output: 'approved' },
    adopted: { type: 'final', output: 'adopted' },
    nothing: { type: 'final', output: 'nothing' },
    back: { type: 'final', output: 'back' },
  },
});
