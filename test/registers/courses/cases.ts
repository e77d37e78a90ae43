// A course of cases that says every one of their commands.
import { staff } from 'yishi/testing';
import type { Refusals } from '../../../src/registers/cases/words.js';
import type { Course } from '../course.js';

/** With the help of a clerk, and no mandate. */
const helped = { enteredBy: staff.convener, assisted: true };

const { convener, supervisor, executor, authority } = staff;

const due = '2026-03-02T03:00:00.000Z';

const refusals: Refusals = {
  'case.exists': { ticket: 'leak' },
  'case.unknown': { ticket: 'x' },
  'case.out-of-turn': { ticket: 'leak', status: 'verified' },
  'case.risk-unknown': { risk: '极高', known: ['低', '高'] },
  'case.risk-same': { ticket: 'leak', risk: '低' },
  'case.kind-unknown': { kind: '停车', known: ['管网'] },
  'case.grid-unknown': { grid: 'g9' },
  'case.party-unknown': { party: 'x' },
  'case.party-twice': { party: 'council' },
  'case.not-dispatched': { ticket: 'leak', party: 'council' },
  'case.treated-already': { ticket: 'leak', party: 'council' },
  'case.not-yours': { ticket: 'leak' },
  'case.own': { ticket: 'leak' },
  'case.same-body': { ticket: 'leak', to: 'council' },
  'case.not-overdue': { ticket: 'leak', due },
  'case.reported': { ticket: 'leak' },
  'case.no-report': { ticket: 'leak' },
  'case.about-you': { ticket: 'leak' },
};

export const cases: Course = {
  registers: { cases: {}, emergency: {} },
  refusals: { ...refusals },
  play: (given) =>
    given
      .when(
        'case.find',
        { ticket: 'leak', title: '三幢楼下管道渗水', risk: '中', place: '三幢' },
        { by: 'r1', for: 'r2', ...helped },
      )
      .then()
      .when('case.grade', { ticket: 'leak', risk: '高', reason: '水已漫到配电间' }, executor)
      .then()
      .when('case.call', { ticket: 'leak', to: 'party-branch' }, convener)
      .then()
      .later({ hours: 30 })
      .when('case.report', { ticket: 'leak', text: '打过三次电话' }, 'r2')
      .then()
      .when('case.settle', { ticket: 'leak', outcome: 'named', reply: '点名通报' }, supervisor)
      .then()
      .when('case.escalate', { ticket: 'leak', to: 'council', reason: '无人应答' }, supervisor)
      .then()
      .when('case.dispatch', { ticket: 'leak', to: ['r3', 'r4'] }, authority)
      .then()
      .when('case.treat', { ticket: 'leak', party: 'r3', result: '已关闸' }, 'r3')
      .then()
      .when('case.treat', { ticket: 'leak', party: 'r4', result: '已换管' }, 'r4')
      .then()
      .when('case.return', { ticket: 'leak', parties: ['r4'], reason: '还在滴水' }, 'r2')
      .then()
      .when('case.treat', { ticket: 'leak', party: 'r4', result: '重新焊过' }, 'r4')
      .then()
      .when('case.verify', { ticket: 'leak' }, supervisor)
      .then()
      .when('case.reopen', { ticket: 'leak', reason: '又渗了' }, 'r2')
      .then()
      .when('case.find', { ticket: 'smell', title: '有煤气味', risk: '紧急' }, 'r5')
      .then()
      .when('case.drop', { ticket: 'smell', reason: '是隔壁炒菜' }, 'r5')
      .then(),
};
