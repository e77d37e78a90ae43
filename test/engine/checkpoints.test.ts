// Checkpoints are written at rest: nobody waits for one, and one that is under way keeps nothing that has to go.
import { describe, expect, it } from 'vitest';
import { ERASED, persist, restore, type Store } from 'yishi';
import { at, staff } from 'yishi/testing';
import { type Host, host } from './host.js';

const { convener, authority } = staff;
const note = { type: 'note.add' as const, fields: { text: 'x' }, by: 'r2' };
const many = (count: number) => Array.from({ length: count }, () => note);

/** A host whose store says what is asked of it, and one command short of a checkpoint. */
async function short(standing: Parameters<typeof host>[0]): Promise<Host & { asked: string[] }> {
  const asked: string[] = [];
  const wrap = (store: Store): Store => {
    const { checkpoints } = store;
    if (!checkpoints) throw new Error('this store keeps no checkpoints');
    return {
      ...store,
      append(id, expected, entries, summary) {
        asked.push(`append ${entries.length}`);
        return store.append(id, expected, entries, summary);
      },
      checkpoints: {
        ...checkpoints,
        save(id, checkpoint) {
          asked.push(`save ${checkpoint.seq}`);
          return checkpoints.save(id, checkpoint);
        },
      },
    };
  };
  const made = await host(standing, { wrap });
  const { length } = await made.entries();
  await made.engine.submitMany('c1', many(4095 - length));
  asked.length = 0;
  return { ...made, asked };
}

/** Long enough for whatever was under way. */
const rest = () => new Promise((resolve) => setTimeout(resolve, 100));

describe('a checkpoint', () => {
  it('comes with the entry that is due, and not with the one before', async () => {
    const { engine, asked, store } = await short('vote.polling');
    await rest();
    expect(asked).toEqual([]);
    await engine.submit('c1', note.type, note.fields, { by: note.by });
    await expect.poll(() => asked).toEqual(['append 1', 'save 4096']);
    // What is kept is all of it.
    await expect.poll(async () => (await store.checkpoints?.load('c1'))?.seq).toBe(4096);
    const kept = await store.checkpoints?.load('c1');
    expect(restore(kept?.parts ?? []).context).toMatchObject({ seq: 4096, id: 'c1' });
  });

  it('lets whoever comes meanwhile go first, and is of what was before them', async () => {
    const { engine, asked, again } = await short('vote.polling');
    await engine.submit('c1', note.type, note.fields, { by: note.by });
    for (let more = 0; more < 3; more += 1) await engine.submit('c1', note.type, note.fields, { by: note.by });
    await expect.poll(() => asked.at(-1)).toBe('save 4096');
    expect(asked.slice(0, 4)).toEqual(['append 1', 'append 1', 'append 1', 'append 1']);
    expect((await again().view('c1', convener)).seq).toBe(4099);
  });

  it('under way is given up when a text is erased', async () => {
    const { engine, asked, medium } = await short('vote.polling');
    await engine.submit('c1', note.type, note.fields, { by: note.by });
    await engine.submit('c1', 'person.erase', { person: 'r1', ground: 'order' }, { by: authority });
    await rest();
    expect(asked).toEqual(['append 1', 'append 1']);
    const text = JSON.stringify([...medium.values()], (_key, value) => (value instanceof Map ? [...value] : value));
    expect(text.includes('Resident r1')).toBe(false);
    expect(text.includes('Resident r2')).toBe(true);
  });

  it('under way is given up when another engine erases, and one from before the order is not believed', async () => {
    const { engine, asked, medium, again } = await short('vote.polling');
    await engine.submit('c1', note.type, note.fields, { by: note.by });
    await again().submit('c1', 'person.erase', { person: 'r1', ground: 'order' }, { by: authority });
    await rest();
    expect(asked).toEqual(['append 1']);
    const kept = () =>
      JSON.stringify([...medium.values()], (_key, value) => (value instanceof Map ? [...value] : value));
    expect(kept().includes('Resident r1')).toBe(false);
    const shown = [...(await again().view('c1', convener)).topics].map(({ title }) => title);
    expect(new Set(shown)).toEqual(new Set([ERASED]));
  });

  it('is dropped when another engine erases while it is saved, though a view here has caught up by then', async () => {
    const asked: string[] = [];
    let saving = (): void => {};
    let saved = (): void => {};
    const begun = new Promise<void>((resolve) => {
      saving = resolve;
    });
    const may = new Promise<void>((resolve) => {
      saved = resolve;
    });
    const wrap = (store: Store): Store => {
      const { checkpoints } = store;
      if (!checkpoints) throw new Error('this store keeps no checkpoints');
      const save: typeof checkpoints.save = async (id, checkpoint) => {
        saving();
        await may;
        await checkpoints.save(id, checkpoint);
        asked.push('saved');
      };
      return { ...store, checkpoints: { ...checkpoints, save } };
    };
    const { engine, store, again, entries } = await host('vote.polling', { wrap });
    await engine.submitMany('c1', many(4096 - (await entries()).length));
    await begun;
    await again().submit('c1', 'person.erase', { person: 'r1', ground: 'order' }, { by: authority });
    await engine.view('c1', convener);
    saved();
    await expect.poll(() => asked).toEqual(['saved']);
    await rest();
    expect(await store.checkpoints?.load('c1')).toBeUndefined();
  });

  it('under way is finished where another engine appends without an order, and not where the order is among more', async () => {
    for (const [ordered, expected] of [
      [false, ['append 1', 'save 4096']],
      [true, ['append 1']],
    ] as const) {
      const { engine, asked, again } = await short('vote.polling');
      await engine.submit('c1', note.type, note.fields, { by: note.by });
      const order = {
        type: 'person.erase' as const,
        fields: { person: 'r1', ground: 'order' as const },
        by: authority,
      };
      await again().submitMany('c1', [note, ordered ? order : note, note]);
      // What is to come may take its time on a busy machine; what must not come is waited for.
      if (ordered) await rest();
      await expect.poll(() => asked, { timeout: 10_000 }).toEqual(expected);
    }
  });

  it('that was put back from before an erasure is thrown away with what it holds', async () => {
    const { engine, store, again } = await short('vote.polling');
    await engine.submit('c1', note.type, note.fields, { by: note.by });
    await expect.poll(async () => (await store.checkpoints?.load('c1'))?.seq).toBe(4096);
    const old = await store.checkpoints?.load('c1');
    await engine.submit('c1', 'person.erase', { person: 'r1', ground: 'order' }, { by: authority });
    if (old) await store.checkpoints?.save('c1', old);
    const shown = [...(await again().view('c1', convener)).topics].map(({ title }) => title);
    expect(new Set(shown)).toEqual(new Set([ERASED]));
    expect(await store.checkpoints?.load('c1')).toBeUndefined();
  });

  it('under way is given up when the record is purged, or the engine closed', async () => {
    const purged = await short('closed.done');
    await purged.engine.submit('c1', note.type, note.fields, { by: note.by });
    expect(await purged.engine.purge('c1', { by: authority, ground: 'order' })).toMatchObject({ ok: true });
    const closed = await short('vote.polling');
    await closed.engine.submit('c1', note.type, note.fields, { by: note.by });
    await closed.engine.close();
    await rest();
    for (const { asked, store } of [purged, closed]) {
      expect(asked).toEqual(['append 1']);
      expect(await store.checkpoints?.load('c1')).toBeUndefined();
    }
  });
});

describe('a checkpoint is a cache:', () => {
  /** A record of a suspended consultation, and a checkpoint that says it is still being voted on. */
  const mistaken = async (more: object) => {
    const { store, again, entries } = await host('suspended');
    const last = (await entries()).at(-1);
    if (!last) throw new Error('there is a record');
    const noted = at('vote.polling').when('note.add', { text: 'Tea' }, convener).then();
    const parts = persist(noted.snapshot);
    await store.checkpoints?.save('c1', { seq: last.seq, hash: last.hash, edition: '0', parts, ...more });
    return (await again().view('c1', convener)).place;
  };

  it('one that fits is believed', async () => {
    expect(await mistaken({})).toBe('vote.polling');
  });

  it('one of an earlier moment on another branch is thrown away, and nothing is lost', async () => {
    const { store, again, entries } = await host('suspended');
    const before = (await entries()).at(-2);
    const parts = persist(at('vote.polling').snapshot);
    await store.checkpoints?.save('c1', { seq: before?.seq ?? 0, hash: 'f'.repeat(64), edition: '0', parts });
    const other = again();
    expect((await other.view('c1', convener)).place).toBe('suspended');
    expect(await other.submit('c1', 'consultation.resume', {}, { by: convener })).toMatchObject({ ok: true });
  });

  it.each([
    ['of another edition', { edition: '7' }],
    ['of another branch of the record', { hash: 'f'.repeat(64) }],
    ['from beyond the end of the record', { seq: 9_999 }],
    ['that cannot be read', { parts: ['{"half'] }],
  ])('one %s is thrown away', async (_which, more) => {
    expect(await mistaken(more)).toBe('suspended');
  });
});

it('a store that lost its summary is told it again by whoever reads the record', async () => {
  const { store, again } = await host('vote.polling');
  const before = await store.head('c1');
  await store.append('c1', before?.seq ?? 0, [], { place: 'unknown' });
  expect(await store.head('c1')).toMatchObject({ place: 'unknown' });
  await again().view('c1', convener);
  expect(await store.head('c1')).toEqual(before);
});
