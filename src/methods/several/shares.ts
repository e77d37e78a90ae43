// The method of equal shares: every voter gets an equal part of the budget; whatever is bought is paid by its supporters, each
// the same or all that is left to them; bought next is what costs its supporters least for what it gives them.
// Source: Peters, Pierczyński & Skowron, Proportional Participatory Budgeting with Additive Utilities (NeurIPS 2021), § 3.
// Offers are compared as doubles, and exactly where those are too close to tell: see ledger.ts.
import type { Approvals } from './approvals.js';
import { type Books, exactPrice, heldBy, opened, type Price, paid, priceOf, pursesOf, scratch } from './ledger.js';
import { keyOf } from './outcome.js';
import { spelt } from './purses.js';
import { everyEnd, type Log } from './universes.js';

/** What a funded candidate is worth to a voter who approves of it: what it costs, or as much as any other. */
export type Satisfaction = 'cost' | 'cardinality';

/** Between candidates that cost supporters alike for what they give. */
export type SharesTies = 'lowest cost, then most votes' | 'every outcome';

export interface Terms {
  costs: readonly bigint[];
  /** What each voter has to spend: `share.n` of `share.d`. */
  share: { n: bigint; d: bigint };
  satisfaction: Satisfaction;
  ties: SharesTies;
}

/** What happened to one candidate: bought, or found to be more than its supporters have left. */
export interface Deal {
  candidate: number;
  bought: boolean;
  tied: readonly number[];
  /** `n` of `d`: what each supporter pays at most; or all that they have left together. */
  money(): { n: bigint; d: bigint };
}

/** What a candidate would cost its supporters; a bound from below where it was found earlier. */
interface Offer {
  candidate: number;
  /** About what a unit of satisfaction costs, and how far that may be off. */
  about: number;
  slack: number;
  /** The same exactly: `n` of `d`. */
  exact(): { n: bigint; d: bigint };
  /** How many had been bought when this was found. */
  found: number;
}

export interface Shopping {
  members: readonly number[];
  books: Books;
  offers: readonly Offer[];
  log: Log<Deal>;
}

/** Whether one costs more than the other for what it gives. */
function dearer(one: Offer, other: Offer): boolean {
  const ahead = one.about - other.about;
  if (Math.abs(ahead) > one.slack + other.slack) return ahead > 0;
  const [its, others] = [one.exact(), other.exact()];
  return its.n * others.d > others.n * its.d;
}

/** Every way in which equal shares may come out, until nothing more can be paid for. @throws {Fault} `too-many-ties` */
export function shop(approvals: Approvals, { costs, share, satisfaction, ties }: Terms): Shopping[] {
  const { votes } = approvals;
  const on = scratch(approvals);
  const costOf = (candidate: number): bigint => costs[candidate] ?? 0n;
  const free: Price = { about: 0, slack: 0, payers: 1 };

  function offered(candidate: number, price: Price, exactly: () => { n: bigint; d: bigint }, found: number): Offer {
    const cost = costOf(candidate);
    const gives = satisfaction === 'cost' && cost > 0n ? cost : 1n;
    let known: { n: bigint; d: bigint } | undefined;
    const exact = () => {
      if (!known) {
        const { n, d } = exactly();
        known = { n, d: d * gives };
      }
      return known;
    };
    const about = price.about / Number(gives);
    return { candidate, about, slack: price.slack / Number(gives) + about * 2 ** -50, exact, found };
  }

  const placed = (offers: Offer[], offer: Offer): void => {
    const at = offers.findIndex((other) => dearer(other, offer));
    offers.splice(at < 0 ? offers.length : at, 0, offer);
  };

  /** The cheapest offers, all found anew, and those that turned out to be unaffordable. */
  const cheapest = ({ members, books, offers: known, log }: Shopping) => {
    const offers = [...known];
    let told = log;
    let fresh = 0;
    for (let first = offers[fresh]; first !== undefined; first = offers[fresh]) {
      const best = offers[0];
      if (fresh > 0 && best !== undefined && dearer(first, best)) break;
      if (first.found === members.length) {
        fresh += 1;
        continue;
      }
      offers.splice(fresh, 1);
      const { candidate } = first;
      const cost = costOf(candidate);
      const price = cost === 0n ? free : priceOf(approvals, books, candidate, cost, on).price;
      const exactly = () => exactPrice(approvals, books, candidate, cost, on);
      if (price) placed(offers, offered(candidate, price, exactly, members.length));
      else {
        const money = () => heldBy(approvals, books, candidate, on);
        told = { before: told, entry: { candidate, bought: false, tied: [], money } };
      }
      // What was found anew may lie anywhere: those found before it that are now dearest come again, and cost nothing.
      fresh = 0;
    }
    return { offers, tied: offers.slice(0, fresh), told };
  };

  const preferred = (tied: readonly Offer[]): readonly Offer[] => {
    // What costs nobody anything takes nothing from the others.
    if (tied[0] && costOf(tied[0].candidate) === 0n) return tied.slice(0, 1);
    if (ties === 'every outcome') return tied;
    const [least = 0n] = tied.map(({ candidate }) => costOf(candidate)).sort((one, other) => (one < other ? -1 : 1));
    const cheap = tied.filter(({ candidate }) => costOf(candidate) === least);
    const most = Math.max(...cheap.map(({ candidate }) => votes[candidate] ?? 0));
    return cheap.filter(({ candidate }) => votes[candidate] === most);
  };

  const next = (state: Shopping): Shopping[] => {
    const { offers, tied, told } = cheapest(state);
    const { members, books } = state;
    if (tied.length === 0) return told === state.log ? [] : [{ ...state, offers, log: told }];
    return preferred(tied).map(({ candidate }) => {
      const left = paid(approvals, books, candidate, costOf(candidate), on);
      const money = () => ({ n: left.payments.at(-1)?.n ?? 0n, d: left.unit });
      return {
        members: [...members, candidate],
        books: left,
        offers: offers.filter((offer) => offer.candidate !== candidate),
        log: { before: told, entry: { candidate, bought: true, tied: tied.map((one) => one.candidate), money } },
      };
    });
  };

  /** The first state of each set of members: only a second one has to be told from it by what voters have left. */
  const firsts = new Map<string, Shopping>();
  const key = (state: Shopping): string => {
    const rough = `${keyOf(state.members)}|${state.offers.length}`;
    const first = firsts.get(rough);
    if (!first) firsts.set(rough, state);
    if (!first || first === state) return rough;
    const [its, others] = [state, first].map(({ books }) => spelt(pursesOf(books)));
    return its === others ? rough : `${rough}|${its}`;
  };

  const books = opened(approvals, share);
  const offers: Offer[] = [];
  votes.forEach((voters, candidate) => {
    if (voters === 0) return;
    // What it would cost if all its supporters had enough: no price is less.
    const cost = costOf(candidate);
    const about = Number(cost) / voters;
    const price: Price = { about, slack: about * 2 ** -50, payers: voters };
    placed(
      offers,
      offered(candidate, price, () => ({ n: cost, d: BigInt(voters) }), -1),
    );
  });
  return everyEnd({ members: [], books, offers, log: undefined }, next, key, 10 * approvals.groups.length);
}
