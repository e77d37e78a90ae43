// A course of visits that says every one of their commands.
import { staff } from 'yishi/testing';
import type { Refusals } from '../../../src/registers/visits/words.js';
import type { Course } from '../course.js';

const { convener, recorder } = staff;

const refusals: Refusals = {
  'visit.exists': { visit: 'v1' },
  'visit.unknown': { visit: 'x' },
  'visit.visitor-unknown': { visitor: 'nobody' },
  'visit.manner-unknown': { manner: '电话', known: ['主动问需', '刺头问计'] },
  'visit.past': { visit: 'v1', date: '2026-03-01' },
  'visit.out-of-turn': { visit: 'v1', status: 'cancelled' },
  'visit.not-yours': { visit: 'v1' },
  'visit.need-unknown': { need: 'n9' },
  'visit.no-call': { visit: 'v1', date: '2026-03-01' },
};

const visit = { visit: 'v1', title: '第三网格周三走访', household: '2栋301', visitor: 'r1' };

export const visits: Course = {
  registers: { needs: {}, visits: { manners: ['主动问需', '刺头问计'] } },
  refusals: { ...refusals },
  play: (given) =>
    given
      .when('visit.plan', { ...visit, date: '2026-03-04', weekly: true, manner: '主动问需' }, recorder)
      .then({ finding: { visitor: 'r1' } })
      .when('need.post', { need: 'rail', title: '楼道缺扶手' }, 'r1')
      .then()
      .when('visit.make', { visit: 'v1', heard: '上楼没处扶', needs: ['rail'] }, 'r1')
      .then({ finding: { next: { date: '2026-03-11' } } })
      .when('visit.miss', { visit: 'v1', reason: '家中无人' }, 'r1')
      .then({ finding: { next: { date: '2026-03-18' } } })
      .when('visit.correct', { visit: 'v1', date: '2026-03-11', outcome: 'made', reason: '晚上补走访' }, recorder)
      .then()
      .when(
        'visit.plan',
        { ...visit, visit: 'v2', title: '问计', date: '2026-03-05', manner: '刺头问计', dissenter: true },
        convener,
      )
      .then()
      .later({ days: 5 })
      .when('visit.make', { visit: 'v2', heard: '停车收费太高' }, 'r1')
      .then({ finding: { late: true, next: null } })
      .when('visit.cancel', { visit: 'v1', reason: '住户搬走' }, recorder)
      .then(),
};
