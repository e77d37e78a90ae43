// A course of contracts that says every one of their commands; one partner does not deliver. All constructed.
import { START, staff } from 'yishi/testing';
import type { Refusals } from '../../../src/registers/contracts/words.js';
import type { Course } from '../course.js';

const { convener, supervisor } = staff;
const day = (days: number): string => new Date(Date.parse(START) + days * 86_400_000).toISOString();

const refusals: Refusals = {
  'contract.exists': { contract: 'english' },
  'contract.unknown': { contract: 'x' },
  'contract.out-of-turn': { contract: 'english', status: 'expired' },
  'contract.party-unknown': { party: 'x' },
  'contract.kind-unused': { kind: 'charity', known: ['business'] },
  'contract.own': { party: 'r1' },
  'contract.not-yours': { contract: 'english', party: 'r1' },
  'contract.past': { contract: 'english', ends: day(1) },
  'contract.ends-not-later': { contract: 'english', ends: day(1) },
  'contract.space-unknown': { space: 'roof', known: ['hall'] },
  'contract.slot-empty': { space: 'hall', from: '11:00', until: '09:00' },
  'contract.slot-taken': { contract: 'english', space: 'hall', day: 6, from: '09:00', until: '11:00' },
  'contract.duty-exists': { contract: 'english', duty: 'class' },
  'contract.duty-unknown': { contract: 'english', duty: 'x' },
  'contract.duty-outside': { duty: 'class', due: day(1), ends: day(2) },
  'contract.duty-settled': { contract: 'english', duty: 'class', status: 'performed' },
  'contract.nothing-to-return': { contract: 'english', duty: 'class' },
  'contract.not-overdue': { contract: 'english', duty: 'class', due: day(1) },
  'contract.still-overdue': { contract: 'english', duty: 'class' },
  'contract.no-breach': { contract: 'english' },
  'contract.cure-runs': { contract: 'english', cureBy: day(3) },
  'contract.duties-open': { contract: 'english', duty: 'class', count: 2 },
};

export const contracts: Course = {
  registers: {
    contracts: {
      partners: [
        {
          kind: 'business',
          rights: [{ zh: '在固定时段使用社区空间', en: 'use of a space of the community at fixed times' }],
          duties: [{ zh: '每周到社区开展低附加收益的公益活动', en: 'activities for the public good every week' }],
        },
        { kind: 'department' },
      ],
      spaces: ['hall'],
    },
  },
  refusals: { ...refusals },
  play: (given) =>
    given
      .when(
        'contract.sign',
        {
          contract: 'english',
          title: '周六英语角',
          party: 'r1',
          kind: 'business',
          ends: day(60),
          slots: [{ space: 'hall', day: 6, from: '09:00', until: '11:00' }],
          duties: [
            { duty: 'class', title: '公益英语课', due: day(7), times: 3 },
            { duty: 'books', title: '捐赠绘本', due: day(20) },
          ],
        },
        convener,
      )
      .then()
      .when('contract.perform', { contract: 'english', duty: 'class', text: '到场二十人' }, 'r1')
      .then({ finding: { done: 1, late: false, next: day(14) } })
      .when('contract.return', { contract: 'english', duty: 'class', reason: '到场的不是老师' }, supervisor)
      .then()
      .until(day(8))
      .when('contract.breach', { contract: 'english', duty: 'class', reason: '联系两次没有回音' }, convener)
      .then()
      .when('contract.perform', { contract: 'english', duty: 'class' }, 'r1')
      .then({ finding: { late: true } })
      .when('contract.cure', { contract: 'english', text: '已补课' }, convener)
      .then()
      .when('contract.excuse', { contract: 'english', duty: 'books', reason: '已改捐图书角' }, convener)
      .then()
      .when(
        'contract.renew',
        { contract: 'english', ends: day(120), duties: [{ duty: 'camp', title: '暑期营', due: day(100) }] },
        convener,
      )
      .then()
      .when(
        'contract.sign',
        { contract: 'clinic', title: '小区医疗服务站', party: 'r2', kind: 'department', ends: day(30), duties: [] },
        convener,
      )
      .then()
      .when('contract.end', { contract: 'clinic', text: '并入卫生站' }, convener)
      .then()
      .when('contract.reinstate', { contract: 'clinic', reason: '登记错了' }, convener)
      .then()
      .when('contract.terminate', { contract: 'clinic', ground: 'agreed', reason: '场地另有安排' }, convener)
      .then()
      .until(day(15)),
};
