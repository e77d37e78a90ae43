// A recount that turns a posted result; answers invalid by item; 从众; proxies of co-owners; several ballots of one head in a batch.
import { describe, expect, it } from 'vitest';
import { at, lift, plus } from 'yishi/testing';
import { ballot, cast, castAll, convener, count, posted, scrutineer, secondTeller, teller, under } from './ballots.js';

const simple = { ...lift, affected: [], route: [{ body: 'owners', rule: 'simple-majority', held: 'here' as const }] };
const poll = (rules = {}) => at('vote.polling', { ...under(rules), items: [simple] });

/** Posted as passed: two for, one against. */
const passed = () => posted(castAll(poll(), { o1: 'for', o2: 'for', o3: 'against' }));
const paper = (person: string, choice: 'for' | 'against', given = passed()) => ({
  person,
  choices: { lift: choice },
  on: plus(given.state.vote.current?.openedAt ?? '', { minutes: 1 }),
});
const recount = (given: ReturnType<typeof passed>, add: object[], strike: string[] = []) =>
  given.when('count.recount', { reason: 'x', strike, add: add as never, witness: scrutineer }, teller);

describe('a recount of a posted result', () => {
  it('that turns it is a new result: not posted any more, to be posted anew with its own window', () => {
    const given = passed();
    const first = given.state.vote.current?.postedUntil ?? '';
    const turned = recount(given, [paper('o4', 'against'), paper('o5', 'against')]).then({
      place: 'vote.counted',
      finding: { turned: ['lift'] },
    });
    turned.when('result.confirm', { otherwise: 'close' }, convener).refused('not-now');
    const again = turned
      .until(plus(first, { hours: -1 }))
      .when('result.post', {}, convener)
      .then();
    const until = again.state.vote.current?.postedUntil ?? '';
    expect(until > first).toBe(true);
    again.until(first).when('result.confirm', { otherwise: 'close' }, convener).refused('posting.running', { until });
    again
      .until(first)
      .when('objection.file', { objection: 'x1', item: 'lift', text: 'Where was that paper?' }, 'o1')
      .then();
    again.until(until).when('result.confirm', { otherwise: 'close' }, convener).then();
  });

  it('the other way round as well, and a second time', () => {
    const failed = posted(castAll(poll(), { o1: 'for', o2: 'against' }));
    const turned = recount(failed, [paper('o3', 'for', failed)]).then({ place: 'vote.counted' });
    const again = turned.when('result.post', {}, convener).then();
    recount(again, [], ['o3']).then({ place: 'vote.counted', finding: { turned: ['lift'] } });
  });

  it('that changes figures and no outcome leaves it posted, and so does one before it is posted', () => {
    const given = passed();
    const same = recount(given, [paper('o4', 'for')]).then({ place: 'vote.posted' });
    expect(same.state.vote.current?.postedUntil).toBe(given.state.vote.current?.postedUntil);
    const counted = count(castAll(poll(), { o1: 'for', o2: 'against' })).then();
    const on = plus(counted.state.vote.current?.openedAt ?? '', { minutes: 1 });
    const turned = recount(counted, [{ person: 'o3', choices: { lift: 'for' }, on }]).then({ place: 'vote.counted' });
    expect(turned.state.vote.current?.counts.at(-1)?.turned).toBeUndefined();
  });
});

describe('an answer that cannot be read', () => {
  const two = (rules = {}) =>
    at('vote.polling', { ...under(rules), items: [simple, { ...simple, item: 'lamps', title: 'Lamps' }] });
  const three = (rules: object) =>
    ['o1', 'o2', 'o3'].reduce(
      (given, person) =>
        given.when('ballot.cast', { choices: { lift: 'for', lamps: 'for' }, channel: 'paper' }, person).then(),
      two(rules),
    );

  it.each([
    [true, 1],
    [false, 0],
  ])('leaves the rest of the paper standing; it takes part where invalid ones do (%s)', (invalidParticipates, more) => {
    const given = three({ invalidParticipates });
    const entered = given
      .when('ballot.cast', { choices: { lift: 'for', lamps: 'invalid' }, channel: 'paper' }, 'o4')
      .then();
    const declared = given
      .when('ballot.cast', { choices: { lift: 'for' }, channel: 'paper' }, 'o4')
      .then()
      .when('ballot.invalidate', { person: 'o4', items: ['lamps'], reason: 'Two ticks' }, teller)
      .then();
    for (const poll of [entered, declared])
      count(poll).then(({ fact }) =>
        expect(fact.finding).toMatchObject({
          ballots: 4,
          invalid: 0,
          items: [
            { item: 'lift', for: { heads: 4 }, invalid: { heads: 0 }, participating: { heads: 4 } },
            { item: 'lamps', for: { heads: 3 }, invalid: { heads: 1 }, participating: { heads: 3 + more } },
          ],
        }),
      );
  });

  it('is what a paper may say, not what a person says online', () => {
    two()
      .when('ballot.cast', { choices: { lift: 'for', lamps: 'invalid' }, channel: 'online' }, 'o1')
      .refused('answer.not-offered');
  });

  it('on every item makes the whole paper invalid', () => {
    const all = two()
      .when('ballot.cast', { choices: { lift: 'for' }, channel: 'paper' }, 'o1')
      .then()
      .when('ballot.invalidate', { person: 'o1', items: ['lift', 'lamps'], reason: 'Torn' }, teller)
      .then();
    expect([...(all.state.vote.current?.invalid.keys() ?? [])]).toEqual(['o1']);
    expect(all.state.vote.current?.box.ballots.has('o1')).toBe(false);
  });

  it('comes by batch and by recount as well, and goes out again with its ballot', () => {
    const batch = { batch: 'b', papers: [{ person: 'o1', choices: { lift: 'for', lamps: 'invalid' } as const }] };
    const entered = two().when('batch.enter', batch, teller).then().when('batch.enter', batch, secondTeller).then();
    const corrected = entered
      .when(
        'ballot.correct',
        { person: 'o1', choices: { lamps: 'for' }, reason: 'It can be read', witness: scrutineer },
        teller,
      )
      .then();
    count(corrected).then(({ fact }) =>
      expect(fact.finding.items).toMatchObject([
        { item: 'lift', for: { heads: 0 } },
        { item: 'lamps', for: { heads: 1 }, invalid: { heads: 0 } },
      ]),
    );
  });
});

describe('going with the majority (从众)', () => {
  const offered = (withMajority?: string) => {
    const given = at('vote.preparing', { ...under({ deemedVotes: true }), items: [simple] });
    const fields = { items: ['lift'], closes: plus(given.now, { days: 60 }), ...(withMajority && { withMajority }) };
    const posted = given.when('notice.post', fields, convener).then();
    return posted
      .until(posted.state.vote.current?.opens ?? '')
      .when('poll.open', {}, teller)
      .then();
  };
  const following = (given: ReturnType<typeof offered>, person: string) =>
    given.when('ballot.cast', { choices: { lift: 'with-majority' }, channel: 'paper' }, person).then();

  it('counts with the answer of more than half, and takes part', () => {
    const cast3 = castAll(offered('Resolution of 2026-02-01'), { o1: 'for', o2: 'for', o4: 'against' });
    count(following(cast3, 'o3')).then(({ fact }) =>
      expect(fact.finding.items[0]).toMatchObject({
        for: { heads: 2 },
        'with-majority': { heads: 1 },
        participating: { heads: 4 },
        deemed: { answer: 'for', added: { heads: 1 }, asked: { heads: 1 }, without: 'passed' },
      }),
    );
  });

  it('counts with nobody where no answer has a majority', () => {
    const even = castAll(offered('Resolution'), { o1: 'for', o2: 'against' });
    count(following(even, 'o3')).then(({ fact }) =>
      expect(fact.finding.items[0]).toMatchObject({
        outcome: 'failed',
        participating: { heads: 3 },
        deemed: { answer: null, asked: { heads: 1 } },
      }),
    );
  });

  it('is no answer where the notice does not offer it, and no notice offers it without the charter’s leave', () => {
    offered()
      .when('ballot.cast', { choices: { lift: 'with-majority' }, channel: 'paper' }, 'o1')
      .refused('answer.not-offered');
    const given = at('vote.preparing', { ...under({ deemedVotes: false }), items: [simple] });
    const fields = { items: ['lift'], closes: plus(given.now, { days: 60 }), withMajority: 'x' };
    given.when('notice.post', fields, convener).refused('deemed.not-allowed');
  });
});

describe('several ballots of one head', () => {
  const on = (given: ReturnType<typeof poll>, hours: number) =>
    plus(given.state.vote.current?.openedAt ?? '', { hours });
  const batchOf = (
    given: ReturnType<typeof poll>,
    papers: readonly (readonly [string, 'for' | 'against', number])[],
  ) => {
    const fields = {
      batch: 'b',
      papers: papers.map(([person, choice, hours]) => ({ person, choices: { lift: choice }, on: on(given, hours) })),
    };
    const there = given.until(on(given, 48));
    return there.when('batch.enter', fields, teller).then().when('batch.enter', fields, secondTeller);
  };

  it('in a batch behind one cast online: the later counts where the last valid one does, the earlier gives way', () => {
    const last = poll({ replace: 'last-valid' });
    const voted = cast(last, 'o1', 'against');
    batchOf(voted, [['o1', 'for', 5]]).then({ finding: { pass: 2, counted: 1 } });
    const first = cast(poll({ replace: 'first-valid' }), 'o1', 'against');
    const given = batchOf(first, [
      ['o1', 'for', 5],
      ['o2', 'for', 5],
    ]).then({ finding: { counted: 1, superseded: [1] } });
    count(given).then(({ fact }) =>
      expect(fact.finding.items[0]).toMatchObject({ for: { heads: 1 }, against: { heads: 1 } }),
    );
  });

  it('in one batch: by their dates, whatever their order', () => {
    const given = poll({ replace: 'last-valid' });
    const after = batchOf(given, [
      ['o1', 'for', 5],
      ['o1', 'against', 3],
    ]).then({ finding: { counted: 1, superseded: [2] } });
    expect(after.state.vote.current?.box.ballots.get('o1')?.choices).toEqual({ lift: 'for' });
  });

  it('in one batch are one too many where a second is refused', () => {
    const given = poll({ replace: 'refuse' });
    const papers = [
      { person: 'o1', choices: { lift: 'for' } as const },
      { person: 'o1', choices: { lift: 'for' } as const },
    ];
    given.when('batch.enter', { batch: 'b', papers }, teller).refused('batch.person-twice');
    cast(given, 'o1')
      .when('batch.enter', { batch: 'b', papers: papers.slice(1) }, teller)
      .refused('ballot.twice');
  });
});

describe('a proxy', () => {
  const members = [
    { person: 'h', area: 8000, coOwners: ['w'] },
    { person: 'o2', area: 8000 },
    { person: 'o3', area: 8000, coOwners: ['o3b'] },
  ];
  const owned = () => {
    const given = at('vote.preparing', {
      ...under({ proxies: { allowed: true, cap: 1, written: false } }),
      items: [simple],
    });
    const entered = given.when('roll.enter', { body: 'owners', members }, convener).then();
    const posted = entered
      .when('notice.post', { items: ['lift'], closes: plus(given.now, { days: 60 }) }, convener)
      .then();
    return posted
      .until(posted.state.vote.current?.opens ?? '')
      .when('poll.open', {}, teller)
      .then();
  };

  it('is granted by whoever owns with the head, and casts the unit’s one vote, whoever of them is named', () => {
    for (const named of ['w', 'h']) {
      const voted = owned()
        .when('proxy.grant', { from: 'w', to: 'o2' }, 'w')
        .then()
        .when('ballot.cast', ballot(), { by: 'o2', for: named })
        .then();
      expect(voted.state.vote.current?.box.ballots.get('h')).toMatchObject({ proxy: 'o2' });
    }
  });

  it('is one for the unit: a second grant by the other owner is refused, and either may revoke it', () => {
    const granted = owned().when('proxy.grant', { from: 'w', to: 'o2' }, 'w').then();
    granted.when('proxy.grant', { from: 'h', to: 'o3' }, 'h').refused('proxy.exists');
    granted.when('proxy.revoke', { from: 'h' }, 'h').then();
    granted.when('proxy.revoke', { from: 'w' }, 'o3').refused('proxy.not-yours');
  });

  it('is not passed on, by whoever of the unit holds it', () => {
    const holding = owned().when('proxy.grant', { from: 'o2', to: 'o3b' }, 'o2').then();
    holding.when('proxy.grant', { from: 'o3', to: 'h' }, 'o3').refused('proxy.chain');
    holding.when('proxy.grant', { from: 'h', to: 'o3b' }, 'h').refused('proxy.cap', { cap: 1 });
    const given = owned().when('proxy.grant', { from: 'w', to: 'o2' }, 'w').then();
    given.when('proxy.grant', { from: 'o3', to: 'h' }, 'o3').refused('proxy.chain');
  });

  it('signs papers of a batch as well', () => {
    const given = owned().when('proxy.grant', { from: 'w', to: 'o2' }, 'w').then();
    const batch = (proxy: string) => ({
      batch: 'b',
      papers: [{ person: 'h', proxy, choices: { lift: 'for' } as const }],
    });
    given.when('batch.enter', batch('o3'), teller).refused('proxy.none');
    const entered = given
      .when('batch.enter', batch('o2'), teller)
      .then()
      .when('batch.enter', batch('o2'), secondTeller)
      .then();
    count(entered).then({ finding: { reconciliation: { proxies: [{ from: 'h', by: 'o2' }] } } });
  });
});
