// A course of points that says every one of their commands. The figures are made up.
import { staff } from 'yishi/testing';
import type { Refusals } from '../../../src/registers/points/words.js';
import type { Course } from '../course.js';

/** With the help of a clerk, and no mandate. */
const helped = { enteredBy: staff.convener, assisted: true };

const { convener, recorder } = staff;

const refusals: Refusals = {
  'points.person-unknown': { person: 'x' },
  'points.entry-exists': { entry: 'e1' },
  'points.entry-unknown': { entry: 'x' },
  'points.entry-reversed': { entry: 'e1' },
  'points.activity-unknown': { activity: '打牌', known: ['巡逻'] },
  'points.article-unknown': { article: '汽车', known: ['洗衣液'] },
  'points.own': { person: 'r1' },
  'points.not-yours': { person: 'r1' },
  'points.over-cap': { person: 'r1', per: 'month', cap: 20, earned: 15, points: 10 },
  'points.short': { person: 'r1', balance: 5, points: 8 },
  'points.no-expiry': {},
  'points.nothing-expires': { person: 'r1', balance: 5 },
  'points.honour-unknown': { honour: '劳模', known: ['优秀志愿者'] },
  'points.honour-held': { person: 'r1', honour: '优秀志愿者' },
  'points.honour-not-held': { person: 'r1', honour: '优秀志愿者' },
  'points.honour-too-early': { person: 'r1', honour: '优秀志愿者', gained: 5, needed: 10 },
  'points.too-many': { person: 'r1', most: 1_000_000_000 },
};

export const points: Course = {
  registers: {
    points: {
      activities: [{ activity: '夜间巡逻', points: 3 }],
      catalogue: [{ article: '洗衣液', points: 8 }],
      monthlyCap: 30,
      expireMonths: 1,
      honours: [{ honour: '优秀志愿者', points: 10 }],
    },
  },
  refusals: { ...refusals },
  play: (given) =>
    given
      .when('points.earn', { entry: 'e1', person: 'r1', activity: '夜间巡逻', times: 4, text: '三月第一周' }, recorder)
      .then({ finding: { points: 12, month: '2026-03', balance: 12 } })
      .when('points.award', { entry: 'e2', person: 'r1', points: 5, reason: '救助落水儿童' }, convener)
      .then({ finding: { balance: 17 } })
      .when('points.honour', { person: 'r1', honour: '优秀志愿者', text: '年度表彰' }, convener)
      .then({ finding: { gained: 17 } })
      .when('points.redeem', { entry: 'e3', article: '洗衣液' }, { by: 'r2', for: 'r1', ...helped })
      .then({ finding: { points: 8, balance: 9 } })
      .when('points.reverse', { entry: 'e2', reason: '记错了人' }, convener)
      .then({ finding: { balance: 4 } })
      .when('points.revoke-honour', { person: 'r1', honour: '优秀志愿者', reason: '记错了人' }, convener)
      .then()
      .later({ days: 60 })
      .when('points.expire', { entry: 'e4', person: 'r1' }, recorder)
      .then({ finding: { points: 4, oldest: '2026-04', balance: 0 } }),
};
