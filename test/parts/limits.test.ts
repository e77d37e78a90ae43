// Times outside the vote, at the line: rounds, registers, surveys, retention, each at its last moment and the moment after.
// And their clocks the second time round: what was put back, taken again or sent back runs by its own hour.
import { describe, expect, it } from 'vitest';
import { hepingRoad } from 'yishi/charters';
import { at, type Given, given, itemsUnder, openingUnder, plus, staff } from 'yishi/testing';
import { call, called, collecting, planning } from './2-deliberation/moves.js';
import { project, reached, started, underWay } from './5-implementation/works.js';
import { atTheLine, beyond, from, shortOf } from './line.js';

const { convener, recorder, chair, executor, supervisor, teller } = staff;

const tick = (moment: string, seconds = 0.001) => plus(moment, { seconds });

describe('a round', () => {
  const round = (given: Given) => {
    const found = given.state.deliberation.round;
    if (!found) throw new Error(`there is no round at ${given.place}`);
    return found;
  };
  const asked = (more: object) => planning().when('round.call', { ...call, ...more }, chair);
  /** The end of the third day from the one it is called on. */
  const earliest = '2026-03-05T16:00:00.000Z';
  const seats = (given: Given, moment: string) =>
    given.whenEach(
      'attendance.check-in',
      ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'].map((person) => [{ person }, { by: person, at: moment }] as const),
    );
  const now = plus(planning().now, { hours: 1 });
  const written = (opens: string) =>
    planning().when(
      'round.call',
      { ...call, form: 'written', opens, closes: plus(opens, { days: 1 }) },
      { by: chair, at: now },
    );
  const late = (commands: string[]) => {
    const { vote } = hepingRoad;
    return at('deliberation.collecting', {
      charter: { ...hepingRoad, vote: { ...vote, late: { ...vote.late, commands } } },
    });
  };
  const comment = (given: Given, by: string | object) =>
    given.when('comment.submit', { comment: 'k1', item: 'lift', stance: 'for', text: 'Yes' }, by as { by: string });
  atTheLine({
    'meets when its notice has run, not before': from(
      () => earliest,
      (opens) => asked({ opens }),
      'notice.too-short',
    ),
    'in writing opens from now on, not before': from(() => now, written, 'notice.too-short'),
    'closes after it opens': beyond(
      () => plus(earliest, { days: 2 }),
      (closes) => asked({ opens: plus(earliest, { days: 2 }), closes }),
      'notice.closes-early',
    ),
    'opens at its hour, not before': from(
      () => round(called()).opens,
      (moment) => seats(called(), tick(round(called()).opens, -60)).when('session.open', {}, { by: chair, at: moment }),
      'session.too-early',
    ),
    'fails at its hour, not before': from(
      () => round(called()).opens,
      (moment) => called().when('session.fail', { reason: 'Too few' }, { by: chair, at: moment }),
      'session.too-early',
    ),
    'takes comments from the moment it opens': from(
      () => plus(now, { hours: 1 }),
      (moment) => comment(written(plus(now, { hours: 1 })).then(), { by: 'r1', at: moment }),
      'comment.outside-window',
    ),
    'takes comments until its close, not at it': shortOf(
      () => round(collecting()).closes ?? '',
      (moment) => comment(collecting(), { by: 'r1', at: moment }),
      'not-now',
    ),
    'takes a written comment dated at its opening, not before': from(
      () => round(late(['comment.submit'])).opens,
      (on) => comment(late(['comment.submit']).later({ hours: 1 }), { by: 'r1', enteredBy: recorder, on }),
      'comment.outside-window',
    ),
  });

  it('in writing that follows another ends at its own close, not at the one before', () => {
    const first = collecting();
    const again = first
      .when('round.close', {}, chair)
      .then()
      .when(
        'round.call',
        {
          ...call,
          items: ['lift', 'covenant', 'lamps'],
          form: 'written',
          opens: plus(first.now, { days: 1 }),
          closes: plus(first.now, { days: 20 }),
        },
        chair,
      )
      .then();
    const passed = again
      .until(round(first).closes ?? '')
      .when('note.add', { text: 'Tea' }, convener)
      .then({ place: 'deliberation.collecting' });
    passed
      .until(plus(first.now, { days: 20 }))
      .when('note.add', { text: 'Tea' }, convener)
      .then({ place: 'deliberation.planning' });
  });

  it('is quorate with exactly two thirds, and not with one fewer', () => {
    const opens = round(called()).opens;
    const open = (persons: number) =>
      called()
        .whenEach(
          'attendance.check-in',
          Array.from({ length: persons }, (_, index) => [{ person: `c${index + 1}` }, recorder] as const),
        )
        .when('session.open', {}, { by: chair, at: opens });
    open(6).then({ finding: { present: 6, needed: 6, members: 9 } });
    open(5).refused('quorum.missing', { present: 5, needed: 6 });
  });
});

describe('the gathering', () => {
  const open = (gatheringDays: number | { working: number }) => {
    const charter = { ...hepingRoad, topics: { ...hepingRoad.topics, gatheringDays } };
    return given()
      .when('consultation.open', openingUnder(charter, itemsUnder(charter)), convener)
      .then();
  };
  const submit = (given: Given, moment: string) =>
    given.when(
      'topic.submit',
      { topic: 't1', title: 'A bench', text: 'By the pond', channel: 'visit' },
      { by: 'r1', at: moment },
    );
  atTheLine({
    'takes topics until its last moment, not at it': shortOf(
      () => '2026-03-07T16:00:00.000Z',
      (moment) => submit(open(5), moment),
      'not-now',
    ),
    'of working days likewise': shortOf(
      () => '2026-03-09T16:00:00.000Z',
      (moment) => submit(open({ working: 5 }), moment),
      'not-now',
    ),
  });

  it('opened again by hand stays open until it is closed by hand', () => {
    const again = open(5)
      .until('2026-03-08T00:00:00.000Z')
      .when('gathering.reopen', { reason: 'Somebody was away' }, convener)
      .then({ place: 'topics.gathering' });
    expect(again.state.deadlines).toEqual({});
    submit(again, '2027-01-01T00:00:00.000Z').then();
  });
});

describe('a claim', () => {
  const due = '2027-01-01T00:00:00.000Z';
  const post = (moment: string) =>
    underWay().when('claim.post', { claim: 'w1', title: 'A ride', due: moment }, { by: 'r1', at: due });
  const posted = () => underWay().when('claim.post', { claim: 'w1', title: 'A ride', due }, 'r1').then();
  const taken = (given = posted()) => given.when('claim.take', { claim: 'w1' }, 'r2').then();
  const released = () => taken().when('claim.release', { claim: 'w1', reason: 'The car' }, 'r2').then();
  atTheLine({
    'is due after it is posted': beyond(() => due, post, 'claim.past'),
    'is taken before it is due': shortOf(
      () => due,
      (moment) => posted().when('claim.take', { claim: 'w1' }, { by: 'r2', at: moment }),
      'claim.past',
    ),
    'is taken again before it is due': shortOf(
      () => due,
      (moment) => released().when('claim.take', { claim: 'w1' }, { by: 'r3', at: moment }),
      'claim.past',
    ),
  });

  it('runs again by its hour when it is taken again, and not while nobody has it', () => {
    expect(taken().state.deadlines['claim:w1']?.due).toBe(due);
    expect(released().state.deadlines).toEqual({});
    const again = released().when('claim.take', { claim: 'w1' }, 'r3').then();
    expect(again.state.deadlines['claim:w1']?.due).toBe(due);
    expect(again.until(due).when('note.add', { text: 'x' }, 'r1').then().state.overdue['claim:w1']?.due).toBe(due);
  });

  it('delivered and released as overdue owes nothing until it is taken again', () => {
    const late = taken().until(due).when('note.add', { text: 'x' }, 'r1').then();
    expect(late.state.overdue['claim:w1']).toBeDefined();
    expect(late.when('claim.release', { claim: 'w1', reason: 'x' }, 'r2').then().state.overdue).toEqual({});
  });
});

describe('a call-out', () => {
  const raise = () => underWay().when('callout.raise', { callout: 'q1', matter: 'A burst pipe' }, supervisor).then();
  const assign = (given = raise()) => given.when('callout.assign', { callout: 'q1', to: 'r1' }, convener).then();
  const arrive = (given = assign()) => given.when('callout.arrive', { callout: 'q1' }, 'r1').then();
  const resolve = (given = arrive()) => given.when('callout.resolve', { callout: 'q1', result: 'Dry' }, 'r1').then();
  const due = (given: Given, part: string) => given.state.deadlines[`callout:q1:${part}`]?.due ?? '';
  const asked = {
    assign: (given: Given, moment: string) =>
      given.when('callout.assign', { callout: 'q1', to: 'r1' }, { by: convener, at: moment }),
    arrive: (given: Given, moment: string) => given.when('callout.arrive', { callout: 'q1' }, { by: 'r1', at: moment }),
    resolve: (given: Given, moment: string) =>
      given.when('callout.resolve', { callout: 'q1', result: 'Dry' }, { by: 'r1', at: moment }),
  };
  const before = { assign: raise, arrive: assign, resolve: arrive };

  for (const part of ['assign', 'arrive', 'resolve'] as const) {
    it(`is in time for ${part} at its hour, and late a moment after, by one for each time`, () => {
      const given = before[part]();
      const hours = hepingRoad.implementation.callout[`${part}Hours`];
      expect(due(given, part)).toBe(plus(given.now, { hours }));
      const inTime = asked[part](given, due(given, part)).then({ finding: { late: false } });
      expect(inTime.state.callOuts['q1']?.late[part]).toBe(0);
      const late = asked[part](given, tick(due(given, part))).then({ finding: { late: true } });
      expect(late.state.callOuts['q1']?.late).toEqual({ assign: 0, arrive: 0, resolve: 0, [part]: 1 });
      expect(late.state.overdue).toEqual({});
    });
  }

  it('assigned to somebody else waits for the arrival anew, and counts the one that never came', () => {
    const given = assign();
    const late = tick(due(given, 'arrive'));
    const again = given
      .when('callout.assign', { callout: 'q1', to: 'r2' }, { by: convener, at: late })
      .then({ finding: { late: true, due: plus(late, { hours: 48 }) } });
    expect(again.state.callOuts['q1']?.late).toEqual({ assign: 0, arrive: 1, resolve: 0 });
    again.when('callout.arrive', { callout: 'q1' }, 'r1').refused('callout.not-yours');
    again
      .when('callout.arrive', { callout: 'q1' }, { by: 'r2', at: due(again, 'arrive') })
      .then({ finding: { late: false } });
  });

  it('returned waits for the arrival by a clock of its own', () => {
    const back = resolve()
      .later({ days: 30 })
      .when('callout.return', { callout: 'q1', reason: 'It drips' }, convener)
      .then();
    expect(Object.keys(back.state.deadlines)).toEqual(['callout:q1:arrive']);
    expect(due(back, 'arrive')).toBe(plus(back.now, { hours: 48 }));
    asked.arrive(back, due(back, 'arrive')).then({ finding: { late: false } });
    const late = asked.arrive(back, tick(due(back, 'arrive'))).then({ finding: { late: true } });
    const twice = resolve(late).when('callout.return', { callout: 'q1', reason: 'Still' }, convener).then();
    expect(twice.state.callOuts['q1']).toMatchObject({ returns: 2, late: { arrive: 1 } });
    expect(asked.arrive(twice, tick(due(twice, 'arrive'))).then().state.callOuts['q1']?.late.arrive).toBe(2);
  });

  it('stops every clock when it is withdrawn', () => {
    for (const given of [raise(), assign(), arrive()]) {
      const over = given.when('callout.withdraw', { callout: 'q1', reason: 'Fixed itself' }, supervisor).then();
      expect(over.state.deadlines).toEqual({});
    }
  });
});

describe('a milestone', () => {
  const clock = `milestone:${project}:built`;
  const due = '2026-06-13T16:00:00.000Z';
  const reach = (given: Given, by: { by: string; at?: string; on?: string; enteredBy?: string }) =>
    given.when('milestone.reach', { project, milestone: 'built' }, by);

  it('is in time at the end of its day, and late a moment after', () => {
    reach(started(), { by: executor, at: due }).then({ finding: { late: false, due } });
    reach(started(), { by: executor, at: tick(due) }).then({ finding: { late: true, due } });
  });

  it('reopened and reached again is measured by the hour it had', () => {
    const again = reached().when('milestone.reopen', { project, milestone: 'built', reason: 'Stuck' }, executor).then();
    reach(again, { by: executor, at: due }).then({ finding: { late: false, due } });
    reach(again, { by: executor, at: tick(due) }).then({ finding: { late: true, due } });
  });

  it('reopened when its day is over is owed at once', () => {
    const again = reached()
      .until(plus(due, { days: 3 }))
      .when('milestone.reopen', { project, milestone: 'built', reason: 'Stuck' }, executor)
      .then()
      .when('note.add', { text: 'x' }, 'r1')
      .then();
    expect(again.state.overdue[clock]?.due).toBe(due);
  });

  it('of a project that stood twice moves by both times', () => {
    const pause = (given: Given, days: number) => {
      const from = plus(given.now, { hours: 1 });
      return given
        .when('project.suspend', { project, reason: 'Frost' }, { by: supervisor, at: from })
        .then()
        .when('project.resume', { project }, { by: supervisor, at: plus(from, { days }) })
        .then({
          finding: { clocks: [{ milestone: 'built', due: plus(given.state.deadlines[clock]?.due ?? '', { days }) }] },
        });
    };
    expect(pause(pause(started(), 3), 10).state.deadlines[clock]?.due).toBe(plus(due, { days: 13 }));
  });
});

describe('a milestone that is planned', () => {
  const plan = (moment: string) =>
    started().when(
      'change.request',
      { project, change: 'g1', alters: { kind: 'schedule', milestone: 'built', due: '2026-06-13' }, reason: 'x' },
      { by: executor, at: moment },
    );
  atTheLine({
    'lies ahead of the moment it is planned at': shortOf(() => '2026-06-13T16:00:00.000Z', plan, 'milestone.past'),
  });
});

describe('a survey', () => {
  const scores = { goals: 5, satisfaction: 4, resources: 3 };
  const lateRatings = () => {
    const { vote } = hepingRoad;
    return { ...hepingRoad, vote: { ...vote, late: { ...vote.late, commands: ['rating.give'] } } };
  };
  const opened = (given = at('evaluation.rating'), survey = 's1') =>
    given.when('survey.open', { survey, about: { of: 'consultation' }, days: 7 }, convener).then();
  const closes = (given: Given, survey = 's1') => given.state.surveys[survey]?.closes ?? '';
  const rate = (given: Given, by: { by: string; at?: string; on?: string; enteredBy?: string }, survey = 's1') =>
    given.when('rating.give', { survey, scores }, by);
  const open = () => opened(at('evaluation.rating', { charter: lateRatings() }));
  const afterIt = (given: Given) => given.until(plus(closes(given), { days: 1 }));
  atTheLine({
    'takes ratings until its close, not at it': shortOf(
      () => closes(opened()),
      (moment) => rate(opened(), { by: 'r1', at: moment }),
      'survey.closed',
    ),
    'takes a form dated before its close, not one dated at it': shortOf(
      () => closes(open()),
      (on) => rate(afterIt(open()), { by: 'r1', enteredBy: teller, on }),
      'survey.closed',
    ),
    'lets raters think again until its close': shortOf(
      () => closes(opened()),
      (moment) =>
        rate(opened(), { by: 'r1' })
          .then()
          .when('rating.correct', { survey: 's1', rater: 'r1', scores, reason: 'x' }, { by: 'r1', at: moment }),
      'rating.not-yours',
    ),
  });

  it('that follows another runs by its own hour', () => {
    const first = opened();
    const second = opened(first.when('survey.close', { survey: 's1' }, convener).then().later({ days: 3 }), 's2');
    expect(closes(second, 's2') > closes(first)).toBe(true);
    rate(second, { by: 'r1', at: closes(first) }, 's2').then();
    rate(second, { by: 'r1', at: closes(second, 's2') }, 's2').refused('survey.closed', { survey: 's2' });
  });
});

describe('a record', () => {
  const opened = planning().state.openedAt;
  const over = '2036-03-02T01:01:00.000Z';
  atTheLine({
    'is kept whole for ten years, to the moment': from(
      () => over,
      (moment) => planning().when('person.erase', { person: 'r1', ground: 'request' }, { by: convener, at: moment }),
      'retention.running',
    ),
    'is redacted on request no sooner either': from(
      () => over,
      (moment) =>
        planning().when(
          'entry.redact',
          { seq: 4, paths: ['/fields/text'], ground: 'request' },
          { by: convener, at: moment },
        ),
      'retention.running',
    ),
  });

  it('says until when, counted from its opening', () => {
    expect(opened).toBe('2026-03-02T01:01:00.000Z');
    planning().when('person.erase', { person: 'r1', ground: 'order' }, convener).then();
  });
});
