// A course of co-funding that says every one of its commands: 居民筹一点、社区出一点、政府补一点、企业帮一点. The figures are made up.
import { staff } from 'yishi/testing';
import type { Refusals } from '../../../src/registers/cofunding/words.js';
import type { Course } from '../course.js';

/** With the help of a clerk, and no mandate. */
const helped = { enteredBy: staff.convener, assisted: true };

const { convener, treasurer } = staff;
const SOURCES = ['residents', 'community', 'government', 'enterprise'];

const refusals: Refusals = {
  'cofunding.exists': { plan: 'gate' },
  'cofunding.unknown': { plan: 'x' },
  'cofunding.out-of-turn': { plan: 'gate', status: 'complete' },
  'cofunding.source-unknown': { source: 'lottery', known: SOURCES },
  'cofunding.source-twice': { source: 'residents' },
  'cofunding.source-missing': { sources: ['enterprise'] },
  'cofunding.thing-unknown': { register: 'needs', id: 'x' },
  'cofunding.past': { due: '2026-03-01T00:00:00.000Z' },
  'cofunding.over-pledged': { plan: 'gate', source: 'residents', amount: 100, pledged: 60, asked: 50 },
  'cofunding.below-pledged': { plan: 'gate', source: 'residents', pledged: 60 },
  'cofunding.pledge-exists': { pledge: 'p1' },
  'cofunding.pledge-unknown': { plan: 'gate', pledge: 'x' },
  'cofunding.party-unknown': { party: 'x' },
  'cofunding.not-yours': { plan: 'gate', party: 'council' },
  'cofunding.over-paid': { pledge: 'p1', pledged: 100, paid: 60, amount: 50 },
  'cofunding.over-refunded': { pledge: 'p1', paid: 60, amount: 61 },
  'cofunding.nothing-unpaid': { pledge: 'p1', paid: 100 },
  'cofunding.gap': { plan: 'gate', gaps: [{ source: 'residents', amount: 100, paid: 60 }] },
};

const parts = [
  { source: 'residents', amount: 200_000 },
  { source: 'community', amount: 300_000 },
  { source: 'government', amount: 400_000 },
  { source: 'enterprise', amount: 100_000 },
];

export const cofunding: Course = {
  registers: { needs: {}, cofunding: { sources: SOURCES } },
  refusals: { ...refusals },
  play(given) {
    let at = given
      .when('need.post', { need: 'gate', title: '院落没有门禁' }, 'r1')
      .then()
      .when(
        'cofunding.plan',
        {
          plan: 'gate',
          title: '院落门禁',
          of: { register: 'needs', id: 'gate' },
          due: '2026-06-01T00:00:00.000Z',
          parts,
        },
        convener,
      )
      .then({ finding: { total: 1_000_000 } })
      .when(
        'cofunding.pledge',
        { plan: 'gate', pledge: 'p0', source: 'residents', amount: 50_000 },
        { by: 'r2', for: 'r1', ...helped },
      )
      .then({ finding: { left: 150_000 } })
      .when('cofunding.withdraw', { plan: 'gate', pledge: 'p0', reason: '改由全楼一起出' }, 'r1')
      .then({ finding: { givenUp: 50_000 } })
      .when(
        'cofunding.revise',
        { plan: 'gate', parts: parts.map((one) => ({ ...one, amount: one.amount / 2 })), reason: '改用国产设备' },
        treasurer,
      )
      .then({ finding: { total: 500_000, before: 1_000_000 } });
    for (const { source, amount } of parts)
      at = at
        .when(
          'cofunding.pledge',
          { plan: 'gate', pledge: source, source, party: 'council', amount: amount / 2 },
          convener,
        )
        .then()
        .when('cofunding.pay', { plan: 'gate', pledge: source, amount: amount / 2, text: '转账' }, treasurer)
        .then({ finding: { left: 0 } });
    return at
      .when('cofunding.refund', { plan: 'gate', pledge: 'residents', amount: 1, reason: '多记一分' }, treasurer)
      .then()
      .when('cofunding.publish', { plan: 'gate', place: '院门口' }, treasurer)
      .then({ finding: { gap: 1 } })
      .when('cofunding.pay', { plan: 'gate', pledge: 'residents', amount: 1 }, treasurer)
      .then()
      .when('cofunding.complete', { plan: 'gate', place: '院门口' }, convener)
      .then({ finding: { gap: 0 } })
      .when('cofunding.reopen', { plan: 'gate', reason: '还要装一扇' }, convener)
      .then()
      .when('cofunding.cancel', { plan: 'gate', reason: '拆迁' }, convener)
      .then({ finding: { toRefund: 500_000 } });
  },
};
