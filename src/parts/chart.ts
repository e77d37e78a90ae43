// XState's setup with the types of the procedure, and the transition that obeys a command. Steps build their part of the chart with them.
import { assign, setup } from 'xstate';
import type { Role } from '../charters/charter.js';
import type { AnyCommand } from '../kernel/command.js';
import { type AnyFact, assigned, changeBy } from '../kernel/fold.js';
import type { CommandType, Fact, FactOf } from './all.js';
import type { State } from './state.js';

/** What a transition says of itself, so that the chart answers "who may do what, when". */
export interface DoorMeta {
  type: CommandType;
  who: readonly Role[];
}

export const procedure = setup({
  types: {
    context: {} as State,
    events: {} as Fact,
    input: {} as { id: string },
    transitionMeta: {} as DoorMeta,
  },
});

/**
 * The transition that obeys a command: it assigns what the command changes and carries `who` in its meta.
 * Add `target` or `guard` beside it where the fact also moves the chart; `also` is what this way out changes besides.
 */
export function obeys<T extends CommandType>(
  declared: AnyCommand<State> & { type: T },
  also?: (draft: State, fact: FactOf<T>) => void,
) {
  const meta: DoorMeta = { type: declared.type, who: declared.who };
  return {
    meta,
    actions: assign<State, FactOf<T>, undefined, Fact, never>(({ context, event }) =>
      assigned(context, (draft) => {
        // An event under this command's type is its fact; the generic T hides that from the compiler.
        changeBy(draft, declared, event as unknown as AnyFact);
        also?.(draft, event);
      }),
    ),
  };
}

type Doors<T extends CommandType> = { [K in T]: ReturnType<typeof obeys<K>> };

/** The doors of commands that leave the chart where it is, each under its own type. */
export const doors = <T extends CommandType>(...declared: readonly (AnyCommand<State> & { type: T })[]): Doors<T> =>
  // Under its own type each, as the type says.
  Object.fromEntries(declared.map((each) => [each.type, obeys(each)])) as unknown as Doors<T>;

/** The doors of all commands of a register: what is added to it later has its door too. */
export const allDoors = <T extends CommandType>(
  commands: {
    readonly [K in T]: AnyCommand<State> & { type: K };
  },
): Doors<T> => doors(...Object.values<AnyCommand<State> & { type: T }>(commands));
