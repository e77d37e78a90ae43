// Why a panel cannot be drawn, or a pool not be read: the codes, and the numbers behind each. No sentences.
// May import nothing but the shape of a problem.
import type { CsvProblem } from '../csv.js';
import { Fault, isFault, type ProblemOf, problemsOf } from '../problem.js';

/** Why no panel meets the quotas. Every single reason; `together` where none suffices alone. */
export interface ShortfallProblems {
  /** Too few people, or households, for the seats. */
  'sortition.short-pool': { have: number; need: number };
  /** Too few with this value for its quota. */
  'sortition.short-value': { trait: string; value: string; have: number; need: number };
  /** The least numbers of a trait already come to more than the seats. */
  'sortition.short-minimums': { trait: string; sum: number; seats: number };
  /** The greatest numbers of a trait, as far as there are people, come to less than the seats. */
  'sortition.short-maximums': { trait: string; sum: number; seats: number };
  /** Each quota could be met, these together cannot; without any one of them they could. */
  'sortition.short-together': { quotas: readonly { trait: string; value: string; min: number; max: number }[] };
}

/** What makes the terms of a draw none. */
export interface TermsProblems {
  'sortition.bad-seats': { seats: number };
  'sortition.bad-seed': object;
  'sortition.bad-reserves': { reserves: number };
  'sortition.bad-draws': { draws: number };
  'sortition.bad-person': { person: string };
  'sortition.person-twice': { person: string };
  'sortition.missing-trait': { person: string; trait: string };
  'sortition.bad-quota': { trait: string; value: string; min: number; max: number };
  'sortition.no-quota': { person: string; trait: string; value: string };
  'sortition.not-seated': { person: string };
  /** `missing`: so many seats stay empty. */
  'sortition.no-replacement': { person: string; missing: number };
  /** The panel was drawn from another pool or with another seed. */
  'sortition.other-draw': object;
  /** The search for a panel gave up; which no pool that was tried ever brought about. */
  'sortition.undecided': object;
}

/** What is wrong with the table of a pool. */
export interface PoolProblems {
  'sortition.column-missing': { column: string; header: readonly string[] };
  'sortition.column-twice': { column: string };
  'sortition.nobody': object;
  'sortition.empty': object;
  'sortition.trait-empty': { trait: string };
  'sortition.trait-differs': { person: string; trait: string; first: number };
}

export interface SortitionProblems extends ShortfallProblems, TermsProblems, PoolProblems {}

/** One reason why no panel meets the quotas. */
export type Shortfall = ProblemOf<ShortfallProblems>;

export type SortitionProblem = ProblemOf<SortitionProblems> | CsvProblem;

/** Why no panel was drawn: half a panel, or one beside its quotas, is never handed out. */
export type SortitionFault = Fault<SortitionProblem>;

/** Whether an error is that no panel was drawn, or no pool read. */
export const isSortitionFault = (error: unknown): error is SortitionFault => isFault(error, 'sortition', 'csv');

const CODES: readonly string[] = [
  'sortition.short-pool',
  'sortition.short-value',
  'sortition.short-minimums',
  'sortition.short-maximums',
  'sortition.short-together',
] satisfies (keyof ShortfallProblems)[];

/** Whether a problem is a reason why no panel meets the quotas. */
export const isShortfall = (problem: SortitionProblem): problem is Shortfall => CODES.includes(problem.code);

export const problem = problemsOf<SortitionProblems>();

/** No panel. @throws {Fault} */
export function noPanel<C extends keyof SortitionProblems>(code: C, numbers: SortitionProblems[C]): never {
  throw new Fault<SortitionProblem>([problem(code, numbers)]);
}
