// A course of posts that says every one of their commands.
import { staff } from 'yishi/testing';
import type { Refusals } from '../../../src/registers/posts/words.js';
import type { Course } from '../course.js';

const { convener } = staff;

const refusals: Refusals = {
  'post.exists': { holding: 'h1' },
  'post.unknown': { holding: 'x' },
  'post.over': { holding: 'h1', status: 'left' },
  'post.person-unknown': { person: 'x' },
  'post.body-unknown': { body: 'x' },
  'post.held': { person: 'r1', post: '委员', body: 'council' },
  'post.no-election': { post: '红色管家' },
  'post.collides': { person: 'r1', post: '委员', body: 'council', other: '书记', otherBody: 'party-branch' },
  'post.relative': { person: 'r1', relative: 'r2', post: '委员', body: 'council' },
  'post.itself': { person: 'r1' },
  'post.related': { person: 'r1', relative: 'r2' },
  'post.unrelated': { person: 'r1', relative: 'r2' },
  'post.not-yours': { holding: 'h1' },
};

export const posts: Course = {
  registers: {
    posts: {
      collisions: [{ between: [{ body: 'council' }, { body: 'party-branch' }], effect: 'recuse' }],
      relatives: [[{ body: 'council' }, { body: 'council' }]],
    },
  },
  refusals: { ...refusals },
  play: (given) =>
    given
      .when(
        'post.take',
        {
          holding: 'h1',
          person: 'r1',
          post: '红色管家',
          body: 'council',
          ground: 'elected',
          consultation: 'election-2026',
          days: 365,
        },
        convener,
      )
      .then()
      .when(
        'post.take',
        {
          holding: 'h2',
          person: 'r1',
          post: '委员',
          body: 'party-branch',
          ground: 'appointed',
          document: '社委〔2026〕3号',
        },
        convener,
      )
      .then()
      .when('post.relate', { person: 'r1', relative: 'r2' }, 'r1')
      .then()
      .when('post.unrelate', { person: 'r2', relative: 'r1', reason: '同名' }, convener)
      .then()
      .when('post.renew', { holding: 'h1', days: 365, consultation: 'election-2027', reason: '连选连任' }, convener)
      .then()
      .when('post.leave', { holding: 'h2', reason: '工作调动' }, 'r1')
      .then()
      .when('post.remove', { holding: 'h1', reason: '登记有误' }, convener)
      .then(),
};
