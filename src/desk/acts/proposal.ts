// An act that a place calls for, and why: what the tables of this folder answer with. Pure.
import type { Reason, Reasons } from '../../language/room.js';
import type { Instant } from '../../moment.js';
import type { CommandType, State } from '../../procedure/vocabulary.js';

export type Because = { [R in Reason]: { why: R; numbers: Reasons[R] } }[Reason];

export interface Proposal {
  type: CommandType;
  because: Because;
  /** What is known of its fields. */
  fields: Readonly<Record<string, unknown>>;
  /** Fields that may be left out elsewhere, and not here. */
  open?: readonly string[];
  /** Whoever it falls to, where that is not whoever holds the office. */
  people?: readonly string[];
  /** So much has to be looked through to judge it that only whether it is its time is asked. */
  weighs?: true;
}

/** What a place calls for at a moment; nothing where nothing is to be done. */
export type Act = (state: State, moment: Instant) => Proposal | undefined;

export type Acts = Readonly<Record<string, Act>>;

export const propose = <R extends Reason>(
  type: CommandType,
  why: R,
  numbers: Reasons[R],
  fields: Proposal['fields'] = {},
  rest: Pick<Proposal, 'open' | 'people' | 'weighs'> = {},
): Proposal =>
  // A reason with its own numbers, as the signature says.
  ({ type, because: { why, numbers } as Because, fields, ...rest });

/** The first of these that there is. */
export const firstOf = <T>(things: readonly T[], of: (thing: T) => Proposal | undefined): Proposal | undefined => {
  for (const thing of things) {
    const found = of(thing);
    if (found) return found;
  }
  return undefined;
};
