// What can be wrong with a roll or with ballots: the codes, and the numbers behind each. No sentences; a language has those.
// May import nothing but the shape of a problem and the words that tables are written in.
import type { CsvProblem } from '../csv.js';
import { type Fault, isFault, type ProblemOf, problemsOf } from '../problem.js';
import type { Word } from './words.js';

/** Columns a table has to have, by the names of ours. */
export type RequiredColumn = 'person' | 'unit' | 'area' | 'choice' | 'candidate' | 'votes';

/** What a row says of something: one of our words, or a text as it was written. */
export type Said = string | { word: Word };

/** Behind `first` stands the line of an earlier row. */
export interface RollProblems {
  'rolls.column-missing': { column: RequiredColumn };
  'rolls.column-twice': { name: string; first: number };
  /** `near`: the heading that may have been meant. */
  'rolls.column-unknown': { name: string; near?: string | undefined };
  'rolls.column-unnamed': { column: number };
  'rolls.empty': object;
  /** Told, and no reason to stop: what stands above the header, that it has two lines, and where it comes again. */
  'rolls.titles-skipped': { header: number };
  'rolls.header-two': { second: number };
  'rolls.header-again': object;
  /** Told of lines that are nobody's: a total, one whose sum is another, and who made the table. */
  'rolls.total-skipped': { written: string };
  'rolls.total-differs': { written: string; said: string; found: string };
  'rolls.footer-skipped': { written: string };
  /** Told: cells that were merged, filled from above; people of one name; one head under several names. */
  'rolls.filled': { column: 'building' | 'stairwell'; rows: number };
  'rolls.namesake': { name: string; person: string; other: string; first: number };
  'rolls.names-together': { person: string; name: string };
  /** Of a cell that is empty below `above`, and it is not certain that it is the same; `above` may be empty. */
  'rolls.place-blank': { column: 'building' | 'stairwell'; unit: string; above: string };
  /** A room that a spreadsheet took for a date. */
  'rolls.unit-date': { written: string; likely: string };
  /** A room that a spreadsheet took for a number; `likely` is empty where some of it is lost. */
  'rolls.unit-number': { written: string; likely: string };
  /** Told: two rooms that are one but for the noughts they begin with. */
  'rolls.unit-zeros': { unit: string; other: string; first: number };
  /** One unit written in two ways. */
  'rolls.unit-alike': { unit: string; other: string; first: number };
  /** Of a line that adds up those above it. */
  'rolls.total-row': { written: string };
  'rolls.person-missing': object;
  /** Of more characters than this. */
  'rolls.person-unusable': { most: number };
  'rolls.unit-missing': object;
  'rolls.area-missing': { unit: string };
  /** `right`: what may have been meant. */
  'rolls.area-form': { written: string; right?: string | undefined };
  /** It may be a point or set thousands apart. */
  'rolls.area-comma': { written: string; right: string; or: string };
  'rolls.area-none': { written: string };
  'rolls.area-over': { written: string };
  /** `known`: the words of ours that may stand there. */
  'rolls.word-unknown': { written: string; known: readonly Word[] };
  'rolls.choice-missing': object;
  /** The table has a column for each of these items. */
  'rolls.several-items': { items: readonly string[] };
  /** Of a ballot that says by its room or by its name whose it is; `lines` are two of the roll. */
  'rolls.unit-unknown': { unit: string; scope?: string | undefined };
  'rolls.unit-ambiguous': { unit: string; lines: readonly number[] };
  'rolls.unit-name': { unit: string; listed: readonly string[]; written: string };
  'rolls.unit-several': { unit: string; persons: readonly string[] };
  'rolls.unit-not-theirs': { person: string; unit: string };
  'rolls.name-unknown': { name: string };
  'rolls.name-ambiguous': { name: string; lines: readonly number[] };
  /** Papers of one owner for several units that do not say the same. */
  'rolls.papers-differ': { person: string; first: number };
  /** Nobody said on what ground such answers go with the majority. */
  'rolls.follow-ground': object;
  'rolls.parking-differs': { unit: string; first: number };
  /** Rows of one name, of a roll without ids, of which nothing says whether they are one person's. */
  'rolls.name-twice': { name: string; first: number };
  /** One ID number under two ids, under two names; and one id with two numbers. The number itself is never told. */
  'rolls.identity-twice': { person: string; other: string; first: number };
  'rolls.identity-names': { name: string; other: string; first: number };
  'rolls.identity-differs': { person: string; first: number };
  'rolls.share-form': { written: string };
  'rolls.share-over': { unit: string; shares: readonly string[] };
  'rolls.weight-form': { written: string };
  'rolls.moment-form': { written: string };
  /** `unit` is empty where the rows name none. */
  'rolls.row-twice': { person: string; unit: string; first: number };
  'rolls.person-differs': { person: string; before: Said; now: Said; first: number };
  'rolls.unit-differs': { unit: string; before: Said; now: Said; first: number };
  'rolls.unit-places': { unit: string; before: string; now: string; first: number };
  'rolls.stock-shared': { unit: string };
  'rolls.co-owner-unlisted': { unit: string; named: string };
  'rolls.place-missing': { unit: string };
  'rolls.building-missing': { unit: string };
  'rolls.place-unknown': { scope: string; known: readonly string[] };
  'rolls.total-over': object;
  'rolls.stranger': { person: string; scope?: string | undefined };
  'rolls.name-differs': { person: string; listed: string; written: string };
  'rolls.which-head': { person: string; heads: readonly string[] };
  'rolls.ballot-twice': { person: string; first: number };
  'rolls.co-owners-differ': { person: string; other: string; first: number };
  'rolls.unordered': { person: string; first: number };
  'rolls.candidate-missing': object;
  /** A vote that nobody got, in a table of candidates; and a word for nobody, or a total, on a paper or as its heading. */
  'rolls.candidate-nobody': { written: string };
  'rolls.name-nobody': { written: string };
  'rolls.candidates-alike': { candidate: string; other: string; first: number };
  'rolls.candidate-twice': { candidate: string; first: number };
  'rolls.votes-form': { written: string };
  'rolls.attending-twice': { person: string; first: number };
  'rolls.proxy-none': { proxy: string; person: string };
  'rolls.proxy-over': { proxy: string; persons: number; most: number };
  'rolls.attending-few': { attending: number; voted: number };
  'rolls.attending-many': { attending: number; heads: number };
  'rolls.absent': { person: string };
}

/** Something wrong with a table. */
export type RollProblem = ProblemOf<RollProblems> | CsvProblem;

/** Why a roll or its ballots cannot be used: everything that is wrong, in the order of the lines. */
export type RollFault = Fault<RollProblem>;

/** Whether an error is about a roll or ballots. */
export const isRollFault = (error: unknown): error is RollFault => isFault(error, 'rolls', 'csv');

/** Where a row stands; a line or column of nought stands for none. */
export interface Place {
  line: number;
  column?: number;
}

const made = problemsOf<RollProblems>();

/** A problem at a place, with what it is about. */
export function problem<C extends keyof RollProblems>(
  { line, column = 0 }: Place,
  code: C,
  numbers: RollProblems[C],
): RollProblem {
  return made(code, numbers, line > 0 ? { line, ...(column > 0 && { column }) } : undefined);
}
