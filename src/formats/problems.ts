// What can be wrong with an election in a file, and what a format has no way to say: the codes and the numbers behind each.
// Types and the one guard; a language has the sentences. May import nothing but the shape of a problem.
import type { CsvProblem } from '../csv.js';
import { Fault, isFault, type ProblemOf, problemsOf } from '../problem.js';
import type { Mark } from './headings.js';

/** What a ballot of a JSON file says: one of these. */
export const BALLOT_KINDS = ['ranking', 'approvals', 'scores', 'choice'] as const;
export type BallotShape = (typeof BALLOT_KINDS)[number];

/** `most`: what was written is a whole number, and larger than this. */
interface Written {
  written: string;
  most?: number | undefined;
}

export interface FormatProblems {
  /** None of the formats. */
  'formats.unknown': object;
  'formats.name-missing': object;
  'formats.name-reserved': { name: string };
  'formats.name-spaced': { name: string };
  /** `first`: the line of the other. */
  'formats.name-twice': { name: string; first: number };
  /** A header does not agree with what follows it. */
  'formats.header-differs': { key: string; says: number | string; found: number };
  'formats.json-empty': object;
  'formats.json-broken': object;
  'formats.json-no-election': object;
  'formats.key-twice': { key: string };
  'formats.options-form': object;
  'formats.candidates-form': object;
  /** The ballots are said to be those of another election. */
  'formats.ballots-elsewhere': { of: string };
  'formats.ballots-form': object;
  'formats.ballot-form': { kinds: readonly BallotShape[] };
  'formats.ballot-count': { most?: number | undefined };
  'formats.ballot-shape': { kind: BallotShape };
  'formats.stranger': { name: string };
  'formats.named-twice': { name: string };
  'formats.seats-form': object;
  'formats.amount-form': object;
  'formats.costs-form': object;
  'formats.cost-missing': { name: string };
  'formats.table-column-twice': { column: string };
  'formats.table-count': Written;
  'formats.table-count-fraction': { written: string };
  'formats.table-empty': object;
  'formats.table-header': object;
  'formats.table-ranked-twice': { name: string };
  'formats.table-score': { name: string; written: string };
  /** A cell that is to be empty holds a sign for that, which nobody is called. */
  'formats.table-nothing': { written: string };
  /** Marks where names are to stand. */
  'formats.table-marks-ranked': object;
  /** `other`, on line `first`, differs in capitals, white space or width alone. */
  'formats.table-names-alike': { name: string; other: string; first: number };
  /** The method wants these numbers to be `wanted`, and the rows do not look so. */
  'formats.table-numbers': { wanted: 'ranks' | 'scores' };
  'formats.table-no-header': object;
  'formats.table-rank': { name: string; written: string; most: number };
  'formats.table-ranks-gap': { column: string; ranks: number };
  /** Records of Clear Ballot, which RCTab makes a table of ranks. */
  'formats.table-clear-ballot': object;
  'formats.table-contests': { column: string; contests: readonly string[] };
  'formats.blt-start': object;
  'formats.blt-names': { candidates: number; texts: number };
  /** Nobody can tell what this text is: quotation marks that do not close, a number where a name should be. */
  'formats.blt-text-unclear': { text: string };
  /** A word in brackets that is none of these. */
  'formats.blt-word': { word: string; known: readonly string[] };
  'formats.blt-word-open': { word: string };
  'formats.blt-word-twice': { word: string };
  'formats.blt-nicks': { names: number; candidates: number };
  'formats.blt-tie': { candidates: number };
  'formats.blt-candidate': { written: string; most: number };
  'formats.blt-end': object;
  'formats.blt-ballot-open': object;
  'formats.blt-count': Written;
  'formats.blt-id-twice': { id: string; first: number };
  'formats.blt-ranked-twice': { candidate: string };
  /** No line `"Candidate 3","Name","Party"` where the one with this number should be. */
  'formats.ward-candidate': { number: number };
  'formats.abif-line': object;
  'formats.abif-name': object;
  /** Commas, which rank nobody, beside > or =, which do. */
  'formats.abif-mixed': object;
  /** Whoever is ranked before another has the lower score. */
  'formats.abif-contradiction': object;
  'formats.abif-token': { token: string };
  'formats.abif-empty': object;
  'formats.pb-section-missing': { sections: readonly string[] };
  'formats.pb-column-missing': { column: string };
  'formats.pb-key-missing': { key: string };
  'formats.pb-vote-type': { written: string; known: readonly string[] };
  'formats.pb-amount': { key: string; written: string };
  'formats.pb-project': { project: string };
  'formats.pb-project-twice': { project: string };
  'formats.pb-points': { projects: number };
  'formats.pb-choose-1': { projects: number };
  'formats.pb-voter-twice': { voter: string; first: number };
  'formats.preflib-type': { written: string; known: readonly string[] };
  'formats.preflib-no-type': object;
  'formats.preflib-type-differs': { type: string; ending: string };
  'formats.preflib-key-missing': { key: string };
  'formats.preflib-number': { key: string; written: string };
  'formats.preflib-none': { key: string };
  'formats.preflib-name-number': { list: string; number: number; names: number; from: number };
  'formats.preflib-order': object;
  'formats.preflib-count': Written;
  'formats.preflib-alternative': { written: string; least: number; most: number };
  'formats.preflib-twice': { alternative: string };
  'formats.preflib-groups': { groups: number; categories: number };
  'formats.preflib-group-empty': object;
  'formats.preflib-ties': { ending: string; instead: string };
  'formats.preflib-incomplete': { ranked: number; alternatives: number; ending: string; instead: string };
  'formats.preflib-order-twice': { first: number };
  /** What is told, and stops nothing. Nobody says what the election is called; this is the last name. */
  'formats.told-no-title': { last: string };
  /** Neither votes nor how many of them. */
  'formats.told-columns': { columns: readonly string[] };
  /** So many ballots have the mark; the rest of each goes on, ends there, or the ballot is no choice at all. */
  'formats.told-marks': { mark: Mark; ballots: number; then: 'next' | 'end' | 'left-out' };
  'formats.told-left-out': { ballots: number };
  /** Votes that are wrong in themselves; each is told of with its line. */
  'formats.told-votes-left-out': { votes: number; of: number };
  /** The city's rule knew which projects exclude one another, and the file does not say. */
  'formats.told-exclusive': { rule: string };
  'formats.told-tie-order': { order: readonly string[] };
  /** What cannot be written. */
  'formats.write-counts': object;
  'formats.write-table-equals': { name: string };
  'formats.write-table-column': { name: string };
  'formats.write-table-scores': object;
  'formats.write-table-kinds': object;
  /** In a table this is what stands where no candidate does. */
  'formats.write-table-mark': { name: string };
  'formats.write-blt-quotes': { name: string };
  'formats.write-blt-seats': object;
  'formats.write-blt-kinds': object;
  /** With these parties beside them names would be taken for parties. */
  'formats.write-blt-parties': object;
  'formats.write-abif-name': { name: string };
  'formats.write-abif-score': { score: string };
  'formats.write-pb-costs': object;
  'formats.write-pb-comma': { project: string };
  'formats.write-pb-amount': { amount: number };
  'formats.write-pb-voters': { voters: number };
  'formats.write-pb-kinds': object;
  'formats.write-preflib-kinds': object;
  'formats.write-preflib-grades': object;
  'formats.write-preflib-grade': { grade: string; known: readonly string[] };
}

export type FormatProblem = ProblemOf<FormatProblems> | CsvProblem;

/** Why an election cannot be written: what was written would not be what was meant, so nothing is. */
export type FormatFault = Fault<FormatProblem>;

/** Whether an error is that a format has no way to say what it was given. */
export const isFormatFault = (error: unknown): error is FormatFault => isFault(error, 'formats');

const made = problemsOf<FormatProblems>();

/** A problem on a line, with what it is about. */
export function problem<C extends keyof FormatProblems>(
  line: number,
  code: C,
  numbers: FormatProblems[C],
  path?: string,
): FormatProblem {
  return made(code, numbers, { line, ...(path && { path }) });
}

/** A format has no way to say this. @throws {Fault} */
export function unwritable<C extends keyof FormatProblems>(code: C, numbers: FormatProblems[C]): never {
  throw new Fault<FormatProblem>([made(code, numbers)]);
}
