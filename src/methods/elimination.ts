// Counts in rounds: until somebody has a majority, whoever stands worst is eliminated and the ballots move on.
// Shared by instant-runoff and Coombs. Several who stand worst alike are never chosen between silently.
import type { Field } from './ballots.js';
import type { Amount } from './election.js';
import { amount, Fraction } from './exact.js';
import type { OptionOf, Outcome, Standing } from './method.js';
import { numbered } from './options.js';
import { uncountable } from './problems.js';
import { counted, elected, grouped, majority, names, standing, step } from './standing.js';
import type { Step } from './working.js';

export interface EliminationOptions {
  /** `one at a time` unless said otherwise. */
  tiedLast: 'one at a time' | 'all at once' | 'stop';
  /** Everybody tied last is tried in turn unless an order, best first, is given. */
  order: readonly string[];
}

export const eliminationOptions: Record<keyof EliminationOptions, OptionOf> = {
  tiedLast: {
    values: ['one at a time', 'all at once', 'stop'],
    default: 'one at a time',
    followsTies: 'one at a time',
  },
  order: {
    values: 'candidates',
    default: [],
    followsTies: [],
  },
};

/** One round, in votes of 1/`unit`. */
export interface Round {
  votes: readonly bigint[];
  unit: bigint;
  /** What a majority is more than half of. */
  of: bigint;
  /** Votes of ballots that still rank somebody who is left. */
  continuing: bigint;
  /** Those who stand worst, all alike, and the step that says by how much. */
  worst: readonly number[];
  worstBy: Step['numbers'];
  /** That the worst can all go, one by one in any order, before anybody else can. */
  sure: boolean;
}

/** More ways than this to try out ties are refused. */
const MOST_WAYS = 20_000;

export interface Rounds extends EliminationOptions {
  /** Goes on behind a majority, until one is left. */
  toTheEnd?: boolean;
  /** Counts among those left. */
  count(left: readonly number[]): Round;
}

interface Course {
  winners: readonly number[];
  /** Where the count stopped, undecided. */
  undecided?: readonly number[];
  /** Who is left at the end, best first, then those eliminated, the last one first. */
  ranking: (readonly number[])[];
  rounds: Standing[];
  working: Step[];
}

/** What the ballots of those eliminated did: how many more votes each has who is left, how many rank nobody more. */
function moved(
  field: Field,
  gone: readonly number[],
  left: readonly number[],
  before: Round,
  now: Round,
  round: number,
) {
  const gained = (votes: bigint, old: bigint): Amount =>
    amount(new Fraction(votes, now.unit).sub(new Fraction(old, before.unit)));
  const from = gone.length === 1 ? names(field, gone) : [];
  const steps = left.map((one) => {
    const votes = gained(now.votes[one] ?? 0n, before.votes[one] ?? 0n);
    return step('transferred', [...from, field.name(one)], { votes }, round);
  });
  const exhausted = step('exhausted', [], { votes: gained(-now.continuing, -before.continuing) }, round);
  return [...steps, exhausted].filter(({ numbers }) => numbers['votes'] !== 0);
}

/** Of those tied last, who goes now; nobody where that is not for the count to say. */
function leaving({ worst, sure }: Round, left: readonly number[], { tiedLast }: Rounds, preferred: readonly number[]) {
  if (worst.length === 1) return worst;
  if (tiedLast === 'all at once') return worst.length < left.length ? worst : [];
  if (tiedLast === 'stop') return [];
  if (sure) return worst;
  const unlisted = worst.filter((candidate) => !preferred.includes(candidate));
  if (preferred.length === 0 || unlisted.length > 1) return [];
  return unlisted.length === 1 ? unlisted : preferred.filter((candidate) => worst.includes(candidate)).slice(-1);
}

/** Eliminates until somebody wins. The rounds stated end where the ways part: at a tie that is tried in turn. */
export function eliminate(field: Field, rules: Rounds): Outcome {
  const preferred = numbered(rules.order, field, 'order');
  /** Who wins among those left, for each set of them that a tie led to. */
  const known = new Map<string, readonly number[]>();

  function winnersAmong(left: readonly number[]): readonly number[] {
    const key = left.join();
    const before = known.get(key);
    if (before) return before;
    if (known.size >= MOST_WAYS) throw uncountable('methods.too-many-ties', { most: MOST_WAYS });
    const { winners } = course(left);
    known.set(key, winners);
    return winners;
  }

  /** Each of the tied is eliminated in turn, and everybody who wins in one of these ways wins. */
  function branched(tied: readonly number[], left: readonly number[], round: number) {
    const ways = tied.map((gone) => ({ gone, winners: winnersAmong(left.filter((one) => one !== gone)) }));
    return {
      winners: [...new Set(ways.flatMap(({ winners }) => winners))],
      steps: [
        step('branched', names(field, tied), {}, round),
        ...ways.map(({ gone, winners }) => step('followed', names(field, [gone, ...winners]), {}, round)),
      ],
    };
  }

  function course(from: readonly number[]): Course {
    let left = from;
    let gone: readonly number[] = [];
    let before: Round | undefined;
    const out: (readonly number[])[] = [];
    const rounds: Standing[] = [];
    const working: Step[] = [];
    for (let round = 1; ; round++) {
      const now = rules.count(left);
      const has = standing(field, now.votes, now.unit, left);
      const places = grouped(now.votes, left);
      rounds.push(has);
      if (before) working.push(...moved(field, gone, left, before, now, round));
      working.push(...counted(field, has, 'counted', round));

      const ended = (winners: readonly number[], undecided: readonly number[] = []): Course => {
        const others = places.map((group) => group.filter((one) => !winners.includes(one)));
        const ranking = [winners, ...others, ...[...out].reverse()].filter((group) => group.length > 0);
        return { winners, undecided, ranking, rounds, working };
      };
      const [leader = 0] = places[0] ?? [];
      const votes = now.votes[leader] ?? 0n;
      working.push(majority(field, { leader, votes, of: now.of, unit: now.unit }, round));
      if (now.continuing === 0n) return ended([]);
      if (2n * votes > now.of && (left.length === 1 || !rules.toTheEnd)) return ended([leader]);
      if (left.length === 1) return ended([]);

      gone = leaving(now, left, rules, preferred);
      if (gone.length === 0 && rules.tiedLast === 'stop') return ended([], now.worst);
      if (gone.length === 0 && rules.tiedLast === 'all at once') return ended(left);
      if (gone.length === 0) {
        const { winners, steps } = branched(now.worst, left, round);
        working.push(...steps);
        return ended(winners);
      }
      working.push(step('eliminated', names(field, gone), now.worstBy, round));
      out.push(gone);
      left = left.filter((one) => !gone.includes(one));
      before = now;
    }
  }

  const { undecided = [], ...found } = course([...field.candidates.keys()]);
  const outcome = elected(field, { ...found, scores: found.rounds[0] ?? {} });
  if (undecided.length === 0) return outcome;
  const tied = names(field, undecided);
  return { ...outcome, tied: [tied], working: [...found.working, step('tied', tied, {}, found.rounds.length)] };
}
