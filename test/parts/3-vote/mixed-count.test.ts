// Step 3 民主表决: one count for paper, phone, hands, proxies and online, on rolls as they really are.
import { describe, expect, it } from 'vitest';
import { view } from 'yishi';
import { at, covenant, type Given, lift, plus, rehearsed } from 'yishi/testing';
import { heldBackFrom } from '../../../src/procedure/view.js';
import {
  ballot,
  cast,
  castAll,
  chair,
  closed,
  convener,
  counted,
  few,
  notice,
  noticedWith,
  on,
  opened,
  papers,
  polling,
  present,
  recorder,
  scrutineer,
  secondTeller,
  show,
  teller,
  under,
} from './ballots.js';

const countOf = (given: Given) => {
  const count = given.state.vote.current?.counts.at(-1);
  if (!count) throw new Error('nothing was counted');
  return count;
};

const byPaper = (choice: 'for' | 'against' | 'abstain', on_: string, person: string) =>
  ({
    fields: { choices: on(choice), channel: 'paper' },
    by: { by: person, enteredBy: teller, on: on_ },
  }) as const;

describe('where a head has cast twice', () => {
  it('the second is refused, unless the charter says otherwise', () => {
    cast(polling(), 'o1').when('ballot.cast', ballot('against'), 'o1').refused('ballot.twice');
  });

  it('the last valid one counts, by the moment it was cast and not by the moment it was entered', () => {
    const open = at('vote.polling', under({ replace: 'last-valid' }));
    const before = plus(open.now, { minutes: 5 });
    const online = cast(open.later({ hours: 1 }), 'o1', 'for');
    const { fields, by } = byPaper('against', before, 'o1');
    const both = online
      .later({ hours: 1 })
      .when('ballot.cast', fields, by)
      .then({ finding: { superseded: true, moment: before } });
    expect(both.state.vote.current?.box.ballots.get('o1')).toMatchObject({
      channel: 'online',
      choices: { lift: 'for' },
    });
    const { reconciliation } = countOf(counted(both));
    expect(reconciliation).toMatchObject({
      received: 2,
      counted: 1,
      superseded: 1,
      precedence: 'last-valid',
      channels: { online: { counted: 1, superseded: 0 }, paper: { counted: 0, superseded: 1 } },
    });
    const later = both.later({ hours: 1 }).when('ballot.cast', ballot('abstain'), 'o1').then();
    expect(later.state.vote.current?.box.ballots.get('o1')?.choices).toEqual({ lift: 'abstain' });
  });

  it('the first valid one counts where the charter says so, and the later one is received all the same', () => {
    const open = at('vote.polling', under({ replace: 'first-valid' }));
    const first = cast(open.later({ hours: 2 }), 'o1', 'for');
    const second = first.when('ballot.cast', ballot('against'), 'o1').then({ finding: { superseded: true } });
    expect(second.state.vote.current?.box.ballots.get('o1')?.choices).toEqual({ lift: 'for' });
    // A paper dated before the first is the first.
    const { fields, by } = byPaper('against', plus(open.now, { minutes: 30 }), 'o1');
    const third = second.when('ballot.cast', fields, by).then();
    expect(third.state.vote.current?.box.ballots.get('o1')).toMatchObject({
      channel: 'paper',
      choices: { lift: 'against' },
    });
    expect(countOf(counted(third)).reconciliation).toMatchObject({ received: 3, counted: 1, superseded: 2 });
  });

  it('what came in is what counts, gave way, was struck out or was invalid, whatever happened', () => {
    const open = at('vote.polling', under({ replace: 'last-valid' }));
    const voted = castAll(open, { o1: 'for', o2: 'for', o3: 'against', o4: 'for' })
      .when('ballot.cast', ballot('against'), 'o2')
      .then()
      .when('ballot.correct', { person: 'o3', reason: 'meant for another poll', witness: scrutineer }, teller)
      .then()
      .when('ballot.invalidate', { person: 'o5', reason: 'two answers ticked' }, teller)
      .then();
    const { reconciliation } = countOf(counted(voted));
    expect(reconciliation).toMatchObject({ received: 6, counted: 3, superseded: 1, struck: 1, invalid: 1, silent: 4 });
  });
});

describe('papers', () => {
  it('are counted in hand against the register, and the count says so', () => {
    const out = polling()
      .whenEach('paper.issue', [
        [{ paper: 'p1', person: 'o1' }, teller],
        [{ paper: 'p2', person: 'o2' }, teller],
        [{ paper: 'p3', person: 'o3' }, teller],
      ])
      .when('paper.spoil', { paper: 'p3', reason: 'torn' }, teller)
      .then()
      .when('ballot.cast', { choices: on('for'), channel: 'paper', paper: 'p1' }, { by: 'o1', enteredBy: teller })
      .then();
    closed(out)
      .when('count.make', { papers: { returned: 2, spoiled: 1, outstanding: 0 } }, teller)
      .refused('papers.differ', { registered: { returned: 1, spoiled: 1, outstanding: 1 } })
      .when('count.make', { papers: { returned: 1, spoiled: 1, outstanding: 1 } }, teller)
      .then({
        finding: { papers: { issued: 3, returned: 1, spoiled: 1, outstanding: 1, unnumbered: 0, checked: true } },
      });
  });

  it('without the number of an issued paper are told', () => {
    const out = polling()
      .when('paper.issue', { paper: 'p1', person: 'o1' }, teller)
      .then()
      .when('ballot.cast', { choices: on('for'), channel: 'paper' }, { by: 'o2', enteredBy: teller })
      .then();
    expect(countOf(counted(out)).papers).toMatchObject({ issued: 1, outstanding: 1, unnumbered: 1, checked: false });
  });
});

describe('co-owners', () => {
  const members = [
    { person: 'n1', area: 9000, coOwners: ['n1b', 'n9'] },
    { person: 'n2', area: 5000, kind: 'developer-stock' as const },
    { person: 'n3', area: 7000, parking: 1200, coOwners: ['n9', 'n2'] },
  ];
  const rolled = (): Given => {
    const given = at('vote.preparing', { items: [{ ...lift, affected: [] }] });
    return given.when('roll.enter', { body: 'owners', members, scope: '3幢/2单元' }, recorder).then();
  };
  const open = (): Given => {
    const given = rolled();
    return opened(given.when('notice.post', notice(given), convener).then());
  };

  it('have one vote between them, and either may cast it', () => {
    const voted = open().when('ballot.cast', ballot('for'), 'n1b').then();
    voted.when('ballot.cast', ballot('against'), 'n1').refused('ballot.twice', { person: 'n1' });
    const count = countOf(counted(voted));
    expect(count.items[0]).toMatchObject({ for: { heads: 1, area: 9000 } });
    expect(count.reconciliation.coOwners).toEqual([{ for: 'n1', by: 'n1b' }]);
    expect(count.roll).toEqual({ heads: 3, area: 21_000, weight: 3 });
  });

  it('are the same head wherever a person is named: struck out, brought in, put right, found invalid', () => {
    const voted = open().when('ballot.cast', ballot('for'), 'n1').then();
    const on = plus(voted.now, { minutes: -1 });
    const done = counted(voted);
    const add = [{ person: 'n1b', choices: { lift: 'against' as const }, on }];
    done
      .when('count.recount', { reason: 'x', strike: [], add, witness: scrutineer }, teller)
      .refused('ballot.twice')
      .when('count.recount', { reason: 'x', strike: ['n1b', 'n1'], add, witness: scrutineer }, teller)
      .then({
        finding: {
          ballots: 1,
          reconciliation: { received: 2, counted: 1, struck: 1, coOwners: [{ for: 'n1', by: 'n1b' }] },
        },
      });
    voted
      .when('ballot.correct', { person: 'n1b', reason: 'x', witness: scrutineer }, teller)
      .then(({ state }) => expect(state.vote.current?.box.ballots.size).toBe(0));
    voted
      .when('ballot.invalidate', { person: 'n1b', reason: 'x' }, teller)
      .then(({ state }) => expect([...(state.vote.current?.invalid.keys() ?? [])]).toEqual(['n1']));
  });

  it('of three members cast for none of them either, whenever the third is entered', () => {
    const of = (person: string) => ({ person, area: 1000, coOwners: ['n9'] });
    const two = at('vote.preparing')
      .when('roll.enter', { body: 'owners', members: [of('n1'), of('n2')] }, recorder)
      .then();
    const three = two.when('roll.enter', { body: 'owners', members: [of('n3')], more: true }, recorder).then();
    expect(three.state.rolls['owners']?.coOwners.get('n9')).toBeNull();
  });

  it('of two different members cast for neither; a member votes for their own units', () => {
    open().when('ballot.cast', ballot('for'), 'n9').refused('stranger');
    const voted = open().when('ballot.cast', ballot('for'), 'n2').then();
    expect(voted.state.vote.current?.box.totals.get('lift')?.for).toEqual({ heads: 1, area: 5000, weight: 1 });
  });

  it('may be given a paper and be told for all of them', () => {
    const told = rolled();
    const noticed = told.when('notice.post', notice(told), convener).then();
    noticed
      .when('notice.deliver', { person: 'n1b', manner: 'door-to-door' }, teller)
      .then(({ state }) => expect([...(state.vote.current?.delivered.keys() ?? [])]).toEqual(['n1']))
      .when('paper.issue', { paper: 'p1', person: 'n1b' }, teller)
      .then();
  });

  it('keep their vote in the roll of the notice when a new roll is entered meanwhile', () => {
    const changed = open()
      .when('ballot.cast', ballot('for'), 'n1b')
      .then()
      .when('roll.enter', { body: 'owners', members: [{ person: 'n2', area: 1 }] }, recorder)
      .then();
    expect(countOf(counted(changed)).roll.heads).toBe(3);
  });
});

describe('a show of hands', () => {
  const members = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9'].map((person) =>
    person === 'c1' ? { person, coOwners: ['r1'] } : { person },
  );
  const council = (): Given => {
    const given = at('vote.preparing', { items: [covenant()], charter: few });
    const entered = given.when('roll.enter', { body: 'council', members }, recorder).then();
    return opened(entered.when('notice.post', notice(entered, { items: ['covenant'] }), convener).then());
  };

  it('with a co-owner present has counted their unit: the head may not vote again', () => {
    const shown = present(council(), ['r1']).when('tally.enter', show(1, 0), teller).then();
    shown.when('ballot.cast', ballot('for', 'covenant'), 'c1').refused('ballot.counted-in-show', { person: 'c1' });
    const batch = { batch: 'b', papers: [{ person: 'c1', choices: on('for', 'covenant') }] };
    shown.when('batch.enter', batch, teller).refused('ballot.counted-in-show');
  });

  it('is told with every hand that was raised, for, against and abstaining', () => {
    const there = present(council(), ['c2', 'c3', 'c4', 'c5', 'c6', 'c7']);
    const shown = there.when('tally.enter', show(3, 2, 1), teller).then();
    expect(countOf(counted(shown)).reconciliation).toMatchObject({ hands: 6, counted: 0, received: 0, silent: 3 });
  });

  it('beside a ballot and an invalid paper leaves as silent whoever gave none of them', () => {
    const shown = present(council(), ['c2']).when('tally.enter', show(1, 0), teller).then();
    const invalid = shown.when('ballot.invalidate', { person: 'c5', reason: 'Two crosses' }, teller).then();
    const mixed = invalid.when('ballot.cast', ballot('for', 'covenant'), 'c6').then();
    expect(countOf(counted(mixed)).reconciliation).toMatchObject({ hands: 1, invalid: 1, counted: 1, silent: 6 });
  });

  it('leaves their vote to those who were not there to raise a hand', () => {
    const shown = present(council(), ['c2']).when('tally.enter', show(1, 0), teller).then();
    const late = present(shown, ['c3']).when('ballot.cast', ballot('for', 'covenant'), 'c3').then();
    late.when('ballot.cast', ballot('for', 'covenant'), 'c2').refused('ballot.counted-in-show');
    expect(countOf(counted(late)).reconciliation).toMatchObject({ hands: 1, counted: 1, silent: 7 });
  });

  it('cannot be undone for one of them: neither by an invalid paper nor by a recusal', () => {
    const shown = present(council(), ['c2']).when('tally.enter', show(1, 0), teller).then();
    shown.when('ballot.invalidate', { person: 'c2', reason: 'x' }, teller).refused('ballot.counted-in-show');
    shown
      .when('recusal.record', { item: 'covenant', person: 'c2', reason: 'x' }, chair)
      .refused('ballot.counted-in-show');
  });
});

describe('what a head said in person', () => {
  it('goes before what its proxy said, whichever was typed in first', () => {
    const open = at('vote.polling', under({ replace: 'last-valid' }));
    const monday = plus(open.now, { minutes: 5 });
    const proxied = open
      .when('proxy.grant', { from: 'o1', to: 'r1' }, 'o1')
      .then()
      .later({ days: 2 })
      .when('ballot.cast', ballot('for'), { by: 'r1', for: 'o1' })
      .then();
    const { fields, by } = byPaper('against', monday, 'o1');
    const paper = proxied.when('ballot.cast', fields, by).then();
    expect(paper.state.vote.current?.box.ballots.get('o1')).toMatchObject({ choices: { lift: 'against' } });
  });

  it('takes the place of an invalid paper, which came in all the same', () => {
    const open = at('vote.polling', under({ replace: 'last-valid' }));
    const again = cast(open.when('ballot.invalidate', { person: 'o1', reason: 'blank' }, teller).then(), 'o1');
    expect(countOf(counted(again)).reconciliation).toMatchObject({ received: 2, counted: 1, invalid: 1, silent: 7 });
  });

  it('is not undone by a paper of theirs that says nothing', () => {
    const voted = cast(polling().when('paper.issue', { paper: 'p1', person: 'o1' }, teller).then(), 'o1');
    voted.when('ballot.invalidate', { person: 'o1', paper: 'p1', reason: 'blank' }, teller).refused('ballot.twice');
  });
});

describe('a poll that goes on after a count that formed nothing', () => {
  it('is held back again until it is counted again', () => {
    const first = counted(cast(polling(), 'o1'));
    expect(heldBackFrom(first.snapshot)).toBeUndefined();
    const longer = first.when('poll.extend', { closes: plus(first.now, { days: 10 }), reason: 'x' }, convener).then();
    const again = closed(cast(longer, 'o2'));
    expect(heldBackFrom(again.snapshot)).toBeDefined();
    expect(view(again.snapshot, teller).poll?.result).toBeUndefined();
    const recounted = again.when('count.make', {}, teller).then();
    expect(heldBackFrom(recounted.snapshot)).toBeUndefined();
  });
});

describe('a late quorum', () => {
  // Eight owners with 700.10 m²: six heads and two thirds of the area make a quorum.
  const rules = { lateQuorum: { withinHours: 24, extendHours: 48 }, mayCloseEarly: false };
  const nearEnd = (): Given => {
    const given = castAll(at('vote.polling', under(rules)), { o1: 'for', o2: 'for', o3: 'for', o4: 'for', o5: 'for' });
    const closes = given.state.vote.current?.closes ?? '';
    return given.until(plus(closes, { hours: -2 }));
  };

  it('keeps the poll open for those who relied on its absence, once', () => {
    const given = nearEnd();
    const closes = given.state.vote.current?.closes ?? '';
    const brought = given.when('ballot.cast', ballot('for'), 'o6').then();
    const prolonged = brought.state.vote.current?.closes ?? '';
    expect(prolonged > closes).toBe(true);
    expect(brought.state.deadlines['poll']?.due).toBe(prolonged);
    const after = brought
      .until(plus(prolonged, { hours: -1 }))
      .when('ballot.cast', ballot('against'), 'o7')
      .then();
    expect(after.state.vote.current?.closes).toBe(prolonged);
    after.until(prolonged).when('ballot.cast', ballot('against'), 'o8').refused('ballot.late');
  });

  it('is none when it came in time, and none where the charter does not know it', () => {
    const early = castAll(at('vote.polling', under(rules)), { o1: 'for', o2: 'for', o3: 'for', o4: 'for', o5: 'for' });
    early.when('ballot.cast', ballot('for'), 'o6').then(({ fact }) => expect(fact.finding).toBeUndefined());
    const without = castAll(polling(), { o1: 'for', o2: 'for', o3: 'for', o4: 'for', o5: 'for' });
    const closes = without.state.vote.current?.closes ?? '';
    without
      .until(plus(closes, { hours: -2 }))
      .when('ballot.cast', ballot('for'), 'o6')
      .then(({ state }) => expect(state.vote.current?.closes).toBe(closes));
  });

  it('may come with a batch of papers', () => {
    const given = nearEnd();
    const typed = [{ batch: 'b1', papers: papers('o6', 'against') }, teller] as const;
    given
      .whenEach('batch.enter', [typed])
      .when('batch.enter', { batch: 'b1', papers: papers('o6', 'against') }, secondTeller)
      .then(({ fact, state }) => expect(fact.finding.prolonged).toBe(state.vote.current?.closes));
  });
});

describe('those who were told and did not vote', () => {
  const deemed = '《业主大会议事规则》第十二条';
  const charter = { ...rehearsed, vote: { ...rehearsed.vote, deemedVotes: true } };
  const told = (): Given => {
    const items = [{ ...lift, affected: [] }];
    const given = noticedWith({ deemed }, at('vote.preparing', { charter, items }));
    const persons = ['o1', 'o2', 'o3', 'o4', 'o5', 'o6', 'o7'];
    return opened(
      given.whenEach(
        'notice.deliver',
        persons.map((person) => [{ person, manner: 'door-to-door' }, teller] as const),
      ),
    );
  };

  it('are counted with the majority only by the notice’s own word, and the count says what it would be without them', () => {
    const item = countOf(counted(castAll(told(), { o1: 'for', o2: 'for', o3: 'for', o4: 'against' }))).items[0];
    // o5, o6 and o7 were told and silent; o8 was never told.
    expect(item).toMatchObject({
      outcome: 'passed',
      for: { heads: 3 },
      participating: { heads: 7 },
      deemed: { answer: 'for', added: { heads: 3, area: 3 * 7905 }, without: 'not-formed' },
    });
  });

  it('are counted with nobody where no answer has a majority on heads and area', () => {
    const item = countOf(counted(castAll(told(), { o1: 'for', o2: 'against', o3: 'abstain' }))).items[0];
    expect(item).toMatchObject({ outcome: 'not-formed', deemed: { answer: null }, participating: { heads: 3 } });
  });

  it('are counted with nobody where invalid papers take part and leave no answer a majority', () => {
    const rules = { deemedVotes: true, invalidParticipates: true };
    const items = [{ ...lift, affected: [] }];
    const given = noticedWith({ deemed }, at('vote.preparing', { ...under(rules), items }))
      .when('notice.deliver', { person: 'o8', manner: 'by hand' }, teller)
      .then();
    const voted = cast(opened(given), 'o1').whenEach(
      'ballot.invalidate',
      ['o2', 'o3', 'o4'].map((person) => [{ person, reason: 'blank' }, teller] as const),
    );
    expect(view(voted.snapshot, teller).poll?.turnout.heads).toBe(4);
    expect(countOf(counted(voted)).items[0]?.deemed?.answer).toBeNull();
  });

  it('are nobody’s votes otherwise', () => {
    const item = countOf(counted(castAll(polling(), { o1: 'for', o2: 'for', o3: 'for' }))).items[0];
    expect(item?.deemed).toBeUndefined();
    expect(item?.participating.heads).toBe(3);
  });
});

describe('proxies', () => {
  it('are not given to a co-owner of a unit that has given its own vote away', () => {
    const members = [
      { person: 'n1', area: 1000, coOwners: ['n1b'] },
      { person: 'n2', area: 1000 },
    ];
    const given = at('vote.preparing').when('roll.enter', { body: 'owners', members }, recorder).then();
    const noticed = given.when('notice.post', notice(given), convener).then();
    const granted = noticed.when('proxy.grant', { from: 'n1', to: 'r1' }, 'n1').then();
    granted.when('proxy.grant', { from: 'n2', to: 'n1b' }, 'n2').refused('proxy.chain');
    noticed.when('proxy.grant', { from: 'n1', to: 'n1b' }, 'n1').refused('proxy.chain');
  });

  it('are listed with whom they cast for', () => {
    const given = polling()
      .when('proxy.grant', { from: 'o1', to: 'r1', until: plus(polling().now, { days: 20 }) }, 'o1')
      .then()
      .when('ballot.cast', ballot('for'), { by: 'r1', for: 'o1' })
      .then();
    expect(countOf(counted(given)).reconciliation.proxies).toEqual([{ from: 'o1', by: 'r1' }]);
  });

  it('are none where the law has everybody vote in person, and no more than it lets', () => {
    const stage = { body: 'owners', rule: 'residents-committee-recall-by-representatives', held: 'here' as const };
    const given = at('vote.preparing', { items: [{ ...lift, affected: [], becomes: 'election', route: [stage] }] });
    const noticed = given
      .when('notice.post', notice(given), convener)
      .then(({ fact }) => expect(fact.finding.warnings.map(({ code }) => code)).toContain('proxies-over'));
    noticed.when('proxy.grant', { from: 'o1', to: 'o2' }, 'o1').refused('proxy.not-allowed');
  });
});

describe('a notice', () => {
  it('may run in working days, past the days off the charter knows', () => {
    const charter = {
      ...rehearsed,
      holidays: ['2026-03-11'],
      workdays: ['2026-03-14'],
      vote: { ...rehearsed.vote, noticeDays: { working: 5 } },
    };
    const given = at('vote.preparing', { charter });
    // Posted on Friday 6 March: Monday, Tuesday, Thursday, Friday and the Saturday that is worked are counted.
    const posted = given.until('2026-03-06T02:00:00.000Z');
    posted
      .when('notice.post', notice(posted, { opens: '2026-03-14T15:59:00.000Z' }), convener)
      .refused('notice.too-short', { earliest: '2026-03-14T16:00:00.000Z' })
      .when('notice.post', notice(posted), convener)
      .then({ finding: { opens: '2026-03-14T16:00:00.000Z' } });
  });

  it('is warned where a statutory ballot offers no answer against', () => {
    noticedWith({ answers: ['for', 'abstain'] });
    const given = at('vote.preparing');
    given
      .when('notice.post', notice(given, { answers: ['for', 'abstain'] }), convener)
      .then({ finding: { warnings: [{ code: 'no-against', answers: ['for', 'abstain'] }] } });
  });

  it('says which text of the law it goes by', () => {
    const given = at('vote.preparing');
    given.when('notice.post', notice(given), convener).then({
      finding: { pack: { id: 'civil-code-278-special', version: '2021-01-01', inForce: true }, warnings: [] },
    });
  });
});

describe('unanimity of those an item touches (民法典 279)', () => {
  it('is asked of the unit where a co-owner is named, and not at all where nobody stands for somebody named', () => {
    const stage = { body: 'owners', rule: 'civil-code-279', held: 'here' as const };
    const given = at('vote.preparing', { items: [{ ...lift, affected: ['o2', 'r1'], route: [stage] }] });
    given.when('notice.post', notice(given), convener).refused('affected.missing', { items: ['lift'] });
    const members = [
      { person: 'o1', area: 9000, coOwners: ['r1'] },
      { person: 'o2', area: 9000 },
    ];
    const rolled = given.when('roll.enter', { body: 'owners', members }, recorder).then();
    const asking = opened(rolled.when('notice.post', notice(rolled), convener).then());
    const voted = castAll(asking, { o2: 'for', r1: 'against' });
    expect(countOf(counted(voted)).items[0]).toMatchObject({ outcome: 'failed', consent: [{ part: 1, whole: 2 }] });
    const agreed = castAll(asking, { o2: 'for', r1: 'for' });
    expect(countOf(counted(agreed)).items[0]?.outcome).toBe('passed');
  });

  const asked = (): Given => {
    const stage = { body: 'owners', rule: 'civil-code-279', held: 'here' as const };
    const given = at('vote.preparing', { items: [{ ...lift, affected: ['o1', 'o2'], route: [stage] }] });
    return opened(given.when('notice.post', notice(given), convener).then());
  };

  it('passes when each of them agrees, by ballot or in writing, whatever the others say', () => {
    const given = castAll(asked(), { o1: 'for', o5: 'against', o6: 'against' })
      .when('consent.give', { item: 'lift', person: 'o2' }, 'o2')
      .then();
    expect(countOf(counted(given)).items[0]).toMatchObject({ outcome: 'passed', affected: { needed: 0 } });
  });

  it('fails with one against, one abstaining or one silent', () => {
    for (const answer of ['against', 'abstain', undefined] as const) {
      const given = castAll(asked(), { o1: 'for', o2: answer, o3: 'for' });
      expect(countOf(counted(given)).items[0]?.outcome).not.toBe('passed');
    }
  });
});
