// What is counted: candidates and ballots, and why they may not be countable. It imports nothing.

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
  /** The same ballots checked and numbered by `prepared`, so that counting them many ways does it once. */
  readonly rankings?: Rankings;
}

/** Rankings with candidates by number (their place in the list): ballot `b` is `start[b]` up to `start[b + 1]` of the arrays. */
export interface Rankings {
  readonly counts: Float64Array;
  readonly start: Uint32Array;
  /** Candidates, best first. */
  readonly order: Uint16Array;
  /** The place of each on its ballot, from 0; equal numbers, one after the other, are ranked equal. */
  readonly place: Uint16Array;
}

/** An exact number: a whole number or a fraction that a `number` holds exactly, else the fraction written out: `29/60`. */
export type Amount = number | string;

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

/** Behind each, what `details` say; `ballot` is its place in the list, from 1. */
export type FaultCode =
  /** nothing */
  | 'no-candidates'
  /** `candidate`; of a proposal `same`: another answer on the ballot that means the same */
  | 'candidate-twice'
  /** `ballot`, `expected`: the ballot says something else than what this method counts */
  | 'ballot-kind'
  /** `candidate`, and `ballot` or `option` */
  | 'unknown-candidate'
  /** `ballot`, `candidate`: named twice on one ballot */
  | 'ranked-twice'
  /** `ballot`, `count`, `most` */
  | 'bad-count'
  /** `ballot`, `candidate`, `score`, `allowed`, and the `option` that says what is */
  | 'bad-score'
  /** `seats`, empty where none are given; `candidates`: so many stand */
  | 'bad-seats'
  /** `candidate`, `cost` */
  | 'bad-cost'
  /** `budget` */
  | 'bad-budget'
  /** `option`, `value`, `expected`: an `ExpectedOption`, and what that says besides */
  | 'bad-option'
  /** `candidates`, `most` */
  | 'too-many-candidates'
  /** `most`: ties that would have to be tried in more ways than that; `options` that decide them on the way, where they are known */
  | 'too-many-ties'
  /** `most`: partial committees looked at in search of the best one */
  | 'too-many-committees'
  /** `most`: rounds, and the count still was not complete */
  | 'too-many-rounds'
  /** `most`, `what` (`votes` or `points`): they add up to more */
  | 'too-large';

/** What an option had to be; behind each what the `details` of a `bad-option` say besides. */
export type ExpectedOption =
  /** `known`: there is no such option, but these; empty where the method has none */
  | 'another-option'
  /** `allowed`: one of these */
  | 'one-of'
  | 'fraction'
  | 'threshold'
  | 'integer'
  | 'candidates'
  | 'grades'
  | 'record'
  /** nothing was said, and the base of the share asked for is this number */
  | 'given'
  /** `least`: so many voted */
  | 'at-least'
  /** `least`, `most` */
  | 'between'
  | 'above-zero'
  | 'every-candidate-once'
  | 'area-votes';
