// What the engine asks of the outside: a store, a clock, a source of ids. Types only.
import type { Instant } from '../calendar.js';
import type { Json } from '../digest.js';
import type { EngineProblem } from './problems.js';

/** One sealed value beside an entry: the entry's hash covers only a salted digest of it, so it can be erased. */
export interface Seal {
  salt: string;
  text: string;
}

/**
 * One line of a record. `hash` is the SHA-256 of the RFC 8785 form of everything but `hash` and `seals`;
 * `prev` is the hash of the entry before, or 64 noughts. In `fields` and `finding` a sealed value is `{ "sealed": digest }`
 * and the value itself lies in `seals` under its JSON pointer.
 */
export interface Entry {
  /** Version of this format. */
  v: 0;
  id: string;
  seq: number;
  at: Instant;
  on?: Instant;
  type: string;
  by: string;
  enteredBy?: string;
  for?: string;
  key?: string;
  /** Somebody was helped to ask, as the clerk in `enteredBy` answers for. */
  assisted?: true;
  fields: Json;
  finding?: Json;
  /**
   * 128 bits that were drawn for this entry alone, in hexadecimal. Open, and hashed with the rest: whoever has only the hash cannot try what the
   * entry may say. Records of before revision 3 have none.
   */
  salt?: string;
  prev: string;
  hash: string;
  seals?: Record<string, Seal>;
}

/** What a store keeps beside a record so that it can be listed and its clock found without being read. */
export interface Summary {
  /** Where the consultation stands: `vote.polling`, `closed.done` ... */
  place: string;
  /** The next deadline. */
  due?: Instant;
}

/** A consultation as a store lists it. */
export interface Head extends Summary {
  id: string;
  seq: number;
  hash: string;
}

/** What a store lists where it cannot say how a consultation stands: something of it is lost, or is not as it was written. Plain data. */
export interface Damaged {
  id: string;
  /** What `head` would reject with. */
  damaged: EngineProblem;
}

/** One of a list: a head, or what is wrong with it. Whoever reads `place` has to ask first which it is: `'damaged' in one`. */
export type Listed = Head | Damaged;

/** What is left of a purged consultation: its id is never used again. */
export interface Tombstone {
  id: string;
  seq: number;
  hash: string;
  purgedAt: Instant;
  ground: string;
}

/** A disposable copy of the folded state at one seq. Never migrated: thrown away when it does not fit. */
export interface Checkpoint {
  seq: number;
  hash: string;
  edition: string;
  /** The encoded state, in pieces of moderate size, and at the end a checksum over all of it: the engine's, who writes and checks it. */
  parts: string[];
}

/**
 * Where records are kept, opened for one scope (tenant). Every method rejects with `StoreUnavailable` when the medium fails,
 * and with `Corrupt` when what it reads is not a record, or something that was there is missing: a record ends before its head, a
 * head has no record, a record no head. Such an id is nobody's to open.
 */
export interface Store {
  /**
   * Entries after `after` (0: all), in order. Nothing for an unknown consultation. It may take its time: what is erased while it is
   * read is in no page that is handed out after that.
   */
  read(id: string, after?: number): AsyncIterable<Entry[]>;
  /**
   * Appends entries that continue the record at `expected` (0: a new one), all or none, durably before it resolves.
   * Rejects with `Conflict` when the record is elsewhere by then, or has been purged; never overwrites.
   * With no entries only the summary is replaced: for a store that lost one, or found it changed, and says place `unknown` and a `due` long past.
   */
  append(id: string, expected: number, entries: readonly Entry[], summary: Summary): Promise<void>;
  /** Seq, hash and summary, or nothing. */
  head(id: string): Promise<Head | undefined>;
  /**
   * Consultations in an order of the store's own, after one, so many at most; with `dueBefore`, those with a deadline at or before that moment.
   * One that is damaged stands in its place among the others, and among those that are due too: its deadline is not known.
   */
  list(options?: { after?: string; limit?: number; dueBefore?: Instant }): Promise<Listed[]>;
  /**
   * Deletes sealed values for good, wherever the medium keeps copies; open parts and hashes stay. Unknown paths are ignored; without any left,
   * so is `seals`. The checkpoint goes too, and none of an earlier entry than the record's last is kept from then on: it may hold them.
   * With nothing named it is for what this handle has in mind of before: another one may have erased.
   */
  erase(id: string, seals: readonly { seq: number; paths: readonly string[] }[]): Promise<void>;
  /** Deletes a whole record and leaves a tombstone: the first one, if purged before. `UnknownConsultation` if there is none. */
  purge(id: string, tombstone: { purgedAt: Instant; ground: string }): Promise<Tombstone>;
  tombstone(id: string): Promise<Tombstone | undefined>;
  /**
   * Optional: a place for checkpoints, which are handed back part for part. Losing one costs time only. Of a purged record none is saved, nor one of
   * before an erasure.
   */
  checkpoints?: {
    save(id: string, checkpoint: Checkpoint): Promise<void>;
    load(id: string): Promise<Checkpoint | undefined>;
    /** Forgets it; not when something was erased last. */
    drop(id: string): Promise<void>;
  };
  /**
   * Optional: what was appended to whatever record of this scope, in one order that never changes, and what was purged: all after a place in it
   * (`''`: from the first), so many appends at most. What one append wrote is told as one. An append shows up only once nothing before it can any more.
   * Rejects with a `RangeError` where there is no such place, or none so far on: what is appended next would be missed without a word.
   */
  feed?(after: string, limit: number): Promise<Told[]>;
  /**
   * Optional: calls whenever any process has appended to a record of this scope or may have, as soon as the medium tells. Calls may be many, late or
   * for nothing: who listens looks at the store.
   * @returns what ends it
   */
  listen?(heard: () => void): Promise<() => Promise<void>>;
  /**
   * Optional: as `list` with `dueBefore`, but each consultation to one caller only for so many milliseconds, or until it is appended to: any number of
   * processes may run the clock and none does another's work.
   */
  claim?(options: { dueBefore: Instant; limit: number; lease: number }): Promise<Listed[]>;
  /**
   * Optional: what time it is where the records are kept, by a clock that all who write there have in common. Whose own clock is far ahead of it writes
   * nothing.
   */
  clock?(): Promise<Instant>;
  close(): Promise<void>;
}

/** One append as a store tells of it: entries `first` to `last` of a record; or that it was purged, its last entry being `last`. */
export interface Told {
  /** Its place: go on from here. Opaque. */
  cursor: string;
  id: string;
  first: number;
  last: number;
  purged?: true;
}
