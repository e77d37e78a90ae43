// What lies in PostgreSQL: apart by tenant, whatever SQL somebody brings; odd texts as they were; and damage named.
import { afterAll, describe, expect, it } from 'vitest';
import type { Store } from 'yishi';
import { type DeadLetter, keptInPostgres } from 'yishi/delivery';
import { confine, migrate, type Postgres, postgres, sweep } from 'yishi/postgres';
import { postgresTables } from 'yishi/queries';
import { chain } from 'yishi/testing';
import { readAll } from '../processes.js';
import { PASSWORD, postgresServer } from './server.js';

const place = { place: 'topics.gathering' };
const server = await postgresServer(['-c', 'fsync=off']);
afterAll(() => server.stop());

const pool = server.pool();
await migrate(pool);

let scopes = 0;
const opened = (options: { scope?: string } = {}): Promise<Store> => {
  scopes += 1;
  return postgres({ pool, scope: `tenant ${scopes}`, ...options });
};

describe('tenants', () => {
  it('see nothing of one another by a role of their own, whatever SQL they bring', async () => {
    await pool.query(`CREATE ROLE guest LOGIN PASSWORD '${PASSWORD}'; CREATE ROLE app LOGIN PASSWORD '${PASSWORD}'`);
    for (const role of ['guest', 'o\'brien "x"']) {
      if (role !== 'guest') await pool.query(`CREATE ROLE "o'brien ""x""" LOGIN PASSWORD '${PASSWORD}'`);
      await confine(pool, { role, scope: `of ${role}` });
      await confine(pool, { role, scope: `of ${role}` });
    }
    const secret = await postgres({ pool, scope: 'another' });
    const entries = chain('c1', 2, { sealed: () => ({ '/fields/name': '王' }) });
    await secret.append('c1', 0, entries, place);
    const guest = server.pool({ connectionString: server.urlAs('guest') });
    const mine = await postgres({ pool: guest, scope: 'of guest' });
    await mine.append('c1', 0, entries, place);
    await mine.erase('c1', [{ seq: 1, paths: ['/fields/name'] }]);
    await mine.checkpoints!.save('c1', { seq: 2, hash: 'x', edition: '0', parts: ['y'] });
    await expect.poll(async () => (await mine.feed!('', 9)).length).toBe(1);
    expect(await readAll(mine, 'c1')).toHaveLength(2);
    const tables = ['entries', 'seals', 'consultations', 'ids', 'tombstones', 'checkpoints', 'feed'];
    for (const table of tables) {
      const client = await guest.connect();
      expect((await client.query(`SELECT 1 FROM yishi_${table}`)).rows).toEqual([]);
      await client.query("SELECT set_config('yishi.scope', 'another', false)");
      expect((await client.query(`SELECT 1 FROM yishi_${table}`)).rows).toEqual([]);
      expect((await client.query(`DELETE FROM yishi_${table}`)).rowCount).toBe(0);
      expect((await client.query(`UPDATE yishi_${table} SET scope = 'of guest'`)).rowCount).toBe(0);
      await client.query("SELECT set_config('yishi.scope', 'of guest', false)");
      const seen = (await client.query(`SELECT scope FROM yishi_${table}`)).rows as { scope: string }[];
      expect(new Set(seen.map(({ scope }) => scope)).size).toBe(table === 'tombstones' ? 0 : 1);
      client.release(true);
    }
    const forged = await postgres({ pool: guest, scope: 'another' });
    expect(await forged.head('c1')).toBeUndefined();
    await expect(forged.append('c9', 0, chain('c9', 1), place)).rejects.toMatchObject({ code: 'store-unavailable' });
    await expect(guest.query('ALTER TABLE yishi_entries DISABLE ROW LEVEL SECURITY')).rejects.toThrow(/owner/);
    expect(await readAll(secret, 'c1')).toEqual(entries);
  });

  it('are kept apart in the tables beside the records too: the read model, cursors and dead letters', async () => {
    await pool.query(`CREATE ROLE lodger LOGIN PASSWORD '${PASSWORD}'`);
    const letter: DeadLetter = { id: 'c1', seq: 1, kind: 'entry', reason: 'nobody answers', attempts: 3 };
    const row = {
      ...{ id: 'c1', seq: 1, title: 'Tea', text: 'tea', step: 'topics', place: 'topics.gathering', charter: 'x' },
      ...{
        openedAt: '2026-01-01T00:00:00.000Z',
        due: null,
        overdue: 0,
        figures: {},
        bodies: ['group'],
        people: new Map([['ann', 1]]),
      },
    };
    const keep = async (on: Postgres, scope: string): Promise<void> => {
      const kept = keptInPostgres(on, { scope });
      await kept.cursor('mail').save('7');
      await kept.deadLetters('mail').put(letter);
      // Its figures are of no matter here.
      await postgresTables(on, { scope }).write({ rows: [row as never], gone: [], cursor: '7', erased: false });
    };
    const lodger = server.pool({ connectionString: server.urlAs('lodger') });
    // Whoever owns the tables makes them first; the role may not.
    await keep(pool, 'another');
    await confine(pool, { role: 'lodger', scope: 'of lodger' });
    await keep(lodger, 'of lodger');
    const mine = keptInPostgres(lodger, { scope: 'of lodger' });
    expect([await mine.cursor('mail').load(), await postgresTables(lodger, { scope: 'of lodger' }).cursor()]).toEqual([
      '7',
      '7',
    ]);
    expect(await mine.deadLetters('mail').list()).toEqual([letter]);
    await expect(keep(lodger, 'another')).rejects.toThrow();
    expect(await keptInPostgres(lodger, { scope: 'another' }).cursor('mail').load()).toBeUndefined();
    const tables = ['listed', 'listed_people', 'listed_bodies', 'listed_reached', 'cursors', 'dead_letters'];
    for (const table of tables) {
      const client = await lodger.connect();
      const scopes = async (): Promise<string[]> =>
        (await client.query<{ scope: string }>(`SELECT scope FROM yishi_${table}`)).rows.map(({ scope }) => scope);
      expect(await scopes()).toEqual([]);
      await client.query("SELECT set_config('yishi.scope', 'another', false)");
      expect(await scopes()).toEqual([]);
      expect((await client.query(`DELETE FROM yishi_${table}`)).rowCount).toBe(0);
      await client.query("SELECT set_config('yishi.scope', 'of lodger', false)");
      expect(await scopes()).toEqual(['of lodger']);
      client.release(true);
    }
    await sweep(pool);
  });

  it('have tables that were made before anybody guarded them guarded by their owner', async () => {
    await pool.query('CREATE SCHEMA unguarded AUTHORIZATION app');
    const app = server.pool({ connectionString: server.urlAs('app'), options: '-c search_path=unguarded' });
    await keptInPostgres(app, { scope: 'one' }).cursor('mail').save('7');
    await app.query('ALTER TABLE yishi_cursors DISABLE ROW LEVEL SECURITY');
    expect((await app.query('SELECT 1 FROM yishi_cursors')).rows).toHaveLength(1);
    expect(await keptInPostgres(app, { scope: 'one' }).cursor('mail').load()).toBe('7');
    expect((await app.query('SELECT 1 FROM yishi_cursors')).rows).toEqual([]);
  });

  it('are kept apart for the owner of the tables, too, who is no superuser: without a scope set nothing shows', async () => {
    await pool.query(`CREATE SCHEMA owned AUTHORIZATION app`);
    const app = server.pool({ connectionString: server.urlAs('app'), options: '-c search_path=owned' });
    const store = await postgres({ pool: app, scope: 'one', migrate: true });
    await store.append('c1', 0, chain('c1', 1), place);
    expect((await app.query('SELECT 1 FROM yishi_entries')).rows).toEqual([]);
    expect(await (await postgres({ pool: app, scope: 'two' })).list()).toEqual([]);
    expect(await store.list()).toHaveLength(1);
  });
});

describe('texts', () => {
  const odd = [
    "'; DROP TABLE yishi_entries; --",
    'nul \0 and \u001b and \u001b0041',
    '{a,"b",\\}',
    '$1',
    '%',
    'NULL',
    '\u202e',
  ];

  it.each(odd)('come back as they were, as id, scope, path, text and place: %j', async (text) => {
    const store = await opened({ scope: `odd ${text}` });
    const entries = chain(text, 2, {
      sealed: () => ({ [`/fields/${text}`]: text, '/fields/__proto__': text }),
      fields: () => text,
    });
    await store.append(text, 0, entries, { place: text, due: '2026-01-01T00:00:00.000Z' });
    expect(await readAll(store, text)).toEqual(entries);
    expect(await store.list()).toEqual([await store.head(text)]);
    expect(await store.head(text)).toMatchObject({ id: text, place: text });
    await expect.poll(async () => (await store.feed!('', 9)).map(({ id }) => id)).toEqual([text]);
    const [told] = await store.feed!('', 9);
    expect(await store.feed!(told!.cursor, 9)).toEqual([]);
    await store.checkpoints!.save(text, { seq: 2, hash: text, edition: text, parts: [text] });
    expect(await store.checkpoints!.load(text)).toEqual({ seq: 2, hash: text, edition: text, parts: [text] });
    await store.erase(text, [{ seq: 1, paths: [`/fields/${text}`] }]);
    expect(Object.keys((await readAll(store, text))[0]?.seals ?? {})).toEqual(['/fields/__proto__']);
    expect(await store.purge(text, { purgedAt: text, ground: text })).toEqual(await store.tombstone(text));
  });

  it('of ten megabytes are kept, open and sealed', async () => {
    const store = await opened();
    const long = '长'.repeat(3_500_000);
    const entries = chain('c1', 2, {
      sealed: () => ({ '/fields/text': long }),
      fields: (seq) => (seq === 1 ? long : 'short'),
    });
    await store.append('c1', 0, entries, place);
    expect(
      (await readAll(store, 'c1')).map(({ hash, seals }) => [hash, seals?.['/fields/text']?.text === long]),
    ).toEqual(entries.map(({ hash }) => [hash, true]));
  });
});

describe('what is damaged', () => {
  it('is named by its number', async () => {
    const store = await opened({ scope: 'broken' });
    await store.append('c1', 0, chain('c1', 4), place);
    await pool.query("UPDATE yishi_entries SET body = left(body, 40) WHERE scope = 'broken' AND seq = 2");
    await expect(readAll(store, 'c1')).rejects.toMatchObject({ code: 'corrupt', seq: 2 });
    await pool.query("DELETE FROM yishi_entries WHERE scope = 'broken' AND seq = 2");
    await expect(readAll(store, 'c1')).rejects.toMatchObject({ code: 'corrupt', seq: 2 });
  });

  it.each(['head', 'list', 'append'] as const)(
    'is missed where a head is gone, or of another entry: %s',
    async (method) => {
      const scope = `heads ${method}`;
      const store = await opened({ scope });
      const entries = chain('c1', 3);
      await store.append('c1', 0, entries, place);
      const ask = (): Promise<unknown> =>
        method === 'append'
          ? store.append('c1', 2, entries.slice(2), place)
          : method === 'list'
            ? store.list()
            : store.head('c1');
      await pool.query('UPDATE yishi_consultations SET seq = 1 WHERE scope = $1', [scope]);
      const told = async (code: string) =>
        method === 'list'
          ? expect(await ask()).toMatchObject([{ id: 'c1', damaged: { code } }])
          : expect(ask()).rejects.toMatchObject({ problem: { code } });
      if (method !== 'append') await told('store.head');
      await pool.query('DELETE FROM yishi_consultations WHERE scope = $1', [scope]);
      await told('store.headless');
      await expect(store.append('c1', 0, chain('c1', 1), place)).rejects.toMatchObject({ code: 'corrupt' });
    },
  );
});
