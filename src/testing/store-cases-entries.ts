// What a store does with entries: in order, whole batches or none, apart from one another, to the last character.
import { canonical } from '../digest.js';
import { Conflict } from '../engine/errors.js';
import { chain } from './chain.js';
import { type Case, gathering, listAll, nth, readAll, written } from './store-case.js';

export const entriesAreKept: Case[] = [
  {
    name: 'reads entries back as they were, in order',
    async run({ store, expect }) {
      const entries = chain('c1', 30);
      await store.append('c1', 0, entries.slice(0, 1), gathering);
      await store.append('c1', 1, entries.slice(1, 20), gathering);
      await store.append('c1', 20, entries.slice(20), gathering);
      expect(written(await readAll(store, 'c1'))).toEqual(written(entries));
    },
  },
  {
    name: 'reads on after any entry',
    async run({ store, expect }) {
      const entries = chain('c1', 5);
      await store.append('c1', 0, entries, gathering);
      for (let after = 0; after <= 6; after++) {
        expect((await readAll(store, 'c1', after)).map((entry) => entry.seq)).toEqual([1, 2, 3, 4, 5].slice(after));
      }
    },
  },
  {
    name: 'reads a long record in pages without gap or overlap',
    async run({ store, expect }) {
      const entries = chain('c1', 5000);
      await store.append('c1', 0, entries, gathering);
      const read = await readAll(store, 'c1');
      expect(read.map((entry) => entry.seq)).toEqual(entries.map((entry) => entry.seq));
      expect(read.at(-1)).toEqual(entries.at(-1));
      expect((await readAll(store, 'c1', 4321)).at(0)?.seq).toBe(4322);
    },
  },
  {
    name: 'knows nothing of an unknown consultation',
    async run({ store, expect }) {
      expect(await readAll(store, 'nobody')).toEqual([]);
      expect(await store.head('nobody')).toBeUndefined();
      expect(await store.tombstone('nobody')).toBeUndefined();
      expect(await store.list()).toEqual([]);
    },
  },
  {
    name: 'refuses an append that expects another entry, and records nothing of it',
    async run({ store, expect }) {
      const entries = chain('c1', 4);
      await expect(store.append('c1', 2, entries.slice(2), gathering)).rejects.toBeInstanceOf(Conflict);
      expect(await store.head('c1')).toBeUndefined();
      await store.append('c1', 0, entries.slice(0, 3), gathering);
      const late = { place: 'vote.polling' };
      await expect(store.append('c1', 0, entries.slice(0, 1), late)).rejects.toBeInstanceOf(Conflict);
      await expect(store.append('c1', 2, chain('c1', 2, { after: nth(entries, 1) }), late)).rejects.toBeInstanceOf(
        Conflict,
      );
      expect(written(await readAll(store, 'c1'))).toEqual(written(entries.slice(0, 3)));
      expect(await store.head('c1')).toEqual({ id: 'c1', seq: 3, hash: entries[2]?.hash, ...gathering });
    },
  },
  {
    name: 'appends all of a batch or none of it',
    async run({ store, expect }) {
      const entries = chain('c1', 6);
      await store.append('c1', 0, entries.slice(0, 2), gathering);
      const gap = [nth(entries, 2), nth(entries, 3), nth(entries, 5)];
      await expect(store.append('c1', 2, gap, gathering)).rejects.toThrow();
      const unwritable = {
        ...nth(entries, 3),
        fields: {
          get said(): string {
            throw new Error('cannot be written');
          },
        },
      };
      await store.append('c1', 2, [nth(entries, 2), unwritable], gathering).catch(() => {});
      const seqs = (await readAll(store, 'c1').catch(() => [])).map((entry) => entry.seq);
      expect([
        [1, 2],
        [1, 2, 3, 4],
      ]).toContainEqual(seqs);
    },
  },
  {
    name: 'lets exactly one of twenty parallel appends win',
    async run({ store, expect, scope, open }) {
      const first = chain('c1', 1);
      await store.append('c1', 0, first, gathering);
      const other = await open(scope);
      const bids = Array.from({ length: 20 }, (_, n) =>
        chain('c1', 2, { after: nth(first, 0), fields: () => `bid ${n}` }),
      );
      const answers = await Promise.allSettled(
        bids.map((bid, n) => (n % 2 ? store : other).append('c1', 1, bid, gathering)),
      );
      const won = answers.flatMap(({ status }, n) => (status === 'fulfilled' ? [n] : []));
      expect(won).toHaveLength(1);
      for (const answer of answers) {
        if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(Conflict);
      }
      expect(written(await readAll(store, 'c1'))).toEqual(written([...first, ...nth(bids, nth(won, 0))]));
      await other.close();
    },
  },
  {
    name: 'keeps consultations apart',
    async run({ store, expect }) {
      const ids = ['c1', 'c2', 'c10', 'c'];
      await Promise.all(ids.map((id, n) => store.append(id, 0, chain(id, n + 1), gathering)));
      for (const [n, id] of ids.entries()) expect(written(await readAll(store, id))).toEqual(written(chain(id, n + 1)));
    },
  },
  {
    name: 'keeps scopes apart',
    async run({ store, scope, open, expect }) {
      const other = await open(`${scope}/other`);
      await store.append('c1', 0, chain('c1', 2), gathering);
      expect(await other.head('c1')).toBeUndefined();
      expect(await other.list()).toEqual([]);
      await other.append('c1', 0, chain('c1', 1), gathering);
      await other.purge('c1', { purgedAt: '2026-02-01T00:00:00.000Z', ground: 'test' });
      expect(await readAll(store, 'c1')).toHaveLength(2);
      expect(await store.tombstone('c1')).toBeUndefined();
      await other.close();
    },
  },
  {
    name: 'tells any two ids apart, whatever is in them',
    async run({ store, expect }) {
      const ids = [
        'a/b',
        'a%2fb',
        '../../a',
        '..',
        '.',
        'a.b',
        'A',
        'a',
        '+a',
        'con',
        '🏘️',
        '和平路',
        '和平路电梯.jsonl',
        'a\nb',
      ];
      ids.push('x'.repeat(1000), `${'x'.repeat(999)}y`, "'; DROP TABLE entries; --");
      for (const id of ids) await store.append(id, 0, chain(id, 2), gathering);
      for (const id of ids) expect((await readAll(store, id)).map((entry) => entry.id)).toEqual([id, id]);
      expect((await listAll(store, 4)).map((head) => head.id).sort()).toEqual([...ids].sort());
    },
  },
  {
    name: 'keeps every character',
    async run({ store, expect }) {
      const said = '议事 加装电梯 é e\u0301 👩‍👩‍👧 \u0000 \u2028 "quoted" back\\slash\r\n\t ​';
      const sealed = () => ({ '/fields/name': said });
      const entries = chain('c1', 2, {
        sealed,
        fields: () => ({ [said]: said, n: 0.1, big: 2 ** 53 - 1, none: null, list: [true] }),
      });
      await store.append('c1', 0, entries, gathering);
      expect(written(await readAll(store, 'c1'))).toEqual(written(entries));
    },
  },
  {
    name: 'keeps entries of five megabytes',
    async run({ store, expect }) {
      const entries = chain('c1', 3, { fields: (seq) => (seq === 2 ? '长'.repeat(1_700_000) : 'short') });
      await store.append('c1', 0, entries.slice(0, 2), gathering);
      await store.append('c1', 2, entries.slice(2), gathering);
      expect((await readAll(store, 'c1')).map((entry) => entry.hash)).toEqual(entries.map((entry) => entry.hash));
      expect(canonical((await readAll(store, 'c1'))[1])).toBe(canonical(entries[1]));
    },
  },
];
