// A course of funds that says every one of their commands: 业账社管 from 4,000 yuan up, a micro-fund fed by a canteen. The 4,000 and the
// 200,000 yuan are 西山's, the canteen is 督院街's; the other figures are made up.
import { staff } from 'yishi/testing';
import type { Refusals } from '../../../src/registers/funds/words.js';
import type { Course } from '../course.js';

const { convener, treasurer, recorder } = staff;

const refusals: Refusals = {
  'fund.exists': { fund: 'commons' },
  'fund.unknown': { fund: 'x' },
  'fund.closed': { fund: 'commons' },
  'fund.open': { fund: 'commons' },
  'fund.kind-unknown': { kind: '彩票', known: ['微基金'] },
  'fund.party-unknown': { party: 'x' },
  'fund.rule-twice': { rule: '食堂' },
  'fund.entry-exists': { entry: 'e1' },
  'fund.entry-unknown': { entry: 'x' },
  'fund.entry-reversed': { entry: 'e1' },
  'fund.source-unknown': { source: '彩票', known: ['enterprise'] },
  'fund.purpose-unknown': { purpose: '宴请', known: ['维修'] },
  'fund.rule-unknown': { rule: '停车', known: [] },
  'fund.nothing-returned': { income: 1, num: 3, den: 10 },
  'fund.short': { fund: 'commons', balance: 400_000, amount: 400_001 },
  'fund.beyond-count': { fund: 'commons', most: 1_000_000_000_000_000 },
  'fund.not-approved': { by: 'r1', approvers: ['council'] },
  'fund.own-approval': { by: 'feng' },
  'fund.itself': { fund: 'commons' },
  'fund.thing-unknown': { register: 'needs', id: 'x' },
  'fund.award-short': { grant: 'g1', left: 100, amount: 101 },
  'fund.not-empty': { fund: 'commons', balance: 1 },
  'fund.unpublished': { fund: 'commons', entries: 2 },
};

export const funds: Course = {
  registers: {
    needs: {},
    funds: {
      kinds: ['公共收益', '微基金'],
      sources: ['enterprise', '停车费', '广告费'],
      purposes: ['维修', '微创投'],
      returns: [{ rule: '阶梯停车费反哺', num: 1, den: 3 }],
      approvers: ['council'],
      publishDays: 30,
    },
  },
  refusals: { ...refusals },
  play: (given) =>
    given
      .when('need.post', { need: 'lamp', title: '后巷没有路灯' }, 'r1')
      .then()
      .when('fund.open', { fund: 'commons', title: '海城名家公共收益', kind: '公共收益', keeper: 'council' }, convener)
      .then()
      .when(
        'fund.open',
        {
          fund: 'micro',
          title: '督院街社区微基金',
          kind: '微基金',
          returns: [{ rule: '共享食堂反哺', num: 3, den: 10 }],
        },
        convener,
      )
      .then({ finding: { keeper: convener } })
      .when('fund.raise', { fund: 'commons', entry: 'e1', source: '广告费', amount: 400_000 }, treasurer)
      .then({ finding: { balance: 400_000 } })
      .when('fund.raise', { fund: 'commons', entry: 'e2', source: '停车费', amount: 19_600_000, from: 'r2' }, treasurer)
      .then({ finding: { balance: 20_000_000 } })
      .when(
        'fund.return',
        { fund: 'micro', entry: 'e3', rule: '共享食堂反哺', income: 1_234_567, text: '一季度' },
        treasurer,
      )
      .then({ finding: { amount: 370_370, rest: 1, balance: 370_370 } })
      .when(
        'fund.use',
        {
          fund: 'commons',
          entry: 'e4',
          purpose: '维修',
          amount: 120_000,
          approvedBy: 'council',
          document: '议〔2026〕3号',
          of: { register: 'needs', id: 'lamp' },
          text: '六盏路灯',
          witness: recorder,
        },
        treasurer,
      )
      .then({ finding: { balance: 19_880_000 } })
      .when(
        'fund.transfer',
        { fund: 'commons', to: 'micro', entry: 'e5', amount: 500_000, approvedBy: 'council', reason: '支持微创投' },
        treasurer,
      )
      .then()
      .when('fund.reverse', { entry: 'e1', reason: '重复登记' }, treasurer)
      .then()
      .later({ days: 40 })
      .when('fund.publish', { fund: 'commons', place: '小区公告栏' }, treasurer)
      .then({ finding: { closing: 18_980_000, entries: 5, late: true } })
      .when('fund.open', { fund: 'old', title: '旧账' }, convener)
      .then()
      .when('fund.close', { fund: 'old', reason: '并入公共收益' }, convener)
      .then()
      .when('fund.reopen', { fund: 'old', reason: '还有一笔到账' }, convener)
      .then(),
};
