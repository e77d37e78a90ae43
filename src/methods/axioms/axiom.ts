// What an axiom is, and rankings as axioms look at them. Pure.
import type { Ballot, Candidate, Election } from '../election.js';
import type { Outcome } from '../method.js';
import { uncountable } from '../problems.js';

/** Counts an election: a method with its options chosen. */
export type Count = (election: Election) => Pick<Outcome, 'winners' | 'committees'>;

/** An election in which a method does what an axiom forbids. */
export interface Violation {
  /** The id of the axiom. */
  axiom: string;
  /** Whom it is about: who ought to have won, or ought not, or who was raised, cloned or not represented. */
  candidates: Candidate[];
  election: Election;
  /** Who won it; of several, the committee in question. */
  winners: Candidate[];
  /** The other election, and who won that one, where the axiom compares two. */
  neighbour?: { election: Election; winners: Candidate[] };
}

/** A property a method may have. Without a violation in one election nothing is proved; a violation disproves it. */
export interface Axiom {
  /** A language says what it is called and asks for. */
  id: string;
  /** Who stated it, and where. */
  reference: string;
  /** The elections it speaks of: rankings that elect one, or approvals that elect several. */
  about: 'rankings' | 'committees';
  /**
   * How counting this election violates it, if it does. Axioms that compare elections search the neighbours of this one.
   * @throws {Fault} where the ballots are of another kind or the search would be too large
   */
  violation(count: Count, election: Election): Violation | undefined;
}

/** A ballot's order as places: best first, candidates ranked equal together, those not ranked last. */
export interface Order {
  count: number;
  places: readonly (readonly Candidate[])[];
}

/** The orders of all ballots that count, each complete. */
export function ordersOf({ candidates, ballots }: Election): Order[] {
  return ballots
    .filter(({ count }) => count > 0)
    .map((ballot, index) => {
      const ranked = rankedOn(ballot, index + 1);
      const named = new Set(ranked.flat());
      const others = candidates.filter((one) => !named.has(one));
      return { count: ballot.count, places: others.length > 0 ? [...ranked, others] : ranked };
    });
}

function rankedOn(ballot: Ballot, at: number): (readonly Candidate[])[] {
  if ('choice' in ballot) return [[ballot.choice]];
  if ('ranking' in ballot) return ballot.ranking.map((place) => (typeof place === 'string' ? [place] : place));
  throw uncountable('methods.ballot-kind', { ballot: at, expected: 'ranking' });
}

/** The place of each candidate in an order, from 0. */
export const placesIn = ({ places }: Order): Map<Candidate, number> =>
  new Map(places.flatMap((place, index) => place.map((one) => [one, index] as const)));

/** The ballots that say these orders. */
export const ballotsOf = (orders: readonly Order[]): Ballot[] =>
  orders.map(({ count, places }) => ({
    count,
    ranking: places.filter((place) => place.length > 0).map((place) => (place.length === 1 ? (place[0] ?? '') : place)),
  }));

export const votersIn = (orders: readonly { count: number }[]): number =>
  orders.reduce((sum, { count }) => sum + count, 0);

/** How many prefer the first to the second. */
export function preferring(orders: readonly Order[]): (a: Candidate, b: Candidate) => number {
  const places = orders.map((order) => ({ count: order.count, of: placesIn(order) }));
  const last = Number.POSITIVE_INFINITY;
  return (a, b) => votersIn(places.filter(({ of }) => (of.get(a) ?? last) < (of.get(b) ?? last)));
}
