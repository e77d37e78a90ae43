// Checks what comes in: the candidates, what each ballot says, how many ballots it stands for. Nothing is guessed or mended.
// Shared by all methods; it imports nothing but the types of an election.
import { type Ballot, type Candidate, ElectionFault } from './election.js';

/** The candidates that stand, by number: their place in the list. */
export interface Field {
  readonly candidates: readonly Candidate[];
  readonly size: number;
  /** Where many are looked up; else `number` does it, and says who is unknown. */
  readonly numbers: ReadonlyMap<unknown, number>;
  /** @throws {ElectionFault} `unknown-candidate`; `ballot` says where it was read. */
  number(candidate: unknown, ballot: number): number;
  /** The name of a number. */
  name(candidate: number): Candidate;
}

/** Numbers of candidates are kept in 16 bits. */
const MOST_CANDIDATES = 65_535;

const fault = (code: ElectionFault['code'], details: ElectionFault['details'], message: string): never => {
  throw new ElectionFault(code, details, message);
};

/** @throws {ElectionFault} `no-candidates`, `candidate-twice`, `unknown-candidate`, `too-many-candidates` */
export function field(candidates: readonly Candidate[]): Field {
  if (!Array.isArray(candidates) || candidates.length === 0) {
    return fault('no-candidates', {}, 'an election needs at least one candidate');
  }
  if (candidates.length > MOST_CANDIDATES) {
    const details = { candidates: candidates.length, most: MOST_CANDIDATES };
    return fault('too-many-candidates', details, `at most ${MOST_CANDIDATES} candidates can be counted`);
  }
  const numbers = new Map<unknown, number>();
  for (const candidate of candidates) {
    if (typeof candidate !== 'string' || candidate === '') {
      fault('unknown-candidate', { candidate: String(candidate) }, `a candidate is a text that is not empty`);
    }
    if (numbers.has(candidate)) {
      fault('candidate-twice', { candidate }, `the candidate ${JSON.stringify(candidate)} is listed twice`);
    }
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
  const named = typeof candidate === 'string' ? candidate : String(JSON.stringify(candidate));
  return fault(
    'unknown-candidate',
    { ballot, candidate: named },
    `ballot ${ballot} names ${named}, who does not stand`,
  );
}

/** How many ballots this one stands for. `ballot` is its place in the list, from 1. */
export function countOf({ count }: Ballot, ballot: number): number {
  if (!Number.isSafeInteger(count) || count < 0) {
    const most = Number.MAX_SAFE_INTEGER;
    const message = `ballot ${ballot} stands for ${count}: no whole number from 0 to ${most}`;
    fault('bad-count', { ballot, count: String(count), most }, message);
  }
  return count;
}

/** A sum of votes or points, if a double still holds it exactly. @throws {ElectionFault} `too-large` */
export function checkedSum(sum: number, what: 'votes' | 'points' = 'votes'): number {
  const most = Number.MAX_SAFE_INTEGER;
  if (sum > most) fault('too-large', { most, what }, `the ${what} add up to more than ${most}`);
  return sum;
}

/** Adds to one of many sums. */
export const raise = (sums: Float64Array, at: number, by: number): void => {
  sums[at] = (sums[at] as number) + by; // every `at` is within
};

/** That this ballot says something else than what is counted. */
export const wrongKind = (ballot: number, expected: string): never =>
  fault('ballot-kind', { ballot, expected }, `ballot ${ballot} holds no ${expected}, which this method counts`);

export const namedTwice = (ballot: number, candidate: Candidate): never =>
  fault('ranked-twice', { ballot, candidate }, `ballot ${ballot} names ${JSON.stringify(candidate)} twice`);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What a ballot says under this name, where it is a list. */
export function listed(ballot: Ballot, what: 'ranking' | 'approvals', at: number): readonly unknown[] {
  const said: unknown = isObject(ballot) && what in ballot ? (ballot as Record<string, unknown>)[what] : undefined;
  return Array.isArray(said) ? said : wrongKind(at, what);
}
