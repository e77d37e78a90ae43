// The read model in SQLite: as everywhere; and nothing that was erased is left in its files.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { queries, sqliteTables } from 'yishi/queries';
import { plus } from 'yishi/testing';
import { scratch } from '../scratch.js';
import { conforms, followed, many, poll } from './conformance.js';

describe('the read model in SQLite', () => {
  const database = new Database(join(scratch(), 'lists.db'));
  afterAll(() => {
    database.close();
  });
  conforms(async (scope) => sqliteTables(database, { scope }));
});

it.each(['wal', 'delete'])(
  'leaves nothing in the files of a title that was erased, nor of a purged one: %s',
  async (mode) => {
    const directory = scratch();
    const database = new Database(join(directory, 'lists.db'));
    database.pragma(`journal_mode = ${mode}`);
    const found = (word: string) =>
      readdirSync(directory).filter((file) => readFileSync(join(directory, file)).includes(word));
    const { engine, clock } = await many([]);
    const model = queries({ engine, on: sqliteTables(database), now: clock.now });
    for (let index = 0; index < 30; index += 1)
      await poll(engine, `p${index}`, `Schwarzwald ${index}`, plus(clock.moment, { days: 1 }));
    for (let index = 0; index < 30; index += 1)
      await engine.submit(`p${index}`, 'consultation.withdraw', { reason: 'No' }, { by: 'ann' });
    await followed(model, async () => (await model.list({ place: 'closed' })).length === 30);
    expect(found('Schwarzwald')).not.toEqual([]);
    clock.forward({ days: 2 * 365 });
    for (let index = 0; index < 30; index += 1) {
      if (index % 2) {
        expect((await engine.purge(`p${index}`, { by: 'ann', ground: 'request' })).ok).toBe(true);
        continue;
      }
      const order = { seq: 1, paths: ['/fields/title'], ground: 'request' as const };
      expect((await engine.submit(`p${index}`, 'entry.redact', order, { by: 'ann' })).ok).toBe(true);
    }
    await followed(model, async () => {
      const rows = await model.list();
      return rows.length === 15 && rows.every(({ title }) => title === '[erased]');
    });
    expect(found('Schwarzwald')).toEqual([]);
    expect(found('schwarzwald')).toEqual([]);
    database.close();
    expect(found('Schwarzwald')).toEqual([]);
  },
);
