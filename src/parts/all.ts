// THE PARTS: the steps, the registers and what is common to them, joined once. A new part is a folder, a line here - in registers.ts
// for a register - and one in state.ts.
import type { AnyCommand, Asked, CodeOf, FieldsOf, FindingIn, Recorded, Stamp } from '../kernel/command.js';
import type { DoorRefusals } from '../kernel/door.js';
import type { AnyPart } from '../kernel/part.js';
import type { RefusalOf } from '../kernel/refusal.js';
import { topics } from './1-topics/part.js';
import { deliberation } from './2-deliberation/part.js';
import { vote } from './3-vote/part.js';
import { conversion } from './4-conversion/part.js';
import { implementation } from './5-implementation/part.js';
import { evaluation } from './6-evaluation/part.js';
import { common } from './common/part.js';
import { consultationOver } from './consultation/commands.js';
import { registers } from './registers.js';
import type { Refusals, State } from './state.js';

const joined = { common, ...registers, topics, deliberation, vote, conversion, implementation, evaluation };

/** Every part, for whoever asks all of them. */
export const parts: readonly AnyPart<State>[] = Object.values(joined);

export const consultation = consultationOver(parts);

/** The parts by name, each with its commands. */
export type Parts = typeof joined & { consultation: { commands: typeof consultation } };

type Joined = (typeof joined)[keyof typeof joined]['commands'];
type Each<U> = U extends unknown ? keyof U : never;

/** Everything that can be asked for, as its part declares it. */
export const commands = Object.assign(
  {},
  consultation,
  ...parts.map((part) => part.commands),
) as typeof consultation & {
  // One object of all the parts' commands: a type stands in one part only.
  readonly [T in Each<Joined>]: Joined extends infer U ? (U extends { readonly [K in T]: infer C } ? C : never) : never;
};

type Declared = typeof commands;

export type CommandType = keyof Declared;

/** The fields of a command, once parsed. */
export type Fields<T extends CommandType> = FieldsOf<Declared[T]>;

/** What an algorithm, a clock or a lot established, sealed into the fact; `undefined` for commands that need none. */
export type Finding<T extends CommandType> = FindingIn<Declared[T]>;

/** What somebody asks for. */
export type Command<T extends CommandType = CommandType> = { [C in T]: { type: C; fields: Fields<C> } }[T];

/** A command with its stamp: what is judged. */
export type Claim<T extends CommandType> = Asked<T, Fields<T>>;

/** 记事: an admitted command, stamped and numbered, with its finding. What a record holds and the machine runs on. */
export type FactOf<T extends CommandType> = Recorded<T, Fields<T>, Finding<T>>;
export type Fact = { [T in CommandType]: FactOf<T> }[CommandType];

export type RefusalCode = keyof Refusals;

/** 不予受理: why not, with the facts and numbers and, where a text says so, its source. A value, never an exception. */
export type Refusal<C extends RefusalCode = RefusalCode> = RefusalOf<Refusals, C>;

/** The refusals a command can be answered with: its own and those any command meets at the door. */
export type RefusalCodeOf<T extends CommandType> = (CodeOf<Declared[T]> & RefusalCode) | keyof DoorRefusals;

export const isCommandType = (type: string): type is CommandType => Object.hasOwn(commands, type);

/** The declaration of a command whose type is known only at run time. */
export const commandOf = (type: CommandType): AnyCommand<State> => commands[type];

export type { Stamp };
