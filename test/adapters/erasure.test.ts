// What is erased is in no file and in nobody's memory any more: the files of each store are searched for it, with readers open and
// processes killed, and the memory of several processes at once.
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { jsonl, jsonlFile } from 'yishi/jsonl';
import { type SqliteDatabase, sqlite } from 'yishi/sqlite';
import { chain } from 'yishi/testing';
import { drivers, openDatabase } from '../../src/adapters/sqlite/driver.js';
import { bundled } from '../bundle.js';
import type { Where } from '../crash/where.js';
import { scratch } from '../scratch.js';
import type { Ask } from './mind.js';
import { readAll } from './processes.js';

const place = { place: 'topics.gathering' };

/** Whether any file below a directory holds a text. */
const holds = (directory: string, text: string): boolean =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(text));

afterEach(() => vi.restoreAllMocks());

for (const [name, driver] of Object.entries(drivers)) {
  const Database = await driver()
    .then((Driver) => {
      new Driver(':memory:').close();
      return Driver;
    })
    .catch((error: Error) => error);
  if (Database instanceof Error) {
    describe.skip(`in SQLite by ${name} (skipped: ${Database.message.split('\n')[0]})`, () => {
      it('cannot be tested here', () => {});
    });
    continue;
  }

  describe(`in SQLite by ${name}`, () => {
    const prepared = async (mode = 'WAL') => {
      const directory = scratch();
      const file = join(directory, 'yishi.db');
      const open = (): SqliteDatabase => {
        const database = new Database(file);
        database.exec('PRAGMA busy_timeout = 50');
        return database;
      };
      const database = open();
      database.exec(`PRAGMA journal_mode = ${mode}`);
      const store = await sqlite({ database });
      const entries = chain('c1', 60, {
        // Short ones, and some that fill pages of their own.
        sealed: (seq) => ({ '/fields/name': `secret-${seq}.${'x'.repeat(seq % 7 === 0 ? 9000 : seq * 3)}` }),
      });
      await store.append('c1', 0, entries, place);
      return { directory, file, open, database, store, entries };
    };
    const seq = (number: number) => ({ seq: number, paths: ['/fields/name'] });

    it.each(['WAL', 'DELETE', 'TRUNCATE', 'PERSIST', 'MEMORY'])(
      'nothing is left in any file, with journal %s',
      async (mode) => {
        const { directory, store, database } = await prepared(mode);
        const left = new Set(Array.from({ length: 60 }, (_, index) => index + 1));
        for (const number of [7, 1, 60, 30, 31, 32, 33, 14, 58, 59, 2, 3]) {
          expect(holds(directory, `secret-${number}.`)).toBe(true);
          await store.erase('c1', [seq(number)]);
          left.delete(number);
          expect(holds(directory, `secret-${number}.`), `${number}`).toBe(false);
        }
        for (const number of left) expect(holds(directory, `secret-${number}.`), `${number} stays`).toBe(true);
        await store.purge('c1', { purgedAt: '2026-02-01T00:00:00.000Z', ground: 'order' });
        for (const number of left) expect(holds(directory, `secret-${number}.`), `${number} purged`).toBe(false);
        database.close();
      },
    );

    it('nothing is left of a checkpoint, nor is one of before kept when it comes late', async () => {
      const { directory, store, database } = await prepared();
      const parts = ['{"name":"secret-in-a-checkpoint"}', 'y'.repeat(50_000)];
      const before = { seq: 59, hash: 'a'.repeat(64), edition: '0', parts };
      await store.checkpoints?.save('c1', before);
      expect(holds(directory, 'secret-in-a-checkpoint')).toBe(true);
      await store.erase('c1', []);
      expect(holds(directory, 'secret-in-a-checkpoint')).toBe(false);
      await store.checkpoints?.save('c1', before);
      await store.checkpoints?.drop('c1');
      await store.checkpoints?.save('c1', before);
      expect(holds(directory, 'secret-in-a-checkpoint')).toBe(false);
      await store.checkpoints?.save('c1', { ...before, seq: 60 });
      expect(await store.checkpoints?.load('c1')).toMatchObject({ seq: 60, parts });
      database.close();
    });

    /** Somebody reads from before, in a transaction that stays open. */
    const reader = (database: SqliteDatabase) => {
      database.exec('BEGIN');
      database.prepare('SELECT count(*) FROM yishi_seals').get();
      return () => database.exec('COMMIT');
    };
    const marks = (database: SqliteDatabase): number => database.prepare('SELECT mark FROM yishi_wipes').all().length;

    it.each(['erased', 'purged'])(
      'what is %s while somebody reads is gone as soon as they are done, and nobody is held up',
      async (how) => {
        const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
        const { directory, store, database, open } = await prepared();
        const other = open();
        const done = reader(other);
        if (how === 'erased') await store.erase('c1', [seq(5)]);
        else await store.purge('c1', { purgedAt: '2026-02-01T00:00:00.000Z', ground: 'order' });
        // As long as they read, SQLite keeps what they read.
        expect(holds(directory, 'secret-5.')).toBe(true);
        expect(marks(database)).toBe(1);
        expect(warned.mock.calls.flat().join()).toMatch(/another connection reads from before/);
        expect(database.prepare('PRAGMA busy_timeout').get()).toMatchObject({ timeout: 50 });
        await store.append('c9', 0, chain('c9', 1), place);
        done();
        await expect.poll(() => holds(directory, 'secret-5.')).toBe(false);
        await expect.poll(() => marks(database)).toBe(0);
        await store.close();
        database.close();
        other.close();
      },
    );

    it.each(['opens', 'lists'])('what a process was killed over is gone when the next one %s', async (does) => {
      vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
      const { directory, store, database, open } = await prepared();
      const [other, third] = [open(), open()];
      const listing = await sqlite({ database: third });
      const done = reader(other);
      await store.erase('c1', [seq(5), seq(6)]);
      // It dies here: it tries no more.
      database.close();
      done();
      expect(holds(directory, 'secret-5.')).toBe(true);
      if (does === 'opens') await sqlite({ database: open() });
      else await listing.list({ dueBefore: '2026-01-01T00:00:00.000Z' });
      expect([5, 6].map((number) => holds(directory, `secret-${number}.`))).toEqual([false, false]);
      expect(marks(third)).toBe(0);
      expect(holds(directory, 'secret-8.')).toBe(true);
    });

    it('who was reading entries goes on without what another connection erased', async () => {
      const { store, open } = await prepared();
      const more = chain('c2', 4000, {
        sealed: (number) => ({ '/fields/name': `secret-${number}.` }),
        fields: () => 'z'.repeat(400),
      });
      await store.append('c2', 0, more, place);
      const other = await sqlite({ database: open() });
      const pages = other.read('c2')[Symbol.asyncIterator]();
      const first = await pages.next();
      expect(first.value.length).toBeLessThan(4000);
      await store.erase('c2', [{ seq: 4000, paths: ['/fields/name'] }]);
      let last: unknown;
      for (let page = await pages.next(); !page.done; page = await pages.next()) last = page.value.at(-1);
      expect(last).toMatchObject({ seq: 4000 });
      expect(last).not.toHaveProperty('seals');
    });
  });
}

describe('in files', () => {
  const prepared = async () => {
    const directory = scratch();
    const store = jsonl({ directory });
    const entries = chain('c1', 9000, { sealed: (seq) => ({ '/fields/name': `secret-${seq}.` }) });
    await store.append('c1', 0, entries, place);
    return { directory, store, at: (name: string) => join(directory, 'default', name) };
  };

  it('nothing is left of what crashes left of files under way', async () => {
    const { directory, store, at } = await prepared();
    for (const name of ['c1.jsonl.tmp', 'c1.checkpoint.json.tmp', 'c1.checkpoint.json'])
      writeFileSync(at(name), 'secret-5. of a process that died');
    await store.erase('c1', [{ seq: 5, paths: ['/fields/name'] }]);
    expect(holds(directory, 'secret-5.')).toBe(false);
    expect(holds(directory, 'secret-6.')).toBe(true);
    for (const name of ['c1.jsonl.tmp', 'c1.checkpoint.json.tmp']) writeFileSync(at(name), 'secret-6. of another');
    await store.purge('c1', { purgedAt: '2026-02-01T00:00:00.000Z', ground: 'order' });
    expect(readdirSync(join(directory, 'default'))).toEqual(['c1.tombstone.json', 'purged.log']);
  });

  it('a checkpoint of before that comes late is not kept, also by another process', async () => {
    const { directory, store } = await prepared();
    const before = { seq: 8999, hash: 'a'.repeat(64), edition: '0', parts: ['secret-5.'] };
    await store.erase('c1', [{ seq: 5, paths: ['/fields/name'] }]);
    for (const each of [store, jsonl({ directory })]) {
      await each.checkpoints?.save('c1', before);
      await each.checkpoints?.drop('c1');
      await each.checkpoints?.save('c1', before);
      expect(holds(directory, 'secret-5.')).toBe(false);
    }
    await store.checkpoints?.save('c1', { ...before, seq: 9000, parts: ['x'] });
    expect(await store.checkpoints?.load('c1')).toMatchObject({ seq: 9000 });
  });

  it('who was reading goes on in the file that took the place of theirs', async () => {
    const { directory, store } = await prepared();
    const pages = jsonl({ directory }).read('c1')[Symbol.asyncIterator]();
    const seqs: number[] = (await pages.next()).value.map(({ seq }: { seq: number }) => seq);
    expect(seqs.length).toBeLessThan(9000);
    await store.erase('c1', [
      { seq: 3, paths: ['/fields/name'] },
      { seq: 9000, paths: ['/fields/name'] },
    ]);
    let text = '';
    for (let page = await pages.next(); !page.done; page = await pages.next()) {
      seqs.push(...page.value.map(({ seq }: { seq: number }) => seq));
      text += JSON.stringify(page.value);
    }
    expect(seqs).toEqual(Array.from({ length: 9000 }, (_, index) => index + 1));
    expect([text.includes('secret-8999.'), text.includes('secret-9000.')]).toEqual([true, false]);
  });

  it('a purge deletes what a link leads to, and not the link alone', async () => {
    const directory = scratch();
    const [real, file] = [join(directory, 'real.jsonl'), join(directory, 'link.jsonl')];
    const store = jsonlFile({ file });
    await store.append('c1', 0, chain('c1', 2, { sealed: () => ({ '/fields/name': 'secret' }) }), place);
    renameSync(file, real);
    symlinkSync(real, file);
    const again = jsonlFile({ file });
    expect(await readAll(again, 'c1')).toHaveLength(2);
    await again.purge('c1', { purgedAt: '2026-02-01T00:00:00.000Z', ground: 'order' });
    expect([real, file].map((path) => existsSync(path))).toEqual([false, false]);
    expect(holds(directory, 'secret')).toBe(false);
  });
});

const noDriver = await openDatabase(':memory:').then(
  (database) => void database.close(),
  (error: Error) => error,
);

describe.each(['jsonl', 'sqlite'] as const)('in the memory of three processes over %s', (kind) => {
  const started: ChildProcess[] = [];
  afterEach(() => {
    for (const child of started.splice(0)) child.kill('SIGKILL');
  });

  const setting = async () => {
    const directory = scratch();
    const where: Where = kind === 'jsonl' ? { kind, directory } : { kind, file: join(directory, 'yishi.db') };
    const script = await bundled(fileURLToPath(new URL('mind.ts', import.meta.url)));
    const mind = async () => {
      const child = fork(script, [JSON.stringify(where)], { execArgv: [] });
      started.push(child);
      const answered = () =>
        new Promise<unknown>((resolve, reject) => {
          child.once('message', resolve);
          child.once('exit', () => reject(new Error('it ended')));
        });
      await answered();
      return {
        kill: () => child.kill('SIGKILL'),
        async ask<T = unknown>(ask: Ask): Promise<T> {
          child.send(ask);
          const answer = (await answered()) as { found: T; failed?: string };
          if (answer.failed !== undefined) throw new Error(answer.failed);
          return answer.found;
        },
      };
    };
    return { directory, minds: [await mind(), await mind(), await mind()] as const };
  };

  it.skipIf(kind === 'sqlite' && noDriver)(
    'nothing is left once they have been asked anything, nor in a file',
    async () => {
      const { directory, minds } = await setting();
      const [one, other, third] = minds;
      const inMind = async (each: (typeof minds)[number], ...texts: string[]) =>
        each.ask<string[]>({ do: 'holds', file: join(scratch(), 'mind.heapsnapshot'), texts });
      expect(await one.ask({ do: 'open' })).toMatchObject({ ok: true });
      for (const person of ['p1', 'p2', 'p3']) expect(await one.ask({ do: 'say', person })).toMatchObject({ ok: true });
      for (const each of minds) expect(await each.ask<string[]>({ do: 'titles' })).toHaveLength(3);
      await third.ask({ do: 'begin to read' });
      // The search finds what is there. The dot keeps what is looked for out of the memory it is looked for in.
      expect(await inMind(other, 'SECRET of· p1')).toHaveLength(1);
      expect(holds(directory, 'SECRET of p1')).toBe(true);
      for (const [index, person] of ['p1', 'p2'].entries()) {
        await minds[index]?.ask({ do: 'erase', person });
        for (const each of minds) await each.ask({ do: index === 0 ? 'titles' : 'tick' });
        expect(holds(directory, `SECRET of ${person}`)).toBe(false);
        expect(holds(directory, `Written by ${person}`)).toBe(false);
      }
      expect(await third.ask<string>({ do: 'read on' })).not.toMatch(/(SECRET of|Written by|Name of) p[12]/);
      // A checkpoint is written by whoever had heard of the first erasure before the second.
      await other.ask({ do: 'fill', count: 4200 });
      for (const each of minds) {
        expect(await each.ask<string[]>({ do: 'titles' })).toEqual(['[erased]', '[erased]', 'SECRET of p3']);
        const gone = ['SECRET of· p1', 'SECRET of· p2', 'Written by· p1', 'Written by· p2'];
        expect(await inMind(each, ...gone)).toEqual([]);
      }
      for (const text of ['SECRET of p1', 'Written by p2', 'Name of p1', 'Name of p2'])
        expect(holds(directory, text)).toBe(false);
      expect(holds(directory, 'SECRET of p3')).toBe(true);
    },
  );
});
