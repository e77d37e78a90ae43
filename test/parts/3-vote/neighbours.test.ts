// Step 3 民主表决: what is refused, and right beside it what is not: papers, proxies, counts, objections; and what a poll shows to whom.
import { describe, expect, it } from 'vitest';
import { view } from 'yishi';
import { at, covenant, type Given, lift, owners, plus, rehearsed } from 'yishi/testing';
import {
  authority,
  ballot,
  cast,
  castAll,
  chair,
  closed,
  convener,
  counted,
  external,
  hung,
  notice,
  noticed,
  objected,
  opened,
  papers,
  polling,
  posted,
  preparing,
  recorder,
  scrutineer,
  secondTeller,
  teller,
  under,
} from './ballots.js';

const stageOf = (given: Given) => {
  const stage = given.state.vote.current;
  if (!stage) throw new Error(`nothing is being voted on at ${given.place}`);
  return stage;
};

describe('whose vote a ballot is', () => {
  const members = [
    { person: 'o1', area: 9000, coOwners: ['r1'] },
    { person: 'o2', area: 9000 },
  ];
  const open = () => {
    const rolled = at('vote.preparing', { items: [{ ...lift, affected: [] }] })
      .when('roll.enter', { body: 'owners', members }, recorder)
      .then();
    return opened(rolled.when('notice.post', notice(rolled), convener).then());
  };
  const box = (given: Given) => Object.fromEntries(stageOf(given).box.ballots);

  it('the member’s own, also where they say that it is for themselves', () => {
    const own = open().when('ballot.cast', ballot(), { by: 'o1', for: 'o1' }).then();
    expect(box(own)).toEqual({ o1: expect.not.objectContaining({ proxy: expect.anything() }) });
    expect(box(own)['o1']).not.toHaveProperty('coOwner');
    expect(box(own)['o1']).not.toHaveProperty('paper');
  });

  it('the unit’s, cast by a co-owner for themselves or for the head, and no proxy is needed', () => {
    for (const by of ['r1', { by: 'r1', for: 'r1' }, { by: 'r1', for: 'o1' }]) {
      const voted = open().when('ballot.cast', ballot(), by).then();
      expect(box(voted)).toMatchObject({ o1: { coOwner: 'r1' } });
      expect(box(voted)['o1']).not.toHaveProperty('proxy');
    }
    const head = open().when('ballot.cast', ballot(), { by: 'o1', for: 'r1' }).then();
    expect(box(head)['o1']).not.toHaveProperty('proxy');
  });

  it('the principal’s, cast by whoever has the proxy, who may be a member too', () => {
    const granted = open().when('proxy.grant', { from: 'o1', to: 'o2' }, 'o1').then();
    const voted = granted.when('ballot.cast', ballot(), { by: 'o2', for: 'o1' }).then();
    expect(box(voted)).toMatchObject({ o1: { proxy: 'o2' } });
    expect(box(voted)['o1']).not.toHaveProperty('coOwner');
    open().when('ballot.cast', ballot(), { by: 'o2', for: 'o1' }).refused('proxy.none', { from: 'o1', to: 'o2' });
  });
});

describe('a batch', () => {
  const typed = (given: Given, by: string, more: object = {}) =>
    given.when('batch.enter', { batch: 'x1', papers: papers(), ...more }, by);

  it('dated before the close comes in after it only where the charter lets batches be entered late', () => {
    const late = (commands: string[]) => {
      const { vote } = rehearsed;
      const charter = { ...rehearsed, vote: { ...vote, late: { ...vote.late, commands } } };
      const over = closed(at('vote.polling', { charter }).later({ hours: 1 })).later({ hours: 1 });
      const on = stageOf(over).openedAt ?? '';
      return typed(over, teller, { papers: [{ ...papers()[0]!, on }] });
    };
    late(['batch.enter']).then();
    late(['ballot.cast']).refused('ballot.late');
  });

  it('is entered twice, by two hands, alike, and then no more', () => {
    const once = typed(polling(), teller).then();
    typed(once, teller).refused('batch.same-hand', { person: teller });
    typed(once, secondTeller, { papers: papers('o1', 'against') }).refused('batch.differs', { papers: ['o1'] });
    const twice = typed(once, secondTeller).then({ finding: { pass: 2 } });
    typed(twice, teller).refused('batch.counted', { batch: 'x1' });
    twice.when('batch.discard', { batch: 'x1', reason: 'x' }, teller).refused('batch.counted');
    once.when('batch.discard', { batch: 'x1', reason: 'x' }, teller).then();
    polling().when('batch.discard', { batch: 'x1', reason: 'x' }, teller).refused('batch.unknown');
  });

  it('of one clerk for another is the hand that typed it', () => {
    const once = typed(polling(), teller).then();
    once
      .when('batch.enter', { batch: 'x1', papers: papers() }, { by: secondTeller, enteredBy: teller })
      .refused('batch.same-hand', { person: teller });
  });
});

describe('papers in hand', () => {
  it('are counted each by each: as many returned, spoiled and outstanding as the register says', () => {
    const issued = polling().whenEach(
      'paper.issue',
      ['o1', 'o2', 'o3', 'o4', 'o5', 'o6'].map((person) => [{ paper: `b-${person}`, person }, teller] as const),
    );
    const out = issued
      .whenEach('paper.return', [
        [{ paper: 'b-o1' }, teller],
        [{ paper: 'b-o2' }, teller],
        [{ paper: 'b-o3' }, teller],
      ])
      .whenEach('paper.spoil', [
        [{ paper: 'b-o4', reason: 'x' }, teller],
        [{ paper: 'b-o5', reason: 'x' }, teller],
      ]);
    const count = (returned: number, spoiled: number, outstanding: number) =>
      closed(out).when('count.make', { papers: { returned, spoiled, outstanding } }, teller);
    count(3, 2, 1).then({ finding: { papers: { checked: true } } });
    count(4, 2, 1).refused('papers.differ', { registered: { returned: 3, spoiled: 2, outstanding: 1 } });
    count(3, 3, 1).refused('papers.differ');
    count(3, 2, 2).refused('papers.differ');
    out.when('paper.return', { paper: 'b-o1' }, teller).refused('paper.not-out', { status: 'returned' });
    out.when('paper.spoil', { paper: 'b-o4', reason: 'x' }, teller).refused('paper.not-out', { status: 'spoiled' });
    out.when('paper.issue', { paper: 'b-o1', person: 'o7' }, teller).refused('paper.exists');
    out.when('paper.issue', { paper: 'b-o7', person: 'r1' }, teller).refused('ballot.not-on-roll');
  });

  it('and a paper that a recount brings in is returned', () => {
    const issued = polling().when('paper.issue', { paper: 'b1', person: 'o1' }, teller).then();
    const add = [
      { person: 'o1', choices: { lift: 'for' as const }, paper: 'b1', on: stageOf(polling()).openedAt ?? '' },
    ];
    counted(issued)
      .when('count.recount', { reason: 'Found', strike: [], add, witness: scrutineer }, teller)
      .then({ finding: { papers: { issued: 1, returned: 1, outstanding: 0 } } })
      .when('count.recount', { reason: 'Again', strike: [], add: [], witness: scrutineer }, teller)
      .then({ finding: { papers: { returned: 1 }, supersedes: 2 } });
  });
});

describe('a proxy', () => {
  const grant = (given: Given, from: string, to: string, by = from) => given.when('proxy.grant', { from, to }, by);

  it('is given by a member who has not voted, or for them by a teller, to somebody known', () => {
    grant(polling(), 'o1', 'r1').then();
    grant(polling(), 'o1', 'r1', teller).then();
    grant(polling(), 'o1', 'r1', 'o2').refused('proxy.not-yours', { from: 'o1' });
    grant(polling(), 'r1', 'o1').refused('ballot.not-on-roll', { person: 'r1' });
    grant(polling(), 'o1', 'nobody').refused('person.unknown', { person: 'nobody' });
    grant(cast(polling(), 'o1'), 'o1', 'r1').refused('ballot.twice', { person: 'o1' });
    grant(cast(polling(), 'o2'), 'o1', 'o2').then();
  });

  it('stands for as many as the charter lets, and again for one more when one takes it back', () => {
    const three = ['o1', 'o2', 'o3'].reduce((given, from) => grant(given, from, 'r1').then(), polling());
    grant(three, 'o4', 'r1').refused('proxy.cap', { to: 'r1', cap: 3 });
    grant(three, 'o4', 'r2').then();
    const back = three.when('proxy.revoke', { from: 'o2' }, 'o2').then();
    grant(back, 'o4', 'r1').then();
    grant(grant(back, 'o4', 'r1').then(), 'o5', 'r1').refused('proxy.cap');
    const one = at('vote.polling', under({ proxies: { allowed: true, cap: 1, written: false } }));
    grant(grant(one, 'o1', 'r1').then(), 'o2', 'r1').refused('proxy.cap', { cap: 1 });
    three.when('proxy.revoke', { from: 'o2' }, 'o3').refused('proxy.not-yours');
    three.when('proxy.revoke', { from: 'o8' }, 'o8').refused('proxy.none');
    three
      .when('ballot.cast', ballot(), { by: 'r1', for: 'o2' })
      .then()
      .when('proxy.revoke', { from: 'o2' }, 'o2')
      .refused('proxy.used', { from: 'o2' });
  });

  it('is not passed on, neither by whoever has one nor to whoever gave theirs', () => {
    const one = grant(polling(), 'o1', 'o2').then();
    grant(one, 'o2', 'r1').refused('proxy.chain', { from: 'o2', to: 'r1' });
    grant(one, 'o3', 'o1').refused('proxy.chain', { from: 'o3', to: 'o1' });
    grant(one, 'o3', 'o2').then();
    grant(one, 'o1', 'r2').refused('proxy.exists');
    grant(polling(), 'o1', 'o1').refused('proxy.chain');
  });

  it('is for the items it names, where it names some', () => {
    const two = [lift, { ...lift, item: 'ramp', topics: ['t-ramp'] }].map((item) => ({ ...item, affected: [] }));
    const there = at('vote.preparing', { items: two });
    const both = opened(there.when('notice.post', notice(there, { items: ['lift', 'ramp'] }), convener).then());
    const granted = both.when('proxy.grant', { from: 'o1', to: 'r1', items: ['lift'] }, 'o1').then();
    const vote = (choices: Record<string, 'for'>) =>
      granted.when('ballot.cast', { choices, channel: 'online' }, { by: 'r1', for: 'o1' });
    vote({ lift: 'for' }).then();
    vote({ lift: 'for', ramp: 'for' }).refused('proxy.scope', { items: ['ramp'] });
    both.when('proxy.grant', { from: 'o1', to: 'r1', items: ['pond'] }, 'o1').refused('ballot.not-on-ballot');
  });

  it('is written where the charter says so', () => {
    const written = at('vote.polling', under({ proxies: { allowed: true, cap: 3, written: true } }));
    const attachment = { hash: '0'.repeat(64), mediaType: 'image/png', name: 'proxy.png', size: 10 };
    written.when('proxy.grant', { from: 'o1', to: 'r1' }, 'o1').refused('proxy.not-written');
    written.when('proxy.grant', { from: 'o1', to: 'r1', attachment }, 'o1').then();
    at('vote.polling', under({ proxies: { allowed: false, cap: 3, written: false } }))
      .when('proxy.grant', { from: 'o1', to: 'r1' }, 'o1')
      .refused('proxy.not-allowed');
  });
});

describe('a consent', () => {
  it('is given once by whoever is affected, or entered from their paper by a clerk, and may be taken back and given again', () => {
    const give = (given: Given, by: string, person = 'o1') => given.when('consent.give', { item: 'lift', person }, by);
    give(polling(), 'o1').then();
    const attachment = { hash: '0'.repeat(64), mediaType: 'image/png', name: 'consent.png', size: 10 };
    const enter = (by: string) => polling().when('consent.give', { item: 'lift', person: 'o1', attachment }, by);
    for (const by of [teller, convener]) {
      give(polling(), by).refused('consent.not-yours', { person: 'o1' });
      enter(by).then();
    }
    enter('o2').refused('consent.not-yours');
    give(polling(), 'o2').refused('consent.not-yours', { person: 'o1' });
    give(polling(), 'o2', 'o2').refused('consent.not-affected', { person: 'o2' });
    const given = give(polling(), 'o1').then();
    give(given, 'o1').refused('consent.given');
    const take = (by: string) => given.when('consent.withdraw', { item: 'lift', person: 'o1', reason: 'x' }, by);
    take('o2').refused('consent.not-yours');
    give(take('o1').then(), 'o1').then();
    polling().when('consent.withdraw', { item: 'lift', person: 'o1', reason: 'x' }, 'o1').refused('consent.missing');
  });
});

describe('a notice', () => {
  it('is of items that go the same way, each once', () => {
    const ramp = { ...lift, item: 'ramp', topics: ['t-ramp'] };
    const other = { ...ramp, route: [{ ...lift.route[0]!, rule: 'civil-code-278-ordinary' }] };
    const there = (second: typeof lift) => at('vote.preparing', { items: [lift, second] });
    const post = (second: typeof lift, items: string[]) =>
      there(second).when('notice.post', notice(there(second), { items }), convener);
    post(ramp, ['lift', 'ramp']).then();
    post(ramp, ['lift', 'lift']).refused('stage.items-differ');
    post(other, ['lift', 'ramp']).refused('stage.items-differ', { items: ['ramp'] });
    post(other, ['lift']).then();
    post(ramp, ['pond']).refused('item.unknown');
    preparing()
      .when('notice.post', notice(preparing(), { items: ['lamps'] }), convener)
      .refused('stage.item-not-ready');
  });

  it('of a vote held here needs a roll, and of one held elsewhere none', () => {
    const of = (held: 'here' | 'external') => {
      const items = [
        { ...covenant('party-branch'), route: [{ body: 'party-branch', rule: 'council-majority', held }] },
      ];
      const there = at('vote.preparing', { items });
      return there.when('notice.post', notice(there, { items: ['covenant'] }), convener);
    };
    of('here').refused('roll.missing', { body: 'party-branch' });
    of('external').then({ place: 'vote.external', finding: { roll: { hash: '', heads: 0, area: 0, weight: 0 } } });
  });

  it('that opens the poll at once sets its clock', () => {
    const there = at('vote.preparing', under({ noticeDays: 0, bodies: {} }));
    const polled = there.when('notice.post', notice(there), convener).then({ place: 'vote.polling' });
    expect(polled.state.deadlines['poll']?.due).toBe(stageOf(polled).closes);
    expect(stageOf(polled)).toMatchObject({ openedAt: polled.now, openedSeq: polled.state.seq });
    const waiting = noticed();
    expect(waiting.state.deadlines).toEqual({});
    expect(stageOf(waiting).openedAt).toBeUndefined();
  });

  it('asks the affected of a rule that asks them, and they are on its roll', () => {
    const of = (affected: string[]) => {
      const route = [{ body: 'owners', rule: 'civil-code-279', held: 'here' as const }];
      const there = at('vote.preparing', { items: [{ ...lift, affected, route }] });
      return there.when('notice.post', notice(there), convener);
    };
    of(['o1', 'o2']).then();
    of(['o1', 'r1']).refused('affected.missing', { items: ['lift'] });
    of([]).refused('affected.missing');
  });
});

describe('an objection', () => {
  const file = (given: Given, item = 'lift', objection = 'j1') =>
    given.when('objection.file', { objection, item, text: 'x' }, 'o2');

  it('is to something that was voted on, under a name of its own', () => {
    file(posted(polling())).then();
    file(posted(polling()), 'lamps').refused('ballot.not-on-ballot', { items: ['lamps'] });
    file(objected()).refused('objection.exists');
    file(objected(), 'lift', 'j2').then();
  });

  it('is owed a reply within the days of the charter, or none where it gives none', () => {
    const due = (replyDays: number) =>
      file(posted(at('vote.polling', under({ objections: { replyDays, blocking: true } }))));
    due(0).then({ finding: { replyDue: null } });
    expect(due(0).then().state.deadlines['objection:j1']).toBeUndefined();
    const moment = (replyDays: number) => Date.parse(due(replyDays).then().state.deadlines['objection:j1']?.due ?? '');
    expect(moment(1)).toBeGreaterThan(Date.parse(due(1).then().now));
    expect(moment(2) - moment(1)).toBe(86_400_000);
  });

  it('that is withdrawn or upheld is neither answered, mediated, noted nor upheld', () => {
    const gone = objected().when('objection.withdraw', { objection: 'j1' }, 'o2').then();
    const asked: ((given: Given) => { refused(code: 'objection.settled'): Given; then(): Given })[] = [
      (given) => given.when('objection.reply', { objection: 'j1', reply: 'x' }, convener),
      (given) =>
        given.when('objection.mediate', { objection: 'j1', mediator: 'r1', outcome: 'agreed', text: 'x' }, authority),
      (given) => given.when('objection.note', { objection: 'j1', reason: 'x' }, convener),
      (given) => given.when('objection.uphold', { objection: 'j1', reason: 'x', way: 'vote-again' }, authority),
      (given) => given.when('objection.withdraw', { objection: 'j1' }, 'o2'),
    ];
    for (const ask of asked) {
      ask(objected()).then();
      ask(gone).refused('objection.settled');
    }
  });

  it('is upheld back to the talk only as often as the charter lets anything come back', () => {
    const none = { charter: { ...rehearsed, maxReturns: 0 } };
    const filed = file(posted(at('vote.polling', none))).then();
    const uphold = (way: 'deliberation' | 'vote-again') =>
      filed.when('objection.uphold', { objection: 'j1', reason: 'True', way }, authority);
    uphold('deliberation').refused('returns.used-up', { returns: 0, max: 0 });
    uphold('vote-again').then({ place: 'vote.preparing' });
    const over = filed
      .when('objection.withdraw', { objection: 'j1' }, 'o2')
      .then()
      .until(stageOf(filed).postedUntil ?? '');
    over.when('result.confirm', { otherwise: 'deliberation' }, convener).refused('returns.used-up');
    over.when('result.confirm', { otherwise: 'close' }, convener).then();
  });

  it('outstanding keeps the result from being confirmed: unless withdrawn where it blocks, unless answered where not', () => {
    const confirm = (given: Given) =>
      given.until(stageOf(given).postedUntil ?? '').when('result.confirm', { otherwise: 'close' }, convener);
    const answered = objected().when('objection.reply', { objection: 'j1', reply: 'x' }, convener).then();
    confirm(answered).refused('objection.outstanding', { objections: ['j1'] });
    confirm(answered.when('objection.withdraw', { objection: 'j1' }, 'o2').then()).then();
    const open = file(posted(at('vote.polling', under({ objections: { replyDays: 5, blocking: false } })))).then();
    confirm(open).refused('objection.outstanding');
    confirm(open.when('objection.reply', { objection: 'j1', reply: 'x' }, convener).then()).then();
  });
});

describe('a poll shows', () => {
  const outstanding = (given: Given, person: string) => [...(view(given.snapshot, person).poll?.outstanding ?? [])];
  const six = () =>
    castAll(polling(), { o1: 'for', o2: 'against' })
      .when('ballot.invalidate', { person: 'o3', reason: 'x' }, teller)
      .then();

  it('who has not voted to those who run it, and to nobody else', () => {
    for (const person of [teller, scrutineer, convener, chair])
      expect(outstanding(six(), person)).toEqual(['o4', 'o5', 'o6', 'o7', 'o8']);
    for (const person of ['o1', 'r1', recorder, authority]) expect(outstanding(six(), person)).toEqual([]);
  });

  it('everybody whether they have voted, themselves or their unit', () => {
    const voted = (person: string, given = six()) => view(given.snapshot, person).poll?.voted;
    expect(['o1', 'o4', 'r1'].map((person) => voted(person))).toEqual([true, false, false]);
    const members = [
      { person: 'o1', area: 9000, coOwners: ['r1'] },
      { person: 'o2', area: 9000 },
    ];
    const rolled = preparing().when('roll.enter', { body: 'owners', members }, recorder).then();
    const unit = cast(opened(rolled.when('notice.post', notice(rolled), convener).then()), 'o1');
    expect([voted('r1', unit), voted('o2', unit)]).toEqual([true, false]);
  });

  it('its result once it has been counted, and none before', () => {
    expect(view(closed(six()).snapshot, teller).poll?.result).toBeUndefined();
    expect(view(counted(six()).snapshot, 'o1').poll?.result).toMatchObject({ ballots: 2, invalid: 1 });
    expect(view(preparing().snapshot, teller).poll).toBeUndefined();
    expect(view(external().snapshot, teller).poll).toMatchObject({ items: ['lift'] });
  });

  it('until when it hangs, and what is objected to it', () => {
    const shown = view(objected().snapshot, 'o1').poll;
    expect(shown).toMatchObject({ postedUntil: stageOf(objected()).postedUntil, objections: [{ objection: 'j1' }] });
    expect(view(hung(polling()).snapshot, 'o1').poll?.objections).toEqual([]);
  });
});

describe('a recount', () => {
  it('strikes out ballots that are there, and brings in those of heads that have none or are struck out', () => {
    const done = counted(castAll(polling(), { o1: 'for', o2: 'against' }));
    const on = stageOf(done).openedAt ?? '';
    const again = (strike: string[], add: { person: string; choices: Record<string, 'for'>; on: string }[]) =>
      done.when('count.recount', { reason: 'x', strike, add, witness: scrutineer }, teller);
    const forIt = (person: string) => ({ person, choices: { lift: 'for' as const }, on });
    again(['o1'], []).then({ finding: { ballots: 1, reconciliation: { struck: 1, received: 2 } } });
    again(['o3'], []).refused('ballot.none', { person: 'o3' });
    again(['o1'], [forIt('o1')]).then({ finding: { ballots: 2, reconciliation: { struck: 1, received: 3 } } });
    again([], [forIt('o1')]).refused('ballot.twice', { person: 'o1' });
    again([], [forIt('o3')]).then({ finding: { ballots: 3 } });
    done
      .when('count.recount', { reason: 'x', strike: [], add: [], witness: teller }, teller)
      .refused('scrutineer.missing', { needed: 1, present: 0 });
  });
});

describe('a show of hands', () => {
  it('counts as many hands as there are members present, and signs as many scrutineers as are needed', () => {
    const items = [{ ...covenant(), route: [{ body: 'owners', rule: 'council-majority', held: 'here' as const }] }];
    const there = at('vote.polling', { items }).whenEach(
      'attendance.check-in',
      owners.slice(0, 3).map((person) => [{ person }, recorder] as const),
    );
    const show = (ayes: number, against: number, scrutineers: string[]) =>
      there.when(
        'tally.enter',
        { item: 'covenant', form: 'show-of-hands', for: ayes, against, abstain: 0, scrutineers },
        teller,
      );
    const both = [scrutineer, 'wu'];
    show(2, 1, both).then({ finding: { present: 3 } });
    show(2, 2, both).refused('votes.over-attendance', { votes: 4, present: 3 });
    show(2, 1, [scrutineer]).refused('scrutineer.missing', { needed: 2, present: 1 });
    show(2, 1, [scrutineer, 'r1']).refused('scrutineer.missing', { present: 1 });
    show(2, 1, [...both, 'r1']).then();
    expect(plus(there.now, {})).toBe(there.now);
  });
});
