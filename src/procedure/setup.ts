// XState's setup with the types of the procedure, and nothing else. Steps build their part of the chart with it.
import { setup } from 'xstate';
import type { Role } from '../charters/charter.js';
import type { CommandType, Fact, State } from './vocabulary.js';

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
