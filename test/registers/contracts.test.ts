// 合伙人契约: a slot is one partner's at a time, what is owed runs against a clock, and nothing is renewed after its end.
import { describe, expect, it } from 'vitest';
import { registers } from 'yishi/community';
import { type CommunityGiven, inCommunity, plus, staff } from 'yishi/testing';

const { convener, supervisor, authority } = staff;
const kinds = [
  { kind: '商业', rights: ['场地'], duties: ['公益课'] },
  { kind: '居民', duties: [] },
];
const given = inCommunity({ contracts: { kinds, cureDays: 5 } });
const weekly = { duty: 'class', title: '公益课', days: 7, every: 7 };
const once = { duty: 'plan', title: '课程表', days: 10 };
const contract = {
  ...{ contract: 'a', title: '英语课', kind: '商业', party: 'r1', space: '教室', slot: '周六' },
  ...{ duties: [weekly, once], days: 28 },
};
const sign = (at: CommunityGiven, more: object = {}) => at.when('contract.sign', { ...contract, ...more }, convener);
const signed = sign(given).then();
const on = (duty = 'class') => ({ contract: 'a', duty });
const perform = (at: CommunityGiven, duty = 'class', by = 'r1') => at.when('contract.perform', on(duty), by);
const breach = (at: CommunityGiven, duty = 'class') =>
  at.when('contract.breach', { ...on(duty), reason: '没来' }, supervisor);
const renew = (at: CommunityGiven) => at.when('contract.renew', { contract: 'a', days: 28, reason: '好' }, convener);
const terminate = (at: CommunityGiven) => at.when('contract.terminate', { contract: 'a', reason: '违约' }, authority);
const dutyOf = (at: CommunityGiven, duty = 'class') =>
  at.state.contracts.get('a')?.duties.find((one) => one.duty === duty);
const due = dutyOf(signed)?.due ?? '';
const until = signed.state.contracts.get('a')?.until ?? '';

describe('a contract', () => {
  it('is signed once, with a partner the community knows, for what their kind may be given and may owe', () => {
    sign(signed).refused('contract.exists');
    sign(given, { party: 'nobody' }).refused('contract.party-unknown');
    sign(given, { kind: '网络' }).refused('contract.kind-unknown', { known: ['商业', '居民'] });
    sign(given, { rights: ['收费'] }).refused('contract.right-unknown', { known: ['场地'] });
    sign(given, { duties: [{ ...weekly, kind: '募捐' }] }).refused('contract.duty-kind-unknown', { known: ['公益课'] });
    sign(given, { duties: [{ ...weekly, kind: '公益课' }], rights: ['场地'] }).then();
    sign(given, { duties: [weekly, weekly] }).refused('contract.duty-twice');
    sign(given, { duties: [{ ...weekly, days: 29 }] }).refused('contract.duty-too-late', { until });
    sign(given, { duties: [{ ...weekly, days: 28 }] }).then();
    for (const days of [0, -1, 1.5, 4000]) sign(given, { days }).refused('malformed');
    sign(given, { duties: [] }).refused('malformed');
  });

  it('gives a slot to one partner at a time', () => {
    sign(given, { space: undefined }).refused('contract.slot-without-space');
    const other = { contract: 'b', party: 'r2' };
    sign(signed, other).refused('contract.slot-taken', { space: '教室', slot: '周六', contract: 'a' });
    sign(signed, { ...other, slot: undefined }).refused('contract.slot-taken');
    sign(signed, { ...other, slot: '周日' }).then();
    sign(signed, { ...other, space: '活动室' }).then();
    const ended = signed.when('contract.end', { contract: 'a', reason: '搬走' }, 'r1').then();
    sign(ended, other).then();
    // On its last day it is still taken; at its end it is free.
    sign(signed.until(plus(until, { minutes: -2 })), other).refused('contract.slot-taken');
    sign(signed.until(until), other).then();
  });

  it('is renewed while it runs and never after its end', () => {
    renew(signed.until(plus(until, { minutes: -2 }))).then();
    renew(signed.until(plus(until, { minutes: -1 }))).refused('contract.over', { status: 'ended', until });
    const again = renew(signed).then();
    expect(again.state.contracts.get('a')).toMatchObject({ renewals: 1, until: plus(until, { days: 28 }) });
    renew(signed.when('contract.end', { contract: 'a', reason: '搬' }, 'r1').then()).refused('contract.over');
    renew(breach(signed.until(due)).then()).refused('contract.in-breach', { duties: ['class'] });
    signed.when('contract.renew', { contract: 'x', days: 1, reason: '好' }, convener).refused('contract.unknown');
  });

  it('goes on after a renewal with what recurs', () => {
    let at = signed;
    for (let week = 0; week < 4; week += 1) at = perform(at).then();
    expect(dutyOf(at)).toMatchObject({ status: 'performed', performed: 4, due: until });
    expect(dutyOf(renew(at).then())).toMatchObject({ status: 'owed', due: plus(until, { days: 7 }) });
  });

  it('is ended by the partner or the convener, nobody else, and keeps the community open until then', () => {
    const end = (by: string) => signed.when('contract.end', { contract: 'a', reason: '搬走' }, by);
    end('r2').refused('contract.not-yours', { party: 'r1' });
    end(convener).then({ finding: { owed: ['class', 'plan'] } });
    const close = (at: CommunityGiven) => at.when('community.close', { reason: '换届' }, convener);
    close(signed).refused('community.unfinished', { open: ['a'] });
    close(end('r1').then()).then({ place: 'closed' });
  });

  it('stands still while the community is suspended', () => {
    const again = signed
      .when('community.suspend', { reason: '封' }, convener)
      .then()
      .later({ days: 9 })
      .when('community.resume', {}, convener)
      .then();
    const one = again.state.contracts.get('a');
    expect(one && one.until > plus(until, { days: 9 })).toBe(true);
    expect(again.state.deadlines['contract-end:a']?.due).toBe(one?.until);
    expect(again.state.deadlines['contract:1:a/class']?.due).toBe(one?.duties[0]?.due);
  });
});

describe('a duty', () => {
  it('is performed by the partner until its day, and recurs in its rhythm', () => {
    perform(signed, 'class', 'r2').refused('contract.not-yours');
    perform(signed, 'x').refused('contract.duty-unknown');
    perform(signed.until(plus(due, { minutes: -1 }))).then({ finding: { late: false, next: plus(due, { days: 7 }) } });
    const late = perform(signed.until(due)).then({ finding: { late: true, next: plus(due, { days: 7 }) } });
    expect(dutyOf(late)).toMatchObject({ performed: 1, late: 1, status: 'owed' });
    const done = perform(signed, 'plan').then({ finding: { next: null } });
    perform(done, 'plan').refused('contract.duty-out-of-turn', { status: 'performed' });
    const figures = registers.contracts.indicators?.(late.state);
    expect(figures).toMatchObject({ running: 1, performed: 1, late: 1, overdue: 0 });
    const over = signed.until(due).when('note.add', { text: '周日' }, convener).then();
    expect(registers.contracts.indicators?.(over.state)).toMatchObject({ overdue: 1 });
  });

  it('is breached only after its day, and cured or the contract terminated', () => {
    breach(signed.until(plus(due, { minutes: -1 }))).refused('contract.duty-not-due', { due });
    const broken = breach(signed.until(due)).then({ finding: { missed: due } });
    breach(broken).refused('contract.duty-out-of-turn', { status: 'breached' });
    perform(broken).refused('contract.duty-out-of-turn', { status: 'breached' });
    terminate(signed).refused('contract.no-breach');
    const cureBy = dutyOf(broken)?.due ?? '';
    terminate(broken.until(plus(cureBy, { minutes: -1 }))).refused('contract.cure-running', { due: cureBy });
    const gone = terminate(broken.until(cureBy)).then({ finding: { duties: ['class'] } });
    expect(gone.state.overdue).toEqual({});
    expect(gone.state.deadlines).toEqual({});
    perform(gone).refused('contract.over', { status: 'terminated' });
    sign(gone, { contract: 'b' }).then();
    const cure = (at: CommunityGiven, by = 'r1') => at.when('contract.cure', { ...on(), text: '补' }, by);
    cure(signed).refused('contract.duty-out-of-turn', { status: 'owed' });
    cure(broken, 'r2').refused('contract.not-yours');
    const cured = cure(broken).then({ finding: { late: false } });
    expect(dutyOf(cured)).toMatchObject({ status: 'owed', performed: 1, late: 1, breaches: 1 });
    terminate(cured).refused('contract.no-breach');
  });

  it('stands as before once what was entered wrongly is taken back', () => {
    const reverse = (at: CommunityGiven) => at.when('contract.reverse', { ...on(), reason: '误' }, supervisor);
    reverse(signed).refused('contract.nothing-before');
    const back = reverse(breach(signed.until(due)).then()).then();
    expect(dutyOf(back)).toMatchObject({ status: 'owed', due, breaches: 0 });
    reverse(back).refused('contract.nothing-before');
    expect(dutyOf(reverse(perform(signed).then()).then())).toEqual(dutyOf(signed));
  });
});

it('a claim names the contract of the partner who took it on', () => {
  const posted = signed.when('claim.post', { claim: 'c', title: '绘本' }, 'r3').then();
  const name = (at: CommunityGiven, by = 'r1') => at.when('contract.claim', { contract: 'a', claim: 'c' }, by);
  name(signed).refused('contract.claim-unknown');
  name(posted).refused('contract.claim-others');
  name(posted.when('claim.take', { claim: 'c' }, 'r2').then()).refused('contract.claim-others');
  const taken = posted.when('claim.take', { claim: 'c' }, 'r1').then();
  name(taken, 'r2').refused('contract.not-yours');
  const named = name(taken).then();
  name(named).refused('contract.claim-twice', { contract: 'a' });
  const off = (at: CommunityGiven) => at.when('contract.unclaim', { contract: 'a', claim: 'c', reason: '误' }, 'r1');
  off(taken).refused('contract.claim-unknown');
  name(off(named).then()).then();
});
