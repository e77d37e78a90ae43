// Orders of m options, and elections made of so many voters of each order, in the form the voting methods count. Pure.
import type { Ballot, Election } from '../../../methods/index.js';

/** Every order of 0 ... m-1, best first, the alphabetical first. */
export function ordersOf(m: number): readonly (readonly number[])[] {
  if (m === 0) return [[]];
  const place = (rest: readonly number[]): number[][] =>
    rest.length === 0
      ? [[]]
      : rest.flatMap((one) => place(rest.filter((other) => other !== one)).map((others) => [one, ...others]));
  return place([...Array(m).keys()]);
}

/** What options are called: A, B, ... Z, then A1, B1 and so on. In alphabetical order up to 26. */
export const nameOf = (option: number): string =>
  `${String.fromCharCode(65 + (option % 26))}${option < 26 ? '' : Math.floor(option / 26)}`;

export const namesOf = (m: number): string[] => Array.from({ length: m }, (_, option) => nameOf(option));

/** So many voters of each order as an election. */
export function electionOf(m: number, orders: readonly (readonly number[])[], counts: ArrayLike<number>): Election {
  const ballots: Ballot[] = [];
  for (const [type, order] of orders.entries()) {
    const count = counts[type] ?? 0;
    if (count > 0) ballots.push({ count, ranking: order.map(nameOf) });
  }
  return { candidates: namesOf(m), ballots };
}
