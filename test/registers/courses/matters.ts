// A course of matters: one referred with a need, reported, reported again after it was annulled; one recalled.
import { staff } from 'yishi/testing';
import type { Refusals } from '../../../src/registers/matters/words.js';
import type { Course } from '../course.js';

const { convener, recorder } = staff;
const head = 'a'.repeat(64);

const refusals: Refusals = {
  'matter.exists': { matter: 'lamps' },
  'matter.unknown': { matter: 'x' },
  'matter.out-of-turn': { matter: 'lamps', status: 'reported' },
  'matter.charter-unknown': { charter: 'quick-poll', known: ['heping-road'] },
  'matter.consultation-taken': { consultation: 'c1', matter: 'lamps' },
  'matter.entry-unknown': { register: 'needs', id: 'x' },
  'matter.entry-twice': { register: 'needs', id: 'lamp' },
  'matter.not-over': { matter: 'lamps', place: 'vote.polling' },
  'matter.reported': { matter: 'lamps', entries: 31 },
};

export const matters: Course = {
  registers: { matters: {}, needs: {} },
  refusals: { ...refusals },
  play: (given) =>
    given
      .when('need.post', { need: 'lamp', title: '后巷没有路灯' }, 'r1')
      .then()
      .when(
        'matter.refer',
        {
          matter: 'lamps',
          title: '后巷路灯怎么装',
          consultation: 'c1',
          charter: 'heping-road',
          entries: [{ register: 'needs', id: 'lamp' }],
        },
        convener,
      )
      .then()
      .when(
        'matter.report',
        {
          matter: 'lamps',
          place: 'closed.done',
          head,
          entries: 31,
          items: [{ item: 'lamps', title: '装六盏路灯', status: 'passed' }],
          projects: [{ project: 'p1', title: '后巷路灯', status: 'accepted', moneyIn: 300_000, moneyOut: 288_000 }],
        },
        recorder,
      )
      .then()
      .when(
        'matter.report',
        { matter: 'lamps', place: 'closed.annulled', head, entries: 32, items: [], projects: [] },
        recorder,
      )
      .then()
      .when(
        'matter.refer',
        { matter: 'pool', title: '游泳池', consultation: 'c2', charter: 'heping-road', entries: [] },
        convener,
      )
      .then()
      .when('matter.recall', { matter: 'pool', reason: '没有地方' }, convener)
      .then(),
};
