// Signing in and out, and who is recused: what is admitted and what is refused.
import { describe, expect, it } from 'vitest';
import { hepingRoad } from 'yishi/charters';
import { at, staff } from 'yishi/testing';
import { attendance } from '../../src/parts/attendance/part.js';
import type { Refusals as AttendanceRefusals } from '../../src/parts/attendance/words.js';
import { recusals } from '../../src/parts/recusals/part.js';
import type { Refusals as RecusalRefusals } from '../../src/parts/recusals/words.js';
import { admits, refuses } from './provoke.js';

const { recorder, chair } = staff;

const called = () => at('deliberation.called');
const signedIn = () => called().when('attendance.check-in', { person: 'c1' }, 'c1').then();

const entrusted = () => called().when('attendance.entrust', { from: 'c1', to: 'r1' }, 'c1').then();

describe('attendance', () => {
  admits(attendance.commands, {
    'attendance.check-in': [
      () => called().when('attendance.check-in', { person: 'c1' }, 'c1'),
      { finding: { time: 'at' } },
    ],
    'attendance.check-out': [() => signedIn().when('attendance.check-out', { person: 'c1' }, recorder)],
    'attendance.correct': [
      () => signedIn().when('attendance.correct', { person: 'c1', reason: 'It was her sister' }, recorder),
    ],
    'attendance.entrust': [() => called().when('attendance.entrust', { from: 'c1', to: 'r1' }, 'c1')],
    'attendance.recall': [() => entrusted().when('attendance.recall', { from: 'c1' }, 'c1')],
  });

  refuses<AttendanceRefusals>({
    'attendance.present': [
      'somebody signs in twice',
      () => signedIn().when('attendance.check-in', { person: 'c1' }, 'c1'),
      { person: 'c1' },
    ],
    'attendance.absent': [
      'somebody who is not there signs out',
      () => called().when('attendance.check-out', { person: 'c1' }, 'c1'),
    ],
    'attendance.not-yours': [
      'somebody signs in somebody else',
      () => called().when('attendance.check-in', { person: 'c1' }, 'c2'),
      { person: 'c1' },
    ],
    'attendance.principal-not-member': [
      'the proxy came for somebody on no roll',
      () => called().when('attendance.check-in', { person: 'c1', proxyFor: 'r1' }, 'c1'),
    ],
    'attendance.principal-represented': [
      'somebody else came for the same member',
      () =>
        entrusted()
          .when('attendance.check-in', { person: 'r1', proxyFor: 'c1' }, recorder)
          .then()
          .when('attendance.check-in', { person: 'r2', proxyFor: 'c1' }, recorder),
      { person: 'c1' },
    ],
  });

  it('a clerk may enter late when somebody came, where the charter says so', () => {
    const on = '2026-03-02T01:10:00.000Z';
    called()
      .when('attendance.check-in', { person: 'c1' }, { by: 'c1', enteredBy: recorder, on })
      .then({ finding: { moment: on, time: 'on' } });
    called()
      .when('attendance.check-in', { person: 'c1' }, { by: 'c1', on })
      .then({ finding: { time: 'at' } });
  });

  it('a member may come in place of themselves only once', () => {
    signedIn().when('attendance.check-in', { person: 'r1', proxyFor: 'c1' }, recorder).refused('attendance.present');
  });

  it('whoever left may come back', () => {
    signedIn()
      .when('attendance.check-out', { person: 'c1' }, 'c1')
      .then()
      .when('attendance.check-in', { person: 'c1' }, 'c1')
      .then();
  });
});

describe('recusals', () => {
  const recused = () =>
    called().when('recusal.record', { item: 'lift', person: 'c1', reason: 'Her brother builds it' }, chair).then();

  admits(recusals.commands, {
    'interest.withdraw': { elsewhere: 'slips.test.ts' },
    'interest.declare': [() => called().when('interest.declare', { item: 'lift', interest: 'I live there' }, 'c1')],
    'recusal.record': [() => called().when('recusal.record', { item: 'lift', person: 'c1', reason: 'x' }, chair)],
    'recusal.correct': [() => recused().when('recusal.correct', { item: 'lift', person: 'c1', reason: 'x' }, chair)],
  });

  refuses<RecusalRefusals>({
    'interest.none': { elsewhere: 'slips.test.ts' },
    'recusal.exists': [
      'somebody is recused twice',
      () => recused().when('recusal.record', { item: 'lift', person: 'c1', reason: 'x' }, chair),
    ],
    'recusal.missing': [
      'a recusal that never was is taken back',
      () => called().when('recusal.correct', { item: 'lift', person: 'c1', reason: 'x' }, chair),
    ],
    recused: [
      'somebody recused wants the floor',
      () =>
        at('deliberation.session')
          .when('recusal.record', { item: 'lift', person: 'c1', reason: 'x' }, chair)
          .then()
          .when('floor.request', { item: 'lift', stance: 'for' }, 'c1'),
      { item: 'lift', person: 'c1' },
    ],
  });

  it('is for known people and known items', () => {
    called().when('recusal.record', { item: 'pond', person: 'c1', reason: 'x' }, chair).refused('item.unknown');
    called().when('recusal.record', { item: 'lift', person: 'nobody', reason: 'x' }, chair).refused('person.unknown');
    called().when('interest.declare', { item: 'pond', interest: 'x' }, 'c1').refused('item.unknown');
  });

  it('lets the recused speak where the charter does', () => {
    const rules = hepingRoad.deliberation;
    const charter = { ...hepingRoad, deliberation: { ...rules, recusal: { ...rules.recusal, maySpeak: true } } };
    const session = at('deliberation.session', { charter })
      .when('recusal.record', { item: 'lift', person: 'c1', reason: 'x' }, chair)
      .then();
    session.when('floor.request', { item: 'lift', stance: 'for' }, 'c1').then();
    expect(session.state.recusals.has('lift/c1')).toBe(true);
  });
});
