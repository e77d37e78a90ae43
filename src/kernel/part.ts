// A part of the procedure - a step, a register, what is common to them - with everything of its own. Knows none of them.
import type { Instant } from '../calendar.js';
import type { AnyCommand } from './command.js';
import type { Refused } from './refusal.js';
import type { Deadline } from './state.js';

/** How the clocks of one kind behave. */
export interface ClockKind {
  /** Passing leaves somebody owing an answer. */
  owed: boolean;
  /** It runs on when the consultation goes back over a step: what it belongs to is not undone by that. */
  runsOn: boolean;
}

/** Who looks at a consultation. */
export interface Viewer {
  person: string;
  /** Whether the consultation knows them. A stranger sees where things stand and what is decided on, and none of what people wrote. */
  insider: boolean;
}

/** Somebody who acts for somebody else: whoever does, for whom, in what and when. */
export interface Acting {
  type: string;
  at: Instant;
  by: string;
  for: string;
}

/** By what somebody acts for somebody else, as the record shows it. */
export type Mandate = 'entrusted' | 'helper' | 'delegate' | 'guardian' | 'household';

/** @typeParam Kind the kinds of deadline it sets, `Open` what it says no with while somebody still waits */
export interface Part<St, Id extends string, Slice, Commands, Kind extends string, Open extends Refused> {
  id: Id;
  /** Its slice of the state, before anything has happened. */
  empty(): Slice;
  /** Writes its slice of one state into another. Name by name: V8 is slow to spread objects of so many names. */
  copy(from: Slice, to: Slice): void;
  commands: Commands;
  /** The kinds of deadline it sets. */
  clocks: Readonly<Record<Kind, ClockKind>>;
  /** One of its deadlines passed: what that changes of its slice, beside the deadline itself. Replaces, and writes to no object in place. */
  passes?(draft: St, deadline: Deadline): void;
  /** What this person may see of it. Getters, so that nothing is computed or copied until it is looked at. */
  told?(state: St, viewer: Viewer): object;
  /** From which fact on the record is held back from every reader, because people are still voting; nothing where all may be read.
   * `over`: the consultation has ended. */
  heldBack?(state: St, over: boolean): number | undefined;
  /** Whether what this part keeps shows that somebody may act for that other in this; by what, if so. */
  mandate?(state: St, acting: Acting): Mandate | undefined;
  /** Whether people have been told of it: from then on the charter's rules for it are fixed. */
  announced?(state: St): boolean;
  /** After a suspension: moves every moment of its slice that was still to come. Deadlines are moved for it. */
  shift?(draft: St, moved: (moment: Instant) => Instant): void;
  /** 闭环: what is still on its way, by id. As long as there is any, a consultation goes on to where it is brought to an end. */
  unfinished?(state: St): readonly string[];
  /** 闭环: why a consultation may not be brought to an end now: somebody still waits for an answer. */
  refusesEnd?(state: St): Open | undefined;
  /** The consultation is withdrawn: everybody who still waits for an answer gets this one. */
  answerAll?(draft: St, reply: string): void;
}

/** Any part, where which one is known only at run time. */
export type AnyPart<St> = Omit<
  Part<St, string, St, Readonly<Record<string, AnyCommand<St>>>, string, Refused>,
  'empty'
> & {
  empty(): object;
};

/** Of a part: what it says no with while somebody still waits. */
export type OpenIn<P> = P extends { refusesEnd?(state: never): infer Open } ? Extract<Open, Refused> : never;
