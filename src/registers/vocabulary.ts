// The words of a community: what can be asked of it, with fields, findings and refusals, read off its registers. Types only.
import type * as z from 'zod/mini';
import type { CodeOf, FindingIn, Recorded, WrittenOf } from '../kernel/command.js';
import type { DoorRefusals } from '../kernel/door.js';
import type { Parts } from '../parts/all.js';
import type { CommandHovers } from '../parts/hovers.js';
import type { registers } from './all.js';
import type { CommunityCommands } from './community/commands.js';
import type { RegisterHovers } from './hovers.js';
import type { Community } from './register.js';

type Kept = typeof registers;
type Each<U> = U extends unknown ? keyof U : never;
type Of<U, T> = U extends { readonly [K in T & PropertyKey]: infer C } ? C : never;
type Shared = Parts['claims']['commands'] | Parts['callOuts']['commands'] | Parts['mandates']['commands'] | AtAnyTime;
type AtAnyTime = Pick<
  Parts['common']['commands'],
  | 'person.admit'
  | 'person.correct'
  | 'roll.enter'
  | 'note.add'
  | 'entry.correct'
  | 'person.erase'
  | 'entry.redact'
  | 'office.appoint'
  | 'office.hand-over'
  | 'office.relieve'
>;
type Declared = CommunityCommands | Kept[keyof Kept]['commands'] | Shared;

/** Everything that can be asked of a community. */
export type CommunityCommandType = Each<Declared>;

type Declaration<T extends CommunityCommandType> = Of<Declared, T>;

type Input<T extends CommunityCommandType> = WrittenOf<Declaration<T>>;
type Hovers = RegisterHovers & Omit<CommandHovers, keyof RegisterHovers>;

/** What a caller writes: the fields before parsing, with what an editor shows of them. */
export type CommunityFieldsIn<T extends CommunityCommandType> = T extends keyof Hovers
  ? { [K in keyof Hovers[T]]: K extends keyof Input<T> ? Input<T>[K] : never }
  : Input<T>;

type FieldsOut<T extends CommunityCommandType> =
  Declaration<T> extends { fields: infer F extends z.core.$ZodType } ? z.output<F> : never;

/** A fact of a community. */
export type CommunityFact<T extends CommunityCommandType> = Recorded<T, FieldsOut<T>, FindingIn<Declaration<T>>>;

/** The codes a command of a community can be refused with. */
export type CommunityRefusalCode<T extends CommunityCommandType> =
  | CodeOf<Declaration<T>>
  | keyof DoorRefusals
  | 'register.unused';

type Together<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer All) => void ? All : never;

/** What a charter says of every register there is; of those it has no use for there is nothing. */
interface Settings {
  readonly settings: { readonly [Id in keyof Kept]: z.output<Kept[Id]['settings']> };
}

/** A community's state: what is common, and a slice for every register there is. */
export type CommunityState = Community & Together<ReturnType<Kept[keyof Kept]['empty']>> & Settings;

/** What a charter says of registers, before what it leaves out is filled in. */
export type RegistersIn = { readonly [Id in keyof Kept]?: z.input<Kept[Id]['settings']> };

/** The things of every register, as a view lists them. */
export type Listed = {
  readonly [Id in keyof Kept]: ReturnType<Kept[Id]['empty']> extends Readonly<
    Record<Id, { values(): IterableIterator<infer Thing> }>
  >
    ? readonly Thing[]
    : never;
};
