// A course of contracts that says every one of their commands: 河东's five kinds of partner; their rights and duties as listed, the days
// and the tutoring school's slot are made up.
import { staff } from 'yishi/testing';
import type { Refusals } from '../../../src/registers/contracts/words.js';
import type { Course } from '../course.js';

const { convener, supervisor } = staff;
const moment = '2026-04-01T00:00:00.000Z';

const refusals: Refusals = {
  'contract.exists': { contract: 'english' },
  'contract.unknown': { contract: 'x' },
  'contract.over': { contract: 'english', status: 'ended', until: moment },
  'contract.kind-unknown': { kind: '网络', known: ['商业'] },
  'contract.right-unknown': { kind: '商业', right: '收费', known: ['场地'] },
  'contract.duty-kind-unknown': { kind: '商业', duty: '募捐', known: ['公益课'] },
  'contract.party-unknown': { party: 'x' },
  'contract.not-yours': { contract: 'english', party: 'council' },
  'contract.slot-without-space': { slot: '周六上午' },
  'contract.slot-taken': { space: '社区教室', slot: '周六上午', contract: 'english' },
  'contract.duty-twice': { duty: 'class' },
  'contract.duty-too-late': { duty: 'class', due: moment, until: moment },
  'contract.duty-unknown': { contract: 'english', duty: 'x' },
  'contract.duty-out-of-turn': { contract: 'english', duty: 'class', status: 'performed' },
  'contract.duty-not-due': { contract: 'english', duty: 'class', due: moment },
  'contract.nothing-before': { contract: 'english', duty: 'class' },
  'contract.in-breach': { contract: 'english', duties: ['class'] },
  'contract.no-breach': { contract: 'english' },
  'contract.cure-running': { contract: 'english', duty: 'class', due: moment },
  'contract.claim-unknown': { claim: 'x' },
  'contract.claim-others': { claim: 'c', contract: 'english' },
  'contract.claim-twice': { claim: 'c', contract: 'english' },
};

export const contracts: Course = {
  registers: {
    contracts: {
      kinds: [
        { kind: '物业', duties: ['志愿服务'] },
        { kind: '部门', duties: ['结对帮服'] },
        { kind: '居民', duties: ['楼道自治'] },
        { kind: '公益', duties: ['点单服务'] },
        { kind: '商业', rights: ['固定场地'], duties: ['公益课'] },
      ],
      cureDays: 5,
    },
  },
  refusals: { ...refusals },
  play: (given) =>
    given
      .when(
        'contract.sign',
        {
          contract: 'english',
          title: '少儿英语公益课',
          kind: '商业',
          party: 'r1',
          space: '社区教室',
          slot: '周六上午',
          rights: ['固定场地'],
          duties: [
            { duty: 'class', title: '每周一节公益课', kind: '公益课', days: 7, every: 7 },
            { duty: 'plan', title: '交课程表', days: 10 },
          ],
          days: 60,
        },
        convener,
      )
      .then()
      .when('claim.post', { claim: 'books', title: '捐一批绘本' }, 'r2')
      .then()
      .when('claim.take', { claim: 'books' }, 'r1')
      .then()
      .when('contract.claim', { contract: 'english', claim: 'books' }, 'r1')
      .then()
      .when('contract.unclaim', { contract: 'english', claim: 'books', reason: '个人所捐' }, 'r1')
      .then()
      .when('contract.perform', { contract: 'english', duty: 'class', text: '来了十二个孩子' }, 'r1')
      .then({ finding: { late: false } })
      .when('contract.perform', { contract: 'english', duty: 'plan' }, { by: 'r2', for: 'r1' })
      .then({ finding: { next: null } })
      .when('contract.reverse', { contract: 'english', duty: 'plan', reason: '交的是旧表' }, supervisor)
      .then()
      .later({ days: 20 })
      .when('contract.breach', { contract: 'english', duty: 'class', reason: '一周没有开课' }, supervisor)
      .then()
      .when('contract.cure', { contract: 'english', duty: 'class', text: '补课两节' }, 'r1')
      .then({ finding: { late: false } })
      .when('contract.renew', { contract: 'english', days: 60, reason: '居民欢迎' }, convener)
      .then()
      .when('contract.breach', { contract: 'english', duty: 'plan', reason: '催了两次没有交' }, convener)
      .then()
      .later({ days: 7 })
      .when('contract.terminate', { contract: 'english', reason: '逾期没有补正' }, convener)
      .then({ finding: { duties: ['plan'] } })
      .when(
        'contract.sign',
        {
          contract: 'stairs',
          title: '楼道自治',
          kind: '居民',
          party: 'r3',
          duties: [{ duty: 'clean', title: '清楼道', days: 30 }],
        },
        convener,
      )
      .then()
      .when('contract.end', { contract: 'stairs', reason: '搬走了' }, 'r3')
      .then(),
};
