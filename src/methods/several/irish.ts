// Irish transfers of the single transferable vote (Electoral Act 1992, part XIX): a surplus is passed on as whole papers of the last
// sub-parcel. Which of them, the law leaves to the order into which they were mixed; here they are taken in proportion to how they go on.
import { Fraction } from '../exact.js';
import { byEarlier } from './earlier-rounds.js';
import type { Papers } from './papers.js';
import { type Held, type Lot, many, type Parcel, type ParcelRules, type Passing, sorted } from './stv-parcels.js';
import { HOPEFUL, ZERO } from './stv-parts.js';
import { hopefuls, type Stage, type Standards } from './stv-stage.js';

/**
 * So many of these numbers together, each its share rounded down, and one more for the largest remainders. `before` tells which of two
 * equal remainders goes first.
 */
function portions(sizes: readonly number[], total: number, before: (one: number, other: number) => number): number[] {
  const all = BigInt(sizes.reduce((sum, size) => sum + size, 0));
  if (all === 0n) return sizes.map(() => 0);
  const shares = sizes.map((size) => BigInt(size) * BigInt(total));
  const remainders = shares.map((share) => share % all);
  const whole = shares.map((share) => Number(share / all));
  const over = total - whole.reduce((sum, share) => sum + share, 0);
  const largest = [...sizes.keys()]
    .sort((one, other) => Number((remainders[other] ?? 0n) - (remainders[one] ?? 0n)) || before(one, other))
    .slice(0, over);
  return whole.map((share, at) => (largest.includes(at) ? share + 1 : share));
}

/** So many papers out of these: of those that rank alike whoever is left, in proportion; of equal remainders the larger number's first. */
function taken({ order, start }: Papers, { status }: Stage, lots: readonly Lot[], size: number): Lot[] {
  const alike = new Map<string, Lot[]>();
  for (const lot of lots) {
    const rest = order.subarray((start[lot.paper] ?? 0) + lot.at, start[lot.paper + 1]);
    // Candidates of the same width, so that texts are ordered as the lists of them are.
    const key = [...rest].flatMap((one) => (status[one] === HOPEFUL ? [String(one).padStart(5, '0')] : [])).join();
    const group = alike.get(key);
    if (group) group.push(lot);
    else alike.set(key, [lot]);
  }
  const groups = [...alike].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
  const sizes = groups.map(many);
  const each = portions(sizes, size, (one, other) => (sizes[other] ?? 0) - (sizes[one] ?? 0) || one - other);
  return groups.flatMap((group, at) => {
    let open = each[at] ?? 0;
    return group.flatMap((lot) => {
      const some = Math.min(open, lot.many);
      open -= some;
      return some > 0 ? [{ ...lot, many: some }] : [];
    });
  });
}

const asVotes = (lots: readonly Lot[]): Parcel => ({ lots, value: new Fraction(1), votes: new Fraction(many(lots)) });

const surpluses = ({ pending, votes }: Stage, { quota }: Standards): Fraction =>
  pending.reduce((sum, candidate) => sum.add((votes[candidate] ?? ZERO).sub(quota)), ZERO);

/** Of equal fractions that of the larger sub-parcel is the larger, then that of whoever had more when they first differed (121(6)). */
function larger(held: Held, to: readonly (readonly [number, readonly Lot[]])[]) {
  return (one: number, other: number): number => {
    const [[a, lots], [b, others]] = [to[one] ?? [0, []], to[other] ?? [0, []]];
    const { left } = byEarlier([a, b], held.rounds, 'most', 'first');
    return many(others) - many(lots) || (left.length > 1 ? a - b : left[0] === a ? -1 : 1);
  };
}

export const irish: ParcelRules = {
  filledAtOnce: true,
  // Where they could elect the one with most, or bring the one with fewest level with the next.
  passes(held, terms) {
    const votes = hopefuls(held)
      .map((candidate) => held.votes[candidate] ?? ZERO)
      .sort((one, other) => one.compare(other));
    const [least = ZERO, next = ZERO] = votes;
    const sum = surpluses(held, terms);
    return least.add(sum).gte(next) || (votes.at(-1) ?? ZERO).add(sum).gte(terms.quota);
  },
  surplus(papers, held, candidate, surplus): Passing {
    const { to } = sorted(papers, held, held.parcels[candidate]?.at(-1)?.lots ?? []);
    const parcels = [...to];
    const sizes = parcels.map(([, lots]) => many(lots));
    const going = sizes.reduce((sum, size) => sum + size, 0);
    const whole = Number(surplus.n / surplus.d);
    const each = going <= whole ? sizes : portions(sizes, whole, larger(held, parcels));
    return {
      to: new Map(
        parcels.flatMap(([one, lots], at) => {
          const some = taken(papers, held, lots, each[at] ?? 0);
          return some.length > 0 ? [[one, asVotes(some)]] : [];
        }),
      ),
      exhausted: going < whole ? surplus.sub(going) : ZERO,
      ignored: going < whole ? ZERO : surplus.sub(whole),
      gone: surplus,
    };
  },
  // As many of the lowest as have, with the surpluses not passed on, fewer votes than the next (122).
  together(held, terms) {
    const votes = (candidate: number): Fraction => held.votes[candidate] ?? ZERO;
    const open = hopefuls(held).sort((one, other) => votes(one).compare(votes(other)) || one - other);
    let sum = surpluses(held, terms);
    let some = 0;
    for (let at = 0; at < open.length - (terms.seats - held.elected.length); at += 1) {
      sum = sum.add(votes(open[at] ?? 0));
      if (sum.lt(votes(open[at + 1] ?? 0))) some = at + 1;
    }
    return open.slice(0, some);
  },
  leave: (parcels) => [asVotes(parcels.flatMap(({ lots }) => lots))],
  parcel(papers, held, { lots, votes }): Passing {
    const { to, spent } = sorted(papers, held, lots);
    return {
      to: new Map([...to].map(([candidate, its]) => [candidate, asVotes(its)])),
      exhausted: new Fraction(many(spent)),
      ignored: ZERO,
      gone: votes,
    };
  },
};
