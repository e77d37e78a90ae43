// Claims 认领 and call-outs 吹哨报到: every command admitted once, every refusal provoked once.
import { describe, expect, it } from 'vitest';
import { at, type Given, plus, staff } from 'yishi/testing';
import { callOutFigures } from '../../src/parts/call-outs/figures.js';
import { callOuts } from '../../src/parts/call-outs/part.js';
import type { CallOut, Refusals as CallOutRefusals } from '../../src/parts/call-outs/words.js';
import { claims } from '../../src/parts/claims/part.js';
import type { Refusals as ClaimRefusals } from '../../src/parts/claims/words.js';
import { admits, refuses } from './provoke.js';

/** With the help of a clerk, and no mandate. */
const helped = { enteredBy: staff.convener, assisted: true };

const { convener, supervisor } = staff;
const underWay = () => at('implementation.underWay');

describe('claims', () => {
  const due = '2027-01-01T00:00:00.000Z';
  const posted = () => underWay().when('claim.post', { claim: 'w1', title: 'A lift to the clinic', due }, 'r1').then();
  const taken = () => posted().when('claim.take', { claim: 'w1' }, 'r2').then();
  const delivered = () => taken().when('claim.deliver', { claim: 'w1' }, 'r2').then();

  admits(claims.commands, {
    'claim.post': [() => underWay().when('claim.post', { claim: 'w1', title: 'x', item: 'lift' }, 'r1')],
    'claim.take': [() => posted().when('claim.take', { claim: 'w1' }, { by: 'r3', for: 'r2', ...helped })],
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
  const tooLate = () => assigned().later({ days: 30 });
  const reported = () => tooLate().when('callout.report', { callout: 'q1' }, supervisor).then();

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
    'callout.escalate': [
      () => assigned().when('callout.escalate', { callout: 'q1', to: 'council', reason: 'He is ill' }, supervisor),
      { finding: { late: false, from: 'r1', level: 1 } },
    ],
    'callout.report': [
      () => tooLate().when('callout.report', { callout: 'q1' }, supervisor),
      { finding: { response: 'arrive', to: 'r1' } },
    ],
    'callout.settle': [
      () => reported().when('callout.settle', { callout: 'q1', outcome: 'named', reply: 'Thrice now' }, supervisor),
    ],
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
    'callout.not-higher': [
      'it is with them already',
      () => assigned().when('callout.escalate', { callout: 'q1', to: 'r1', reason: 'x' }, supervisor),
      { to: 'r1' },
    ],
    'callout.risk-lower': [
      'it would come to matter less by going up',
      () =>
        underWay()
          .when('callout.raise', { callout: 'q1', matter: 'x', risk: 'high' }, supervisor)
          .then()
          .when('callout.escalate', { callout: 'q1', to: 'r1', risk: 'medium', reason: 'x' }, supervisor),
      { risk: 'medium', was: 'high' },
    ],
    'callout.not-overdue': [
      'there is time yet',
      () => assigned().when('callout.report', { callout: 'q1' }, supervisor),
    ],
    'callout.reported': ['it has been said', () => reported().when('callout.report', { callout: 'q1' }, supervisor)],
    'callout.no-report': [
      'nobody complained',
      () => tooLate().when('callout.settle', { callout: 'q1', outcome: 'urged', reply: 'x' }, supervisor),
    ],
    'callout.about-you': [
      'the supervisor did not come themselves',
      () =>
        raised()
          .when('callout.assign', { callout: 'q1', to: supervisor }, convener)
          .then()
          .later({ days: 30 })
          .when('callout.report', { callout: 'q1' }, convener)
          .then()
          .when('callout.settle', { callout: 'q1', outcome: 'excused', reply: 'x' }, supervisor),
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

  it('nobody is reported a minute too early, and then by how much they are late', () => {
    const due = assigned().state.deadlines['callout:q1:arrive']?.due ?? '';
    const report = (at: string) => assigned().when('callout.report', { callout: 'q1' }, { by: supervisor, at });
    report(due).refused('callout.not-overdue', { due });
    report(plus(due, { minutes: 61 }))
      .then({ finding: { response: 'arrive', due, minutes: 61 } })
      .when('callout.report', { callout: 'q1' }, 'r2')
      .refused('callout.not-yours');
  });

  it('a report is a whistle too: nothing ends before it has an answer, and the answer may be amended', () => {
    const confirmed = reported()
      .when('callout.arrive', { callout: 'q1' }, 'r1')
      .then()
      .when('callout.resolve', { callout: 'q1', result: 'Tight' }, 'r1')
      .then()
      .when('callout.confirm', { callout: 'q1' }, supervisor)
      .then();
    expect(callOuts.unfinished?.(confirmed.state)).toEqual(['q1']);
    const settled = (given: Given, outcome: 'named' | 'excused') =>
      given.when('callout.settle', { callout: 'q1', outcome, reply: 'x' }, supervisor).then();
    const named = settled(confirmed, 'named');
    expect(callOuts.unfinished?.(named.state)).toEqual([]);
    expect(callOutFigures(named.state)).toMatchObject({ resolved: 1, late: 1, reported: 1, named: 1 });
    expect(callOutFigures(settled(named, 'excused').state)).toMatchObject({ reported: 1, named: 0 });
  });

  it('goes to a body above or beside whoever has it, never to one below them', () => {
    const bodies = [
      { body: 'street', kind: 'authority', name: 'Street office' },
      { body: 'grid', kind: 'grid', name: 'Grid', parent: 'street' },
      { body: 'block', kind: 'grid', name: 'Block', parent: 'grid' },
    ];
    const state = assigned().state;
    const tree = { ...state, bodies: { ...state.bodies, ...Object.fromEntries(bodies.map((one) => [one.body, one])) } };
    const asked = (to: string, from: string) =>
      callOuts.commands['callout.escalate'].judge?.(
        tree,
        { type: 'callout.escalate', fields: { callout: 'q1', to, reason: 'x' }, by: supervisor, at: tree.at, salt: '' },
        { ...(tree.callOuts['q1'] as CallOut), to: from },
      );
    expect(asked('block', 'street')).toMatchObject({ code: 'callout.not-higher' });
    expect(asked('street', 'block')).toMatchObject({ found: { from: 'block', level: 1 } });
    expect(asked('council', 'block')).toMatchObject({ found: { level: 1 } });
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
