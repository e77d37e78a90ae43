// A persistent keyed collection for whatever grows with the population: ballots, attendance, ratings, rolls.
// Setting one key costs the same at a thousand and at a million, and the old collection stays as it was.
// Immer leaves it alone because it is a class instance; nothing else may import `immutable`.
import { Map as PersistentMap } from 'immutable';

export class Crowd<V> {
  private constructor(private readonly map: PersistentMap<string, V>) {}

  static empty<V>(): Crowd<V> {
    return new Crowd<V>(PersistentMap<string, V>());
  }

  static of<V>(entries: Iterable<readonly [string, V]>): Crowd<V> {
    return new Crowd<V>(
      PersistentMap<string, V>().withMutations((map) => {
        for (const [key, value] of entries) map.set(key, value);
      }),
    );
  }

  get size(): number {
    return this.map.size;
  }

  get(key: string): V | undefined {
    return this.map.get(key);
  }

  has(key: string): boolean {
    return this.map.has(key);
  }

  set(key: string, value: V): Crowd<V> {
    return new Crowd(this.map.set(key, value));
  }

  /** Replaces the value under a key that is there by a changed copy. */
  change(key: string, change: (value: V) => V): Crowd<V> {
    const value = this.map.get(key);
    return value === undefined ? this : this.set(key, change(value));
  }

  /** Sets many keys at the cost of one copy. */
  setAll(entries: Iterable<readonly [string, V]>): Crowd<V> {
    return new Crowd(
      this.map.withMutations((map) => {
        for (const [key, value] of entries) map.set(key, value);
      }),
    );
  }

  delete(key: string): Crowd<V> {
    const left = this.map.delete(key);
    return left === this.map ? this : new Crowd(left);
  }

  /** Without the values that match. Costs as much as there are values. */
  deleteWhere(matches: (value: V) => boolean): Crowd<V> {
    return new Crowd(this.map.filterNot(matches));
  }

  keys(): IterableIterator<string> {
    return this.map.keys();
  }

  values(): IterableIterator<V> {
    return this.map.values();
  }

  entries(): IterableIterator<[string, V]> {
    return this.map.entries();
  }

  [Symbol.iterator](): IterableIterator<[string, V]> {
    return this.map.entries();
  }
}
