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

/** Hands out copies of whatever is read, when it is read; nothing can be written. */
const reading: ProxyHandler<object> = {
  get: (target, name) => detached(Reflect.get(target, name)),
  getOwnPropertyDescriptor(target, name) {
    const there = Reflect.getOwnPropertyDescriptor(target, name);
    return (
      there && { value: detached(Reflect.get(target, name)), writable: false, enumerable: true, configurable: true }
    );
  },
  set: () => false,
  defineProperty: () => false,
  deleteProperty: () => false,
  setPrototypeOf: () => false,
  preventExtensions: () => false,
};

/** What a view answers, to be read only. What it works out only when it is looked at - its getters - stays so. */
export function handedOut<V>(value: V): V {
  if (typeof value !== 'object' || value === null || Symbol.iterator in value || Object.isFrozen(value))
    return detached(value);
  return new Proxy(value, reading) as V;
}
