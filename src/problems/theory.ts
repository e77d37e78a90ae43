// Why a theory has no answer to a question: the codes, and the numbers behind each. No sentences; a language has those.
// May import nothing but the shape of a problem.
import { Fault, isFault, type ProblemOf, problemsOf } from '../problem.js';

export interface TheoryProblems {
  'theory.unknown-model': { model: string; known: readonly string[] };
  /** Misspelt, or nothing the model goes by: answered without it, the answer would be of another question. */
  'theory.unknown-parameter': { model: string; parameter: string; known: readonly string[]; nearest?: string };
  /** A key of the entry itself that is no `parameters`, where there are none. */
  'theory.no-parameters': { written: string };
  /** Given together with another that says all of it. */
  'theory.idle': { parameter: string; beside: string };
  /** Very many of it, of which the model has no limit here. */
  'theory.no-limit': { name: string; value: string };
  'theory.unknown-rule': { rule: string; known: readonly string[] };
  /** The chances of a group of voters are below nothing, or together above 1. */
  'theory.chances': { group: number; sum: number };
  /** The rule counts area, and nobody has said what this group's is. */
  'theory.area-missing': { rule: string; group: number };
  /** How many they are, or what each counts, is no whole number. */
  'theory.not-whole': { group: number };
  /** Nobody can work that out here: there is more to go through than anybody waits for. */
  'theory.too-much': { what: string; most: number };
  /** The same, where no single number says how much is too much. */
  'theory.too-laborious': { what: string };
  /** Of very many voters only these rules have a limit here. */
  'theory.no-limit-of-rule': { rule: string; allowed: readonly string[] };
  /** The model says something of this only, and not of that. */
  'theory.not-of-this': { name: string; value: string; allowed: readonly string[] };
}

export type TheoryProblem = ProblemOf<TheoryProblems>;
export type TheoryFault = Fault<TheoryProblem>;

export const isTheoryFault = (error: unknown): error is TheoryFault => isFault(error, 'theory');

/** A problem of this module. */
export const theoryProblem = problemsOf<TheoryProblems>();

/** To be thrown: of this the theory says nothing. */
export const untheoretical = <C extends keyof TheoryProblems>(code: C, numbers: TheoryProblems[C]): TheoryFault =>
  new Fault([theoryProblem(code, numbers)]);
