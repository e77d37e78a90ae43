// The store in SQLite: what is special about it, after what is asked of every store, with each driver there is.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEngine } from 'yishi';
import { type SqliteDatabase, sqlite } from 'yishi/sqlite';
import { chain, storeConformance } from 'yishi/testing';
import { drivers, openDatabase } from '../../src/adapters/sqlite/driver.js';
import { sayingOf } from '../saying.js';
import { scratch } from '../scratch.js';
import { contend, killed, readAll, run } from './processes.js';

const place = { place: 'topics.gathering' };

/** As version 0.1 made them. */
const tablesOf01 = `
  CREATE TABLE yishi_entries (
    scope TEXT NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (scope, id, seq));
  CREATE TABLE yishi_seals (
    scope TEXT NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL, path TEXT NOT NULL, salt TEXT NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY (scope, id, seq, path));
  CREATE TABLE yishi_consultations (
    scope TEXT NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL, place TEXT NOT NULL, due TEXT,
    PRIMARY KEY (scope, id)) WITHOUT ROWID;
  CREATE INDEX yishi_due ON yishi_consultations (scope, due) WHERE due IS NOT NULL;
  CREATE TABLE yishi_tombstones (
    scope TEXT NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL, purgedAt TEXT NOT NULL,
    ground TEXT NOT NULL, PRIMARY KEY (scope, id)) WITHOUT ROWID;
  CREATE TABLE yishi_checkpoints (
    scope TEXT NOT NULL, id TEXT NOT NULL, part INTEGER NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL,
    edition TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (scope, id, part));
`;

for (const [name, driver] of Object.entries(drivers)) {
  const Database = await driver()
    .then((Driver) => {
      new Driver(':memory:').close();
      return Driver;
    })
    .catch((error: Error) => error);
  if (Database instanceof Error) {
    describe.skip(`sqlite by ${name} (skipped: ${Database.message.split('\n')[0]})`, () => {
      it('cannot be tested here', () => {});
    });
    continue;
  }

  const open = (file: string): SqliteDatabase => new Database(file);

  /** A store on a connection of the test's, with a record of three entries. */
  const prepared = async () => {
    const file = join(scratch(), 'yishi.db');
    const database = open(file);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA busy_timeout = 50');
    const store = await sqlite({ database });
    const entries = chain('c1', 4, { sealed: (seq) => ({ '/fields/name': `secret-${seq}` }) });
    await store.append('c1', 0, entries.slice(0, 3), place);
    return { file, database, store, entries };
  };

  const medium = join(scratch(), 'conformance.db');
  const connections = new Map<unknown, SqliteDatabase>();
  const connect = async (scope: string) => {
    const database = open(medium);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA busy_timeout = 5000');
    const store = await sqlite({ database, scope });
    connections.set(store, database);
    return store;
  };
  await storeConformance({
    name: `sqlite by ${name}`,
    open: connect,
    reopen(store, scope) {
      connections.get(store)?.close();
      return connect(scope);
    },
    lose(scope, id, what) {
      const database = open(medium);
      const seq =
        what === 'all' ? '' : 'AND seq = (SELECT max(seq) FROM yishi_consultations WHERE scope = ? AND id = ?)';
      database
        .prepare(
          `DELETE FROM yishi_entries WHERE consultation = (SELECT number FROM yishi_consultations WHERE scope = ? AND id = ?) ${seq}`,
        )
        .run(scope, id, ...(what === 'all' ? [] : [scope, id]));
      database.close();
    },
    misstate(scope, id, { place, due = null }) {
      const database = open(medium);
      const set = database.prepare('UPDATE yishi_consultations SET place = ?, due = ? WHERE scope = ? AND id = ?');
      set.run(place, due, scope, id);
      database.close();
    },
    move(scope, id, to) {
      const database = open(medium);
      for (const table of ['consultations', 'seals', 'tombstones', 'checkpoints', 'ids'])
        database.prepare(`UPDATE yishi_${table} SET scope = ? WHERE scope = ? AND id = ?`).run(to, scope, id);
      database.close();
    },
  });

  describe(`sqlite by ${name}`, () => {
    it('says so when another connection holds the database locked, and records nothing', async () => {
      const { file, store, entries } = await prepared();
      const other = open(file);
      other.exec('BEGIN IMMEDIATE');
      const append = store.append('c1', 3, entries.slice(3), place);
      await expect(append).rejects.toMatchObject({ code: 'store-unavailable' });
      expect(await sayingOf(append)).toMatch(/could not append to the database: another connection holds it locked/);
      expect(await readAll(store, 'c1'), 'reading goes on').toHaveLength(3);
      other.exec('ROLLBACK');
      await store.append('c1', 3, entries.slice(3), place);
      other.close();
    });

    it('tells whoever listens what another process writes, for as long as they listen and it is open', async () => {
      const { file, store, entries } = await prepared();
      const heard = { one: 0, other: 0 };
      const endOne = await store.listen?.(() => (heard.one += 1));
      await store.listen?.(() => (heard.other += 1));
      const second = await sqlite({ file });
      await second.append('c1', 3, entries.slice(3), place);
      await expect.poll(() => Math.min(heard.one, heard.other)).toBeGreaterThan(0);
      await endOne?.();
      const { one, other } = heard;
      await second.append('c2', 0, chain('c2', 1), place);
      await expect.poll(() => heard.other).toBeGreaterThan(other);
      expect(heard.one, 'who ended hears no more').toBe(one);
      await second.close();
      await store.close();
    });

    it('tells an engine that watches, which reads what was written', async () => {
      const { file, store, entries } = await prepared();
      const engine = createEngine({ store });
      const watched = engine.watch('c1')[Symbol.asyncIterator]();
      const next = watched.next();
      const second = await sqlite({ file });
      await second.append('c1', 3, entries.slice(3), place);
      expect((await next).value).toMatchObject({ seq: 4 });
      await second.close();
      await engine.close();
    });

    it('says so when there is no room left, and records nothing', async () => {
      const { database, store, entries } = await prepared();
      const { page_count: pages } = database.prepare('PRAGMA page_count').get() as { page_count: number };
      database.exec(`PRAGMA max_page_count = ${pages + 3}`);
      const long = chain('c1', 9, { after: entries[2]!, fields: () => 'x'.repeat(9000) });
      const append = store.append('c1', 3, long, { place: 'vote.polling' });
      await expect(append).rejects.toMatchObject({ code: 'store-unavailable' });
      expect(await sayingOf(append)).toMatch(/the disk is full.*SQLITE_FULL/);
      expect(await store.head('c1')).toMatchObject({ seq: 3, ...place });
      database.exec('PRAGMA max_page_count = 100000');
      await store.append('c1', 3, entries.slice(3), place);
      expect(await readAll(store, 'c1')).toEqual(entries);
    });

    it('says so when the database may only be read', async () => {
      const { database, store, entries } = await prepared();
      database.exec('PRAGMA query_only = ON');
      const append = store.append('c1', 3, entries.slice(3), place);
      await expect(append).rejects.toMatchObject({ code: 'store-unavailable' });
      expect(await sayingOf(append)).toMatch(/only be read/);
      expect(await readAll(store, 'c1')).toHaveLength(3);
    });

    it('says so inside a transaction of the host', async () => {
      const { database, store, entries } = await prepared();
      database.exec('BEGIN');
      expect(await sayingOf(store.append('c1', 3, entries.slice(3), place))).toMatch(/within a transaction/);
      database.exec('COMMIT');
      await store.append('c1', 3, entries.slice(3), place);
    });

    it('brings a database of version 0.1 to its tables, and loses nothing', async () => {
      const file = join(scratch(), 'old.db');
      const old = open(file);
      old.exec(tablesOf01);
      const sealed = { sealed: (seq: number) => ({ '/fields/name': `secret-${seq}` }) };
      const records = { c1: chain('c1', 5, sealed), c2: chain('c2', 3, sealed), headless: chain('headless', 2) };
      for (const scope of ['a', 'b']) {
        for (const [id, entries] of Object.entries(records)) {
          for (const { seals = {}, ...open } of entries) {
            old.prepare('INSERT INTO yishi_entries VALUES (?, ?, ?, ?)').run(scope, id, open.seq, JSON.stringify(open));
            for (const [path, { salt, text }] of Object.entries(seals))
              old
                .prepare('INSERT INTO yishi_seals VALUES (?, ?, ?, ?, ?, ?)')
                .run(scope, id, open.seq, path, salt, text);
          }
          const last = entries.at(-1);
          if (id === 'headless' || !last) continue;
          old
            .prepare('INSERT INTO yishi_consultations VALUES (?, ?, ?, ?, ?, NULL)')
            .run(scope, id, last.seq, last.hash, 'topics.gathering');
        }
      }
      old
        .prepare("INSERT INTO yishi_tombstones VALUES ('a', 'gone', 7, 'f', '2026-01-01T00:00:00.000Z', 'order')")
        .run();
      old.exec('CREATE VIEW mine AS SELECT count(*) AS n FROM yishi_entries');
      old.close();

      for (const scope of ['a', 'b', 'a']) {
        const database = open(file);
        const store = await sqlite({ database, scope });
        expect(await readAll(store, 'c1')).toEqual(records.c1);
        expect(await readAll(store, 'c2')).toEqual(records.c2);
        expect((await store.list()).map((one) => [one.id, 'seq' in one && one.seq])).toEqual([
          ['c1', 5],
          ['c2', 3],
        ]);
        database.close();
      }
      const database = open(file);
      const store = await sqlite({ database, scope: 'a' });
      expect(await store.tombstone('gone')).toMatchObject({ seq: 7 });
      const more = chain('c1', 2, { after: records.c1[4]!, ...sealed });
      await store.append('c1', 5, more, place);
      expect(await readAll(store, 'c1')).toEqual([...records.c1, ...more]);
      await store.append('c3', 0, chain('c3', 1), place);
      expect(await readAll(store, 'c2')).toEqual(records.c2);
      // A view of the host's over the table still is one over the table.
      expect(database.prepare('SELECT n FROM mine').get()).toEqual({ n: 19 });
      expect(database.prepare('PRAGMA legacy_alter_table').get()).toEqual({ legacy_alter_table: 0 });
      // What no head told of was out of reach before, and lies where it can be found.
      expect(database.prepare("SELECT count(*) AS n FROM yishi_entries_01 WHERE id = 'headless'").get()).toEqual({
        n: 4,
      });
      database.close();
    });

    it('lets entries be looked up by their seq, whatever their key', async () => {
      const { database, store, entries } = await prepared();
      await store.append('c2', 0, chain('c2', 2), place);
      const rows = database
        .prepare(
          `SELECT heads.id, entries.seq, entries.body FROM yishi_entries AS entries
           JOIN yishi_consultations AS heads ON heads.number = entries.consultation WHERE entries.seq = 2 ORDER BY heads.id`,
        )
        .all() as { id: string; seq: number; body: string }[];
      expect(rows.map(({ id, seq }) => [id, seq])).toEqual([
        ['c1', 2],
        ['c2', 2],
      ]);
      const { seals: _, ...open } = entries[1]!;
      expect(JSON.parse(rows[0]?.body ?? '')).toEqual(open);
    });

    it('takes a connection of the host that hands out whole numbers as bigint', async () => {
      const { database, entries } = await prepared();
      if (!('defaultSafeIntegers' in database) || typeof database.defaultSafeIntegers !== 'function') return;
      database.defaultSafeIntegers(true);
      const store = await sqlite({ database });
      await store.append('c1', 3, entries.slice(3), place);
      expect(await readAll(store, 'c1')).toEqual(entries);
      expect(await store.head('c1')).toEqual({ id: 'c1', seq: 4, hash: entries[3]?.hash, ...place });
      expect(await store.purge('c1', { purgedAt: '2026-01-01T00:00:00.000Z', ground: 'order' })).toMatchObject({
        seq: 4,
      });
    });

    it('moves the head with place and deadline, for this connection and another', async () => {
      const { file, database, store, entries } = await prepared();
      const other = await sqlite({ database: open(file) });
      const due = '2026-04-01T00:00:00.000Z';
      const more = chain('c1', 6, { after: entries[2]! });
      const heads = [
        { place: 'vote.polling', due },
        { place: 'vote.polling', due },
        { place: 'vote.polling' },
        { place: 'vote.polling' },
        { place: 'vote.counted' },
        { place: 'vote.counted', due },
      ];
      for (const [index, summary] of heads.entries()) {
        const by = index % 3 === 1 ? other : store;
        await by.append('c1', 3 + index, more.slice(index, index + 1), summary);
        for (const each of [store, other])
          expect(await each.head('c1')).toEqual({ id: 'c1', seq: 4 + index, hash: more[index]?.hash, ...summary });
        expect((await other.list({ dueBefore: due })).length).toBe('due' in summary ? 1 : 0);
        await expect(store.append('c1', 3 + index, more.slice(index, index + 1), summary)).rejects.toMatchObject({
          code: 'conflict',
        });
      }
      database.close();
      await other.close();
    });

    it('refuses a file that is no database', async () => {
      const file = join(scratch(), 'notes.txt');
      writeFileSync(file, 'this is not a database, and is long enough to be looked at as one. '.repeat(40));
      const opening = (async () => sqlite({ database: open(file) }))();
      await expect(opening).rejects.toMatchObject({ code: 'corrupt' });
      expect(await sayingOf(opening)).toMatch(/not a SQLite database/);
    });

    it('hands sealed texts out in the order they came in, as lines have them', async () => {
      const { store } = await prepared();
      const paths = ['/fields/title', '/fields/a', '/fields/name'];
      const entries = chain('c2', 2, { sealed: () => Object.fromEntries(paths.map((path) => [path, 'x'])) });
      await store.append('c2', 0, entries, place);
      expect((await readAll(store, 'c2')).map(({ seals }) => Object.keys(seals ?? {}))).toEqual([paths, paths]);
      await store.erase('c2', [{ seq: 1, paths: ['/fields/a'] }]);
      expect(Object.keys((await readAll(store, 'c2'))[0]?.seals ?? {})).toEqual(['/fields/title', '/fields/name']);
    });

    it('reports a damaged or missing entry by its number', async () => {
      const { database, store } = await prepared();
      database.exec(`UPDATE yishi_entries SET body = substr(body, 1, 40) WHERE seq = 2`);
      await expect(readAll(store, 'c1')).rejects.toMatchObject({ code: 'corrupt', seq: 2 });
      database.exec('DELETE FROM yishi_entries WHERE seq = 2');
      await expect(readAll(store, 'c1')).rejects.toMatchObject({ code: 'corrupt', seq: 2 });
    });

    it('leaves nothing of what was erased in the file or its log', async () => {
      const { file, store } = await prepared();
      const inFiles = (text: string) =>
        [file, `${file}-wal`].some((path) => existsSync(path) && readFileSync(path).includes(text));
      expect(inFiles('secret-2')).toBe(true);
      await store.erase('c1', [{ seq: 2, paths: ['/fields/name'] }]);
      expect(inFiles('secret-2')).toBe(false);
      expect(inFiles('secret-1')).toBe(true);
      await store.purge('c1', { purgedAt: '2026-02-01T00:00:00.000Z', ground: 'test' });
      expect(inFiles('secret-1')).toBe(false);
    });

    it("waits for the disk with each append, and leaves the host's connection open", async () => {
      const { database, store } = await prepared();
      const pragma = (what: string) => Object.values(database.prepare(`PRAGMA ${what}`).get() as object)[0];
      expect([pragma('synchronous'), pragma('secure_delete'), pragma('busy_timeout')]).toEqual([2, 1, 50]);
      await store.close();
      expect(pragma('user_version')).toBe(0);
    });
  });
}

const available = await openDatabase(':memory:').then(
  (database) => {
    database.close();
    return undefined;
  },
  (error: Error) => error.message,
);

describe.skipIf(available !== undefined)(
  `sqlite in a file of its own${available ? ` (skipped: ${available})` : ''}`,
  () => {
    it('is there again when it is opened again, in the mode that is safe', async () => {
      const file = join(scratch(), 'yishi.db');
      const store = await sqlite({ file });
      await store.append('c1', 0, chain('c1', 2), place);
      await store.close();
      const again = await sqlite({ file });
      expect(await again.head('c1')).toMatchObject({ seq: 2, ...place });
      await again.close();
      const database = await openDatabase(file);
      expect(database.prepare('PRAGMA journal_mode').get()).toMatchObject({ journal_mode: 'wal' });
      database.close();
    });

    it('says which directory is missing', async () => {
      const opening = sqlite({ file: join(scratch(), 'nowhere', 'yishi.db') });
      await expect(opening).rejects.toMatchObject({ code: 'store-unavailable' });
      expect(await sayingOf(opening)).toMatch(/could not open .*nowhere/);
    });

    it('takes appends of several processes to one record, losing nothing and mixing nothing', async () => {
      const file = join(scratch(), 'yishi.db');
      await contend({ file }, () => sqlite({ file }));
    });

    it('loses nothing that was acknowledged when its processes are killed', async () => {
      const file = join(scratch(), 'yishi.db');
      await killed({ file }, () => sqlite({ file }));
    });

    it.skipIf(process.platform === 'win32')('keeps its record when the disk takes no more', async () => {
      const file = join(scratch(), 'yishi.db');
      const told = await run({ do: 'fill', store: { file }, id: 'c1', length: 800_000 }, '-f 1024');
      expect(told).toMatchObject({ code: 'store-unavailable', seq: 1, again: 'appended' });
      const store = await sqlite({ file });
      expect(await readAll(store, 'c1')).toHaveLength(2);
      await store.close();
    });
  },
);

describe('without a driver', () => {
  const missing = (name: string) => async () => {
    throw new Error(`Cannot find package '${name}'`);
  };

  it('says what to install and keeps the cause', async () => {
    const opening = openDatabase('records.db', [missing('better-sqlite3'), missing('node:sqlite')]);
    await expect(opening).rejects.toMatchObject({
      code: 'driver-missing',
      cause: {
        errors: [{ message: "Cannot find package 'better-sqlite3'" }, { message: "Cannot find package 'node:sqlite'" }],
      },
    });
    expect(await sayingOf(opening)).toMatch(
      /to open records.db with: install one by `npm install better-sqlite3`, or run Node 22.13/,
    );
  });

  it('goes on to the next when one is not built for this Node', async () => {
    class Unbuilt {
      constructor() {
        throw Object.assign(new Error('compiled against a different Node.js version'), { code: 'ERR_DLOPEN_FAILED' });
      }
    }
    const built = { exec() {}, close() {}, prepare: () => ({ run() {}, get() {}, all: () => [], iterate: () => [] }) };
    const drivers = [
      async () => Unbuilt as never,
      async () =>
        class {
          constructor() {
            Object.assign(this, built);
          }
        } as never,
    ];
    expect(await openDatabase('records.db', drivers)).toMatchObject(built);
  });
});
