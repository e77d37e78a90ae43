// The read model in PostgreSQL, on a real server and in PGlite; and on the same database as the records, followed by two processes.
import { PGlite } from '@electric-sql/pglite';
import { afterAll, describe, expect, it } from 'vitest';
import { createEngine, runClock } from 'yishi';
import { postgres } from 'yishi/postgres';
import { postgresTables, queries } from 'yishi/queries';
import { fakeClock, fakeEntropy, plus } from 'yishi/testing';
import { postgresServer } from '../adapters/postgres/server.js';
import { conforms, followed, ids, poll } from './conformance.js';

const server = await postgresServer(['-c', 'fsync=off']);
afterAll(() => server.stop());

describe('the read model in PostgreSQL', () => {
  const pool = server.pool();
  conforms(async (scope) => postgresTables(pool, { scope }));
});

describe('the read model in PGlite', () => {
  const embedded = new PGlite();
  afterAll(() => embedded.close());
  conforms(async (scope) => postgresTables(embedded, { scope }));
});

it('is followed by several at once, over records in the same database', async () => {
  const pool = server.pool();
  const clock = fakeClock();
  const store = await postgres({ pool, scope: 'followed', migrate: true });
  const engine = createEngine({ store, now: clock.now, entropy: fakeEntropy() });
  const models = [1, 2, 3].map(() =>
    queries({ engine, on: postgresTables(pool, { scope: 'followed' }), now: clock.now }),
  );
  const ending = new AbortController();
  const errors: unknown[] = [];
  const following = models.map((model) =>
    model.follow({ signal: ending.signal, every: 100, onError: (error) => errors.push(error) }),
  );
  const all = Array.from({ length: 12 }, (_, index) => `p${index + 10}`);
  await Promise.all(all.map((id) => poll(engine, id, `Title of ${id}`, plus(clock.moment, { days: 1 }))));
  const [model] = models;
  if (!model) throw new Error('none');
  await followed(model, async () => (await model.list({ place: 'vote.polling' })).length === all.length);
  ending.abort();
  await Promise.all(following);
  expect(errors).toEqual([]);
  expect(ids(await model.list({ person: 'bo', as: 'to-vote' }))).toEqual(all);
  await engine.close();
});

it('is kept from a clock that is ahead of the server’s, which the store knows', async () => {
  const pool = server.pool();
  const store = await postgres({ pool, scope: 'ahead', migrate: true });
  const time = Date.parse((await store.clock?.()) ?? '');
  expect(Math.abs(time - Date.now())).toBeLessThan(60_000);
  const year = createEngine({ store, now: () => new Date(Date.now() + 365 * 86_400_000), ahead: 300_000 });
  await expect(year.tick()).rejects.toMatchObject({ code: 'clock-ahead', problem: { numbers: { of: 'store' } } });
  const inTime = createEngine({ store });
  expect(await inTime.tick()).toEqual([]);
  await poll(inTime, 'p1', 'One', new Date(Date.now() + 86_400_000).toISOString());
});

it('has each deadline passed once by three clocks, each of which is given what no other has', async () => {
  const pool = server.pool();
  const clock = fakeClock();
  const open = async (seed: string) =>
    createEngine({
      store: await postgres({ pool, scope: 'clocks', migrate: true }),
      now: clock.now,
      entropy: fakeEntropy(seed),
    });
  const engines = [await open('1'), await open('2'), await open('3')];
  const [engine] = engines;
  if (!engine) throw new Error('none');
  const all = Array.from({ length: 20 }, (_, index) => `p${index}`);
  const closes = plus(clock.moment, { days: 1 });
  await Promise.all(all.map((id) => poll(engine, id, id, closes)));
  clock.set(closes);
  const running = engines.map((one) => runClock(one, { now: clock.now, every: 20 }));
  await expect.poll(() => engine.due()).toEqual([]);
  await Promise.all(running.map((one) => one.stop()));
  for (const id of all) {
    const answer = await engine.record(id, { for: 'system' });
    if (!answer.ok) throw new Error(answer.refusal.code);
    const types: string[] = [];
    for await (const { type } of answer.entries) types.push(type);
    expect(types.filter((type) => type === 'deadline.pass')).toHaveLength(1);
  }
});
