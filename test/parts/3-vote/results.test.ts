// Step 3 民主表决: every refusal from the count on provoked once; the others in refusals.test.ts.
import { describe, expect, it } from 'vitest';
import { at, type Given, owners, plus } from 'yishi/testing';
import { judge } from '../../../src/procedure/decide.js';
import { refuses } from '../provoke.js';
import {
  type AfterThePoll,
  castAll,
  convener,
  counted,
  external,
  hands,
  hung,
  objected,
  papers,
  polling,
  posted,
  present,
  scrutineer,
  secondScrutineer,
  show,
  teller,
  under,
} from './ballots.js';

const _entered = (given = polling()) => given.when('batch.enter', { batch: 'x1', papers: papers() }, teller).then();
const ends = (given: Given, span: Parameters<typeof plus>[1]) => plus(given.state.vote.current?.closes ?? '', span);
const everybody = (choice: 'for' | 'against') => Object.fromEntries(owners.map((owner) => [owner, choice]));
const result = { item: 'lift', authority: 'Housing bureau', document: '2026-77', outcome: 'passed' } as const;

describe('the vote', () => {
  refuses<AfterThePoll>({
    'tally.none': { elsewhere: 'slips.test.ts' },
    'external.none': { elsewhere: 'slips.test.ts' },
    'extension.none': { elsewhere: 'slips.test.ts' },
    'tally.area-counts': [
      'hands are to count where floor area does',
      () =>
        polling().when(
          'tally.enter',
          { ...show(1, 0), item: 'lift', scrutineers: [scrutineer, secondScrutineer] },
          teller,
        ),
      { rule: 'civil-code-278-special' },
    ],
    'external.elected': { elsewhere: 'choices.test.ts' },
    'tally.options': { elsewhere: 'choices.test.ts' },
    'scrutineer.missing': [
      'one scrutineer signs where two are needed',
      () =>
        present(hands(), ['c1']).when('tally.enter', { ...show(1, 0), scrutineers: [scrutineer, scrutineer] }, teller),
      { needed: 2, present: 1 },
    ],
    'extension.used-up': [
      'the poll was extended once',
      () =>
        polling()
          .when('poll.extend', { closes: ends(polling(), { days: 1 }), reason: 'x' }, convener)
          .then()
          .when('poll.extend', { closes: ends(polling(), { days: 2 }), reason: 'x' }, convener),
      { extensions: 1, max: 1 },
    ],
    'extension.too-long': [
      'it is longer than the charter lets',
      () => polling().when('poll.extend', { closes: ends(polling(), { days: 32 }), reason: 'x' }, convener),
    ],
    'extension.backwards': [
      'it would close earlier',
      () => polling().when('poll.extend', { closes: ends(polling(), { days: -1 }), reason: 'x' }, convener),
    ],
    'extension.formed': [
      'the vote was formed',
      () =>
        counted(castAll(polling(), everybody('against'))).when(
          'poll.extend',
          { closes: ends(polling(), { days: 1 }), reason: 'x' },
          convener,
        ),
      { items: ['lift'] },
    ],
    'posting.running': [
      'the result has not hung long enough',
      () => posted(polling()).when('result.confirm', { otherwise: 'close' }, convener),
    ],
    'posting.over': [
      'somebody objects too late',
      () =>
        hung(polling())
          .later({ minutes: 1 })
          .when('objection.file', { objection: 'j1', item: 'lift', text: 'x' }, 'o2'),
    ],
    'objection.exists': [
      'its name is taken',
      () => objected().when('objection.file', { objection: 'j1', item: 'lift', text: 'x' }, 'o3'),
    ],
    'objection.unknown': [
      'nobody filed it',
      () => posted(polling()).when('objection.reply', { objection: 'j9', reply: 'x' }, convener),
    ],
    'objection.settled': [
      'it was withdrawn',
      () =>
        objected()
          .when('objection.withdraw', { objection: 'j1' }, 'o2')
          .then()
          .when('objection.reply', { objection: 'j1', reply: 'x' }, convener),
      { status: 'withdrawn' },
    ],
    'objection.not-yours': [
      'somebody withdraws another’s objection',
      () => objected().when('objection.withdraw', { objection: 'j1' }, 'o3'),
    ],
    'objection.outstanding': [
      'an objection stands in the way',
      () => {
        const given = objected().when('objection.reply', { objection: 'j1', reply: 'x' }, convener).then();
        return given
          .until(given.state.vote.current?.postedUntil ?? '')
          .when('result.confirm', { otherwise: 'close' }, convener);
      },
      { objections: ['j1'] },
    ],
    'external.contradicts': [
      'the figures do not bear the outcome out',
      () =>
        external().when(
          'external.enter',
          {
            ...result,
            figures: {
              roll: { heads: 8, area: 70_010 },
              for: { heads: 6, area: 51_240 },
              against: { heads: 2, area: 18_770 },
              abstain: { heads: 0, area: 0 },
            },
          },
          convener,
        ),
      { item: 'lift', claimed: 'passed', computed: 'failed' },
    ],
    'external.twice': [
      'it was entered already',
      () => external().when('external.enter', result, convener).then().when('external.enter', result, convener),
    ],
    'confirmation.needs-otherwise': [
      'nobody says what becomes of what did not pass',
      () => hung(polling()).when('result.confirm', {}, convener),
      { items: ['lift'], vacant: [], ways: ['deliberation', 'call-again', 'close'] },
    ],
    'confirmation.none-again': [
      'what was voted down is to be called again',
      () =>
        hung(castAll(polling(), everybody('against'))).when('result.confirm', { otherwise: 'call-again' }, convener),
      { items: ['lift'] },
    ],
    'calls.used-up': [
      'a vote that was not formed was called as often as the charter lets',
      () =>
        hung(at('vote.polling', under({ maxCalls: 1 }))).when('result.confirm', { otherwise: 'call-again' }, convener),
      { item: 'lift', calls: 1, max: 1 },
    ],
  });

  it('which was voted down, or called as often as may be, is not said to be for another vote', () => {
    for (const given of [
      hung(castAll(polling(), everybody('against'))),
      hung(at('vote.polling', under({ maxCalls: 1 }))),
    ])
      given
        .when('result.confirm', {}, convener)
        .refused('confirmation.needs-otherwise', { items: ['lift'], vacant: [], ways: ['deliberation', 'close'] });
  });

  it('which was voted down may be called again in records of before revision 5, which was as good as leaving it', () => {
    const { snapshot, now } = hung(castAll(polling(), everybody('against')));
    const asked = (revision: number) =>
      judge(
        { ...snapshot, context: { ...snapshot.context, revision } },
        'result.confirm',
        { otherwise: 'call-again' },
        { at: now, by: convener, salt: '' },
      );
    expect(asked(4)).toMatchObject({ finding: { outcomes: { lift: 'failed' } } });
    expect(asked(5)).toMatchObject({ code: 'confirmation.none-again', numbers: { items: ['lift'] } });
  });
});
