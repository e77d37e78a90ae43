// What is counted: candidates and ballots. It imports nothing.

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
