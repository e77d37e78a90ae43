// Step 5 组织实施: what is admitted and what is refused.
import { describe } from 'vitest';
import { at } from 'yishi/testing';
import { implementation } from '../../../src/parts/5-implementation/part.js';
import type { Refusals } from '../../../src/parts/5-implementation/words.js';
import { admits, refuses } from '../provoke.js';
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

const witness = supervisor;
const repair = {
  project,
  milestones: [{ milestone: 'again', title: 'Put right', due: '2027-06-01' }],
  reason: 'Noise',
};
const inspection = { project, inspection: 'i1', result: 'defects' } as const;
const defective = () => completed().when('inspection.record', inspection, supervisor).then();
const suspended = () => started().when('project.suspend', { project, reason: 'Frost' }, supervisor).then();

describe('implementation', () => {
  admits(implementation.commands, {
    'project.start': [
      () => underWay().when('project.start', { project }, executor),
      { finding: { clocks: [{ milestone: 'built', due: '2026-06-13T16:00:00.000Z' }] } },
    ],
    'milestone.reach': [
      () => started().when('milestone.reach', { project, milestone: 'built' }, executor),
      { finding: { late: false, time: 'at' } },
    ],
    'milestone.reopen': [
      () => reached().when('milestone.reopen', { project, milestone: 'built', reason: 'Not quite' }, supervisor),
    ],
    'money.receive': [
      () => started().when('money.receive', { project, line: 'n1', source: 'residents', amount: 1 }, treasurer),
    ],
    'money.spend': [
      () =>
        funded().when(
          'money.spend',
          { project, line: 'n4', source: 'residents', amount: 50_000, text: 'x' },
          treasurer,
        ),
    ],
    'ledger.reverse': [
      () => funded().when('ledger.reverse', { project, line: 'n4', reverses: 'n3', reason: 'x', witness }, treasurer),
    ],
    'change.request': [() => started().when('change.request', budget(105_000), executor)],
    'change.decide': [
      () => requested(110_000).when('change.decide', approveIt, convener),
      { finding: { material: false, check: { left: '100000', right: '100000', met: false } } },
    ],
    'inspection.record': [() => started().when('inspection.record', inspection, supervisor)],
    'project.suspend': [
      () => started().when('project.suspend', { project, reason: 'Frost' }, supervisor),
      { finding: { clocks: [{ milestone: 'built', due: '2026-06-13T16:00:00.000Z' }] } },
    ],
    'project.resume': [() => suspended().when('project.resume', { project }, supervisor)],
    'project.terminate': [() => started().when('project.terminate', { project, reason: 'Bankrupt' }, convener)],
    'project.complete': [() => reached().when('project.complete', { project }, executor)],
    'project.accept': [() => completed().when('project.accept', { project }, supervisor)],
    'project.rectify': [() => accepted().when('project.rectify', repair, convener)],
    'implementation.send-back': [
      () => started().when('implementation.send-back', { projects: [project], to: 'vote', reason: 'x' }, convener),
      { place: 'vote.preparing', finding: { next: 'vote' } },
    ],
    'implementation.conclude': [
      () =>
        accepted()
          .when('project.terminate', { project: 'p-lamps', reason: 'No lamps' }, convener)
          .then()
          .when('implementation.conclude', {}, convener),
      { place: 'evaluation.rating', finding: { accepted: 1, terminated: 1, moneyIn: 0, moneyOut: 0 } },
    ],
  });

  refuses<Refusals>({
    'money.short': [
      'more is spent of a source than came in from it',
      () =>
        funded().when(
          'money.spend',
          { project, line: 'n4', source: 'residents', amount: 50_001, text: 'x' },
          treasurer,
        ),
      { source: 'residents', moneyIn: 60_000, moneyOut: 10_000, amount: 50_001 },
    ],
    'money.over-budget': [
      'more is spent than was approved',
      () =>
        funded()
          .when('money.receive', { project, line: 'n4', source: 'enterprise', amount: 90_001 }, treasurer)
          .then()
          .when('money.spend', { project, line: 'n5', source: 'enterprise', amount: 90_001, text: 'x' }, treasurer),
      { budget: 100_000, moneyOut: 10_000, amount: 90_001 },
    ],
    'line.exists': [
      'its name is taken',
      () => funded().when('money.receive', { project, line: 'n1', source: 'residents', amount: 1 }, treasurer),
    ],
    'line.unknown': [
      'a line that is not there is reversed',
      () => funded().when('ledger.reverse', { project, line: 'n4', reverses: 'n9', reason: 'x', witness }, treasurer),
    ],
    'line.reversed': [
      'it was reversed already',
      () =>
        funded()
          .when('ledger.reverse', { project, line: 'n4', reverses: 'n3', reason: 'x', witness }, treasurer)
          .then()
          .when('ledger.reverse', { project, line: 'n5', reverses: 'n3', reason: 'x', witness }, treasurer),
    ],
    'pledge.source-differs': [
      'the money is from elsewhere',
      () =>
        started().when(
          'money.receive',
          { project, line: 'n1', source: 'enterprise', amount: 1, pledge: 'p-lift-residents' },
          treasurer,
        ),
    ],
    'pledge.exceeded': [
      'more comes in than was pledged',
      () =>
        funded().when(
          'money.receive',
          { project, line: 'n4', source: 'residents', amount: 10_001, pledge: 'p-lift-residents' },
          treasurer,
        ),
      { amount: 50_000, received: 40_000, asked: 10_001 },
    ],
    'milestone.reached': [
      'it was reached already',
      () => reached().when('milestone.reach', { project, milestone: 'built' }, executor),
    ],
    'milestone.not-reached': [
      'a project completes with a milestone ahead',
      () => started().when('project.complete', { project }, executor),
      { milestones: ['built'] },
    ],
    'change.exists': ['its name is taken', () => requested().when('change.request', budget(1), executor)],
    'change.unknown': ['nobody asked for it', () => started().when('change.decide', approveIt, convener)],
    'change.decided': [
      'it was decided already',
      () => requested().when('change.decide', approveIt, convener).then().when('change.decide', approveIt, convener),
      { status: 'approved' },
    ],
    'change.open': [
      'a project completes with a change undecided',
      () => reached(requested()).when('project.complete', { project }, executor),
      { changes: ['g1'] },
    ],
    'change.own': [
      'somebody approves what they asked for',
      () => started().when('change.request', budget(1), convener).then().when('change.decide', approveIt, convener),
    ],
    'change.below-spent': [
      'the budget would be less than what was spent',
      () => funded().when('change.request', budget(9_999), executor),
      { budget: 9_999, moneyOut: 10_000 },
    ],
    'change.material': [
      'it is more than a tenth of what was approved',
      () => requested(110_001).when('change.decide', approveIt, convener),
      { from: 100_000, to: 110_001 },
    ],
    'inspection.exists': ['its name is taken', () => defective().when('inspection.record', inspection, supervisor)],
    'inspection.unknown': [
      'defects nobody found are resolved',
      () => started().when('inspection.record', { ...inspection, result: 'ok', resolves: ['i9'] }, supervisor),
    ],
    'inspection.unresolved': [
      'a project is accepted with a defect',
      () => defective().when('project.accept', { project }, convener),
      { inspections: ['i1'] },
    ],
    'project.own': [
      'whoever did the work accepts it',
      () =>
        at('implementation.underWay')
          .when('office.appoint', { office: 'convener', person: executor }, convener)
          .then()
          .when('project.start', { project }, executor)
          .then()
          .through((given) => reached(given))
          .when('project.complete', { project }, executor)
          .then()
          .when('project.accept', { project }, executor),
    ],
    'project.unfinished': [
      'the implementation ends before a project does',
      () => accepted().when('implementation.conclude', {}, convener),
      { projects: [{ project: 'p-lamps', status: 'approved' }] },
    ],
  });
});
