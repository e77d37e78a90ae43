// Neighbours in a circle: everybody knows those next to them.
import * as z from 'zod/mini';
import { needs, networkKind } from './kind.js';
import { networkOf } from './rows.js';

/** How many each knows: half on either side. */
export const evenDegree = z._default(z.int().check(z.gte(2), z.multipleOf(2)), 4);

/** The pairs of a ring, nearest first: 0-1, 1-2, … then 0-2, 1-3, … */
export function ringPairs(size: number, degree: number): number[] {
  const pairs: number[] = [];
  for (let apart = 1; apart <= degree / 2; apart += 1)
    for (let person = 0; person < size; person += 1) pairs.push(person, (person + apart) % size);
  return pairs;
}

export const ringNetwork = networkKind({
  id: 'ring',
  title: { zh: '环形网络', en: 'Ring' },
  source: 'Watts and Strogatz 1998, Nature 393, 440-442: the lattice at p = 0, whose clustering is 3(k-2)/4(k-1)',
  settings: z.strictObject({ degree: evenDegree }),
  build(settings, size) {
    needs('ring', size, settings.degree + 1);
    return networkOf(size, ringPairs(size, settings.degree));
  },
});
