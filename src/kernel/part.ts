// A part of the procedure - a step, a register, what goes across - with everything of its own. Knows none of them.
import type { Instant } from '../calendar.js';
import type { AnyCommand } from './command.js';

/** How the clocks of one kind behave. */
export interface ClockKind {
  /** Passing leaves somebody owing an answer. */
  owed: boolean;
  /** It runs on when the consultation goes back over a step: what it belongs to is not undone by that. */
  runsOn: boolean;
}

export interface Part<St, Id extends string, Slice, Commands, Kind extends string> {
  id: Id;
  /** Its slice of the state, before anything has happened. */
  empty(): Slice;
  /** Writes its slice of one state into another. Name by name: V8 is slow to spread objects of so many names. */
  copy(from: Slice, to: Slice): void;
  commands: Commands;
  /** The kinds of deadline it sets. */
  clocks: Readonly<Record<Kind, ClockKind>>;
  /** Whether people have been told of it: from then on the charter's rules for it are fixed. */
  announced?(state: St): boolean;
  /** After a suspension: moves every moment of its slice that was still to come. Deadlines are moved for it. */
  shift?(draft: St, moved: (moment: Instant) => Instant): void;
  /** 闭环: what is still on its way and has to be brought to an end before a consultation may end, by id. */
  unfinished?(state: St): readonly string[];
  /** The consultation is withdrawn: everybody who still waits for an answer gets this one. */
  answerAll?(draft: St, reply: string): void;
}

/** Any part, where which one is known only at run time. */
export type AnyPart<St> = Omit<Part<St, string, St, Readonly<Record<string, AnyCommand<St>>>, string>, 'empty'> & {
  empty(): object;
};
