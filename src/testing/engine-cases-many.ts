// What every engine must keep to beyond one command: the clock, lists, watching, and what is left of a purged consultation.
import { UnknownConsultation } from '../engine/errors.js';
import { admitted, ballot, type EngineCase, first, note, opened, polling, recorded, said } from './engine-case.js';

export const beyondOne: EngineCase[] = [
  {
    name: 'lets each deadline pass once, on the moment, whoever looks at the clock',
    async run({ engine, again, clock, soon, expect }) {
      const closes = await polling(engine, 'one', clock);
      const other = await again();
      await soon(async () => expect(await engine.list()).toMatchObject([{ id: 'one', due: closes }]));
      clock.set(new Date(Date.parse(closes) - 1).toISOString());
      expect(await engine.due()).toEqual([]);
      expect(await engine.tick()).toEqual([]);
      clock.set(closes);
      expect(await engine.due()).toMatchObject([{ id: 'one', due: closes }]);
      expect(await engine.view('one', 'ann')).toMatchObject({ place: 'vote.closed' });
      await Promise.all([engine.tick(), other.tick(), engine.tick()]);
      const passed = (await recorded(other, 'one')).filter(({ type }) => type === 'deadline.pass');
      expect(passed).toMatchObject([{ by: 'clock', on: closes }]);
      await soon(async () => expect(await other.due()).toEqual([]));
      await other.close();
    },
  },
  {
    name: 'lets a deadline pass before whatever is asked after it',
    async run({ engine, clock, expect }) {
      const closes = await polling(engine, 'one', clock);
      clock.set(closes);
      expect(await engine.submit('one', 'ballot.cast', ballot(), { by: 'bo' })).toMatchObject({ ok: false });
      expect((await recorded(engine, 'one')).map(({ type }) => type).slice(3)).toEqual(['deadline.pass']);
    },
  },
  {
    name: 'lists what there is, page by page, each once',
    async run({ engine, soon, expect }) {
      const ids = Array.from({ length: 7 }, (_, index) => `c${index}`);
      for (const id of ids) admitted(await opened(engine, id));
      await soon(async () => {
        const found: string[] = [];
        for (let after: string | undefined; ; ) {
          const page = await engine.list({ limit: 3, ...(after !== undefined && { after }) });
          found.push(...page.map(({ id }) => id));
          after = page.at(-1)?.id;
          if (page.length < 3) break;
        }
        expect(found.sort()).toEqual(ids);
      });
    },
  },
  {
    name: 'keeps what happens in one scope from any other, and one consultation from the next',
    async run({ engine, expect }) {
      admitted(await opened(engine, 'one'));
      admitted(await opened(engine, 'two'));
      admitted(await note(engine, 'one', 'only here'));
      expect(await recorded(engine, 'two')).toHaveLength(1);
    },
  },
  {
    name: 'tells whoever watches what comes, from any entry on',
    async run({ engine, again, expect }) {
      admitted(await opened(engine, 'one'));
      const stop = new AbortController();
      const watched = first(engine.watch('one', { after: 1, signal: stop.signal, every: 20 }), 2);
      const other = await again();
      admitted(await note(engine, 'one', 'a'));
      admitted(await note(other, 'one', 'b'));
      expect((await watched).map(({ seq, type }) => [seq, type])).toEqual([
        [2, 'note.add'],
        [3, 'note.add'],
      ]);
      expect((await first(engine.watch('one', { after: 0 }), 3)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
      await expect(first(engine.watch('none', {}), 1)).rejects.toBeInstanceOf(UnknownConsultation);
      await expect(first(engine.watch('one', { after: -1 }), 1)).rejects.toBeInstanceOf(RangeError);
      // As after an older copy was put back: what comes up to there would be missed without a word.
      await expect(first(engine.watch('one', { after: 4 }), 1)).rejects.toBeInstanceOf(RangeError);
      stop.abort();
      await other.close();
    },
  },
  {
    name: 'tells of everything that happened, from the beginning and from a cursor on',
    async run({ engine, expect }) {
      admitted(await opened(engine, 'one'));
      admitted(await opened(engine, 'two'));
      admitted(await note(engine, 'one', 'a'));
      const all = await first(engine.watchAll({ after: '', every: 20 }), 3);
      expect(said(all).sort()).toEqual(['one 1 consultation.open', 'one 2 note.add', 'two 1 consultation.open']);
      const cursor = all.at(-1)?.cursor ?? '';
      admitted(await note(engine, 'two', 'b'));
      expect(said(await first(engine.watchAll({ after: cursor, every: 20 }), 1))).toEqual(['two 2 note.add']);
      await expect(first(engine.watchAll({ after: 'no cursor' }), 1)).rejects.toThrow('no cursor');
    },
  },
  {
    name: 'purges what is closed, for those who answer for it, and never gives the id again',
    async run({ engine, again, clock, soon, expect }) {
      await polling(engine, 'one', clock);
      expect(await engine.purge('one', { by: 'ann', ground: 'order' })).toMatchObject({
        ok: false,
        refusal: { code: 'not-now' },
      });
      admitted(await engine.submit('one', 'consultation.withdraw', { reason: 'no lunch' }, { by: 'ann' }));
      const { length } = await recorded(engine, 'one');
      expect(await engine.purge('one', { by: 'bo', ground: 'order' })).toMatchObject({
        ok: false,
        refusal: { code: 'not-yours' },
      });
      const { tombstone } = admitted(await engine.purge('one', { by: 'ann', ground: 'order' }));
      expect(tombstone).toMatchObject({ id: 'one', seq: length, ground: 'order', purgedAt: clock.moment });
      const other = await again();
      for (const each of [engine, other]) {
        await expect(each.view('one', 'ann')).rejects.toBeInstanceOf(UnknownConsultation);
        await expect(opened(each, 'one')).rejects.toMatchObject({ code: 'conflict' });
      }
      await soon(async () => expect(await other.list()).toEqual([]));
      await other.close();
    },
  },
  {
    name: 'ends what is watched when it is closed',
    async run({ again, engine, expect }) {
      admitted(await opened(engine, 'one'));
      const other = await again();
      const watched = other.watch('one', { after: 0 })[Symbol.asyncIterator]();
      expect(await watched.next()).toMatchObject({ done: false, value: { seq: 1 } });
      const next = watched.next();
      await other.close();
      expect(await next).toEqual({ done: true, value: undefined });
    },
  },
];
