// The store in memory.
import { expect, it } from 'vitest';
import { type MemoryMedium, memory } from 'yishi/memory';
import { chain, storeConformance } from 'yishi/testing';

const medium: MemoryMedium = new Map();
await storeConformance({
  name: 'memory',
  open: (scope) => memory({ medium, scope }),
  reopen: (_store, scope) => memory({ medium, scope }),
  lose: (scope, id, what) =>
    void medium
      .get(scope)
      ?.records.get(id)
      ?.lines.splice(what === 'all' ? 0 : -1),
});

it('two stores without a common medium know nothing of each other', async () => {
  const store = memory();
  await store.append('c1', 0, chain('c1', 1), { place: 'topics.gathering' });
  expect(await store.head('c1')).toBeDefined();
  expect(await memory().head('c1')).toBeUndefined();
});
