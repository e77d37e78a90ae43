// Erased in one process is erased in all of them: whoever ordered it, whatever the others had in mind or in hand by then.
import { describe, expect, it } from 'vitest';
import { type Checkpoint, type Engine, type Entry, ERASED, type Store, StoreUnavailable } from 'yishi';
import { staff } from 'yishi/testing';
import { type Host, host } from './host.js';

const { convener, authority } = staff;
const standing = 'vote.polling';

const erase = (engine: Engine, person: string) =>
  engine.submit('c1', 'person.erase', { person, ground: 'order' }, { by: authority });
const note = (engine: Engine, by: string, text: string) => engine.submit('c1', 'note.add', { text }, { by });
const many = (count: number) =>
  Array.from({ length: count }, () => ({ type: 'note.add' as const, fields: { text: 'x' }, by: 'r2' }));

/** Everything a store keeps, as text. */
const kept = ({ medium }: Host): string =>
  JSON.stringify([...medium.values()], (_key, value) => (value instanceof Map ? [...value] : value));

/** The texts of notes, as somebody who asks now is told. */
const told = async (engine: Engine): Promise<string[]> => {
  const read = await engine.record('c1', { for: 'system' });
  if (!read.ok) throw new Error(read.refusal.code);
  const texts: string[] = [];
  for await (const { type, seals } of read.entries)
    if (type === 'note.add') texts.push(seals?.['/fields/text']?.text ?? ERASED);
  return texts;
};
const titles = async (engine: Engine): Promise<string[]> =>
  [...(await engine.view('c1', convener)).topics].map(({ title }) => title);

describe('another process', () => {
  it('that has heard of one erasure hears of the next, and of the one after that', async () => {
    const made = await host(standing);
    const [one, other, third] = [made.engine, made.again(), made.again()];
    for (const person of ['r1', 'r2', 'r3']) await note(one, person, `SECRET of ${person}`);
    const all = [one, other, third];
    for (const each of all) await titles(each);
    for (const [index, person] of ['r1', 'r2', 'r3'].entries()) {
      await erase(all[index] ?? one, person);
      for (const each of all) {
        expect(JSON.stringify([await titles(each), await told(each)])).not.toContain(`SECRET of ${person}`);
        expect((await titles(each)).every((title) => title === ERASED)).toBe(true);
      }
      expect(kept(made)).not.toContain(`SECRET of ${person}`);
    }
  });

  it('hears of it by whatever it is asked: a view, a command, what it permits, the record', async () => {
    const asked: ((engine: Engine) => Promise<unknown>)[] = [
      (engine) => engine.view('c1', convener),
      (engine) => engine.permitted('c1', convener),
      (engine) => note(engine, 'r4', 'tea'),
      (engine) => engine.submit('c1', 'note.add', {} as never, { by: 'r4' }),
      (engine) => told(engine),
      (engine) => engine.tick(),
    ];
    for (const ask of asked) {
      const made = await host(standing);
      const other = made.again();
      await note(made.engine, 'r1', 'SECRET one');
      await note(made.engine, 'r2', 'SECRET two');
      await titles(other);
      await erase(made.engine, 'r1');
      await titles(other);
      await erase(made.engine, 'r2');
      await ask(other);
      await other.submitMany('c1', many(4200));
      const store = made.store;
      await expect.poll(async () => (await store.checkpoints?.load('c1')) !== undefined).toBe(true);
      expect(kept(made)).not.toMatch(/SECRET|Resident r[12]"/);
      expect(new Set(await titles(made.again()))).toEqual(new Set([ERASED]));
    }
  });

  it('hears of a redaction, and of texts of several people in one', async () => {
    const made = await host(standing);
    const other = made.again();
    const notes = [await note(made.engine, 'r2', 'SECRET a'), await note(made.engine, 'r2', 'SECRET b')];
    await told(other);
    for (const [index, noted] of notes.entries()) {
      if (!noted.ok) throw new Error('refused');
      const order = { seq: noted.seq, paths: ['/fields/text'], ground: 'unlawful' as const };
      await (index % 2 ? other : made.engine).submit('c1', 'entry.redact', order, { by: convener });
      expect((await told(index % 2 ? made.engine : other)).filter((text) => text === ERASED)).toHaveLength(index + 1);
    }
    expect(kept(made)).not.toContain('SECRET');
  });
});

describe('a record that somebody is reading', () => {
  const reading = async (engine: Engine, profile: 'archive' | 'publication' = 'archive') => {
    const read = await engine.record('c1', { for: 'system', profile });
    if (!read.ok) throw new Error(read.refusal.code);
    return read.entries[Symbol.asyncIterator]();
  };
  const rest = async (entries: AsyncIterator<Entry>): Promise<Entry[]> => {
    const found: Entry[] = [];
    for (let next = await entries.next(); !next.done; next = await entries.next()) found.push(next.value);
    return found;
  };
  /** Longer than what was just read is taken for what holds now. */
  const later = () => new Promise((resolve) => setTimeout(resolve, 5));

  it.each(['this', 'another'] as const)('goes on without what %s process erased since', async (which) => {
    const made = await host(standing);
    await note(made.engine, 'r1', 'SECRET');
    const { length } = await made.entries();
    const entries = await reading(made.engine);
    const first = await entries.next();
    await later();
    await erase(which === 'this' ? made.engine : made.again(), 'r1');
    const found = [first.value as Entry, ...(await rest(entries))];
    expect(found.map(({ seq }) => seq)).toEqual(Array.from({ length }, (_, index) => index + 1));
    expect(JSON.stringify(found)).not.toContain('SECRET');
    expect(found.some(({ seals }) => seals !== undefined)).toBe(true);
  });

  it('is not begun with what was erased between asking for it and the first entry', async () => {
    const made = await host(standing);
    await note(made.engine, 'r1', 'SECRET');
    const entries = await reading(made.engine);
    await erase(made.again(), 'r1');
    expect(JSON.stringify(await rest(entries))).not.toContain('SECRET');
  });

  it('does not end as if it were whole where it is purged meanwhile', async () => {
    const made = await host('closed.done');
    const entries = await reading(made.engine);
    await entries.next();
    await later();
    await made.again().purge('c1', { by: authority, ground: 'order' });
    await expect(rest(entries)).rejects.toMatchObject({ code: 'unknown-consultation' });
  });
});

describe('while texts are being erased', () => {
  /** A store that waits where it is told to. */
  function gate() {
    let open = (): void => {};
    let reached = (): void => {};
    const may = new Promise<void>((resolve) => {
      open = resolve;
    });
    const there = new Promise<void>((resolve) => {
      reached = resolve;
    });
    return { may, open, there, reached };
  }

  it('nobody who asks is shown them, though the order is recorded and they are still there', async () => {
    const at = gate();
    const wrap = (store: Store): Store => ({
      ...store,
      async erase(id, seals) {
        at.reached();
        await at.may;
        await store.erase(id, seals);
      },
    });
    const { engine } = await host(standing, { wrap });
    const erasing = erase(engine, 'r1');
    await at.there;
    const asked = titles(engine);
    at.open();
    expect(new Set(await asked)).toEqual(new Set([ERASED]));
    expect(await erasing).toMatchObject({ ok: true });
  });

  it('what was being loaded before the order does not bring them back', async () => {
    const at = gate();
    let slow = false;
    const wrap = (store: Store): Store => ({
      ...store,
      async *read(id, after) {
        for await (const page of store.read(id, after)) {
          if (slow) {
            slow = false;
            at.reached();
            await at.may;
          }
          yield page;
        }
      },
    });
    const made = await host(standing, { wrap });
    await note(made.again(), 'r1', 'SECRET');
    slow = true;
    const asked = titles(made.engine);
    await at.there;
    await erase(made.again(), 'r1');
    at.open();
    expect(new Set(await asked)).toEqual(new Set([ERASED]));
    await made.engine.submitMany('c1', many(4200));
    await expect.poll(async () => (await made.store.checkpoints?.load('c1')) !== undefined).toBe(true);
    expect(kept(made)).not.toContain('SECRET');
  });

  it('a checkpoint of before that comes late is not kept, whoever writes it', async () => {
    const made = await host(standing);
    await note(made.engine, 'r1', 'SECRET');
    const saved: Checkpoint[] = [];
    const { checkpoints } = made.store;
    if (!checkpoints) throw new Error('this store keeps checkpoints');
    const slow = made.again({
      store: { ...made.store, checkpoints: { ...checkpoints, save: async (_id, each) => void saved.push(each) } },
    });
    await slow.submitMany('c1', many(4200));
    await expect.poll(() => saved.length).toBe(1);
    expect(JSON.stringify(saved)).toContain('Resident r1');
    await erase(made.engine, 'r1');
    // Killed before it could look again, it leaves what it has just handed in.
    for (const each of saved) await checkpoints.save('c1', each);
    expect(await checkpoints.load('c1')).toBeUndefined();
    expect(kept(made)).not.toMatch(/SECRET|Resident r1/);
  });
});

describe('an order whose process was killed before it was carried out', () => {
  it.each(['a view', 'a command', 'a tick'])(
    'is carried out by %s of another that had the texts in mind',
    async (by) => {
      let crash = true;
      const wrap = (store: Store): Store => ({
        ...store,
        async erase(id, seals) {
          if (crash) throw new StoreUnavailable({ code: 'store.unavailable', numbers: { reason: 'the power went' } });
          await store.erase(id, seals);
        },
      });
      const made = await host(standing, { wrap });
      await note(made.engine, 'r1', 'SECRET one');
      const other = made.again();
      await titles(other);
      await expect(erase(made.engine, 'r1')).rejects.toThrow(StoreUnavailable);
      crash = false;
      expect(kept(made)).toContain('SECRET one');
      if (by === 'a view') await titles(other);
      else if (by === 'a command') await note(other, 'r2', 'tea');
      else await other.tick();
      expect(kept(made)).not.toContain('SECRET one');
      expect(new Set(await titles(other))).toEqual(new Set([ERASED]));
    },
  );
});
