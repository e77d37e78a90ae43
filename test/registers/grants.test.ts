// 项目申报: outside money is asked for, awarded within what was asked, and accounted for within what was awarded, by its day.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CommunityGiven, inCommunity, plus, staff } from 'yishi/testing';
import { registers } from '../../src/registers/all.js';

const { convener, executor, treasurer, recorder, authority } = staff;
const yard = { grant: 'yard', title: '楼院', funder: '区委组织部', asked: 5_000_000 };

const empty = inCommunity({ grants: { programmes: ['党建服务群众项目'], reportDays: 30 }, needs: {} });
const draft = (given: CommunityGiven, fields: object = {}) =>
  given.when('grant.draft', { ...yard, ...fields }, convener);
const submit = (given: CommunityGiven) => given.when('grant.submit', { grant: 'yard' }, convener);
const award = (given: CommunityGiven, amount: number, reportBy?: string) =>
  given.when('grant.award', { grant: 'yard', amount, document: '批1', reportBy }, treasurer);
const decline = (given: CommunityGiven) => given.when('grant.decline', { grant: 'yard', reason: 'x' }, convener);
const report = (given: CommunityGiven, spent: number) =>
  given.when('grant.report', { grant: 'yard', spent, text: '已用' }, executor);
const withdraw = (given: CommunityGiven) => given.when('grant.withdraw', { grant: 'yard', reason: 'x' }, executor);
const reopen = (given: CommunityGiven) => given.when('grant.reopen', { grant: 'yard', reason: 'x' }, treasurer);
const correct = (given: CommunityGiven, fields: object = {}) =>
  given.when('grant.correct', { grant: 'yard', reason: 'x', ...fields }, treasurer);
const its = (given: CommunityGiven) => given.state.grants.get('yard');

const drafted = draft(empty).then();
const submitted = submit(drafted).then();
const awarded = award(submitted, 4_000_000).then();
const due = its(awarded)?.due ?? '';

describe('an application', () => {
  it('is drafted once, of a programme the charter knows, towards things that are there, each once', () => {
    draft(drafted).refused('grant.exists');
    draft(empty, { programme: '彩票' }).refused('grant.programme-unknown', { known: ['党建服务群众项目'] });
    const lamp = { register: 'needs', id: 'lamp' };
    draft(empty, { towards: [lamp] }).refused('grant.towards-unknown', lamp);
    draft(empty, { towards: [{ register: 'wishes', id: 'lamp' }] }).refused('grant.towards-unknown');
    const posted = empty.when('need.post', { need: 'lamp', title: '路灯' }, 'r1').then();
    draft(posted, { towards: [lamp, lamp] }).refused('grant.towards-twice', lamp);
    draft(posted, { programme: '党建服务群众项目', towards: [lamp] }).then();
    submit(empty).refused('grant.unknown', { grant: 'yard' });
    draft(empty, { asked: 0 }).refused('malformed');
    draft(empty, { asked: -1 }).refused('malformed');
    draft(empty, { asked: 1_000_000_000_001 }).refused('malformed');
    empty.when('grant.draft', yard, recorder).refused('not-yours');
  });

  it('is corrected while it is a draft, and stands as it is once it was submitted', () => {
    expect(its(correct(drafted, { asked: 1, title: '院' }).then())).toMatchObject({
      asked: 1,
      title: '院',
      funder: yard.funder,
    });
    correct(drafted, { programme: '彩票' }).refused('grant.programme-unknown');
    correct(submitted).refused('grant.out-of-turn', { status: 'submitted' });
    correct(reopen(submitted).then(), { asked: 7 }).then();
  });

  it('is answered once it was submitted, once, or withdrawn before that', () => {
    award(drafted, 1).refused('grant.out-of-turn', { status: 'drafted' });
    decline(drafted).refused('grant.out-of-turn');
    const declined = decline(submitted).then();
    award(declined, 1).refused('grant.out-of-turn', { status: 'declined' });
    decline(awarded).refused('grant.out-of-turn');
    submit(submitted).refused('grant.out-of-turn');
    withdraw(drafted).then();
    withdraw(submitted).then();
    withdraw(awarded).refused('grant.out-of-turn', { status: 'awarded' });
    submit(withdraw(drafted).then()).refused('grant.out-of-turn', { status: 'withdrawn' });
  });
});

describe('money', () => {
  it('is awarded up to what was asked, and not a cent more', () => {
    award(submitted, yard.asked).then({ finding: { asked: yard.asked, funder: yard.funder } });
    award(submitted, yard.asked + 1).refused('grant.over-asked', { amount: yard.asked + 1, asked: yard.asked });
    award(submitted, 0).refused('malformed');
    submitted.when('grant.award', { grant: 'yard', amount: 1, document: 'x' }, executor).refused('not-yours');
    submitted.when('grant.award', { grant: 'yard', amount: 1, document: 'x' }, authority).then();
  });

  it('is accounted for up to what was awarded; what is left is told', () => {
    report(awarded, 4_000_000).then({ finding: { left: 0, awarded: 4_000_000 } });
    report(awarded, 4_000_001).refused('grant.over-awarded', { spent: 4_000_001, awarded: 4_000_000 });
    report(awarded, 0).then({ finding: { left: 4_000_000 } });
    report(awarded, -1).refused('malformed');
    report(submitted, 0).refused('grant.out-of-turn');
    report(report(awarded, 1).then(), 1).refused('grant.out-of-turn', { status: 'reported' });
  });

  it('is summed up in the figures', () => {
    const two = draft(report(awarded, 1).then(), { grant: 'tea' }).then();
    expect(registers.grants.indicators?.(two.state as never)).toEqual({
      submitted: 1,
      awarded: 1,
      declined: 0,
      reported: 1,
      'asked-amount': yard.asked,
      'awarded-amount': 4_000_000,
      'spent-amount': 1,
      overdue: 0,
    });
  });
});

describe('the account', () => {
  it('is owed by its day: in time until then, late after it', () => {
    report(awarded.until(plus(due, { minutes: -1 })), 1).then({ finding: { late: false } });
    const after = awarded.until(due).when('note.add', { text: 'x' }, recorder).then();
    expect(Object.keys(after.state.overdue)).toEqual(['grant-report:yard']);
    const reported = report(after, 1).then({ finding: { late: true } });
    expect(reported.state.overdue).toEqual({});
  });

  it('has the day the award says, or the charter’s, or none', () => {
    const day = plus(submitted.now, { hours: 48 });
    award(submitted, 1, day).then({ finding: { due: day } });
    award(submitted, 1, submitted.now).refused('grant.past');
    const none = submit(draft(inCommunity({ grants: { reportDays: 0 } })).then()).then();
    expect(award(none, 1).then({ finding: { due: null } }).state.deadlines).toEqual({});
  });

  it('waits while the community is suspended', () => {
    const suspended = awarded.when('community.suspend', { reason: 'x' }, convener).then();
    const again = suspended.later({ days: 10 }).when('community.resume', {}, convener).then();
    expect(its(again)?.due).toBe(plus(due, { days: 10, minutes: 1 }));
    expect(again.state.deadlines['grant-report:yard']?.due).toBe(its(again)?.due);
  });

  it('keeps the community open', () => {
    awarded
      .when('community.close', { reason: 'x' }, convener)
      .refused('community.unfinished', { register: 'grants', count: 1 });
    report(awarded, 1).then().when('community.close', { reason: 'x' }, convener).then();
  });
});

describe('what was entered by mistake', () => {
  it('is taken a step back, with what it brought', () => {
    reopen(drafted).refused('grant.out-of-turn', { status: 'drafted' });
    const back = reopen(awarded).then({ finding: { from: 'awarded' } });
    expect(its(back)).toMatchObject({ status: 'submitted', awarded: undefined, due: undefined });
    expect(back.state.deadlines).toEqual({});
    expect(its(reopen(decline(submitted).then()).then())).toMatchObject({ status: 'submitted', reason: undefined });
    expect(its(reopen(withdraw(submitted).then()).then())?.status).toBe('drafted');
  });

  it('of an account leaves it owed by its day, and overdue at once where that has gone by', () => {
    const back = reopen(report(awarded, 1).then()).then({ finding: { overdue: false } });
    expect(its(back)).toMatchObject({ status: 'awarded', awarded: 4_000_000, spent: undefined, due });
    expect(back.state.deadlines['grant-report:yard']?.due).toBe(due);
    const late = reopen(report(awarded.until(due), 1).then()).then({ finding: { overdue: true } });
    expect(Object.keys(late.state.overdue)).toEqual(['grant-report:yard']);
    report(late, 1).then({ finding: { late: true } });
  });
});

it('whatever is asked, awarded and taken back, no more is spent than awarded, nor awarded than asked', () => {
  const amount = fc.integer({ min: 0, max: 12 });
  const step = fc.tuple(
    fc.constantFrom('correct', 'submit', 'award', 'decline', 'report', 'withdraw', 'reopen'),
    amount,
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let given = draft(empty, { asked: 10 }).then();
      for (const [verb, units] of steps) {
        const asked = {
          correct: () => correct(given, { asked: units }),
          submit: () => submit(given),
          award: () => award(given, units),
          decline: () => decline(given),
          report: () => report(given, units),
          withdraw: () => withdraw(given),
          reopen: () => reopen(given),
        }[verb]();
        if (!asked.refusal) given = asked.then();
        const one = its(given);
        expect(one?.spent ?? 0).toBeLessThanOrEqual(one?.awarded ?? 0);
        expect(one?.awarded ?? 0).toBeLessThanOrEqual(one?.asked ?? 0);
        expect(Object.keys(given.state.deadlines).length > 0).toBe(one?.status === 'awarded');
      }
    }),
    { numRuns: 100 },
  );
});
