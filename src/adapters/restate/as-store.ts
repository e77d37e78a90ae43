// What lies in the state of an object, as the engine takes it: a store of one record.
import type { Store } from '../../engine/contracts.js';
import { Corrupt } from '../../engine/errors.js';
import { engineProblem } from '../../engine/problems.js';
import type { KeptStore } from './kept.js';

export function asStore(kept: KeptStore): Store {
  const own = (id: string): boolean => id === kept.id;
  return {
    read: async function* (id: string, after = 0) {
      if (own(id)) yield* kept.pagesAfter(after);
    },
    append: async (id, expected, entries, summary) => {
      if (!own(id))
        throw new Corrupt(engineProblem('store.other-id', { file: '', seq: 0, found: id, expected: kept.id }));
      kept.append(expected, entries, summary);
    },
    head: async (id) => (own(id) ? kept.head : undefined),
    list: async ({ dueBefore } = {}) => {
      const { head } = kept;
      const due = dueBefore === undefined || (head?.due !== undefined && head.due <= dueBefore);
      return head && due ? [head] : [];
    },
    erase: async (id, seals) => {
      if (own(id)) kept.erase(seals);
    },
    purge: async (_id, tombstone) => kept.purge(tombstone),
    tombstone: async (id) => (own(id) && kept.stone ? { ...kept.stone } : undefined),
    checkpoints: {
      // The engine makes one beside its answers: it goes along with the next thing that is written.
      save: async (id, checkpoint) => {
        if (own(id)) kept.checkpoint = checkpoint;
      },
      load: async (id) => (own(id) ? kept.loadCheckpoint() : undefined),
      drop: async () => {
        kept.checkpoint = undefined;
      },
    },
    close: async () => {},
  };
}
