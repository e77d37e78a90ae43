// A persistent keyed collection for whatever grows with the population: ballots, attendance, ratings, rolls.
// Setting one key costs the same at a thousand and at a million, and the old collection stays as it was; within one edit
// (edit.ts) the steps between are given up, and nothing is copied twice. Immer leaves it alone because it is a class instance.

import { editNumber } from './edit.js';
import {
  emptyTree,
  leafFor,
  leavesOf,
  type Node,
  placeIn,
  treeOf,
  unseenLeaves,
  withKey,
  withoutKey,
} from './persistent-map/tree.js';

export class PersistentMap<V> {
  // Who was asked for last: the rules of one command ask for the same person several times.
  private asked: string | undefined = undefined;
  private there = false;
  private answer: V | undefined = undefined;

  private constructor(
    private tree: Node<V>,
    private count: number,
    /** Within this edit it is changed in place. */
    private readonly edit: number,
  ) {}

  static empty<V>(): PersistentMap<V> {
    return new PersistentMap<V>(emptyTree(), 0, 0);
  }

  static of<V>(entries: Iterable<readonly [string, V]>): PersistentMap<V> {
    return PersistentMap.empty<V>().setAll(entries);
  }

  /** From keys in ascending order and their values. Throws where they are not. */
  static inOrder<V>(keys: readonly string[], values: readonly V[]): PersistentMap<V> {
    if (keys.length !== values.length) throw new Error(`${keys.length} keys and ${values.length} values`);
    let before: string | undefined;
    for (const key of keys) {
      if (before !== undefined && before >= key) throw new Error('the keys are out of order');
      before = key;
    }
    return new PersistentMap<V>(treeOf(keys, values, editNumber()), keys.length, 0);
  }

  get size(): number {
    return this.count;
  }

  get(key: string): V | undefined {
    if (this.asked !== key) this.ask(key);
    return this.answer;
  }

  has(key: string): boolean {
    if (this.asked !== key) this.ask(key);
    return this.there;
  }

  private ask(key: string): void {
    const { keys, values } = leafFor(this.tree, key);
    const index = placeIn(keys, key);
    this.asked = key;
    this.there = keys[index] === key;
    this.answer = this.there ? values[index] : undefined;
  }

  /** This map, if it is of the edit under way, or another of the same entries that is. */
  private own(): PersistentMap<V> {
    const edit = editNumber();
    return this.edit === edit ? this : new PersistentMap<V>(this.tree, this.count, edit);
  }

  private put(key: string, value: V): void {
    if (!this.has(key)) this.count += 1;
    this.tree = withKey(this.tree, key, value, this.edit);
    this.there = true;
    this.answer = value;
  }

  set(key: string, value: V): PersistentMap<V> {
    const map = this.own();
    // What was asked before is known to the other as well.
    if (map !== this && this.asked === key) {
      map.asked = key;
      map.there = this.there;
    }
    map.put(key, value);
    return map;
  }

  /** Replaces the value under a key that is there by a changed copy. */
  change(key: string, change: (value: V) => V): PersistentMap<V> {
    // It is there, so this is its value, `undefined` or not.
    return this.has(key) ? this.set(key, change(this.answer as V)) : this;
  }

  /** Sets many keys at the cost of one copy. */
  setAll(entries: Iterable<readonly [string, V]>): PersistentMap<V> {
    const map = this.own();
    for (const [key, value] of entries) map.put(key, value);
    return map;
  }

  delete(key: string): PersistentMap<V> {
    if (!this.has(key)) return this;
    const map = this.own();
    map.tree = withoutKey(map.tree, key, map.edit);
    map.count -= 1;
    map.asked = undefined;
    return map;
  }

  /** Without the values that match. Costs as much as there are values. */
  deleteWhere(matches: (value: V) => boolean): PersistentMap<V> {
    const kept = [...this].filter(([, value]) => !matches(value));
    return PersistentMap.inOrder(
      kept.map(([key]) => key),
      kept.map(([, value]) => value),
    );
  }

  *keys(): IterableIterator<string> {
    for (const { keys } of leavesOf(this.tree)) yield* keys;
  }

  *values(): IterableIterator<V> {
    for (const { values } of leavesOf(this.tree)) yield* values;
  }

  /** What lies in no part seen before: of a changed map it costs what was changed. For whoever looks at what nobody changes any more. */
  *unseen(seen: WeakSet<object>): IterableIterator<[string, V]> {
    for (const { keys, values } of unseenLeaves(this.tree, seen))
      for (let index = 0; index < keys.length; index += 1) yield [keys[index] as string, values[index] as V];
  }

  *entries(): IterableIterator<[string, V]> {
    for (const { keys, values } of leavesOf(this.tree)) {
      // A leaf has as many values as keys.
      for (let index = 0; index < keys.length; index += 1) yield [keys[index] as string, values[index] as V];
    }
  }

  [Symbol.iterator](): IterableIterator<[string, V]> {
    return this.entries();
  }

  /** As plain data, for whoever looks at it from outside. Costs as much as there are values. */
  toRecord(): Record<string, V> {
    return Object.fromEntries(this.entries());
  }
}
