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

/** One thing that can be asked at a place, and what is answered to most: made once, for these answers are the same for everybody. */
interface Asked {
  type: CommandType;
  roles: readonly Role[];
  yes: Permission;
  notYours: Permission;
}

/** By the doors of a place and by who may what under the charter. */
const askedAt = new WeakMap<object, WeakMap<object, readonly Asked[]>>();

function askedHere(snapshot: Snapshot): readonly Asked[] {
  const here = doors(snapshot);
  const { rights } = snapshot.context.charter;
  const byRights = askedAt.get(here) ?? new WeakMap<object, readonly Asked[]>();
  askedAt.set(here, byRights);
  const known = byRights.get(rights);
  if (known) return known;
  const asked = [...here.values()]
    .filter(({ who }) => !who.includes('clock'))
    .map(({ type, who }): Asked => {
      const roles: readonly Role[] = rights[type] ?? who;
      const refusal = refuse('not-yours', { type, roles: [...roles] });
      return deepFrozen({ type, roles, yes: { type, ok: true }, notYours: { type, ok: false, refusal } });
    });
  byRights.set(rights, asked);
  return asked;
}

/** The same, to be handed out. */
export const permitted = (snapshot: Snapshot, person: string): Permission[] =>
  deepFrozen(permissionsOf(snapshot, person));

/** Everything that can be asked at this place, with a yes or the reason why not. What depends on a command's fields is judged when it comes. */
export function permissionsOf(snapshot: Snapshot, person: string): Permission[] {
  const state = snapshot.context;
  const { commands } = chartOf(snapshot);
  const asked = askedHere(snapshot);
  if (!isKnown(state, person)) {
    const refusal = refuse('stranger', { person });
    return asked.map(({ type }) => ({ type, ok: false, refusal }));
  }
  return asked.map(({ type, roles, yes, notYours }): Permission => {
    if (!hasRole(state, person, roles)) return notYours;
    // The refusals of a command are among all there are.
    const refusal = commands[type]?.may?.(state, person) as Refusal | undefined;
    return refusal ? { type, ok: false, refusal } : yes;
  });
}
