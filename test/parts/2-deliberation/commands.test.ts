// Step 2 议事协商: every command admitted once.
import { describe } from 'vitest';
import { at, council, staff } from 'yishi/testing';
import { deliberation } from '../../../src/parts/2-deliberation/part.js';
import { admits } from '../provoke.js';
import {
  call,
  called,
  closeRanking,
  collecting,
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
  wanting,
} from './moves.js';

const { convener, chair, recorder } = staff;

describe('deliberation', () => {
  admits(deliberation.commands, {
    'round.reopen': { elsewhere: 'slips.test.ts' },
    'motion.correct': { elsewhere: 'slips.test.ts' },
    'options.reopen': { elsewhere: 'slips.test.ts' },
    'round.call': [
      () => planning().when('round.call', call, chair),
      { place: 'deliberation.called', finding: { round: 1, next: 'called', opensFrom: soon } },
    ],
    'round.cancel': [
      () => called().when('round.cancel', { reason: 'No heating' }, chair),
      { place: 'deliberation.planning' },
    ],
    'session.open': [
      () => {
        const there = called()
          .until(called().state.deliberation.round?.opens ?? '')
          .whenEach(
            'attendance.check-in',
            council.slice(0, 6).map((person) => [{ person }, recorder] as const),
          );
        return there.when('session.open', {}, chair);
      },
      { place: 'deliberation.session', finding: { members: 9, present: 6, needed: 6 } },
    ],
    'session.fail': [
      () =>
        called()
          .until(called().state.deliberation.round?.opens ?? '')
          .when('session.fail', { reason: 'Nobody came' }, chair),
      { place: 'deliberation.planning', finding: { present: 0 } },
    ],
    'session.adjourn': [
      () => session().when('session.adjourn', { reason: 'Late' }, chair),
      { place: 'deliberation.adjourned' },
    ],
    'session.reconvene': [
      () => at('deliberation.adjourned').when('session.reconvene', {}, chair),
      { place: 'deliberation.session' },
    ],
    'round.close': [
      () => session().when('round.close', {}, chair),
      { place: 'deliberation.planning', finding: { present: 10 } },
    ],
    'oath.take': [() => seated().when('oath.take', {}, chair)],
    'floor.request': [() => session().when('floor.request', { item: 'lift', stance: 'for' }, 'c1')],
    'floor.grant': [() => wanting(session(), 'c1').when('floor.grant', { person: 'c1' }, chair)],
    'floor.yield': [() => wanting(session(), 'c1').when('floor.yield', { person: 'c1' }, 'c1')],
    'speech.make': [
      () =>
        granted(wanting(session(), 'c1'), 'c1').when(
          'speech.make',
          { person: 'c1', seconds: 200, text: 'At length' },
          recorder,
        ),
      { finding: { overtime: 20 } },
    ],
    'comment.submit': [
      () => collecting().when('comment.submit', { comment: 'k1', item: 'lift', stance: 'for', text: 'Yes' }, 'r2'),
    ],
    'evidence.submit': [
      () => planning().when('evidence.submit', { evidence: 'e1', item: 'lift', title: 'A survey' }, 'r1'),
    ],
    'motion.move': [() => session().when('motion.move', motion('m1'), 'c1')],
    'motion.second': [() => moved(session(), 'm1').when('motion.second', { motion: 'm1' }, 'c2')],
    'motion.withdraw': [() => moved(session(), 'm1').when('motion.withdraw', { motion: 'm1' }, 'c1')],
    'motion.decide': [
      () => pending(session(), 'm1').when('motion.decide', { motion: 'm1', for: 5, against: 4, abstain: 0 }, chair),
      { finding: { adopted: true, effect: 'none' } },
    ],
    'option.propose': [
      () => planning().when('option.propose', { option: 'v', item: 'lift', title: 'V', text: 'x', cost: 5 }, 'r1'),
    ],
    'option.amend': [
      () => proposed(planning()).when('option.amend', { item: 'lift', option: 'steel', text: 'Half' }, 'c1'),
    ],
    'option.withdraw': [
      () => proposed(planning()).when('option.withdraw', { item: 'lift', option: 'steel', reason: 'x' }, 'c1'),
    ],
    'ranking.open': [
      () => proposed(proposed(planning()), 'glass').when('ranking.open', { item: 'lift' }, convener),
      { finding: { options: ['steel', 'glass'], method: 'schulze', tieBreak: 'lot' } },
    ],
    'ranking.cast': [() => ranking([]).when('ranking.cast', { item: 'lift', ranking: ['wood', ['steel']] }, 'c1')],
    'ranking.close': [
      () => closeRanking(ranking([['wood'], ['wood', 'steel']])),
      { finding: { members: 9, ballots: 2, chosen: 'wood' } },
    ],
    'ranking.cancel': [() => ranking([['wood']]).when('ranking.cancel', { item: 'lift', reason: 'x' }, chair)],
    'ruling.make': [() => session().when('ruling.make', { about: 'order', ruling: 'To the matter' }, chair)],
    'consensus.test': [
      () => session().when('consensus.test', { item: 'lamps', objections: [] }, chair),
      { finding: { consensus: true, objections: 0, allowed: 0 } },
    ],
    'options.freeze': [
      () => proposed(planning()).when('options.freeze', { item: 'lift' }, chair),
      { finding: { chosen: 'steel' } },
    ],
    'deliberation.conclude': [
      () =>
        planning().when('deliberation.conclude', { way: 'refer', to: 'District', reply: 'Too big for us' }, convener),
      { place: 'closed.referred', finding: { way: 'referred' } },
    ],
  });
});
