// Appends of several consultations that come at once go to the server together, and each is moved or told for itself.
import { afterAll, expect, it } from 'vitest';
import type { Entry, Store } from 'yishi';
import { migrate, type PostgresPool, postgres } from 'yishi/postgres';
import { chain } from 'yishi/testing';
import { readAll } from '../processes.js';
import { postgresServer } from './server.js';

const place = { place: 'topics.gathering', due: '2026-03-01T00:00:00.000Z' };
const server = await postgresServer(['-c', 'fsync=off']);
afterAll(() => server.stop());
const pool = server.pool();
await migrate(pool);

/** What is asked by the pool itself, by the names of the statements. */
function counted(): { pool: PostgresPool; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    pool: {
      query(statement: Parameters<PostgresPool['query']>[0], values?: unknown[]) {
        asked.push(typeof statement === 'string' ? statement : statement.name);
        return (pool as PostgresPool).query(statement, values);
      },
      connect: () => pool.connect() as ReturnType<PostgresPool['connect']>,
      on: (event, listener) => pool.on(event, listener),
    },
  };
}

const ids = Array.from({ length: 20 }, (_, n) => `c${n}`);
const sealed = (seq: number) => ({ '/fields/name': `王 ${seq}`, '/fields/other': '' });
const chains = new Map(ids.map((id, n) => [id, chain(id, 4, n % 2 === 0 ? { sealed } : {})]));
const entriesOf = (id: string): Entry[] => chains.get(id) ?? [];

async function begun(store: Store): Promise<void> {
  for (const id of ids) await store.append(id, 0, entriesOf(id).slice(0, 1), place);
}

const next = (store: Store, id: string, seq: number) =>
  store.append(id, seq - 1, entriesOf(id).slice(seq - 1, seq), place);

it('in few statements, with their seals, as if each had come alone', async () => {
  const { pool: mine, asked } = counted();
  const store = await postgres({ pool: mine, scope: 'together' });
  await begun(store);
  asked.length = 0;
  for (const seq of [2, 3, 4]) await Promise.all(ids.map((id) => next(store, id, seq)));
  expect(asked.filter((name) => name.startsWith('yishi-append')).length).toBeLessThan(3 * 10);
  for (const id of ids) {
    const entries = await readAll(store, id);
    expect(entries).toEqual(entriesOf(id));
    expect(await store.head(id)).toEqual({ id, seq: 4, hash: entriesOf(id)[3]!.hash, ...place });
  }
  expect(await store.list({ dueBefore: place.due })).toHaveLength(ids.length);
  const told = async () => (await store.feed!('', 1000)).filter(({ id }) => id === 'c7');
  await expect
    .poll(async () => (await told()).map(({ first, last }) => [first, last]))
    .toEqual([1, 2, 3, 4].map((n) => [n, n]));
});

it('and one that another has in hand holds up nobody but whoever asks for it', async () => {
  const store = await postgres({ pool, scope: 'held' });
  await begun(store);
  const client = await pool.connect();
  await client.query("BEGIN; SELECT 1 FROM yishi_consultations WHERE scope = 'held' AND id = 'c0' FOR UPDATE");
  let waited = true;
  const held = next(store, 'c0', 2).then(() => {
    waited = false;
  });
  for (const seq of [2, 3, 4]) await Promise.all(ids.slice(1).map((id) => next(store, id, seq)));
  expect(waited).toBe(true);
  await client.query('COMMIT');
  client.release();
  await held;
  expect((await store.list()).map(({ id, ...one }) => ('seq' in one ? [id, one.seq] : id)).sort()).toEqual(
    ids.map((id) => [id, id === 'c0' ? 2 : 4]).sort(),
  );
});

it('and one that comes too late, is gone, or is damaged is told, while the others are recorded', async () => {
  const store = await postgres({ pool, scope: 'late' });
  await begun(store);
  await next(store, 'c0', 2);
  await store.purge('c1', { purgedAt: '2026-01-01T00:00:00.000Z', ground: 'order' });
  await pool.query("DELETE FROM yishi_entries WHERE scope = 'late' AND id = 'c2'");
  await pool.query("UPDATE yishi_consultations SET home = 'x' WHERE scope = 'late' AND id = 'c3'");
  const answers = await Promise.allSettled(ids.map((id) => next(store, id, 2)));
  const reasons = answers.map((answer) => (answer.status === 'rejected' ? answer.reason.problem.code : 'recorded'));
  expect(reasons.slice(0, 4)).toEqual(['store.moved', 'store.purged', 'store.cut', 'store.scope']);
  expect(new Set(reasons.slice(4))).toEqual(new Set(['recorded']));
});

it('and of two that ask for one place one is recorded and the other told', async () => {
  const store = await postgres({ pool, scope: 'two' });
  await begun(store);
  const [first] = entriesOf('c0');
  const others = ['x', 'y', 'z'].map((text) => chain('c0', 1, { after: first!, fields: () => text }));
  const answers = await Promise.allSettled(others.map((entries) => store.append('c0', 1, entries, place)));
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const answer of answers)
    if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'conflict' });
  expect(await store.head('c0')).toMatchObject({ seq: 2 });
});

it('and where the statement fails, each is asked for alone', async () => {
  await pool.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF NEW.id = 'c5' AND NEW.scope = 'failing' AND NEW.seq > 1 THEN RAISE 'no room' USING ERRCODE = '53100'; END IF; RETURN NEW; END $$;
    CREATE TRIGGER refuse BEFORE INSERT ON yishi_entries FOR EACH ROW EXECUTE FUNCTION refuse()`);
  const store = await postgres({ pool, scope: 'failing' });
  await begun(store);
  const answers = await Promise.allSettled(ids.map((id) => next(store, id, 2)));
  const failed = ids.filter((_, index) => answers[index]?.status === 'rejected');
  expect(failed).toEqual(['c5']);
  expect(answers[5]).toMatchObject({ reason: { code: 'store-unavailable', problem: { code: 'store.refused' } } });
  for (const id of ids) expect(await store.head(id)).toMatchObject({ seq: id === 'c5' ? 1 : 2 });
  await pool.query('DROP TRIGGER refuse ON yishi_entries');
});

it('and where the connection breaks, whoever is not found there is told that nobody knows', async () => {
  const own = server.pool();
  const store = await postgres({ pool: own, scope: 'cut' });
  await begun(store);
  const client = await pool.connect();
  await client.query('BEGIN; LOCK TABLE yishi_seals IN ACCESS EXCLUSIVE MODE');
  const asked = Promise.allSettled(ids.map((id) => next(store, id, 2)));
  const ended = async (): Promise<number> =>
    (
      await pool.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%yishi_append_several%'",
      )
    ).rowCount ?? 0;
  await expect.poll(ended).toBeGreaterThan(0);
  await client.query('ROLLBACK');
  client.release();
  const answers = await asked;
  const told = answers.filter(({ status }) => status === 'rejected');
  expect(told.length).toBeGreaterThan(0);
  for (const [index, answer] of answers.entries()) {
    if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ problem: { code: 'store.unsure' } });
    expect(await store.head(`c${index}`)).toMatchObject({ seq: answer.status === 'rejected' ? 1 : 2 });
  }
});

it('unless the host will have each alone', async () => {
  const { pool: mine, asked } = counted();
  const store = await postgres({ pool: mine, scope: 'alone', together: false });
  await begun(store);
  asked.length = 0;
  await Promise.all(ids.map((id) => next(store, id, 2)));
  expect(asked.filter((name) => name.startsWith('yishi-append'))).toEqual(ids.map(() => 'yishi-append-2'));
});
