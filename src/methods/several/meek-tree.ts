// The papers of a Meek count as a tree: papers that pass the same elected candidates to the same hopeful are one leaf, so that only
// the tree is counted again and again (Tideman & Richardson, Public Choice 103, 2000; Voting Matters 21, 2006). What all leaves of a
// knot have together is known without looking at each of them.
import type { Papers } from './papers.js';

export const HOPEFUL = 0;
export const ELECTED = 1;
export const OUT = 2;

/** Where papers are that passed the same elected candidates in the same order. */
interface Knot {
  /** Papers that go to one hopeful from here, and all of them together. */
  leaves: Map<number, number>;
  together: number;
  /** Papers that come to these next, several where they are ranked equal: elected or, of several, hopeful too. */
  branches: Map<string | number, Branch>;
}

interface Branch {
  candidates: readonly number[];
  votes: number;
  /** From whom nothing passes on, it is nobody's. */
  knot: Knot;
}

const knot = (): Knot => ({ leaves: new Map(), together: 0, branches: new Map() });

/** The papers as a tree, whoever is out left out. */
export function treeOf({ order, place, start, counts, equal }: Papers, status: Uint8Array): Knot {
  const root = knot();
  for (let paper = 0; paper < counts.length; paper += 1) {
    const count = counts[paper] ?? 0;
    const end = start[paper + 1] ?? 0;
    let here = root;
    for (let at = start[paper] ?? 0; at < end; at += 1) {
      const candidate = order[at] ?? 0;
      if (status[candidate] === OUT) continue;
      let among: readonly number[] = [candidate];
      if (equal && place[at + 1] === place[at] && at + 1 < end) {
        let last = at + 1;
        while (last < end && place[last] === place[at]) last += 1;
        among = Array.from(order.subarray(at, last)).filter((one) => status[one] !== OUT);
        at = last - 1;
      }
      if (among.length === 1 && status[candidate] === HOPEFUL) {
        here.leaves.set(candidate, (here.leaves.get(candidate) ?? 0) + count);
        here.together += count;
        break;
      }
      const key = among.length === 1 ? candidate : [...among].sort((one, other) => one - other).join();
      let branch = here.branches.get(key);
      if (!branch) {
        branch = { candidates: among, votes: 0, knot: knot() };
        here.branches.set(key, branch);
      }
      branch.votes += count;
      if (among.some((one) => status[one] === HOPEFUL)) break;
      here = branch.knot;
    }
  }
  return root;
}

/** So many ways to choose. */
function choose(of: number, some: number): bigint {
  let ways = 1n;
  for (let one = 1; one <= some; one += 1) ways = (ways * BigInt(of - one + 1)) / BigInt(one);
  return ways;
}

const gcd = (one: bigint, other: bigint): bigint => (other === 0n ? one : gcd(other, one % other));

/**
 * What each of several ranked equal keeps of papers, on average over all orders of them: `keep` and what the papers are worth in units,
 * `scale` of them one vote. Nobody looks at the orders: if each of them comes at a time of its own between 0 and 1, all orders are as
 * likely, and what is left when one comes at t is the product of 1 - t·keep over the others; that is summed up over t.
 */
export function keptOf(keep: readonly bigint[], value: bigint, scale: bigint): bigint[] {
  return keep.map((own, which) => {
    const others = keep.filter((_, other) => other !== which);
    const parts = others.filter((each) => each < scale);
    const whole = others.length - parts.length;
    /** The product of 1 - t·keep over those who keep a part: its coefficients over powers of the scale, signs left out. */
    const product = [1n];
    for (const each of parts) {
      product.push(0n);
      for (let power = product.length - 1; power > 0; power -= 1)
        product[power] = (product[power] ?? 0n) + (product[power - 1] ?? 0n) * each;
    }
    // Over t from 0 to 1, t^r · (1 - t)^whole comes to 1 / ((whole + r + 1) · C(whole + r, r)).
    const under = product.map((_, power) => BigInt(whole + power + 1) * choose(whole + power, power));
    const common = under.reduce((least, one) => (least * one) / gcd(least, one), 1n);
    const top = product.reduce(
      (sum, one, power) =>
        sum +
        (power % 2 === 0 ? 1n : -1n) * one * scale ** BigInt(parts.length - power) * (common / (under[power] ?? 1n)),
      0n,
    );
    return (value * own * top) / (scale ** BigInt(parts.length + 1) * common);
  });
}

/** What elected candidates and equals have, exactly; what hopefuls have as doubles, which say who may have the quota; and all together. */
export interface Shared {
  votes: bigint[];
  total: bigint;
  about: Float64Array;
  /** What hopefuls have exactly, in the same list. */
  complete(): bigint[];
}

/** What everybody has when elected candidates keep these parts. */
export function shared(root: Knot, status: Uint8Array, keep: readonly bigint[], scale: bigint): Shared {
  const votes = keep.map(() => 0n);
  const about = new Float64Array(keep.length);
  const give = (candidate: number, units: bigint): void => {
    votes[candidate] = (votes[candidate] ?? 0n) + units;
  };
  let total = 0n;
  const reached: { value: bigint; leaves: Knot['leaves'] }[] = [];
  const pass = ({ leaves, together, branches }: Knot, value: bigint): void => {
    if (together > 0) {
      total += value * BigInt(together);
      reached.push({ value, leaves });
      const each = Number(value);
      for (const [candidate, count] of leaves) about[candidate] = (about[candidate] as number) + each * count; // one for each
    }
    for (const { candidates, votes: many, knot: further } of branches.values()) {
      const [only = 0] = candidates;
      const part = (candidate: number): bigint => (status[candidate] === ELECTED ? (keep[candidate] ?? 0n) : scale);
      // What several have of all these papers is rounded once, not paper by paper: equal parts of three votes are whole votes.
      const alone = candidates.length === 1;
      const kept = alone ? [(value * part(only)) / scale] : keptOf(candidates.map(part), value * BigInt(many), scale);
      candidates.forEach((candidate, which) => {
        const units = alone ? (kept[which] ?? 0n) * BigInt(many) : (kept[which] ?? 0n);
        total += units;
        give(candidate, units);
        if (status[candidate] === HOPEFUL) about[candidate] = (about[candidate] as number) + Number(units); // as above
      });
      const rest = alone
        ? value - (kept[0] ?? 0n)
        : candidates.reduce((left, one) => (left * (scale - part(one))) / scale, value);
      if (rest > 0n) pass(further, rest);
    }
  };
  pass(root, scale);
  const complete = (): bigint[] => {
    for (const { value, leaves } of reached) for (const [one, count] of leaves) give(one, value * BigInt(count));
    reached.length = 0;
    return votes;
  };
  return { votes, total, about, complete };
}
