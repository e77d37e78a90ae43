// The tests of the conformance suite, one an ability.
import { canonical } from '../digest.js';
import type { Entry, Head, Store } from '../engine/contracts.js';
import { Conflict } from '../engine/errors.js';
import { chain } from './chain.js';

export interface Tools {
  store: Store;
  scope: string;
  open(scope: string): Promise<Store>;
  reopen(): Promise<Store>;
  expect: typeof import('vitest').expect;
}

interface Case {
  name: string;
  reopens?: true;
  run(tools: Tools): Promise<void>;
}

const gathering = { place: 'topics.gathering' };

async function readAll(store: Store, id: string, after?: number): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const page of store.read(id, after)) entries.push(...page);
  return entries;
}

async function listAll(store: Store, limit: number): Promise<Head[]> {
  const heads: Head[] = [];
  for (;;) {
    const page = await store.list({ limit, ...(heads.length > 0 && { after: heads.at(-1)?.id ?? '' }) });
    heads.push(...page);
    if (page.length < limit) return heads;
  }
}

function nth<T>(list: readonly T[], n: number): T {
  const found = list[n];
  if (found === undefined) throw new RangeError(`there is no ${n} among ${list.length}`);
  return found;
}

const openPart = ({ seals, ...part }: Entry): string => canonical(part);
const written = (entries: Entry[]): string[] => entries.map((entry) => canonical(entry));

export const cases: Case[] = [
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
