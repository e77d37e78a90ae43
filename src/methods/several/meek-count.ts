// Meek's count: every elected candidate keeps such a part of each vote that it has just the quota, and the rest passes on; the quota
// falls as votes are exhausted. Fixed-point numbers: votes are rounded down, the parts that are kept up, and one unit is added to the quota.
// Between two changes of who is elected or out, papers that pass the same elected candidates to the same hopeful are one branch of a
// tree, so that only the tree is counted again and again (Tideman & Richardson, Public Choice 103, 2000; Voting Matters 21, 2006).
import { Fraction } from '../exact.js';
import { uncountable } from '../problems.js';
import { byEarlier, type StvTies } from './earlier-rounds.js';
import type { Papers } from './papers.js';
import { everyEnd, type Log, selections } from './universes.js';

export interface Terms {
  seats: number;
  /** Units in one vote: ten to the power of the decimals. */
  scale: bigint;
  /** Less surplus than this is none. In units. */
  omega: bigint;
  ties: StvTies;
}

/** One round: votes in units, and what it led to. */
export interface Round {
  votes: readonly bigint[];
  keep: readonly bigint[];
  quota: bigint;
  surplus: bigint;
  iterations: number;
  elected: readonly number[];
  eliminated?: number;
  /** Those who might have been eliminated, and the earlier round by which it was decided. */
  tied: readonly number[];
  earlier?: number;
}

const HOPEFUL = 0;
const ELECTED = 1;
const OUT = 2;

export interface Count {
  status: Uint8Array;
  keep: readonly bigint[];
  elected: readonly number[];
  /** Elected without the quota at the end. */
  filled: readonly number[];
  history: readonly (readonly Fraction[])[];
  log: Log<Round>;
  over?: true;
}

/** Iterations of one round at most. They fall into place far sooner. */
const MOST_ITERATIONS = 100_000;

interface Branch {
  candidate: number;
  /** Votes that pass here. */
  votes: bigint;
  branches: readonly Branch[];
}

/** The papers as a tree, for each number of parts that papers are divided into. */
function treesOf(papers: Papers, status: Uint8Array): { parts: number; branches: readonly Branch[] }[] {
  const { order, start, counts, parts, divisions, field } = papers;
  return divisions.map((divided) => {
    const passing: number[] = [0];
    const who: number[] = [-1];
    /** The branch of each candidate at each knot, or nought. */
    let next: Uint32Array = new Uint32Array(field.size * 64);
    for (let paper = 0; paper < counts.length; paper += 1) {
      if (parts[paper] !== divided) continue;
      const count = counts[paper] ?? 0;
      const end = start[paper + 1] ?? 0;
      let knot = 0;
      for (let at = start[paper] ?? 0; at < end; at += 1) {
        const candidate = order[at] ?? 0;
        const standing = status[candidate];
        if (standing === OUT) continue;
        const place = knot * field.size + candidate;
        let to = next[place] ?? 0;
        if (to === 0) {
          to = passing.push(0) - 1;
          who.push(candidate);
          next[place] = to;
          if ((to + 1) * field.size > next.length) {
            const larger = new Uint32Array(next.length * 2);
            larger.set(next);
            next = larger;
          }
        }
        passing[to] = (passing[to] ?? 0) + count;
        if (standing === HOPEFUL) break;
        knot = to;
      }
    }
    const branchesAt = (knot: number): Branch[] =>
      [...next.subarray(knot * field.size, (knot + 1) * field.size)].flatMap((to) =>
        to === 0 ? [] : [{ candidate: who[to] ?? 0, votes: BigInt(passing[to] ?? 0), branches: branchesAt(to) }],
      );
    return { parts: divided, branches: branchesAt(0) };
  });
}

const up = (n: bigint, d: bigint): bigint => (n + d - 1n) / d;

/** What everybody has when elected candidates keep these parts. */
function shared(trees: ReturnType<typeof treesOf>, { status, keep }: Count, scale: bigint): bigint[] {
  const votes = keep.map(() => 0n);
  const pass = (branches: readonly Branch[], value: bigint): void => {
    for (const { candidate, votes: many, branches: further } of branches) {
      const kept = status[candidate] === ELECTED ? (value * (keep[candidate] ?? 0n)) / scale : value;
      votes[candidate] = (votes[candidate] ?? 0n) + kept * many;
      if (kept < value) pass(further, value - kept);
    }
  };
  for (const { parts, branches } of trees) pass(branches, scale / BigInt(parts));
  return votes;
}

const having = (status: Uint8Array, what: number): number[] =>
  Array.from(status.keys()).filter((candidate) => status[candidate] === what);

/** One round: votes are shared out until somebody is elected, or until next to no surplus is left. */
function round(papers: Papers, count: Count, { seats, scale, omega }: Terms): Round {
  const trees = treesOf(papers, count.status);
  const elected = having(count.status, ELECTED);
  const hopefuls = having(count.status, HOPEFUL);
  let keep = count.keep;
  let before = BigInt(papers.valid) * scale;
  for (let iterations = 1; iterations <= MOST_ITERATIONS; iterations += 1) {
    const votes = shared(trees, { ...count, keep }, scale);
    const quota = votes.reduce((sum, each) => sum + each, 0n) / BigInt(seats + 1) + 1n;
    const at = (least: bigint) => hopefuls.filter((candidate) => (votes[candidate] ?? 0n) >= least);
    // Only by rounding can more have the quota than there are seats: then all of them have as many, and nobody has it yet.
    const reached = at(quota - omega).length > seats - elected.length ? [] : at(quota);
    const full = [...elected, ...reached];
    const above = full.reduce((sum, candidate) => sum + (votes[candidate] ?? 0n) - quota, 0n);
    const surplus = above > 0n ? above : 0n;
    const now = { votes, quota, surplus, iterations, elected: reached, tied: [] };
    if (reached.length === 0 && (surplus < omega || surplus >= before)) return { ...now, keep };
    keep = keep.map((part, candidate) =>
      full.includes(candidate) ? up(up(part * quota, scale) * scale, votes[candidate] || 1n) : part,
    );
    if (reached.length > 0) return { ...now, keep };
    before = surplus;
  }
  throw uncountable('methods.too-many-rounds', { most: MOST_ITERATIONS });
}

/** Every way in which the count may end. @throws {Fault} `too-many-ties` */
export function counted(papers: Papers, terms: Terms): Count[] {
  const { seats, scale, omega, ties } = terms;
  const ended = (count: Count, filled: readonly number[]): Count => ({
    ...count,
    elected: [...count.elected, ...filled],
    filled,
    over: true,
  });
  const next = (count: Count): Count[] => {
    const left = seats - count.elected.length;
    const hopefuls = having(count.status, HOPEFUL);
    if (count.over || left === 0) return [];
    if (hopefuls.length <= left) return [ended(count, hopefuls)];
    const done = round(papers, count, terms);
    const { votes, surplus, keep } = done;
    const history = [...count.history, votes.map((each) => new Fraction(each, scale))];
    const status = count.status.slice();
    if (done.elected.length > 0) {
      for (const candidate of done.elected) status[candidate] = ELECTED;
      const elected = [...count.elected, ...done.elected];
      return [{ ...count, status, keep, elected, history, log: { before: count.log, entry: done } }];
    }
    const had = (candidate: number): bigint => votes[candidate] ?? 0n;
    const least = hopefuls.reduce((one, other) => (had(one) <= had(other) ? one : other));
    const ahead = (candidate: number): bigint => had(candidate) - had(least);
    // The surplus that is left could still change who of them has least, and what is within omega may be rounding.
    const tied = hopefuls.filter((candidate) => ahead(candidate) <= surplus || ahead(candidate) <= omega);
    const excluding = (eliminated: number, told: Partial<Round>): Count => {
      const gone = status.slice();
      gone[eliminated] = OUT;
      const entry: Round = { ...done, ...told, eliminated };
      return { ...count, status: gone, keep: keep.with(eliminated, 0n), history, log: { before: count.log, entry } };
    };
    if (tied.every((candidate) => had(candidate) === 0n)) {
      const safe = hopefuls.filter((candidate) => !tied.includes(candidate));
      if (safe.length >= left) return [excluding(least, {})];
      const log = { before: count.log, entry: { ...done, tied } };
      return selections(tied, left - safe.length).map((some) =>
        ended({ ...count, keep, history, log }, [...safe, ...some]),
      );
    }
    const { left: may, round: earlier } =
      ties === 'previous rounds' && tied.length > 1 ? byEarlier(tied, count.history, 'least') : { left: tied };
    const told = { tied: tied.length > 1 ? tied : [], ...(earlier !== undefined && { earlier }) };
    return may.map((candidate) => excluding(candidate, told));
  };
  const start: Count = {
    status: new Uint8Array(papers.field.size),
    keep: papers.field.candidates.map(() => scale),
    elected: [],
    filled: [],
    history: [],
    log: undefined,
  };
  // By previous rounds the way there matters, else only where the count stands.
  const key = ({ status, keep, history, filled }: Count): string =>
    `${status.join('')}|${keep.join()}|${filled.join()}${ties === 'previous rounds' ? `|${history.map((votes) => votes.map((each) => each.toFraction()).join()).join(';')}` : ''}`;
  return everyEnd(start, next, key);
}
