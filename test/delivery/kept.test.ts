// Cursors and dead letters, wherever they are kept.
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { type Kept, keptInMemory, keptInPostgres, keptInSqlite } from 'yishi/delivery';
import { postgresServer } from '../adapters/postgres/server.js';

const server = await postgresServer(['-c', 'fsync=off']);
const database = new Database(':memory:');
afterAll(async () => {
  database.close();
  await server.stop();
});

const places: Record<string, (scope: string) => Kept> = {
  memory: () => keptInMemory(),
  SQLite: (scope) => keptInSqlite(database, { scope }),
  PostgreSQL: (scope) => keptInPostgres(server.pool(), { scope }),
};

describe.each(Object.keys(places))('kept in %s', (name) => {
  const open = places[name] ?? keptInMemory;

  it('a cursor is what was saved last, each name’s its own', async () => {
    const kept = open('one');
    expect(await kept.cursor('mail').load()).toBeUndefined();
    await kept.cursor('mail').save('3.\u0000 \u{1F600}');
    await kept.cursor("other'; --").save('1');
    await kept.cursor('mail').save('4.\u0000 \u{1F600}');
    expect(await kept.cursor('mail').load()).toBe('4.\u0000 \u{1F600}');
    expect(await kept.cursor("other'; --").load()).toBe('1');
    expect(await open('two').cursor('mail').load()).toBeUndefined();
  });

  it('dead letters are listed in order, replaced by the next try of the same, and removed', async () => {
    const letters = open('one').deadLetters('mail');
    const letter = {
      kind: 'entry' as const,
      at: '2026-03-02T01:00:00.000Z',
      type: 'note.add',
      reason: 'no',
      attempts: 3,
    };
    await letters.put({ id: 'b', seq: 10, ...letter });
    await letters.put({ id: 'b', seq: 9, ...letter });
    await letters.put({ id: 'a\u0000', seq: 2, kind: 'purged', reason: "it's \u0000", attempts: 1 });
    await letters.put({ id: 'b', seq: 9, ...letter, attempts: 4 });
    expect(await letters.list()).toEqual([
      { id: 'a\u0000', seq: 2, kind: 'purged', reason: "it's \u0000", attempts: 1 },
      { id: 'b', seq: 9, ...letter, attempts: 4 },
      { id: 'b', seq: 10, ...letter },
    ]);
    await letters.remove({ id: 'b', seq: 9, kind: 'entry' });
    await letters.remove({ id: 'a\u0000', seq: 2, kind: 'purged' });
    expect(await letters.list()).toEqual([{ id: 'b', seq: 10, ...letter }]);
    expect(await open('one').deadLetters('another').list()).toEqual([]);
  });
});
