// What is handed out is not the state, and what is handed in is no longer the host's: plain data frozen to the last list in it, or copied.
// Ground floor; imports the persistent map only.
import { PersistentMap } from './persistent-map.js';
import { put } from './put.js';

/** Parts of maps that were looked through: nothing comes into them that was not frozen but by a change, which makes others. */
const through = new WeakSet<object>();

const isOpen = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Object.isFrozen(value);

/** Freezes one object, and hands on what lies in it. */
function freeze(value: object, inner: object[]): void {
  // A persistent map changes by making another; bytes cannot be frozen.
  if (value instanceof PersistentMap) {
    for (const [, each] of value.unseen(through)) if (isOpen(each)) inner.push(each);
  } else if (!ArrayBuffer.isView(value)) {
    Object.freeze(value);
    for (const name in value) {
      const each = (value as Readonly<Record<string, unknown>>)[name];
      if (isOpen(each)) inner.push(each);
    }
  }
}

/** Plain data, unchangeable from now on: facts, findings, refusals. What was frozen before is not walked again. */
export function deepFrozen<V>(value: V): V {
  if (!isOpen(value)) return value;
  // No recursion: what was read from outside may be nested deeper than a stack is.
  const waiting: object[] = [value];
  for (let next = waiting.pop(); next; next = waiting.pop()) freeze(next, waiting);
  return value;
}

/**
 * The same of what a view shows, which works some of it out only when it is looked at: its getters stay, and what they answer is frozen too.
 * Their objects were made for this view.
 */
export function shown<V>(value: V): V {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof PersistentMap || ArrayBuffer.isView(value)) return deepFrozen(value);
  if (Array.isArray(value)) {
    for (const each of value) shown(each);
    return Object.freeze(value);
  }
  for (const name in value) {
    const { get, configurable } = Object.getOwnPropertyDescriptor(value, name) ?? {};
    if (!get) shown(value[name]);
    else if (configurable)
      Object.defineProperty(value, name, { get: () => shown(get.call(value) as unknown), enumerable: true });
  }
  return Object.freeze(value);
}

/** A copy of plain data, so that whoever handed it in may go on with theirs. What is no plain data stays for its schema to refuse. */
export function copied(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Array.from(value, copied);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return value;
  const copy: Record<string, unknown> = {};
  for (const name in value) {
    put(copy, name, copied((value as Readonly<Record<string, unknown>>)[name]));
  }
  return copy;
}
