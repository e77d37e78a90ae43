// A course of needs that says every one of their commands.
import { staff } from 'yishi/testing';
import type { Refusals } from '../../../src/registers/needs/words.js';
import type { Course } from '../course.js';

/** With the help of a clerk, and no mandate. */
const helped = { enteredBy: staff.convener, assisted: true };

const { convener, recorder } = staff;

const refusals: Refusals = {
  'need.exists': { need: 'lamp' },
  'need.unknown': { need: 'x' },
  'need.closed': { need: 'lamp', status: 'met' },
  'need.kind-unknown': { kind: '停车', known: ['照明'] },
  'need.channel-unknown': { channel: '微信', known: ['坝坝会', '走访'] },
  'need.itself': { need: 'lamp' },
};

export const needs: Course = {
  registers: { needs: {} },
  refusals: { ...refusals },
  play: (given) =>
    given
      .when(
        'need.post',
        { need: 'lamp', title: '后巷没有路灯', text: '晚上摸黑走', kind: '照明', channel: '坝坝会' },
        'r1',
      )
      .then()
      .when('need.post', { need: 'dark', title: '巷子太黑' }, { by: 'r2', for: 'r3', ...helped })
      .then()
      .when('need.merge', { need: 'dark', into: 'lamp', reply: '与路灯是同一件' }, recorder)
      .then()
      .when('need.post', { need: 'pool', title: '建游泳池' }, 'r4')
      .then()
      .when('need.decline', { need: 'pool', reply: '社区没有这块地' }, convener)
      .then()
      .when('need.meet', { need: 'lamp', reply: '已装六盏' }, convener)
      .then()
      .when('need.reopen', { need: 'lamp', reason: '第三盏又不亮了' }, 'r1')
      .then(),
};
