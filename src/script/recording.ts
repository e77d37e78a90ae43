// The store a script is played into: it hands every entry on as it is recorded, and can continue a record that is
// already there, as long as the script says the same from the first entry on.
import { memory } from '../adapters/memory.js';
import type { Entry, Store } from '../engine/contracts.js';

/** The store, told on as it is written to. */
export const observed = (store: Store, onEntry: (entry: Entry) => void): Store => ({
  ...store,
  async append(id, expected, entries, summary) {
    await store.append(id, expected, entries, summary);
    entries.forEach(onEntry);
  },
});

/** The record says something else than the script. */
export class Differs extends Error {
  constructor(readonly seq: number) {
    super(`entry ${seq} differs`);
  }
}

/**
 * A store that plays from the beginning in memory: what `recorded` already holds is compared, what is new is appended to
 * `store`. Two runs of a script are identical to the byte, so a record it was cut short in is continued, never guessed at.
 */
export function continued(store: Store, recorded: readonly Entry[]): Store {
  const replayed = memory();
  return {
    ...replayed,
    async append(id, expected, entries, summary) {
      const different = entries.find(({ seq, hash }) => (recorded[seq - 1]?.hash ?? hash) !== hash);
      if (different) throw new Differs(different.seq);
      const fresh = entries.filter(({ seq }) => seq > recorded.length);
      if (fresh.length > 0) await store.append(id, Math.max(expected, recorded.length), fresh, summary);
      await replayed.append(id, expected, entries, summary);
    },
    close: () => store.close(),
  };
}
