// What a voting method is: an election goes in, an outcome with its working comes out. Types only.
// A method never breaks a tie by itself, reads no clock and draws no lot; it may import only files of this folder.
import type { Amount, Ballot, Candidate, Election } from './election.js';
import type { Step } from './working.js';

export * from './election.js';

/** What each candidate has. */
export type Standing = Record<Candidate, Amount>;

/**
 * What a method establishes, before any tie is broken.
 * `winners` are all who win alike: several, where one was to be elected, are tied; of several committees or allocations those in every one.
 */
export interface Outcome {
  winners: Candidate[];
  /** Best first; an inner array is a tie. Empty where the method only elects. */
  ranking: (Candidate | Candidate[])[];
  scores: Standing;
  /** The standing in each round, where the method counts in rounds. */
  rounds: Standing[];
  /** Groups between which the method does not decide, and on which the result depends. */
  tied: Candidate[][];
  /** How it came about, step by step: `yishi/language` says it in words. */
  working: Step[];
  /** Every committee, or every set of projects, that the method allows: each in alphabetical order, and so are they. */
  committees?: Candidate[][];
  allocations?: Candidate[][];
  /** Voters who prefer the row's candidate to the column's. */
  pairwise?: Record<Candidate, Record<Candidate, number>>;
  strongestPaths?: Record<Candidate, Standing>;
  /** More that the method establishes, under the names the literature gives it. */
  [more: string]: unknown;
}

/** What may be said to a proposal; where it takes consent, `no` is an objection and `abstain` stands aside. */
export type Answer = 'yes' | 'no' | 'abstain';

export type BallotKind = 'ranking' | 'approvals' | 'scores' | 'choice';

/** Counts ballots as they arrive, without keeping them. */
export interface Running {
  add(ballot: Ballot): void;
  outcome(): Outcome;
}

/** A voting method. `O` are its options, all with stated defaults. */
export interface Method<O = Record<string, unknown>> {
  /** In kebab-case: `ranked-pairs`. A language says what it is called. */
  id: string;
  /** Who described it, and where. */
  reference: string;
  /** What a ballot must say; a ranking serves where a choice is asked for. */
  ballot: BallotKind;
  /** One candidate, several, the projects a budget pays for, or nobody: a `proposal` is accepted or not. */
  elects: 'one' | 'several' | 'projects' | 'proposal';
  /** Of a proposal: the words that a ballot may use, by what they say. Capitals make no difference. */
  answers?: Readonly<Record<Answer, readonly string[]>>;
  /** Option by option: what it may be, and what it is unless said otherwise. What it means, a language says. */
  options: Readonly<Record<string, OptionOf>>;
  /** @throws {Fault} where the election or the options cannot be counted. */
  count(election: Election, options?: Partial<O>): Outcome;
  /** Where one pass over the ballots suffices. */
  running?(candidates: readonly Candidate[], options?: Partial<O>): Running;
}

/** One option of a method, for people who choose and for the check of what they chose. */
export interface OptionOf {
  /** The words it may be; a kind of value where there is no list. A `threshold` is `2/3 inclusive` or `1/2 exclusive`. */
  values:
    | readonly (string | boolean | number)[]
    | 'fraction'
    | 'threshold'
    | 'integer'
    | 'candidates'
    | 'grades'
    | 'record';
  /** `null` where nothing is said. */
  default: unknown;
  /** Where ties on the way are followed every way: the value that asks for it. Any other decides them. */
  followsTies?: unknown;
}
