// A course of indicators that says every one of their commands.
import { staff } from 'yishi/testing';
import type { Refusals } from '../../../src/registers/indicators/words.js';
import type { Course } from '../course.js';

const { convener, recorder } = staff;

const refusals: Refusals = {
  'indicator.exists': { indicator: 'i1' },
  'indicator.unknown': { indicator: 'x' },
  'indicator.retired': { indicator: 'i1' },
  'indicator.standing': { indicator: 'i1' },
  'indicator.orphan': { indicator: 'i1', parent: 'x' },
  'indicator.loop': { indicator: 'i1' },
  'indicator.too-deep': { indicator: 'i1', depth: 4, levels: 3 },
  'indicator.figure-unknown': { register: 'needs', figure: 'x', known: ['posted', 'met'] },
  'indicator.heading': { indicator: 'i1', parts: 2 },
  'indicator.has-values': { indicator: 'i1' },
  'indicator.period': { period: '去年' },
  'indicator.about-unknown': { about: 'x' },
  'indicator.no-value': { indicator: 'i1' },
  'indicator.is-computed': { indicator: 'i1', register: 'needs' },
  'indicator.recorded': { indicator: 'i1', period: '2026' },
  'indicator.not-recorded': { indicator: 'i1', period: '2026' },
};

export const indicators: Course = {
  registers: { indicators: {}, needs: {} },
  refusals: { ...refusals },
  play: (given) =>
    given
      .when(
        'indicator.define',
        {
          indicators: [
            { indicator: 'met', title: '已解决需求', parent: 'needs', computed: { register: 'needs', figure: 'met' } },
            { indicator: 'needs', title: '需求办理' },
            { indicator: 'volunteers', title: '注册志愿者', unit: '人', target: 500 },
          ],
        },
        recorder,
      )
      .then()
      .when('need.post', { need: 'lamp', title: '后巷没有路灯' }, 'r1')
      .then()
      .when('need.meet', { need: 'lamp', reply: '已装' }, convener)
      .then()
      .when('indicator.record', { indicator: 'met', period: '2026-Q1' }, recorder)
      .then({ finding: { value: 1 } })
      .when('indicator.record', { indicator: 'volunteers', period: '2026', about: 'council', value: 47 }, recorder)
      .then()
      .when(
        'indicator.correct',
        { indicator: 'volunteers', period: '2026', about: 'council', value: 74, reason: '数字写反' },
        recorder,
      )
      .then()
      .when('indicator.retire', { indicator: 'volunteers', reason: '改由区里统计' }, convener)
      .then()
      .when('indicator.reinstate', { indicator: 'volunteers', reason: '仍由社区统计' }, convener)
      .then(),
};
