// The examples on hosting, webhooks and lists do what their pages say.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it, vi } from 'vitest';
import { ClockAhead, createEngine } from 'yishi';
import { memory } from 'yishi/memory';
import { posted, start, unavailable } from '../../examples/embed/hosting.js';
import { lists, pages } from '../../examples/embed/lists.js';
import { again, calling, receive } from '../../examples/embed/webhooks.js';
import { scratch } from '../scratch.js';
import { engineInMemory, polling } from './poll.js';

describe('hosting', () => {
  it('starts, asks in the name of whoever is logged in, and goes down', async () => {
    const { engine, stop } = await start(join(scratch(), 'yishi.db'));
    await polling(engine, 'c1');
    const form = { type: 'ballot.cast', fields: { choices: { lift: 'for' }, channel: 'online' }, by: 'ann' };
    expect(await posted(engine, {}, 'c1', form)).toEqual({ status: 401 });
    expect(await posted(engine, { user: { id: 'bo' } }, 'c1', form)).toMatchObject({ status: 200 });
    expect((await engine.view('c1', 'bo')).poll?.voted).toBe(true);
    expect((await engine.view('c1', 'ann')).poll?.voted).toBe(false);
    await stop();
  });

  it('wakes somebody where the clock is ahead', async () => {
    const store = { ...memory(), clock: async () => new Date(Date.now() - 3_600_000).toISOString() };
    const error = await createEngine({ store })
      .tick()
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ClockAhead);
    expect(unavailable(error)).toEqual({ status: 503, wake: true });
    expect(() => unavailable(new Error('other'))).toThrow('other');
  });
});

const secret = `whsec_${btoa('a secret of twenty-four b')}`;

describe('webhooks', () => {
  it('call nobody the host does not allow, and keep what was not delivered', async () => {
    const engine = engineInMemory();
    await polling(engine, 'c1');
    const database = new Database(':memory:');
    const ending = new AbortController();
    const endpoint = { name: 'one', url: 'https://127.0.0.1:1/', secret };
    const { kept, deliveries } = calling(engine, database, [endpoint], ending.signal);
    await kept.deadLetters('one').put({ id: 'c1', seq: 1, kind: 'entry', at: '', type: '', reason: 'no', attempts: 1 });
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    await again(kept, endpoint);
    expect(log.mock.calls).toEqual([['0 delivered, 1 left']]);
    log.mockRestore();
    expect(await kept.deadLetters('one').list()).toMatchObject([
      { reason: 'not allowed: https://127.0.0.1:1', attempts: 2 },
    ]);
    ending.abort();
    expect(await Promise.all(deliveries)).toEqual(['stopped']);
    database.close();
  });

  it('are taken once each, and from nobody else', async () => {
    const looked: string[] = [];
    const look = async (id: string) => {
      looked.push(id);
    };
    const body = JSON.stringify({ type: 'consultation.entry', data: { id: 'c1', seq: 1 } });
    const now = new Date();
    const headers = {
      'webhook-id': 'msg_1',
      'webhook-timestamp': `${Math.floor(now.getTime() / 1000)}`,
      'webhook-signature': new Webhook(secret).sign('msg_1', now, body),
    };
    const request = (more = {}) =>
      new Request('https://example.org', { method: 'POST', body, headers: { ...headers, ...more } });
    expect((await receive(request(), secret, look)).status).toBe(204);
    expect((await receive(request(), secret, look)).status).toBe(204);
    expect((await receive(request({ 'webhook-id': 'msg_2' }), secret, look)).status).toBe(401);
    expect(looked).toEqual(['c1']);
  });
});

it('lists what somebody is to vote in', async () => {
  const engine = engineInMemory();
  await polling(engine, 'c1');
  const ending = new AbortController();
  const database = new Database(':memory:');
  const kept = lists(engine, database, ending.signal);
  await expect.poll(() => kept.model.list({ place: 'vote.polling' })).toHaveLength(1);
  const { mine, late, lifts, steps } = await pages(kept, 'bo');
  expect(mine.map(({ id }) => id)).toEqual(['c1']);
  expect(late).toEqual([]);
  expect(lifts.map(({ title }) => title)).toEqual(['Lift']);
  // There is no such district.
  expect(steps).toEqual({});
  ending.abort();
  await kept.following;
  database.close();
});
