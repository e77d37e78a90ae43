// A course of services that says every one of their commands.
import { staff } from 'yishi/testing';
import type { Refusals } from '../../../src/registers/services/words.js';
import type { Course } from '../course.js';

/** With the help of a clerk, and no mandate. */
const helped = { enteredBy: staff.convener, assisted: true };

const refusals: Refusals = {
  'service.exists': { service: 'hair' },
  'service.unknown': { service: 'x' },
  'service.kind-unknown': { kind: '旅游', known: ['便民'] },
  'service.provider-unknown': { provider: 'nobody' },
  'service.not-yours': { service: 'hair' },
  'service.out-of-turn': { service: 'hair', status: 'retired' },
  'service.orders-open': { service: 'hair', ordered: 2 },
  'service.full': { service: 'hair', capacity: 1 },
  'service.own': { service: 'hair' },
  'service.order-exists': { order: 'a1' },
  'service.order-unknown': { order: 'a9' },
  'service.order-out-of-turn': { order: 'a1', status: 'cancelled' },
  'service.order-not-yours': { order: 'a1' },
  'service.rating-over': { rating: 6, stars: 5 },
};

export const services: Course = {
  registers: { services: { kinds: ['便民'] } },
  refusals: { ...refusals },
  play: (given) =>
    given
      .when('service.list', { service: 'hair', title: '上门理发', kind: '便民', capacity: 1 }, 'r1')
      .then({ finding: { provider: 'r1' } })
      .when(
        'service.order',
        { order: 'a1', service: 'hair', text: '老人卧床', place: '2栋301' },
        { by: 'r2', for: 'r3', ...helped },
      )
      .then()
      .later({ hours: 80 })
      .when('service.fulfil', { order: 'a1', text: '已理' }, 'r1')
      .then({ finding: { late: true } })
      .when('service.return', { order: 'a1', reason: '人没来' }, 'r3')
      .then()
      .when('service.fulfil', { order: 'a1' }, 'r1')
      .then({ finding: { late: false } })
      .when('service.confirm', { order: 'a1', rating: 4 }, 'r3')
      .then()
      .when('service.order', { order: 'a2', service: 'hair' }, 'r4')
      .then()
      .when('service.cancel', { order: 'a2', reason: '临时有事' }, 'r4')
      .then()
      .when('service.retire', { service: 'hair', reason: '理发师外出' }, 'r1')
      .then()
      .when('service.relist', { service: 'hair', reason: '回来了' }, 'r1')
      .then(),
};
