// The example of docs/embed.md: the same commands make the same record.
import { expect, it } from 'vitest';
import { type Entry, type Store, verify } from 'yishi';
import { quickPoll } from 'yishi/charters';
import { memory } from 'yishi/memory';
import { repeatable } from '../../examples/embed/again.js';

async function held(seed: string): Promise<Entry[]> {
  const store: Store = memory();
  const { engine, forward } = repeatable(store, seed);
  const opened = await engine.open(
    { title: 'Lunch', charter: quickPoll, bodies: [{ body: 'group', kind: 'group', name: 'Group' }], items: [ITEM] },
    { by: 'ann' },
  );
  expect(opened).toMatchObject({ ok: true, id: 'c1' });
  forward(5);
  await engine.submit('c1', 'roll.enter', { body: 'group', members: [{ person: 'bo', name: 'Bo' }] }, { by: 'ann' });
  forward(5);
  await engine.submit('c1', 'notice.post', { items: ['lunch'], closes: '2026-03-02T03:00:00.000Z' }, { by: 'ann' });
  const entries: Entry[] = [];
  for await (const page of store.read('c1')) entries.push(...page);
  return entries;
}

const ITEM = {
  item: 'lunch',
  title: 'Noodles?',
  topics: [],
  stakeholders: [],
  affected: [],
  becomes: 'opinion' as const,
  route: [{ body: 'group', rule: 'simple-majority', held: 'here' as const }],
};

it('writes the same record of the same seed, and another of another', async () => {
  const entries = await held('a seed');
  expect(entries.map(({ type, at }) => [type, at])).toEqual([
    ['consultation.open', '2026-03-02T01:00:00.000Z'],
    ['roll.enter', '2026-03-02T01:05:00.000Z'],
    ['notice.post', '2026-03-02T01:10:00.000Z'],
  ]);
  expect(await held('a seed')).toEqual(entries);
  expect((await held('another')).map(({ hash }) => hash)).not.toEqual(entries.map(({ hash }) => hash));
  expect(await verify(entries)).toMatchObject({ ok: true, id: 'c1' });
});
