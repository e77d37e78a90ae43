// What can be wrong with a made-up population beyond its form: the codes, and the numbers behind each. No sentences; a language has those.
// May import nothing but the shape of a problem and of what forms have wrong.
import type { FormProblem } from '../form.js';
import { type Fault, isFault, type ProblemOf, problemsOf } from '../problem.js';

/** What can be wrong, by code: the numbers behind each. Groups are named by their ids, what is drawn by the name a study gives it. */
export interface PopulationProblems {
  /** `known`: the kinds of distribution there are. */
  'population.distribution-unknown': { name: string; known: readonly string[] };
  'population.group-twice': { group: string };
  /** Neither how many there are nor a roll they are on. */
  'population.size-missing': { group: string };
  /** A field that says nothing without another one. */
  'population.field-idle': { group: string; field: string; needs: string };
  /** The roll says it already. */
  'population.field-on-roll': { group: string; field: string; roll: string };
  /** Words, where numbers are needed. */
  'population.not-numbers': { group: string; name: string };
  /** Two things of a group go by one name. */
  'population.name-twice': { group: string; name: string };
  /** A list in order has to have a value for each of the group. */
  'population.list-length': { group: string; name: string; values: number; size: number };
  /** What may be drawn reaches beyond what it may be; `null` for no bound. */
  'population.out-of-bounds': {
    group: string;
    name: string;
    least: number;
    most: number | null;
    from: number | null;
    to: number | null;
  };
  'population.opinion-missing': { group: string; subject: string };
  'population.correlation-unknown': { group: string; name: string; known: readonly string[] };
  /** It does not vary by numbers: a word, or one number for all. */
  'population.correlation-fixed': { group: string; name: string };
  'population.correlation-twice': { group: string; names: readonly string[] };
  /** No numbers can go together in all these ways at once: the matrix is not positive definite. */
  'population.correlations-impossible': { group: string; names: readonly string[] };
  'population.roll-unknown': { group: string; roll: string; known: readonly string[] };
  /** More than there are, each once; or any, of nobody. */
  'population.sample-over': { group: string; size: number; most: number };
  'population.stratum-unknown': { group: string; name: string; known: readonly string[] };
  'population.column-missing': { column: string; known: readonly string[] };
  'population.person-twice': { person: string; group: string };
}

export type PopulationProblem = ProblemOf<PopulationProblems> | FormProblem;

/** Why nobody was made up. */
export type PopulationFault = Fault<PopulationProblem>;

/** Whether an error is that a population cannot be drawn as it is written. */
export const isPopulationFault = (error: unknown): error is PopulationFault => isFault(error, 'population', 'form');

/** A problem of this module. */
export const populationProblem = problemsOf<PopulationProblems>();
