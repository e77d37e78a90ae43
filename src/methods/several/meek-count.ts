// Meek's count: every elected candidate keeps such a part of each vote that it has just the quota, and the rest passes on; the quota
// falls as votes are exhausted. Fixed-point numbers: votes are rounded down, the parts that are kept up, and one unit is added to the quota.
import { firstPlaces, marked } from '../continuing.js';
import { Fraction } from '../exact.js';
import { uncountable } from '../problems.js';
import { fewestFirst } from '../shares.js';
import { together } from '../together.js';
import { byEarlier, type StvTies } from './earlier-rounds.js';
import { ELECTED, HOPEFUL, OUT, shared, treeOf } from './meek-tree.js';
import type { Papers } from './papers.js';
import { type Log, MOST_OUTCOMES, selections, someEnds } from './universes.js';

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
  /** Those who go together, in whatever order, since it is proved that nobody else goes before. */
  together?: readonly number[];
  /** Those who might have been eliminated, and the earlier round by which it was decided. */
  tied: readonly number[];
  earlier?: number;
}

export interface Count {
  status: Uint8Array;
  keep: readonly bigint[];
  elected: readonly number[];
  /** Elected without the quota at the end. */
  filled: readonly number[];
  history: readonly (readonly Fraction[])[];
  log: Log<Round>;
  over?: true;
  /** One way of several: what is not quickly proved of it is followed instead. */
  oneOfSeveral?: true;
}

/** Iterations of one round at most. They fall into place far sooner. */
const MOST_ITERATIONS = 100_000;

const up = (n: bigint, d: bigint): bigint => (n + d - 1n) / d;

const having = (status: Uint8Array, what: number): number[] =>
  Array.from(status.keys()).filter((candidate) => status[candidate] === what);

/** One round: votes are shared out until somebody is elected, or until next to no surplus is left. */
function round(papers: Papers, count: Count, { seats, scale, omega }: Terms): Round {
  const { status } = count;
  const tree = treeOf(papers, status);
  const elected = having(status, ELECTED);
  const hopefuls = having(status, HOPEFUL);
  let keep = count.keep;
  let before = BigInt(papers.valid) * scale;
  for (let iterations = 1; iterations <= MOST_ITERATIONS; iterations += 1) {
    const { votes, total, about, complete } = shared(tree, status, keep, scale);
    const quota = total / BigInt(seats + 1) + 1n;
    // Doubles are off by far less than that.
    const near = Number(quota - omega) * (1 - 1e-9);
    const close = hopefuls.some((candidate) => (about[candidate] as number) >= near); // one for each
    if (close) complete();
    const at = (least: bigint) => (close ? hopefuls.filter((candidate) => (votes[candidate] ?? 0n) >= least) : []);
    // Only by rounding can more have the quota than there are seats: then all of them have as many, and nobody has it yet.
    const reached = at(quota - omega).length > seats - elected.length ? [] : at(quota);
    const full = [...elected, ...reached];
    const above = full.reduce((sum, candidate) => sum + (votes[candidate] ?? 0n) - quota, 0n);
    const surplus = above > 0n ? above : 0n;
    const now = { votes, quota, surplus, iterations, elected: reached, tied: [] };
    if (reached.length === 0 && (surplus < omega || surplus >= before)) {
      complete();
      return { ...now, keep };
    }
    keep = keep.map((part, candidate) =>
      full.includes(candidate) ? up(up(part * quota, scale) * scale, votes[candidate] || 1n) : part,
    );
    if (reached.length > 0) {
      complete();
      return { ...now, keep };
    }
    before = surplus;
  }
  throw uncountable('methods.too-many-rounds', { most: MOST_ITERATIONS });
}

/**
 * Those tied last and as few others as it takes of whom it is proved that they go before anybody else, in whatever order; nobody where
 * nothing is proved. docs/decisions/ties.md has the proof: while nobody is elected, by first places as in instant-runoff; else by what
 * they have together, which never grows by more than the surplus that is left.
 */
function goingTogether(
  papers: Papers,
  { status, elected, oneOfSeveral }: Count,
  { votes, surplus }: Round,
  { seats, scale, omega }: Terms,
) {
  const hopefuls = having(status, HOPEFUL);
  const had = (candidate: number): bigint => votes[candidate] ?? 0n;
  const ascending = [...hopefuls].sort((one, other) => (had(one) < had(other) ? -1 : had(one) > had(other) ? 1 : 0));
  const left = seats - elected.length;
  let sum = 0n;
  for (const [at, candidate] of ascending.slice(0, hopefuls.length - left).entries()) {
    sum += had(candidate);
    const next = ascending[at + 1];
    const most = sum + surplus + 4n * omega;
    if (at > 0 && next !== undefined && most < had(next)) return ascending.slice(0, at + 1);
  }
  if (elected.length > 0) return [];
  const size = status.length;
  const margin = Number(4n * omega) / Number(scale);
  const places = firstPlaces(papers, marked(size, hopefuls), 'shared');
  const worstFirst = fewestFirst(places, hopefuls);
  const going = together(papers, size, 'shared', margin)({ ...places, worstFirst }, oneOfSeveral !== true);
  const staying = hopefuls.filter((candidate) => !going.includes(candidate));
  if (staying.length < left) return [];
  // Nor is anybody elected on the way, whose surplus would pass on.
  const { about, continuing } = firstPlaces(papers, marked(size, staying), 'shared', places.at);
  const quota = continuing / (seats + 1) - margin;
  return staying.every((candidate) => (about[candidate] as number) < quota) ? going : [];
}

/** Counts at most for the ways of the ties: papers looked at, round by round. */
const MOST_LOOKED_AT = 3_000_000;

/** Every way in which the count may end; `open` where there are more than could be followed. @throws {Fault} `too-many-ties` */
export function counted(papers: Papers, terms: Terms): { ends: Count[]; open: boolean } {
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
    const excluding = (out: readonly number[], told: Partial<Round>): Count => {
      const gone = status.slice();
      for (const candidate of out) gone[candidate] = OUT;
      const [eliminated = 0] = out;
      const entry: Round = { ...done, ...told, eliminated };
      const kept = keep.map((part, candidate) => (out.includes(candidate) ? 0n : part));
      return { ...count, status: gone, keep: kept, history, log: { before: count.log, entry } };
    };
    if (tied.every((candidate) => had(candidate) === 0n)) {
      const safe = hopefuls.filter((candidate) => !tied.includes(candidate));
      if (safe.length >= left) return [excluding([least], {})];
      const log = { before: count.log, entry: { ...done, tied } };
      return selections(tied, left - safe.length).map((some) =>
        ended({ ...count, keep, history, log }, [...safe, ...some]),
      );
    }
    const { left: may, round: earlier } =
      ties === 'previous rounds' && tied.length > 1 ? byEarlier(tied, count.history, 'least') : { left: tied };
    const going = ties === 'every outcome' && tied.length > 1 ? goingTogether(papers, count, done, terms) : [];
    if (going.length > 1) return [excluding(going, { together: going })];
    const told = { tied: tied.length > 1 ? tied : [], ...(earlier !== undefined && { earlier }) };
    const several = may.length > 1 ? { oneOfSeveral: true as const } : {};
    return may.map((candidate) => ({ ...excluding([candidate], told), ...several }));
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
  const effort = Math.max(
    papers.field.size,
    Math.min(MOST_OUTCOMES, Math.floor(MOST_LOOKED_AT / (papers.counts.length + 1))),
  );
  return someEnds(start, next, key, effort);
}
