// A course of grids that says every one of their commands.
import { staff } from 'yishi/testing';
import type { Refusals } from '../../../src/registers/grids/words.js';
import type { Course } from '../course.js';

const { convener, recorder } = staff;
const reason = '按户数调整';

const refusals: Refusals = {
  'grid.exists': { grid: 'g1' },
  'grid.unknown': { grid: 'x' },
  'grid.dropped': { grid: 'g1' },
  'grid.orphan': { grid: 'g1', parent: 'x' },
  'grid.loop': { grid: 'g1' },
  'grid.too-deep': { grid: 'g1', depth: 3, levels: ['总网格', '一般网格'] },
  'grid.kind-unknown': { kind: '专属', known: ['一般'] },
  'grid.person-unknown': { person: 'x' },
  'grid.assigned': { grid: 'g1', person: 'r1' },
  'grid.not-assigned': { grid: 'g1', person: 'r1' },
  'grid.has-parts': { grid: 'g1', parts: 2 },
  'grid.apart': { grid: 'g1', other: 'g2' },
  'grid.itself': { grid: 'g1' },
  'grid.households-differ': { whole: 90, parts: 91 },
};

export const grids: Course = {
  registers: { grids: { levels: [{ level: '总网格' }, { level: '一般网格', households: { from: 70, to: 100 } }] } },
  refusals: { ...refusals },
  play: (given) =>
    given
      .when(
        'grid.enter',
        {
          grids: [
            { grid: 'g1', title: '一网格', parent: 'top', households: 160 },
            { grid: 'top', title: '总网格' },
            { grid: 'g2', title: '二网格', parent: 'top', households: 80, kind: '一般网格' },
          ],
          more: true,
        },
        recorder,
      )
      .then()
      .when('grid.correct', { grid: 'g2', households: 82, reason: '漏记两户' }, recorder)
      .then()
      .when('grid.assign', { grid: 'g2', person: 'r1', as: 'lead' }, convener)
      .then()
      .when('grid.assign', { grid: 'g2', person: 'r2', as: 'lead' }, convener)
      .then()
      .when('grid.assign', { grid: 'g2', person: 'r3', as: 'member' }, convener)
      .then()
      .when('grid.relieve', { grid: 'g2', person: 'r3', reason: '搬走了' }, convener)
      .then()
      .when(
        'grid.split',
        {
          grid: 'g1',
          into: [
            { grid: 'g3', title: '三网格', households: 80 },
            { grid: 'g4', title: '四网格', households: 80 },
          ],
          reason,
        },
        convener,
      )
      .then()
      .when('grid.merge', { grid: 'g5', title: '五网格', of: ['g3', 'g4'], reason }, convener)
      .then()
      .when('grid.move', { grid: 'g5', reason }, convener)
      .then()
      .when('grid.drop', { grid: 'g5', reason }, convener)
      .then(),
};
