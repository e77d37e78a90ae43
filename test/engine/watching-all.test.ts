// What an app builds on beyond one consultation: everything that happens, from a cursor it keeps; one person at a time; what is said twice.
import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createEngine, type Engine, type Happening, type Store } from 'yishi';
import { quickPoll } from 'yishi/charters';
import { language } from 'yishi/language';
import { memory } from 'yishi/memory';
import { host } from './host.js';

const bodies = [{ body: 'group', kind: 'group', name: 'Group' }];
const route = [{ body: 'group', rule: 'simple-majority', held: 'here' as const }];
const items = [
  { item: 'tea', title: 'Tea?', topics: [], stakeholders: [], affected: [], route, becomes: 'opinion' as const },
];
const open = (engine: Engine, id: string, key?: string) =>
  engine.open({ title: 'Lunch', charter: quickPoll, bodies, items }, { by: 'ann', id, ...(key && { key }) });
const note = (engine: Engine, id: string, text: string) => engine.submit(id, 'note.add', { text }, { by: 'ann' });

/** So many happenings from a cursor on. */
async function happened(engine: Engine, after: string, many: number): Promise<Happening[]> {
  const found: Happening[] = [];
  if (many === 0) return found;
  for await (const one of engine.watchAll({ after })) {
    found.push(one);
    if (found.length === many) break;
  }
  return found;
}

const said = (happenings: readonly Happening[]) =>
  happenings.map((one) => `${one.id} ${one.seq} ${one.kind === 'entry' ? one.type : one.kind}`);

/** A store of somebody's who keeps no order. */
function plain(store: Store): Store {
  const { feed: _feed, ...rest } = store;
  return rest;
}

describe.each([
  ['a store that keeps the order of appends', (store: Store) => store],
  ['a store that keeps none', plain],
])('what happens in every consultation, over %s', (_kind, wrap) => {
  it('is told from the beginning, and from any cursor on, each entry of a consultation in its order', async () => {
    const engine = createEngine({ store: wrap(memory()) });
    await open(engine, 'one');
    await open(engine, 'two');
    await note(engine, 'one', 'hello');
    const all = await happened(engine, '', 3);
    expect(said(all).sort()).toEqual(['one 1 consultation.open', 'one 2 note.add', 'two 1 consultation.open']);
    for (const [index, { cursor }] of all.entries()) {
      const left = new Set(said(all.slice(index + 1)));
      // At least once: the last few may come again, none is left out.
      if (left.size > 0)
        for await (const one of engine.watchAll({ after: cursor })) {
          for (const each of said([one])) left.delete(each);
          if (left.size === 0) break;
        }
      expect(left.size).toBe(0);
    }
    await engine.close();
  });

  it('goes on with what comes later, by this engine and by another on the same medium', async () => {
    const { engine, again } = await host();
    const other = again();
    const seen: string[] = [];
    const stop = new AbortController();
    const watching = (async () => {
      for await (const one of engine.watchAll({ after: '', signal: stop.signal, every: 5 })) {
        seen.push(`${one.id} ${one.seq}`);
        if (seen.length === 3) stop.abort();
      }
    })();
    await open(engine, 'one');
    await open(other, 'two');
    await note(other, 'one', 'hello');
    await watching;
    expect(seen.sort()).toEqual(['one 1', 'one 2', 'two 1']);
  });

  it('begins now where no cursor is said', async () => {
    const engine = createEngine({ store: wrap(memory()) });
    await open(engine, 'one');
    const first = (async () => {
      for await (const one of engine.watchAll({ every: 5 })) return one;
    })();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await open(engine, 'two');
    expect(await first).toMatchObject({ id: 'two', seq: 1, kind: 'entry', type: 'consultation.open' });
    await engine.close();
  });

  it('refuses a cursor of somebody’s own making', async () => {
    const engine = createEngine({ store: wrap(memory()) });
    await open(engine, 'one');
    for (const after of ['x', '{"one":"two"}', '[null]', '-1'])
      await expect(happened(engine, after, 1)).rejects.toThrow('no cursor of this store');
  });

  it('tells that one was purged, and of one that is damaged, and goes on', async () => {
    const store = wrap(memory());
    const engine = createEngine({ store });
    for (const id of ['one', 'two', 'three']) await open(engine, id);
    const [, , last] = await happened(engine, '', 3);
    const broken: Store = {
      ...store,
      async *read(id, after) {
        for await (const page of store.read(id, after)) yield id === 'two' ? page.filter(({ seq }) => seq > 1) : page;
      },
    };
    const looking = createEngine({ store: broken });
    const all = await happened(looking, '', 3);
    expect(said(all).sort()).toEqual(['one 1 consultation.open', 'three 1 consultation.open', 'two 1 damaged']);
    await store.purge('three', { purgedAt: '2026-03-01T00:00:00.000Z', ground: 'order' });
    expect(said(await happened(engine, last?.cursor ?? '', 1))).toEqual(['three 1 purged']);
  });
});

describe('a store that tells of appends by others', () => {
  it('wakes whoever watches, and is listened to only while somebody does', async () => {
    const store = memory();
    const heard = new Set<() => void>();
    const told: string[] = [];
    const listening: Store = {
      ...store,
      async listen(call) {
        told.push('listen');
        heard.add(call);
        return async () => {
          told.push('end');
          heard.delete(call);
        };
      },
    };
    const engine = createEngine({ store: listening });
    const other = createEngine({ store });
    await open(engine, 'one');
    const one = (async () => {
      for await (const change of engine.watch('one', { after: 1 })) return change;
    })();
    const all = (async () => {
      for await (const each of engine.watchAll()) return each;
    })();
    while (heard.size === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, 20));
    await note(other, 'one', 'hello');
    for (const call of heard) call();
    expect(await one).toMatchObject({ seq: 2 });
    expect(await all).toMatchObject({ seq: 2 });
    expect(told).toEqual(['listen', 'end']);
  });

  it('is read once for all who have seen as much', async () => {
    const store = memory();
    let reads = 0;
    const counted: Store = {
      ...store,
      read: (id, after) => {
        reads += 1;
        return store.read(id, after);
      },
    };
    const engine = createEngine({ store: counted });
    await open(engine, 'one');
    const watchers = Array.from({ length: 200 }, async () => {
      for await (const change of engine.watch('one', { after: 1 })) return change.seq;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    reads = 0;
    await note(engine, 'one', 'hello');
    expect(new Set(await Promise.all(watchers))).toEqual(new Set([2]));
    expect(reads).toBeLessThan(10);
  });
});

describe('a clock that many processes run', () => {
  it('asks for what is due to it alone, where the store can say so', async () => {
    const asked: unknown[] = [];
    const engine = createEngine({
      store: {
        ...memory(),
        async claim(options) {
          asked.push(options);
          return [];
        },
      },
      now: () => new Date('2026-03-01T00:00:00.000Z'),
    });
    expect(await engine.tick()).toEqual([]);
    expect(asked).toEqual([{ dueBefore: '2026-03-01T00:00:00.000Z', limit: 1000, lease: 60_000 }]);
  });
});

describe('what comes over a wire', () => {
  it('is asked for as one object, and refused where it is no command', async () => {
    const engine = createEngine({ store: memory() });
    await open(engine, 'one');
    const wire = JSON.parse('{"type":"note.add","fields":{"text":"hello"}}') as { type: string; fields: unknown };
    expect(await engine.ask('one', { ...wire, by: 'ann' })).toMatchObject({ ok: true, seq: 2 });
    expect(await engine.ask('one', { type: 'note.ad', by: 'ann' })).toMatchObject({
      refusal: { code: 'command.unknown' },
    });
    expect(await engine.ask('one', { type: 'note.add', by: 'ann' })).toMatchObject({ refusal: { code: 'malformed' } });
    const typed = await engine.ask('one', { type: 'note.add', fields: { text: 'again' }, by: 'ann' });
    expect(typed.ok && typed.fact.fields.text).toBe('again');
  });

  it('is nobody’s but the person’s it is bound to, whatever it says', async () => {
    const engine = createEngine({ store: memory() });
    await open(engine, 'one');
    const ann = engine.as('one', 'ann');
    const forged = JSON.parse('{"type":"note.add","fields":{"text":"hello"},"by":"system"}') as { type: string };
    const answer = await ann.ask(forged);
    expect(answer).toMatchObject({ ok: true, fact: { by: 'ann' } });
    const submitted = await ann.submit('note.add', { text: 'x' }, JSON.parse('{"by":"system"}') as object);
    expect(submitted).toMatchObject({ ok: true, fact: { by: 'ann' } });
    expect(await engine.as('one', 'bo').ask(forged)).toMatchObject({ refusal: { code: 'stranger' } });
  });

  it('is entered by whom the host says, and for whom, and with whose help: no form says so', async () => {
    const engine = createEngine({ store: memory() });
    await open(engine, 'one');
    await engine.submit('one', 'person.admit', { people: [{ person: 'bo' }] }, { by: 'ann' });
    const bo = engine.as('one', 'bo');
    const asked = { type: 'note.add', fields: { text: 'hello' } };
    const forged = { ...asked, enteredBy: 'ann', assisted: true, for: 'ann' };
    const answer = await bo.ask(forged);
    expect(answer).toMatchObject({ ok: true, fact: { by: 'bo' } });
    if (answer.ok) for (const name of ['enteredBy', 'assisted', 'for']) expect(answer.fact).not.toHaveProperty(name);
    // The host has a clerk at the counter.
    const entered = await bo.ask(asked, { enteredBy: 'ann' });
    expect(entered).toMatchObject({ ok: true, fact: { by: 'bo', enteredBy: 'ann' } });
    // What the form says of its own command stays.
    const keyed = { ...asked, key: 'k', if: 4 };
    expect(await bo.ask(keyed)).toMatchObject({ ok: true, fact: { key: 'k' } });
    expect(await bo.ask(keyed)).toMatchObject({ ok: true, repeated: true });
  });

  it('shows a person what they may do, see and read', async () => {
    const engine = createEngine({ store: memory() });
    await open(engine, 'one');
    const ann = engine.as('one', 'ann');
    expect((await ann.view()).title).toBe('Lunch');
    expect(await ann.can('roll.enter')).toEqual({ ok: true });
    expect(await ann.can('ballot.cast')).toMatchObject({ ok: false, refusal: { code: 'not-now' } });
    expect(await engine.as('one', 'bo').can('roll.enter')).toMatchObject({ refusal: { code: 'stranger' } });
    expect(await ann.permitted()).toEqual(await engine.permitted('one', 'ann'));
    expect(await ann.record({ profile: 'publication' })).toMatchObject({ ok: true });
    const names = await engine.names('one');
    expect([names.item('tea'), names.item('nobody'), names.zone]).toEqual(['Tea?', 'nobody', quickPoll.zone ?? 'UTC']);
    const late = await ann.submit('ballot.cast', { choices: { tea: 'for' }, channel: 'online' });
    expect(late.ok ? '' : language('en').refusal(late.refusal, names)).not.toBe('');
  });
});

describe('an answer', () => {
  it('says that it is one given before', async () => {
    const engine = createEngine({ store: memory() });
    expect(await open(engine, 'one', 'o')).toEqual({ ok: true, id: 'one', seq: 1 });
    expect(await open(engine, 'one', 'o')).toEqual({ ok: true, id: 'one', seq: 1, repeated: true });
    const first = await engine.submit('one', 'note.add', { text: 'x' }, { by: 'ann', key: 'k' });
    const second = await engine.submit('one', 'note.add', { text: 'x' }, { by: 'ann', key: 'k' });
    expect([first.ok && first.repeated, second.ok && second.repeated]).toEqual([undefined, true]);
    expect(second).toEqual({ ...first, repeated: true });
  });
});

describe('a host that is told of what was admitted', () => {
  it('hears each fact once, after it is recorded, and nothing of refusals and repeats', async () => {
    const store = memory();
    const told: string[] = [];
    const engine = createEngine({
      store,
      onAdmitted: ({ id, fact }) => told.push(`${id} ${fact.seq} ${fact.type} ${Object.isFrozen(fact)}`),
    });
    await open(engine, 'one', 'o');
    await open(engine, 'one', 'o');
    await engine.submit('one', 'note.add', { text: '' }, { by: 'ann' });
    await note(engine, 'one', 'x');
    expect(told).toEqual(['one 1 consultation.open true', 'one 2 note.add true']);
    expect((await store.head('one'))?.seq).toBe(2);
  });
});

it('keeps nothing of whoever watched and has left', async () => {
  const engine = createEngine({ store: memory() });
  await open(engine, 'one');
  const leaving = new AbortController();
  for (let n = 0; n < 20; n += 1)
    for await (const _ of engine.watch('one', { after: 0, signal: leaving.signal })) {
      expect(getEventListeners(leaving.signal, 'abort')).toHaveLength(1);
      break;
    }
  expect(getEventListeners(leaving.signal, 'abort')).toEqual([]);
  // However many share a signal, it has one listener of ours, and all of them end with it.
  const many = Array.from({ length: 20 }, () => {
    const watch = engine.watch('one', { signal: leaving.signal })[Symbol.asyncIterator]();
    return watch.next();
  });
  await expect.poll(() => getEventListeners(leaving.signal, 'abort').length).toBe(1);
  leaving.abort();
  for (const one of many) expect(await one).toMatchObject({ done: true });
  for await (const _ of engine.watch('one', { after: 0, signal: leaving.signal })) throw new Error('nothing more');
});
