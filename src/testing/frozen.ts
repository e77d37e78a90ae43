// States of tests are frozen: a rule that writes to what it has not copied throws, instead of changing what was before. Pure.
import { PersistentMap } from '../persistent-map.js';
import type { Snapshot } from '../procedure/snapshot.js';

/** Persistent maps copy themselves; what lies in them is replaced, never written to. */
function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (value instanceof PersistentMap) {
    for (const each of value.values()) freeze(each);
    return;
  }
  if (Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const child of Object.values(value)) freeze(child);
}

/** The same snapshot; whoever writes to its state from now on throws. */
export function frozen(snapshot: Snapshot): Snapshot {
  freeze(snapshot.context);
  return snapshot;
}
