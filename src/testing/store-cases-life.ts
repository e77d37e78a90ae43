// What a store does over the life of a record: erasing, purging, summaries, lists, reopening, checkpoints.
import { Conflict } from '../engine/errors.js';
import { chain } from './chain.js';
import { type Case, gathering, listAll, nth, openPart, readAll, written } from './store-case.js';

export const recordsLive: Case[] = [
  {
    name: 'keeps seals beside their entries',
    async run({ store, expect }) {
      const entries = chain('c1', 3, { sealed: (seq) => ({ '/fields/name': `王 ${seq}`, '/fields/a~1b': '"' }) });
      await store.append('c1', 0, entries, gathering);
      expect(written(await readAll(store, 'c1'))).toEqual(written(entries));
    },
  },
  {
    name: 'erases the sealed values named, and nothing else',
    async run({ store, expect }) {
      const entries = chain('c1', 4, {
        sealed: (seq) => ({ '/fields/name': `王 ${seq}`, '/fields/phone': `139 ${seq}` }),
      });
      await store.append('c1', 0, entries, { ...gathering, due: '2026-03-01T00:00:00.000Z' });
      const head = await store.head('c1');
      await store.erase('c1', [
        { seq: 2, paths: ['/fields/name'] },
        { seq: 3, paths: ['/fields/name', '/fields/unknown'] },
        { seq: 3, paths: ['/fields/phone'] },
        { seq: 99, paths: ['/fields/name'] },
      ]);
      await store.erase('nobody', [{ seq: 1, paths: ['/fields/name'] }]);
      const read = await readAll(store, 'c1');
      expect(read.map(openPart)).toEqual(entries.map(openPart));
      expect(read.map(({ seals }) => seals && Object.keys(seals).sort())).toEqual([
        ['/fields/name', '/fields/phone'],
        ['/fields/phone'],
        undefined,
        ['/fields/name', '/fields/phone'],
      ]);
      expect(read[1]?.seals?.['/fields/phone']).toEqual(entries[1]?.seals?.['/fields/phone']);
      expect(await store.head('c1')).toEqual(head);
      await store.append('c1', 4, chain('c1', 1, { after: nth(entries, 3) }), gathering);
      expect(await readAll(store, 'c1')).toHaveLength(5);
    },
  },
  {
    name: 'has erased for good when it is reopened',
    reopens: true,
    async run({ store, reopen, expect }) {
      const entries = chain('c1', 2, { sealed: () => ({ '/fields/name': '王' }) });
      await store.append('c1', 0, entries, gathering);
      await store.erase('c1', [{ seq: 1, paths: ['/fields/name'] }]);
      const read = await readAll(await reopen(), 'c1');
      expect(read.map(openPart)).toEqual(entries.map(openPart));
      expect(read.map(({ seals }) => seals !== undefined)).toEqual([false, true]);
    },
  },
  {
    name: 'leaves a tombstone of a purged record, and its id is never used again',
    async run({ store, expect }) {
      const entries = chain('c1', 3, { sealed: () => ({ '/fields/name': '王' }) });
      await store.append('c1', 0, entries, { ...gathering, due: '2026-03-01T00:00:00.000Z' });
      const tombstone = {
        id: 'c1',
        seq: 3,
        hash: nth(entries, 2).hash,
        purgedAt: '2026-02-01T00:00:00.000Z',
        ground: '保存期满',
      };
      const { purgedAt, ground } = tombstone;
      expect(await store.purge('c1', { purgedAt, ground })).toEqual(tombstone);
      expect(await store.tombstone('c1')).toEqual(tombstone);
      expect(await readAll(store, 'c1')).toEqual([]);
      expect(await store.head('c1')).toBeUndefined();
      expect(await store.list()).toEqual([]);
      expect(await store.list({ dueBefore: '2027-01-01T00:00:00.000Z' })).toEqual([]);
      await expect(store.append('c1', 0, chain('c1', 1), gathering)).rejects.toBeInstanceOf(Conflict);
      await expect(store.append('c1', 3, chain('c1', 1, { after: nth(entries, 2) }), gathering)).rejects.toBeInstanceOf(
        Conflict,
      );
      expect(await store.purge('c1', { purgedAt: '2026-02-02T00:00:00.000Z', ground: 'again' })).toEqual(tombstone);
    },
  },
  {
    name: 'cannot purge what was never there',
    async run({ store, expect }) {
      const purged = store.purge('nobody', { purgedAt: '2026-02-01T00:00:00.000Z', ground: 'test' });
      await expect(purged).rejects.toMatchObject({ code: 'unknown-consultation' });
      await store.append('nobody', 0, chain('nobody', 1), gathering);
    },
  },
  {
    name: 'says where a consultation stands, as of its last append',
    async run({ store, expect }) {
      const entries = chain('c1', 3);
      await store.append('c1', 0, entries.slice(0, 2), { place: 'vote.polling', due: '2026-03-01T00:00:00.000Z' });
      const polling = {
        id: 'c1',
        seq: 2,
        hash: entries[1]?.hash,
        place: 'vote.polling',
        due: '2026-03-01T00:00:00.000Z',
      };
      expect(await store.head('c1')).toEqual(polling);
      await store.append('c1', 2, entries.slice(2), { place: 'closed.done' });
      const closed = { id: 'c1', seq: 3, hash: entries[2]?.hash, place: 'closed.done' };
      expect(await store.head('c1')).toEqual(closed);
      expect(await store.list()).toEqual([closed]);
    },
  },
  {
    name: 'replaces the summary alone when there is nothing to append',
    async run({ store, expect }) {
      await store.append('nobody', 0, [], gathering);
      expect(await store.head('nobody')).toBeUndefined();
      const entries = chain('c1', 2);
      await store.append('c1', 0, entries, gathering);
      const summary = { place: 'vote.polling', due: '2026-03-01T00:00:00.000Z' };
      await store.append('c1', 2, [], summary);
      expect(await store.head('c1')).toEqual({ id: 'c1', seq: 2, hash: entries[1]?.hash, ...summary });
      await expect(store.append('c1', 1, [], gathering)).rejects.toBeInstanceOf(Conflict);
      expect(await readAll(store, 'c1')).toHaveLength(2);
    },
  },
  {
    name: 'lists every consultation once, page by page',
    async run({ store, expect }) {
      const ids = Array.from({ length: 23 }, (_, n) => `c-${(n * 7) % 23}-🏘`);
      for (const id of ids) await store.append(id, 0, chain(id, 1), gathering);
      const whole = (await store.list()).map((head) => head.id);
      expect([...whole].sort()).toEqual([...ids].sort());
      for (const limit of [1, 5, 23, 100]) expect((await listAll(store, limit)).map((head) => head.id)).toEqual(whole);
    },
  },
  {
    name: 'lists those with a deadline at or before a moment',
    async run({ store, expect }) {
      const days = ['01', '02', '03', undefined];
      for (const day of days) {
        const id = `due-${day}`;
        await store.append(id, 0, chain(id, 1), { place: 'x', ...(day && { due: `2026-03-${day}T00:00:00.000Z` }) });
      }
      const due = async (dueBefore: string) => (await store.list({ dueBefore })).map((head) => head.id).sort();
      expect(await due('2026-02-28T23:59:59.999Z')).toEqual([]);
      expect(await due('2026-03-02T00:00:00.000Z')).toEqual(['due-01', 'due-02']);
      expect(await due('2027-01-01T00:00:00.000Z')).toEqual(['due-01', 'due-02', 'due-03']);
      const [first] = await store.list({ dueBefore: '2027-01-01T00:00:00.000Z', limit: 1 });
      const rest = await store.list({ dueBefore: '2027-01-01T00:00:00.000Z', after: first?.id ?? '' });
      expect([first?.id, ...rest.map((head) => head.id)].sort()).toEqual(['due-01', 'due-02', 'due-03']);
    },
  },
  {
    name: 'sees everything again when it is reopened',
    reopens: true,
    async run({ store, reopen, expect }) {
      const entries = chain('c1', 5, { sealed: (seq) => ({ '/fields/name': `王 ${seq}` }) });
      await store.append('c1', 0, entries, { place: 'vote.polling', due: '2026-03-01T00:00:00.000Z' });
      const before = [await store.head('c1'), await store.list(), written(await readAll(store, 'c1'))];
      const again = await reopen();
      expect([await again.head('c1'), await again.list(), written(await readAll(again, 'c1'))]).toEqual(before);
      await again.append('c1', 5, chain('c1', 1, { after: nth(entries, 4) }), gathering);
      const { seq, hash } = await again.purge('c1', { purgedAt: '2026-04-01T00:00:00.000Z', ground: 'test' });
      expect([seq, hash.length]).toEqual([6, 64]);
    },
  },
  {
    name: 'remembers the purged when it is reopened',
    reopens: true,
    async run({ store, reopen, expect }) {
      await store.append('c1', 0, chain('c1', 1), gathering);
      const tombstone = await store.purge('c1', { purgedAt: '2026-02-01T00:00:00.000Z', ground: 'test' });
      const again = await reopen();
      expect(await again.tombstone('c1')).toEqual(tombstone);
      await expect(again.append('c1', 0, chain('c1', 1), gathering)).rejects.toBeInstanceOf(Conflict);
    },
  },
  {
    name: 'keeps the last checkpoint of a consultation, or none',
    async run({ store, expect }) {
      const { checkpoints } = store;
      if (!checkpoints) throw new Error('this store keeps no checkpoints: skip this test and say so');
      await store.append('c1', 0, chain('c1', 3), gathering);
      expect(await checkpoints.load('c1')).toBeUndefined();
      const parts = ['議', 'b', '"'].map((sign) => sign.repeat(1 << 20));
      await checkpoints.save('c1', { seq: 2, hash: 'a'.repeat(64), edition: '0', parts });
      expect(await checkpoints.load('c1')).toEqual({ seq: 2, hash: 'a'.repeat(64), edition: '0', parts });
      await checkpoints.save('c1', { seq: 3, hash: 'b'.repeat(64), edition: '0', parts: ['x'] });
      expect(await checkpoints.load('c1')).toEqual({ seq: 3, hash: 'b'.repeat(64), edition: '0', parts: ['x'] });
      expect(await checkpoints.load('c2')).toBeUndefined();
      await checkpoints.drop('c1');
      await checkpoints.drop('c2');
      expect(await checkpoints.load('c1')).toBeUndefined();
      expect(await readAll(store, 'c1')).toHaveLength(3);
      expect((await store.list()).map((head) => head.id)).toEqual(['c1']);
    },
  },
  {
    name: 'keeps no checkpoint of a purged consultation, also one that comes late',
    async run({ store, expect }) {
      const { checkpoints } = store;
      if (!checkpoints) return;
      await store.append('c1', 0, chain('c1', 2), gathering);
      const checkpoint = { seq: 2, hash: 'a'.repeat(64), edition: '0', parts: ['a name that was purged'] };
      await checkpoints.save('c1', checkpoint);
      await store.purge('c1', { purgedAt: '2026-01-01T00:00:00.000Z', ground: 'order' });
      expect(await checkpoints.load('c1')).toBeUndefined();
      await checkpoints.save('c1', checkpoint);
      expect(await checkpoints.load('c1')).toBeUndefined();
    },
  },
];
