// Axioms that compare an election with its neighbours: a ballot changed, cast or not cast, a candidate cloned, all reversed.
// Pure. The search is bounded: each kind of ballot changes for one voter or for all who cast it.
import type { Candidate, Election } from '../election.js';
import { type Axiom, ballotsOf, type Count, type Order, ordersOf, placesIn, type Violation } from './axiom.js';

const withOrders = (candidates: readonly Candidate[], orders: readonly Order[]): Election => ({
  candidates,
  ballots: ballotsOf(orders),
});

/** So many of one kind of ballot made into another, or into nothing. */
function changed(orders: readonly Order[], at: number, voters: number, instead?: Order['places']): Order[] {
  const others = orders.flatMap((order, index) => {
    const count = index === at ? order.count - voters : order.count;
    return count > 0 ? [{ count, places: order.places }] : [];
  });
  return instead ? [...others, { count: voters, places: instead }] : others;
}

/** Some voters' worth of a kind of ballot: one, and all. */
const shares = ({ count }: Order): number[] => (count === 1 ? [1] : [1, count]);

/** Every way to move a candidate up in an order, past whole places, onto a place of its own. */
function* raisings({ places }: Order, candidate: Candidate): Generator<Order['places']> {
  const from = places.findIndex((place) => place.includes(candidate));
  const without = places.map((place) => place.filter((one) => one !== candidate));
  const alone = places[from]?.length === 1;
  for (let to = 0; to < from + (alone ? 0 : 1); to += 1) {
    yield [...without.slice(0, to), [candidate], ...without.slice(to)].filter((place) => place.length > 0);
  }
}

export const monotonicity: Axiom = {
  id: 'monotonicity',
  reference: 'Smith, "Aggregation of preferences with variable electorate", Econometrica 41 (1973)',
  about: 'rankings',
  violation(count, election) {
    const orders = ordersOf(election);
    const { winners } = count(election);
    for (const winner of winners) {
      for (const [at, order] of orders.entries()) {
        for (const places of raisings(order, winner)) {
          for (const voters of shares(order)) {
            const raised = withOrders(election.candidates, changed(orders, at, voters, places));
            const after = count(raised);
            if (after.winners.includes(winner)) continue;
            const neighbour = { election: raised, winners: after.winners };
            return { axiom: 'monotonicity', candidates: [winner], election, winners, neighbour };
          }
        }
      }
    }
    return undefined;
  },
};

export const participation: Axiom = {
  id: 'participation',
  reference: 'Moulin, "Condorcet’s principle implies the no show paradox", Journal of Economic Theory 45 (1988)',
  about: 'rankings',
  violation(count, election) {
    const orders = ordersOf(election);
    const { winners } = count(election);
    const [winner, ...tied] = winners;
    if (winner === undefined || tied.length > 0) return undefined;
    for (const [at, order] of orders.entries()) {
      const places = placesIn(order);
      for (const voters of shares(order)) {
        const home = withOrders(election.candidates, changed(orders, at, voters));
        if (home.ballots.length === 0) continue;
        const before = count(home);
        const [liked, ...others] = before.winners;
        if (liked === undefined || others.length > 0) continue;
        if ((places.get(liked) ?? 0) >= (places.get(winner) ?? 0)) continue;
        const neighbour = { election: home, winners: before.winners };
        return { axiom: 'participation', candidates: [liked], election, winners, neighbour };
      }
    }
    return undefined;
  },
};

/** A name nobody has. */
const cloneOf = (candidate: Candidate, candidates: readonly Candidate[]): Candidate => {
  let name = `${candidate}’`;
  while (candidates.includes(name)) name += '’';
  return name;
};

/** The order with a clone next to the original: after it, before it, or on its place. */
const cloned = ({ count, places }: Order, original: Candidate, clone: Candidate, before: boolean): Order => ({
  count,
  places: places.flatMap((place) => {
    if (!place.includes(original)) return [place];
    if (place.length > 1) return [[...place, clone]];
    return before ? [[clone], place] : [place, [clone]];
  }),
});

export const independenceOfClones: Axiom = {
  id: 'independence-of-clones',
  reference: 'Tideman, "Independence of clones as a criterion for voting rules", Social Choice and Welfare 4 (1987)',
  about: 'rankings',
  violation(count, election) {
    const orders = ordersOf(election);
    const { candidates } = election;
    const { winners } = count(election);
    const [winner, ...tied] = winners;
    if (winner === undefined || tied.length > 0) return undefined;
    const ways: ((index: number) => boolean)[] = [() => false, (index) => index % 2 === 1];
    for (const original of candidates) {
      const clone = cloneOf(original, candidates);
      const allowed = winner === original ? [original, clone] : [winner];
      for (const before of ways) {
        const with_ = orders.map((order, index) => cloned(order, original, clone, before(index)));
        const crowded = withOrders([...candidates, clone], with_);
        const after = count(crowded);
        if (after.winners.every((one) => allowed.includes(one))) continue;
        const neighbour = { election: crowded, winners: after.winners };
        return { axiom: 'independence-of-clones', candidates: [original], election, winners, neighbour };
      }
    }
    return undefined;
  },
};

export const reversalSymmetry: Axiom = {
  id: 'reversal-symmetry',
  reference: 'Saari, "Decisions and Elections: Explaining the Unexpected" (2001)',
  about: 'rankings',
  violation(count: Count, election: Election): Violation | undefined {
    const { winners } = count(election);
    const [winner, ...tied] = winners;
    if (winner === undefined || tied.length > 0 || election.candidates.length < 2) return undefined;
    const reversed = ordersOf(election).map((order) => ({ ...order, places: order.places.toReversed() }));
    const upside = withOrders(election.candidates, reversed);
    const after = count(upside);
    if (!after.winners.includes(winner)) return undefined;
    const neighbour = { election: upside, winners: after.winners };
    return { axiom: 'reversal-symmetry', candidates: [winner], election, winners, neighbour };
  },
};
