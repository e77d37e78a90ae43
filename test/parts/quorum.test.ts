// A body decides with its quorum, at the moment it decides: whoever has left counts no longer, nor does whoever never was sent.
import { describe, expect, it } from 'vitest';
import type { Refusal } from 'yishi';
import type { HouseRule } from 'yishi/law';
import { at, council, covenant, type Given, rehearsed, staff, ways } from 'yishi/testing';
import { count, counted, houseMajority, present, show } from './3-vote/ballots.js';

const { chair, recorder, convener, teller } = staff;

/** A session on one item that is to be agreed on, with an option on the table. */
const session = (charter = rehearsed): Given =>
  at('deliberation.session', { charter, items: [{ ...covenant(), route: [] }] })
    .whenEach('option.propose', [
      [{ option: 'a', item: 'covenant', title: 'A', text: 'One' }, 'c1'],
      [{ option: 'b', item: 'covenant', title: 'B', text: 'Two' }, 'c2'],
    ])
    .when('motion.move', { motion: 'm1', kind: 'main', item: 'covenant', option: 'a', text: 'A it is' }, 'c1')
    .then()
    .when('motion.second', { motion: 'm1' }, 'c2')
    .then();

const leave = (given: Given, ...persons: string[]): Given =>
  given.whenEach(
    'attendance.check-out',
    persons.map((person) => [{ person }, recorder] as const),
  );

/** Of nine members six are the quorum. */
const five = (given: Given): Given => leave(given, 'c1', 'c2', 'c3', 'c4');
const six = (given: Given): Given => leave(given, 'c1', 'c2', 'c3');
const lost = { members: 9, present: 5, needed: 6 };

const moved = (given: Given, kind: 'amend' | 'close-debate' | 'shelve' | 'adjourn'): Given =>
  given
    .when('motion.move', { motion: 'm2', kind, item: 'covenant', text: 'x' }, 'c3')
    .then()
    .when('motion.second', { motion: 'm2' }, 'c4')
    .then();

const decide = (given: Given, motion = 'm1') =>
  given.when('motion.decide', { motion, for: 4, against: 0, abstain: 0 }, chair);

const ranked = (given: Given): Given =>
  given
    .when('ranking.open', { item: 'covenant' }, chair)
    .then()
    .whenEach(
      'ranking.cast',
      council.map((person) => [{ item: 'covenant', ranking: ['a'] }, person] as const),
    );

const routed = (): Given => at('deliberation.session', { items: [covenant()] });
const hands = (persons: readonly string[]): Given => present(at('vote.polling', { items: [covenant()] }), persons);

/** What became of asking: nothing where it was admitted. */
type Answered = { refusal: Refusal | undefined };

/** Every command by which the body decides in a meeting: there, and how it is asked for. */
const DECIDES: Readonly<Record<string, [given: () => Given, ask: (given: Given) => Answered]>> = {
  'a main motion': [session, (given) => decide(given)],
  'an amendment': [() => moved(session(), 'amend'), (given) => decide(given, 'm2')],
  'a motion to close the debate': [() => moved(session(), 'close-debate'), (given) => decide(given, 'm2')],
  'a motion to shelve': [() => moved(session(), 'shelve'), (given) => decide(given, 'm2')],
  'a test for consensus': [
    session,
    (given) => given.when('consensus.test', { item: 'covenant', option: 'a', objections: [] }, chair),
  ],
  'freezing the options': [routed, (given) => given.when('options.freeze', { item: 'covenant' }, chair)],
  'closing a ranking': [() => ranked(session()), (given) => given.when('ranking.close', { item: 'covenant' }, chair)],
  'a show of hands': [() => hands(council), (given) => given.when('tally.enter', show(4, 0), teller)],
};

describe.each(Object.entries(DECIDES))('%s', (_what, [given, ask]) => {
  it('is for six of nine members, and not for five', () => {
    expect(ask(six(given())).refusal).toBeUndefined();
    expect(ask(five(given())).refusal).toMatchObject({ code: 'quorum.missing', numbers: lost });
  });

  it('is for them again once somebody has come back', () => {
    expect(ask(present(five(given()), ['c1'])).refusal).toBeUndefined();
  });
});

describe('a body that is too few', () => {
  it('may still go apart: that decides nothing', () => {
    decide(five(moved(session(), 'adjourn')), 'm2').then({ place: 'deliberation.adjourned' });
    five(session()).when('session.adjourn', { reason: 'Too few' }, chair).then({ place: 'deliberation.adjourned' });
  });

  it('counts whoever came for a member, if they were sent', () => {
    const sent = five(session()).when('attendance.entrust', { from: 'c1', to: 'r1' }, 'c1').then();
    const there = sent.when('attendance.check-in', { person: 'r1', proxyFor: 'c1' }, recorder).then();
    decide(there).then();
    decide(leave(there, 'r1')).refused('quorum.missing', lost);
  });

  it('does not count guests', () => {
    decide(present(five(session()), ['r1', 'r2'])).refused('quorum.missing', lost);
  });
});

describe('a conclusion', () => {
  const conclude = (given: Given) =>
    given.when('round.close', {}, chair).then().when('deliberation.conclude', { way: 'vote' }, convener);
  const freeze = (given: Given) => given.when('options.freeze', { item: 'covenant' }, chair);

  it('rests on what was decided while the body was enough, whoever has left since', () => {
    conclude(five(freeze(routed()).then())).then({ place: 'vote.preparing' });
  });

  it('cannot rest on a round in which it never was, and options are frozen between rounds no better', () => {
    const left = five(routed())
      .when('round.close', {}, chair)
      .then({ finding: { present: 6, quorum: lost } });
    freeze(left).refused('quorum.missing', lost);
    left.when('deliberation.conclude', { way: 'vote' }, convener).refused('items.undecided');
    const before = at('deliberation.planning', { items: [covenant()] });
    expect(before.state.deliberation.held).toEqual([]);
  });

  it('may be reached after another round', () => {
    const again = five(routed()).when('round.close', {}, chair).then();
    expect(again.state.deliberation.held.at(-1)).toMatchObject({ outcome: 'held', quorum: lost });
    expect(again.state.deliberation.held.at(-1)?.decided).toBeUndefined();
  });

  it('shelves or refers without it: somebody has to be told that nothing came of it', () => {
    five(routed())
      .when('round.close', {}, chair)
      .then()
      .when('deliberation.conclude', { way: 'shelve', reply: 'Too few came' }, convener)
      .then({ place: 'closed.shelved' });
  });
});

describe('a ranking between rounds', () => {
  const planned = (ranks: number): Given =>
    at('deliberation.planning', { items: [covenant()] })
      .whenEach('option.propose', [
        [{ option: 'a', item: 'covenant', title: 'A', text: 'One' }, 'c1'],
        [{ option: 'b', item: 'covenant', title: 'B', text: 'Two' }, 'c2'],
      ])
      .when('ranking.open', { item: 'covenant' }, chair)
      .then()
      .whenEach(
        'ranking.cast',
        council.slice(0, ranks).map((person) => [{ item: 'covenant', ranking: ['a'] }, person] as const),
      );
  const close = (given: Given) => given.when('ranking.close', { item: 'covenant' }, chair);

  it('is closed on the rankings of six members, and not of five', () => {
    close(planned(5)).refused('quorum.missing', lost);
    close(planned(6)).then({ finding: { ballots: 6 } });
  });
});

describe('a study by a body that meets for it', () => {
  const studying = (): Given =>
    at('topics.study')
      .when('roll.enter', { body: 'party-branch', members: ['r1', 'r2', 'r3'].map((person) => ({ person })) }, recorder)
      .then();
  const pass = (given: Given) => given.when('study.decide', { decision: 'pass', opinion: 'Good' }, convener);

  it('needs two of its three members', () => {
    pass(present(studying(), ['r1'])).refused('quorum.missing', { members: 3, present: 1, needed: 2 });
    pass(present(studying(), ['r1', 'r2'])).then({ place: 'topics.agenda' });
  });

  it('comes in by its document where nobody signed in here', () => {
    pass(studying()).then({ place: 'topics.agenda' });
  });
});

describe('the queue for the floor', () => {
  const talking = (): Given =>
    session()
      .when('floor.request', { item: 'covenant', stance: 'for' }, 'c5')
      .then()
      .when('floor.grant', { person: 'c5' }, chair)
      .then()
      .when('floor.request', { item: 'covenant', stance: 'for' }, 'c6')
      .then()
      .when('floor.request', { item: 'covenant', stance: 'against' }, 'c7')
      .then();
  const spoken = (given: Given): Given =>
    given.when('speech.make', { person: 'c5', seconds: 60, text: 'Yes' }, recorder).then();
  const next = (given: Given, person: string) => given.when('floor.grant', { person }, chair);

  it('is left by whoever leaves, and is blocked by them no longer', () => {
    next(spoken(talking()), 'c6').refused('floor.other-side', { person: 'c7' });
    next(spoken(leave(talking(), 'c7')), 'c6').then();
    next(present(spoken(leave(talking(), 'c7')), ['c7']), 'c7').refused('floor.not-requested', { person: 'c7' });
  });

  it('is left by whoever was signed in by mistake', () => {
    const struck = talking().when('attendance.correct', { person: 'c7', reason: 'Her sister' }, recorder).then();
    next(spoken(struck), 'c6').then();
  });

  it('goes on where whoever has the floor leaves', () => {
    const left = leave(talking(), 'c5');
    left.when('speech.make', { person: 'c5', seconds: 60, text: 'Yes' }, recorder).refused('floor.not-yours');
    next(left, 'c6').then();
  });

  it('is put in order by the chair: of others nobody else strikes a request', () => {
    const strike = (by: string) => talking().when('floor.yield', { person: 'c7' }, by);
    strike('c6').refused('floor.not-yours', { person: 'c7' });
    next(spoken(strike(chair).then()), 'c6').then();
  });
});

describe('being present for another', () => {
  const called = (charter = rehearsed): Given => at('deliberation.called', { charter });
  const come = (given: Given, by: string = recorder) =>
    given.when('attendance.check-in', { person: 'r1', proxyFor: 'c1' }, by);
  const send = (given: Given, by: string = 'c1', to = 'r1') => given.when('attendance.entrust', { from: 'c1', to }, by);
  const under = (rules: Partial<typeof rehearsed.vote.proxies>) => ({
    ...rehearsed,
    vote: { ...rehearsed.vote, proxies: { ...rehearsed.vote.proxies, ...rules } },
  });

  it('has to be entrusted by the member, whoever keeps the list', () => {
    come(called()).refused('proxy.none', { from: 'c1', to: 'r1' });
    come(called(), 'r1').refused('proxy.none');
    come(send(called()).then()).then();
    come(send(called(), recorder).then()).then();
    come(send(called(), 'c1', 'r2').then()).refused('proxy.none', { from: 'c1', to: 'r1' });
  });

  it('is for the member to entrust, and to recall until somebody came', () => {
    send(called(), 'c2').refused('attendance.not-yours', { person: 'c1' });
    // Nobody takes it by writing it down, whatever list they keep.
    send(called(), recorder, recorder).refused('attendance.not-yours', { person: 'c1' });
    called()
      .when('attendance.entrust', { from: 'c1', to: recorder }, { by: 'c1', enteredBy: recorder })
      .refused('attendance.not-yours', { person: 'c1' });
    const sent = send(called()).then();
    sent.when('attendance.recall', { from: 'c1' }, 'c2').refused('attendance.not-yours');
    come(sent.when('attendance.recall', { from: 'c1' }, 'c1').then()).refused('proxy.none');
    come(sent).then().when('attendance.recall', { from: 'c1' }, 'c1').refused('attendance.principal-represented');
    called().when('attendance.recall', { from: 'c1' }, 'c1').refused('proxy.none');
  });

  it('is refused where the charter has no proxies: at a session as it says, else as in its votes', () => {
    send(called(under({ allowed: false }))).refused('proxy.not-allowed');
    come(called(under({ allowed: false }))).refused('proxy.not-allowed');
    const none = {
      ...rehearsed,
      deliberation: { ...rehearsed.deliberation, proxies: { allowed: false, written: false } },
    };
    come(called(none)).refused('proxy.not-allowed');
    const only = {
      ...under({ allowed: false }),
      deliberation: { ...rehearsed.deliberation, proxies: { allowed: true, written: false } },
    };
    come(send(called(only)).then()).then();
  });

  it('is entrusted in writing where the charter wants that', () => {
    send(called(under({ written: true }))).refused('proxy.not-written');
    const attachment = { hash: 'a'.repeat(64), mediaType: 'image/png', name: 'Proxy', size: 1 };
    come(
      called(under({ written: true }))
        .when('attendance.entrust', { from: 'c1', to: 'r1', attachment }, 'c1')
        .then(),
    ).then();
  });

  it('is passed on by nobody, given once, and to somebody known', () => {
    const sent = send(called(), 'c1', 'c2').then();
    sent.when('attendance.entrust', { from: 'c2', to: 'r1' }, 'c2').refused('proxy.chain');
    sent.when('attendance.entrust', { from: 'c3', to: 'c1' }, 'c3').refused('proxy.chain');
    sent.when('attendance.entrust', { from: 'c1', to: 'r1' }, 'c1').refused('proxy.exists');
    send(called(), 'c1', 'nobody').refused('person.unknown');
    send(called(), 'c1', 'c1').refused('proxy.chain');
    called().when('attendance.entrust', { from: 'r2', to: 'r1' }, 'r2').refused('attendance.principal-not-member');
  });

  it('holds for one session', () => {
    const again = send(called()).then().when('round.cancel', { reason: 'The hall is let' }, convener).then();
    come(ways.call(again, { charter: rehearsed, items: [] })).refused('proxy.none', { from: 'c1', to: 'r1' });
  });

  it('in a vote needs a proxy that still holds, under rules that have proxies', () => {
    const poll = (charter = rehearsed): Given => at('vote.polling', { charter, items: [covenant()] });
    come(poll()).refused('proxy.none');
    come(poll(under({ allowed: false }))).refused('proxy.not-allowed');
    const until = poll().later({ hours: 1 }).now;
    const given = poll().when('proxy.grant', { from: 'c1', to: 'r1', until }, 'c1').then();
    come(given.later({ minutes: 50 })).then();
    come(given.later({ hours: 2 })).refused('proxy.expired', { from: 'c1', until });
  });
});

describe('who came to a vote by hands', () => {
  const assembly = (): Given =>
    at('vote.polling', {
      items: [{ ...covenant(), route: [{ body: 'owners', rule: 'residents-assembly', held: 'here' }] }],
    });
  const owners = ['o1', 'o2', 'o3', 'o4', 'o5'];
  const item = (given: Given) => counted(given).state.vote.current?.counts.at(-1)?.items[0];

  it('is who was in the room then, not whoever came while the poll was open', () => {
    const gone = leave(present(assembly(), owners), 'o1', 'o2');
    const shown = gone.when('tally.enter', show(3, 0), teller).then({ finding: { room: ['o3', 'o4', 'o5'] } });
    expect(item(shown)).toMatchObject({ attending: { heads: 3 }, came: 'room', outcome: 'not-formed' });
    const stayed = present(assembly(), owners).when('tally.enter', show(3, 0), teller).then();
    expect(item(leave(stayed, ...owners))).toMatchObject({ attending: { heads: 5 }, outcome: 'passed' });
  });

  it('is besides who answered by name', () => {
    const named = present(assembly(), owners.slice(0, 4))
      .when('ballot.cast', { choices: { covenant: 'for' }, channel: 'paper' }, 'o8')
      .then();
    const shown = leave(named, 'o1').when('tally.enter', show(2, 1), teller).then();
    expect(item(shown)).toMatchObject({ attending: { heads: 4 } });
  });

  it('is told as a reading where hands were counted, and nowhere else', () => {
    const cast = present(assembly(), owners).whenEach(
      'ballot.cast',
      owners.map((person) => [{ choices: { covenant: 'for' as const }, channel: 'online' }, person] as const),
    );
    count(cast).then(({ fact }) => expect(fact.finding.items[0]).not.toHaveProperty('came'));
  });
});

describe('the rule that carries a motion', () => {
  const rule = (id: string, more: Partial<HouseRule> = {}): HouseRule => ({ ...houseMajority, id, ...more });
  const two = { num: 2, den: 3, strict: false };
  const of = (base: HouseRule['consent'][number]['base'], threshold = two) => [
    { measure: 'heads' as const, base, threshold },
  ];
  const closing = (rules: readonly HouseRule[], motions: Partial<Record<'close-debate' | 'shelve', string>>) => {
    const charter = {
      ...rehearsed,
      rules: [...rules],
      deliberation: { ...rehearsed.deliberation, motions: { ...rehearsed.deliberation.motions, rules: motions } },
    };
    return (
      votes: [number, number, number],
      casting?: 'for' | 'against',
      kind: 'close-debate' | 'shelve' = 'close-debate',
    ) =>
      moved(session(charter), kind).when(
        'motion.decide',
        { motion: 'm2', for: votes[0], against: votes[1], abstain: votes[2], ...(casting && { casting }) },
        chair,
      );
  };

  it('is more for than against where the charter says nothing', () => {
    closing([], {})([5, 4, 0]).then({ finding: { adopted: true } });
    closing([], {})([4, 4, 1]).then({ finding: { adopted: false } });
    closing([], { shelve: 'council-two-thirds' })([5, 4, 0]).then(({ fact }) =>
      expect(fact.finding).not.toHaveProperty('ruled'),
    );
  });

  it('is the charter’s own or one of the catalogue, and the finding has its arithmetic and its source', () => {
    const ask = closing([rule('debate', { consent: of('for-and-against') })], { 'close-debate': 'debate' });
    ask([6, 3, 0]).then({ finding: { adopted: true } });
    ask([5, 3, 1]).then(({ fact, state }) => {
      expect(fact.finding).toMatchObject({
        adopted: false,
        ruled: {
          rule: 'debate',
          source: houseMajority.source,
          consent: [{ part: 5, whole: 8, left: '15', right: '16' }],
        },
      });
      expect(state.deliberation.debateClosed).toEqual([]);
    });
    ask([5, 4, 0], undefined, 'shelve').then({ finding: { adopted: true } });
    const catalogue = closing([], { 'close-debate': 'council-two-thirds' });
    catalogue([6, 3, 0]).then({ finding: { adopted: true } });
    catalogue([5, 0, 4]).then({ finding: { adopted: false } });
  });

  it.each([
    ['participating', [6, 2, 1]],
    ['attending', [6, 0, 0]],
    ['roll', [6, 1, 1]],
  ] as const)('may take its share of %s', (base, votes) => {
    const ask = (strict: boolean) =>
      closing([rule('r', { consent: of(base, { ...two, strict }) })], { 'close-debate': 'r' })([...votes]);
    ask(false).then(({ fact }) =>
      expect(fact.finding).toMatchObject({ adopted: true, ruled: { consent: [{ whole: 9, base }] } }),
    );
    ask(true).then({ finding: { adopted: false } });
  });

  it('may leave a tie to the chair, who has no second vote elsewhere', () => {
    const ask = closing([rule('tie', { ties: 'casting-vote' })], { 'close-debate': 'tie' });
    ask([4, 4, 1]).refused('casting.needed', { items: ['covenant'] });
    ask([4, 4, 1], 'for').then({ finding: { adopted: true } });
    ask([4, 4, 1], 'against').then({ finding: { adopted: false } });
    ask([5, 4, 0], 'for').refused('casting.no-tie');
    closing([], {})([4, 4, 1], 'for').refused('casting.no-tie');
  });

  it('is one that hands can be counted by: heads, of all alike; and there is one', () => {
    const area = rule('area', { consent: [{ measure: 'area', base: 'roll', threshold: two }] });
    const group = rule('group', { consent: [{ ...of('roll')[0], group: 'shops' } as HouseRule['consent'][number]] });
    for (const [rules, id] of [
      [[area], 'area'],
      [[group], 'group'],
      [[rule('nobody', { consent: [] })], 'nobody'],
      [[], 'no-such-rule'],
    ] as const)
      expect(() => closing(rules, { 'close-debate': id })([5, 4, 0])).toThrow(/opening.inconsistent/);
  });
});
