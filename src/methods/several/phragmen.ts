// Phragmén's sequential rule: all voters earn at the same pace; as soon as the supporters of a candidate together have what
// it costs, it is bought and they have nothing left. In the older words: the least greatest load first.
// Sources: Phragmén (1894-1899); Janson, Phragmén's and Thiele's election methods (2016), § 5; Los, Christoff & Grossi (2022), § 3.
import type { Amount } from '../election.js';
import { ratio } from '../exact.js';
import type { Approvals } from './approvals.js';
import { keyOf } from './outcome.js';
import { changed, gcd, holders, type Purses, spelt } from './purses.js';
import { everyEnd, type Log, selections } from './universes.js';

/** A purchase: when each voter had earned how much in all, and when other candidates would have been bought. */
export interface Earned {
  candidate: number;
  tied: readonly number[];
  load: Amount;
  loads: () => [candidate: number, load: Amount][];
}

export interface Earning {
  members: readonly number[];
  /** Earned by each voter before their last purchase; what they hold now is what was earned since. */
  since: Purses;
  log: Log<Earned>;
  over?: true;
}

export interface Terms {
  costs: readonly bigint[];
  /** Whether a candidate can still be added to these. */
  fits(members: readonly number[], candidate: number): boolean;
  /** What happens when the next cannot: the rule ends, or goes on with the others. */
  unfitting: 'ends' | 'skipped';
  /** So many units of the costs make one of what loads are told in; one, unless said otherwise. */
  whole?: bigint;
  /** Seats to fill, with those nobody approves of if need be. */
  seats?: number;
}

/** Voters who have nothing yet. */
export const penniless = ({ groups }: Approvals): Purses => ({
  place: new Uint32Array(groups.length),
  amounts: [0n],
  unit: 1n,
});

/** Every way in which Phragmén's rule may go on from there. @throws {Fault} `too-many-ties` */
export function earn(approvals: Approvals, start: Earning, terms: Terms): Earning[] {
  const { votes } = approvals;
  const { costs, fits, unfitting, seats, whole = 1n } = terms;
  const looks = approvals.supporters.reduce((sum, { length }) => sum + length + 1, 0);
  const next = (state: Earning): Earning[] => {
    const { members, since, log } = state;
    if (state.over || members.length === seats) return [];
    const rest = approvals.field.candidates.flatMap((_, candidate) => (members.includes(candidate) ? [] : [candidate]));
    const open = rest.filter(
      (candidate) => (votes[candidate] ?? 0) > 0 && (unfitting === 'ends' || fits(members, candidate)),
    );
    if (open.length === 0) {
      if (seats === undefined) return [];
      return selections(rest, seats - members.length).map((some) => ({
        ...state,
        members: [...members, ...some],
        over: true,
      }));
    }
    const loads = open.map((candidate) => {
      const borne = holders(approvals, since, candidate).reduce(
        (sum, many, at) => (many > 0 ? sum + BigInt(many) * (since.amounts[at] ?? 0n) : sum),
        (costs[candidate] ?? 0n) * since.unit,
      );
      return { candidate, load: borne, of: votes[candidate] ?? 1 };
    });
    const least = loads.reduce((one, other) =>
      one.load * BigInt(other.of) <= other.load * BigInt(one.of) ? one : other,
    );
    const tied = loads.filter(({ load, of }) => load * BigInt(least.of) === least.load * BigInt(of));
    return tied.map(({ candidate, load, of }) => {
      if (!fits(members, candidate)) return { ...state, over: true };
      const common = gcd(load, BigInt(of));
      const by = BigInt(of) / common;
      const reached = load / common;
      const entry: Earned = {
        candidate,
        tied: tied.map((one) => one.candidate),
        load: ratio(reached, since.unit * by * whole),
        loads: () => loads.map((one) => [one.candidate, ratio(one.load, since.unit * whole * BigInt(one.of))]),
      };
      return {
        members: [...members, candidate],
        since: changed(approvals, since, candidate, by, () => reached),
        log: { before: log, entry },
      };
    });
  };
  return everyEnd(
    start,
    next,
    ({ members, since, over }) => `${keyOf(members)}|${over ?? ''}|${spelt(since)}`,
    20 * looks,
  );
}
