// A course of resources that says every one of their commands.
import { staff } from 'yishi/testing';
import type { Refusals } from '../../../src/registers/resources/words.js';
import type { Course } from '../course.js';

/** With the help of a clerk, and no mandate. */
const helped = { enteredBy: staff.convener, assisted: true };

const { convener, recorder } = staff;

const refusals: Refusals = {
  'resource.exists': { resource: 'hall' },
  'resource.unknown': { resource: 'x' },
  'resource.kind-unknown': { kind: '筹粮', known: ['筹智', '筹资', '筹治', '筹心'] },
  'resource.party-unknown': { party: 'nobody' },
  'resource.not-yours': { resource: 'hall', party: 'party-branch' },
  'resource.out-of-turn': { resource: 'hall', status: 'withdrawn' },
  'resource.use-exists': { use: 'u1' },
  'resource.use-unknown': { use: 'u9' },
  'resource.released': { use: 'u1' },
  'resource.purpose-unknown': { register: 'needs', id: 'n9' },
  'resource.full': { resource: 'hall', asked: 2, free: 1 },
  'resource.engaged': { resource: 'hall', engaged: 1 },
  'resource.capacity-below': { resource: 'hall', capacity: 1, engaged: 2 },
};

export const resources: Course = {
  registers: { needs: {}, resources: { kinds: ['筹智', '筹资', '筹治', '筹心'] } },
  refusals: { ...refusals },
  play: (given) =>
    given
      .when('need.post', { need: 'class', title: '假期孩子没处去' }, 'r1')
      .then()
      .when('resource.offer', { resource: 'hall', title: '活动室两间', kind: '筹治', party: 'party-branch' }, recorder)
      .then({ finding: { party: 'party-branch' } })
      .when('resource.correct', { resource: 'hall', capacity: 2, reason: '两间都可用' }, recorder)
      .then()
      .when(
        'resource.engage',
        { resource: 'hall', use: 'u1', title: '假期托管', towards: { register: 'needs', id: 'class' }, slots: 2 },
        convener,
      )
      .then({ finding: { free: 0 } })
      .when('resource.release', { use: 'u1', reason: '假期结束' }, convener)
      .then({ finding: { free: 2 } })
      .when(
        'resource.offer',
        { resource: 'lawyer', title: '法律咨询', kind: '筹智' },
        { by: 'r2', for: 'r3', ...helped },
      )
      .then()
      .when('resource.withdraw', { resource: 'lawyer', reason: '近期出差' }, 'r3')
      .then()
      .when('resource.reopen', { resource: 'lawyer', reason: '已回来' }, 'r3')
      .then(),
};
