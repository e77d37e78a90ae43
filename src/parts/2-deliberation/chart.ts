// Step 2 议事协商, its part of the chart: rounds are called, held in one of several forms, and closed, until the deliberation concludes.

import { consultation } from '../all.js';
import { attendance } from '../attendance/part.js';
import { allDoors, doors, obeys, procedure } from '../chart.js';
import { recusals } from '../recusals/part.js';
import { conclude } from './rules/conclusion.js';
import * as corrections from './rules/corrections.js';
import * as floor from './rules/floor.js';
import * as motions from './rules/motions.js';
import * as options from './rules/options.js';
import * as rankings from './rules/rankings.js';
import * as rounds from './rules/rounds.js';

const presence = allDoors(attendance.commands);
const interests = allDoors(recusals.commands);

/** Options and what speaks for them may be brought at any time; frozen, tested and moved they are where it says so. */
const material = doors(
  floor.submitEvidence,
  options.propose,
  options.amend,
  options.withdrawOption,
  rankings.open,
  rankings.cast,
  rankings.close,
  rankings.cancelRanking,
);

/** What is said and moved in a session. */
const debate = doors(
  floor.takeOath,
  floor.request,
  floor.grant,
  floor.yieldFloor,
  floor.speak,
  motions.move,
  motions.second,
  motions.withdrawMotion,
);

export const deliberation = procedure.createStateConfig({
  initial: 'planning',
  states: {
    planning: {
      on: {
        ...material,
        ...interests,
        ...doors(options.freeze, corrections.reopenOptions),
        'round.reopen': [
          {
            ...obeys(corrections.reopenRound),
            target: 'adjourned',
            guard: ({ event }) => event.finding.next === 'adjourned',
          },
          { ...obeys(corrections.reopenRound), target: 'collecting' },
        ],
        'round.call': [
          { ...obeys(rounds.call), target: 'called', guard: ({ event }) => event.finding.next === 'called' },
          { ...obeys(rounds.call), target: 'collecting' },
        ],
        'deliberation.conclude': [
          { ...obeys(conclude), target: 'vote', guard: ({ event }) => event.finding.way === 'vote' },
          { ...obeys(conclude), target: 'adopted', guard: ({ event }) => event.finding.way === 'adopted' },
          { ...obeys(conclude), target: 'conversion', guard: ({ event }) => event.finding.way === 'conversion' },
          { ...obeys(conclude), target: 'shelved', guard: ({ event }) => event.finding.way === 'shelved' },
          { ...obeys(conclude), target: 'referred' },
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
        ...debate,
        'motion.decide': [
          { ...obeys(motions.decide), target: 'adjourned', guard: ({ event }) => event.finding.effect === 'adjourn' },
          obeys(motions.decide),
        ],
        'motion.correct': [
          {
            ...obeys(corrections.correctMotion),
            target: 'adjourned',
            guard: ({ event }) => event.finding.effect === 'adjourn',
          },
          obeys(corrections.correctMotion),
        ],
        ...doors(floor.makeRuling, options.testConsensus, options.freeze, corrections.reopenOptions),
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
        ...doors(floor.comment),
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
