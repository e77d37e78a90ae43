// The single transferable vote as all its transfers share it: who is elected, how ties are decided, what there is to tell. Where the
// papers lie is kept by the counts, stv-count.ts and stv-parcels.ts.
import type { Fraction } from '../exact.js';
import { byEarlier, type StvTies } from './earlier-rounds.js';
import { ELECTED, HOPEFUL, ZERO } from './stv-parts.js';
import { everyEnd, type Log, selections } from './universes.js';

/** When somebody is elected, and how ties are decided. */
export interface Standards {
  seats: number;
  quota: Fraction;
  /** Whether a candidate has to have more than the quota; else as many votes do. */
  exceeded: boolean;
  ties: StvTies | 'first rounds';
}

/** Votes that went from somebody, or from several together, to those who are left; `each` is what a paper is worth where that is less than a vote. */
export interface Moved {
  what: 'moved';
  round: number;
  candidate: number | undefined;
  to: ReadonlyMap<number, Fraction>;
  exhausted: Fraction;
  each?: Fraction;
}

/** What happened, in order. `round` counts from 1. */
export type Event =
  | { what: 'counted'; round: number; votes: readonly Fraction[] }
  | { what: 'elected' | 'filled' | 'branched'; round: number; candidates: readonly number[] }
  | { what: 'surplus' | 'eliminated'; round: number; candidate: number; votes: Fraction }
  | Moved
  /** Votes lost because fractions are ignored; below nought where they come back. */
  | { what: 'ignored'; round: number; votes: Fraction }
  | { what: 'by-earlier-round'; round: number; candidates: readonly number[]; earlier: number };

/** How far a count has come. Of the papers it says nothing: the counts keep them each in their way. */
export interface Stage {
  status: Uint8Array;
  votes: readonly Fraction[];
  elected: readonly number[];
  /** Surpluses still to be passed on, the earliest first. */
  pending: readonly number[];
  rounds: readonly (readonly Fraction[])[];
  log: Log<Event>;
  /** What was decided so far: the same papers lie in the same piles wherever this is the same. */
  path: { before: string; out: readonly number[] };
}

export const hopefuls = ({ status }: Stage): number[] =>
  Array.from(status.keys()).filter((candidate) => status[candidate] === HOPEFUL);

export const telling = <S extends Stage>(count: S, ...entries: Event[]): S => ({
  ...count,
  log: entries.reduce<Log<Event>>((before, entry) => ({ before, entry }), count.log),
});

/**
 * Whoever has reached the quota is elected, the most votes first; in every way there is where more have it than there are seats left,
 * which a small quota allows.
 */
export function electing<S extends Stage>(count: S, { quota, exceeded, seats }: Standards): S[] {
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

/** Which of the tied it may be, and what there is to tell of it. */
export function decided(
  count: Stage,
  tied: readonly number[],
  which: 'most' | 'least',
  { ties }: Standards,
): { left: readonly number[]; told: Event[] } {
  const round = count.rounds.length + 1;
  if (tied.length === 1) return { left: tied, told: [] };
  const { left, round: earlier } =
    ties === 'every outcome'
      ? { left: tied, round: undefined }
      : byEarlier(tied, count.rounds, which, ties === 'first rounds' ? 'first' : 'latest');
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

/** Everybody who is left is elected. */
export function filled<S extends Stage>(stage: S, rest: readonly number[]): S {
  const status = stage.status.slice();
  for (const candidate of rest) status[candidate] = ELECTED;
  const ended = { ...stage, status, elected: [...stage.elected, ...rest], pending: [] };
  return rest.length === 0 ? ended : telling(ended, { what: 'filled', round: stage.rounds.length, candidates: rest });
}

/** Those with most (1) or least (-1) of these. */
export function extreme({ votes }: Stage, among: readonly number[], sign: 1 | -1): number[] {
  const best = among.reduce((one, other) => ((votes[one]?.compare(votes[other] ?? 0) ?? 0) * sign >= 0 ? one : other));
  return among.filter((candidate) => votes[candidate]?.equals(votes[best] ?? 0));
}

/** Every way in which a count may end that begins so and goes on so; `each`: what a stage takes, in places looked at. @throws {Fault} `too-many-ties` */
export function everyEndOf<S extends Stage>(
  start: S,
  next: (stage: S) => S[],
  standards: Standards,
  key: (stage: S) => string,
  each: number,
): S[] {
  // The first states may be several, of which one is none yet.
  const begin = (stage: S): S[] =>
    stage === start ? electing(start, standards).filter((one) => one !== start) : next(stage);
  const [only, ...others] = electing(start, standards);
  return others.length === 0 ? everyEnd(only ?? start, next, key, each) : everyEnd(start, begin, key, each);
}
