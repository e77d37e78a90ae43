// A course of emergencies that says every one of their commands.
import { staff } from 'yishi/testing';
import type { Refusals } from '../../../src/registers/emergency/words.js';
import type { Course } from '../course.js';

const { convener, authority, recorder } = staff;

const refusals: Refusals = {
  'emergency.exists': { emergency: 'flood' },
  'emergency.unknown': { emergency: 'x' },
  'emergency.over': { emergency: 'flood' },
  'emergency.level-unknown': { level: '三级', known: ['应急'] },
  'emergency.grid-unknown': { grid: 'g9' },
  'emergency.overlaps': { emergency: 'flood' },
  'emergency.extended-out': { emergency: 'flood', extensions: 3 },
};

export const emergency: Course = {
  registers: { emergency: {}, grids: {} },
  refusals: { ...refusals },
  play: (given) =>
    given
      .when('grid.enter', { grids: [{ grid: 'g1', title: '一网格' }] }, recorder)
      .then()
      .when(
        'emergency.declare',
        { emergency: 'flood', title: '防汛', ground: '河水超警戒水位', level: '应急', grids: ['g1'], days: 7 },
        authority,
      )
      .then()
      .when('emergency.extend', { emergency: 'flood', days: 3, reason: '水位未退' }, authority)
      .then()
      .when('emergency.stand-down', { emergency: 'flood', reason: '水位已退' }, convener)
      .then()
      .when('emergency.declare', { emergency: 'snow', title: '除雪', ground: '暴雪预警', level: '应急' }, authority)
      .then(),
};
