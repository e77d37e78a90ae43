// What is special about the store in PostgreSQL: migration, the host's own writes within an append, the feed, listening, claims, erasure from files.
import { PGlite } from '@electric-sql/pglite';
import { afterAll, describe, expect, it } from 'vitest';
import type { Entry, Store } from 'yishi';
import { migrate, postgres, sweep } from 'yishi/postgres';
import { chain } from 'yishi/testing';
import { sayingOf } from '../../saying.js';
import { PASSWORD, postgresServer } from './server.js';

const place = { place: 'topics.gathering' };
const server = await postgresServer(['-c', 'fsync=off']);
afterAll(() => server.stop());

const pool = server.pool();
await migrate(pool);

let scopes = 0;
const opened = (options: Partial<Parameters<typeof postgres>[0]> = {}): Promise<Store> => {
  scopes += 1;
  return postgres({ pool, scope: `tenant ${scopes}`, ...options });
};
const toldBy = async (store: Store) => (await store.feed!('', 100)).map(({ id }) => id);

/** In a schema where nothing is yet. */
const elsewhere = async (name: string) => {
  await pool.query(`CREATE SCHEMA ${name}`);
  return server.pool({ options: `-c search_path=${name}` });
};

describe('migration', () => {
  it('is asked for, and a database without tables says so', async () => {
    const empty = await elsewhere('empty');
    const opening = postgres({ pool: empty });
    await expect(opening).rejects.toMatchObject({
      code: 'store-unavailable',
      problem: { code: 'store.tables', numbers: { found: 0 } },
    });
    expect(await sayingOf(opening)).toMatch(/has no tables of yishi yet .*; call migrate\(\)/);
    const store = await postgres({ pool: empty, migrate: true });
    await store.append('c1', 0, chain('c1', 1), place);
    expect(await (await postgres({ pool: empty })).head('c1')).toMatchObject({ seq: 1 });
  });

  it('may be asked for by several processes at once, and again', async () => {
    const many = await Promise.all(
      Array.from({ length: 5 }, async (_, n) =>
        n === 0 ? elsewhere('many') : server.pool({ options: '-c search_path=many' }),
      ),
    );
    await Promise.all(many.map((one) => migrate(one)));
    await migrate(pool);
    expect((await many[0]!.query('SELECT version FROM yishi_schema')).rows).toEqual([{ version: 2 }]);
  });

  it('brings tables of version 1 up, takes what stands there as it stands, and leaves tenants apart', async () => {
    await pool.query('CREATE SCHEMA earlier; CREATE ROLE earlier LOGIN; GRANT ALL ON SCHEMA earlier TO earlier');
    await pool.query(`ALTER ROLE earlier PASSWORD '${PASSWORD}'`);
    const owner = server.pool({ connectionString: server.urlAs('earlier'), options: '-c search_path=earlier' });
    const before = await postgres({ pool: owner, scope: 'one', migrate: true });
    await before.append('c1', 0, chain('c1', 2), { ...place, due: '2026-03-01T00:00:00.000Z' });
    await before.append('c2', 0, chain('c2', 1), place);
    await before.purge('c2', { purgedAt: '2026-02-01T00:00:00.000Z', ground: 'order' });
    const head = await before.head('c1');
    const stone = await before.tombstone('c2');
    await before.close();
    // As they were.
    await owner.query(`ALTER TABLE yishi_consultations DROP COLUMN home, DROP COLUMN sum; ALTER TABLE yishi_tombstones DROP COLUMN sum;
      UPDATE yishi_schema SET version = 1`);
    expect(await sayingOf(postgres({ pool: owner, scope: 'one' }))).toMatch(/tables of version 1/);
    await migrate(owner);
    const store = await postgres({ pool: owner, scope: 'one' });
    expect([await store.head('c1'), await store.tombstone('c2')]).toEqual([head, stone]);
    expect(await store.list()).toEqual([head]);
    await store.append('c1', 2, chain('c1', 1, { after: chain('c1', 2)[1]! }), place);
    expect((await owner.query('SELECT 1 FROM yishi_consultations')).rows).toEqual([]);
  });

  it('is asked for again where the database was restored on another server: its feed goes on in order', async () => {
    const moved = await elsewhere('moved');
    const before = await postgres({ pool: moved, migrate: true });
    await before.append('c1', 0, chain('c1', 1), place);
    // As it is where transactions are counted from the beginning: this one is of a number far ahead.
    await moved.query(`UPDATE yishi_feed SET xid = '999999999999'::xid8; UPDATE yishi_schema SET cluster = 'another'`);
    await expect(postgres({ pool: moved })).rejects.toMatchObject({ problem: { code: 'store.tables' } });
    const store = await postgres({ pool: moved, migrate: true });
    await store.append('c2', 0, chain('c2', 1), place);
    await expect.poll(() => toldBy(store)).toEqual(['c1', 'c2']);
  });

  it('refuses tables of a later version', async () => {
    const later = await elsewhere('later');
    await migrate(later);
    await later.query('UPDATE yishi_schema SET version = 99');
    expect(await sayingOf(migrate(later))).toMatch(/tables of version 99.*run a later version/);
    expect(await sayingOf(postgres({ pool: later }))).toMatch(/tables of version 99/);
  });
});

describe('what the host writes within an append', () => {
  it('is recorded with it', async () => {
    await pool.query('CREATE TABLE outbox (id text, seq integer, scope text)');
    const store = await opened({
      scope: 'host',
      async onAppend(tx, entries, { id, scope }) {
        for (const { seq } of entries) await tx.query('INSERT INTO outbox VALUES ($1, $2, $3)', [id, seq, scope]);
      },
    });
    await store.append('c1', 0, chain('c1', 2), place);
    await expect(store.append('c1', 0, chain('c1', 1), place)).rejects.toMatchObject({ code: 'conflict' });
    expect((await pool.query('SELECT * FROM outbox ORDER BY seq')).rows).toEqual([
      { id: 'c1', seq: 1, scope: 'host' },
      { id: 'c1', seq: 2, scope: 'host' },
    ]);
  });

  it('is undone with it by whatever is thrown, which whoever appends is told', async () => {
    const mine = new Error('the outbox is full');
    const store = await opened({
      async onAppend(tx) {
        await tx.query("INSERT INTO outbox VALUES ('undone', 1, 'x')");
        throw mine;
      },
    });
    await expect(store.append('c1', 0, chain('c1', 1), place)).rejects.toBe(mine);
    expect(await store.head('c1')).toBeUndefined();
    expect((await pool.query("SELECT 1 FROM outbox WHERE id = 'undone'")).rows).toEqual([]);
  });

  it.each([
    ['PostgreSQL', async () => pool],
    [
      'PGlite',
      async () => {
        const embedded = new PGlite();
        await migrate(embedded);
        return embedded;
      },
    ],
  ])('is never lost in silence where a statement failed and nobody said so: %s', async (_name, made) => {
    const store = await postgres({
      pool: await made(),
      scope: 'silent',
      onAppend: async (tx) => void (await tx.query('SELECT 1/0').catch(() => {})),
    });
    await expect(store.append('c1', 0, chain('c1', 1), place)).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(await store.head('c1')).toBeUndefined();
  });

  it('waits for the disk, whatever the session was set to', async () => {
    const seen: unknown[] = [];
    const hasty = server.pool({ options: '-c synchronous_commit=off' });
    const store = await opened({
      pool: hasty,
      onAppend: async (tx) => void seen.push(...(await tx.query('SHOW synchronous_commit')).rows),
    });
    await store.append('c1', 0, chain('c1', 1), place);
    expect(seen).toEqual([{ synchronous_commit: 'on' }]);
  });
});

describe('the feed', () => {
  it('tells of every append and purge in one order, from any place in it', async () => {
    const store = await opened();
    const other = await opened();
    await store.append('a', 0, chain('a', 3), place);
    await store.append('b.1.2', 0, chain('b.1.2', 1), place);
    await other.append('a', 0, chain('a', 1), place);
    await store.append('a', 3, chain('a', 1, { after: chain('a', 3)[2]! }), place);
    await store.append('a', 4, [], place);
    await store.purge('b.1.2', { purgedAt: '2026-01-01T00:00:00.000Z', ground: 'order' });
    // What was appended is told a moment later where others have something in hand.
    await expect.poll(() => toldBy(store)).toHaveLength(4);
    const all = await store.feed!('', 100);
    expect(all.map(({ cursor: _, ...told }) => told)).toEqual([
      { id: 'a', first: 1, last: 3 },
      { id: 'b.1.2', first: 1, last: 1 },
      { id: 'a', first: 4, last: 4 },
      { id: 'b.1.2', first: 1, last: 1, purged: true },
    ]);
    for (const [index, { cursor }] of all.entries())
      expect(await store.feed!(cursor, 100)).toEqual(all.slice(index + 1));
    expect(await store.feed!('', 2)).toEqual(all.slice(0, 2));
    await expect(store.feed!('somewhere', 1)).rejects.toThrow(RangeError);
  });

  it('shows an append only once nothing before it can appear any more', async () => {
    let go = (): void => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    let begun = (): void => {};
    const under = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const scope = 'one before the other';
    const slow = await postgres({
      pool,
      scope,
      async onAppend() {
        begun();
        await held;
      },
    });
    const fast = await postgres({ pool, scope });
    const first = slow.append('first', 0, chain('first', 1), place);
    await under;
    await fast.append('second', 0, chain('second', 1), place);
    expect(await fast.head('second')).toMatchObject({ seq: 1 });
    expect(await fast.feed!('', 10)).toEqual([]);
    go();
    await first;
    await expect.poll(() => toldBy(fast)).toEqual(['first', 'second']);
  });
});

describe('claims', () => {
  it('give each consultation to one caller, until its time is over or it is appended to', async () => {
    const store = await opened();
    const due = '2026-03-01T00:00:00.000Z';
    for (const id of ['a', 'b', 'c', 'd'])
      await store.append(id, 0, chain(id, 1), { place: 'x', ...(id !== 'd' && { due }) });
    const claim = (lease: number, limit = 10) => store.claim!({ dueBefore: due, limit, lease });
    expect(await store.claim!({ dueBefore: '2026-02-28T23:59:59.999Z', limit: 10, lease: 1000 })).toEqual([]);
    const both = await Promise.all([claim(60_000, 2), claim(60_000, 2), claim(60_000, 2)]);
    expect(
      both
        .flat()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['a', 'b', 'c']);
    expect(await claim(60_000)).toEqual([]);
    expect(await store.list({ dueBefore: due })).toHaveLength(3);
    await store.append('b', 1, [], { place: 'x', due });
    expect((await claim(0)).map(({ id }) => id)).toEqual(['b']);
    expect((await claim(60_000)).map(({ id }) => id)).toEqual(['b']);
  });

  it('tell of what is damaged, beside what is claimed', async () => {
    const store = await opened({ scope: 'damaged' });
    const due = '2026-03-01T00:00:00.000Z';
    for (const id of ['a', 'b']) await store.append(id, 0, chain(id, 2), { place: 'x', due });
    await pool.query("DELETE FROM yishi_entries WHERE scope = 'damaged' AND id = 'a' AND seq = 2");
    expect(await store.claim!({ dueBefore: due, limit: 9, lease: 60_000 })).toMatchObject([
      { id: 'a', damaged: { code: 'store.cut' } },
      { id: 'b', due },
    ]);
  });
});

describe('listening', () => {
  it('hears what others append in this scope, and nothing once it has ended', async () => {
    const scope = 'heard';
    const store = await postgres({ pool, scope });
    const other = await postgres({ pool: server.pool(), scope });
    let heard = 0;
    const stop = await store.listen!(() => {
      heard += 1;
    });
    await other.append('c1', 0, chain('c1', 1), place);
    await expect.poll(() => heard).toBeGreaterThan(0);
    await stop();
    await stop();
    const before = heard;
    await other.append('c1', 1, chain('c1', 1, { after: chain('c1', 1)[0]! }), place);
    await other.close();
    expect(heard).toBe(before);
  });

  it('hears in PGlite too', async () => {
    const embedded = new PGlite();
    const store = await postgres({ pool: embedded, migrate: true });
    let heard = 0;
    await store.listen!(() => {
      heard += 1;
    });
    await store.append('c1', 0, chain('c1', 1), place);
    await expect.poll(() => heard).toBeGreaterThan(0);
    await store.close();
    await embedded.close();
  });
});

describe('what was erased', () => {
  it.skipIf(server.directory === undefined)('is in no file of the tables once they are swept', async () => {
    const { execFileSync } = await import('node:child_process');
    const store = await opened();
    const secretOf = (seq: number): string => `a-very-secret-name-${seq}`;
    const entries: Entry[] = chain('c1', 3, { sealed: (seq) => ({ '/fields/name': secretOf(seq) }) });
    await store.append('c1', 0, entries, place);
    const inFiles = async (text: string): Promise<boolean> => {
      await pool.query('CHECKPOINT');
      const found = execFileSync('bash', ['-c', 'grep -rlaF "$0" "$1" || true', text, `${server.directory}/base`]);
      return found.length > 0;
    };
    expect(await inFiles(secretOf(2))).toBe(true);
    await store.erase('c1', [{ seq: 2, paths: ['/fields/name'] }]);
    await sweep(pool);
    expect([await inFiles(secretOf(2)), await inFiles(secretOf(1))]).toEqual([false, true]);
    await store.purge('c1', { purgedAt: '2026-01-01T00:00:00.000Z', ground: 'order' });
    await sweep(pool);
    expect(await inFiles(secretOf(1))).toBe(false);
  });
});

it('leaves the pool of the host open when it is closed, and says what is wrong once that has ended', async () => {
  const own = server.pool();
  const store = await opened({ pool: own });
  await store.close();
  expect((await own.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await own.end();
  await expect(store.head('c1')).rejects.toMatchObject({ code: 'store-unavailable' });
  await expect(store.append('c1', 0, chain('c1', 1), place)).rejects.toMatchObject({
    problem: { code: 'store.unavailable' },
  });
});
