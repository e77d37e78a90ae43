// What can be wrong with a script: the codes, and the numbers behind each. No sentences; a language has those.
// What is wrong inside a roll that a script names, or with the form of a value, is a problem of `tally`; with a charter beyond its form, of
// `charters`. May import nothing else.
import { type Fault, isFault, type ProblemOf, problemsOf } from '../problem.js';
import type { AttachmentProblem } from './attachments.js';
import type { CharterProblem } from './charters.js';
import type { TallyProblem } from './tally.js';

/** What can be wrong, by code: the numbers behind each. */
export interface ScriptProblems {
  /** Of a whole file; `at` names no line. */
  'script.empty': { file: string };
  /** `kind`: what it is instead, where it begins like that. */
  'script.no-text': { file: string; kind?: 'word' | 'archive' | 'pdf' };
  'script.too-long': { file: string; most: number };
  'script.aliases': { most: number };
  'script.too-deep': { file: string };
  /** It cannot be read as YAML from here on. */
  'script.no-yaml': {
    kind: 'tab' | 'indent' | 'unclosed' | 'quote-open' | 'quote' | 'twice' | 'alias' | 'documents' | 'form';
  };
  /** A sign of an input method for Chinese stands where one of YAML's own belongs. */
  'script.full-width': { sign: string; means: string };
  'script.full-width-blank': object;
  /** An alias stands within what it stands for. */
  'script.circular': { alias: string };
  'script.charter-unknown': { charter: string; known: readonly string[] };
  /** It extends itself, at once or by way of the others: the files as they are asked for, the last of them the first again. */
  'script.charter-circular': { circle: readonly string[] };
  /** More files extend one another than may. */
  'script.charter-chain': { most: number };
  'script.charter-body': { body: string };
  /** Of a table of people, and of one that an act brings. */
  'script.people-no-names': object;
  'script.people-none': object;
  'script.table-column': { name: string; command: string };
  'script.table-invalid': object;
  /** Of a table of ballots: somebody has voted on an earlier row already. */
  'script.ballot-twice': { person: string; first: number; differ: boolean };
  'script.person-twice': { person: string };
  'script.body-twice': { body: string };
  'script.item-twice': { item: string };
  'script.member-twice': { person: string; body: string };
  'script.body-unknown': { body: string };
  'script.ballot-unknown': { ballot: string; known: readonly string[] };
  'script.rule-unknown': { rule: string; known: readonly string[] };
  'script.office-unknown': { office: string; known: readonly string[] };
  /** A consultation's, in a script that opens a community, or the other way round. */
  'script.command-elsewhere': { command: string; opens: 'consultation' | 'community' };
  /** What is live happens under the real clock, and nobody has written it down before. */
  'script.live': object;
  /** `near` as people say it, or several that a word stands for. */
  'script.command-unknown': { command: string; near: readonly string[] };
  /** Nobody of this id takes part. */
  /** `roomless`: a room is written, and a record holds only those of its rolls. */
  'script.stranger': { person: string; near?: readonly string[]; roomless?: true };
  /** Several are called so; each as an id, with name and unit as far as they say more; `roomless` where the record holds no unit of some. */
  'script.name-ambiguous': { name: string; candidates: readonly string[]; roomless?: true };
  /** An item goes straight to the vote, and nobody is said to decide it. */
  'script.route-missing': { item: string };
  /** An item would need a step that the charter leaves out. */
  'script.step-left-out': { item: string; step: string };
  'script.option-twice': { option: string };
  'script.office-collision': { person: string; first: string; second: string };
  'script.items-missing': { begins: string };
  'script.convener-missing': object;
  /** Of sections in files of their own: one names itself, by way of others or at once; there are more than may; one holds no such section; one lies elsewhere. */
  'script.section-circular': { circle: readonly string[] };
  'script.section-many': { most: number };
  'script.section-form': { section: string };
  'script.section-outside': { path: string };
  /** The first act has a day and no year, and nothing says when it opens. */
  'script.year-missing': { written: string };
  /** A body has both a table and members of its own. */
  'script.roll-and-members': { body: string };
  'script.scope-idle': { body: string };
  'script.counted-by-idle': { body: string };
  /** Of a member: whose it is, and of which unit. */
  'script.area': { written: string; person?: string; unit?: string };
  /** It says how a table is read, and there is no table. */
  'script.table-option-idle': { body: string; option: string };
  'script.parking-over': { person: string };
  'script.amount': { kind: 'money' | 'area' | 'moment'; written: string };
  'script.moment': { written: string };
  /** A local time that clocks skip, or show twice, with both readings. */
  'script.moment-skipped': { written: string; zone: string; earlier: string; later: string };
  'script.moment-twice': { written: string; zone: string; earlier: string; later: string };
  'script.range-too-long': { range: string; most: number };
  'script.too-many-times': { times: number; most: number };
  /** Moments as the script writes them. */
  'script.out-of-order': { at: string; before: string };
  'script.on-after-at': { on: string };
  /** In a live record a time was written for what its rules count by the clock; `late` are the commands they do not. */
  'script.time-claimed': { written: string; late: readonly string[] };
  /** An act is to happen when a deadline is due, and none runs. */
  'script.nothing-due': object;
  'script.refusal-unsaid': object;
  'script.names-count': { range: string; ids: number; names: number };
  /** `thousands`: the comma parts them. */
  'script.decimal-comma': { written: string; right: string; thousands?: true };
  /** In a live record it is to happen when a deadline is due, which is not yet. */
  'script.not-due': { due: string };
  /** A list of ids stands for so many. */
  'script.list-too-long': { count: number; most: number };
  /** All acts together ask for so much. */
  'script.too-much': { times: number; most: number };
  /** Of a record that is to be continued: this entry is not what the script says there. */
  'script.record-differs': { seq: number };
  /** Of a record that is to go on with a whole script: this entry is none of those that the script says so far; `act` is the one that was looked for. */
  'script.record-beyond': { seq: number; type: string };
  /** A live record goes on with what happens now, and with no script from its beginning. */
  'script.head-live': object;
  /** It goes on where the script has ended. */
  'script.record-longer': { entries: number; played: number };
  /** Either of `by` and `as`, and not both. */
  'script.by-or-as': object;
  'script.wait-alone': object;
  /** No community of the package has this id. */
  'script.community-unknown': { community: string; known: readonly string[] };
  'script.register-unknown': { register: string; known: readonly string[] };
  /** A key that only consultations have: a community has no items, and follows none. */
  'script.community-has-none': { key: string };
}

/** What a program goes by. */
export type ScriptCode = keyof ScriptProblems;

/** Anything wrong with a script or with a table it names. */
export type ScriptProblem = ProblemOf<ScriptProblems> | AttachmentProblem | CharterProblem | TallyProblem;

/** Whether an error is a fault of a script, or of a table it names; its problems say what is wrong, all of it. */
export const isScriptFault = (error: unknown): error is Fault<ScriptProblem> =>
  isFault(error, 'script', 'attachment', 'charters', 'tally', 'files', 'form', 'rolls', 'csv');

/** A problem of this module. */
export const scriptProblem = problemsOf<ScriptProblems>();
