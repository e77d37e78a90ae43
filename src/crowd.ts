// A persistent keyed collection for whatever grows with the population: ballots, attendance, ratings, rolls.
// Setting one key costs the same at a thousand and at a million, and the old collection stays as it was.
// Immer leaves it alone because it is a class instance; nothing else may import `sorted-btree`.
// Its class is a default export of CommonJS, which ESM reads differently from one bundler to the next; the empty tree has a name.
import { EmptyBTree, type default as SortedTree } from 'sorted-btree';

export class Crowd<V> {
  private constructor(private readonly tree: SortedTree<string, V>) {}

  static empty<V>(): Crowd<V> {
    return new Crowd<V>(EmptyBTree.clone() as SortedTree<string, V>);
  }

  static of<V>(entries: Iterable<readonly [string, V]>): Crowd<V> {
    return Crowd.empty<V>().setAll(entries);
  }

  get size(): number {
    return this.tree.size;
  }

  get(key: string): V | undefined {
    return this.tree.get(key);
  }

  has(key: string): boolean {
    return this.tree.has(key);
  }

  set(key: string, value: V): Crowd<V> {
    const tree = this.tree.clone();
    tree.set(key, value);
    return new Crowd(tree);
  }

  /** Replaces the value under a key that is there by a changed copy. */
  change(key: string, change: (value: V) => V): Crowd<V> {
    const value = this.tree.get(key);
    return value === undefined ? this : this.set(key, change(value));
  }

  /** Sets many keys at the cost of one copy. */
  setAll(entries: Iterable<readonly [string, V]>): Crowd<V> {
    const tree = this.tree.clone();
    for (const [key, value] of entries) tree.set(key, value);
    return new Crowd(tree);
  }

  delete(key: string): Crowd<V> {
    if (!this.tree.has(key)) return this;
    const tree = this.tree.clone();
    tree.delete(key);
    return new Crowd(tree);
  }

  /** Without the values that match. Costs as much as there are values. */
  deleteWhere(matches: (value: V) => boolean): Crowd<V> {
    const tree = this.tree.clone();
    for (const [key, value] of this.tree.entries()) if (matches(value)) tree.delete(key);
    return new Crowd(tree);
  }

  keys(): IterableIterator<string> {
    return this.tree.keys();
  }

  values(): IterableIterator<V> {
    return this.tree.values();
  }

  entries(): IterableIterator<[string, V]> {
    return this.tree.entries();
  }

  [Symbol.iterator](): IterableIterator<[string, V]> {
    return this.tree.entries();
  }
}
