// Checkpoints are written at rest: nobody waits for one, and one that is under way keeps nothing that has to go.
import { describe, expect, it } from 'vitest';
import { type Checkpoint, type Entry, ERASED, restore, type Store } from 'yishi';
import { quickPoll } from 'yishi/charters';
import { at, openingUnder, staff } from 'yishi/testing';
import { toCheckpoint } from '../../src/engine/checkpoint.js';
import { placeToJson, snapshotAt } from '../../src/procedure/snapshot.js';
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
    expect(restore(kept?.parts.slice(0, -1) ?? []).context).toMatchObject({ seq: 4096, id: 'c1' });
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
    const order = { type: 'person.erase' as const, fields: { person: 'r1', ground: 'order' as const }, by: authority };
    const append = async (...others: (typeof note | typeof order)[]) => {
      const { engine, asked, again } = await short('vote.polling');
      await engine.submit('c1', note.type, note.fields, { by: note.by });
      await again().submitMany('c1', others);
      return asked;
    };
    const finished = await append(note, note, note);
    await expect.poll(() => finished).toEqual(['append 1', 'save 4096']);
    const givenUp = await append(note, order, note);
    await rest();
    expect(givenUp).toEqual(['append 1']);
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
  const { snapshot } = at('vote.polling').when('note.add', { text: 'Tea' }, convener).then();

  /** A record of a suspended consultation, and a checkpoint that says it is still being voted on. */
  const mistaken = async (change: (checkpoint: Checkpoint) => Checkpoint = (whole) => whole) => {
    const { store, again, entries } = await host('suspended');
    const last = (await entries()).at(-1);
    if (!last) throw new Error('there is a record');
    expect(snapshot.context.seq, 'it is of the last entry').toBe(last.seq);
    await store.checkpoints?.save('c1', change(toCheckpoint({ snapshot, hash: last.hash, order: 0 })));
    return (await again().view('c1', convener)).place;
  };

  it('one that fits is believed', async () => {
    expect(await mistaken()).toBe('vote.polling');
  });

  const flipped = (text: string, at: number): string =>
    text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
  const inPart = (which: number, at: number) => (whole: Checkpoint) => ({
    ...whole,
    parts: whole.parts.map((part, index) =>
      index === (which + whole.parts.length) % whole.parts.length ? flipped(part, Math.min(at, part.length - 1)) : part,
    ),
  });

  it.each<[string, (whole: Checkpoint) => Checkpoint]>([
    ['of another edition', (whole) => ({ ...whole, edition: '7' })],
    ['whose hash has a flipped bit', (whole) => ({ ...whole, hash: flipped(whole.hash, 9) })],
    ['whose seq has a flipped bit', (whole) => ({ ...whole, seq: whole.seq ^ 1 })],
    ['from far beyond the end of the record, without its sum', (whole) => ({ ...whole, seq: 9999 })],
    ['with a flipped bit in its state', inPart(0, 100)],
    ['with a flipped bit in a crowd', inPart(1, 20)],
    ['with a flipped bit in its sum', inPart(-1, 40)],
    ['with a part missing', (whole) => ({ ...whole, parts: whole.parts.toSpliced(1, 1) })],
    ['with two parts in each other’s place', ({ parts, ...whole }) => ({ ...whole, parts: parts.toReversed() })],
    [
      'without its sum, as earlier versions wrote them',
      ({ parts, ...whole }) => ({ ...whole, parts: parts.slice(0, -1) }),
    ],
    ['without anything', (whole) => ({ ...whole, parts: [] })],
    ['that cannot be read', (whole) => ({ ...whole, parts: ['{"half'] })],
  ])('one %s is thrown away', async (_which, change) => {
    expect(await mistaken(change)).toBe('suspended');
  });
});

describe('a checkpoint that is whole, and not of the record that lies there, is no cache but a sign that something was lost:', () => {
  const { snapshot } = at('vote.polling');

  const told = async (checkpoint: (entries: Entry[]) => Checkpoint, saying: object) => {
    const { store, again, entries } = await host('suspended');
    await store.checkpoints?.save('c1', checkpoint(await entries()));
    const damage = { code: 'corrupt', problem: saying };
    await expect(again().view('c1', convener)).rejects.toMatchObject(damage);
    await expect(again().submit('c1', 'consultation.resume', {}, { by: convener })).rejects.toMatchObject(damage);
    // Whoever knows that the record is the right one deletes it.
    await store.checkpoints?.drop('c1');
    expect((await again().view('c1', convener)).place).toBe('suspended');
  };

  it('one of an earlier moment on another branch', async () => {
    const seq = snapshot.context.seq;
    await told(() => toCheckpoint({ snapshot, hash: 'f'.repeat(64), order: 0 }), {
      code: 'store.checkpoint',
      numbers: { id: 'c1', seq, of: 'c1' },
    });
  });

  it('one of an entry after the last', async () => {
    const longer = at('vote.polling').when('note.add', { text: 'a' }, convener).then();
    const still = longer
      .when('note.add', { text: 'b' }, convener)
      .then()
      .when('note.add', { text: 'c' }, convener)
      .then();
    await told(() => toCheckpoint({ snapshot: still.snapshot, hash: 'f'.repeat(64), order: 0 }), { code: 'store.cut' });
  });

  it('one of another consultation', async () => {
    const context = { ...snapshot.context, id: 'c2' };
    const other = snapshotAt(placeToJson(snapshot), context);
    await told((entries) => toCheckpoint({ snapshot: other, hash: entries[context.seq - 1]?.hash ?? '', order: 0 }), {
      code: 'store.checkpoint',
      numbers: { of: 'c2' },
    });
  });

  it('one of a record that is gone altogether, whose id nobody is given', async () => {
    const { store, medium, again } = await host('vote.polling');
    const last = await store.head('c1');
    await store.checkpoints?.save('c1', toCheckpoint({ snapshot, hash: last?.hash ?? '', order: 0 }));
    for (const shelf of medium.values()) shelf.records.delete('c1');
    const { edition: _, charter: __, ...opening } = openingUnder(quickPoll, []);
    const opened = again().open({ ...opening, charter: quickPoll }, { by: convener, id: 'c1' });
    await expect(opened).rejects.toMatchObject({ code: 'corrupt', problem: { code: 'store.cut' } });
    await expect(again().view('c1', convener)).rejects.toMatchObject({ code: 'corrupt' });
    expect(await store.head('c1')).toBeUndefined();
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
