// Why an election cannot be counted, or a tie not be broken: the codes, and the numbers behind each. No sentences.
// May import nothing but the shape of a problem and what is counted.
import { Fault, isFault, type ProblemOf, problemsOf } from '../problem.js';
import type { Candidate } from './election.js';

/** An option and what it was set to, as it was written. */
interface Given {
  option: string;
  value: string;
}

/** Why an option cannot be what it is; the code says what it had to be. */
export interface OptionProblems {
  /** `known`: there is no such option, but these. */
  'methods.option-unknown': { option: string; known: readonly string[] };
  'methods.option-one-of': Given & { allowed: readonly string[] };
  'methods.option-fraction': Given;
  'methods.option-threshold': Given;
  'methods.option-integer': Given;
  'methods.option-candidates': Given;
  'methods.option-grades': Given;
  'methods.option-record': Given;
  /** Nothing was said, and the base of the share asked for is this number. */
  'methods.option-missing': { option: string };
  /** `least`: so many voted. */
  'methods.option-at-least': Given & { least: number };
  'methods.option-between': Given & { least: number; most: number };
  'methods.option-above-zero': Given;
  'methods.option-every-candidate': Given;
  /** `value` is `null` where nothing was said. */
  'methods.option-area-votes': Given;
}

/** `ballot` is its place in the list, from 1. */
export interface CountProblems {
  'methods.no-candidates': object;
  'methods.candidate-unnamed': object;
  'methods.candidate-twice': { candidate: Candidate };
  /** A proposal is answered otherwise. */
  'methods.no-answer': { candidate: Candidate };
  /** Two answers on the ballot that mean the same. */
  'methods.answers-same': { candidate: Candidate; same: Candidate };
  /** The ballot says something else than what this method counts. */
  'methods.ballot-kind': { ballot: number; expected: string };
  'methods.unknown-candidate': { ballot: number; candidate: string };
  'methods.unknown-in-option': { option: string; candidate: string };
  'methods.ranked-twice': { ballot: number; candidate: Candidate };
  'methods.bad-count': { ballot: number; count: string; most: number };
  /** `option`: the one that says what is allowed. */
  'methods.bad-score': { ballot: number; candidate: Candidate; score: string; allowed: string; option: string };
  /** `seats` is empty where none are given; so many `candidates` stand. */
  'methods.bad-seats': { seats: string; candidates: number };
  /** `cost` and `budget` are empty where none is given. */
  'methods.bad-cost': { candidate: Candidate; cost: string };
  'methods.bad-budget': { budget: string };
  'methods.too-many-candidates': { candidates: number; most: number };
  /** Groups of candidates that an axiom asks about. */
  'methods.too-many-groups': { most: number };
  /** Ties would have to be tried in more ways than that; `options` decide them on the way, where they are known. */
  'methods.too-many-ties': { most: number; options?: readonly string[] };
  /** Partial committees looked at in search of the best one. */
  'methods.too-many-committees': { most: number };
  /** Rounds, and the count still was not complete. */
  'methods.too-many-rounds': { most: number };
  /** They add up to more. */
  'methods.too-large': { most: number; what: 'votes' | 'points' };
}

export interface TieProblems {
  /** The rule says nothing that decides among the tied. `candidate`: of whom it says too much or nothing. */
  'methods.tie-unbroken': {
    rule: 'order' | 'casting-vote' | 'status-quo' | 'lot';
    tied: readonly Candidate[];
    because: 'not-among' | 'not-in-order' | 'no-seed' | 'nobody-tied' | 'outcomes-left';
    candidate?: Candidate | undefined;
  };
}

export interface MethodProblems extends OptionProblems, CountProblems, TieProblems {}

export type MethodProblem = ProblemOf<MethodProblems>;

/** Why an election was not counted, or a tie not broken: nothing is ever guessed. */
export type MethodFault = Fault<MethodProblem>;

/** Whether an error is that an election was not counted, or a tie not broken. */
export const isMethodFault = (error: unknown): error is MethodFault => isFault(error, 'methods');

const problem = problemsOf<MethodProblems>();

/** To be thrown: this cannot be counted. */
export const uncountable = <C extends keyof MethodProblems>(code: C, numbers: MethodProblems[C]): MethodFault =>
  new Fault([problem(code, numbers)]);
