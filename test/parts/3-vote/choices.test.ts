// Elections, plans that exclude each other, rankings and budgets at stage 3: what a ballot may say, who wins, ties, seats left.
import { describe, expect, it } from 'vitest';
import type { FactOf } from 'yishi';
import { method } from 'yishi/methods';
import { at, type Given, lift, plus, rehearsed, staff } from 'yishi/testing';
import type { BallotForm } from '../../../src/parts/3-vote/words.js';
import { houseMajority } from './ballots.js';

const { convener, teller, secondTeller, scrutineer, secondScrutineer, recorder, chair } = staff;
const heads = (strict: boolean) => ({ num: 1, den: 2, strict });
const names = (more: Partial<BallotForm> = {}): BallotForm => ({
  marks: 'names',
  seats: 1,
  by: 'heads',
  tieBreak: 'leave',
  ...more,
});

/** Three of five must take part; whoever is elected needs more than half of those who did. */
const rule = {
  ...houseMajority,
  participation: [
    { of: 'participating' as const, measure: 'heads' as const, base: 'roll' as const, threshold: heads(true) },
  ],
  consent: [{ measure: 'heads' as const, base: 'participating' as const, threshold: heads(true) }],
};
const quorumOnly = { ...rule, id: 'quorum', consent: [] };

interface Asked {
  form?: BallotForm;
  options?: string[];
  law?: string;
  people?: number;
  vote?: object;
  cost?: (option: string) => number;
}

const persons = (people: number) => Array.from({ length: people }, (_, index) => `o${index + 1}`);

function preparing({ form = names(), options = ['a', 'b', 'c'], law = 'house', people = 6, vote = {}, cost }: Asked) {
  const charter = {
    ...rehearsed,
    begins: 'vote' as const,
    rules: [rule, quorumOnly],
    vote: { ...rehearsed.vote, ballots: { form }, ...vote },
  };
  const item = {
    ...lift,
    affected: [],
    becomes: 'election' as const,
    options: options.map((option) => ({ option, title: `Option ${option}`, ...(cost && { cost: cost(option) }) })),
    route: [{ body: 'owners', rule: law, held: 'here' as const, ballot: 'form' }],
  };
  return at('vote.preparing', { charter, items: [item] })
    .when('roll.enter', { body: 'owners', members: persons(people).map((person) => ({ person })) }, convener)
    .then();
}

const by = (who: string, methods = method) => ({ by: who, methods });
const announce = (given: Given, stamp: object = by(convener)) =>
  given.when('notice.post', { items: ['lift'], closes: plus(given.now, { days: 60 }) }, stamp as { by: string });

function polling(asked: Asked = {}): Given {
  const posted = announce(preparing(asked)).then();
  return posted
    .until(posted.state.vote.current?.opens ?? '')
    .when('poll.open', {}, teller)
    .then();
}

type Answer = FactOf<'ballot.cast'>['fields']['choices'][string];
const answers = (given: Given, said: readonly Answer[], channel = 'online'): Given =>
  said.reduce<Given>(
    (there, lift, index) => there.when('ballot.cast', { choices: { lift }, channel }, `o${index + 1}`).then(),
    given,
  );
const answer = (given: Given, lift: Answer, channel = 'online') =>
  given.when('ballot.cast', { choices: { lift }, channel }, { by: 'o1', methods: method });
const counting = (given: Given, fields = {}) =>
  given.when('poll.close', {}, teller).then().when('count.make', fields, by(teller));
const counted = (given: Given, fields = {}) =>
  counting(given, fields).then().state.vote.current?.counts.at(-1)?.items[0];

describe('an election', () => {
  const two = names({ seats: 2 });

  it('seats those with most votes among those who have what the rule asks', () => {
    const count = counted(answers(polling({ form: two }), [['a', 'b'], ['a', 'b'], ['a', 'c'], ['b', 'a'], ['c']]));
    expect(count).toMatchObject({ outcome: 'passed', for: { heads: 5 }, participating: { heads: 5 } });
    expect(count?.choice).toMatchObject({ elected: ['a', 'b'], vacant: 0, method: null });
    expect(
      count?.choice?.options.map(({ option, support, consent }) => [option, support.heads, consent[0]?.met]),
    ).toEqual([
      ['a', 4, true],
      ['b', 3, true],
      ['c', 2, false],
    ]);
  });

  it('admits as many names as there are seats and no more; a paper with more is invalid on it', () => {
    const given = polling({ form: two });
    answer(given, ['a', 'b']).then();
    answer(given, ['a', 'b', 'c']).refused('ballot.names', { item: 'lift', named: 3, least: 1, most: 2 });
    answer(given, 'invalid', 'paper').refused('ballot.nothing-valid');
    answer(polling({ form: names({ seats: 2, most: 3 }) }), ['a', 'b', 'c']).then();
    answer(polling({ form: names({ seats: 2, least: 2 }) }), ['a']).refused('ballot.names', { least: 2 });
  });

  it('admits none who does not stand, and nobody twice', () => {
    const given = polling({ form: two });
    answer(given, ['a', 'd']).refused('ballot.no-such-option', { options: ['d'] });
    answer(given, ['a', 'a']).refused('ballot.named-twice', { option: 'a' });
    answer(given, 'for').refused('answer.not-offered');
    answer(given, { a: 1 }).refused('ballot.not-as-asked');
    answer(given, [['a', 'b']]).refused('ballot.not-as-asked');
    answer(polling({ form: two }), 'against').then();
    answer(polling({ form: two }), 'abstain').then();
  });

  it('is not formed where too few take part, whoever has most votes', () => {
    const three = counted(answers(polling({ form: two }), [['a'], ['a'], ['a']]));
    expect(three).toMatchObject({ outcome: 'not-formed' });
    expect(counted(answers(polling({ form: two }), [['a'], ['a'], ['a'], 'abstain']))).toMatchObject({
      outcome: 'passed',
      choice: { elected: ['a'], vacant: 1 },
    });
  });

  it('elects nobody who has no more than half, and fails where nobody has', () => {
    const even = counted(answers(polling({ form: two }), [['a'], ['a'], ['b'], ['c']]));
    expect(even).toMatchObject({ outcome: 'failed', choice: { elected: [], vacant: 2 } });
  });

  it('leaves a tie for the last seat, or breaks it by the list, the chair or a lot that can be drawn again', () => {
    const choose = (tieBreak: BallotForm['tieBreak'], fields = {}) => {
      const both = names({ tieBreak, most: 2 });
      const given = answers(polling({ form: both }), [
        ['a', 'b'],
        ['b', 'a'],
        ['a', 'b'],
        ['a', 'b'],
      ]);
      return counting(given, fields);
    };
    expect(choose('leave').then().state.vote.current?.counts.at(-1)?.items[0]).toMatchObject({
      outcome: 'failed',
      choice: { elected: [], tie: { among: ['a', 'b'], seats: 1, by: 'leave' } },
    });
    expect(choose('order').then().state.vote.current?.counts.at(-1)?.items[0]?.choice?.elected).toEqual(['a']);
    choose('casting-vote').refused('casting.needed', { items: ['lift'] });
    choose('casting-vote', { casting: { lift: 'c' } }).refused('casting.needed');
    const chosen = choose('casting-vote', { casting: { lift: 'b' } }).then();
    expect(chosen.state.vote.current?.counts.at(-1)?.items[0]?.choice?.elected).toEqual(['b']);
    const lot = choose('lot').then().state.vote.current?.counts.at(-1)?.items[0]?.choice;
    expect(lot?.tie?.seed).toBeTruthy();
    expect(lot?.elected).toHaveLength(1);
  });

  it('by the law of residents’ committees counts invalid ballots among those who voted, and runs off the seats left', () => {
    const law = 'residents-committee-by-voters';
    const form = names({ seats: 2 });
    const given = answers(polling({ form, law, vote: { maxCalls: 2, postingDays: 0 }, people: 7 }), [
      ['a', 'b'],
      ['a', 'b'],
      ['a', 'c'],
      ['a'],
    ]);
    const spoilt = given.when('ballot.invalidate', { person: 'o5', reason: 'Torn' }, scrutineer).then();
    const first = counting(spoilt).then();
    expect(first.state.vote.current?.counts.at(-1)?.items[0]).toMatchObject({
      outcome: 'passed',
      participating: { heads: 5 },
      choice: { elected: ['a'], vacant: 1 },
    });
    const again = first
      .when('result.post', {}, convener)
      .then()
      .when('result.confirm', { otherwise: 'call-again' }, convener)
      .then();
    expect(again.state.items['lift']).toMatchObject({ elected: ['a'], standing: ['b', 'c'], status: 'frozen' });
    const second = announce(again).then();
    expect(second.state.vote.current?.questions?.['lift']).toMatchObject({ candidates: ['b', 'c'], seats: 1 });
    const open = second
      .until(second.state.vote.current?.opens ?? '')
      .when('poll.open', {}, teller)
      .then();
    const runoff = counting(answers(open, [['b'], ['b'], ['c'], 'abstain'])).then();
    // A third of the ballots cast is enough now.
    expect(runoff.state.vote.current?.counts.at(-1)?.items[0]?.choice).toMatchObject({ elected: ['b'], vacant: 0 });
    const done = runoff.when('result.post', {}, convener).then().when('result.confirm', {}, convener).then();
    expect(done.state.items['lift']?.elected).toEqual(['a', 'b']);
  });

  it('is entered as totals of secret papers, option by option, within what so many papers hold', () => {
    const form = names({ seats: 2 });
    const there = ['o1', 'o2', 'o3', 'o4'].reduce(
      (given, person) => given.when('attendance.check-in', { person }, recorder).then(),
      polling({ form }),
    );
    const totals = (options: Record<string, number> | undefined, chose = 4) =>
      there.when(
        'tally.enter',
        {
          item: 'lift',
          form: 'secret-paper',
          for: chose,
          against: 0,
          abstain: 0,
          ...(options && { options }),
          scrutineers: [scrutineer, secondScrutineer],
        },
        teller,
      );
    totals(undefined).refused('tally.options');
    totals({ a: 4, x: 1 }).refused('ballot.no-such-option');
    totals({ a: 4, b: 4, c: 1 }).refused('ballot.names', { named: 9, most: 8 });
    totals({ a: 5 }).refused('ballot.names');
    expect(counted(totals({ a: 4, b: 3, c: 1 }).then())?.choice).toMatchObject({ elected: ['a', 'b'] });
  });

  it('comes by batch and recount as by single ballots, and a recount that elects another is a new result', () => {
    const papers = (['a', 'a', 'a', 'b', 'b'] as const).map((option, index) => ({
      person: `o${index + 1}`,
      choices: { lift: [option] },
    }));
    const batch = { batch: 'x', papers };
    const given = polling({ vote: { postingDays: 0 } })
      .when('batch.enter', batch, teller)
      .then()
      .when('batch.enter', batch, secondTeller)
      .then();
    const posted = counting(given).then().when('result.post', {}, convener).then();
    expect(posted.state.vote.current?.counts.at(-1)?.items[0]?.choice?.elected).toEqual(['a']);
    const on = posted.state.vote.current?.openedAt ?? '';
    const add = ['o1', 'o2'].map((person) => ({ person, choices: { lift: ['b'] }, on }));
    posted
      .when('count.recount', { reason: 'x', strike: ['o1', 'o2'], add, witness: scrutineer }, by(teller))
      .then({ place: 'vote.counted', finding: { turned: ['lift'] } });
  });
});

describe('plans that exclude each other', () => {
  it('are one choice: never two of them, and the one chosen is the item’s', () => {
    const given = polling({ options: ['a', 'b'], vote: { postingDays: 0 } });
    answer(given, ['a', 'b']).refused('ballot.names', { most: 1 });
    const count = counting(answers(given, [['a'], ['a'], ['a'], ['b'], 'abstain'])).then();
    const confirmed = count.when('result.post', {}, convener).then().when('result.confirm', {}, convener).then();
    expect(confirmed.state.items['lift']).toMatchObject({ status: 'passed', chosen: 'a', elected: ['a'] });
  });

  it('need two to choose from', () => {
    announce(preparing({ options: ['a'] })).refused('ballot.too-few-options', { options: 1 });
    announce(preparing({ options: ['a', 'b'] })).then();
  });

  it('are frozen together in deliberation: none is chosen beforehand', () => {
    const charter = { ...rehearsed, rules: [rule], vote: { ...rehearsed.vote, ballots: { form: names() } } };
    const route = [{ body: 'owners', rule: 'house', held: 'here' as const, ballot: 'form' }];
    const given = at('deliberation.planning', { charter, items: [{ ...lift, affected: [], route }] });
    const proposed = ['a', 'b'].reduce(
      (there, option) =>
        there.when('option.propose', { option, item: 'lift', title: option, text: option }, 'o1').then(),
      given,
    );
    proposed.when('options.freeze', { item: 'lift', option: 'a' }, chair).refused('option.chosen-later');
    const frozen = proposed.when('options.freeze', { item: 'lift' }, chair).then({ finding: { chosen: null } });
    expect(frozen.state.items['lift']?.options.map(({ status }) => status)).toEqual(['frozen', 'frozen']);
  });
});

describe('a ranking', () => {
  const ranking = (id: string | undefined, more: Partial<BallotForm> = {}): BallotForm =>
    names({ marks: 'ranking', ...(id && { method: id }), tieBreak: 'order', ...more });

  it('is counted by any method of the catalogue that the charter names', () => {
    const said: Answer[] = [
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
      ['c', 'b', 'a'],
      ['c', 'b', 'a'],
      ['b', 'a', 'c'],
    ];
    const elected = (id: string) =>
      counted(answers(polling({ form: ranking(id), law: 'quorum' }), said))?.choice?.elected;
    expect(elected('schulze')).toEqual(['b']);
    expect(elected('irv')).toEqual(['a']);
    const stv = counted(answers(polling({ form: ranking('stv', { seats: 2 }), law: 'quorum' }), said));
    expect(stv).toMatchObject({ outcome: 'passed', choice: { method: 'stv', vacant: 0 } });
  });

  it('is refused at the notice where its method is not at hand, counts other ballots, or cannot count these', () => {
    const post = (form: BallotForm, law = 'quorum', stamp: object = by(convener)) =>
      announce(preparing({ form, law }), stamp);
    post(ranking('irv'), 'quorum', { by: convener }).refused('ballot.method-unknown', { method: 'irv' });
    post(ranking('borda'), 'quorum', { by: convener }).then();
    post(ranking('no-such')).refused('ballot.method-unknown');
    post(ranking('approval')).refused('ballot.method-unfit');
    post(ranking(undefined)).refused('ballot.method-missing');
    post(ranking('borda', { options: { nonsense: true } })).refused('ballot.method-refuses');
    post(ranking('schulze'), 'house').refused('ballot.rule-unfit', { because: 'consent' });
    post(ranking('schulze'), 'residents-committee-by-voters').refused('ballot.rule-unfit');
  });

  it('is not counted by a teller without the method either', () => {
    const given = answers(polling({ form: ranking('irv'), law: 'quorum' }), [['a'], ['a'], ['b'], ['a']]);
    const closed = given.when('poll.close', {}, teller).then();
    closed.when('count.make', {}, teller).refused('ballot.method-unknown', { method: 'irv' });
    closed.when('count.make', {}, by(teller)).then();
  });
});

describe('a budget', () => {
  const cost = (option: string): number => ({ a: 300_000, b: 200_000, c: 400_000 })[option] ?? 0;

  it('buys what its method chooses within what there is', () => {
    const form = names({ method: 'pb-greedy-votes', most: 3, budget: 500_000, tieBreak: 'order' });
    const count = counted(
      answers(polling({ form, law: 'quorum', cost }), [['a', 'b'], ['a', 'b'], ['c'], ['a', 'c'], ['b']]),
    );
    expect(count?.choice?.elected.toSorted()).toEqual(['a', 'b']);
    expect(count).toMatchObject({ outcome: 'passed', choice: { vacant: 0 } });
  });

  it('needs the cost of each', () => {
    const form = names({ method: 'pb-greedy-votes', most: 3, budget: 500_000 });
    announce(preparing({ form, law: 'quorum' })).refused('ballot.cost-missing', { options: ['a', 'b', 'c'] });
  });

  it('asks nothing of what was withdrawn, not even what it costs', () => {
    const form = names({ method: 'pb-equal-shares', most: 3, budget: 500_000 });
    const charter = { ...rehearsed, rules: [rule, quorumOnly], vote: { ...rehearsed.vote, ballots: { form } } };
    const route = [{ body: 'owners', rule: 'quorum', held: 'here' as const, ballot: 'form' }];
    const priced = at('deliberation.session', { charter, items: [{ ...lift, affected: [], route }] }).whenEach(
      'option.propose',
      ['a', 'b'].map((option) => [{ option, item: 'lift', title: option, text: 'x', cost: 100_000 }, 'c1'] as const),
    );
    const announced = (given: Given) =>
      announce(
        given
          .when('options.freeze', { item: 'lift' }, chair)
          .then()
          .when('round.close', {}, chair)
          .then()
          .when('deliberation.conclude', { way: 'vote' }, convener)
          .then(),
      );
    const unpriced = priced.when('option.propose', { option: 'c', item: 'lift', title: 'c', text: 'x' }, 'c1').then();
    announced(unpriced).refused('ballot.cost-missing', { options: ['c'] });
    announced(unpriced.when('option.withdraw', { item: 'lift', option: 'c', reason: 'x' }, 'c1').then()).then({
      finding: { questions: { lift: { candidates: ['a', 'b'], costs: { a: 100_000, b: 100_000 } } } },
    });
  });

  it('by points admits as many as a ballot has', () => {
    const form = names({ marks: 'points', method: 'score', options: { max: 10 }, points: 10, tieBreak: 'order' });
    const given = polling({ form, law: 'quorum' });
    answer(given, { a: 6, b: 4 }).then();
    answer(given, { a: 6, b: 5 }).refused('ballot.points', { given: 11, most: 10 });
    answer(given, ['a']).refused('ballot.not-as-asked');
  });
});

describe('a ballot form', () => {
  it('that an amendment of the charter took away is missed at the notice', () => {
    const given = preparing({});
    const { ballots: _, ...rules } = given.state.charter.vote;
    const decided = { body: 'council', document: '2026-9', reason: 'x' };
    announce(given.when('charter.amend', { change: { step: 'vote', rules }, ...decided }, convener).then()).refused(
      'ballot.form-unknown',
      { ballot: 'form' },
    );
  });
});

describe('a law of elections', () => {
  it('is held with a ballot form, and no other vote is', () => {
    const route = [{ body: 'owners', rule: 'residents-committee-by-voters', held: 'here' as const }];
    const given = at('vote.preparing', { items: [{ ...lift, affected: [], route }] });
    announce(given).refused('ballot.form-needed');
  });

  it('asks no group by itself', () => {
    const own = { ...rule, id: 'shops', consent: [{ ...rule.consent[0], group: 'shops' } as never] };
    const charter = { ...rehearsed, rules: [own], vote: { ...rehearsed.vote, ballots: { form: names() } } };
    const item = {
      ...lift,
      affected: [],
      options: ['a', 'b'].map((option) => ({ option, title: option })),
      route: [{ body: 'owners', rule: 'shops', held: 'here' as const, ballot: 'form' }],
    };
    announce(at('vote.preparing', { charter, items: [item] })).refused('ballot.rule-unfit', { because: 'group' });
  });
});

describe('what touches somebody directly', () => {
  it('is chosen by nobody over their heads: without their consent nothing is elected, whatever has most votes', () => {
    const charter = {
      ...rehearsed,
      begins: 'vote' as const,
      rules: [rule],
      vote: { ...rehearsed.vote, postingDays: 0, ballots: { form: names() } },
    };
    const item = {
      ...lift,
      affected: ['o1'],
      options: ['a', 'b'].map((option) => ({ option, title: option })),
      route: [{ body: 'owners', rule: 'house', held: 'here' as const, ballot: 'form' }],
    };
    const entered = at('vote.preparing', { charter, items: [item] })
      .when('roll.enter', { body: 'owners', members: persons(6).map((person) => ({ person })) }, convener)
      .then();
    const posted = announce(entered).then();
    const open = posted
      .until(posted.state.vote.current?.opens ?? '')
      .when('poll.open', {}, teller)
      .then();
    const voted = answers(open, [['a'], ['a'], ['a'], ['a']]);
    const confirmed = (given: Given) =>
      counting(given)
        .then()
        .when('result.post', {}, convener)
        .then()
        .when('result.confirm', { otherwise: 'close' }, convener)
        .then();
    expect(confirmed(voted).state.items['lift']).toMatchObject({ status: 'failed', elected: [] });
    const agreed = voted.when('consent.give', { item: 'lift', person: 'o1' }, 'o1').then();
    expect(confirmed(agreed).state.items['lift']).toMatchObject({ status: 'passed', chosen: 'a' });
  });
});

describe('what strangers found', () => {
  const law = 'residents-committee-by-voters';
  const seats2 = names({ seats: 2 });
  const confirm = (given: Given, otherwise: 'call-again' | 'close') =>
    given.when('result.post', {}, convener).then().when('result.confirm', { otherwise }, convener).then();
  const reopened = (given: Given) =>
    given
      .until(given.state.vote.current?.opens ?? '')
      .when('poll.open', {}, teller)
      .then();

  it('a vote that was not formed elects nobody: all stand again for all seats, and by the full share', () => {
    const given = polling({ form: seats2, law, people: 8, vote: { maxCalls: 3, postingDays: 0 } });
    const void_ = counting(answers(given, [['a', 'b'], ['a', 'b'], ['c']])).then();
    expect(void_.state.vote.current?.counts.at(-1)?.items[0]).toMatchObject({
      outcome: 'not-formed',
      choice: { elected: [], vacant: 2 },
    });
    const again = confirm(void_, 'call-again');
    expect(again.state.items['lift']?.elected).toBeUndefined();
    const open = reopened(announce(again).then());
    expect(open.state.vote.current?.questions?.['lift']).toMatchObject({ candidates: ['a', 'b', 'c'], seats: 2 });
    // Half of six is not more than half, and this is no run-off.
    const said: Answer[] = [['a'], ['a'], ['a'], ['b'], ['b'], 'abstain'];
    expect(counted(answers(open, said))).toMatchObject({ outcome: 'failed', choice: { elected: [] } });
  });

  it('an upheld objection is no call: the vote held again asks what the first asked', () => {
    const given = polling({ form: seats2, law, vote: { maxCalls: 2 } });
    const posted = counting(answers(given, [['a'], ['a'], ['a'], ['b']]))
      .then()
      .when('result.post', {}, convener)
      .then();
    const upheld = posted
      .when('objection.file', { objection: 'x', item: 'lift', text: 'x' }, 'o1')
      .then()
      .when('objection.uphold', { objection: 'x', reason: 'x', way: 'vote-again' }, convener)
      .then();
    const open = reopened(announce(upheld).then());
    expect(counted(answers(open, [['a'], ['a'], ['b'], 'abstain', 'abstain']))).toMatchObject({ outcome: 'failed' });
  });

  it('seats that stay empty in a run-off do not undo who was elected', () => {
    const given = polling({ form: seats2, law, vote: { maxCalls: 2, postingDays: 0 } });
    const first = confirm(counting(answers(given, [['a'], ['a'], ['a'], ['b']])).then(), 'call-again');
    const runoff = counting(reopened(announce(first).then())).then();
    const closed = confirm(runoff, 'close');
    expect(closed.place).toBe('closed.adopted');
    expect(closed.state.items['lift']).toMatchObject({ status: 'passed', elected: ['a'] });
  });

  it('a run-off lets no more be named than seats are left, and a form nobody could fill in is none', () => {
    const form = names({ seats: 2, most: 2 });
    const given = polling({ form, law, vote: { maxCalls: 2, postingDays: 0 } });
    const first = confirm(counting(answers(given, [['a'], ['a'], ['a'], ['b']])).then(), 'call-again');
    const open = reopened(announce(first).then());
    answer(open, ['b', 'c']).refused('ballot.names', { most: 1 });
    expect(() => preparing({ form: names({ seats: 2, least: 3 }) })).toThrow(/malformed/);
  });

  it('seats nobody took are not passed over in silence', () => {
    const given = counting(
      answers(polling({ form: seats2, vote: { postingDays: 0 } }), [['a'], ['a'], ['a'], ['b']]),
    ).then();
    const posted = given.when('result.post', {}, convener).then();
    posted.when('result.confirm', {}, convener).refused('confirmation.needs-otherwise', {
      items: ['lift'],
      vacant: ['lift'],
      ways: ['deliberation', 'call-again', 'close'],
    });
  });

  it('a lot falls once, however often it is counted', () => {
    const form = names({ most: 2, tieBreak: 'lot' });
    const first = counting(answers(polling({ form }), [['a', 'b'], ['b', 'a'], ['a', 'b'], 'abstain'])).then();
    const elected = (given: Given) => given.state.vote.current?.counts.at(-1)?.items[0]?.choice?.elected;
    let given: Given = first;
    for (let time = 0; time < 6; time += 1) {
      given = given
        .when(
          'count.recount',
          { reason: 'x', strike: [], add: [], witness: scrutineer },
          { by: teller, salt: `s${time}` },
        )
        .then();
      expect(elected(given)).toEqual(elected(first));
    }
  });

  it('points the method does not know are refused at the door, so that no ballot keeps the rest from being counted', () => {
    const form = names({ marks: 'points', method: 'star', tieBreak: 'order' });
    const given = polling({ form, law: 'quorum' });
    answer(given, { a: 5, b: 0 }).then();
    answer(given, { a: 9 }).refused('ballot.method-refuses');
  });

  it('what a ballot weighs is on the roll, and hands have none', () => {
    announce(preparing({ form: names({ by: 'area' }) })).refused('roll.lacks', { measure: 'area' });
  });

  it('a budget binds only who counts by costs', () => {
    announce(preparing({ form: names({ budget: 100 }) })).refused('ballot.budget-idle', { method: null });
    const borda = names({ marks: 'ranking', method: 'borda', budget: 100 });
    announce(preparing({ form: borda, law: 'quorum' })).refused('ballot.budget-idle', { method: 'borda' });
  });

  it('a law of elections lets voters stand for others, and no candidate', () => {
    const vote = { proxies: { allowed: true, cap: 3, written: false } };
    const given = polling({ form: seats2, law, options: ['o1', 'o2', 'o3'], vote });
    given.when('proxy.grant', { from: 'o5', to: 'o1' }, 'o5').refused('proxy.candidate');
    given.when('proxy.grant', { from: 'o5', to: 'r1' }, 'o5').refused('proxy.not-voter');
    given.when('proxy.grant', { from: 'o5', to: 'o4' }, 'o5').then();
  });

  it('the next stage chooses among those this one chose', () => {
    const charter = {
      ...rehearsed,
      begins: 'vote' as const,
      rules: [rule, quorumOnly],
      vote: { ...rehearsed.vote, postingDays: 0, ballots: { short: names({ seats: 2 }), final: names() } },
    };
    const stage = (ballot: string) => ({ body: 'owners', rule: 'house', held: 'here' as const, ballot });
    const item = {
      ...lift,
      affected: [],
      becomes: 'election' as const,
      options: ['a', 'b', 'c', 'd'].map((option) => ({ option, title: option })),
      route: [stage('short'), stage('final')],
    };
    const entered = at('vote.preparing', { charter, items: [item] })
      .when('roll.enter', { body: 'owners', members: persons(6).map((person) => ({ person })) }, convener)
      .then();
    const short = answers(reopened(announce(entered).then()), [
      ['a', 'b'],
      ['a', 'b'],
      ['b', 'a'],
      ['c', 'd'],
    ]);
    const next = counting(short)
      .then()
      .when('result.post', {}, convener)
      .then()
      .when('result.confirm', {}, convener)
      .then();
    const final = announce(next).then();
    expect(final.state.vote.current?.questions?.['lift']).toMatchObject({ candidates: ['a', 'b'], seats: 1 });
  });

  it('a document of another body says who was elected, of those who stand, and no more than there are seats', () => {
    const charter = {
      ...rehearsed,
      begins: 'vote' as const,
      vote: { ...rehearsed.vote, postingDays: 0, ballots: { form: seats2 } },
    };
    const item = {
      ...lift,
      affected: [],
      becomes: 'election' as const,
      options: ['a', 'b', 'c'].map((option) => ({ option, title: option })),
      route: [{ body: 'owners', rule: law, held: 'external' as const, ballot: 'form' }],
    };
    const external = announce(at('vote.preparing', { charter, items: [item] })).then({ place: 'vote.external' });
    const enter = (elected?: string[]) =>
      external.when(
        'external.enter',
        { item: 'lift', authority: 'Street', document: '1', outcome: 'passed', ...(elected && { elected }) },
        convener,
      );
    for (const wrong of [undefined, [], ['a', 'x'], ['a', 'b', 'c'], ['a', 'a']])
      enter(wrong).refused('external.elected');
    const confirmed = enter(['a', 'c']).then().when('result.confirm', {}, convener).then();
    expect(confirmed.state.items['lift']?.elected).toEqual(['a', 'c']);
  });
});

describe('a tie that one vote more would not carry', () => {
  it('is no tie for the chair: two of nine, where more than half of all are asked for', () => {
    const own = {
      ...houseMajority,
      ties: 'casting-vote' as const,
      consent: [{ measure: 'heads' as const, base: 'roll' as const, threshold: heads(true) }],
    };
    const given = (people: number) => {
      const route = [{ body: 'owners', rule: 'house', held: 'here' as const }];
      const entered = at('vote.preparing', {
        charter: { ...rehearsed, rules: [own] },
        items: [{ ...lift, affected: [], route }],
      })
        .when('roll.enter', { body: 'owners', members: persons(people).map((person) => ({ person })) }, convener)
        .then();
      const open = announce(entered).then();
      return open
        .until(open.state.vote.current?.opens ?? '')
        .when('poll.open', {}, teller)
        .then();
    };
    expect(counted(answers(given(9), ['for', 'for', 'against', 'against', 'abstain']))?.outcome).toBe('failed');
    counting(answers(given(4), ['for', 'for', 'against', 'against'])).refused('casting.needed');
  });
});
