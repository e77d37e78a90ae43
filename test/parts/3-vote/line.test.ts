// Step 3 民主表决, at the line: every time of a vote at its last moment, and the moment after.
import { describe, expect, it } from 'vitest';
import { at, type Given, lift, plus } from 'yishi/testing';
import { atTheLine, beyond, from, shortOf, until } from '../line.js';
import {
  ballot,
  cast,
  closed,
  convener,
  counted,
  notice,
  noticed,
  objected,
  opened,
  papers,
  polling,
  posted,
  preparing,
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
const openedAt = () => stageOf(polling()).openedAt ?? '';
const closes = () => stageOf(polling()).closes;
const opens = () => stageOf(noticed()).opens;

/** Closed by hand, with hours before it and after it. */
const over = () => closed(polling().later({ hours: 5 })).later({ hours: 5 });
const closedAt = () => stageOf(over()).closedAt ?? '';

const dated = (given: Given) => (on: string) =>
  given.when('ballot.cast', ballot(), { by: 'o1', enteredBy: teller, on });
const batched = (given: Given) => (on: string) =>
  given.when('batch.enter', { batch: 'x1', papers: [{ person: 'o1', choices: { lift: 'for' }, on }] }, teller);
const recounted = () => (on: string) =>
  counted(polling().later({ hours: 5 }))
    .later({ hours: 5 })
    .when(
      'count.recount',
      {
        reason: 'Found',
        strike: [],
        add: [{ person: 'o1', choices: { lift: 'for' }, on }],
        witness: scrutineer,
      },
      teller,
    );
const recountable = () => stageOf(counted(polling().later({ hours: 5 }))).closedAt ?? '';

describe('a ballot', () => {
  const now = plus(openedAt(), { hours: 1 });
  atTheLine({
    'may be cast until the hour of the close, not at it': shortOf(
      closes,
      (moment) => polling().when('ballot.cast', ballot(), { by: 'o1', at: moment }),
      'ballot.late',
    ),
    'on paper may be dated at the opening, not before': from(
      openedAt,
      dated(polling().later({ hours: 1 })),
      'ballot.too-early',
    ),
    'on paper may be dated exactly at the close, not after': until(closedAt, dated(over()), 'ballot.late'),
    'in a batch may be dated at the opening, not before': from(
      openedAt,
      batched(polling().later({ hours: 1 })),
      'ballot.too-early',
    ),
    'in a batch may be dated exactly at the close, not after': until(closedAt, batched(over()), 'ballot.late'),
    'in a batch may be dated now, not later': until(
      () => now,
      (on) =>
        polling().when(
          'batch.enter',
          { batch: 'x1', papers: [{ person: 'o1', choices: { lift: 'for' }, on }] },
          { by: teller, at: now },
        ),
      'on.after-at',
    ),
    'may be dated now, not later': until(
      () => now,
      (on) => polling().when('ballot.cast', ballot(), { by: 'o1', enteredBy: teller, at: now, on }),
      'on.after-at',
    ),
    'brought in by a recount may be dated at the opening, not before': from(openedAt, recounted(), 'ballot.too-early'),
    'brought in by a recount may be dated exactly at the close, not after': until(
      recountable,
      recounted(),
      'ballot.late',
    ),
  });

  it('of the second hand counts from the moment it is dated at, and is late after the close', () => {
    const twice = batched(over())(closedAt())
      .then()
      .when(
        'batch.enter',
        { batch: 'x1', papers: [{ person: 'o1', choices: { lift: 'for' }, on: closedAt() }] },
        secondTeller,
      )
      .then();
    expect(stageOf(twice).box.ballots.get('o1')).toMatchObject({ moment: closedAt(), late: true });
    const during = polling()
      .when('batch.enter', { batch: 'x1', papers: papers() }, teller)
      .then()
      .when('batch.enter', { batch: 'x1', papers: papers() }, secondTeller)
      .then();
    expect(stageOf(during).box.ballots.get('o1')).toMatchObject({ moment: during.now, late: false });
  });
});

describe('a proxy', () => {
  const moment = plus(openedAt(), { hours: 2 });
  const granted = (given = polling()) =>
    given.when('proxy.grant', { from: 'o1', to: 'r1', until: moment }, 'o1').then();
  atTheLine({
    'may be given until a moment ahead, not until now': beyond(
      () => moment,
      (end) => polling().when('proxy.grant', { from: 'o1', to: 'r1', until: end }, { by: 'o1', at: moment }),
      'proxy.expired',
    ),
    'holds exactly until then, and no moment longer': until(
      () => moment,
      (when) => granted().when('ballot.cast', ballot(), { by: 'r1', for: 'o1', at: when }),
      'proxy.expired',
    ),
    'holds for a paper dated exactly then, whenever it is typed in': until(
      () => moment,
      (on) =>
        granted().later({ hours: 6 }).when('ballot.cast', ballot(), { by: 'r1', for: 'o1', enteredBy: teller, on }),
      'proxy.expired',
    ),
  });
});

describe('a notice', () => {
  const post = (more: Parameters<typeof notice>[1]) =>
    preparing().when('notice.post', notice(preparing(), more), convener);
  /** The end of the fifteenth day after today, in Shanghai. */
  const earliest = '2026-03-21T16:00:00.000Z';
  const atOnce = { noticeDays: 0, bodies: { council: { noticeDays: 0, postingDays: 0 } } };
  atTheLine({
    'may open the poll when it has run, not before': from(
      () => earliest,
      (moment) => post({ opens: moment }),
      'notice.too-short',
    ),
    'must close it after it opens': beyond(
      () => plus(earliest, { days: 1 }),
      (moment) => post({ opens: plus(earliest, { days: 1 }), closes: moment }),
      'notice.closes-early',
    ),
    'must close it after it may open at the earliest, where it does not say when': beyond(
      () => earliest,
      (moment) => post({ closes: moment }),
      'notice.closes-early',
    ),
    'lets the poll open at the hour it gave, not before': from(
      opens,
      (moment) => noticed().when('poll.open', {}, { by: teller, at: moment }),
      'notice.running',
    ),
  });

  it('needs none and opens the poll at once, or a moment later', () => {
    const there = at('vote.preparing', under(atOnce));
    const now = plus(there.now, { minutes: 5 });
    const posting = (opening: string) =>
      there.when('notice.post', notice(there, { opens: opening }), { by: convener, at: now });
    posting(now).then({ place: 'vote.polling', finding: { next: 'polling' } });
    posting(plus(now, { seconds: 0.001 })).then({ place: 'vote.noticed', finding: { next: 'noticed' } });
  });
});

describe('an extension', () => {
  const extend = (given: Given) => (moment: string) =>
    given.when('poll.extend', { closes: moment, reason: 'Rain' }, convener);
  /** Thirty whole days after the day the poll was to close. */
  const latest = () => '2026-04-28T16:00:00.000Z';
  const short = () => counted(cast(polling(), 'o1'));
  const longAfter = () => short().until(plus(closes(), { days: 10 }));
  atTheLine({
    'ends after the close that was announced': beyond(closes, extend(polling()), 'extension.backwards'),
    'ends no later than the charter lets': until(latest, extend(polling()), 'extension.too-long'),
    'after the count ends after now': beyond(
      () => plus(closes(), { days: -3 }),
      (moment) =>
        short().when(
          'poll.extend',
          { closes: moment, reason: 'Rain' },
          { by: convener, at: plus(closes(), { days: -3 }) },
        ),
      'extension.backwards',
    ),
    'after the count ends no later than counted from the close announced': until(
      latest,
      extend(short()),
      'extension.too-long',
    ),
    'long after the close ends no later than counted from now': until(
      () => '2026-05-08T16:00:00.000Z',
      extend(longAfter()),
      'extension.too-long',
    ),
  });
});

describe('a posting', () => {
  const postedUntil = () => stageOf(posted(polling())).postedUntil ?? '';
  const object = (moment: string) =>
    posted(polling()).when('objection.file', { objection: 'j1', item: 'lift', text: 'x' }, { by: 'o2', at: moment });
  atTheLine({
    'is objected to until its last moment, and no longer': until(postedUntil, object, 'posting.over'),
    'is over at its last moment, not before': from(
      postedUntil,
      (moment) => posted(polling()).when('result.confirm', { otherwise: 'close' }, { by: convener, at: moment }),
      'posting.running',
    ),
  });

  it('of no days is over at once', () => {
    const none = posted(at('vote.polling', under({ postingDays: 0 })));
    expect(none.state.deadlines).toEqual({});
    none.when('objection.file', { objection: 'j1', item: 'lift', text: 'x' }, { by: 'o2', at: none.now }).then();
    none.when('result.confirm', { otherwise: 'close' }, { by: convener, at: none.now }).then();
  });

  it('has its objections answered in time a moment before the reply is due, and late at that moment', () => {
    const due = objected().state.deadlines['objection:j1']?.due ?? '';
    const reply = (moment: string) =>
      objected().when('objection.reply', { objection: 'j1', reply: 'You were told' }, { by: convener, at: moment });
    reply(plus(due, { seconds: -0.001 })).then({ finding: { late: false } });
    reply(due).then({ finding: { late: true } });
  });
});

describe('a late quorum', () => {
  const rule = { lateQuorum: { withinHours: 2, extendHours: 3 } };
  /** Ordinary matters of eight owners, six of whom bring the quorum. */
  const open = () =>
    opened(
      at('vote.noticed', {
        ...under(rule),
        items: [{ ...lift, route: [{ ...lift.route[0]!, rule: 'civil-code-278-ordinary' }] }],
      }),
    );
  const end = () => stageOf(open()).closes;
  const five = (given: Given) => ['o1', 'o2', 'o3', 'o4', 'o5'].reduce((voted, owner) => cast(voted, owner), given);
  const sixth = (moment: string) => five(open()).when('ballot.cast', ballot(), { by: 'o6', at: moment });

  it('prolongs the poll from the first moment of its last hours, not before', () => {
    const first = plus(end(), { hours: -2 });
    sixth(plus(first, { seconds: -0.001 })).then(({ fact, state }) => {
      expect(fact.finding).toBeUndefined();
      expect(state.deadlines['poll']?.due).toBe(end());
    });
    sixth(first).then(({ fact, state }) => {
      expect(fact.finding).toMatchObject({ prolonged: plus(first, { hours: 3 }) });
      expect(state.deadlines['poll']?.due).toBe(plus(first, { hours: 3 }));
      expect(state.vote.current?.closes).toBe(plus(first, { hours: 3 }));
    });
  });

  it('prolongs it by nothing where the close is later anyway', () => {
    const longer = { lateQuorum: { withinHours: 4, extendHours: 3 } };
    const there = five(
      opened(
        at('vote.noticed', {
          ...under(longer),
          items: [{ ...lift, route: [{ ...lift.route[0]!, rule: 'civil-code-278-ordinary' }] }],
        }),
      ),
    );
    const sixthThen = (moment: string) => there.when('ballot.cast', ballot(), { by: 'o6', at: moment });
    sixthThen(plus(end(), { hours: -3 })).then(({ fact }) => expect(fact.finding).toBeUndefined());
    sixthThen(plus(end(), { hours: -3, seconds: 0.001 })).then({
      finding: { prolonged: plus(end(), { seconds: 0.001 }) },
    });
  });

  it('does not prolong it where the quorum was there before', () => {
    const early = cast(five(open()), 'o6');
    early
      .when('ballot.cast', ballot(), { by: 'o7', at: plus(end(), { hours: -1 }) })
      .then(({ state }) => expect(state.vote.current?.closes).toBe(end()));
  });

  it('prolongs it once: another item that finds its quorum in the hours won wins no more', () => {
    const route = [{ ...lift.route[0]!, rule: 'civil-code-278-ordinary' }];
    const items = [
      { ...lift, affected: [], route },
      { ...lift, item: 'ramp', topics: ['t-ramp'], affected: [], route },
    ];
    const there = at('vote.preparing', { ...under(rule), items });
    const both = opened(there.when('notice.post', notice(there, { items: ['lift', 'ramp'] }), convener).then());
    const closing = stageOf(both).closes;
    const sixthOf = (given: Given, item: string, moment: string) =>
      given.when('ballot.cast', ballot('for', item), { by: 'o6', at: moment });
    const five = ['o1', 'o2', 'o3', 'o4', 'o5'].reduce(
      (voted, owner) =>
        voted.when('ballot.cast', { choices: { lift: 'for', ramp: 'for' }, channel: 'online' }, owner).then(),
      both,
    );
    const first = sixthOf(five, 'lift', plus(closing, { hours: -1 })).then({
      finding: { prolonged: plus(closing, { hours: 2 }) },
    });
    const second = first
      .when('ballot.cast', ballot('for', 'ramp'), { by: 'o7', at: plus(closing, { hours: 1 }) })
      .then(({ fact }) => expect(fact.finding).toBeUndefined());
    expect(stageOf(second).closes).toBe(plus(closing, { hours: 2 }));
    // The same ballot in the last hours of a poll that was not prolonged yet would have prolonged it.
    five
      .when('ballot.cast', ballot('for', 'ramp'), { by: 'o7', at: plus(closing, { hours: -1 }) })
      .then({ finding: { prolonged: plus(closing, { hours: 2 }) } });
  });
});

describe('a poll the second time round', () => {
  const first = () => counted(cast(polling(), 'o1'));
  const on = () => plus(closes(), { days: 10 });
  const again = () => first().when('poll.extend', { closes: on(), reason: 'Harvest' }, convener).then();

  it('closes by itself at the hour it was extended to', () => {
    expect(again().state.deadlines['poll']?.due).toBe(on());
    again()
      .when('ballot.cast', ballot(), { by: 'o2', at: plus(on(), { seconds: -0.001 }) })
      .then();
    again().when('ballot.cast', ballot(), { by: 'o2', at: on() }).refused('ballot.late', { closed: on() });
  });

  it('takes papers dated up to its second close, and none after it', () => {
    const over = closed(again().later({ hours: 1 }));
    const second = stageOf(over).closedAt ?? '';
    const dated = (moment: string) =>
      over.later({ hours: 1 }).when('ballot.cast', ballot(), { by: 'o2', enteredBy: teller, on: moment });
    dated(second).then({ finding: { late: true, moment: second } });
    dated(plus(second, { seconds: 0.001 })).refused('ballot.late', { closed: second });
  });

  it('is extended once more only where the charter lets it', () => {
    const more = plus(on(), { days: 1 });
    again().when('poll.extend', { closes: more, reason: 'Rain' }, convener).refused('extension.used-up');
    const twice = under({ extensions: { max: 2, days: 30 } });
    const extended = counted(cast(at('vote.polling', twice), 'o1'))
      .when('poll.extend', { closes: on(), reason: 'Harvest' }, convener)
      .then()
      .when('poll.extend', { closes: more, reason: 'Rain' }, convener)
      .then();
    extended
      .when('poll.extend', { closes: plus(more, { days: 1 }), reason: 'x' }, convener)
      .refused('extension.used-up', {
        extensions: 2,
      });
    expect(extended.state.deadlines['poll']?.due).toBe(more);
  });

  it('called again has a notice, a box and a number of calls of its own', () => {
    const there = at('vote.polling', under({ maxCalls: 2 }));
    const hang = (given: Given) => given.until(stageOf(given).postedUntil ?? '');
    const recalled = hang(posted(cast(there, 'o1')))
      .when('result.confirm', { otherwise: 'call-again' }, convener)
      .then({ place: 'vote.preparing' });
    const second = opened(recalled.when('notice.post', notice(recalled), convener).then());
    expect(stageOf(second).box.ballots.size).toBe(0);
    expect(second.state.deadlines['poll']?.due).toBe(stageOf(second).closes);
    hang(posted(cast(second, 'o1')))
      .when('result.confirm', { otherwise: 'call-again' }, convener)
      .refused('calls.used-up', { calls: 2, max: 2 });
  });

  it('withdrawn before it opens was not called', () => {
    const there = at('vote.preparing', under({ maxCalls: 1 }));
    const withdrawn = there
      .when('notice.post', notice(there), convener)
      .then()
      .when('notice.withdraw', { reason: 'A misprint' }, convener)
      .then();
    expect(withdrawn.state.deadlines).toEqual({});
    const second = opened(withdrawn.when('notice.post', notice(withdrawn), convener).then());
    expect(second.state.vote.calls['lift']).toBe(1);
  });
});
