// A ring some of whose ties lead far away.
import * as z from 'zod/mini';
import { needs, networkKind } from './kind.js';
import { evenDegree, ringPairs } from './ring.js';
import { networkOf } from './rows.js';

export const smallWorld = networkKind({
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
    const tied = new Set<number>();
    const degrees = new Int32Array(size).fill(degree);
    for (let place = 0; place < pairs.length; place += 2) tied.add(key(pairs[place] ?? 0, pairs[place + 1] ?? 0));
    for (let place = 0; place < pairs.length; place += 2) {
      if (chance.float() >= rewiring) continue;
      const person = pairs[place] ?? 0;
      const left = pairs[place + 1] ?? 0;
      // Who knows everybody already has nobody else to be led to.
      if ((degrees[person] ?? 0) >= size - 1) continue;
      let other = chance.below(size);
      while (other === person || tied.has(key(person, other))) other = chance.below(size);
      tied.delete(key(person, left));
      tied.add(key(person, other));
      pairs[place + 1] = other;
      degrees[left] = (degrees[left] ?? 0) - 1;
      degrees[other] = (degrees[other] ?? 0) + 1;
    }
    return networkOf(size, pairs);
  },
});
