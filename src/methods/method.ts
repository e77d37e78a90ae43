// What a voting method is: an election goes in, an outcome with its working comes out. Data and types only.
// A method never breaks a tie by itself, reads no clock and draws no lot; it may import only `exact.ts` and other files here.
import type { Bilingual } from '../bilingual.js';
import type { Step } from './working.js';

/** The id of whoever or whatever may win: a person, an option, a project. */
export type Candidate = string;

/** Best first; an inner array holds candidates ranked equal. Whoever is not ranked is ranked last, all alike. */
export type Ranking = readonly (Candidate | readonly Candidate[])[];

/** So many ballots (or so much weight) that all say the same. */
export type Ballot = { readonly count: number } & (
  | { readonly ranking: Ranking }
  | { readonly approvals: readonly Candidate[] }
  | { readonly scores: Readonly<Record<Candidate, number | string>> }
  | { readonly choice: Candidate }
);

/** Everything that is counted. Ballots are checked against the candidates when the method counts them. */
export interface Election {
  readonly candidates: readonly Candidate[];
  readonly ballots: readonly Ballot[];
  /** How many are elected, where several are. */
  readonly seats?: number;
  /** What each project costs, and what there is to spend, in the same unit. */
  readonly costs?: Readonly<Record<Candidate, number>>;
  readonly budget?: number;
}

/** An exact number: a whole number or a fraction that a `number` holds exactly, else the fraction written out: `29/60`. */
export type Amount = number | string;

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
  /** Every committee, or every set of projects, that the method allows. Each in the order of the candidates. */
  committees?: Candidate[][];
  allocations?: Candidate[][];
  /** Voters who prefer the row's candidate to the column's. */
  pairwise?: Record<Candidate, Record<Candidate, number>>;
  strongestPaths?: Record<Candidate, Record<Candidate, number>>;
  /** More that the method establishes, under the names the literature gives it. */
  [more: string]: unknown;
}

export type BallotKind = 'ranking' | 'approvals' | 'scores' | 'choice';

/** Counts ballots as they arrive, without keeping them. */
export interface Running {
  add(ballot: Ballot): void;
  outcome(): Outcome;
}

/** A voting method. `O` are its options, all with stated defaults. */
export interface Method<O = Record<string, unknown>> {
  /** In kebab-case: `ranked-pairs`. */
  id: string;
  title: Bilingual;
  /** Who described it, and where. */
  reference: string;
  /** What a ballot must say; a ranking serves where a choice is asked for. */
  ballot: BallotKind;
  elects: 'one' | 'several' | 'projects';
  /** Option by option: what it means, what it may be, and what it is unless said otherwise. */
  options: Readonly<Record<string, OptionOf>>;
  /** @throws {ElectionFault} where the election or the options cannot be counted. */
  count(election: Election, options?: Partial<O>): Outcome;
  /** Where one pass over the ballots suffices. */
  running?(candidates: readonly Candidate[], options?: Partial<O>): Running;
}

/** One option of a method, for people who choose and for the check of what they chose. */
export interface OptionOf {
  means: Bilingual;
  /** The words it may be; a kind of value where there is no list. */
  values: readonly (string | boolean | number)[] | 'fraction' | 'integer' | 'candidates' | 'grades' | 'record';
  default: unknown;
}

/** Why an election cannot be counted. An error, because a caller could have known: nothing is ever guessed. */
export class ElectionFault extends Error {
  override readonly name = 'ElectionFault';

  constructor(
    readonly code: FaultCode,
    /** What is wrong, for messages in the reader's language. */
    readonly details: Readonly<Record<string, string | number>>,
    /** In English, for logs. */
    message: string,
  ) {
    super(message);
  }
}

export type FaultCode =
  | 'no-candidates'
  | 'candidate-twice'
  | 'ballot-kind'
  | 'unknown-candidate'
  | 'ranked-twice'
  | 'bad-count'
  | 'bad-score'
  | 'bad-seats'
  | 'bad-cost'
  | 'bad-budget'
  | 'bad-option'
  | 'too-many-candidates'
  | 'too-large';
