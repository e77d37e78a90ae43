// Step 5 组织实施: clocks, money, changes, and the ways back.
import { describe, expect, it } from 'vitest';
import { at, plus } from 'yishi/testing';
import { secured } from '../../../src/parts/projects/ledger.js';
import {
  accepted,
  approveIt,
  budget,
  completed,
  convener,
  executor,
  funded,
  project,
  reached,
  requested,
  started,
  supervisor,
  treasurer,
  underWay,
} from './works.js';

const due = '2026-06-13T16:00:00.000Z';
const clock = `milestone:${project}:built`;

describe('a milestone', () => {
  it('not reached in time is owed, and reached late is marked so', () => {
    const late = started().until(due).when('note.add', { text: 'x' }, 'r1').then();
    expect(late.state.overdue[clock]?.due).toBe(due);
    const done = late
      .when('milestone.reach', { project, milestone: 'built' }, executor)
      .then({ finding: { late: true, due } });
    expect(done.state.overdue).toEqual({});
  });

  it('opened again takes up its clock where it was', () => {
    const again = reached().when('milestone.reopen', { project, milestone: 'built', reason: 'x' }, executor).then();
    expect(again.state.deadlines[clock]?.due).toBe(due);
  });

  it('waits while the project is suspended', () => {
    const resumed = started()
      .when('project.suspend', { project, reason: 'Frost' }, supervisor)
      .then()
      .later({ days: 100 })
      .when('milestone.reach', { project, milestone: 'built' }, executor)
      .refused('project.out-of-turn', { status: 'suspended', verb: 'reach' })
      .when('project.resume', { project }, supervisor)
      .then();
    expect(resumed.state.deadlines[clock]?.due).toBe(plus(due, { days: 100, minutes: 2 }));
    expect(resumed.state.overdue).toEqual({});
  });

  it('opened again after the project stood takes its clock up as much later', () => {
    const resumed = reached()
      .when('project.suspend', { project, reason: 'Frost' }, supervisor)
      .then()
      .later({ days: 100 })
      .when('project.resume', { project }, supervisor)
      .then({ finding: { clocks: [] } });
    const again = resumed.when('milestone.reopen', { project, milestone: 'built', reason: 'x' }, executor).then();
    expect(again.state.deadlines[clock]?.due).toBe(plus(due, { days: 100, minutes: 1 }));
  });

  it('opened again after the project stood when it was over already is owed since then', () => {
    const resumed = reached()
      .until(plus(due, { days: 1 }))
      .when('project.suspend', { project, reason: 'Frost' }, supervisor)
      .then()
      .later({ days: 100 })
      .when('project.resume', { project }, supervisor)
      .then();
    const again = resumed.when('milestone.reopen', { project, milestone: 'built', reason: 'x' }, executor).then();
    expect(again.state.deadlines[clock]?.due).toBe(due);
  });

  it('is moved by an approved change, also while the project is suspended', () => {
    const change = {
      project,
      change: 'g1',
      alters: { kind: 'schedule', milestone: 'built', due: '2026-09-01' },
      reason: 'x',
    } as const;
    const moved = started()
      .when('project.suspend', { project, reason: 'Frost' }, supervisor)
      .then()
      .when('change.request', change, executor)
      .then()
      .when('change.decide', approveIt, convener)
      .then({ finding: { due: '2026-09-01T16:00:00.000Z' } })
      .later({ days: 3 })
      .when('project.resume', { project }, supervisor)
      .then();
    expect(moved.state.deadlines[clock]?.due).toBe('2026-09-01T16:00:00.000Z');
    started()
      .when('change.request', { ...change, alters: { ...change.alters, due: '2026-01-01' } }, executor)
      .refused('milestone.past');
    started()
      .when('change.request', { ...change, alters: { ...change.alters, milestone: 'x' } }, executor)
      .refused('milestone.unknown');
  });
});

describe('money', () => {
  it('is counted by source, and a reversal is a line of its own', () => {
    const reversed = funded()
      .when(
        'ledger.reverse',
        { project, line: 'n4', reverses: 'n1', reason: 'Bounced', witness: supervisor },
        treasurer,
      )
      .then();
    expect(reversed.state.projects[project]).toMatchObject({
      moneyIn: 20_000,
      moneyOut: 10_000,
      pledgesPaid: 0,
      sources: { residents: { moneyIn: 20_000, moneyOut: 10_000, pledged: 50_000 } },
    });
    expect(reversed.state.projects[project]?.ledger.get('n1')?.reversedBy).toBe('n4');
    reversed
      .when('ledger.reverse', { project, line: 'n5', reverses: 'n2', reason: 'x', witness: supervisor }, treasurer)
      .refused('money.short');
  });

  it('is reversed before a witness only', () => {
    funded()
      .when('ledger.reverse', { project, line: 'n4', reverses: 'n1', reason: 'x' }, treasurer)
      .refused('witness.needed');
  });

  it('that comes in place of pledged labour is secured, though nobody had pledged money', () => {
    const marks = { need: 5, feasibility: 4, effect: 3 };
    const approved = at('conversion.screening')
      .when('pledge.make', { project, pledge: 'l1', kind: 'labour', source: 'residents', amount: 900 }, 'r1')
      .then()
      .whenEach('project.score', [
        [{ project, scores: marks }, 'c1'],
        [{ project: 'p-lamps', scores: marks }, 'c1'],
      ])
      .whenEach('project.screen', [
        [{ project, decision: 'approve' }, convener],
        [{ project: 'p-lamps', decision: 'approve' }, convener],
      ])
      .when('conversion.conclude', {}, convener)
      .then();
    const paid = approved
      .when('money.receive', { project, line: 'n1', source: 'residents', amount: 900, pledge: 'l1' }, treasurer)
      .then().state.projects[project]!;
    expect(paid.pledges.get('l1')?.received).toBe(900);
    expect(secured(paid)).toBe(100_900);
    expect(secured(funded().state.projects[project]!)).toBe(120_000);
  });

  it('is received for a pledge that was made, and reversed on a line that was entered', () => {
    const line = { project, line: 'n9', source: 'residents', amount: 1 };
    started()
      .when('money.receive', { ...line, pledge: 'l9' }, treasurer)
      .refused('pledge.unknown', { project, pledge: 'l9' });
    funded()
      .when('ledger.reverse', { project, line: 'n9', reverses: 'n8', reason: 'x', witness: supervisor }, treasurer)
      .refused('line.unknown', { project, line: 'n8' });
  });

  it('goes out after acceptance too, since bills come late, but not while suspended', () => {
    const spend = { project, line: 'n4', source: 'residents', amount: 1, text: 'x' };
    const done = reached(funded()).when('project.complete', { project }, executor).then();
    done.when('project.accept', { project }, supervisor).then().when('money.spend', spend, treasurer).then();
    funded()
      .when('project.suspend', { project, reason: 'x' }, supervisor)
      .then()
      .when('money.spend', spend, treasurer)
      .refused('project.out-of-turn');
  });
});

describe('a change', () => {
  it('is measured against the budget as it was approved, so that small ones cannot add up', () => {
    requested(108_000)
      .when('change.decide', approveIt, convener)
      .then()
      .when('change.request', { ...budget(112_000), change: 'g2' }, executor)
      .then()
      .when('change.decide', { ...approveIt, change: 'g2' }, convener)
      .refused('change.material', { from: 100_000, to: 112_000 });
  });

  it('of content is material where it says so', () => {
    const content = (material: boolean) =>
      started()
        .when(
          'change.request',
          { project, change: 'g1', alters: { kind: 'content', content: 'Smaller', material }, reason: 'x' },
          executor,
        )
        .then()
        .when('change.decide', approveIt, convener);
    content(true).refused('change.material', { from: null, to: null });
    expect(content(false).then().state.projects[project]?.content).toBe('Smaller');
  });

  it('is declined with a reason, also by whoever asked', () => {
    const asked = started().when('change.request', budget(1), convener).then();
    asked.when('change.decide', { ...approveIt, decision: 'decline' }, convener).refused('reason.missing');
    asked.when('change.decide', { ...approveIt, decision: 'decline', reason: 'x' }, convener).then();
  });

  it('of who is responsible names somebody known', () => {
    const to = (person: string, body?: string) =>
      started().when(
        'change.request',
        {
          project,
          change: 'g1',
          alters: { kind: 'responsible', responsible: { person, ...(body && { body }) } },
          reason: 'x',
        },
        executor,
      );
    to('nobody').refused('person.unknown');
    to('r1', 'senate').refused('body.unknown');
    to('r1').then();
  });
});

describe('a material change', () => {
  it('goes back to the vote with its item as it was frozen, and the others go on', () => {
    const back = requested(200_000)
      .when('implementation.send-back', { projects: [project], to: 'vote', reason: 'Twice as dear' }, convener)
      .then({ place: 'vote.preparing' });
    expect(back.state.items['lift']).toMatchObject({ status: 'frozen', stage: 0 });
    expect(back.state.projects[project]).toMatchObject({
      status: 'returned',
      changes: { g1: { status: 'sent-back' } },
    });
    expect(back.state.projects['p-lamps']?.status).toBe('approved');
    expect(back.state.deadlines).toEqual({});
    expect(back.state.returns).toBe(1);
  });

  it('of something agreed by consensus cannot be voted on', () => {
    underWay()
      .when('implementation.send-back', { projects: ['p-lamps'], to: 'vote', reason: 'x' }, convener)
      .refused('item.no-route', { item: 'lamps' });
    underWay()
      .when('implementation.send-back', { projects: ['p-lamps'], to: 'deliberation', reason: 'x' }, convener)
      .then({ place: 'deliberation.planning' });
  });
});

describe('projects that go back together', () => {
  const back = (projects: string[]) =>
    underWay().when('implementation.send-back', { projects, to: 'deliberation', reason: 'x' }, convener);

  it('go back once each, however often they are named', () => {
    const sent = back(['p-lift', 'p-lift', 'p-lamps']).then({ place: 'deliberation.planning' });
    expect(Object.values(sent.state.projects).map(({ status }) => status)).toEqual(['returned', 'returned']);
  });

  it('are all known, or none goes', () => {
    back(['p-lift', 'p9']).refused('project.unknown', { project: 'p9' });
  });
});

describe('a completed project', () => {
  it('is accepted once every defect has been put right', () => {
    completed()
      .when('inspection.record', { project, inspection: 'i1', result: 'defects' }, supervisor)
      .then()
      .when('inspection.record', { project, inspection: 'i2', result: 'ok', resolves: ['i1'] }, supervisor)
      .then()
      .when('project.accept', { project }, supervisor)
      .then();
  });

  it('is put right under a clock of its own', () => {
    const milestones = [{ milestone: 'again', title: 'Quieter', due: '2026-08-01' }];
    const again = accepted()
      .when('project.rectify', { project, milestones, reason: 'Noise' }, convener)
      .then({ finding: { clocks: [{ milestone: 'again', due: '2026-08-01T16:00:00.000Z' }] } });
    expect(again.state.projects[project]).toMatchObject({ status: 'under-way' });
    again.when('project.complete', { project }, executor).refused('milestone.not-reached', { milestones: ['again'] });
    accepted()
      .when(
        'project.rectify',
        { project, milestones: [{ ...milestones[0]!, milestone: 'built' }], reason: 'x' },
        convener,
      )
      .refused('milestone.twice');
  });

  it('that was terminated takes its clocks and open changes with it', () => {
    const over = requested().when('project.terminate', { project, reason: 'x' }, convener).then();
    expect(over.state.projects[project]?.changes['g1']?.status).toBe('lapsed');
    expect(over.state.deadlines[clock]).toBeUndefined();
  });
});
