// Step 3 民主表决: every command admitted once.
import { describe } from 'vitest';
import { plus } from 'yishi/testing';
import { vote } from '../../../src/parts/3-vote/part.js';
import { admits } from '../provoke.js';
import {
  authority,
  ballot,
  cast,
  closed,
  consented,
  convener,
  counted,
  external,
  hands,
  hung,
  notice,
  noticed,
  objected,
  papers,
  polling,
  posted,
  preparing,
  present,
  recorder,
  scrutineer,
  show,
  teller,
} from './ballots.js';

const issued = () => noticed().when('paper.issue', { paper: 'b1', person: 'o1' }, teller).then();
const out = () => polling().when('paper.issue', { paper: 'b1', person: 'o1' }, teller).then();
const granted = () => noticed().when('proxy.grant', { from: 'o1', to: 'o2' }, 'o1').then();

describe('the vote', () => {
  admits(vote.commands, {
    'poll.reopen': { elsewhere: 'slips.test.ts' },
    'extension.correct': { elsewhere: 'slips.test.ts' },
    'result.retract': { elsewhere: 'slips.test.ts' },
    'tally.strike': { elsewhere: 'slips.test.ts' },
    'tally.correct': { elsewhere: 'slips.test.ts' },
    'batch.strike': { elsewhere: 'slips.test.ts' },
    'paper.correct': { elsewhere: 'slips.test.ts' },
    'delivery.strike': { elsewhere: 'slips.test.ts' },
    'ballot.restore': { elsewhere: 'slips.test.ts' },
    'external.correct': { elsewhere: 'slips.test.ts' },
    'notice.post': [
      () => preparing().when('notice.post', notice(preparing()), convener),
      {
        place: 'vote.noticed',
        finding: {
          body: 'owners',
          rule: 'civil-code-278-special',
          held: 'here',
          next: 'noticed',
          roll: { heads: 8, area: 70_010 },
          pack: { jurisdiction: 'CN', inForce: true },
        },
      },
    ],
    'notice.deliver': [() => noticed().when('notice.deliver', { person: 'o1', manner: 'by hand' }, recorder)],
    'notice.withdraw': [
      () => noticed().when('notice.withdraw', { reason: 'A misprint' }, convener),
      { place: 'vote.preparing' },
    ],
    'paper.issue': [() => noticed().when('paper.issue', { paper: 'b1', person: 'o1' }, teller)],
    'paper.return': [() => out().when('paper.return', { paper: 'b1' }, teller)],
    'paper.spoil': [() => issued().when('paper.spoil', { paper: 'b1', reason: 'Coffee' }, teller)],
    'proxy.grant': [() => noticed().when('proxy.grant', { from: 'o1', to: 'o2', items: ['lift'] }, 'o1')],
    'proxy.revoke': [() => granted().when('proxy.revoke', { from: 'o1' }, 'o1')],
    'consent.give': [() => preparing().when('consent.give', { item: 'lift', person: 'o1' }, 'o1')],
    'consent.withdraw': [
      () => consented(polling()).when('consent.withdraw', { item: 'lift', person: 'o1', reason: 'Noise' }, 'o1'),
    ],
    'poll.open': [
      () =>
        noticed()
          .until(noticed().state.vote.current?.opens ?? '')
          .when('poll.open', {}, teller),
      { place: 'vote.polling' },
    ],
    'ballot.cast': [() => polling().when('ballot.cast', ballot(), 'o1')],
    'ballot.correct': [
      () =>
        cast(polling(), 'o1').when(
          'ballot.correct',
          { person: 'o1', choices: { lift: 'against' }, reason: 'Misread', witness: scrutineer },
          teller,
        ),
    ],
    'ballot.invalidate': [
      () => polling().when('ballot.invalidate', { person: 'o1', reason: 'Two crosses' }, scrutineer),
    ],
    'batch.enter': [
      () => polling().when('batch.enter', { batch: 'x1', papers: papers() }, teller),
      { finding: { pass: 1, counted: 0 } },
    ],
    'batch.discard': [
      () =>
        polling()
          .when('batch.enter', { batch: 'x1', papers: papers() }, teller)
          .then()
          .when('batch.discard', { batch: 'x1', reason: 'Another box' }, teller),
    ],
    'tally.enter': [
      () => present(hands(), ['c1', 'c2', 'c3']).when('tally.enter', show(2, 1), teller),
      { finding: { present: 3 } },
    ],
    'poll.extend': [
      () =>
        polling().when(
          'poll.extend',
          { closes: plus(polling().state.vote.current?.closes ?? '', { days: 3 }), reason: 'Rain' },
          convener,
        ),
      { place: 'vote.polling' },
    ],
    'poll.close': [() => polling().when('poll.close', {}, teller), { place: 'vote.closed' }],
    'count.make': [() => closed(polling()).when('count.make', {}, teller), { place: 'vote.counted' }],
    'count.recount': [
      () =>
        counted(cast(polling(), 'o1')).when(
          'count.recount',
          { reason: 'Asked for', strike: ['o1'], add: [], witness: scrutineer },
          teller,
        ),
      { place: 'vote.counted', finding: { ballots: 0, supersedes: 1 } },
    ],
    'result.post': [() => counted(polling()).when('result.post', {}, convener), { place: 'vote.posted' }],
    'objection.file': [
      () => posted(polling()).when('objection.file', { objection: 'j1', item: 'lift', text: 'x' }, 'o2'),
    ],
    'objection.reply': [
      () => objected().when('objection.reply', { objection: 'j1', reply: 'You were told' }, convener),
      { finding: { late: false } },
    ],
    'objection.mediate': [
      () =>
        objected().when(
          'objection.mediate',
          { objection: 'j1', mediator: 'r1', outcome: 'agreed', text: 'Tea' },
          authority,
        ),
    ],
    'objection.withdraw': [() => objected().when('objection.withdraw', { objection: 'j1' }, 'o2')],
    'objection.note': [
      () => objected().when('objection.note', { objection: 'j1', reason: 'Off the matter' }, convener),
    ],
    'objection.uphold': [
      () => objected().when('objection.uphold', { objection: 'j1', reason: 'True', way: 'vote-again' }, authority),
      { place: 'vote.preparing', finding: { way: 'preparing' } },
    ],
    'external.enter': [
      () =>
        external().when(
          'external.enter',
          { item: 'lift', authority: 'Housing bureau', document: '2026-77', outcome: 'passed' },
          convener,
        ),
      { finding: { judgement: null } },
    ],
    'result.confirm': [
      () => hung(polling()).when('result.confirm', { otherwise: 'close' }, convener),
      { finding: { outcomes: { lift: 'not-formed' }, way: 'next' } },
    ],
    'vote.return': [
      () => preparing().when('vote.return', { reason: 'Not ripe' }, convener),
      { place: 'deliberation.planning' },
    ],
  });
});
