// The store a script is played into: it hands every entry on as it is recorded, and can continue a record that is
// already there, as long as the script says the same from the first entry on.
import { memory } from '../adapters/memory.js';
import type { Entry, Store } from '../engine/contracts.js';
import { Fault } from '../problem.js';
import { scriptProblem } from '../problems/script.js';

/** The store, told on as it is written to. It stays open when the engine over it closes: whoever opened it closes it. */
export const observed = (store: Store, onEntry: (entry: Entry) => void): Store => ({
  ...store,
  async append(id, expected, entries, summary) {
    await store.append(id, expected, entries, summary);
    entries.forEach(onEntry);
  },
  close: async () => {},
});

/**
 * A store that plays from the beginning in memory: what `held` already says is compared, what is new is appended to
 * `store`. Two runs of a script are identical to the byte, so a record it was cut short in is continued, never guessed at.
 */
export function continued(store: Store, held: readonly Entry[]): Store {
  const replayed = memory();
  return {
    ...replayed,
    async append(id, expected, entries, summary) {
      const different = entries.find(({ seq, hash }) => (held[seq - 1]?.hash ?? hash) !== hash);
      if (different)
        throw new Fault([scriptProblem('script.record-differs', { seq: different.seq }, { seq: different.seq })]);
      const fresh = entries.filter(({ seq }) => seq > held.length);
      if (fresh.length > 0) await store.append(id, Math.max(expected, held.length), fresh, summary);
      await replayed.append(id, expected, entries, summary);
    },
  };
}
