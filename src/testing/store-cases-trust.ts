// What a store does so that nothing erased comes back, and nothing that was lost passes for a record.

import { toCheckpoint } from '../engine/checkpoint.js';
import { createEngine } from '../engine/engine.js';
import { Corrupt } from '../engine/errors.js';
import { placeOf } from '../procedure/snapshot.js';
import { chain } from './chain.js';
import { staff } from './community.js';
import { at } from './places.js';
import { recordOf } from './record.js';
import { type Case, gathering, nth, readAll } from './store-case.js';

const name = '/fields/name';
const named = (seq: number) => ({ [name]: `王 ${seq}` });

export const trusted: Case[] = [
  {
    name: 'has erased for every handle, also for one that is reading',
    async run({ store, scope, open, expect }) {
      const other = await open(scope);
      const entries = chain('c1', 6000, { sealed: named, fields: () => 'x'.repeat(200) });
      await store.append('c1', 0, entries, gathering);
      await other.head('c1');
      const pages = other.read('c1')[Symbol.asyncIterator]();
      const first = await pages.next();
      await store.erase('c1', [
        { seq: 1, paths: [name] },
        { seq: 6000, paths: [name] },
      ]);
      const seen = first.done ? [] : [...first.value];
      const before = seen.length;
      for (let page = await pages.next(); !page.done; page = await pages.next()) seen.push(...page.value);
      expect(seen.map(({ seq }) => seq)).toEqual(entries.map(({ seq }) => seq));
      // What was handed out before is the reader's.
      if (before < 6000) expect(seen.at(-1)?.seals).toBeUndefined();
      expect(seen.at(-2)?.seals).toEqual(nth(entries, 5998).seals);
      const again = await readAll(other, 'c1');
      expect([again[0]?.seals, again[5999]?.seals]).toEqual([undefined, undefined]);
      expect(again[1]?.seals).toEqual(nth(entries, 1).seals);
      await other.close();
    },
  },
  {
    name: 'drops the checkpoint when it erases, and keeps none of before that comes late',
    async run({ store, scope, open, expect }) {
      const { checkpoints } = store;
      if (!checkpoints) return;
      const other = await open(scope);
      await store.append('c1', 0, chain('c1', 3, { sealed: named }), gathering);
      const of = (seq: number) => ({ seq, hash: 'a'.repeat(64), edition: '0', parts: [`王 ${seq}`] });
      await checkpoints.save('c1', of(2));
      await store.erase('c1', [{ seq: 1, paths: [name] }]);
      expect(await other.checkpoints?.load('c1')).toBeUndefined();
      await other.checkpoints?.save('c1', of(2));
      expect(await checkpoints.load('c1')).toBeUndefined();
      await checkpoints.drop('c1');
      await checkpoints.save('c1', of(2));
      expect(await checkpoints.load('c1')).toBeUndefined();
      await checkpoints.save('c1', of(3));
      expect(await other.checkpoints?.load('c1')).toEqual(of(3));
      // Another handle may have erased: with nothing named, whatever may hold texts of before goes.
      await other.erase('c1', []);
      expect(await checkpoints.load('c1')).toBeUndefined();
      expect((await readAll(store, 'c1')).map(({ seals }) => seals !== undefined)).toEqual([false, true, true]);
      await other.close();
    },
  },
  {
    name: 'hands a checkpoint back to the last bit, so that it is believed when it is whole and not otherwise',
    async run({ store, expect }) {
      const { checkpoints } = store;
      if (!checkpoints) return;
      // A record of a suspended consultation, and a checkpoint that says it is being voted on.
      const { snapshot } = at('vote.polling').when('note.add', { text: '茶 🍵 "\\' }, staff.convener).then();
      const record = recordOf(at('suspended').facts);
      const last = nth(record, record.length - 1);
      await store.append('c1', 0, record, { place: 'suspended' });
      const seen = async () =>
        (await createEngine({ store, now: () => new Date(last.at) }).view('c1', staff.convener)).place;
      const whole = toCheckpoint({ snapshot, hash: last.hash, order: 0 });
      expect(whole.seq).toBe(last.seq);
      await checkpoints.save('c1', whole);
      expect(await seen()).toBe(placeOf(snapshot));
      const [first = '', ...rest] = whole.parts;
      for (const damaged of [
        { ...whole, parts: [first.replace('polling', 'pollinh'), ...rest] },
        { ...whole, hash: last.hash.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')) },
        { ...whole, parts: whole.parts.slice(0, -1) },
      ]) {
        await checkpoints.drop('c1');
        await checkpoints.save('c1', damaged);
        expect(await seen()).toBe('suspended');
      }
    },
  },
  ...(['last', 'all'] as const).map(
    (what): Case => ({
      name: `misses ${what === 'last' ? 'the last entry' : 'a whole record'} that was taken away behind its back, and gives its id to nobody`,
      loses: true,
      async run({ store, lose, expect }) {
        const entries = chain('c1', 4);
        for (const [index, entry] of entries.entries()) await store.append('c1', index, [entry], gathering);
        await store.append('c2', 0, chain('c2', 1), gathering).catch(() => {});
        const beside = (await store.list()).filter(({ id }) => id !== 'c1');
        await lose('c1', what);
        const corrupt = { code: 'corrupt' };
        await expect(store.head('c1')).rejects.toMatchObject(corrupt);
        await expect(readAll(store, 'c1')).rejects.toMatchObject(corrupt);
        for (const expected of [0, 3, 4]) {
          const follows = expected === 0 ? undefined : { after: nth(entries, expected - 1) };
          await expect(store.append('c1', expected, chain('c1', 1, follows), gathering)).rejects.toMatchObject(corrupt);
        }
        const listed: unknown = await store.list().catch((error: unknown) => error);
        expect(listed).toBeInstanceOf(Corrupt);
        expect((listed as Corrupt).listed).toEqual(beside);
        const opening = createEngine({ store }).view('c1', 'ann');
        await expect(opening).rejects.toMatchObject(corrupt);
      },
    }),
  ),
];
