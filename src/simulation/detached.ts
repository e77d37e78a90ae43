// Copies of what a state shows, for whoever may look at it and not change it: the state of a session changes in place. Pure.
import { PersistentMap } from '../persistent-map.js';

/** A copy of plain data, down to the last list in it; entries of a persistent map are copied too. */
export function detached<V>(value: V): V {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list: unknown[] = new Array(value.length);
    for (let index = 0; index < value.length; index += 1) list[index] = detached(value[index]);
    // Of the same type as what is copied, as are those below.
    return list as V;
  }
  if (value instanceof PersistentMap) {
    const entries = [...value].map(([key, each]): [string, unknown] => [key, detached(each)]);
    return PersistentMap.of(entries) as V;
  }
  if (Symbol.iterator in value) return [...(value as Iterable<unknown>)].map(detached) as V;
  const copy: Record<string, unknown> = {};
  for (const name in value) copy[name] = detached(value[name]);
  return copy as V;
}

/** A copy of what a view answers. What it works out only when it is looked at - its getters - stays so. */
export function handedOut<V>(value: V): V {
  if (typeof value !== 'object' || value === null || Symbol.iterator in value) return detached(value);
  const copy: Record<string, unknown> = {};
  for (const [name, { get, value: held }] of Object.entries(Object.getOwnPropertyDescriptors(value)))
    if (get) Object.defineProperty(copy, name, { get: () => detached(get.call(value)), enumerable: true });
    else copy[name] = detached(held);
  // As in `detached`.
  return copy as V;
}
