// Step 2 议事协商: every refusal provoked once.
import { describe } from 'vitest';
import { at, council, covenant, lift, plus, staff } from 'yishi/testing';
import type { Refusals } from '../../../src/parts/2-deliberation/words.js';
import { refuses } from '../provoke.js';
import {
  agreed,
  call,
  called,
  closeRanking,
  collecting,
  conclude,
  granted,
  motion,
  moved,
  pending,
  planning,
  proposed,
  ranking,
  seated,
  session,
  soon,
  spoke,
  under,
  wanting,
} from './moves.js';

const { chair, recorder } = staff;

const castingVote = under({ ranking: { method: 'schulze', tieBreak: 'casting-vote' } });

describe('deliberation', () => {
  refuses<Refusals>({
    'motion.built-on': { elsewhere: 'slips.test.ts' },
    'round.none-closed': { elsewhere: 'slips.test.ts' },
    'round.over': { elsewhere: 'slips.test.ts' },
    'item.not-frozen': { elsewhere: 'slips.test.ts' },
    'round.items-settled': [
      'an item was settled before',
      () =>
        planning()
          .when('item.settle', { item: 'lift', how: 'answered', reply: 'Built' }, chair)
          .then()
          .when('round.call', call, chair),
      { items: ['lift'] },
    ],
    'option.chosen-later': { elsewhere: 'choices.test.ts' },
    'round.none': { never: 'a net under the chart: these commands have a door only where a round is called' },
    'round.none-held': [
      'nothing was deliberated',
      () => {
        const frozen = at('deliberation.planning', { items: [{ ...lift, topics: ['t-lift'] }] });
        return conclude(frozen.when('options.freeze', { item: 'lift' }, chair).then(), 'vote');
      },
    ],
    'rounds.used-up': [
      'as many rounds were held as the charter lets',
      () =>
        at('deliberation.session', under({ maxRounds: 1 }))
          .when('round.close', {}, chair)
          .then()
          .when('round.call', { ...call, opens: '2026-04-01T00:00:00.000Z' }, chair),
      { held: 1, max: 1, atCap: 'vote' },
    ],
    'stakeholder.not-invited': [
      'somebody concerned is not invited',
      () => planning().when('round.call', { ...call, invited: [] }, chair),
      { persons: ['r1'] },
    ],
    'notice.too-short': [
      'the session comes before its notice has run',
      () => planning().when('round.call', { ...call, opens: '2026-03-05T15:59:59.999Z' }, chair),
      { earliest: '2026-03-05T16:00:00.000Z' },
    ],
    'session.too-early': ['it is not time yet', () => called().when('session.open', {}, chair)],
    'quorum.missing': [
      'too few have come',
      () =>
        called()
          .until(called().state.deliberation.round?.opens ?? '')
          .when('session.open', {}, chair),
      { members: 9, present: 0, needed: 6 },
    ],
    'quorum.reached': [
      'a session is called off though enough have come',
      () =>
        called()
          .until(called().state.deliberation.round?.opens ?? '')
          .whenEach(
            'attendance.check-in',
            council.map((person) => [{ person }, recorder] as const),
          )
          .when('session.fail', { reason: 'x' }, chair),
    ],
    'party.absent': [
      'somebody without whom it may not open is not there',
      () =>
        planning()
          .when('round.call', { ...call, required: ['r1'] }, chair)
          .then()
          .until(soon)
          .whenEach(
            'attendance.check-in',
            council.map((person) => [{ person }, recorder] as const),
          )
          .when('session.open', {}, chair),
      { persons: ['r1'] },
    ],
    'party.not-required': [
      'a party the charter wants is not among those required',
      () =>
        at('deliberation.planning', under({ parties: ['property', 'shops'] })).when(
          'round.call',
          { ...call, required: ['party1'] },
          chair,
        ),
      { kinds: ['shops'] },
    ],
    'oath.needed': [
      'nobody has taken the oath',
      () => wanting(seated(), 'c1').when('floor.grant', { person: 'c1' }, chair),
    ],
    'oath.taken': ['it was taken already', () => session().when('oath.take', {}, chair)],
    'floor.taken': [
      'somebody is speaking',
      () => granted(wanting(wanting(session(), 'c1'), 'c2'), 'c1').when('floor.grant', { person: 'c2' }, chair),
      { person: 'c1' },
    ],
    'floor.not-requested': ['nobody asked for it', () => session().when('floor.grant', { person: 'c1' }, chair)],
    'floor.not-yours': [
      'somebody speaks out of turn',
      () => session().when('speech.make', { person: 'c1', seconds: 1, text: 'x' }, 'c1'),
    ],
    'floor.requested': [
      'somebody asks twice',
      () => wanting(session(), 'c1').when('floor.request', { item: 'lift', stance: 'for' }, 'c1'),
    ],
    'floor.newcomer-first': [
      'somebody has not spoken yet',
      () =>
        wanting(wanting(spoke(session(), 'c1'), 'c1', 'against'), 'c2').when('floor.grant', { person: 'c1' }, chair),
      { person: 'c1', newcomer: 'c2' },
    ],
    'floor.other-side': [
      'the other side is waiting',
      () =>
        wanting(wanting(spoke(session(), 'c1'), 'c2', 'for'), 'c3', 'against').when(
          'floor.grant',
          { person: 'c2' },
          chair,
        ),
      { person: 'c3', stance: 'against' },
    ],
    'speech.used-up': [
      'somebody has said enough',
      () => spoke(spoke(session(), 'c1'), 'c1', 'against').when('floor.request', { item: 'lift', stance: 'for' }, 'c1'),
      { speeches: 2, max: 2 },
    ],
    'chair.neutral': [
      'the chair wants to speak',
      () => session().when('floor.request', { item: 'lift', stance: 'for' }, chair),
    ],
    'debate.closed': [
      'the debate was closed',
      () =>
        pending(session(), 'm1', 'close-debate')
          .when('motion.decide', { motion: 'm1', for: 9, against: 0, abstain: 0 }, chair)
          .then()
          .when('floor.request', { item: 'lift', stance: 'for' }, 'c1'),
    ],
    'item.not-in-round': [
      'the round is about something else',
      () =>
        planning()
          .when('round.call', call, chair)
          .then()
          .when('evidence.submit', { evidence: 'e1', item: 'lamps', title: 'x' }, 'r1'),
      { item: 'lamps' },
    ],
    'item.not-open': [
      'it is frozen for the vote',
      () =>
        planning()
          .when('options.freeze', { item: 'lift' }, chair)
          .then()
          .when('option.propose', { option: 'v', item: 'lift', title: 'V', text: 'x' }, 'c1'),
      { item: 'lift', status: 'frozen' },
    ],
    'comment.exists': [
      'its name is taken',
      () => {
        const comment = { comment: 'k1', item: 'lift', stance: 'for', text: 'Yes' } as const;
        return collecting().when('comment.submit', comment, 'r2').then().when('comment.submit', comment, 'r3');
      },
    ],
    'comment.outside-window': [
      'the round has not begun',
      () =>
        planning()
          .when('round.call', { ...call, form: 'written', closes: plus(soon, { days: 7 }) }, chair)
          .then()
          .when('comment.submit', { comment: 'k1', item: 'lift', stance: 'for', text: 'Yes' }, 'r2'),
    ],
    'evidence.exists': [
      'its name is taken',
      () => {
        const evidence = { evidence: 'e1', item: 'lift', title: 'A survey' };
        return planning().when('evidence.submit', evidence, 'r1').then().when('evidence.submit', evidence, 'r1');
      },
    ],
    'motion.exists': ['its name is taken', () => moved(session(), 'm1').when('motion.move', motion('m1'), 'c2')],
    'motion.unknown': ['nobody moved it', () => session().when('motion.second', { motion: 'm9' }, 'c2')],
    'motion.pending': [
      'another main motion is pending',
      () => pending(session(), 'm1').when('motion.move', motion('m2'), 'c3'),
      { motion: 'm1' },
    ],
    'motion.nothing-to-amend': ['nothing is pending', () => session().when('motion.move', motion('m1', 'amend'), 'c1')],
    'motion.decided': [
      'its votes were counted already',
      () => {
        const votes = { motion: 'm1', for: 5, against: 2, abstain: 0 };
        return pending(session(), 'm1').when('motion.decide', votes, chair).then().when('motion.decide', votes, chair);
      },
      { motion: 'm1', status: 'adopted' },
    ],
    'motion.no-option': { elsewhere: 'price.test.ts' },
    'motion.depth': [
      'an amendment is to be amended',
      () => pending(pending(session(), 'm1'), 'm2', 'amend').when('motion.move', motion('m3', 'amend'), 'c1'),
      { motion: 'm2' },
    ],
    'motion.precedence': [
      'something that goes first is pending',
      () => pending(session(), 'm1', 'adjourn').when('motion.move', motion('m2', 'shelve'), 'c1'),
      { motion: 'm2', pending: 'm1' },
    ],
    'motion.not-next': [
      'its amendment comes first',
      () =>
        pending(pending(session(), 'm1'), 'm2', 'amend').when(
          'motion.decide',
          { motion: 'm1', for: 1, against: 0, abstain: 0 },
          chair,
        ),
      { motion: 'm1', next: 'm2' },
    ],
    'motion.not-yours': [
      'somebody withdraws another’s motion',
      () => moved(session(), 'm1').when('motion.withdraw', { motion: 'm1' }, 'c2'),
    ],
    'motion.own-second': [
      'the mover seconds',
      () => moved(session(), 'm1').when('motion.second', { motion: 'm1' }, 'c1'),
    ],
    'motion.seconded': [
      'it was seconded already',
      () => pending(session(), 'm1').when('motion.second', { motion: 'm1' }, 'c3'),
    ],
    'motion.unseconded': [
      'nobody seconded it',
      () => moved(session(), 'm1').when('motion.decide', { motion: 'm1', for: 1, against: 0, abstain: 0 }, chair),
    ],
    'votes.over-attendance': [
      'more voted than are there',
      () => pending(session(), 'm1').when('motion.decide', { motion: 'm1', for: 9, against: 1, abstain: 0 }, chair),
      { votes: 10, present: 9 },
    ],
    'option.exists': [
      'its name is taken',
      () => proposed(planning()).when('option.propose', { option: 'steel', item: 'lift', title: 'x', text: 'x' }, 'c2'),
    ],
    'option.unknown': [
      'there is none of this name',
      () => planning().when('option.amend', { item: 'lift', option: 'glass', text: 'x' }, 'c1'),
    ],
    'option.withdrawn': [
      'it was withdrawn',
      () =>
        proposed(planning())
          .when('option.withdraw', { item: 'lift', option: 'steel', reason: 'x' }, 'c1')
          .then()
          .when('option.amend', { item: 'lift', option: 'steel', text: 'x' }, 'c1'),
    ],
    'option.not-yours': [
      'somebody amends another’s option without a motion',
      () => proposed(planning()).when('option.amend', { item: 'lift', option: 'steel', text: 'x' }, 'c2'),
    ],
    'option.needed': [
      'there are several and none is chosen',
      () => proposed(proposed(planning()), 'glass').when('options.freeze', { item: 'lift' }, chair),
      { item: 'lift' },
    ],
    'option.not-ranked-first': [
      'the ranking came to another one',
      () =>
        closeRanking(ranking([['wood']]))
          .then()
          .when('options.freeze', { item: 'lift', option: 'steel' }, chair),
      { item: 'lift', option: 'steel', ranked: 'wood' },
    ],
    'ranking.too-few-options': [
      'there is one option only',
      () => proposed(planning()).when('ranking.open', { item: 'lift' }, chair),
      { item: 'lift', options: 1 },
    ],
    'ranking.too-many-options': { elsewhere: '../3-vote/sizes.test.ts' },
    'ranking.open': [
      'an option is proposed while the others are being ranked',
      () => ranking([]).when('option.propose', { option: 'brick', item: 'lift', title: 'x', text: 'x' }, 'c1'),
      { item: 'lift' },
    ],
    'ranking.none': [
      'nothing is being ranked',
      () => session().when('ranking.cast', { item: 'lift', ranking: ['steel'] }, 'c1'),
      { item: 'lift' },
    ],
    'ranking.not-on-it': [
      'an option is ranked that is not there',
      () => ranking([]).when('ranking.cast', { item: 'lift', ranking: ['steel', ['brick']] }, 'c1'),
      { options: ['brick'], on: ['steel', 'glass', 'wood'] },
    ],
    'ranking.named-twice': [
      'an option has two places',
      () => ranking([]).when('ranking.cast', { item: 'lift', ranking: ['steel', ['glass', 'steel']] }, 'c1'),
      { option: 'steel' },
    ],
    'ranking.no-ballots': ['nobody has ranked them', () => closeRanking(ranking([]))],
    'ranking.tied': [
      'two are tied and the chair does not choose between them',
      () => closeRanking(ranking([['steel'], ['wood']], at('deliberation.session', castingVote)), 'glass'),
      { among: ['steel', 'wood'] },
    ],
    'ranking.no-casting-vote': [
      'nothing is tied',
      () => closeRanking(ranking([['steel']], at('deliberation.session', castingVote)), 'steel'),
      { item: 'lift' },
    ],
    'item.no-route': [
      'there is nobody to vote on it',
      () => planning().when('options.freeze', { item: 'lamps' }, chair),
      { item: 'lamps' },
    ],
    'items.undecided': [
      'an item is still open',
      () => conclude(session().when('round.close', {}, chair).then(), 'vote'),
      { items: ['lift', 'covenant', 'lamps'] },
    ],
    'items.not-adoptable': [
      'an item was to become a project',
      () => conclude(agreed({ ...lift, route: [] }), 'adopt'),
      { items: ['lift'] },
    ],
    'items.need-vote': [
      'an item is frozen for the vote',
      () =>
        conclude(
          at('deliberation.session', { items: [covenant()] })
            .when('options.freeze', { item: 'covenant' }, chair)
            .then()
            .when('round.close', {}, chair)
            .then(),
          'adopt',
        ),
      { items: ['covenant'] },
    ],
    'conclusion.reply-missing': ['nobody is told why', () => conclude(planning(), 'shelve')],
  });
});
