// A persistent keyed collection for whatever grows with the population: ballots, attendance, ratings, rolls.
// Setting one key costs the same at a thousand and at a million, and the old collection stays as it was; within one edit
// (edit.ts) the steps between are given up, and nothing is copied twice. Immer leaves it alone because it is a class instance.
// Nothing else may import `sorted-btree`. Its class is a default export of CommonJS, which ESM reads differently from one
// bundler to the next; what makes one has a name.
import type SortedTree from 'sorted-btree';
import { bulkLoad } from 'sorted-btree/extended/bulkLoad.js';
import { editNumber } from './edit.js';

/** Keys of a node at most. */
const NODE = 32;

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

const treeOf = <V>(keys: string[], values: V[]): SortedTree<string, V> => bulkLoad(keys, values, NODE, compare, 1);

/** What a tree answers for a key that is not there. */
const MISSING = Symbol('missing');

export class Crowd<V> {
  // Who was asked for last: the rules of one command ask for the same person several times.
  private asked: string | undefined = undefined;
  private answer: V | typeof MISSING = MISSING;

  private constructor(
    private readonly tree: SortedTree<string, V | typeof MISSING>,
    /** Within this edit the tree is changed in place. */
    private readonly edit: number,
  ) {}

  static empty<V>(): Crowd<V> {
    return new Crowd<V>(treeOf<V | typeof MISSING>([], []), 0);
  }

  static of<V>(entries: Iterable<readonly [string, V]>): Crowd<V> {
    return Crowd.empty<V>().setAll(entries);
  }

  /** From keys in ascending order and their values. Throws where they are not. */
  static inOrder<V>(keys: string[], values: V[]): Crowd<V> {
    return new Crowd<V>(treeOf<V | typeof MISSING>(keys, values), 0);
  }

  get size(): number {
    return this.tree.size;
  }

  private ask(key: string): V | typeof MISSING {
    if (this.asked !== key) {
      const answer = this.tree.get(key, MISSING);
      // For a key beyond the last one the tree says `undefined`, whatever it was told to say.
      this.answer = answer === undefined && !this.tree.has(key) ? MISSING : (answer as V | typeof MISSING);
      this.asked = key;
    }
    return this.answer;
  }

  get(key: string): V | undefined {
    const answer = this.ask(key);
    return answer === MISSING ? undefined : answer;
  }

  has(key: string): boolean {
    return this.ask(key) !== MISSING;
  }

  /** This crowd, if it is of the edit under way, or a copy that is. */
  private own(): Crowd<V> {
    const edit = editNumber();
    return this.edit === edit ? this : new Crowd<V>(this.tree.clone(), edit);
  }

  set(key: string, value: V): Crowd<V> {
    const crowd = this.own();
    crowd.tree.set(key, value);
    crowd.asked = key;
    crowd.answer = value;
    return crowd;
  }

  /** Replaces the value under a key that is there by a changed copy. */
  change(key: string, change: (value: V) => V): Crowd<V> {
    const value = this.ask(key);
    return value === MISSING ? this : this.set(key, change(value));
  }

  /** Sets many keys at the cost of one copy. */
  setAll(entries: Iterable<readonly [string, V]>): Crowd<V> {
    const crowd = this.own();
    crowd.asked = undefined;
    for (const [key, value] of entries) crowd.tree.set(key, value);
    return crowd;
  }

  delete(key: string): Crowd<V> {
    if (!this.has(key)) return this;
    const crowd = this.own();
    crowd.asked = undefined;
    crowd.tree.delete(key);
    return crowd;
  }

  /** Without the values that match. Costs as much as there are values. */
  deleteWhere(matches: (value: V) => boolean): Crowd<V> {
    const kept = [...this].filter(([, value]) => !matches(value));
    return Crowd.inOrder(
      kept.map(([key]) => key),
      kept.map(([, value]) => value),
    );
  }

  keys(): IterableIterator<string> {
    return this.tree.keys();
  }

  values(): IterableIterator<V> {
    return this.tree.values() as IterableIterator<V>;
  }

  entries(): IterableIterator<[string, V]> {
    return this.tree.entries() as IterableIterator<[string, V]>;
  }

  [Symbol.iterator](): IterableIterator<[string, V]> {
    return this.entries();
  }
}
