// What is said of step 2, deliberation, in English.
import type { Texts } from '../../../dictionary.js';
import { facts } from './facts.js';
import { findings } from './findings.js';
import { refusals } from './refusals.js';

export const deliberation: Texts<'deliberation'> = {
  commands: {
    'round.call': 'call a round',
    'round.cancel': 'cancel the round',
    'session.open': 'open the session',
    'session.fail': 'declare the session failed',
    'session.adjourn': 'adjourn the session',
    'session.reconvene': 'reconvene the session',
    'round.close': 'close the round',
    'oath.take': 'take the oath',
    'floor.request': 'ask for the floor',
    'floor.grant': 'grant the floor',
    'floor.yield': 'yield the floor',
    'speech.make': 'make a speech',
    'comment.submit': 'submit a comment',
    'evidence.submit': 'submit evidence',
    'motion.move': 'move a motion',
    'motion.second': 'second a motion',
    'motion.withdraw': 'withdraw a motion',
    'motion.decide': 'decide a motion',
    'option.propose': 'propose an option',
    'option.amend': 'amend an option',
    'option.withdraw': 'withdraw an option',
    'ranking.open': 'open the ranking of the options',
    'ranking.cast': 'rank the options',
    'ranking.close': 'close the ranking of the options',
    'ranking.cancel': 'cancel the ranking of the options',
    'ruling.make': 'make a ruling',
    'consensus.test': 'test for consensus',
    'options.freeze': 'freeze the options',
    'deliberation.conclude': 'conclude the deliberation',
    'round.reopen': 'reopen a round',
    'motion.correct': 'correct the votes on a motion',
    'options.reopen': 'reopen the options',
  },
  refusals,
  facts,
  findings,
};
