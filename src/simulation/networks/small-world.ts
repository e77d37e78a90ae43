// A ring some of whose ties lead far away.
import * as z from 'zod/mini';
import { at } from '../columns.js';
import { needs, networkKind } from './kind.js';
import { evenDegree, ringPairs } from './ring.js';
import { networkOf } from './rows.js';

export const smallWorldNetwork = networkKind({
  id: 'small-world',
  title: { zh: '小世界网络', en: 'Small world' },
  source:
    'Watts and Strogatz 1998, Nature 393, 440-442: each tie of a ring is led elsewhere with probability p, lap by lap',
  settings: z.strictObject({
    degree: evenDegree,
    /** The probability p that a tie is led to somebody else, each as likely. */
    rewiring: z._default(z.number().check(z.gte(0), z.lte(1)), 0.1),
  }),
  build({ degree, rewiring }, size, chance) {
    needs('small-world', size, degree + 1);
    const pairs = ringPairs(size, degree);
    const key = (one: number, other: number) => Math.min(one, other) * size + Math.max(one, other);
    // What differs from the ring, whose own ties need no list.
    const led = new Set<number>();
    const left = new Set<number>();
    const tied = (one: number, other: number): boolean => {
      const apart = Math.abs(one - other);
      const onRing = Math.min(apart, size - apart) <= degree / 2;
      return led.has(key(one, other)) || (onRing && !left.has(key(one, other)));
    };
    const degrees = new Int32Array(size).fill(degree);
    for (let place = 0; place < pairs.length; place += 2) {
      if (chance.float() >= rewiring) continue;
      const person = pairs[place] ?? 0;
      const old = pairs[place + 1] ?? 0;
      // Who knows everybody already has nobody else to be led to.
      if (at(degrees, person) >= size - 1) continue;
      let other = chance.below(size);
      while (other === person || tied(person, other)) other = chance.below(size);
      left.add(key(person, old));
      led.add(key(person, other));
      pairs[place + 1] = other;
      degrees[old] = at(degrees, old) - 1;
      degrees[other] = at(degrees, other) + 1;
    }
    return networkOf(size, pairs);
  },
});
