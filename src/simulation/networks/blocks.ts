// Groups that know their own better than others: buildings, owners and tenants, old and young.
import ln from '@stdlib/math-base-special-ln';
import * as z from 'zod/mini';
import { type Chance, chance } from '../chance.js';
import { networkKind, notBuilt } from './kind.js';
import { networkOf } from './rows.js';

const density = z.number().check(z.gte(0), z.lte(1));

/** How many pairs are passed over before the next tie: geometric, one draw (Batagelj and Brandes 2005, Physical Review E 71, 036113). */
function passed(density: number, chance: Chance): number {
  if (density >= 1) return 0;
  const none = ln(1 - density);
  // So thin, or 0, that 1 - density is 1.
  if (none === 0) return Number.POSITIVE_INFINITY;
  return Math.floor(ln(1 - chance.float()) / none);
}

/** Ties within one group: the pairs (row, column < row), row by row. */
function tieWithin(members: readonly number[], density: number, chance: Chance, pairs: number[]): void {
  let row = 1;
  let column = passed(density, chance);
  for (;;) {
    while (column >= row && row < members.length) {
      column -= row;
      row += 1;
    }
    if (row >= members.length) return;
    pairs.push(members[column] ?? 0, members[row] ?? 0);
    column += 1 + passed(density, chance);
  }
}

function tieAcross(
  ones: readonly number[],
  others: readonly number[],
  density: number,
  chance: Chance,
  pairs: number[],
): void {
  const all = ones.length * others.length;
  for (let place = passed(density, chance); place < all; place += 1 + passed(density, chance))
    pairs.push(ones[Math.floor(place / others.length)] ?? 0, others[place % others.length] ?? 0);
}

export const blockNetwork = networkKind({
  id: 'blocks',
  title: { zh: '分块网络', en: 'Blocks' },
  source:
    'Holland, Laskey and Leinhardt 1983, Social Networks 5, 109-137: the stochastic block model; with one group, G(n, p)',
  settings: z.strictObject({
    /** The probability that two of one group know each other. */
    within: z._default(density, 0.1),
    /** The probability that two of different groups do. */
    between: z._default(density, 0.01),
    /** What differs from these: `groups` names two, or one twice. */
    densities: z._default(z.array(z.strictObject({ groups: z.tuple([z.string(), z.string()]), density })), []),
  }),
  build({ within, between, densities }, size, lots, labels) {
    if (!labels) throw notBuilt('networks.labels-missing', { network: 'blocks' });
    if (labels.length !== size) throw notBuilt('networks.labels-count', { labels: labels.length, people: size });
    const groups = new Map<string, number[]>();
    for (const [person, label] of labels.entries()) {
      const members = groups.get(label);
      if (members) members.push(person);
      else groups.set(label, [person]);
    }
    // In an order of their own: who stands first in the roll changes nothing.
    const names = [...groups.keys()].sort();
    const key = (one: string, other: string) => JSON.stringify([one, other].sort());
    const given = new Map<string, number>();
    for (const { groups: pair, density } of densities) {
      for (const group of pair)
        if (!groups.has(group)) throw notBuilt('networks.group-unknown', { group, known: names });
      if (given.has(key(...pair))) throw notBuilt('networks.density-twice', { groups: pair });
      given.set(key(...pair), density);
    }
    const pairs: number[] = [];
    const seed = lots.hex(32);
    for (const [first, one] of names.entries())
      for (const other of names.slice(first)) {
        const members = groups.get(one) ?? [];
        const density = given.get(key(one, other)) ?? (one === other ? within : between);
        // A stream for each pair of groups: ties of two groups do not hang on how many there are in a third.
        const own = chance(seed, one, other);
        if (one === other) tieWithin(members, density, own, pairs);
        else tieAcross(members, groups.get(other) ?? [], density, own, pairs);
      }
    return networkOf(size, pairs);
  },
});
