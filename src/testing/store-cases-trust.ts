// What a store does so that nothing erased comes back, and nothing that was lost passes for a record.

import { toCheckpoint } from '../engine/checkpoint.js';
import { createEngine } from '../engine/engine.js';
import { summaryOf } from '../engine/open-consultation.js';
import { placeOf } from '../procedure/snapshot.js';
import { chain } from './chain.js';
import { staff } from './community.js';
import { at } from './places.js';
import { recordOf } from './record.js';
import { type Case, gathering, listAll, nth, readAll } from './store-case.js';

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
        // Each in its place, and the damaged one named among them, however few are asked for.
        const named = { id: 'c1', damaged: { code: expect.stringMatching(/^store\./) } };
        const all = await store.list();
        expect(all.filter(({ id }) => id !== 'c1')).toEqual(beside);
        expect(all.filter(({ id }) => id === 'c1')).toMatchObject([named]);
        expect(await listAll(store, 1)).toEqual(all);
        expect(await store.list({ dueBefore: '2026-01-01T00:00:00.000Z' })).toMatchObject([named]);
        const opening = createEngine({ store }).view('c1', 'ann');
        await expect(opening).rejects.toMatchObject(corrupt);
      },
    }),
  ),
  ...([{ place: 'vote.polling' }, { place: 'closed.done', due: '2099-01-01T00:00:00.000Z' }] as const).map(
    (summary): Case => ({
      name: `does not believe a head whose deadline was ${'due' in summary ? 'put off' : 'taken out'} behind its back, and the clock sets it right`,
      misstates: true,
      async run({ store, misstate, expect }) {
        const polling = at('vote.polling');
        const before = summaryOf(polling.snapshot);
        await store.append('c1', 0, recordOf(polling.facts), before);
        const engine = createEngine({ store, now: () => new Date(polling.now) });
        // Also where this process knows the record already.
        for (const knows of [createEngine({ store, now: () => new Date(polling.now) }), engine, engine]) {
          await misstate('c1', summary);
          expect(await store.head('c1')).toMatchObject({ id: 'c1', place: 'unknown' });
          expect(await store.list({ dueBefore: polling.now })).toMatchObject([{ id: 'c1', place: 'unknown' }]);
          await knows.tick();
          expect(await store.head('c1')).toMatchObject(before);
          expect(await store.list()).toMatchObject([before]);
        }
      },
    }),
  ),
  {
    name: 'tells that a consultation was put under another scope, and gives it to nobody there',
    moves: true,
    async run({ store, scope, open, move, expect }) {
      const there = `${scope}, the other`;
      const other = await open(there);
      await store.append('c1', 0, chain('c1', 2), gathering);
      await other.append('c2', 0, chain('c2', 1), gathering);
      await store.append('c3', 0, chain('c3', 1), gathering);
      await store.purge('c3', { purgedAt: '2026-02-01T00:00:00.000Z', ground: 'order' });
      await move('c1', there);
      await move('c3', there);
      const told = { code: 'corrupt', problem: { code: expect.stringMatching(/^store\.(scope|tombstone)$/) } };
      for (const id of ['c1', 'c3']) {
        await expect(other.append(id, 0, chain(id, 1), gathering)).rejects.toMatchObject(told);
        await expect(createEngine({ store: other }).view(id, 'ann')).rejects.toMatchObject(told);
      }
      await expect(other.head('c1')).rejects.toMatchObject(told);
      await expect(readAll(other, 'c1')).rejects.toMatchObject(told);
      await expect(other.tombstone('c3')).rejects.toMatchObject(told);
      expect(await other.list()).toMatchObject([
        { id: 'c1', damaged: told.problem },
        { id: 'c2', ...gathering },
      ]);
      await other.close();
    },
  },
  {
    name: 'keeps checkpoints so that one of another scope or another consultation is found out by whoever reads the record',
    async run({ store, scope, open, expect }) {
      if (!store.checkpoints) return;
      const there = await open(`${scope}, the other`);
      // Of one id and one length, with salts of their own.
      const polling = at('vote.polling');
      const [ours, theirs] = [recordOf(polling.facts), recordOf(polling.facts, 'c1', 'another')];
      await store.append('c1', 0, ours, gathering);
      await there.append('c1', 0, theirs, gathering);
      const of = (record: typeof ours) =>
        toCheckpoint({ snapshot: polling.snapshot, hash: nth(record, record.length - 1).hash, order: 0 });
      const view = (engine: ReturnType<typeof createEngine>) => engine.view('c1', staff.convener);
      const engineOver = (over: typeof store) => createEngine({ store: over, now: () => new Date(polling.now) });
      await store.checkpoints.save('c1', of(ours));
      expect((await view(engineOver(store))).place).toBe('vote.polling');
      await store.checkpoints.drop('c1');
      await store.checkpoints.save('c1', of(theirs));
      const told = { code: 'corrupt', problem: { code: 'store.checkpoint' } };
      await expect(view(engineOver(store))).rejects.toMatchObject(told);
      await there.checkpoints?.save('c2', of(theirs));
      // Of a consultation that nobody opened: whole, so there was one; unless the store keeps none of what it does not know.
      const kept = await there.checkpoints?.load('c2');
      const code = kept ? 'corrupt' : 'unknown-consultation';
      await expect(engineOver(there).view('c2', staff.convener)).rejects.toMatchObject({ code });
      await there.close();
    },
  },
];
