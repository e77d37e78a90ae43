// Hare-Clark transfers of the single transferable vote: a surplus is passed on with the papers of the last parcel, whoever is out goes
// value by value, and votes are counted in whole ones (Tasmania) or to six decimals (Australian Capital Territory).
import { Fraction } from '../exact.js';
import { many, type Parcel, type ParcelRules, type Passing, sorted } from './stv-parcels.js';
import { ZERO } from './stv-parts.js';

/** Papers of one value counted for whom they rank next, fractions ignored. */
function allotted(to: ReturnType<typeof sorted>['to'], value: Fraction, cut: (votes: Fraction) => Fraction) {
  const parcels = new Map(
    [...to].map(([candidate, lots]): [number, Parcel] => [
      candidate,
      { lots, value, votes: cut(value.mul(many(lots))) },
    ]),
  );
  return { parcels, sum: [...parcels.values()].reduce((sum, { votes }) => sum.add(votes), ZERO) };
}

/**
 * Tasmania: the value of a paper passed on is the surplus divided by all papers of the last parcel (Electoral Act 2004, schedule 4).
 * Australian Capital Territory: divided by those of them that rank somebody who is left, and never more than they came with
 * (Electoral Act 1992, schedule 4, clauses 1A-1C, 4 and 6-9).
 */
export function hareClark(of: 'tasmania' | 'act'): ParcelRules {
  const unit = of === 'act' ? 1_000_000n : 1n;
  const cut = ({ n, d }: Fraction): Fraction => new Fraction((n * unit) / d, unit);
  return {
    filledAtOnce: false,
    passes: () => true,
    together: () => [],
    surplus(papers, held, candidate, surplus): Passing {
      const last = held.parcels[candidate]?.at(-1);
      const { to, spent } = sorted(papers, held, last?.lots ?? []);
      const going = [...to.values()].reduce((sum, lots) => sum + many(lots), 0);
      const by = of === 'act' ? going : going + many(spent);
      const came = last?.value ?? ZERO;
      const full = by === 0 ? came : surplus.div(by);
      const value = full.gt(came) ? came : full;
      const { parcels, sum } = allotted(to, value, cut);
      // What is above the value they came with is set aside with the papers that rank nobody.
      const exhausted = of === 'act' ? cut(surplus.sub(value.mul(going))) : cut(value.mul(many(spent)));
      return { to: parcels, exhausted, ignored: surplus.sub(sum).sub(exhausted), gone: surplus };
    },
    leave(parcels) {
      const byValue = new Map<string, Parcel>();
      for (const { lots, value, votes } of parcels) {
        const had = byValue.get(value.toFraction());
        byValue.set(value.toFraction(), {
          lots: [...(had?.lots ?? []), ...lots],
          value,
          votes: votes.add(had?.votes ?? ZERO),
        });
      }
      return [...byValue.values()].sort((one, other) => other.value.compare(one.value));
    },
    parcel(papers, held, { lots, value, votes }): Passing {
      const { to, spent } = sorted(papers, held, lots);
      const { parcels, sum } = allotted(to, value, cut);
      const exhausted = cut(value.mul(many(spent)));
      return { to: parcels, exhausted, ignored: votes.sub(sum).sub(exhausted), gone: votes };
    },
  };
}
