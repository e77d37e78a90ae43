// 四个一点: every source of the charter gives; never more pledged than planned, paid than pledged, refunded than paid; complete at no gap.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registers } from 'yishi/community';
import { type CommunityGiven, inCommunity, plus, START, staff } from 'yishi/testing';

const { convener, treasurer } = staff;
const sources = ['residents', 'enterprise'];
const base = inCommunity({ needs: {}, cofunding: { sources } });
const parts = [
  { source: 'residents', amount: 100 },
  { source: 'enterprise', amount: 50 },
];
const plan = { plan: 'gate', title: '门禁', parts };
const planned = base.when('cofunding.plan', plan, convener).then();
const pledge = (given: CommunityGiven, amount: number, name = 'p1', source = 'residents', by = 'r1') =>
  given.when('cofunding.pledge', { plan: 'gate', pledge: name, source, amount }, by);
const pay = (given: CommunityGiven, amount: number, name = 'p1') =>
  given.when('cofunding.pay', { plan: 'gate', pledge: name, amount }, treasurer);
const refund = (given: CommunityGiven, amount: number, name = 'p1') =>
  given.when('cofunding.refund', { plan: 'gate', pledge: name, amount, reason: '退' }, treasurer);
const complete = (given: CommunityGiven) => given.when('cofunding.complete', { plan: 'gate', place: '门口' }, convener);
const paid = pay(pledge(pay(pledge(planned, 100).then(), 100).then(), 50, 'p2', 'enterprise').then(), 50, 'p2').then();

describe('a funding plan', () => {
  it('draws on every source of the charter, each once', () => {
    const lacking = { ...plan, parts: parts.slice(0, 1) };
    base.when('cofunding.plan', lacking, convener).refused('cofunding.source-missing', { sources: ['enterprise'] });
    base
      .when('cofunding.plan', { ...plan, parts: [...parts, { source: 'lottery', amount: 1 }] }, convener)
      .refused('cofunding.source-unknown', { source: 'lottery', known: sources });
    base.when('cofunding.plan', { ...plan, parts: [...parts, ...parts] }, convener).refused('cofunding.source-twice');
    base.when('cofunding.plan', { ...plan, parts: [] }, convener).refused('malformed');
    planned.when('cofunding.plan', plan, convener).refused('cofunding.exists');
    inCommunity({ cofunding: { sources, mayLack: true } })
      .when('cofunding.plan', lacking, convener)
      .then();
    // Where the charter says nothing of it, its projects' sources are these.
    const own = inCommunity({ cofunding: {} });
    const known = own.state.charter.conversion.sources;
    own
      .when('cofunding.plan', { ...plan, parts: [{ source: 'x', amount: 1 }] }, convener)
      .refused('cofunding.source-unknown', { known });
    own.when('cofunding.plan', { ...plan, parts: known.map((source) => ({ source, amount: 1 })) }, convener).then();
  });

  it('is for something that is there, and for a day to come', () => {
    base
      .when('cofunding.plan', { ...plan, of: { register: 'needs', id: 'x' } }, convener)
      .refused('cofunding.thing-unknown');
    const at = plus(START, { hours: 1 });
    base.when('cofunding.plan', { ...plan, due: at }, { by: convener, at }).refused('cofunding.past');
    const dated = base.when('cofunding.plan', { ...plan, due: plus(at, { seconds: 1 }) }, { by: convener, at }).then();
    const over = dated.later({ hours: 1 }).when('note.add', { text: '到期' }, convener).then();
    expect(over.state.overdue['cofunding:gate']).toBeDefined();
    const parts2 = { plan: 'gate', parts, reason: '延' };
    over.when('cofunding.revise', { ...parts2, due: at }, convener).refused('cofunding.past');
    const later = over.when('cofunding.revise', { ...parts2, due: plus(START, { days: 9 }) }, convener).then();
    expect(later.state.overdue['cofunding:gate']).toBeUndefined();
    const again = later
      .when('community.suspend', { reason: '封' }, convener)
      .then()
      .later({ days: 3 })
      .when('community.resume', {}, convener)
      .then();
    const moved = again.state.cofunding.get('gate')?.due ?? '';
    expect(moved > plus(START, { days: 12 })).toBe(true);
    expect(again.state.deadlines['cofunding:gate']?.due).toBe(moved);
  });

  it('is pledged to its amount and no further, by whoever speaks for the giver', () => {
    pledge(planned, 101).refused('cofunding.over-pledged', { amount: 100, pledged: 0, asked: 101 });
    const full = pledge(pledge(planned, 60).then(), 40, 'p2').then({ finding: { left: 0 } });
    pledge(full, 1, 'p3').refused('cofunding.over-pledged', { pledged: 100 });
    pledge(full, 1, 'p2', 'enterprise').refused('cofunding.pledge-exists');
    pledge(planned, 1, 'p1', 'government').refused('cofunding.source-unknown', { known: sources });
    for (const amount of [0, -5, 0.1, 1e13]) pledge(planned, amount).refused('malformed');
    const given = { plan: 'gate', pledge: 'p1', source: 'residents', amount: 1 };
    planned.when('cofunding.pledge', { ...given, party: 'council' }, 'r1').refused('cofunding.not-yours');
    planned.when('cofunding.pledge', { ...given, party: 'nobody' }, 'r1').refused('cofunding.party-unknown');
    planned.when('cofunding.pledge', { ...given, plan: 'x' }, 'r1').refused('cofunding.unknown');
  });

  it('is paid to what was pledged and no further, and refunded to what was paid', () => {
    const pledged = pledge(planned, 60).then();
    pay(pledged, 61).refused('cofunding.over-paid', { pledged: 60, paid: 0, amount: 61 });
    const half = pay(pledged, 59).then({ finding: { left: 1 } });
    pay(half, 2).refused('cofunding.over-paid', { paid: 59 });
    pay(half, 1, 'x').refused('cofunding.pledge-unknown');
    refund(half, 60).refused('cofunding.over-refunded', { paid: 59 });
    refund(half, 59).then({ finding: { left: 0 } });
    const withdraw = (at: CommunityGiven, by = 'r1') =>
      at.when('cofunding.withdraw', { plan: 'gate', pledge: 'p1', reason: '困难' }, by);
    withdraw(half, 'r2').refused('cofunding.not-yours', { party: 'r1' });
    const less = withdraw(half).then({ finding: { givenUp: 1 } });
    withdraw(less).refused('cofunding.nothing-unpaid', { paid: 59 });
    pledge(less, 41, 'p2').then();
  });

  it('is complete at nought missing of every source, and says what is missing before', () => {
    const short = refund(paid, 1, 'p2').then();
    complete(short).refused('cofunding.gap', { gaps: [{ source: 'enterprise', amount: 50, paid: 49 }] });
    complete(planned).refused('cofunding.gap', {
      gaps: parts.map((part) => ({ ...part, paid: 0 })),
    });
    const done = complete(paid).then({ finding: { gap: 0 } });
    for (const asked of [complete(done), pledge(done, 1, 'p9'), refund(done, 1)])
      asked.refused('cofunding.out-of-turn', { status: 'complete' });
    done.when('cofunding.reopen', { plan: 'gate', reason: '误' }, convener).then();
    paid.when('cofunding.reopen', { plan: 'gate', reason: '误' }, convener).refused('cofunding.out-of-turn');
    const lessThanPledged = parts.map((one) => ({ ...one, amount: 49 }));
    paid
      .when('cofunding.revise', { plan: 'gate', parts: lessThanPledged, reason: '省' }, convener)
      .refused('cofunding.below-pledged', { source: 'residents', pledged: 100 });
  });

  it('keeps the community open until it is complete, or cancelled and refunded', () => {
    const close = (at: CommunityGiven) => at.when('community.close', { reason: '换届' }, convener);
    close(paid).refused('community.unfinished', { register: 'cofunding' });
    close(complete(paid).then()).then();
    const cancelled = paid.when('cofunding.cancel', { plan: 'gate', reason: '拆迁' }, convener).then();
    pay(cancelled, 1).refused('cofunding.out-of-turn', { status: 'cancelled' });
    close(cancelled).refused('community.unfinished', { register: 'cofunding' });
    close(refund(refund(cancelled, 100).then(), 50, 'p2').then()).then({ place: 'closed' });
  });
});

it('never counts more paid than pledged than planned, whatever is asked', () => {
  const step = fc.record({
    kind: fc.constantFrom('pledge', 'pay', 'refund', 'withdraw'),
    name: fc.constantFrom('p1', 'p2', 'p3'),
    source: fc.constantFrom(...sources),
    amount: fc.integer({ min: 1, max: 70 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let at: CommunityGiven = planned;
      for (const { kind, name, source, amount } of steps) {
        const asked =
          kind === 'pledge'
            ? pledge(at, amount, name, source)
            : kind === 'pay'
              ? pay(at, amount, name)
              : kind === 'refund'
                ? refund(at, amount, name)
                : at.when('cofunding.withdraw', { plan: 'gate', pledge: name, reason: '退' }, 'r1');
        if (!asked.refusal) at = asked.then();
        const one = at.state.cofunding.get('gate');
        const pledges = Object.values(one?.pledges ?? {});
        for (const part of one?.parts ?? []) {
          const own = pledges.filter((each) => each.source === part.source);
          expect(part.pledged).toBe(own.reduce((sum, each) => sum + each.amount, 0));
          expect(part.paid).toBe(own.reduce((sum, each) => sum + each.paid, 0));
          expect(part.pledged).toBeLessThanOrEqual(part.amount);
        }
        for (const each of pledges) expect(each.paid >= 0 && each.paid <= each.amount).toBe(true);
      }
      expect(registers.cofunding.indicators?.(at.state)).toMatchObject({ planned: 150 });
    }),
    { numRuns: 60 },
  );
});
