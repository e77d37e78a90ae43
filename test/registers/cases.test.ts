// 发现—呼叫—派单—整治: each stage answers to its clock, and what nobody answers is told.
import { describe, expect, it } from 'vitest';
import { community, figuresOf, registers } from 'yishi/community';
import { type CommunityGiven, inCommunity, plus, staff } from 'yishi/testing';

/** With the help of a clerk, and no mandate. */
const helped = { enteredBy: staff.convener, assisted: true };

const { convener, supervisor, executor, authority, recorder } = staff;

const leak = { ticket: 'leak', title: '管道渗水', risk: '高' };
const open = (registersSaid: object = {}) => inCommunity({ cases: {}, ...registersSaid });
const found = (given = open()) => given.when('case.find', leak, 'r1').then();
const called = (given = found()) => given.when('case.call', { ticket: 'leak', to: 'council' }, convener).then();
const sent = (to: string[] = ['r3', 'r4'], given = called()) =>
  given.when('case.dispatch', { ticket: 'leak', to }, authority).then();
const treated = (given = sent()) =>
  given
    .when('case.treat', { ticket: 'leak', party: 'r3', result: '已关闸' }, 'r3')
    .then()
    .when('case.treat', { ticket: 'leak', party: 'r4', result: '已换管' }, 'r4')
    .then();
const dueNow = (given: CommunityGiven) => given.state.deadlines['case:leak']?.due ?? '';
const caseIn = (given: CommunityGiven) => given.state.cases.get('leak');
const warned = (given: CommunityGiven) => given.when('note.add', { text: 'x' }, recorder).then();

describe('a case', () => {
  it('is found once, with a risk, a kind and a grid the charter knows', () => {
    found().when('case.find', leak, 'r2').refused('case.exists', { ticket: 'leak' });
    open()
      .when('case.find', { ...leak, risk: '极高' }, 'r1')
      .refused('case.risk-unknown', { known: ['低', '中', '高', '紧急'] });
    const strict = open({ cases: { kinds: ['管网'] }, grids: {} });
    strict.when('case.find', { ...leak, kind: '停车' }, 'r1').refused('case.kind-unknown', { known: ['管网'] });
    strict.when('case.find', { ...leak, kind: '管网', grid: 'g9' }, 'r1').refused('case.grid-unknown', { grid: 'g9' });
    strict
      .when('grid.enter', { grids: [{ grid: 'g1', title: '一网格' }] }, recorder)
      .then()
      .when('case.find', { ...leak, kind: '管网', grid: 'g1' }, 'r1')
      .then();
  });

  it('goes from hand to hand in its turn, and to people and bodies there are', () => {
    found()
      .when('case.treat', { ticket: 'leak', party: 'r3', result: 'x' }, 'r3')
      .refused('case.out-of-turn', { status: 'found' });
    found().when('case.call', { ticket: 'leak', to: 'x' }, convener).refused('case.party-unknown', { party: 'x' });
    found().when('case.call', { ticket: 'x', to: 'council' }, convener).refused('case.unknown', { ticket: 'x' });
    called()
      .when('case.dispatch', { ticket: 'leak', to: ['r3', 'r3'] }, authority)
      .refused('case.party-twice', { party: 'r3' });
    called().when('case.dispatch', { ticket: 'leak', to: [] }, authority).refused('malformed');
    called()
      .when('case.escalate', { ticket: 'leak', to: 'council', reason: 'x' }, supervisor)
      .refused('case.same-body');
    called().when('case.escalate', { ticket: 'leak', to: 'party-branch', reason: 'x' }, 'r2').refused('case.not-yours');
  });

  it('is treated when the last of those it was sent to has said what they did, each for themselves', () => {
    const first = sent()
      .when('case.treat', { ticket: 'leak', party: 'r3', result: '已关闸' }, 'r3')
      .then({ finding: { left: 1, done: null } });
    expect(caseIn(first)?.status).toBe('dispatched');
    first
      .when('case.treat', { ticket: 'leak', party: 'r3', result: 'x' }, 'r3')
      .refused('case.treated-already', { party: 'r3' });
    first.when('case.treat', { ticket: 'leak', party: 'r4', result: 'x' }, 'r3').refused('case.not-yours');
    first
      .when('case.treat', { ticket: 'leak', party: 'r5', result: 'x' }, 'r5')
      .refused('case.not-dispatched', { party: 'r5' });
    first.when('case.dispatch', { ticket: 'leak', to: ['r3'] }, authority).refused('case.treated-already');
    // Sent again, it goes to others beside those who have done their part.
    const again = first.when('case.dispatch', { ticket: 'leak', to: ['r5'] }, authority).then();
    expect(caseIn(again)?.tasks.map(({ party }) => party)).toEqual(['r3', 'r5']);
    expect(caseIn(treated())?.status).toBe('treated');
  });

  it('is verified by whoever found it or a supervisor, never by whoever treated it', () => {
    treated().when('case.verify', { ticket: 'leak' }, 'r3').refused('case.own');
    treated().when('case.verify', { ticket: 'leak' }, 'r2').refused('case.not-yours');
    treated()
      .when('case.return', { ticket: 'leak', parties: ['r5'], reason: 'x' }, 'r1')
      .refused('case.not-dispatched');
    const back = treated()
      .when('case.return', { ticket: 'leak', parties: ['r4'], reason: '还滴' }, 'r1')
      .then();
    expect(caseIn(back)).toMatchObject({ status: 'dispatched', returns: 1, minutes: undefined });
    back
      .when('community.close', { reason: 'x' }, convener)
      .refused('community.unfinished', { register: 'cases', open: ['leak'] });
    treated()
      .when('case.verify', { ticket: 'leak' }, 'r1')
      .then()
      .when('community.close', { reason: 'x' }, convener)
      .then();
  });

  it('is handled in 12 hours to the minute, and in a minute more it is not', () => {
    const start = found();
    const foundAt = caseIn(start)?.foundAt ?? '';
    const sentOff = start.when('case.dispatch', { ticket: 'leak', to: ['r3'] }, authority).then();
    const done = (minutes: number) =>
      sentOff
        .when('case.treat', { ticket: 'leak', party: 'r3', result: 'x' }, { by: 'r3', at: plus(foundAt, { minutes }) })
        .then({ finding: { done: { minutes, within: 12, inTime: minutes <= 720 } } });
    done(721);
    const indicators = figuresOf(done(720).state, 'cases');
    expect(indicators).toMatchObject({ 'in-time-percent': 100, 'mean-hours': 12, 'median-hours': 12 });
  });

  it('a graver risk gives no more time than there was, a lesser one its own', () => {
    const graded = (risk: string) => found().when('case.grade', { ticket: 'leak', risk, reason: 'x' }, executor).then();
    found().when('case.grade', { ticket: 'leak', risk: '高', reason: 'x' }, executor).refused('case.risk-same');
    expect(dueNow(graded('紧急')) < dueNow(found())).toBe(true);
    expect(dueNow(graded('低')) > dueNow(found())).toBe(true);
    const nearlyOver = found().until(plus(dueNow(found()), { minutes: -2 }));
    expect(dueNow(nearlyOver.when('case.grade', { ticket: 'leak', risk: '紧急', reason: 'x' }, executor).then())).toBe(
      dueNow(found()),
    );
  });
});

describe('a clock that runs out', () => {
  it('raises a case by itself, and its risk a level with it, and is owed', () => {
    const late = warned(found().until(dueNow(found())));
    expect(caseIn(late)).toMatchObject({ level: 1, risk: '紧急' });
    expect(Object.keys(late.state.overdue)).toEqual(['case:leak']);
    late.when('case.call', { ticket: 'leak', to: 'council' }, convener).then({ finding: { late: true } });
    const plain = found(open({ cases: { warns: false } }));
    expect(caseIn(warned(plain.until(dueNow(plain))))).toMatchObject({ level: 1, risk: '高' });
  });

  it('is reported once, with who should have come and by how much they are late; and not a minute too early', () => {
    const due = dueNow(sent());
    const report = (at: string, by = 'r1') => sent().when('case.report', { ticket: 'leak' }, { by, at });
    report(due).refused('case.not-overdue', { due });
    report(plus(due, { minutes: 90 }), 'r2').refused('case.not-yours');
    const reported = report(plus(due, { minutes: 90 })).then({
      finding: { stage: 'treat', parties: ['r3', 'r4'], minutes: 90 },
    });
    reported.when('case.report', { ticket: 'leak' }, 'r1').refused('case.reported');
    sent().when('case.settle', { ticket: 'leak', outcome: 'named', reply: 'x' }, supervisor).refused('case.no-report');
    const settled = reported.when('case.settle', { ticket: 'leak', outcome: 'named', reply: 'x' }, supervisor).then();
    settled.when('case.report', { ticket: 'leak' }, 'r1').refused('case.reported');
    expect(figuresOf(settled.state, 'cases')).toMatchObject({ reported: 1, named: 1, escalated: 1 });
    treated()
      .when('case.verify', { ticket: 'leak' }, 'r1')
      .then()
      .when('case.report', { ticket: 'leak' }, 'r1')
      .refused('case.out-of-turn');
  });

  it('is no matter for a supervisor who should have come themselves', () => {
    const theirs = sent([supervisor]);
    theirs
      .when('case.report', { ticket: 'leak' }, { by: 'r1', at: plus(dueNow(theirs), { hours: 1 }) })
      .then()
      .when('case.settle', { ticket: 'leak', outcome: 'excused', reply: 'x' }, supervisor)
      .refused('case.about-you');
  });

  it('is told to whoever the community knows, by case', () => {
    const late = warned(found().until(dueNow(found())));
    const told = registers.cases.told?.(late.state as never, { person: 'r1', insider: true }) as { warnings: object[] };
    expect(told.warnings).toMatchObject([{ ticket: 'leak', stage: 'call', level: 1 }]);
    expect(registers.cases.told?.(late.state as never, { person: 'x', insider: false })).toMatchObject({
      warnings: [],
    });
  });
});

it('the chart of a community has a clock for every stage', () => {
  expect(community.parts.find(({ id }) => id === 'cases')?.clocks).toHaveProperty('case-treat');
});

it('whoever had a hand in the treatment does not verify it, whoever they act for', () => {
  const treated = inCommunity({ cases: {} })
    .when('case.find', { ticket: 't', title: '积水', risk: '低' }, 'r1')
    .then()
    .when('case.call', { ticket: 't', to: staff.authority }, staff.convener)
    .then()
    .when('case.dispatch', { ticket: 't', to: ['r2'] }, staff.authority)
    .then()
    .when('case.treat', { ticket: 't', party: 'r2', result: '抽干了' }, { by: 'r1', for: 'r2', ...helped })
    .then();
  treated.when('case.verify', { ticket: 't' }, 'r1').refused('case.own');
  treated.when('case.verify', { ticket: 't' }, { by: 'r3', for: 'r1', ...helped }).refused('case.own');
  treated.when('case.verify', { ticket: 't' }, staff.convener).then();
});

it('a clock that ran out is not set back by another risk, and counts as late where the case is dropped', () => {
  const late = inCommunity({ cases: {} })
    .when('case.find', { ticket: 't', title: '积水', risk: '中' }, 'r1')
    .then()
    .later({ hours: 100 })
    .when('case.grade', { ticket: 't', risk: '低', reason: '看错了' }, staff.executor)
    .then({ finding: { due: null } });
  late.when('case.report', { ticket: 't' }, 'r1').then();
  late.when('case.drop', { ticket: 't', reason: '重复' }, 'r1').then({ finding: { late: true } });
});
