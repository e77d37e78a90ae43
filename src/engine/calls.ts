// What a host calls and what it is answered: the engine as its callers see it. Types only.
import type * as z from 'zod/mini';
import type { Instant } from '../calendar.js';
import type { charter } from '../charters/charter.js';
import type { Methods } from '../charters/ranking-methods.js';
import type { RefusalCodeOf } from '../parts/all.js';
import type { FieldsIn } from '../procedure/asked.js';
import type { Chart } from '../procedure/chart.js';
import type { Permission } from '../procedure/permitted.js';
import type { View } from '../procedure/view.js';
import type { CommandType, Fact, FactOf, Refusal } from '../procedure/vocabulary.js';
import type { Entry, Head, Listed, Store, Tombstone } from './contracts.js';
import type { Happening } from './feed.js';
import type { Asker, Drawn } from './judging.js';
import type { NameLookup } from './names.js';
import type { Profile } from './publication.js';

export type { FieldsIn } from '../procedure/asked.js';

/** The answer to a command: the fact it became and its seq, or why it did not. Switch over `refusal.code`: the codes are a closed set for each command. */
export type Answer<T extends CommandType> =
  /** `repeated`: the same command under the same key was recorded before, and this is what it became then. */
  { ok: true; seq: number; fact: FactOf<T>; repeated?: true } | { ok: false; refusal: Refusal<RefusalCodeOf<T>> };

/**
 * The answer to one of many commands. Beside fact and refusal there is what `submit` would have thrown: what went wrong with this one, or with
 * the store when its turn came.
 */
export type Answered = Answer<CommandType> | { ok: false; error: Error };

/** One of many commands for `submitMany`. */
export type Submission<T extends CommandType = CommandType> = { [C in T]: Asker & { type: C; fields: FieldsIn<C> } }[T];

export interface Opening extends Partial<Omit<FieldsIn<'consultation.open'>, 'charter' | 'title'>> {
  title: string;
  /** As `yishi/charters` has it, or written out: what its lists leave out is empty. */
  charter: z.input<typeof charter>;
}

/** Something happened: enough to know that a view should be looked at again, and nothing anybody said. */
export interface Change {
  seq: number;
  at: Instant;
  type: string;
}

export interface EngineOptions {
  /** A store, or one for each scope. */
  store: Store | ((scope: string) => Store);
  /** The tenant, where `store` is a function. Beside a store that is open it is a `TypeError`: that one has its scope. */
  scope?: string;
  /** The clock: by default the system's. */
  now?: () => Date;
  /**
   * How far the clock may be ahead, in milliseconds, of the store's own where it has one, or else of the time that has gone by in this process. Beyond it
   * nothing is written, and commands and `tick` reject with `ClockAhead`. By default 300,000 where the clock is the system's, and any where `now` is given.
   */
  ahead?: number;
  /** Ids for consultations opened without one. */
  id?: () => string;
  /**
   * Fresh randomness of at least 128 bits, as 32 hexadecimal digits or more. It is told what for: once for each command and each look of the
   * clock (`salt`, of which lots come), once for each entry that has texts to seal (`seal`, which salts
   * them) and once for every entry (`entry`, which stands in it so that its hash tells nobody what it says), with the type of command or entry.
   */
  entropy?: (drawn: Drawn, type: string) => string;
  /**
   * Voting methods for ballots that choose among options, by id: `method` of `yishi/methods` has all of them. Without it there are
   * the few that every charter may rank options by.
   */
  methods?: Methods;
  /**
   * The revision of the edition that records are opened under: the newest unless said otherwise. An earlier one is for as long as nodes of an
   * earlier version of this package, which do not know the newest, read the same store; open records keep theirs.
   */
  revision?: number;
  /** What records may be of besides consultations: `community` of `yishi/community`. */
  charts?: readonly Chart[];
  /** Consultations kept folded in memory at most. */
  cache?: number;
  /**
   * For how long commands are judged and appended again because others, in other processes, keep appending first, in milliseconds: by
   * default 30,000. Then they are rejected with `Conflict`.
   */
  patience?: number;
  /** Told of every refusal; refusals are never in the record. What it throws fails no command: it becomes a warning of the process. */
  onRefused?: (refused: { id: string; type: string; by: string; refusal: Refusal }) => void;
  /**
   * Told of every fact once it is recorded, by this engine alone and as long as the process lives: for counters and traces. What must not miss any
   * goes by `watchAll`.
   */
  onAdmitted?: (admitted: { id: string; fact: Fact }) => void;
}

export interface Engine {
  /** Opens a consultation under a charter. The convener opens it: `by` holds that office from the first fact on. */
  open(
    opening: Opening,
    asker: Asker & { id?: string },
  ): Promise<
    | { ok: true; id: string; seq: number; repeated?: true }
    | { ok: false; refusal: Refusal<RefusalCodeOf<'consultation.open'>> }
  >;
  /** Asks for one thing. Resolves when it is durable, or refused. */
  submit<T extends CommandType>(id: string, type: T, fields: FieldsIn<T>, asker: Asker): Promise<Answer<T>>;
  /**
   * Asks for one thing that comes as one object, from a form or over a wire: its type is looked at as everything else is, and refused where it is
   * none. Who asks is for the host to put there: see `as`.
   */
  ask<T extends CommandType>(
    id: string,
    command: Asker & { type: T; fields: FieldsIn<NoInfer<T>> },
  ): Promise<Answer<T>>;
  ask(id: string, command: Asker & { type: string; fields?: unknown }): Promise<Answer<CommandType>>;
  /** The same calls for one person in one consultation. Costs nothing, and holds nothing. */
  as(id: string, person: string): Person;
  /**
   * Asks for many things in order; answers come in the same order, each for itself: one that is refused, or fails, does not stop the rest. It
   * rejects only where the store failed all of them.
   */
  submitMany(id: string, submissions: readonly Submission[]): Promise<Answered[]>;
  /** What a person may do now, and why not the rest. */
  permitted(id: string, person: string): Promise<Permission[]>;
  /** The consultation as a person sees it. */
  view(id: string, person: string): Promise<View>;
  /** Its last entry, place and next deadline, as they are recorded; nothing for one that nobody opened or that was purged. */
  head(id: string): Promise<Head | undefined>;
  /** What the ids of a consultation are called, and its zone and currency, at this moment: a language says times and people by it. */
  names(id: string): Promise<NameLookup>;
  /**
   * The record, for a named reader. While a poll is open it ends where the poll began: for `system`, the host itself, only where it asks for what is
   * `readable` to others.
   */
  record(
    id: string,
    reader: { for: string; profile?: Profile; after?: number; readable?: boolean },
  ): Promise<{ ok: true; entries: AsyncIterable<Entry> } | { ok: false; refusal: Refusal<'stranger' | 'not-yours'> }>;
  /**
   * What happens from now on (or from `after` on), until the signal aborts. `every` looks for other processes' entries too, in milliseconds.
   * @throws {RangeError} where `after` is ahead of the consultation, as after its record was put back from an older copy
   */
  watch(id: string, options?: { after?: number; signal?: AbortSignal; every?: number }): AsyncIterable<Change>;
  /**
   * What happens in every consultation of the scope from now on, or from a cursor on (`''`: from the beginning), until the signal aborts: each entry
   * at least once, those of one consultation in their order. Keep the cursor once what it tells of is done. `every` as in `watch`.
   * @throws {RangeError} where the cursor is none of this store's, or ahead of it
   */
  watchAll(options?: { after?: string; signal?: AbortSignal; every?: number }): AsyncIterable<Happening>;
  /** Consultations, page by page: the head of each, or, where it is `damaged`, what is wrong with it. */
  list(options?: { after?: string; limit?: number }): Promise<Listed[]>;
  /** Those with a deadline at or before a moment (by default now), and those of which nobody can tell. */
  due(at?: Date): Promise<Listed[]>;
  /**
   * Lets the clock pass every deadline that is due, and says where. Call it every minute, or never: commands do it too. What other
   * processes ordered to be erased goes from this one's memory. Where a record is damaged it rejects, after all others have had their turn.
   */
  tick(): Promise<string[]>;
  /**
   * Deletes a whole record once it is closed and its retention is over (or an authority orders it) and leaves a tombstone.
   * Its id is never used again.
   */
  purge(
    id: string,
    asker: { by: string; ground: 'order' | 'request' },
  ): Promise<
    { ok: true; tombstone: Tombstone } | { ok: false; refusal: Refusal<'not-yours' | 'not-now' | 'retention.running'> }
  >;
  /** Ends the engine's watches and closes the store. */
  close(): Promise<void>;
}

/** What may be said of a command once it is clear who asks. */
export type Asking = Omit<Asker, 'by'>;

/** What anybody may say of a command of their own. */
export interface Posted extends Pick<Asking, 'key' | 'if' | 'on'> {
  type: string;
  fields?: unknown;
}

/** A person in a consultation, as `engine.as` binds them. */
export interface Person {
  readonly id: string;
  readonly person: string;
  /** Asks for one thing, as `engine.submit` does. */
  submit<T extends CommandType>(type: T, fields: FieldsIn<T>, asking?: Asking): Promise<Answer<T>>;
  /**
   * Asks for what came over a wire, as `engine.ask` does. Of what came, type and fields are listened to, the key, the seq it depends on and when it
   * happened; who asks, for whom, with whose help and who enters it is the host's to say, in `asking`.
   */
  ask(command: Posted, asking?: Asking): Promise<Answer<CommandType>>;
  /** What they may do now, and why not the rest. */
  permitted(): Promise<Permission[]>;
  /** Whether they may ask for one thing now; what depends on its fields is judged when it comes. */
  can(type: CommandType): Promise<{ ok: true } | { ok: false; refusal: Refusal }>;
  /** The consultation as they see it. */
  view(): Promise<View>;
  /** The record, as far as they may read it. */
  record(options?: Omit<Parameters<Engine['record']>[1], 'for'>): ReturnType<Engine['record']>;
}
