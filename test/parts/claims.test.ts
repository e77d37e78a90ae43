// Claims 认领 and call-outs 吹哨报到: every command admitted once, every refusal provoked once.
import { describe, expect, it } from 'vitest';
import { at, type Given, plus, staff } from 'yishi/testing';
import { callOuts } from '../../src/parts/call-outs/part.js';
import type { Refusals as CallOutRefusals } from '../../src/parts/call-outs/words.js';
import { claims } from '../../src/parts/claims/part.js';
import type { Refusals as ClaimRefusals } from '../../src/parts/claims/words.js';
import { admits, refuses } from './provoke.js';

const { convener, supervisor } = staff;
const underWay = () => at('implementation.underWay');

describe('claims', () => {
  const due = '2027-01-01T00:00:00.000Z';
  const posted = () => underWay().when('claim.post', { claim: 'w1', title: 'A lift to the clinic', due }, 'r1').then();
  const taken = () => posted().when('claim.take', { claim: 'w1' }, 'r2').then();
  const delivered = () => taken().when('claim.deliver', { claim: 'w1' }, 'r2').then();

  admits(claims.commands, {
    'claim.post': [() => underWay().when('claim.post', { claim: 'w1', title: 'x', item: 'lift' }, 'r1')],
    'claim.take': [() => posted().when('claim.take', { claim: 'w1' }, { by: 'r3', for: 'r2' })],
    'claim.deliver': [() => taken().when('claim.deliver', { claim: 'w1', text: 'There and back' }, 'r2')],
    'claim.confirm': [() => delivered().when('claim.confirm', { claim: 'w1' }, 'r1')],
    'claim.release': [() => taken().when('claim.release', { claim: 'w1', reason: 'The car' }, 'r2')],
    'claim.withdraw': [() => posted().when('claim.withdraw', { claim: 'w1', reason: 'Well again' }, 'r1')],
  });

  refuses<ClaimRefusals>({
    'claim.exists': ['its name is taken', () => posted().when('claim.post', { claim: 'w1', title: 'x' }, 'r1')],
    'claim.unknown': ['nobody posted it', () => underWay().when('claim.take', { claim: 'w9' }, 'r1')],
    'claim.out-of-turn': [
      'it has been taken',
      () => taken().when('claim.take', { claim: 'w1' }, 'r3'),
      { status: 'taken' },
    ],
    'claim.not-yours': ['somebody else delivers', () => taken().when('claim.deliver', { claim: 'w1' }, 'r3')],
    'claim.own': [
      'somebody confirms what they delivered themselves',
      () =>
        posted()
          .when('claim.take', { claim: 'w1' }, 'r1')
          .then()
          .when('claim.deliver', { claim: 'w1' }, 'r1')
          .then()
          .when('claim.confirm', { claim: 'w1' }, 'r1'),
    ],
    'claim.past': [
      'it would be due before it is taken',
      () => underWay().when('claim.post', { claim: 'w1', title: 'x', due: '2026-01-01T00:00:00.000Z' }, 'r1'),
    ],
    'claim.open': [
      'the implementation ends with it open',
      () =>
        posted()
          .whenEach(
            'project.terminate',
            ['p-lift', 'p-lamps'].map((project) => [{ project, reason: 'x' }, convener] as const),
          )
          .when('implementation.conclude', {}, convener),
      { claims: ['w1'] },
    ],
  });

  it('a claim that is released or found wanting is open to others again', () => {
    const released = delivered().when('claim.release', { claim: 'w1', reason: 'It was the wrong clinic' }, 'r1').then();
    expect(released.state.claims['w1']).toMatchObject({ status: 'posted' });
    expect(released.state.deadlines['claim:w1']).toBeUndefined();
    released.when('claim.take', { claim: 'w1' }, 'r3').then();
    delivered().when('claim.release', { claim: 'w1', reason: 'x' }, 'r2').refused('claim.not-yours');
  });

  it('a claim not delivered in time is owed', () => {
    const late = taken().until(due).when('note.add', { text: 'x' }, 'r1').then();
    expect(late.state.overdue['claim:w1']?.due).toBe(due);
    expect(late.when('claim.deliver', { claim: 'w1' }, 'r2').then().state.overdue).toEqual({});
  });

  it('a suspension moves what is due of claims that are open, and of no others', () => {
    const over = (given: Given) =>
      given
        .when('consultation.suspend', { reason: 'Flood' }, convener)
        .then()
        .later({ days: 10 })
        .when('consultation.resume', {}, convener)
        .then().state.claims['w1']?.due;
    const moved = plus(due, { days: 10, minutes: 1 });
    expect([posted(), taken(), delivered()].map(over)).toEqual([moved, moved, moved]);
    const confirmed = delivered().when('claim.confirm', { claim: 'w1' }, 'r1').then();
    const withdrawn = posted().when('claim.withdraw', { claim: 'w1', reason: 'x' }, 'r1').then();
    expect([confirmed, withdrawn].map(over)).toEqual([due, due]);
  });
});

describe('call-outs', () => {
  const raised = () => underWay().when('callout.raise', { callout: 'q1', matter: 'A burst pipe' }, supervisor).then();
  const assigned = () => raised().when('callout.assign', { callout: 'q1', to: 'r1' }, convener).then();
  const arrived = () => assigned().when('callout.arrive', { callout: 'q1' }, 'r1').then();
  const resolved = () => arrived().when('callout.resolve', { callout: 'q1', result: 'Tight' }, 'r1').then();

  admits(callOuts.commands, {
    'callout.raise': [() => underWay().when('callout.raise', { callout: 'q1', matter: 'x', project: 'p-lift' }, 'c1')],
    'callout.assign': [
      () => raised().when('callout.assign', { callout: 'q1', to: 'council' }, convener),
      { finding: { late: false } },
    ],
    'callout.arrive': [() => assigned().when('callout.arrive', { callout: 'q1' }, 'r1'), { finding: { late: false } }],
    'callout.resolve': [() => arrived().when('callout.resolve', { callout: 'q1', result: 'Tight' }, 'r1')],
    'callout.confirm': [() => resolved().when('callout.confirm', { callout: 'q1' }, supervisor)],
    'callout.return': [() => resolved().when('callout.return', { callout: 'q1', reason: 'It drips' }, supervisor)],
    'callout.withdraw': [() => assigned().when('callout.withdraw', { callout: 'q1', reason: 'It stopped' }, convener)],
  });

  refuses<CallOutRefusals>({
    'callout.exists': [
      'its name is taken',
      () => raised().when('callout.raise', { callout: 'q1', matter: 'x' }, supervisor),
    ],
    'callout.unknown': ['nobody raised it', () => underWay().when('callout.arrive', { callout: 'q9' }, 'r1')],
    'callout.out-of-turn': [
      'nobody was sent',
      () => raised().when('callout.arrive', { callout: 'q1' }, 'r1'),
      { status: 'raised' },
    ],
    'callout.not-yours': ['somebody else arrives', () => assigned().when('callout.arrive', { callout: 'q1' }, 'r2')],
    'callout.own': [
      'somebody confirms what they resolved themselves',
      () => resolved().when('callout.confirm', { callout: 'q1' }, 'r1'),
    ],
    'callout.open': [
      'a project completes with it open',
      () =>
        underWay()
          .when('callout.raise', { callout: 'q1', matter: 'x', project: 'p-lift' }, supervisor)
          .then()
          .when('project.start', { project: 'p-lift' }, staff.executor)
          .then()
          .when('milestone.reach', { project: 'p-lift', milestone: 'built' }, staff.executor)
          .then()
          .when('project.complete', { project: 'p-lift' }, staff.executor),
      { callouts: ['q1'] },
    ],
  });

  it('every part but the last runs against its clock, and being late is counted', () => {
    const late = raised()
      .later({ hours: 25 })
      .when('callout.assign', { callout: 'q1', to: 'r1' }, convener)
      .then({ finding: { late: true, time: 'at' } })
      .later({ hours: 49 })
      .when('callout.arrive', { callout: 'q1' }, 'r1')
      .then({ finding: { late: true } });
    expect(late.state.callOuts['q1']?.late).toEqual({ assign: 1, arrive: 1, resolve: 0 });
    expect(late.state.overdue).toEqual({});
  });

  it('assigning it again does not hide that nobody came', () => {
    assigned()
      .later({ hours: 49 })
      .when('callout.assign', { callout: 'q1', to: 'r2' }, convener)
      .then({ finding: { late: true } })
      .when('callout.arrive', { callout: 'q1' }, 'r1')
      .refused('callout.not-yours');
  });

  it('a body may be called, and any of its members come', () => {
    raised()
      .when('callout.assign', { callout: 'q1', to: 'council' }, convener)
      .then()
      .when('callout.arrive', { callout: 'q1' }, 'c3')
      .then();
  });

  it('one still open when the matter goes back is answered in conversion at the latest', () => {
    const back = assigned()
      .when('implementation.send-back', { projects: ['p-lift'], to: 'deliberation', reason: 'x' }, convener)
      .then()
      .when('deliberation.conclude', { way: 'shelve', reply: 'x' }, convener)
      .then({ place: 'conversion.drafting' });
    back.when('callout.withdraw', { callout: 'q1', reason: 'x' }, convener).then();
    back.when('callout.arrive', { callout: 'q1' }, 'r1').then();
  });
});
