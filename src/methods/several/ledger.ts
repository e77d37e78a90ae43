// What voters have left after purchases, for equal shares: everybody begins with the same share and pays for what is bought, or all
// they have. Kept as doubles with how far they may be off, which decide nearly everything; an exact amount is worked out from who
// paid for what only where doubles are too close to tell, or where it is stated. Nothing is rounded.
// Voters who paid for the same things hold the same: that is an account, and each account comes from one by one more payment.
import type { Approvals } from './approvals.js';
import { gcd, type Purses } from './purses.js';

/** A price that was paid: `n` of the unit, which it made `by` times finer. */
export interface Payment {
  n: bigint;
  by: bigint;
}

/** Whoever holds nothing any more. */
const EMPTY = 1;
/** A double differs from what it stands for by no more than this part of it. */
const EPSILON = 2 ** -52;

/** Accounts of all ways of one run. */
export interface Ledger {
  share: { n: bigint; d: bigint };
  /** Per account: about what it holds, how far that may be off, where it came from, and by which payment. */
  value: number[];
  slack: number[];
  from: number[];
  payment: number[];
}

/** What happened so far, in one way: the payments, and the account of each group of voters. */
export interface Books {
  ledger: Ledger;
  payments: readonly Payment[];
  unit: bigint;
  account: Uint32Array;
}

/** A fraction as a double; numbers of any length. */
function double(n: bigint, d: bigint): number {
  const bits = Math.max(0, d.toString(16).length * 4 - 900);
  return bits === 0 && n.toString(16).length < 225
    ? Number(n) / Number(d)
    : Number(n >> BigInt(bits)) / Number(d >> BigInt(bits));
}

/** Nothing paid yet. */
export function opened(approvals: Approvals, share: { n: bigint; d: bigint }): Books {
  const each = double(share.n, share.d);
  const ledger = { share, value: [each, 0], slack: [each * 4 * EPSILON, 0], from: [-1, -1], payment: [-1, -1] };
  // Whoever has nothing to begin with holds nothing.
  const account = new Uint32Array(approvals.groups.length).fill(share.n === 0n ? EMPTY : 0);
  return { ledger, payments: [], unit: share.d, account };
}

/** Accounts, and so many voters of each. */
export interface Holding {
  accounts: ArrayLike<number>;
  voters: ArrayLike<number>;
}

/** What these hold together, exactly, in units. */
export function together({ ledger, payments }: Books, { accounts, voters }: Holding): bigint {
  const paid = new Float64Array(payments.length);
  let shares = 0;
  for (let at = 0; at < accounts.length; at += 1) {
    const account = accounts[at] as number; // as below: within, and accounts come from accounts
    if (account === EMPTY) continue;
    const many = voters[at] as number;
    shares += many;
    for (let one = account; one !== 0; one = ledger.from[one] as number) {
      const which = ledger.payment[one] as number;
      paid[which] = (paid[which] as number) + many;
    }
  }
  return payments.reduce(
    (sum, { n, by }, which) => sum * by - BigInt(paid[which] as number) * n,
    BigInt(shares) * ledger.share.n,
  );
}

/** What is worked out again for each price in the same arrays. */
export interface Scratch {
  weights: Float64Array;
  /** In which look an account was seen last, and where it is among those seen, or where it goes. */
  look: number;
  seenIn: Float64Array;
  at: Uint32Array;
  accounts: Uint32Array;
  voters: Float64Array;
}

export const scratch = ({ groups }: Approvals): Scratch => ({
  weights: Float64Array.from(groups, ({ weight }) => weight),
  look: 0,
  seenIn: new Float64Array(1024),
  at: new Uint32Array(1024),
  accounts: new Uint32Array(groups.length + 1),
  voters: new Float64Array(groups.length + 1),
});

/** Finds the accounts of a candidate's supporters who hold anything. Returns how many accounts those are. */
function supporting({ supporters }: Approvals, { ledger, account }: Books, candidate: number, on: Scratch): number {
  if (on.at.length < ledger.value.length) {
    on.at = new Uint32Array(2 * ledger.value.length);
    on.seenIn = new Float64Array(2 * ledger.value.length);
  }
  on.look += 1;
  const { at, seenIn, accounts, voters, weights, look } = on;
  const groups = supporters[candidate] as Uint32Array; // one for each candidate
  let many = 0;
  for (let which = 0; which < groups.length; which += 1) {
    const group = groups[which] as number; // within, as below
    const one = account[group] as number;
    if (one === EMPTY) continue;
    if (seenIn[one] !== look) {
      seenIn[one] = look;
      at[one] = many;
      accounts[many] = one;
      voters[many] = 0;
      many += 1;
    }
    const place = at[one] as number;
    voters[place] = (voters[place] as number) + (weights[group] as number);
  }
  return many;
}

/** What it costs: about the most that anybody pays, how far that may be off, and how many pay as much; others pay all they have. */
export interface Price {
  about: number;
  slack: number;
  payers: number;
}

/**
 * The price of a candidate; nothing where its supporters cannot pay it. In the scratch are then the accounts of all of them who hold
 * anything: first the `rich` who pay an equal part, then those who pay all they have.
 */
export function priceOf(
  approvals: Approvals,
  books: Books,
  candidate: number,
  cost: bigint,
  on: Scratch,
): { price?: Price; rich: number; all: number } {
  const { value, slack } = books.ledger;
  const all = supporting(approvals, books, candidate, on);
  const { accounts, voters } = on;
  let payers = 0;
  for (let at = 0; at < all; at += 1) payers += voters[at] as number; // as below: so many were found
  let rich = all;
  let rest = Number(cost);
  let off = rest * EPSILON;
  while (payers > 0) {
    const each = rest / payers;
    const offEach = off / payers + Math.abs(each) * EPSILON;
    const before = rich;
    const asked = payers;
    for (let at = 0; at < rich; ) {
      const account = accounts[at] as number;
      const had = value[account] as number;
      const unsure = Math.abs(had - each) <= (slack[account] as number) + offEach;
      if (unsure ? holdsEnough(books, account, cost, asked, on, before, all) : had > each) {
        at += 1;
        continue;
      }
      const many = voters[at] as number;
      rest -= had * many;
      off += many * (slack[account] as number) + (Math.abs(rest) + had * many) * EPSILON;
      payers -= many;
      rich -= 1;
      accounts[at] = accounts[rich] as number;
      voters[at] = voters[rich] as number;
      accounts[rich] = account;
      voters[rich] = many;
    }
    if (rich === before) return { price: { about: each, slack: offEach, payers }, rich, all };
  }
  return { rich: 0, all };
}

/** Those found in the scratch, from one up to another. */
const holding = ({ accounts, voters }: Scratch, from: number, to: number): Holding => ({
  accounts: accounts.subarray(from, to),
  voters: voters.subarray(from, to),
});

/** Whether an account holds an equal part of what is left of the cost once those from `poor` on have paid all they have. */
function holdsEnough(
  books: Books,
  account: number,
  cost: bigint,
  payers: number,
  on: Scratch,
  poor: number,
  all: number,
) {
  const paying = together(books, holding(on, poor, all));
  return together(books, { accounts: [account], voters: [payers] }) + paying >= cost * books.unit;
}

/** What all supporters of a candidate hold together, exactly: `n` of `d`. */
export function heldBy(approvals: Approvals, books: Books, candidate: number, on: Scratch): { n: bigint; d: bigint } {
  const all = supporting(approvals, books, candidate, on);
  return { n: together(books, holding(on, 0, all)), d: books.unit };
}

/** The price exactly: `n` of `d`, of so many who pay as much. @throws {Error} never: it was found before that they can pay it */
export function exactPrice(approvals: Approvals, books: Books, candidate: number, cost: bigint, on: Scratch) {
  const { price, rich, all } = priceOf(approvals, books, candidate, cost, on);
  const payers = BigInt(price?.payers ?? 1);
  return { n: cost * books.unit - together(books, holding(on, rich, all)), d: books.unit * payers, payers, rich, all };
}

/** The books once a candidate's supporters have paid for it. */
export function paid(approvals: Approvals, books: Books, candidate: number, cost: bigint, on: Scratch): Books {
  const { ledger } = books;
  const { n, payers, rich, all } = exactPrice(approvals, books, candidate, cost, on);
  const common = gcd(n, payers);
  const [most, by] = [n / common, payers / common];
  const account = books.account.slice();
  const after = { ledger, payments: [...books.payments, { n: most, by }], unit: books.unit * by, account };
  const each = double(most, after.unit);
  const { at: to, accounts } = on;
  for (let at = 0; at < all; at += 1) {
    const one = accounts[at] as number; // as below: so many were found
    to[one] = at < rich ? paying(after, one, each) : EMPTY;
  }
  for (const group of approvals.supporters[candidate] ?? []) {
    const one = account[group] as number;
    if (one !== EMPTY) account[group] = to[one] as number;
  }
  return after;
}

/** The account behind this one, once it has paid the last of the payments. */
function paying(books: Books, one: number, each: number): number {
  const { ledger, payments } = books;
  const before = ledger.value[one] as number; // it is an account
  const off = (ledger.slack[one] as number) + (before + each) * 4 * EPSILON;
  const to = ledger.value.push(before - each) - 1;
  ledger.slack.push(off);
  ledger.from.push(one);
  ledger.payment.push(payments.length - 1);
  if (before - each > off) return to;
  const exact = together(books, { accounts: [to], voters: [1] });
  if (exact === 0n) return EMPTY;
  ledger.value[to] = double(exact, books.unit);
  ledger.slack[to] = (ledger.value[to] as number) * 4 * EPSILON;
  return to;
}

/** What every group of voters holds, over one unit. */
export function pursesOf(books: Books): Purses {
  const amounts: bigint[] = [];
  const known = new Map<number, number>();
  const equal = new Map<bigint, number>();
  const place = books.account.map((account) => {
    const before = known.get(account);
    if (before !== undefined) return before;
    const amount = together(books, { accounts: [account], voters: [1] });
    const at = equal.get(amount) ?? amounts.push(amount) - 1;
    equal.set(amount, at);
    known.set(account, at);
    return at;
  });
  return { place, amounts, unit: books.unit };
}
