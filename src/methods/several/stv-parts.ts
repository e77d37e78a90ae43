// Parts of papers on their way from pile to pile in a count by the single transferable vote: to the next hopeful, or to several ranked
// equal in equal parts.
import { Fraction } from '../exact.js';
import type { Papers } from './papers.js';

export const HOPEFUL = 0;
export const ELECTED = 1;
export const OUT = 2;

export const ZERO = new Fraction(0);

/** Where everything is. */
export interface Parts {
  status: Uint8Array;
  /** Per candidate the parts it holds, and what they are worth. */
  piles: readonly Int32Array[];
  votes: readonly Fraction[];
  /** Per part: which paper, how far down its list it is, and which of the values it has. A paper is one part until equals share it. */
  paper: Int32Array;
  at: Uint16Array;
  worth: Uint32Array;
  values: readonly Fraction[];
}

/**
 * Parts go to the next hopeful on their paper; where several are ranked equal, in equal parts to each of them, as if the paper counted
 * in equal parts for every order of them. Returns everything with them, how many votes each got, and what is exhausted.
 */
export function moved(papers: Papers, parts: Parts, moving: Int32Array) {
  const { votes, piles } = parts;
  const { equal } = papers;
  const size = votes.length;
  const split: Apart = equal ? apart(papers, parts, moving) : { ...parts, moving };
  const { order, start, counts } = papers;
  const { values, status, paper, at, worth, moving: going } = split;
  /** Votes by candidate and value; those behind the last candidate are exhausted. */
  const sums = new Float64Array((size + 1) * values.length);
  const arriving = new Uint32Array(size + 1);
  const to = new Uint16Array(going.length);
  for (let which = 0; which < going.length; which += 1) {
    const part = going[which] ?? 0;
    const ballot = paper[part] ?? 0;
    const from = start[ballot] ?? 0;
    const end = start[ballot + 1] ?? 0;
    let place = from + (at[part] ?? 0);
    while (place < end && status[order[place] ?? 0] !== HOPEFUL) place += 1;
    at[part] = place - from;
    const candidate = place < end ? (order[place] ?? 0) : size;
    to[which] = candidate;
    const sum = candidate * values.length + (worth[part] ?? 0);
    sums[sum] = (sums[sum] ?? 0) + (counts[ballot] ?? 0);
    arriving[candidate] = (arriving[candidate] ?? 0) + 1;
  }
  const filled = piles.map((pile) => pile.length);
  const grown = piles.map((pile, candidate) => {
    const many = arriving[candidate] ?? 0;
    if (many === 0) return pile;
    const all = new Int32Array(pile.length + many);
    all.set(pile);
    return all;
  });
  for (let which = 0; which < going.length; which += 1) {
    const candidate = to[which] ?? 0;
    const pile = grown[candidate];
    const next = filled[candidate] ?? 0;
    if (pile) pile[next] = going[which] ?? 0;
    filled[candidate] = next + 1;
  }
  const got = new Map<number, Fraction>();
  sums.forEach((many, sum) => {
    if (many === 0) return;
    const candidate = Math.floor(sum / values.length);
    got.set(candidate, (got.get(candidate) ?? ZERO).add((values[sum % values.length] ?? ZERO).mul(many)));
  });
  const exhausted = got.get(size) ?? ZERO;
  got.delete(size);
  return {
    piles: grown,
    votes: votes.map((had, candidate) => {
      const more = got.get(candidate);
      return more ? had.add(more) : had;
    }),
    paper,
    at,
    worth,
    values,
    got,
    exhausted,
  };
}

interface Apart extends Parts {
  moving: Int32Array;
}

/**
 * Parts whose next hopefuls are ranked equal, divided among these. Parts of one paper that come to the same candidate are one from there
 * on, with what they are worth together: whatever becomes of one becomes of the other.
 */
function apart({ order, place, start }: Papers, parts: Parts, moving: Int32Array): Apart {
  const { status } = parts;
  const [paper, at, worth, values] = [[...parts.paper], [...parts.at], [...parts.worth], [...parts.values]];
  const known = new Map(values.map((value, which) => [value.toFraction(), which]));
  const valued = (value: Fraction): number => {
    const text = value.toFraction();
    const before = known.get(text);
    if (before !== undefined) return before;
    known.set(text, values.length);
    return values.push(value) - 1;
  };
  /** By paper and candidate: the part that is worth all of them. */
  const joined = new Map<string, number>();
  const going: number[] = [];
  for (const part of moving) {
    const ballot = paper[part] ?? 0;
    const from = start[ballot] ?? 0;
    const end = start[ballot + 1] ?? 0;
    // Back to the first of those ranked equal: whoever of them was passed over may be before whom it came from.
    let first = from + (at[part] ?? 0);
    while (first > from && first < end && place[first - 1] === place[first]) first -= 1;
    let hopeful: number[] = [];
    let last = first;
    while (last < end && hopeful.length === 0) {
      const begin = last;
      while (last < end && place[last] === place[begin]) last += 1;
      hopeful = Array.from({ length: last - begin }, (_, one) => begin + one).filter(
        (one) => status[order[one] ?? 0] === HOPEFUL,
      );
    }
    const spots = hopeful.length > 0 ? hopeful : [end];
    const value = values[worth[part] ?? 0] ?? ZERO;
    spots.forEach((spot, which) => {
      const key = `${ballot} ${spot}`;
      const before = joined.get(key);
      const share = spots.length === 1 ? value : value.div(spots.length);
      if (before !== undefined) {
        worth[before] = valued((values[worth[before] ?? 0] ?? ZERO).add(share));
        return;
      }
      const its = which === 0 ? part : paper.push(ballot) - 1;
      at[its] = spot - from;
      worth[its] = valued(share);
      joined.set(key, its);
      going.push(its);
    });
  }
  return {
    ...parts,
    paper: Int32Array.from(paper),
    at: Uint16Array.from(at),
    worth: Uint32Array.from(worth),
    values,
    moving: Int32Array.from(going),
  };
}
