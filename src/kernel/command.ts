// A command, declared once: what it says, who may ask, what it is about, why not, what is found, and what changes.
// Generic in the state; knows no step and no register.
import type * as z from 'zod/mini';
import type { Instant } from '../calendar.js';
import type { Role } from '../charters/charter.js';
import type { Methods } from '../charters/ranking-methods.js';
import type { Own } from '../edit.js';
import type { Back } from './back.js';
import type { Refused } from './refusal.js';

/** Who asks, for whom, and when: brought by the host, never read from a client's fields. */
export interface Stamp {
  /** When it is recorded: the engine's clock. */
  at: Instant;
  /** When it happened, as claimed; never after `at`. */
  on?: Instant | undefined;
  /** The person acting; `clock` and `system` are reserved. */
  by: string;
  /** The clerk or device that entered it, where that is somebody else. */
  enteredBy?: string | undefined;
  /** The principal: whose proxy or helper `by` is, by a mandate that the record shows, or as the host says by `assisted`. */
  for?: string | undefined;
  /** Somebody was helped to ask, as the host says and the clerk in `enteredBy` answers for: a form filled in at the counter, a visit. */
  assisted?: boolean | undefined;
  /** The host's idempotency key. */
  key?: string | undefined;
  /** Fresh randomness from the host; every salt of the entry is derived from it, and it is not kept. */
  salt: string;
  /** The voting methods at hand, for ballots that choose: without them those of the core alone. */
  methods?: Methods | undefined;
  /** The revision a record is opened under, where the host keeps to an earlier one. */
  revision?: number | undefined;
}

/** A command with its stamp: what is judged. */
export type Asked<T extends string, F> = { type: T; fields: F } & Stamp;

/** 记事: an admitted command, stamped and numbered, with its finding. */
export type Recorded<T extends string, F, Found> = Omit<Stamp, 'salt' | 'methods' | 'revision'> & {
  type: T;
  seq: number;
  fields: F;
  finding: Found;
};

/** What was judged to be so: it is admitted, and this is sealed into the fact. */
export interface Found<F> {
  found: F;
}

export const found = <F>(finding: F): Found<F> => ({ found: finding });

/** Admitted, and nothing had to be found for it. */
export const admitted: Found<undefined> = { found: undefined };

/** Of an answer: what a command is about, once it is not refused. */
export type SubjectOf<A> = Exclude<A, Refused>;

/** Of an answer: what was found. */
export type FindingOf<J> = J extends Found<infer F> ? F : never;

type CodeIn<A> = A extends { code: infer C extends string } ? C : never;

/** Which earlier texts those of a command are another reading of: of the entry whose seq this field holds, or of what was said of one thing. */
export type Corrects =
  | { seq: string }
  | {
      /** The field that names the thing, there and here. */
      thing: string;
      /** The commands whose texts are put right: a text under the same name. */
      said: readonly string[];
    };

/** What names a subject: the fields of a command or fact, and who it is of. */
export type Naming<F> = { fields: F } & Pick<Stamp, 'by' | 'for'>;

/**
 * Everything one command means.
 * @typeParam A what `subject` answers, `M` what `may` answers, `J` what `judge` answers: their refusals are the command's
 */
export interface Command<
  St,
  T extends string,
  S extends z.core.$ZodType,
  A,
  M extends Refused | undefined,
  J extends Refused | Found<unknown>,
> {
  type: T;
  fields: S;
  /** Who may ask, unless the charter's `rights` say otherwise. */
  who: readonly Role[];
  /** How it is put right where it was a slip. */
  back: Back;
  /**
   * It may be asked for somebody else (`for`), by whoever has a mandate (`mandate` of a part). `judged`: its own rule says who may, and by
   * what paper, as of a ballot; whoever was helped casts theirs themselves. `brought`: it puts somebody's matter on the table, as a grid
   * worker does on a visit, and binds nobody: no mandate is asked, and both names stand in the entry.
   */
  forOthers?: true | 'judged' | 'brought';
  /** Texts of it that are meant for the public, by pointer: `/fields/title`. */
  published?: readonly string[];
  /** Fields that name somebody whom its texts are about, beside whoever says them: they go with any of those. */
  concerns?: readonly string[];
  /** Its texts are another reading of earlier ones, and go with them. */
  corrects?: Corrects;
  /**
   * Fields that came once there were records, each with a default: a fact of before lacks them, and is read as if they had been left out of what was
   * asked. Never any that is sealed.
   */
  gained?: readonly string[];
  /** Records begun before this command had a finding lack it, and are right all the same. */
  mayLackFinding?: true;
  /** What it is about - the stage, the project, the item -, or why there is none. Looks it up and judges nothing: it runs on replay too. */
  subject?(state: St, naming: Naming<z.output<S>>): A;
  /** The part of the refusals that needs no fields: it lets `permitted` answer for buttons. */
  may?(state: St, person: string): M;
  /** Why not, or what is found: once, at the door, with the whole command. What it finds holds all that its sentence, its view and its change need. */
  judge?(state: St, claim: Asked<T, z.output<S>>, subject: SubjectOf<A>): J;
  /**
   * Finds again what a fact found, where that rests on chance or on a law which its finding keeps: `again` judges with that salt.
   * Without it a fact is judged again with none.
   */
  findAgain?(state: St, fact: Recorded<T, z.output<S>, FindingOf<J>>, again: (salt: string) => J): J | Refused;
  /**
   * For what comes by the dozen: makes copies of the objects that `changes` writes to, and of nothing else, in a state that is
   * itself a copy already. `changes` then works on that plain state, many times faster than on a draft. Persistent maps are replaced,
   * not written to. Tests freeze the state before every step, so that a copy that is missing here throws.
   */
  opens?(draft: St, fact: Recorded<T, z.output<S>, FindingOf<J>>, own: Own): void;
  /** Writes down what was found; runs live and on replay, and decides nothing. */
  changes?(draft: St, fact: Recorded<T, z.output<S>, FindingOf<J>>, subject: SubjectOf<A>): void;
}

/** Any command of a state, where its type is known only at run time. */
export interface AnyCommand<St> {
  type: string;
  fields: z.core.$ZodType;
  who: readonly Role[];
  back: Back;
  forOthers?: true | 'judged' | 'brought';
  gained?: readonly string[];
  published?: readonly string[];
  concerns?: readonly string[];
  corrects?: Corrects;
  mayLackFinding?: true;
  subject?(state: St, naming: never): unknown;
  may?(state: St, person: string): Refused | undefined;
  judge?(state: St, claim: never, subject: never): Refused | Found<unknown>;
  findAgain?(state: St, fact: never, again: never): Refused | Found<unknown>;
  opens?(draft: St, fact: never, own: Own): void;
  changes?(draft: St, fact: never, subject: never): void;
}

export type FieldsOf<C> = C extends { fields: infer S extends z.core.$ZodType } ? z.output<S> : never;

/** The same as a caller writes them, before parsing. */
export type WrittenOf<C> = C extends { fields: infer S extends z.core.$ZodType } ? z.input<S> : never;

export type CodeOf<C> =
  C extends Command<never, string, z.core.$ZodType, infer A, infer M, infer J>
    ? CodeIn<A> | CodeIn<M> | CodeIn<J>
    : never;

export type FindingIn<C> =
  C extends Command<never, string, z.core.$ZodType, infer _A, infer _M, infer J> ? FindingOf<J> : never;
