// What voters hold (money left, or a load borne), by group of equal ballots. Groups with the same history hold the same, so
// each amount is kept once: a whole number over one common unit, and per group its place among the amounts.
import type { Approvals } from './approvals.js';

export interface Purses {
  /** Per group the place of what each of its voters holds among the amounts. */
  place: Uint32Array;
  amounts: readonly bigint[];
  unit: bigint;
}

export const gcd = (a: bigint, b: bigint): bigint => {
  let [one, other] = a < 0n ? [-a, b] : [a, b];
  while (other !== 0n) [one, other] = [other, one % other];
  return one;
};

/** How many of a candidate's supporters hold each amount. */
export function holders(
  { supporters, groups }: Approvals,
  { place, amounts }: Purses,
  candidate: number,
): Float64Array {
  const many = new Float64Array(amounts.length);
  for (const group of supporters[candidate] ?? []) {
    const at = place[group] ?? 0;
    many[at] = (many[at] ?? 0) + (groups[group]?.weight ?? 0);
  }
  return many;
}

/** The amounts over a unit `by` times finer; what each supporter of a candidate holds is changed. Amounts nobody holds are dropped. */
export function changed(
  { supporters }: Approvals,
  { place, amounts, unit }: Purses,
  candidate: number,
  by: bigint,
  change: (amount: bigint) => bigint,
): Purses {
  const supports = new Uint8Array(place.length);
  for (const group of supporters[candidate] ?? []) supports[group] = 1;
  const kept: bigint[] = [];
  /** Where each amount has gone to: of those who hold it still, and of those for whom it changes. */
  const moved = [new Map<bigint, number>(), new Map<number, number>(), new Map<number, number>()] as const;
  const [equal, still, other] = moved;
  const put = (amount: bigint): number => {
    const known = equal.get(amount);
    if (known !== undefined) return known;
    equal.set(amount, kept.length);
    return kept.push(amount) - 1;
  };
  const next = place.map((at, group) => {
    const seen = supports[group] === 1 ? other : still;
    const known = seen.get(at);
    if (known !== undefined) return known;
    const amount = (amounts[at] ?? 0n) * by;
    const to = put(supports[group] === 1 ? change(amount) : amount);
    seen.set(at, to);
    return to;
  });
  return { place: next, amounts: kept, unit: unit * by };
}

/** Equal where all voters hold the same, whatever the unit. */
export function spelt({ place, amounts, unit }: Purses): string {
  const common = amounts.reduce(gcd, unit);
  return `${unit / common}:${Array.from(place, (at) => (amounts[at] ?? 0n) / common).join()}`;
}
