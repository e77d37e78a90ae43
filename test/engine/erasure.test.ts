// Erasure (被遗忘, 涂改): what is ordered to go is gone from the store, the view and the checkpoints, and verify says so.
import { describe, expect, it } from 'vitest';
import { createEngine, ERASED, type Store, StoreUnavailable, verify } from 'yishi';
import { at, plus, staff } from 'yishi/testing';
import { host } from './host.js';

const { convener, authority } = staff;
const standing = 'vote.polling';
const byOrder = { person: 'r1', ground: 'order' as const };

/** Everything a store keeps, as text. */
const kept = (medium: Map<string, unknown>): string =>
  JSON.stringify([...medium.values()], (_key, value) => (value instanceof Map ? [...value] : value));

describe('a person who is erased', () => {
  it('is gone from the store and from every view, and the record still verifies', async () => {
    const { engine, medium, entries } = await host(standing);
    expect(kept(medium)).toContain('Resident r1');
    expect([...(await engine.view('c1', convener)).topics].map(({ title }) => title)).toContain('About t-lift');
    const head = (await entries()).at(-1)?.hash;
    const answer = await engine.submit('c1', 'person.erase', byOrder, { by: authority });
    expect(answer).toMatchObject({ ok: true });
    expect(kept(medium)).not.toContain('Resident r1');
    expect(kept(medium)).toContain('Resident r2');
    // What they said goes with them: they raised the topics.
    expect([...(await engine.view('c1', convener)).topics].map(({ title }) => title)).toEqual([ERASED, ERASED, ERASED]);
    const record = await entries();
    expect(record.at(-2)?.hash).toBe(head);
    const verified = await verify(record);
    expect(verified).toMatchObject({ ok: true, erasures: [{ by: record.length, ground: 'order', texts: 7 }] });
  });

  it('is gone from checkpoints, old and new', async () => {
    const { engine, medium, again } = await host(standing);
    const note = { type: 'note.add' as const, fields: { text: 'x' }, by: 'r2' };
    await engine.submitMany(
      'c1',
      Array.from({ length: 4200 }, () => note),
    );
    // It is written at rest, once everybody has their answer.
    const written = () => expect.poll(() => kept(medium).includes('"parts"'), { timeout: 50_000 }).toBe(true);
    await written();
    await engine.submit('c1', 'person.erase', byOrder, { by: authority });
    expect(kept(medium).includes('Resident r1')).toBe(false);
    await engine.submit('c1', 'note.add', note.fields, { by: 'r2' });
    await written();
    expect(kept(medium).includes('Resident r1')).toBe(false);
    expect([...(await again().view('c1', convener)).topics][0]?.title).toBe(ERASED);
  }, 60_000);

  it('stays on the rolls and in the counts by their id', async () => {
    const { engine, medium } = await host('vote.counted');
    await engine.submit('c1', 'person.erase', { person: 'o2', ground: 'order' }, { by: authority });
    expect(kept(medium)).not.toContain('Owner o2');
    expect(kept(medium)).not.toContain('Flat 201');
    const { poll } = await engine.view('c1', convener);
    expect(poll?.result?.items[0]).toMatchObject({ for: { heads: 8, area: 70_010 } });
  });

  it('is erased on request only once the record need not be kept whole', async () => {
    const { engine, clock, entries } = await host('closed.done');
    const request = { person: 'r1', ground: 'request' as const };
    const { length } = await entries();
    expect(await engine.submit('c1', 'person.erase', request, { by: convener })).toMatchObject({
      refusal: { code: 'retention.running' },
    });
    expect(await entries()).toHaveLength(length);
    clock.set(plus(clock.moment, { days: 3660 }));
    expect(await engine.submit('c1', 'person.erase', request, { by: convener })).toMatchObject({ ok: true });
    expect(await verify(await entries())).toMatchObject({ ok: true, erasures: [{ ground: 'request' }] });
  });
});

describe('a word that is redacted', () => {
  it('goes alone', async () => {
    const { engine, medium, entries } = await host(standing);
    const noted = await engine.submit('c1', 'note.add', { text: 'a slander' }, { by: 'r2' });
    if (!noted.ok) throw new Error('refused');
    const order = { seq: noted.seq, paths: ['/fields/text'], ground: 'unlawful' as const };
    await engine.submit('c1', 'entry.redact', order, { by: convener });
    expect(kept(medium)).not.toContain('a slander');
    expect(kept(medium)).toContain('Resident r2');
    expect(await verify(await entries())).toMatchObject({ ok: true, erasures: [{ ground: 'unlawful', texts: 1 }] });
  });
});

describe('an order that was not carried out', () => {
  const crashing =
    (crash: { now: boolean }) =>
    (store: Store): Store => ({
      ...store,
      async erase(id, seals) {
        if (crash.now) throw new StoreUnavailable({ code: 'store.unavailable', numbers: { reason: 'the power went' } });
        await store.erase(id, seals);
      },
    });

  it('is made good when the record is next loaded', async () => {
    const crash = { now: true };
    const { engine, medium, again, entries } = await host(standing, { wrap: crashing(crash) });
    await expect(engine.submit('c1', 'person.erase', byOrder, { by: authority })).rejects.toThrow(StoreUnavailable);
    expect((await entries()).at(-1)?.type).toBe('person.erase');
    expect(kept(medium)).toContain('Resident r1');
    const other = again();
    // Nor does whoever finds it undone show what was to go.
    expect([...(await other.view('c1', convener)).topics].map(({ title }) => title)).toEqual([ERASED, ERASED, ERASED]);
    expect(kept(medium)).not.toContain('Resident r1');
    expect(await verify(await entries())).toMatchObject({ ok: true, erasures: [{}] });
  });

  it('is made good by the same engine too', async () => {
    const crash = { now: true };
    const { engine, medium } = await host(standing, { wrap: crashing(crash) });
    await expect(engine.submit('c1', 'person.erase', byOrder, { by: authority })).rejects.toThrow(StoreUnavailable);
    crash.now = false;
    await engine.submit('c1', 'note.add', { text: 'x' }, { by: 'r2' });
    expect(kept(medium)).not.toContain('Resident r1');
  });
});

it('an order that was carried out is not carried out again', async () => {
  const { engine, store, entries } = await host(standing);
  await engine.submit('c1', 'person.erase', byOrder, { by: authority });
  const erased: unknown[] = [];
  const watched: Store = {
    ...store,
    async erase(id, seals) {
      // Nothing named: only what this store has in mind of before is to go.
      if (seals.length > 0) erased.push(seals);
      await store.erase(id, seals);
    },
  };
  const other = createEngine({ store: watched });
  await other.view('c1', convener);
  await other.submit('c1', 'note.add', { text: 'x' }, { by: 'r2' });
  expect(erased).toEqual([]);
  // Another order erases what that one covers, and not again what is gone.
  await other.submit('c1', 'person.erase', { person: 'r2', ground: 'order' }, { by: authority });
  expect(erased).toHaveLength(1);
  const seqs = (erased as { seq: number; paths: string[] }[][])[0]?.map(({ seq }) => seq) ?? [];
  const gone = (await entries()).filter(({ seals }) => !seals).map(({ seq }) => seq);
  expect(seqs.filter((seq) => !gone.includes(seq))).toEqual([1]);
});

it('what is published has no order to erase it, and is not what was erased', async () => {
  const { entries } = await host(at('closed.done'));
  const [first, ...rest] = await entries();
  if (!first) throw new Error('empty');
  const { seals: _, ...bare } = first;
  expect(await verify([bare, ...rest])).toEqual({
    ok: false,
    seq: 1,
    problem: { code: 'record.text-gone', numbers: { pointer: '/fields/title' }, at: { seq: 1 } },
  });
});
