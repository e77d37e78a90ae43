// Many hands: submits that come together, engines that share a medium, and a medium that fails.
import { describe, expect, it } from 'vitest';
import { Conflict, type Entry, type Store, StoreUnavailable, verify } from 'yishi';
import { hepingRoad } from 'yishi/charters';
import { memory } from 'yishi/memory';
import { at, openingUnder, staff } from 'yishi/testing';
import { host } from './host.js';

const ballot = { choices: { lift: 'for' as const }, channel: 'online' };
const note = (text: string) => ({ type: 'note.add' as const, fields: { text }, by: 'r1' });

describe('one engine', () => {
  it('takes two hundred submits at once and loses none', async () => {
    const appended: number[] = [];
    const { engine, entries } = await host('deliberation.planning', {
      wrap: (store) => ({
        ...store,
        append(id, expected, added, summary) {
          appended.push(added.length);
          return store.append(id, expected, added, summary);
        },
      }),
    });
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => engine.submit('c1', 'note.add', { text: `${index}` }, { by: 'r1' })),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(new Set(answers.map((answer) => answer.ok && answer.seq)).size).toBe(200);
    const record = await entries();
    expect(record).toHaveLength(at('deliberation.planning').facts.length + 200);
    expect(await verify(record)).toMatchObject({ ok: true });
    // Those that wait together are appended together.
    expect(appended.length).toBeLessThan(10);
  });

  it('keeps no more consultations folded than it is told to', async () => {
    const loads: string[] = [];
    const { engine } = await host(undefined, {
      cache: 2,
      wrap: (store) => ({
        ...store,
        read(id, after) {
          loads.push(id);
          return store.read(id, after);
        },
      }),
    });
    for (const id of ['a', 'b', 'c'])
      await engine.open({ ...opening(), charter: hepingRoad }, { by: staff.convener, id });
    loads.length = 0;
    await engine.view('c', 'r1');
    await engine.view('b', 'r1');
    expect(loads).toEqual([]);
    await engine.view('a', 'r1');
    expect(loads).toEqual(['a']);
  });
});

const opening = () => {
  const { edition: _, charter: __, ...rest } = openingUnder(hepingRoad, []);
  return rest;
};

describe('two engines on one medium', () => {
  it('both make progress and lose nothing', async () => {
    const { engine, again, entries } = await host('deliberation.planning');
    const other = again();
    const notes = (who: string) => Array.from({ length: 20 }, (_, index) => note(`${who} ${index}`));
    const answers = [];
    for (const [one, two] of notes('one').map((first, index) => [first, notes('two')[index] ?? first] as const)) {
      answers.push(
        ...(await Promise.all([
          engine.submit('c1', one.type, one.fields, { by: one.by }),
          other.submit('c1', two.type, two.fields, { by: two.by }),
        ])),
      );
    }
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const record = await entries();
    expect(record).toHaveLength(at('deliberation.planning').facts.length + 40);
    expect(await verify(record)).toMatchObject({ ok: true });
  });

  it('judge again by what the other one has written', async () => {
    const { engine, again } = await host('vote.polling');
    const other = again();
    await Promise.all([engine.view('c1', 'o1'), other.view('c1', 'o1')]);
    await other.submit('c1', 'ballot.cast', ballot, { by: 'o1' });
    expect(await engine.submit('c1', 'ballot.cast', ballot, { by: 'o1' })).toMatchObject({
      refusal: { code: 'ballot.twice' },
    });
  });

  const always = (tries: { count: number; until: number }) => (store: Store) => ({
    ...store,
    async append(...asked: Parameters<Store['append']>) {
      tries.count += 1;
      if (tries.count <= tries.until)
        throw new Conflict({ code: 'store.moved', numbers: { id: 'c1', expected: 1, actual: 2 } });
      await store.append(...asked);
    },
  });

  it('try for as long as they are patient, and give up when somebody else is always first', async () => {
    const tries = { count: 0, until: Number.POSITIVE_INFINITY };
    const { engine } = await host('deliberation.planning', { wrap: always(tries), patience: 120 });
    await expect(engine.submit('c1', 'note.add', { text: 'x' }, { by: 'r1' })).rejects.toThrow(Conflict);
    expect(tries.count).toBeGreaterThan(1);
  });

  it('try once where they have no patience', async () => {
    const tries = { count: 0, until: Number.POSITIVE_INFINITY };
    const { engine } = await host('deliberation.planning', { wrap: always(tries), patience: 0 });
    await expect(engine.submit('c1', 'note.add', { text: 'x' }, { by: 'r1' })).rejects.toThrow(Conflict);
    expect(tries.count).toBe(1);
  });

  it('come through where others were first thirty times in a row', async () => {
    const tries = { count: 0, until: 30 };
    const { engine, entries } = await host('deliberation.planning', { wrap: always(tries) });
    const { length } = await entries();
    expect(await engine.submit('c1', 'note.add', { text: 'x' }, { by: 'r1' })).toMatchObject({ ok: true });
    expect(await entries()).toHaveLength(length + 1);
  });

  it('do not try again where the record was purged', async () => {
    const { engine, again, medium } = await host('closed.done', { patience: 600_000 });
    await engine.view('c1', 'r1');
    await again().purge('c1', { by: staff.authority, ground: 'order' });
    await expect(engine.submit('c1', 'note.add', { text: 'x' }, { by: 'r1' })).rejects.toMatchObject({
      code: 'conflict',
      problem: { code: 'store.purged' },
    });
    await expect(engine.open({ ...opening(), charter: hepingRoad }, { by: staff.convener, id: 'c1' })).rejects.toThrow(
      Conflict,
    );
    expect([...medium.values()][0]?.records.has('c1')).toBe(false);
  });
});

describe('a medium that fails', () => {
  const failing = (times: { left: number }, store: Store): Store => ({
    ...store,
    async append(id, expected, added, summary) {
      if (times.left > 0) {
        times.left -= 1;
        throw new StoreUnavailable({ code: 'store.unavailable', numbers: { reason: 'the disk is full' } });
      }
      await store.append(id, expected, added, summary);
    },
  });

  it('rejects, records nothing, and the next submit works', async () => {
    const times = { left: 1 };
    const { engine, entries } = await host('vote.polling', { wrap: (store) => failing(times, store) });
    const { length } = at('vote.polling').facts;
    await expect(engine.submit('c1', 'ballot.cast', ballot, { by: 'o1' })).rejects.toThrow(StoreUnavailable);
    expect(await entries()).toHaveLength(length);
    expect((await engine.view('c1', 'o1')).poll?.voted).toBe(false);
    expect(await engine.submit('c1', 'ballot.cast', ballot, { by: 'o1' })).toMatchObject({ ok: true, seq: length + 1 });
  });

  it('rejects everything that waited together', async () => {
    const times = { left: 1 };
    const { engine, entries } = await host('vote.polling', { wrap: (store) => failing(times, store) });
    const asked = await Promise.allSettled(
      ['o1', 'o2'].map((by) => engine.submit('c1', 'ballot.cast', ballot, { by })),
    );
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await entries()).toHaveLength(at('vote.polling').facts.length);
  });

  it('only for checkpoints costs nothing: what is recorded is answered', async () => {
    const broken = async () => {
      throw new StoreUnavailable({ code: 'store.unavailable', numbers: { reason: 'no room for caches' } });
    };
    const { engine, entries } = await host('deliberation.planning', {
      wrap: (store) => ({ ...store, checkpoints: { save: broken, load: async () => undefined, drop: async () => {} } }),
    });
    const { length } = await entries();
    const answers = await engine.submitMany(
      'c1',
      Array.from({ length: 1100 }, (_, index) => note(`${index}`)),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await entries()).toHaveLength(length + 1100);
  });
});

it('a view that was being read while something was recorded does not bring the old state back', async () => {
  let reads = 0;
  const { engine, entries } = await host('vote.polling', {
    wrap: (inner) => ({
      ...inner,
      // What the first read brings is old by the time it is handed on.
      async *read(id, after) {
        reads += 1;
        const slow = reads === 1;
        const pages: Entry[][] = [];
        for await (const page of inner.read(id, after)) pages.push(page);
        if (slow) await new Promise((resolve) => setTimeout(resolve, 20));
        yield* pages;
      },
    }),
  });
  const viewed = engine.view('c1', 'o1');
  expect(await engine.submit('c1', 'ballot.cast', ballot, { by: 'o1' })).toMatchObject({ ok: true });
  await viewed;
  expect((await engine.view('c1', 'o1')).poll?.voted).toBe(true);
  expect(await entries()).toHaveLength(at('vote.polling').facts.length + 1);
});

it('an engine may have a store for each tenant', async () => {
  const media = new Map();
  const { engine } = await host(undefined, { store: (scope) => memory({ medium: media, scope }), scope: 'tenant 1' });
  await engine.open({ ...opening(), charter: hepingRoad }, { by: staff.convener, id: 'a' });
  expect([...media.keys()]).toEqual(['tenant 1']);
});
