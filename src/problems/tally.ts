// What can be wrong with what is to be counted: the codes, and the numbers behind each. No sentences; a language has those.
// What is wrong inside a table comes from `rolls`, what is wrong with the form of a value from `form`.
import type { FormProblem } from '../form.js';
import type { Method } from '../methods/method.js';
import { type Fault, isFault, type ProblemOf, problemsOf } from '../problem.js';
import type { RollProblem } from '../rolls/problems.js';

/** What can be wrong with a file that somebody was asked to read. */
export interface FileProblems {
  /** `reason` is the error's code, ENOENT, or its message. */
  'files.unreadable': { file: string; reason: string };
}

/** What can be wrong, by code: the numbers behind each. */
export interface TallyProblems {
  /** What was handed in as a table is no text. */
  'tally.no-text': object;
  /** It asks nobody to agree. */
  'tally.no-consent': { rule: string };
  'tally.rule-unknown': { rule: string; known: readonly string[] };
  'tally.method-unknown': { method: string; known: readonly string[] };
  /** An option that no count has, and a value that an option does not take. */
  'tally.option-unknown': { option: string; known: readonly string[] };
  'tally.option-value': { option: string; value: string; known: readonly string[] };
  /** The sheet has a column for each of these items. */
  'tally.several-items': { items: readonly string[] };
  /** Nothing is named on which ballots would go with the majority. */
  'tally.ground-empty': object;
  /** The ids of this table were made from its lines: in another table they are somebody else's. */
  'tally.ids-derived': object;
  'tally.day': { written: string };
  /** A number that is to be whole, and is not, or is too large or too small. */
  'tally.not-whole': { of: 'attending' | 'seats' | 'names'; value: number };
  /** Names a paper may have, and no seats that they are for. */
  'tally.names-idle': object;
  'tally.budget': { value: number };
  /** There is one number of seats for each post; `posts` is empty where the table is of one. */
  'tally.seats-each': { posts: readonly string[]; seats: readonly number[] };
  /** The rule asks those whom the matter affects, and the roll does not say who they are. */
  'tally.affected-missing': { rule: string };
  /** The rule counts these groups, and the roll puts nobody in them. */
  'tally.groups-missing': { rule: string; groups: readonly string[] };
  /** The rule counts weights, and the roll has none. */
  'tally.weights-missing': { rule: string };
  /** The rule asks who attended, and their number says nothing of that. */
  'tally.attending-named': { rule: string };
  /** Seats, or a budget, for a method that has no use for them. */
  'tally.seats-idle': { method: string; elects: Method['elects'] };
  'tally.budget-idle': { method: string; elects: Method['elects'] };
  /** A count in rounds would look at the `places` of the ballots as often as there are candidates, more than `most` in all. */
  'tally.too-large': { method: string; candidates: number; places: number; most: number };
  /** What is written is no `key=value`, or breaks no tie. */
  'tally.option-form': { written: string };
  /** No `mark=next` or `mark=end`. */
  'tally.mark-form': { written: string; marks: readonly string[] };
  /** The file asks for this, and the method has no such option. */
  'tally.option-idle': { option: string; value: string; method: string };
  'tally.tie-break-form': { written: string };
}

/** Anything wrong with what is to be counted, with the tables it comes in, or with what a record takes of them: an id with white space, say. */
export type TallyProblem = ProblemOf<TallyProblems & FileProblems> | FormProblem | RollProblem;

/** Whether an error is a fault of what was to be counted; its problems say what is wrong, all of it. */
export const isTallyFault = (error: unknown): error is Fault<TallyProblem> =>
  isFault(error, 'tally', 'files', 'form', 'rolls', 'csv');

/** A problem of this module. */
export const tallyProblem = problemsOf<TallyProblems & FileProblems>();
