// What differs in a record, and what fails around it: the codes, and the numbers behind each. No sentences; a language has those.
// May import nothing but the shape of a problem and what a replay finds.
import { type ProblemOf, problemsOf } from '../problem.js';
import type { ReplayProblems } from '../procedure/replay.js';

/** What differs in a record; `at.seq` is the first entry that is wrong. */
export interface RecordProblems extends ReplayProblems {
  'record.format': { format: string };
  'record.other-id': { found: string; expected: string };
  'record.seq': { seq: number; before: number };
  'record.unlinked': object;
  'record.hash': object;
  /** It is dated before the entry before it. */
  'record.earlier': object;
  /** It names what no entry has, lacks what every entry has, or says something else under a name than stands there. */
  'record.shape': { name: string };
  /** Its `at` or `on` is no moment as the engine writes it. */
  'record.moment': { name: 'at' | 'on' };
  /** It claims to have happened after it was recorded. */
  'record.claimed-later': { on: string; at: string };
  /** Since revision 3 every entry has a salt of its own; this one has none. */
  'record.unsalted': object;
  /** Its idempotency key was used before, at that entry: the engine would have answered with that one. */
  'record.key-again': { key: string; seq: number };
  /** The clock passes this deadline otherwise than when it is due, before an earlier one, or somebody else does. */
  'record.clock': { deadline: string };
  /** By its moment a deadline was due that had not passed. */
  'record.overdue': { deadline: string; due: string };
  /** A text lies beside an entry where nothing was sealed, or is not the one that was. */
  'record.unsealed': { pointer: string };
  /** A text stands in the open where it is to be sealed, or something beside its digest: nobody could erase it. */
  'record.open-text': { pointer: string };
  'record.seal': { pointer: string };
  'record.type': { type: string };
  /** Opened under an edition of the procedure that is not known here. */
  'record.edition': { edition: string; known: string };
  'record.fields': { type: string };
  /** By the rules it would have been refused; `refusal` is the code. */
  'record.refused': { type: string; refusal: string };
  'record.method-unknown': { type: string; method: string };
  /** Its finding does not come out again. */
  'record.finding': { type: string };
  /** A rule broke on it, so that it was never admitted. */
  'record.rule-broke': { type: string; reason: string };
  'record.empty': object;
  /** It ends with another hash than papers carry. */
  'record.head': { last: number; found: string; expected: string };
  /** A head that somebody keeps was this entry's, and the entry has another hash. */
  'record.head-at': { found: string; expected: string };
  /** A head that somebody keeps is of an entry after its last. */
  'record.shorter': { last: number; head: number };
  /** A head that somebody keeps is of another record. */
  'record.head-other': { found: string; expected: string };
  /** A text is gone, and no entry ordered it. */
  'record.text-gone': { pointer: string };
  /** Nested deeper than anybody could follow, or otherwise no entry at all. */
  'record.unfollowable': object;
  /** For whoever reads a file: an append was cut short there, or it is no record. */
  'record.torn': object;
  'record.none': { file: string };
}

export type RecordProblem = ProblemOf<RecordProblems>;

/** What was being done with a file or a database. */
export type Doing =
  | 'append'
  | 'close'
  | 'create'
  | 'delete'
  | 'erase'
  | 'list'
  | 'lock'
  | 'open'
  | 'purge'
  | 'read'
  | 'repair'
  | 'sync'
  | 'write';

/** What can go wrong with a store. `file` is empty where the medium has no name; `seq` is an entry. */
export interface StoreProblems {
  /** Somebody else appended first. */
  'store.moved': { id: string; expected: number; actual: number };
  'store.purged': { id: string; purgedAt: string; ground: string };
  /** A file holds another record. */
  'store.other-record': { file: string; held: string; id: string };
  /** The system or the database refused: `ENOSPC`, `SQLITE_FULL`; `reason` in its own words. */
  'store.refused': { doing: Doing; file: string; code: string; reason: string };
  'store.no-directory': { doing: Doing; file: string };
  'store.no-file': { file: string };
  /** A lock is held, by whom is known or not. */
  'store.held': { file: string; patience: number; pid?: number; host?: string };
  /** An append failed, and what was written of it could not be taken back. */
  'store.half-written': { file: string };
  'store.full': { file: string; most: number };
  'store.no-database': { doing: Doing; file: string };
  'store.damaged-database': { doing: Doing; file: string };
  /** A database has not the tables this version works on: `found` is 0 where it has none; where both are the same, it was restored on another server. */
  'store.tables': { found: number; needed: number };
  /** The connection broke over an append: it may have been recorded, or not. */
  'store.unsure': { id: string };
  /** Of any other medium, in its own words. */
  'store.unavailable': { reason: string };
  /** Refused: these entries do not continue the record. */
  'store.astray': { id: string; seq: number; foundId: string; foundSeq: number };
  'store.line': { file: string; seq: number };
  /** The texts beside an entry stand in another order than they are written in: this one comes too late. */
  'store.seal-order': { file: string; seq: number; pointer: string };
  /** Longer than any line may be, in bytes. */
  'store.long-line': { file: string; seq: number; longest: number };
  'store.no-json': { file: string; seq: number };
  'store.no-entry': { file: string; seq: number };
  'store.format': { file: string; seq: number; format: string };
  /** `found` stands there instead, where anything does. */
  'store.missing': { file: string; seq: number; found?: number };
  'store.other-id': { file: string; seq: number; found: string; expected: string };
  /** It ends before an entry that was acknowledged. */
  'store.cut': { file: string; seq: number; acknowledged: number };
  /** What is left of a purged consultation is not as it was written; `id` where the file holds others too. */
  'store.tombstone': { file: string; id?: string };
  /** A consultation was purged, and what was left of it is gone. */
  'store.tombstone-gone': { file: string; id: string };
  /** A consultation lies under `scope`, and was written under another. */
  'store.scope': { file: string; id: string; scope: string };
  /** The head of a consultation and its record say different things of an entry, or the head is of an earlier one. */
  'store.head': { file: string; seq: number };
  /** A consultation was opened, and its head is gone. */
  'store.headless': { file: string; id: string };
  /** A file holds, or tells of, another consultation than the one whose name it has. */
  'store.foreign': { file: string; held: string };
  /** A checkpoint is whole, and was taken of another record than lies there; `of` is whose. */
  'store.checkpoint': { id: string; seq: number; of: string };
}

/** Why a record is not taken over into a store. */
export interface MovingProblems {
  /** The store has more entries of it already than are brought. */
  'moving.ahead': { id: string; here: number; brought: number };
  /** The store has fewer entries of it than are brought: another copy went on. */
  'moving.behind': { id: string; here: number; brought: number };
  /** From this entry on the store has another record of this id. */
  'moving.fork': { id: string; seq: number };
  /** Texts were left out of it by rule: nobody can go on with it. */
  'moving.publication': { id: string };
}

/** What can be wrong with signed heads, before the record is looked at; `at.line` is which of them. */
export interface HeadProblems {
  /** It is no key of Ed25519 in PEM. */
  'head.no-key': { kind: 'public' | 'private' };
  /** It is no signed head, or says more than one. */
  'head.form': object;
  /** It is signed by nobody whose key was given. */
  'head.key-unknown': { key: string };
  'head.signature': { key: string };
  'head.scope': { found: string; expected: string };
  /** There is none by a key that was given. */
  'head.missing': { key: string };
}

export type HeadProblem = ProblemOf<HeadProblems>;

export interface EngineProblems extends RecordProblems, StoreProblems, HeadProblems, MovingProblems {
  'engine.unknown-edition': { id: string; edition: string; known: string };
  /** Its first entry is none that a chart at hand begins with. */
  'engine.unknown-chart': { id: string; begins: string; known: readonly string[] };
  'engine.unknown-consultation': { id: string };
  /** `node`: the version this runs on. */
  'engine.no-sqlite': { file: string; node: string };
  'engine.no-vitest': object;
  /** Webhooks are signed by a package that is not installed. */
  'engine.no-webhooks': object;
  /** It was closed, and is asked for something all the same. */
  'engine.closed': object;
  /** The clock says `now`; by the store's clock, or by what has gone by in this process, it is `reference`. `most`: milliseconds it may be ahead. */
  'engine.clock-ahead': { now: string; reference: string; most: number; of: 'store' | 'process' };
}

export type EngineProblem = ProblemOf<EngineProblems>;

export const engineProblem = problemsOf<EngineProblems>();
export const recordProblem = problemsOf<RecordProblems>();
export const headProblem = problemsOf<HeadProblems>();
