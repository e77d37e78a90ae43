// Why a theory has no answer to a question: the codes, and the numbers behind each. No sentences; a language has those.
// May import nothing but the shape of a problem.
import { Fault, isFault, type ProblemOf, problemsOf } from '../problem.js';

export interface TheoryProblems {
  'theory.unknown-model': { model: string; known: readonly string[] };
  'theory.unknown-rule': { rule: string; known: readonly string[] };
  /** The chances of a group of voters are below nothing, or together above 1. */
  'theory.chances': { group: number; sum: number };
  /** How many they are, or what each counts, is no whole number. */
  'theory.not-whole': { group: number };
  /** Nobody can work that out here: there is more to go through than anybody waits for. */
  'theory.too-much': { what: string; most: number };
  /** The model says something of this only, and not of that. */
  'theory.not-of-this': { name: string; value: string; allowed: readonly string[] };
}

export type TheoryProblem = ProblemOf<TheoryProblems>;
export type TheoryFault = Fault<TheoryProblem>;

export const isTheoryFault = (error: unknown): error is TheoryFault => isFault(error, 'theory');

const problem = problemsOf<TheoryProblems>();

/** To be thrown: of this the theory says nothing. */
export const untheoretical = <C extends keyof TheoryProblems>(code: C, numbers: TheoryProblems[C]): TheoryFault =>
  new Fault([problem(code, numbers)]);
