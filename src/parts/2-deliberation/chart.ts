// Step 2 议事协商, its part of the chart: rounds are called, held in one of several forms, and closed, until the deliberation concludes.

import { consultation } from '../all.js';
import * as attendance from '../attendance/rules.js';
import { obeys, procedure } from '../chart.js';
import * as recusals from '../recusals/rules.js';
import * as floor from './rules/floor.js';
import * as motions from './rules/motions.js';
import * as options from './rules/options.js';
import * as rankings from './rules/rankings.js';
import * as rounds from './rules/rounds.js';

const presence = {
  'attendance.check-in': obeys(attendance.checkIn),
  'attendance.check-out': obeys(attendance.checkOut),
  'attendance.correct': obeys(attendance.correctAttendance),
} as const;

const interests = {
  'interest.declare': obeys(recusals.declare),
  'recusal.record': obeys(recusals.recuse),
  'recusal.correct': obeys(recusals.correctRecusal),
} as const;

const material = {
  'evidence.submit': obeys(floor.submitEvidence),
  'option.propose': obeys(options.propose),
  'option.amend': obeys(options.amend),
  'option.withdraw': obeys(options.withdrawOption),
  'ranking.open': obeys(rankings.open),
  'ranking.cast': obeys(rankings.cast),
  'ranking.close': obeys(rankings.close),
  'ranking.cancel': obeys(rankings.cancelRanking),
} as const;

export const deliberation = procedure.createStateConfig({
  initial: 'planning',
  states: {
    planning: {
      on: {
        ...material,
        ...interests,
        'options.freeze': obeys(options.freeze),
        'round.call': [
          { ...obeys(rounds.call), target: 'called', guard: ({ event }) => event.finding.next === 'called' },
          { ...obeys(rounds.call), target: 'collecting' },
        ],
        'deliberation.conclude': [
          { ...obeys(rounds.conclude), target: 'vote', guard: ({ event }) => event.finding.way === 'vote' },
          { ...obeys(rounds.conclude), target: 'adopted', guard: ({ event }) => event.finding.way === 'adopted' },
          { ...obeys(rounds.conclude), target: 'conversion', guard: ({ event }) => event.finding.way === 'conversion' },
          { ...obeys(rounds.conclude), target: 'shelved', guard: ({ event }) => event.finding.way === 'shelved' },
          { ...obeys(rounds.conclude), target: 'referred' },
        ],
      },
    },
    called: {
      on: {
        ...presence,
        ...material,
        ...interests,
        'round.cancel': { ...obeys(rounds.cancel), target: 'planning' },
        'session.open': { ...obeys(rounds.openSession), target: 'session' },
        'session.fail': { ...obeys(rounds.failSession), target: 'planning' },
      },
    },
    session: {
      on: {
        ...presence,
        ...material,
        ...interests,
        'oath.take': obeys(floor.takeOath),
        'floor.request': obeys(floor.request),
        'floor.grant': obeys(floor.grant),
        'floor.yield': obeys(floor.yieldFloor),
        'speech.make': obeys(floor.speak),
        'motion.move': obeys(motions.move),
        'motion.second': obeys(motions.second),
        'motion.withdraw': obeys(motions.withdrawMotion),
        'motion.decide': [
          { ...obeys(motions.decide), target: 'adjourned', guard: ({ event }) => event.finding.effect === 'adjourn' },
          obeys(motions.decide),
        ],
        'ruling.make': obeys(floor.makeRuling),
        'consensus.test': obeys(options.testConsensus),
        'options.freeze': obeys(options.freeze),
        'session.adjourn': { ...obeys(rounds.adjourn), target: 'adjourned' },
        'round.close': { ...obeys(rounds.closeRound), target: 'planning' },
      },
    },
    adjourned: {
      on: {
        ...presence,
        'session.reconvene': { ...obeys(rounds.reconvene), target: 'session' },
        'round.close': { ...obeys(rounds.closeRound), target: 'planning' },
      },
    },
    collecting: {
      on: {
        ...material,
        ...interests,
        'comment.submit': obeys(floor.comment),
        'round.close': { ...obeys(rounds.closeRound), target: 'planning' },
        'deadline.pass': [
          {
            ...obeys(consultation['deadline.pass'], rounds.roundOver),
            target: 'planning',
            guard: ({ event }) => event.finding.kind === 'session',
          },
        ],
      },
    },
    vote: { type: 'final', output: 'vote' },
    adopted: { type: 'final', output: 'adopted' },
    conversion: { type: 'final', output: 'conversion' },
    shelved: { type: 'final', output: 'shelved' },
    referred: { type: 'final', output: 'referred' },
  },
});
