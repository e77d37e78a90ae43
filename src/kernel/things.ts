// What a community keeps in its registers, by register and id: looked up by whoever gives names, without any register. Pure.
import { PersistentMap } from '../persistent-map.js';

/** A thing in a register. */
export interface Thing {
  title?: string | undefined;
}

/** Whether the charter uses this register. A consultation uses none. */
export const isUsed = (state: object, id: string): boolean =>
  'settings' in state &&
  typeof state.settings === 'object' &&
  state.settings !== null &&
  Object.hasOwn(state.settings, id);

/** The things of a register, by id. */
export function thingsOf(state: object, id: string): PersistentMap<Thing> {
  // Other maps of the state are no registers, and of one that is not used nothing is kept.
  if (!isUsed(state, id)) return PersistentMap.empty();
  const slice = (state as Readonly<Record<string, unknown>>)[id];
  // By the form of a register it is a map of its things; before the opening there is none.
  return slice instanceof PersistentMap ? slice : PersistentMap.empty();
}
