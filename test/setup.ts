// What every test run knows: two crowds are equal when they hold the same, however their trees came to be.
import { expect } from 'vitest';
import { PersistentMap } from '../src/persistent-map.js';

const told = Symbol.for('yishi.crowds');

// Files that share a process share `expect` too, and each of them comes here.
if (!Reflect.has(globalThis, told)) {
  Reflect.set(globalThis, told, true);
  expect.addEqualityTesters([
    function crowds(this, one, other, testers) {
      if (!(one instanceof PersistentMap) || !(other instanceof PersistentMap)) return undefined;
      return this.equals([...one], [...other], testers);
    },
  ]);
}
