// An engine that was closed: whoever goes on asking is told so, by whatever call, over whatever store.
import { describe, expect, it } from 'vitest';
import { Closed, createEngine, type Engine, type Store } from 'yishi';
import { quickPoll } from 'yishi/charters';
import { language } from 'yishi/language';
import { memory } from 'yishi/memory';
import { sqlite } from 'yishi/sqlite';
import { bodies, items } from '../examples/poll.js';

const asker = { by: 'ann' };
const opening = { title: 'Lift', charter: quickPoll, bodies, items };

const calls: readonly (readonly [string, (engine: Engine) => Promise<unknown>])[] = [
  ['open', (engine) => engine.open(opening, asker)],
  ['submit', (engine) => engine.submit('c1', 'note.add', { text: 'x' }, asker)],
  ['ask', (engine) => engine.ask('c1', { type: 'note.add', fields: { text: 'x' }, ...asker })],
  ['submitMany', (engine) => engine.submitMany('c1', [{ type: 'note.add', fields: { text: 'x' }, ...asker }])],
  ['permitted', (engine) => engine.permitted('c1', 'ann')],
  ['view', (engine) => engine.view('c1', 'ann')],
  ['head', (engine) => engine.head('c1')],
  ['names', (engine) => engine.names('c1')],
  ['record', (engine) => engine.record('c1', { for: 'ann' })],
  ['list', (engine) => engine.list()],
  ['due', (engine) => engine.due()],
  ['tick', (engine) => engine.tick()],
  ['purge', (engine) => engine.purge('c1', { by: 'ann', ground: 'order' })],
  ['a person’s view', (engine) => engine.as('c1', 'ann').view()],
];

const stores: readonly (readonly [string, () => Promise<Store>])[] = [
  ['memory', async () => memory()],
  ['sqlite', () => sqlite({ file: ':memory:' })],
];

describe.each(stores)('an engine over %s that was closed', (_name, store) => {
  it.each(calls)('rejects %s with Closed', async (_call, ask) => {
    const engine = createEngine({ store: await store() });
    const opened = await engine.open(opening, { ...asker, id: 'c1' });
    expect(opened.ok).toBe(true);
    await engine.close();
    await expect(ask(engine)).rejects.toBeInstanceOf(Closed);
    await expect(ask(engine)).rejects.toMatchObject({ code: 'closed', problem: { code: 'engine.closed' } });
  });

  it('has answered what was asked before', async () => {
    const engine = createEngine({ store: await store() });
    await engine.open(opening, { ...asker, id: 'c1' });
    const asked = engine.submit('c1', 'note.add', { text: 'x' }, asker);
    await engine.close();
    expect(await asked).toMatchObject({ ok: true, seq: 2 });
  });
});

it('is said in words', () => {
  expect(language('en').problem({ code: 'engine.closed', numbers: {} })).toMatch(/^the engine was closed/);
});
