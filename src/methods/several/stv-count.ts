// The count of the single transferable vote by the weighted inclusive Gregory method, stage by stage: whoever reaches the quota
// is elected, surpluses pass on with all the papers at a reduced value, whoever has least goes out.
// Papers that came the same way have the same value, so a value is kept once for each way, not for each paper.
import { Fraction } from '../exact.js';
import { byEarlier, type StvTies } from './earlier-rounds.js';
import type { Papers } from './papers.js';
import { ELECTED, HOPEFUL, moved, OUT, type Parts, ZERO } from './stv-parts.js';
import { everyEnd, type Log, selections } from './universes.js';

export interface Terms {
  seats: number;
  quota: Fraction;
  /** Whether a candidate has to have more than the quota; else as many votes do. */
  exceeded: boolean;
  /** Who is out from the beginning. */
  out: readonly number[];
  /** The value of a paper passed on: of a surplus, of all votes, of the value it had. */
  reduced(surplus: Fraction, votes: Fraction, value: Fraction): Fraction;
  ties: StvTies;
}

/** What happened, in order. `round` counts from 1. */
export type Event =
  | { what: 'counted'; round: number; votes: readonly Fraction[] }
  | { what: 'elected' | 'filled' | 'branched'; round: number; candidates: readonly number[] }
  | { what: 'surplus' | 'eliminated'; round: number; candidate: number; votes: Fraction }
  | { what: 'moved'; round: number; candidate: number; to: ReadonlyMap<number, Fraction>; exhausted: Fraction }
  | { what: 'by-earlier-round'; round: number; candidates: readonly number[]; earlier: number };

export interface Count extends Parts {
  elected: readonly number[];
  /** Surpluses still to be passed on. */
  pending: readonly number[];
  rounds: readonly (readonly Fraction[])[];
  log: Log<Event>;
  /** What was decided so far: the same papers lie in the same piles wherever this is the same. */
  path: { before: string; out: readonly number[] };
}

const hopefuls = ({ status }: Count): number[] =>
  Array.from(status.keys()).filter((candidate) => status[candidate] === HOPEFUL);

const telling = (count: Count, ...entries: Event[]): Count => ({
  ...count,
  log: entries.reduce<Log<Event>>((before, entry) => ({ before, entry }), count.log),
});

function first(papers: Papers, out: readonly number[]): Count {
  const { counts, field } = papers;
  const all = Int32Array.from(counts.keys()).filter((paper) => counts[paper] !== 0);
  const empty = {
    status: Uint8Array.from(field.candidates, (_, candidate) => (out.includes(candidate) ? OUT : HOPEFUL)),
    piles: field.candidates.map(() => new Int32Array(0)),
    votes: field.candidates.map(() => ZERO),
    values: [new Fraction(1)],
    paper: Int32Array.from(counts.keys()),
    at: new Uint16Array(counts.length),
    worth: new Uint32Array(counts.length),
  };
  const { got: _got, exhausted: _exhausted, ...begun } = moved(papers, empty, all);
  const { votes } = begun;
  const count = { ...empty, ...begun, elected: [], pending: [], rounds: [votes], log: undefined };
  return telling({ ...count, path: { before: '', out: [] } }, { what: 'counted', round: 1, votes });
}

/**
 * Whoever has reached the quota is elected, the most votes first; in every way there is where more have it than there are seats left,
 * which a small quota allows.
 */
function electing(count: Count, { quota, exceeded, seats }: Terms): Count[] {
  const { votes, elected, pending, path } = count;
  const had = (candidate: number): Fraction => votes[candidate] ?? ZERO;
  const all = hopefuls(count)
    .filter((candidate) => (exceeded ? had(candidate).gt(quota) : had(candidate).gte(quota)))
    .sort((one, other) => had(other).compare(had(one)) || one - other);
  if (all.length === 0) return [count];
  const left = seats - elected.length;
  const last = had(all[Math.min(left, all.length) - 1] ?? 0);
  const sure = all.length <= left ? all : all.filter((candidate) => had(candidate).gt(last));
  const even = all.length <= left ? [] : all.filter((candidate) => had(candidate).equals(last));
  return selections(even, all.length <= left ? 0 : left - sure.length).map((some) => {
    const reached = [...sure, ...some];
    const status = count.status.slice();
    for (const candidate of reached) status[candidate] = ELECTED;
    return telling(
      {
        ...count,
        status,
        elected: [...elected, ...reached],
        pending: [...pending, ...reached.filter((candidate) => had(candidate).gt(quota))],
        path: { before: `${path.before}/${path.out.join()}+${reached.join()}`, out: [] },
      },
      { what: 'elected', round: count.rounds.length, candidates: reached },
    );
  });
}

function passOn(papers: Papers, count: Count, { quota, reduced }: Terms, candidate: number): Count {
  const { values, piles, path } = count;
  const votes = count.votes[candidate] ?? ZERO;
  const surplus = votes.sub(quota);
  const round = count.rounds.length + 1;
  const passing = piles[candidate] ?? new Int32Array(0);
  const [at, worth] = [count.at.slice(), count.worth.slice()];
  /** Where each value goes: only those that are passed on, so that there are no more than there must be. */
  const next = new Map<number, number>();
  const all = [...values];
  for (const paper of passing) {
    const before = worth[paper] ?? 0;
    let after = next.get(before);
    if (after === undefined) {
      after = all.push(reduced(surplus, votes, values[before] ?? ZERO)) - 1;
      next.set(before, after);
    }
    worth[paper] = after;
  }
  const cleared = {
    ...count,
    values: all,
    piles: piles.with(candidate, new Int32Array(0)),
    votes: count.votes.with(candidate, quota),
    at,
    worth,
  };
  const { got, exhausted, ...after } = moved(papers, cleared, passing);
  return telling(
    {
      ...cleared,
      ...after,
      pending: count.pending.filter((other) => other !== candidate),
      rounds: [...count.rounds, after.votes],
      path: { before: `${path.before}/${path.out.join()}>${candidate}`, out: [] },
    },
    { what: 'surplus', round, candidate, votes },
    { what: 'moved', round, candidate, to: got, exhausted },
  );
}

function excluding(papers: Papers, count: Count, candidate: number): Count {
  const { piles, path } = count;
  const votes = count.votes[candidate] ?? ZERO;
  const round = count.rounds.length + 1;
  const status = count.status.slice();
  status[candidate] = OUT;
  const [at, worth] = [count.at.slice(), count.worth.slice()];
  const cleared = {
    ...count,
    status,
    piles: piles.with(candidate, new Int32Array(0)),
    votes: count.votes.with(candidate, ZERO),
    at,
    worth,
  };
  const { got, exhausted, ...after } = moved(papers, cleared, piles[candidate] ?? new Int32Array(0));
  return telling(
    {
      ...cleared,
      ...after,
      rounds: [...count.rounds, after.votes],
      path: { ...path, out: [...path.out, candidate].sort((one, other) => one - other) },
    },
    { what: 'eliminated', round, candidate, votes },
    { what: 'moved', round, candidate, to: got, exhausted },
  );
}

/** Which of the tied it may be, and what there is to tell of it. */
function decided(
  count: Count,
  tied: readonly number[],
  which: 'most' | 'least',
  { ties }: Terms,
): { left: readonly number[]; told: Event[] } {
  const round = count.rounds.length + 1;
  if (tied.length === 1) return { left: tied, told: [] };
  const { left, round: earlier } =
    ties === 'previous rounds' ? byEarlier(tied, count.rounds, which) : { left: tied, round: undefined };
  const others = tied.filter((candidate) => !left.includes(candidate));
  return {
    left,
    told: [
      ...(earlier === undefined
        ? []
        : [{ what: 'by-earlier-round', round, candidates: [...left, ...others], earlier } as const]),
      ...(left.length > 1 ? [{ what: 'branched', round, candidates: left } as const] : []),
    ],
  };
}

/** Every way in which the count may end. @throws {Fault} `too-many-ties` */
export function counted(papers: Papers, terms: Terms): Count[] {
  const { seats } = terms;
  const filled = (count: Count, rest: readonly number[]): Count => {
    const status = count.status.slice();
    for (const candidate of rest) status[candidate] = ELECTED;
    const ended = { ...count, status, elected: [...count.elected, ...rest], pending: [] };
    return rest.length === 0 ? ended : telling(ended, { what: 'filled', round: count.rounds.length, candidates: rest });
  };
  const next = (count: Count): Count[] => {
    const { votes, pending } = count;
    const open = hopefuls(count);
    const left = seats - count.elected.length;
    if (left === 0) return [];
    if (open.length <= left) return [filled(count, open)];
    const extreme = (among: readonly number[], sign: 1 | -1): number[] => {
      const best = among.reduce((one, other) =>
        (votes[one]?.compare(votes[other] ?? 0) ?? 0) * sign >= 0 ? one : other,
      );
      return among.filter((candidate) => votes[candidate]?.equals(votes[best] ?? 0));
    };
    if (pending.length > 0) {
      const { left: may, told } = decided(count, extreme(pending, 1), 'most', terms);
      return may.flatMap((candidate) => electing(passOn(papers, telling(count, ...told), terms, candidate), terms));
    }
    const least = extreme(open, -1);
    const safe = open.filter((candidate) => !least.includes(candidate));
    if (votes[least[0] ?? 0]?.equals(0)) {
      // They have no papers, so it makes no difference in which order they go ...
      if (safe.length >= left) return electing(excluding(papers, count, least[0] ?? 0), terms);
      // ... only who of them stays where some must.
      const told: Event = { what: 'branched', round: count.rounds.length, candidates: least };
      return selections(least, left - safe.length).map((some) => filled(telling(count, told), [...safe, ...some]));
    }
    const { left: may, told } = decided(count, least, 'least', terms);
    return may.flatMap((candidate) => electing(excluding(papers, telling(count, ...told), candidate), terms));
  };
  // By previous rounds it matters in which order others went; else only who went between one election and the next.
  const key = ({ path, rounds, elected }: Count): string =>
    `${path.before}/${path.out.join()}|${elected.join()}${terms.ties === 'previous rounds' ? `|${rounds.map((round) => round.map((votes) => votes.toFraction()).join()).join(';')}` : ''}`;
  // The first states may be several, of which one is none yet.
  const start = first(papers, terms.out);
  const begin = (count: Count): Count[] =>
    count === start ? electing(start, terms).filter((one) => one !== start) : next(count);
  const [only, ...others] = electing(start, terms);
  return others.length === 0 ? everyEnd(only ?? start, next, key) : everyEnd(start, begin, key);
}
