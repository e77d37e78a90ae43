// 个人信息主体: what a host holds of one person in all its consultations, with nothing of anybody else, and how it goes.
import { describe, expect, it } from 'vitest';
import { createEngine, type Engine, ERASED } from 'yishi';
import { quickPoll } from 'yishi/charters';
import { memory } from 'yishi/memory';
import { erase, held } from 'yishi/subjects';
import { at, type PlaceName, recordOf, staff } from 'yishi/testing';
import { copyFor, forget } from '../../examples/embed/subjects.js';
import { summaryOf } from '../../src/engine/open-consultation.js';
import { host } from '../engine/host.js';
import { items } from '../examples/poll.js';
import { scenarios } from '../golden/scenarios.js';

const { convener, authority } = staff;
const PLACES = ['topics.gathering', 'vote.polling', 'vote.counted', 'implementation.underWay', 'closed.done'] as const;

async function all<T>(of: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of of) found.push(one);
  return found;
}

/** An engine with a consultation in each of these places, by its name. */
async function district(places: readonly PlaceName[] = PLACES) {
  const medium = new Map();
  const store = memory({ medium });
  let now = '';
  for (const place of places) {
    const given = at(place);
    await store.append(place, 0, recordOf(given.facts, place), summaryOf(given.snapshot));
    if (given.now > now) now = given.now;
  }
  const engine = createEngine({ store, now: () => new Date(now) });
  const kept = () => JSON.stringify([...medium.values()], (_key, value) => (value instanceof Map ? [...value] : value));
  return { engine, kept, store };
}

describe('what is held of one person', () => {
  it('is told for every consultation of the scope: what they said, and where they are named', async () => {
    const { engine } = await district();
    const found = await all(held(engine, 'r1'));
    expect(found.map(({ id }) => id)).toEqual([...PLACES].sort());
    const [first] = found;
    if (!first || 'damaged' in first) throw new Error('nothing is held');
    expect(new Set(first.entries.map(({ as }) => as))).toContain('said');
    expect(JSON.stringify(first.entries)).toContain('Resident r1');
    expect(first.entries.every(({ by, as }) => as !== 'said' || by === 'r1')).toBe(true);
  });

  it('is nothing for somebody no record has heard of', async () => {
    const { engine } = await district();
    expect(await all(held(engine, 'nobody-at-all'))).toEqual([]);
  });

  it('is one line of a roll, and none of the others', async () => {
    const { engine } = await district(['vote.counted']);
    const [found] = await all(held(engine, 'o2'));
    if (!found || 'damaged' in found) throw new Error('nothing is held');
    const roll = found.entries.find(({ type }) => type === 'roll.enter');
    expect(roll).toMatchObject({ as: 'named', fields: { members: [{ person: 'o2', name: 'Owner o2' }] } });
    expect(JSON.stringify(found)).not.toContain('Owner o3');
  });

  it('ends where a poll that is open began, and says so; after the count their ballot is there', async () => {
    const { engine } = await district(['vote.polling']);
    const cast = { choices: { lift: 'for' as const }, channel: 'online' };
    expect(await engine.submit('vote.polling', 'ballot.cast', cast, { by: 'o1' })).toMatchObject({ ok: true });
    const [polling] = await all(held(engine, 'o1'));
    const [counted] = await all(held((await district(['vote.counted'])).engine, 'o1'));
    if (!polling || !counted || 'damaged' in polling || 'damaged' in counted) throw new Error('nothing is held');
    const head = await engine.head('vote.polling');
    expect(polling.until).toBeLessThan(head?.seq ?? 0);
    expect(polling.entries.some(({ type }) => type.startsWith('ballot.'))).toBe(false);
    expect(counted).not.toHaveProperty('until');
    expect(counted.entries.some(({ type, by }) => type === 'ballot.cast' && by === 'o1')).toBe(true);
  });

  it('is not whom others voted for, nor what is called as they are', async () => {
    const engine = createEngine({ store: memory() });
    const bodies = [{ body: 'group', kind: 'group', name: 'Group' }];
    // Somebody is called as an item is, and as an answer.
    const named = ['lift', 'for', 'eve'];
    await engine.open({ title: 'Tea', charter: quickPoll, bodies, items }, { by: 'ann', id: 'c1' });
    const members = [...named, 'ann'].map((person) => ({ person }));
    await engine.submit('c1', 'roll.enter', { body: 'group', members }, { by: 'ann' });
    const closes = new Date(Date.now() + 60_000).toISOString();
    await engine.submit('c1', 'notice.post', { items: ['lift'], closes }, { by: 'ann' });
    const fields = { choices: { lift: 'for' as const }, channel: 'online' };
    for (const by of [...named, 'ann']) await engine.submit('c1', 'ballot.cast', fields, { by });
    await engine.submit('c1', 'poll.close', {}, { by: 'ann' });
    await engine.submit('c1', 'count.make', {}, { by: 'ann' });
    for (const person of named) {
      const [found] = await all(held(engine, person));
      if (!found || 'damaged' in found) throw new Error('nothing is held');
      expect(found.entries.map(({ type, as }) => `${as} ${type}`)).toEqual(['named roll.enter', 'said ballot.cast']);
    }
  });

  it('shows those who own with somebody their common row', async () => {
    const engine = createEngine({ store: memory() });
    const bodies = [{ body: 'group', kind: 'group', name: 'Group' }];
    await engine.open({ title: 'Tea', charter: quickPoll, bodies, items }, { by: 'ann', id: 'c1' });
    const members = [{ person: 'bo', name: 'Bo', coOwners: ['di'] }, { person: 'cy' }];
    await engine.submit('c1', 'roll.enter', { body: 'group', members }, { by: 'ann' });
    const [found] = await all(held(engine, 'di'));
    expect(found).toMatchObject({
      entries: [{ type: 'roll.enter', fields: { members: [{ person: 'bo', name: '[withheld]', coOwners: ['di'] }] } }],
    });
  });

  it.each([undefined, '', 7, ['bo'], {}])('is asked of one person: %j is none', async (person) => {
    const { engine } = await district(['vote.counted']);
    await expect(all(held(engine, person as never))).rejects.toThrow(TypeError);
    await expect(all(erase(engine, person as never, { by: 'ann', ground: 'order' }))).rejects.toThrow(TypeError);
  });

  it('tells what is damaged in its place, and goes on', async () => {
    const { engine, store } = await district(['topics.gathering', 'vote.counted']);
    const broken: Engine = {
      ...engine,
      async list(options) {
        const page = await store.list(options);
        return page.map((one) =>
          one.id === 'topics.gathering' ? { id: one.id, damaged: { code: 'store.lost', values: {} } as never } : one,
        );
      },
    };
    const found = await all(held(broken, 'r1'));
    expect(found.map((one) => [one.id, 'damaged' in one])).toEqual([
      ['topics.gathering', true],
      ['vote.counted', false],
    ]);
  });

  it('goes page by page over more consultations than one page has', async () => {
    const store = memory();
    const engine = createEngine({ store });
    const ids = Array.from({ length: 501 }, (_, index) => `c${String(index).padStart(4, '0')}`);
    for (const id of ids) {
      const bodies = [{ body: 'group', kind: 'group', name: 'Group' }];
      await engine.open({ title: 'Lunch', charter: quickPoll, bodies, items }, { by: 'ann', id });
    }
    expect((await all(held(engine, 'ann'))).map(({ id }) => id)).toEqual(ids);
  });

  it('comes as a file of lines', async () => {
    const { engine } = await district(['vote.counted']);
    const lines = await all(copyFor(engine, 'o1'));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ id: 'vote.counted' });
  });
});

describe.each(Object.entries(scenarios))('in the record of %s, for everybody in it', (_name, scenario) => {
  const given = scenario();
  const entries = recordOf(given.facts, 'c1');
  const people = new Set(entries.flatMap(({ by, for: principal }) => [by, ...(principal ? [principal] : [])]));

  it('no text of another is told, and every text of theirs is', async () => {
    const texts = new Map<string, string[]>();
    const store = memory();
    await store.append('c1', 0, entries, { place: 'x' });
    const engine = { list: store.list, record: async () => ({ ok: true as const, entries: every() }) };
    async function* every() {
      yield* entries;
    }
    for (const person of people) {
      const [found] = await all(held(engine as never, person));
      if (!found || 'damaged' in found) throw new Error(`nothing is held of ${person}`);
      for (const { seq, texts: pointers, ...rest } of found.entries) {
        const told = JSON.stringify(rest);
        const seals = Object.entries(entries[seq - 1]?.seals ?? {});
        const mine = new Set(pointers);
        for (const [pointer, { text }] of seals) {
          if (mine.has(pointer)) {
            texts.set(`${seq}${pointer}`, [...(texts.get(`${seq}${pointer}`) ?? []), person]);
          } else if (text.length > 12 && !seals.some(([other, seal]) => mine.has(other) && seal.text === text)) {
            expect(told, `${seq}${pointer} for ${person}`).not.toContain(JSON.stringify(text).slice(1, -1));
          }
        }
      }
    }
    // Whatever somebody said with nobody else named is theirs.
    for (const { seq, by, for: principal, fields, seals } of entries) {
      if (by === 'clock' || principal || JSON.stringify(fields).includes('"person":')) continue;
      for (const pointer of Object.keys(seals ?? {})) expect(texts.get(`${seq}${pointer}`), pointer).toContain(by);
    }
  });
});

describe('the erasure of one person', () => {
  const ground = 'order' as const;

  it('is ordered in every consultation where a text of theirs is left, and only there', async () => {
    const { engine, kept } = await district();
    expect(kept()).toContain('Resident r1');
    const done = await all(erase(engine, 'r1', { by: authority, ground }));
    expect(done.every(({ ok }) => ok)).toBe(true);
    expect(done.map(({ id }) => id)).toEqual([...PLACES].sort());
    expect(kept()).not.toContain('Resident r1');
    expect(kept()).toContain('Resident r2');
    const left = await all(held(engine, 'r1'));
    expect(left.flatMap((there) => ('entries' in there ? there.entries.flatMap(({ texts }) => texts) : []))).toEqual(
      [],
    );
    expect(JSON.stringify(left)).toContain(ERASED);
  });

  it('asked again orders nothing twice', async () => {
    const { engine } = await district(['vote.counted']);
    await all(erase(engine, 'r1', { by: authority, ground }));
    const before = await engine.head('vote.counted');
    expect(await all(erase(engine, 'r1', { by: authority, ground }))).toEqual([]);
    expect(await engine.head('vote.counted')).toEqual(before);
  });

  it('takes what is held back from readers while a poll is open, too', async () => {
    const { engine, kept } = await district(['vote.polling']);
    await engine.submit('vote.polling', 'note.add', { text: 'o1 was here' }, { by: 'o1' });
    await all(erase(engine, 'o1', { by: authority, ground }));
    expect(kept()).not.toContain('o1 was here');
  });

  it('on request is refused while a record has to be kept whole, and the others go on', async () => {
    const { engine } = await district(['topics.gathering', 'vote.counted']);
    expect(await all(erase(engine, 'r1', { by: convener, ground: 'request' }))).toMatchObject([
      { id: 'topics.gathering', ok: false, refusal: { code: 'retention.running' } },
      { id: 'vote.counted', ok: false, refusal: { code: 'retention.running' } },
    ]);
    expect(await forget(engine, 'r1', () => convener)).toEqual(['topics.gathering', 'vote.counted']);
    // Nobody to order it: nothing is asked.
    expect(await forget(engine, 'r1', () => undefined)).toEqual([]);
  });

  it('reaches the texts of somebody who stands on no roll any more', async () => {
    const { engine, medium } = await host();
    const bodies = [{ body: 'group', kind: 'group', name: 'Group' }];
    await engine.open({ title: 'Lunch', charter: quickPoll, bodies, items }, { by: 'ann', id: 'c1' });
    const enter = (person: string, name: string) =>
      engine.submit('c1', 'roll.enter', { body: 'group', members: [{ person, name }] }, { by: 'ann' });
    await enter('bo', 'Bo of the third floor');
    await enter('cy', 'Cy');
    const kept = () => JSON.stringify([...medium.values()], (_k, value) => (value instanceof Map ? [...value] : value));
    expect(kept()).toContain('Bo of the third floor');
    expect(await all(erase(engine, 'bo', { by: 'ann', ground }))).toEqual([{ id: 'c1', ok: true, texts: 1 }]);
    expect(kept()).not.toContain('Bo of the third floor');
    expect(kept()).toContain('Cy');
  });
});
