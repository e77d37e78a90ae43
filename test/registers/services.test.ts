// 点单式服务: what is in the catalogue can be ordered, is fulfilled in time, and confirmed and rated by whom it was for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { view } from 'yishi';
import { registers } from 'yishi/community';
import { type CommunityGiven, inCommunity, plus, staff } from 'yishi/testing';

/** With the help of a clerk, and no mandate. */
const helped = { enteredBy: staff.convener, assisted: true };

const { convener, recorder } = staff;
const given = inCommunity({ services: { kinds: ['便民'], hours: 48, stars: 5 } })
  .when('service.list', { service: 'hair', title: '上门理发', capacity: 2 }, 'r1')
  .then();
const ordered = given.when('service.order', { order: 'a1', service: 'hair', place: '2栋301' }, 'r2').then();
const fulfilled = ordered.when('service.fulfil', { order: 'a1' }, 'r1').then();
const confirmed = fulfilled.when('service.confirm', { order: 'a1', rating: 4 }, 'r2').then();
const figures = (at: CommunityGiven) => registers.services.indicators?.(at.state as never);

describe('the catalogue', () => {
  it('lists a service once, of a kind the charter knows, by whoever renders it', () => {
    const list = { service: 's2', title: '家电维修' };
    given.when('service.list', { ...list, service: 'hair' }, 'r2').refused('service.exists');
    given.when('service.list', { ...list, kind: '旅游' }, 'r2').refused('service.kind-unknown');
    given.when('service.list', { ...list, provider: 'nobody' }, recorder).refused('service.provider-unknown');
    given.when('service.list', { ...list, provider: 'r1' }, 'r2').refused('service.not-yours');
    given.when('service.list', { ...list, provider: 'party-branch' }, recorder).then();
    for (const capacity of [0, -1, 0.5]) given.when('service.list', { ...list, capacity }, 'r2').refused('malformed');
  });

  it('loses nothing that somebody waits for', () => {
    const retire = { service: 'hair', reason: '停办' };
    ordered.when('service.retire', retire, 'r1').refused('service.orders-open', { ordered: 1 });
    fulfilled.when('service.retire', retire, 'r1').refused('service.orders-open');
    confirmed.when('service.retire', retire, 'r2').refused('service.not-yours');
    const retired = confirmed.when('service.retire', retire, 'r1').then();
    retired.when('service.order', { order: 'a2', service: 'hair' }, 'r3').refused('service.out-of-turn');
    retired
      .when('service.relist', retire, 'r1')
      .then()
      .when('service.relist', retire, 'r1')
      .refused('service.out-of-turn', { status: 'listed' });
  });
});

describe('an order', () => {
  it('is taken on up to the capacity of the service', () => {
    const two = ordered.when('service.order', { order: 'a2', service: 'hair' }, 'r3').then();
    two.when('service.order', { order: 'a3', service: 'hair' }, 'r4').refused('service.full', { capacity: 2 });
    two
      .when('service.cancel', { order: 'a2', reason: '不用了' }, 'r3')
      .then()
      .when('service.order', { order: 'a3', service: 'hair' }, 'r4')
      .then();
  });

  it('is placed once, of what there is, and not with oneself', () => {
    ordered.when('service.order', { order: 'a1', service: 'hair' }, 'r3').refused('service.order-exists');
    given.when('service.order', { order: 'a1', service: 'x' }, 'r3').refused('service.unknown');
    given.when('service.order', { order: 'a1', service: 'hair' }, 'r1').refused('service.own');
    given.when('service.fulfil', { order: 'a9' }, 'r1').refused('service.order-unknown');
  });

  it('is fulfilled by whoever renders it and confirmed by whom it was for', () => {
    ordered.when('service.fulfil', { order: 'a1' }, 'r2').refused('service.order-not-yours');
    ordered.when('service.confirm', { order: 'a1' }, 'r2').refused('service.order-out-of-turn', { status: 'ordered' });
    fulfilled.when('service.confirm', { order: 'a1' }, 'r1').refused('service.order-not-yours');
    fulfilled.when('service.confirm', { order: 'a1' }, { by: 'r1', for: 'r2', ...helped }).refused('service.own');
    fulfilled.when('service.cancel', { order: 'a1', reason: '迟了' }, 'r2').refused('service.order-out-of-turn');
    ordered.when('service.cancel', { order: 'a1', reason: '不用了' }, 'r4').refused('service.order-not-yours');
    // Whoever cannot render it says so.
    ordered.when('service.cancel', { order: 'a1', reason: '病了' }, 'r1').then();
  });

  it('is rated from one to the charter’s best, if at all', () => {
    const rate = (rating: number) => fulfilled.when('service.confirm', { order: 'a1', rating }, 'r2');
    rate(1).then();
    rate(5).then();
    rate(6).refused('service.rating-over', { rating: 6, stars: 5 });
    rate(0).refused('malformed');
    expect(figures(confirmed)).toMatchObject({ rated: 1, stars: 4, confirmed: 1 });
    fulfilled.when('service.confirm', { order: 'a1' }, 'r2').then();
  });

  it('that was not rendered after all is owed again, and no longer rated', () => {
    const back = confirmed.when('service.return', { order: 'a1', reason: '误点' }, 'r2').then();
    expect(figures(back)).toMatchObject({ rated: 0, confirmed: 0 });
    expect(back.state.deadlines).toHaveProperty('service-order:a1');
    ordered.when('service.return', { order: 'a1', reason: '误点' }, 'r2').refused('service.order-out-of-turn');
    back.when('community.close', { reason: '换届' }, convener).refused('community.unfinished', { open: ['a1'] });
  });

  it('is late once its hours have run out', () => {
    const due = ordered.state.serviceOrders.get('a1')?.due ?? '';
    const at = (moment: string) => ordered.when('service.fulfil', { order: 'a1' }, { by: 'r1', at: moment });
    at(due).then({ finding: { late: false } });
    at(plus(due, { seconds: 1 })).then({ finding: { late: true } });
    const over = ordered.until(due).when('note.add', { text: '查单' }, convener).then();
    expect(figures(over)).toMatchObject({ overdue: 1 });
    inCommunity({ services: { hours: 0 } })
      .when('service.list', { service: 'hair', title: '理发' }, 'r1')
      .then()
      .when('service.order', { order: 'a1', service: 'hair' }, 'r2')
      .then({ finding: { due: null } });
  });

  it('is seen by whom it is for, by whoever renders it and by those who run it, and by no neighbour', () => {
    const seen = (person: string) =>
      (view(ordered.snapshot, person) as unknown as { serviceOrders: unknown[] }).serviceOrders.length;
    expect(['r2', 'r1', convener, 'r3', 'stranger'].map(seen)).toEqual([1, 1, 1, 0, 0]);
  });
});

it('counts what is on its way, whatever becomes of it', () => {
  const verbs = ['service.order', 'service.fulfil', 'service.confirm', 'service.return', 'service.cancel'] as const;
  const step = fc.record({ verb: fc.constantFrom(...verbs), order: fc.constantFrom('a', 'b', 'c') });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let at: CommunityGiven = given;
      for (const { verb, order } of steps) {
        const asked =
          verb === 'service.order'
            ? at.when(verb, { order, service: 'hair' }, 'r2')
            : verb === 'service.fulfil' || verb === 'service.confirm'
              ? at.when(verb, { order }, verb === 'service.fulfil' ? 'r1' : 'r2')
              : at.when(verb, { order, reason: '改' }, 'r2');
        if (!asked.refusal) at = asked.then();
        const open = [...at.state.serviceOrders.values()].filter(({ status }) => /ordered|fulfilled/.test(status));
        expect(at.state.services.get('hair')?.ordered).toBe(open.length);
      }
    }),
    { numRuns: 40 },
  );
});

it('a confirmed order comes back only where there is a place for it, and the service is still listed', () => {
  const full = inCommunity({ services: {} })
    .when('service.list', { service: 's', title: '理发', capacity: 1 }, 'r1')
    .then()
    .when('service.order', { order: 'o1', service: 's' }, 'r2')
    .then()
    .when('service.fulfil', { order: 'o1' }, 'r1')
    .then()
    .when('service.confirm', { order: 'o1' }, 'r2')
    .then();
  const again = (given: typeof full) => given.when('service.return', { order: 'o1', reason: '没理好' }, 'r2');
  again(full).then();
  again(full.when('service.order', { order: 'o2', service: 's' }, 'r3').then()).refused('service.full');
  again(full.when('service.retire', { service: 's', reason: '搬走' }, 'r1').then()).refused('service.out-of-turn');
});
