// A course of venues that says every one of their commands.
import { staff } from 'yishi/testing';
import type { Refusals } from '../../../src/registers/venues/words.js';
import type { Course } from '../course.js';

const { convener, recorder } = staff;

const refusals: Refusals = {
  'venue.exists': { venue: 'centre' },
  'venue.unknown': { venue: 'x' },
  'venue.kind-unknown': { kind: '车库', known: ['中心', '平台', '延伸点'] },
  'venue.keeper-unknown': { keeper: 'nobody' },
  'venue.out-of-turn': { venue: 'centre', status: 'closed' },
  'venue.loop': { venue: 'centre', under: 'tea' },
  'venue.too-deep': { venue: 'tea', level: 5, levels: 4 },
  'venue.has-open': { venue: 'centre', open: ['tea'], count: 1 },
};

export const venues: Course = {
  registers: { venues: { kinds: ['中心', '平台', '延伸点'] } },
  refusals: { ...refusals },
  play: (given) =>
    given
      .when('venue.open', { venue: 'centre', title: '协商议事中心', kind: '中心', keeper: 'council' }, convener)
      .then({ finding: { level: 1 } })
      .when('venue.open', { venue: 'p1', title: '平台一', kind: '平台', under: 'centre' }, convener)
      .then({ finding: { level: 2 } })
      .when(
        'venue.open',
        { venue: 'tea', title: '书记茶室', kind: '延伸点', under: 'p1', place: '居委会一楼' },
        convener,
      )
      .then({ finding: { level: 3 } })
      .when('venue.move', { venue: 'tea', under: 'centre', reason: '直接归中心' }, convener)
      .then({ finding: { from: 'p1', level: 2 } })
      .when('venue.correct', { venue: 'tea', keeper: convener, reason: '补登管理人' }, recorder)
      .then()
      .when('venue.close', { venue: 'p1', reason: '装修' }, convener)
      .then()
      .when('venue.reopen', { venue: 'p1', reason: '装修完成' }, convener)
      .then(),
};
