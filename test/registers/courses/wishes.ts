// A course of wishes that says every one of their commands.
import { staff } from 'yishi/testing';
import type { Refusals } from '../../../src/registers/wishes/words.js';
import type { Course } from '../course.js';

/** With the help of a clerk, and no mandate. */
const helped = { enteredBy: staff.convener, assisted: true };

const refusals: Refusals = {
  'wish.exists': { wish: 'bag' },
  'wish.unknown': { wish: 'x' },
  'wish.kind-unknown': { kind: '房子', known: ['学习', '陪伴'] },
  'wish.value-missing': { cap: 30_000 },
  'wish.over-cap': { value: 30_001, cap: 30_000 },
  'wish.past': { wish: 'bag', due: '2026-03-01T00:00:00.000Z' },
  'wish.out-of-turn': { wish: 'bag', status: 'confirmed' },
  'wish.taken': { wish: 'bag', takenBy: 'r2' },
  'wish.own': { wish: 'bag' },
  'wish.not-yours': { wish: 'bag' },
};

export const wishes: Course = {
  registers: { wishes: { kinds: ['学习', '陪伴'], cap: 30_000, days: 15 } },
  refusals: { ...refusals },
  play: (given) =>
    given
      .when(
        'wish.make',
        { wish: 'bag', title: '一个新书包', kind: '学习', value: 12_000 },
        { by: 'r2', for: 'r1', ...helped },
      )
      .then()
      .when('wish.take', { wish: 'bag' }, 'r3')
      .then({ finding: { takenBy: 'r3' } })
      .when('wish.release', { wish: 'bag', reason: '要出远门' }, 'r3')
      .then()
      .when('wish.take', { wish: 'bag' }, 'r4')
      .then()
      .later({ days: 20 })
      .when('wish.grant', { wish: 'bag', text: '已送到家' }, 'r4')
      .then({ finding: { late: true } })
      .when('wish.confirm', { wish: 'bag', thanks: '很喜欢' }, 'r1')
      .then()
      .when('wish.make', { wish: 'walk', title: '有人陪着散步', kind: '陪伴', value: 1 }, 'r5')
      .then()
      .when('wish.withdraw', { wish: 'walk', reason: '儿女回来了' }, 'r5')
      .then(),
};
