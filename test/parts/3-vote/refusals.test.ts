// Step 3 民主表决: every refusal up to the count provoked once; the others in results.test.ts.
import { describe } from 'vitest';
import { hepingRoad, quickPoll } from 'yishi/charters';
import { at, lift, owners, plus, rehearsed } from 'yishi/testing';
import type { Refusals } from '../../../src/parts/3-vote/words.js';
import { refuses } from '../provoke.js';
import {
  type AfterThePoll,
  ballot,
  cast,
  closed,
  consented,
  convener,
  count,
  external,
  hands,
  houseMajority,
  notice,
  noticed,
  noticedWith,
  on,
  opened,
  papers,
  polling,
  preparing,
  present,
  scrutineer,
  secondTeller,
  show,
  teller,
  under,
} from './ballots.js';

const issued = (given = polling()) => given.when('paper.issue', { paper: 'b1', person: 'o1' }, teller).then();
const granted = (given = noticed()) => given.when('proxy.grant', { from: 'o1', to: 'o2' }, 'o1').then();
const entered = (given = polling()) => given.when('batch.enter', { batch: 'x1', papers: papers() }, teller).then();
const _result = { item: 'lift', authority: 'Housing bureau', document: '2026-77', outcome: 'passed' } as const;

const half = {
  measure: 'heads' as 'heads' | 'weight',
  base: 'for-and-against' as const,
  threshold: { num: 1, den: 2, strict: true },
};
/** The lift under a rule of the house. */
const ruled = (change: object = {}, place: 'vote.preparing' | 'vote.polling' = 'vote.preparing') => {
  const rule = { ...houseMajority, consent: [half], ...change };
  const route = [{ body: 'owners', rule: rule.id, held: 'here' as const }];
  return at(place, { charter: { ...rehearsed, rules: [rule] }, items: [{ ...lift, affected: [], route }] });
};
const tied = () => {
  const given = ruled({ ties: 'casting-vote' }, 'vote.polling');
  return closed(cast(cast(given, 'o1'), 'o2', 'against'));
};

describe('the vote', () => {
  refuses<Omit<Refusals, keyof AfterThePoll>>({
    'poll.no-reopening': { elsewhere: 'slips.test.ts' },
    'poll.over': { elsewhere: 'slips.test.ts' },
    'batch.not-counted': { elsewhere: 'slips.test.ts' },
    'paper.still-out': { elsewhere: 'slips.test.ts' },
    'paper.in-box': { elsewhere: 'slips.test.ts' },
    'delivery.none': { elsewhere: 'slips.test.ts' },
    'notice.answered': { elsewhere: 'slips.test.ts' },
    'stage.none': {
      never: 'a net under the chart: these commands have a door only where something is being voted on',
    },
    'stage.items-differ': [
      'items that go to different bodies are put on one notice',
      () => preparing().when('notice.post', notice(preparing(), { items: ['lift', 'covenant'] }), convener),
      { items: ['covenant'] },
    ],
    'stage.item-not-ready': [
      'an item is not frozen',
      () => preparing().when('notice.post', notice(preparing(), { items: ['lamps'] }), convener),
      { item: 'lamps', status: 'agreed' },
    ],
    'stage.undecided': [
      'the result of another body has not come in',
      () => external().when('result.confirm', {}, convener),
      { items: ['lift'] },
    ],
    'roll.missing': [
      'nobody is on the roll',
      () => {
        const items = [
          {
            ...lift,
            becomes: 'opinion' as const,
            topics: [],
            route: [{ body: 'elders', rule: 'simple-majority', held: 'here' as const }],
          },
        ];
        const given = at('unopened').when(
          'consultation.open',
          {
            edition: '0',
            mode: 'live',
            title: 'x',
            charter: quickPoll,
            people: [...owners, 'r1', 'zhao'].map((person) => ({ person })),
            bodies: ['group', 'elders'].map((body) => ({ body, kind: 'x', name: body })),
            offices: [{ office: 'convener', person: 'zhao' }],
            items,
          },
          'zhao',
        );
        const opened = given.then();
        return opened.when('notice.post', notice(opened), 'zhao');
      },
      { body: 'elders' },
    ],
    'notice.closes-early': [
      'polling would close before it opens',
      () => preparing().when('notice.post', notice(preparing(), { closes: preparing().now }), convener),
    ],
    'poll.not-over': [
      'a poll is closed before its hour, with owners who have not voted',
      () => at('vote.polling', { charter: hepingRoad }).when('poll.close', {}, teller),
    ],
    'notice.running': ['the notice has not hung long enough', () => noticed().when('poll.open', {}, teller)],
    'ballot.not-on-roll': [
      'somebody without a vote votes',
      () => polling().when('ballot.cast', ballot(), 'r1'),
      { person: 'r1' },
    ],
    'ballot.twice': [
      'somebody votes again',
      () => cast(polling(), 'o1').when('ballot.cast', ballot('against'), 'o1'),
      { person: 'o1' },
    ],
    'ballot.rule-unfit': { elsewhere: 'choices.test.ts' },
    'ballot.form-needed': { elsewhere: 'choices.test.ts' },
    'ballot.budget-idle': { elsewhere: 'choices.test.ts' },
    'ballot.method-missing': { elsewhere: 'choices.test.ts' },
    'ballot.method-unknown': { elsewhere: 'choices.test.ts' },
    'ballot.method-unfit': { elsewhere: 'choices.test.ts' },
    'ballot.method-refuses': { elsewhere: 'choices.test.ts' },
    'ballot.too-few-options': { elsewhere: 'choices.test.ts' },
    'ballot.too-many-options': { elsewhere: 'sizes.test.ts' },
    'ballot.cost-missing': { elsewhere: 'choices.test.ts' },
    'ballot.not-as-asked': { elsewhere: 'choices.test.ts' },
    'ballot.no-such-option': { elsewhere: 'choices.test.ts' },
    'ballot.named-twice': { elsewhere: 'choices.test.ts' },
    'ballot.names': { elsewhere: 'choices.test.ts' },
    'ballot.points': { elsewhere: 'choices.test.ts' },
    'proxy.not-voter': { elsewhere: 'choices.test.ts' },
    'proxy.candidate': { elsewhere: 'choices.test.ts' },
    'delegate.twice': { elsewhere: 'delegates.test.ts' },
    'delegate.no-figures': { elsewhere: 'delegates.test.ts' },
    'delegate.too-many': { elsewhere: 'delegates.test.ts' },
    'delegate.contradicts': { elsewhere: 'delegates.test.ts' },
    'ballot.form-unknown': { elsewhere: 'choices.test.ts' },
    'casting.needed': [
      'a vote is tied, and the rule leaves that to the chair',
      () => tied().when('count.make', {}, teller),
      { items: ['lift'] },
    ],
    'casting.no-tie': [
      'the chair votes on what is not tied',
      () => {
        const given = closed(cast(ruled({ ties: 'casting-vote' }, 'vote.polling'), 'o1'));
        return given.when('count.make', { casting: { lift: 'for' } }, teller);
      },
      { items: ['lift'] },
    ],
    'rule.no-consent': [
      'a rule asks nobody to agree',
      () => ruled({ consent: [] }).when('notice.post', notice(ruled({ consent: [] })), convener),
      { rule: 'house' },
    ],
    'roll.lacks': [
      'a rule counts weights, and the roll has none',
      () => {
        const given = ruled({ consent: [{ ...half, measure: 'weight' }] });
        return given.when('notice.post', notice(given), convener);
      },
      { measure: 'weight' },
    ],
    'roll.lacks-group': [
      'a rule asks a group of which nobody is',
      () => {
        const given = ruled({ consent: [{ ...half, group: 'tenants' }] });
        return given.when('notice.post', notice(given), convener);
      },
      { group: 'tenants' },
    ],
    'ballot.nothing-valid': [
      'a paper is entered of which nothing can be read',
      () => polling().when('ballot.cast', { choices: { lift: 'invalid' }, channel: 'paper' }, 'o1'),
      { person: 'o1' },
    ],
    'ballot.none': [
      'a ballot that is not there is corrected',
      () => polling().when('ballot.correct', { person: 'o1', reason: 'x', witness: scrutineer }, teller),
    ],
    'ballot.too-early': [
      'a paper is dated before the poll opened',
      () =>
        polling().when('ballot.cast', ballot(), {
          by: 'o1',
          enteredBy: teller,
          on: plus(polling().state.vote.current?.openedAt ?? '', { minutes: -1 }),
        }),
    ],
    'ballot.late': ['it comes after the close', () => closed(polling()).when('ballot.cast', ballot(), 'o1')],
    'ballot.not-on-ballot': [
      'something unannounced is voted on',
      () => polling().when('ballot.cast', { choices: on('for', 'covenant'), channel: 'online' }, 'o1'),
      { items: ['covenant'] },
    ],
    'answer.not-offered': [
      'the notice offered no such answer',
      () => {
        const given = noticedWith({ answers: ['for', 'against'] });
        return opened(given).when('ballot.cast', ballot('abstain'), 'o1');
      },
      { answers: ['for', 'against'] },
    ],
    'deemed.not-allowed': [
      'silent owners would be counted though the charter does not let them',
      () => preparing().when('notice.post', notice(preparing(), { deemed: 'house rules, art. 12' }), convener),
    ],
    'affected.missing': [
      'a rule asks the affected, and nobody on the roll is',
      () => {
        const items = [
          { ...lift, affected: [], route: [{ body: 'owners', rule: 'civil-code-279', held: 'here' as const }] },
        ];
        const given = at('vote.preparing', { items });
        return given.when('notice.post', notice(given), convener);
      },
      { items: ['lift'] },
    ],
    'papers.differ': [
      'a paper in hand is missing from the register',
      () => closed(issued()).when('count.make', { papers: { returned: 1, spoiled: 0, outstanding: 0 } }, teller),
      { registered: { returned: 0, spoiled: 0, outstanding: 1 } },
    ],
    'ballot.empty': [
      'it answers nothing',
      () => polling().when('ballot.cast', { choices: {}, channel: 'online' }, 'o1'),
    ],
    'ballot.counted-in-show': [
      'their hand was counted already',
      () =>
        present(hands(), ['c1', 'c2'])
          .when('tally.enter', show(2, 0), teller)
          .then()
          .when('ballot.cast', ballot('for', 'covenant'), 'c1'),
      { person: 'c1', item: 'covenant' },
    ],
    'channel.unknown': [
      'it came by a way the charter does not know',
      () => polling().when('ballot.cast', { ...ballot(), channel: 'pigeon' }, 'o1'),
      { channel: 'pigeon' },
    ],
    'paper.exists': [
      'its number was issued',
      () => issued().when('paper.issue', { paper: 'b1', person: 'o2' }, teller),
    ],
    'paper.unknown': ['it was never issued', () => polling().when('paper.return', { paper: 'b9' }, teller)],
    'paper.not-theirs': [
      'it is somebody else’s',
      () => issued().when('ballot.cast', { ...ballot(), paper: 'b1' }, 'o2'),
      { paper: 'b1', person: 'o2' },
    ],
    'paper.not-out': [
      'it was spoiled',
      () =>
        issued()
          .when('paper.spoil', { paper: 'b1', reason: 'x' }, teller)
          .then()
          .when('paper.return', { paper: 'b1' }, teller),
      { status: 'spoiled' },
    ],
    'proxy.not-allowed': [
      'the charter knows no proxies',
      () => at('vote.noticed', { charter: quickPoll }).when('proxy.grant', { from: 'c1', to: 'c2' }, 'c1'),
    ],
    'proxy.not-written': [
      'the charter wants it in writing',
      () =>
        at('vote.noticed', under({ proxies: { allowed: true, cap: 3, written: true } })).when(
          'proxy.grant',
          { from: 'o1', to: 'o2' },
          'o1',
        ),
    ],
    'proxy.expired': [
      'it was given for a day that is over',
      () => {
        const given = noticed();
        const until = given.state.vote.current?.opens ?? '';
        const voting = opened(given.when('proxy.grant', { from: 'o1', to: 'o2', until }, 'o1').then());
        return voting.later({ days: 1 }).when('ballot.cast', ballot(), { by: 'o2', for: 'o1' });
      },
      { from: 'o1' },
    ],
    'proxy.none': [
      'nobody gave them a proxy',
      () => polling().when('ballot.cast', ballot(), { by: 'o2', for: 'o1' }),
      { from: 'o1', to: 'o2' },
    ],
    'proxy.scope': [
      'the proxy is for something else',
      () => {
        const both = at('vote.noticed', { items: [lift, { ...lift, item: 'ramp' }] })
          .when('proxy.grant', { from: 'o1', to: 'o2', items: ['ramp'] }, 'o1')
          .then();
        return both
          .until(both.state.vote.current?.opens ?? '')
          .when('poll.open', {}, teller)
          .then()
          .when('ballot.cast', ballot(), { by: 'o2', for: 'o1' });
      },
      { items: ['lift'] },
    ],
    'proxy.cap': [
      'somebody stands for more than the charter lets',
      () =>
        noticed()
          .whenEach(
            'proxy.grant',
            ['o1', 'o2', 'o3'].map((from) => [{ from, to: 'o8' }, from] as const),
          )
          .when('proxy.grant', { from: 'o4', to: 'o8' }, 'o4'),
      { to: 'o8', cap: 3 },
    ],
    'proxy.chain': [
      'somebody passes on what was entrusted to them',
      () => granted().when('proxy.grant', { from: 'o2', to: 'o3' }, 'o2'),
    ],
    'proxy.exists': [
      'they gave it to somebody already',
      () => granted().when('proxy.grant', { from: 'o1', to: 'o3' }, 'o1'),
    ],
    'proxy.not-yours': [
      'somebody gives away another’s vote',
      () => noticed().when('proxy.grant', { from: 'o1', to: 'o2' }, 'o2'),
    ],
    'proxy.used': [
      'the proxy has voted',
      () =>
        granted(polling())
          .when('ballot.cast', ballot(), { by: 'o2', for: 'o1' })
          .then()
          .when('proxy.revoke', { from: 'o1' }, 'o1'),
    ],
    'consent.not-affected': [
      'somebody who is not affected consents',
      () => polling().when('consent.give', { item: 'lift', person: 'o2' }, 'o2'),
    ],
    'consent.given': [
      'they consented already',
      () => consented(polling()).when('consent.give', { item: 'lift', person: 'o1' }, 'o1'),
    ],
    'consent.missing': [
      'they never consented',
      () => polling().when('consent.withdraw', { item: 'lift', person: 'o1', reason: 'x' }, 'o1'),
    ],
    'consent.not-yours': [
      'somebody consents for another',
      () => polling().when('consent.give', { item: 'lift', person: 'o1' }, 'o2'),
    ],
    'batch.counted': [
      'it was counted already',
      () =>
        entered()
          .when('batch.enter', { batch: 'x1', papers: papers() }, secondTeller)
          .then({ finding: { pass: 2, counted: 1 } })
          .when('batch.discard', { batch: 'x1', reason: 'x' }, teller),
    ],
    'batch.unknown': ['nobody entered it', () => polling().when('batch.discard', { batch: 'x1', reason: 'x' }, teller)],
    'batch.same-hand': [
      'the same hand enters it twice',
      () => entered().when('batch.enter', { batch: 'x1', papers: papers() }, teller),
      { batch: 'x1', person: teller },
    ],
    'batch.differs': [
      'the two entries differ',
      () => entered().when('batch.enter', { batch: 'x1', papers: papers('o1', 'against') }, secondTeller),
      { papers: ['o1'] },
    ],
    'batch.person-twice': [
      'somebody’s paper is in it twice',
      () => polling().when('batch.enter', { batch: 'x1', papers: [...papers(), ...papers()] }, teller),
    ],
    'batch.unfinished': ['the count is made on a batch entered once', () => count(entered()), { batches: ['x1'] }],
  });
});
