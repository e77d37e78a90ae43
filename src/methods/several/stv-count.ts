// The count of the single transferable vote by the weighted inclusive Gregory method, stage by stage: whoever reaches the quota
// is elected, surpluses pass on with all the papers at a reduced value, whoever has least goes out.
// Papers that came the same way have the same value, so a value is kept once for each way, not for each paper.
import { Fraction } from '../exact.js';
import { looksOf, type Papers } from './papers.js';
import { HOPEFUL, moved, OUT, type Parts, ZERO } from './stv-parts.js';
import {
  decided,
  type Event,
  electing,
  everyEndOf,
  extreme,
  filled,
  hopefuls,
  type Stage,
  type Standards,
  telling,
} from './stv-stage.js';
import { selections } from './universes.js';

export interface Terms extends Standards {
  /** Who is out from the beginning. */
  out: readonly number[];
  /** The value of a paper passed on: of a surplus, of all votes, of the value it had. */
  reduced(surplus: Fraction, votes: Fraction, value: Fraction): Fraction;
}

interface Count extends Parts, Stage {}

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

/** Every way in which the count may end. @throws {Fault} `too-many-ties` */
export function counted(papers: Papers, terms: Terms): Count[] {
  const { seats, ties } = terms;
  const next = (count: Count): Count[] => {
    const { votes, pending } = count;
    const open = hopefuls(count);
    const left = seats - count.elected.length;
    if (left === 0) return [];
    // Names written in may leave fewer than there are seats.
    if (open.length <= left) return open.length === 0 ? [] : [filled(count, open)];
    if (pending.length > 0) {
      const { left: may, told } = decided(count, extreme(count, pending, 1), 'most', terms);
      return may.flatMap((candidate) => electing(passOn(papers, telling(count, ...told), terms, candidate), terms));
    }
    const least = extreme(count, open, -1);
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
  // By earlier rounds it matters in which order others went; else only who went between one election and the next.
  const key = ({ path, rounds, elected }: Count): string =>
    `${path.before}/${path.out.join()}|${elected.join()}${ties === 'every outcome' ? '' : `|${rounds.map((round) => round.map((votes) => votes.toFraction()).join()).join(';')}`}`;
  return everyEndOf(first(papers, terms.out), next, terms, key, looksOf(papers));
}
