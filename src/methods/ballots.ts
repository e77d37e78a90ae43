// Checks what comes in: the candidates, what each ballot says, how many ballots it stands for. Nothing is guessed or mended.
// Shared by all methods; it imports nothing but the types of an election.
import type { Ballot, Candidate } from './election.js';
import { uncountable } from './problems.js';
import { told } from './told.js';

/** The candidates that stand, by number: their place in the list. */
export interface Field {
  readonly candidates: readonly Candidate[];
  readonly size: number;
  /** Where many are looked up; else `number` does it, and says who is unknown. */
  readonly numbers: ReadonlyMap<unknown, number>;
  /** @throws {Fault} `unknown-candidate`; `ballot` says where it was read. */
  number(candidate: unknown, ballot: number): number;
  /** The name of a number. */
  name(candidate: number): Candidate;
}

/** Numbers of candidates are kept in 16 bits. */
const MOST_CANDIDATES = 65_535;

/** @throws {Fault} `no-candidates`, `candidate-twice`, `unknown-candidate`, `too-many-candidates` */
export function field(candidates: readonly Candidate[]): Field {
  if (!Array.isArray(candidates) || candidates.length === 0) {
    throw uncountable('methods.no-candidates', {});
  }
  if (candidates.length > MOST_CANDIDATES) {
    throw uncountable('methods.too-many-candidates', { candidates: candidates.length, most: MOST_CANDIDATES });
  }
  const numbers = new Map<unknown, number>();
  for (const candidate of candidates) {
    if (typeof candidate !== 'string' || candidate === '') throw uncountable('methods.candidate-unnamed', {});
    if (numbers.has(candidate)) throw uncountable('methods.candidate-twice', { candidate });
    numbers.set(candidate, numbers.size);
  }
  return {
    candidates,
    size: candidates.length,
    numbers,
    number: (candidate, ballot) => numbers.get(candidate) ?? unknownCandidate(candidate, ballot),
    name: (candidate) => candidates[candidate] as Candidate, // numbers come from this list
  };
}

/** That a ballot names somebody who does not stand. */
export function unknownCandidate(candidate: unknown, ballot: number): never {
  throw uncountable('methods.unknown-candidate', { ballot, candidate: told(candidate) });
}

/** How many ballots this one stands for. `ballot` is its place in the list, from 1. */
export function countOf({ count }: Ballot, ballot: number): number {
  if (!Number.isSafeInteger(count) || count < 0) {
    const most = Number.MAX_SAFE_INTEGER;
    throw uncountable('methods.bad-count', { ballot, count: told(count), most });
  }
  return count;
}

/** A sum of votes or points, if a double still holds it exactly. @throws {Fault} `too-large` */
export function checkedSum(sum: number, what: 'votes' | 'points' = 'votes'): number {
  const most = Number.MAX_SAFE_INTEGER;
  if (sum > most) throw uncountable('methods.too-large', { most, what });
  return sum;
}

/** Adds to one of many sums. */
export const raise = (sums: Float64Array, at: number, by: number): void => {
  sums[at] = (sums[at] as number) + by; // every `at` is within
};

/** That this ballot says something else than what is counted. */
export function wrongKind(ballot: number, expected: string): never {
  throw uncountable('methods.ballot-kind', { ballot, expected });
}

export function namedTwice(ballot: number, candidate: Candidate): never {
  throw uncountable('methods.ranked-twice', { ballot, candidate });
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What a ballot says under this name, where it is a list. */
export function listed(ballot: Ballot, what: 'ranking' | 'approvals', at: number): readonly unknown[] {
  const said: unknown = isObject(ballot) && what in ballot ? (ballot as Record<string, unknown>)[what] : undefined;
  return Array.isArray(said) ? said : wrongKind(at, what);
}
