// A course of memberships that says every one of their commands.
import { plus, START, staff } from 'yishi/testing';
import type { Refusals } from '../../../src/registers/memberships/words.js';
import type { Course } from '../course.js';

const { convener, recorder, supervisor } = staff;

const refusals: Refusals = {
  'membership.exists': { membership: 'school' },
  'membership.unknown': { membership: 'x' },
  'membership.party-unknown': { party: 'nobody' },
  'membership.role-unknown': { role: '顾问', known: ['成员单位', '兼职委员'] },
  'membership.joined-already': { party: 'council', membership: 'school' },
  'membership.left': { membership: 'school' },
  'membership.not-yours': { membership: 'school' },
  'membership.duty-exists': { duty: 'd1' },
  'membership.duty-unknown': { duty: 'd9' },
  'membership.duty-kind-unknown': { kind: '其他', known: ['资源共享'] },
  'membership.duty-past': { duty: 'd1', due: START },
  'membership.duty-out-of-turn': { duty: 'd1', status: 'discharged' },
  'membership.duties-undone': { membership: 'school', duties: ['d1', 'd2'], count: 2 },
  'membership.meeting-exists': { meeting: 'm1' },
  'membership.meeting-unknown': { meeting: 'm9' },
  'membership.present-twice': { membership: 'school' },
  'membership.no-quorum': { present: 1, members: 3, num: 1, den: 2, strict: true },
  'membership.absent': { membership: 'school', meeting: 'm1' },
  'membership.reported-already': { membership: 'school', meeting: 'm1' },
};

export const memberships: Course = {
  registers: { memberships: { roles: ['成员单位', '兼职委员'], quorum: { num: 1, den: 2, strict: true } } },
  refusals: { ...refusals },
  play: (given) =>
    given
      .when(
        'membership.join',
        { membership: 'school', title: '附近小学', party: 'council', role: '成员单位', delegate: 'r1' },
        convener,
      )
      .then({ finding: { members: 1 } })
      .when('membership.join', { membership: 'lawyer', title: '驻区律师', party: 'r2', role: '兼职委员' }, convener)
      .then()
      .when(
        'membership.undertake',
        { duty: 'd1', membership: 'school', title: '周末开放操场', due: plus(START, { days: 10 }) },
        'r1',
      )
      .then()
      .when(
        'membership.undertake',
        { duty: 'd2', membership: 'school', title: '课后辅导', due: plus(START, { days: 10 }) },
        'r1',
      )
      .then()
      .when('membership.meet', { meeting: 'm1', title: '第一次联席会', present: ['school', 'lawyer'] }, recorder)
      .then({ finding: { present: 2, members: 2 } })
      .when('membership.report', { meeting: 'm1', membership: 'school', text: '操场已开放两周' }, 'r1')
      .then({ finding: { owes: 2 } })
      .later({ days: 11 })
      .when('membership.discharge', { duty: 'd1', result: '每周六开放' }, 'r1')
      .then({ finding: { late: true } })
      .when('membership.reinstate', { duty: 'd1', due: plus(START, { days: 30 }), reason: '又关了' }, supervisor)
      .then()
      .when('membership.discharge', { duty: 'd1', result: '重新开放' }, 'r1')
      .then()
      .when('membership.excuse', { duty: 'd2', reason: '改由社区办' }, convener)
      .then()
      .when('membership.leave', { membership: 'school', reason: '学校搬迁' }, 'r1')
      .then(),
};
