// What a person may do now, and why not the rest: for buttons, menus and simulated people. Pure.
import type { Role } from '../charters/charter.js';
import { deepFrozen } from '../handed.js';
import { hasRole, isKnown } from '../kernel/questions.js';
import { refuse } from '../parts/command.js';
import { chartOf } from './chart.js';
import { doors, type Snapshot } from './snapshot.js';
import type { CommandType, Refusal } from './vocabulary.js';

export type Permission =
  | { type: CommandType; ok: true }
  /** Open here, but not to this person, or not in this state. */
  | { type: CommandType; ok: false; refusal: Refusal };

/** The same, to be handed out. */
export const permitted = (snapshot: Snapshot, person: string): Permission[] =>
  deepFrozen(permissionsOf(snapshot, person));

/** Everything that can be asked at this place, with a yes or the reason why not. What depends on a command's fields is judged when it comes. */
export function permissionsOf(snapshot: Snapshot, person: string): Permission[] {
  const state = snapshot.context;
  const known = isKnown(state, person);
  const { commands } = chartOf(snapshot);
  return [...doors(snapshot).values()]
    .filter(({ who }) => !who.includes('clock'))
    .map(({ type, who }): Permission => {
      const roles: readonly Role[] = state.charter.rights[type] ?? who;
      if (!known) return { type, ok: false, refusal: refuse('stranger', { person }) };
      if (!hasRole(state, person, roles))
        return { type, ok: false, refusal: refuse('not-yours', { type, roles: [...roles] }) };
      // The refusals of a command are among all there are.
      const refusal = commands[type]?.may?.(state, person) as Refusal | undefined;
      return refusal ? { type, ok: false, refusal } : { type, ok: true };
    });
}
