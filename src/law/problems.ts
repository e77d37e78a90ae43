// Why the numbers of an election by statute cannot be: the codes, and the numbers behind each. No sentences.
// May import nothing but the shape of a problem.
import { Fault, isFault, type ProblemOf, problemsOf } from '../problem.js';

/** What is counted in an election. */
export type Counted = 'roll' | 'voting' | 'ballots' | 'seats' | 'votes';

export interface ElectionProblems {
  /** `of`: which number; of `votes` also whose. */
  'elections.not-whole': { of: Counted; candidate?: string | undefined; value: number; least: number };
  'elections.more-voting-than-roll': { voting: number; roll: number };
  'elections.more-ballots-than-voting': { ballots: number; voting: number };
  'elections.no-candidates': object;
  'elections.candidate-twice': { candidate: string };
  'elections.more-votes-than-ballots': { candidate: string; votes: number; ballots: number };
  /** `votes` of all candidates together; `most`: what the ballots can hold, one vote for each seat. Whole numbers in digits. */
  'elections.more-votes-than-fit': { votes: string; ballots: number; seats: number; most: string };
}

export type ElectionProblem = ProblemOf<ElectionProblems>;

/** What an election was given cannot be. */
export type ElectionFault = Fault<ElectionProblem>;

/** Whether an error is that the numbers of an election cannot be. */
export const isElectionFault = (error: unknown): error is ElectionFault => isFault(error, 'elections');

const problem = problemsOf<ElectionProblems>();

/** To be thrown: this cannot be. */
export const impossible = <C extends keyof ElectionProblems>(code: C, numbers: ElectionProblems[C]): ElectionFault =>
  new Fault([problem(code, numbers)]);
