// Step 3 民主表决: what comes in late, is counted again, objected to, called again or decided elsewhere.
import { describe, expect, it } from 'vitest';
import { at, type Given, lift, owners, plus } from 'yishi/testing';
import {
  authority,
  ballot,
  cast,
  castAll,
  closed,
  consented,
  convener,
  count,
  counted,
  external,
  hung,
  objected,
  papers,
  polling,
  posted,
  scrutineer,
  secondTeller,
  teller,
  twoStages,
  under,
} from './ballots.js';

const opened = () => polling().state.vote.current?.openedAt ?? '';
const during = () => plus(opened(), { minutes: 1 });
const clerk = { by: 'o1', enteredBy: teller };
const everybody = (choice: 'for' | 'against') => Object.fromEntries(owners.map((owner) => [owner, choice]));
const unanimous = () => castAll(consented(polling()), everybody('for'));

describe('a paper ballot', () => {
  it('dated before the close may be entered until the count, and is marked late', () => {
    const entered = closed(polling().later({ minutes: 5 }))
      .when('ballot.cast', ballot(), { ...clerk, on: during() })
      .then({ finding: { late: true, moment: during() } });
    const found = entered.when('count.make', {}, teller).then();
    expect(found.state.vote.current?.counts[0]).toMatchObject({ ballots: 1, late: 1 });
  });

  it('dated after the close is refused, as is one without a clerk who may enter it', () => {
    const over = closed(polling());
    const { closedAt = '' } = over.state.vote.current ?? {};
    over
      .later({ minutes: 5 })
      .when('ballot.cast', ballot(), { ...clerk, on: plus(closedAt, { seconds: 1 }) })
      .refused('ballot.late', { closed: closedAt });
    over.when('ballot.cast', ballot(), { by: 'o1', on: during() }).refused('ballot.late');
  });

  it('found after the count comes in by a recount that a scrutineer has seen', () => {
    const after = counted(polling().later({ minutes: 5 }));
    after.when('ballot.cast', ballot(), { ...clerk, on: during() }).refused('not-now', { place: 'vote.counted' });
    const again = (witness: string) =>
      after.when(
        'count.recount',
        { reason: 'Found', strike: [], add: [{ person: 'o1', choices: { lift: 'for' }, on: during() }], witness },
        teller,
      );
    again('r1').refused('scrutineer.missing', { needed: 1 });
    const recounted = again(scrutineer).then({ finding: { ballots: 1, late: 1, supersedes: 1 } });
    expect(recounted.state.vote.current?.counts).toHaveLength(2);
  });

  it('thought invalid and brought in by a recount is counted once', () => {
    const invalid = counted(polling().when('ballot.invalidate', { person: 'o1', reason: 'Faint' }, scrutineer).then());
    invalid
      .when(
        'count.recount',
        {
          reason: 'Legible',
          strike: [],
          add: [{ person: 'o1', choices: { lift: 'for' }, on: opened() }],
          witness: scrutineer,
        },
        teller,
      )
      .then({ finding: { ballots: 1, invalid: 0 } });
  });

  it('in a recount is held to what holds in the poll', () => {
    const done = counted(cast(polling(), 'o1'));
    const add = (...add: { person: string; choices: Record<string, 'for'>; on?: string }[]) =>
      done.when('count.recount', { reason: 'x', strike: [], add, witness: scrutineer }, teller);
    const found = { person: 'o2', choices: { lift: 'for' as const }, on: opened() };
    add(found, found).refused('ballot.twice', { person: 'o2' });
    add({ ...found, person: 'o1' }).refused('ballot.twice', { person: 'o1' });
    add({ ...found, person: 'r1' }).refused('ballot.not-on-roll');
    add({ ...found, choices: { covenant: 'for' } }).refused('ballot.not-on-ballot');
    add({ person: 'o2', choices: { lift: 'for' } }).refused('ballot.late');
    add({ ...found, choices: {} }).refused('ballot.empty');
  });

  it('in a batch is entered by two hands, and never dated ahead', () => {
    const dated = (on: string) => [{ person: 'o1', choices: { lift: 'for' as const }, on }];
    const later = polling().later({ minutes: 5 });
    later
      .when('batch.enter', { batch: 'x1', papers: dated(plus(later.now, { days: 1 })) }, teller)
      .refused('on.after-at');
    const over = closed(later);
    const twice = over
      .when('batch.enter', { batch: 'x1', papers: dated(during()) }, teller)
      .then()
      .when('batch.enter', { batch: 'x1', papers: dated(during()) }, secondTeller)
      .then({ finding: { pass: 2, counted: 1 } });
    expect(twice.state.vote.current?.box.late).toBe(1);
    expect(twice.state.vote.current?.box.totals.get('lift')).toMatchObject({ for: { heads: 1 } });
    over.when('batch.enter', { batch: 'x2', papers: papers('o2') }, teller).refused('ballot.late');
  });
});

describe('the poll', () => {
  it('is closed at its hour before anything else is judged, though no clock ran', () => {
    const { closes = '' } = polling().state.vote.current ?? {};
    const late = polling().until(closes);
    late
      .when('ballot.cast', ballot(), 'o1')
      .refused('ballot.late', { closed: closes })
      .when('count.make', {}, teller)
      .then({ place: 'vote.counted' });
  });

  it('that formed nothing goes on once after the count, or is called again', () => {
    const short = counted(cast(polling(), 'o1'));
    const { closes = '' } = short.state.vote.current ?? {};
    const on = short
      .when('poll.extend', { closes: plus(closes, { days: 10 }), reason: 'Harvest' }, convener)
      .then({ place: 'vote.polling' });
    expect(on.state.vote.current?.closedAt).toBeUndefined();
    const voted = castAll(consented(on), Object.fromEntries(owners.slice(1).map((owner) => [owner, 'for'])));
    count(voted).then({ finding: { supersedes: 1, ballots: 8 } });
    hung(polling())
      .when('result.confirm', { otherwise: 'call-again' }, convener)
      .then({ place: 'vote.preparing', finding: { way: 'next', outcomes: { lift: 'not-formed' } } });
  });
});

describe('a result', () => {
  const way = (given: Given, fields: { otherwise?: 'deliberation' | 'close' } = {}) =>
    hung(given).when('result.confirm', fields, convener);
  const only = { items: [lift] };

  it('leads on to what was decided', () => {
    const alone = consented(at('vote.polling', only));
    way(castAll(alone, everybody('for'))).then({ place: 'conversion.drafting', finding: { way: 'conversion' } });
    way(castAll(alone, everybody('against')), { otherwise: 'close' }).then({ place: 'closed.not-adopted' });
    way(castAll(alone, everybody('against')), { otherwise: 'deliberation' }).then({ place: 'deliberation.planning' });
    way(alone, { otherwise: 'close' }).then({ place: 'closed.not-formed', finding: { way: 'not-formed' } });
  });

  it('of one stage leads to the next, and each stage has its own roll', () => {
    const first = at('vote.polling', { items: [twoStages] });
    expect(first.state.vote.current).toMatchObject({ number: 0, body: 'council', roll: { heads: 9 } });
    const voted = first.whenEach(
      'ballot.cast',
      ['c1', 'c2', 'c3', 'c4', 'c5'].map((person) => [ballot(), person] as const),
    );
    const next = way(voted).then({ place: 'vote.preparing', finding: { way: 'next', outcomes: { lift: 'passed' } } });
    expect(next.state.items['lift']).toMatchObject({ status: 'frozen', stage: 1 });
    next
      .when('notice.post', { items: ['lift'], closes: plus(next.now, { days: 40 }) }, convener)
      .then({ finding: { stage: 1, body: 'owners', roll: { heads: 8 } } });
  });

  it('that is the owners’ stays as it was posted until its posting is over', () => {
    const done = posted(unanimous());
    done.when('result.confirm', {}, convener).refused('posting.running');
    way(unanimous()).then({ finding: { outcomes: { lift: 'passed' } } });
  });
});

describe('an objection', () => {
  it('blocks until it is withdrawn or upheld, where the charter says so', () => {
    const filed = objected(posted(unanimous()));
    const over = filed.until(filed.state.vote.current?.postedUntil ?? '');
    over.when('result.confirm', {}, convener).refused('objection.outstanding', { objections: ['j1'] });
    over
      .when('objection.withdraw', { objection: 'j1', terms: 'A quieter motor' }, 'o2')
      .then()
      .when('result.confirm', {}, convener)
      .then();
  });

  it('that blocks nothing is owed a reply all the same', () => {
    const about = under({ objections: { replyDays: 5, blocking: false } });
    const filed = objected(posted(castAll(consented(at('vote.polling', about)), everybody('for'))));
    const over = filed.until(filed.state.vote.current?.postedUntil ?? '');
    over.when('result.confirm', {}, convener).refused('objection.outstanding');
    const noted = over.when('objection.note', { objection: 'j1', reason: 'x' }, convener).then();
    noted.when('result.confirm', {}, convener).refused('objection.outstanding');
    over
      .when('objection.reply', { objection: 'j1', reply: 'You were told' }, convener)
      .then({ finding: { late: true } })
      .when('result.confirm', {}, convener)
      .then();
  });

  it('that is upheld has the vote held again or talked over again', () => {
    const upheld = (how: 'vote-again' | 'deliberation') =>
      objected(posted(unanimous())).when('objection.uphold', { objection: 'j1', reason: 'True', way: how }, authority);
    const again = upheld('vote-again').then({ place: 'vote.preparing' });
    expect(again.state.items['lift']).toMatchObject({ status: 'frozen', stage: 0 });
    expect(again.state.vote.over.at(-1)?.outcomes).toEqual({});
    const back = upheld('deliberation').then({ place: 'deliberation.planning' });
    expect(back.state.items['lift']).toMatchObject({ status: 'open' });
    expect(back.state.deadlines).toEqual({});
  });
});

describe('a vote held elsewhere', () => {
  const result = { item: 'lift', authority: 'Housing bureau', document: '2026-77' };
  const whole = (heads: number, area: number) => ({ heads, area });
  const figures = { roll: whole(8, 70_010), for: whole(6, 52_508), against: whole(2, 17_502), abstain: whole(0, 0) };

  it('comes in with a document, checked against the same thresholds where there are figures', () => {
    external()
      .when('external.enter', { ...result, outcome: 'passed', figures }, convener)
      .then(({ fact }) =>
        expect(fact.finding.judgement).toMatchObject({ outcome: 'passed', consent: [{ met: true }, {}] }),
      )
      .when('result.confirm', {}, convener)
      .then({ finding: { way: 'next', outcomes: { lift: 'passed' } } });
    external()
      .when(
        'external.enter',
        { ...result, outcome: 'passed', figures: { ...figures, for: whole(6, 52_507), against: whole(2, 17_503) } },
        convener,
      )
      .refused('external.contradicts', { claimed: 'passed', computed: 'failed' });
  });

  it('can be taken back while nothing has come in', () => {
    external().when('notice.withdraw', { reason: 'Held here after all' }, convener).then({ place: 'vote.preparing' });
  });
});
