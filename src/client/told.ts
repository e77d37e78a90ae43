// What a client shows and what it is answered: views as JSON brings them, what somebody may ask for, and why not. Types only.
import type { FieldsIn } from '../engine/calls.js';
import type { RefusalCodeOf } from '../parts/all.js';
import type { View } from '../procedure/view.js';
import type { CommandType, FactOf, Refusal } from '../procedure/vocabulary.js';
import type { RequestFailed } from './failed.js';

export type { CommandType, FieldsIn, Refusal };

/** As JSON has it: what is gone through one by one is a list. */
export type Json<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends Iterable<infer Each>
    ? readonly Json<Each>[]
    : T extends object
      ? { readonly [K in keyof T]: Json<T[K]> }
      : T;

/** The consultation as whoever is signed in sees it. What they may ask for stands beside it, in words. */
export type Seen = Json<Omit<View, 'permitted'>>;

/** One thing that can be asked for where the consultation stands, titled in the language of the client; if not by whoever is signed in, why not. */
export type Permitted =
  | { type: CommandType; title: string; ok: true }
  | { type: CommandType; title: string; ok: false; refusal: Refusal; detail: string };

/** Whether one thing may be asked for now. There is no reason before anything is known, and no `detail` for what is not of this place. */
export type Can = { ok: true } | { ok: false; refusal?: Refusal; detail?: string };

/**
 * - `loading`: nothing is known yet
 * - `live`: what is shown is what there is
 * - `reconnecting`: what is shown may have passed; it asks again by itself, `error` says why
 * - `failed`: it was told no (nobody is signed in, no such consultation), and asks again once `retry` is called
 */
export type Status = 'loading' | 'live' | 'reconnecting' | 'failed';

/** A consultation at one moment. The same object until something changes. */
export interface Snapshot {
  readonly status: Status;
  /** How far it has come: the seq of the last entry that is known of. */
  readonly seq: number | undefined;
  /** Nothing before the first look, nor where the client does not look at it. */
  readonly view: Seen | undefined;
  readonly permitted: readonly Permitted[];
  readonly error: RequestFailed | undefined;
  /** Whether something may be asked for now; what depends on its fields is judged when it comes. */
  can(type: CommandType): Can;
}

/** The answer to a command: the fact it became, or why it did not, with the words for it. */
export type Answered<T extends CommandType> =
  | { ok: true; seq: number; fact: FactOf<T>; repeated?: true }
  | { ok: false; refusal: Refusal<RefusalCodeOf<T>>; detail: string; status: number };

/** How something is asked for. */
export interface Sending {
  /** The key of this intent: by default one that is made for this call, and kept while its answer is waited for. */
  key?: string;
  /** Only if the consultation is still at this seq; `seen`: at that of what is shown. */
  if?: number | 'seen';
  /** Whose command it is, where a clerk enters it: with the host's leave. */
  by?: string;
  /** For whom it is asked. */
  for?: string;
  /** They were helped, as whoever is signed in answers for. */
  assisted?: boolean;
  /** When it happened, where it is entered late. */
  on?: string;
  /** Ends the waiting; what was sent may be recorded nonetheless. */
  signal?: AbortSignal;
}
