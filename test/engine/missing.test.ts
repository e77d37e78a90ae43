// Nothing that is missing passes in silence: whatever is taken from a record behind the engine's back, everybody who asks is told so
// in one way, nobody goes on as if nothing were, and nobody is given the id.
import {
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Corrupt, createEngine, type Engine, type Store } from 'yishi';
import { quickPoll } from 'yishi/charters';
import { jsonl } from 'yishi/jsonl';
import { type MemoryMedium, memory } from 'yishi/memory';
import { sqlite } from 'yishi/sqlite';
import { openDatabase } from '../../src/adapters/sqlite/driver.js';
import { scratch } from '../scratch.js';

const by = 'ann';
const opening = {
  title: 'Lunch',
  charter: quickPoll,
  bodies: [{ body: 'group', kind: 'group', name: 'Group' }],
  items: [
    {
      item: 'lunch',
      title: 'Noodles?',
      topics: [],
      stakeholders: [],
      affected: [],
      route: [{ body: 'group', rule: 'simple-majority', held: 'here' as const }],
      becomes: 'opinion' as const,
    },
  ],
};

/** Ten entries of `c1`, of different lengths, and one consultation beside it. */
async function lived(store: Store): Promise<void> {
  const engine = createEngine({ store });
  for (const id of ['c1', 'c2']) {
    const opened = await engine.open(opening, { by, id });
    if (!opened.ok) throw new Error(opened.refusal.code);
  }
  for (let seq = 2; seq <= 10; seq += 1)
    await engine.submit('c1', 'note.add', { text: `note ${seq}` }, { by, key: `k${seq}` });
  await engine.close();
}

/** What somebody may ask of a consultation that was damaged; each of them is to be told. */
const asked: Record<string, (engine: Engine) => Promise<unknown>> = {
  view: (engine) => engine.view('c1', by),
  permitted: (engine) => engine.permitted('c1', by),
  record: (engine) => engine.record('c1', { for: 'system' }),
  submit: (engine) => engine.submit('c1', 'note.add', { text: 'x' }, { by }),
  'submit under a key that was used': (engine) =>
    engine.submit('c1', 'note.add', { text: 'note 3' }, { by, key: 'k3' }),
  'open the id': (engine) => engine.open(opening, { by: 'eve', id: 'c1' }),
  purge: (engine) => engine.purge('c1', { by, ground: 'order' }),
};
/** What is asked of all consultations, where the head alone shows it. */
const listing: Record<string, (engine: Engine) => Promise<unknown>> = {
  tick: (engine) => engine.tick(),
};

/** Everybody is told, whoever asks first, and the other consultation goes on. */
async function everybodyIsTold(open: () => Promise<Store>, { listed = true } = {}): Promise<void> {
  for (const [what, ask] of Object.entries({ ...asked, ...(listed ? listing : {}) })) {
    const engine = createEngine({ store: await open() });
    const failed = await ask(engine).then(
      (answer) => `${what} was answered: ${JSON.stringify(answer)}`,
      (error: unknown) => error,
    );
    expect(failed, what).toBeInstanceOf(Corrupt);
    const { consultation, seq } = failed instanceof Corrupt ? (failed.problem.at ?? {}) : {};
    expect(consultation ?? seq, what).toBeDefined();
    expect(await engine.submit('c2', 'note.add', { text: what }, { by }), what).toMatchObject({ ok: true });
    if (listed) {
      // The good ones are listed as ever, and the damaged one is named in its place.
      for (const all of [await engine.list(), await engine.due()])
        expect(
          all.map((one) => [one.id, 'damaged' in one]).filter(([id]) => id === 'c1'),
          what,
        ).toEqual([['c1', true]]);
      const [, c2] = await engine.list();
      expect(c2, what).toMatchObject({ id: 'c2', place: 'vote.preparing' });
    }
    await engine.close();
  }
}

describe('of a record in files', () => {
  const prepared = async () => {
    const directory = scratch();
    const at = (name: string) => join(directory, 'default', name);
    const open = async () => jsonl({ directory, busyTimeout: 300, onRepair: () => {} });
    await lived(await open());
    const record = at('c1.jsonl');
    const lines = readFileSync(record, 'utf8').split('\n');
    return { at, open, record, lines, head: at('c1.head.json') };
  };
  type Prepared = Awaited<ReturnType<typeof prepared>>;

  it.each<[string, (prepared: Prepared) => void]>([
    ['everything', ({ record }) => truncateSync(record)],
    ['the file', ({ record }) => rmSync(record)],
    ['the last line', ({ record, lines }) => writeFileSync(record, `${lines.slice(0, 9).join('\n')}\n`)],
    ['all lines but the first', ({ record, lines }) => writeFileSync(record, `${lines[0]}\n`)],
    ['half of the last line', ({ record }) => truncateSync(record, statSync(record).size - 40)],
    [
      'the file, and half of its head',
      ({ record, head }) => {
        rmSync(record);
        writeFileSync(head, '{"id":"c1","se');
      },
    ],
    [
      'everything, its head being empty',
      ({ record, head }) => {
        truncateSync(record);
        truncateSync(head);
      },
    ],
    ['the file, in whose place another stands', ({ record, at }) => copyFileSync(at('c2.jsonl'), record)],
  ])('%s is missed', async (_what, take) => {
    const made = await prepared();
    take(made);
    await everybodyIsTold(made.open);
  });

  it.each<[string, (prepared: Prepared) => void]>([
    ['is that of another consultation', ({ head, at }) => copyFileSync(at('c2.head.json'), head)],
    [
      'says another hash',
      ({ head, lines, record }) =>
        writeHead(head, { hash: 'f'.repeat(64), bytes: statSync(record).size + lines.length }),
    ],
    [
      'says a later entry',
      ({ head, lines, record }) => writeHead(head, { seq: 99, bytes: statSync(record).size + lines.length }),
    ],
  ])('a head that %s is found out', async (_what, put) => {
    const made = await prepared();
    put(made);
    await everybodyIsTold(made.open);
  });

  it('two that were put in each other’s place are found out', async () => {
    const made = await prepared();
    renameSync(made.record, made.at('aside'));
    renameSync(made.at('c2.jsonl'), made.record);
    renameSync(made.at('aside'), made.at('c2.jsonl'));
    for (const id of ['c1', 'c2']) {
      const engine = createEngine({ store: await made.open() });
      await expect(engine.view(id, by)).rejects.toMatchObject({ code: 'corrupt', problem: { code: 'store.foreign' } });
      expect((await engine.list()).map((one) => [one.id, 'damaged' in one && one.damaged.code])).toEqual([
        ['c1', 'store.foreign'],
        ['c2', 'store.foreign'],
      ]);
    }
  });

  it('a crash between record and head is no loss: the head missing, behind, or half written, is written anew', async () => {
    const heal: ((made: Prepared) => void)[] = [
      ({ head }) => rmSync(head),
      ({ head }) => truncateSync(head, 30),
      ({ head }) => writeFileSync(head, ''),
    ];
    for (const leave of heal) {
      const made = await prepared();
      leave(made);
      const engine = createEngine({ store: await made.open() });
      expect((await engine.view('c1', by)).seq).toBe(10);
      expect(await engine.submit('c1', 'note.add', { text: 'x' }, { by })).toMatchObject({ ok: true, seq: 11 });
      expect((await engine.list()).map((one) => [one.id, 'seq' in one && one.seq])).toEqual([
        ['c1', 11],
        ['c2', 1],
      ]);
    }
  });

  it('an earlier head beside a longer record is one that a crash left, unless it is of another record', async () => {
    const made = await prepared();
    const before = readFileSync(made.head);
    const engine = createEngine({ store: await made.open() });
    await engine.submit('c1', 'note.add', { text: 'x' }, { by });
    await engine.close();
    writeFileSync(made.head, before);
    expect((await createEngine({ store: await made.open() }).view('c1', by)).seq).toBe(11);
    writeHead(made.head, { hash: 'f'.repeat(64) }, before.toString());
    await expect(createEngine({ store: await made.open() }).view('c1', by)).rejects.toMatchObject({ code: 'corrupt' });
  });

  it('a purge that a crash cut short is finished by whoever comes next, and leaves nothing', async () => {
    const made = await prepared();
    const stone = { id: 'c1', seq: 10, hash: 'f'.repeat(64), purgedAt: '2026-01-01T00:00:00.000Z', ground: 'order' };
    writeFileSync(made.at('c1.tombstone.json'), JSON.stringify(stone));
    writeFileSync(made.at('c1.jsonl.tmp'), 'note 3');
    const store = await made.open();
    expect(await store.head('c1')).toBeUndefined();
    expect([made.record, made.head, made.at('c1.jsonl.tmp')].filter((path) => existsSync(path))).toEqual([]);
    expect(await store.tombstone('c1')).toEqual(stone);
    expect((await store.list()).map(({ id }) => id)).toEqual(['c2']);
  });
});

/** A head as the store keeps it, changed, without the sum that would show it: as an earlier version wrote them. */
function writeHead(path: string, change: object, from = readFileSync(path, 'utf8')): void {
  const { sum: _, ...head } = JSON.parse(from) as Record<string, unknown>;
  writeFileSync(path, JSON.stringify({ ...head, ...change }));
}

const noDriver = await openDatabase(':memory:').then(
  (database) => void database.close(),
  (error: Error) => error,
);

describe.skipIf(noDriver)('of a record in SQLite', () => {
  const prepared = async (sql: string) => {
    const file = join(scratch(), 'a.db');
    await lived(await sqlite({ file }));
    const database = await openDatabase(file);
    database.exec(sql);
    database.close();
    return async () => sqlite({ file, busyTimeout: 300 });
  };
  const ofC1 = "(SELECT number FROM yishi_consultations WHERE id = 'c1')";

  it.each([
    ['the last entry deleted', `DELETE FROM yishi_entries WHERE consultation = ${ofC1} AND seq = 10`],
    ['all entries after the first deleted', `DELETE FROM yishi_entries WHERE consultation = ${ofC1} AND seq > 1`],
    ['all entries deleted', `DELETE FROM yishi_entries WHERE consultation = ${ofC1}`],
    ['its head deleted', "DELETE FROM yishi_consultations WHERE id = 'c1'"],
    ['its head without a number', "UPDATE yishi_consultations SET number = NULL WHERE id = 'c1'"],
    ['the number of a head raised', "UPDATE yishi_consultations SET number = number + 5 WHERE id = 'c1'"],
    ['the seq of its head raised', "UPDATE yishi_consultations SET seq = 99 WHERE id = 'c1'"],
    ['the seq of its head lowered', "UPDATE yishi_consultations SET seq = 5 WHERE id = 'c1'"],
    ['the hash of its head changed', "UPDATE yishi_consultations SET hash = '0' WHERE id = 'c1'"],
    ['the last entry changed', `UPDATE yishi_entries SET body = '{}' WHERE consultation = ${ofC1} AND seq = 10`],
  ])('%s is missed, also by whoever lists', async (_what, sql) => {
    await everybodyIsTold(await prepared(sql));
  });

  it.each([
    ['an entry deleted in the middle', `DELETE FROM yishi_entries WHERE consultation = ${ofC1} AND seq = 5`],
    [
      'an entry changed',
      `UPDATE yishi_entries SET body = replace(body, 'ann', 'eve') WHERE consultation = ${ofC1} AND seq = 5`,
    ],
    ['an entry emptied', `UPDATE yishi_entries SET body = '' WHERE consultation = ${ofC1} AND seq = 5`],
    ['a text deleted', "DELETE FROM yishi_seals WHERE id = 'c1' AND seq = 5"],
    ['all texts deleted', "DELETE FROM yishi_seals WHERE id = 'c1'"],
    ['a text changed', "UPDATE yishi_seals SET text = 'x' WHERE id = 'c1' AND seq = 5"],
    ['a salt changed', "UPDATE yishi_seals SET salt = 'x' WHERE id = 'c1' AND seq = 5"],
    [
      'a text put beside another entry',
      "UPDATE yishi_seals SET seq = 6, path = '/fields/other' WHERE id = 'c1' AND seq = 5",
    ],
  ])('%s is missed by whoever asks for it', async (_what, sql) => {
    await everybodyIsTold(await prepared(sql), { listed: false });
  });

  it.each(['yishi_entries', 'yishi_consultations'])('the whole table %s dropped is missed by all', async (table) => {
    const open = await prepared(`DROP TABLE ${table}`);
    for (const ask of Object.values({ ...asked, ...listing })) {
      const engine = createEngine({ store: await open() });
      await expect(ask(engine)).rejects.toMatchObject({ code: 'corrupt' });
      await engine.close();
    }
  });

  it('the table of texts dropped is missed; that of checkpoints, and a column more, are nobody’s loss', async () => {
    const view = async (sql: string) => createEngine({ store: await (await prepared(sql))() }).view('c1', by);
    await expect(view('DROP TABLE yishi_seals')).rejects.toMatchObject({ problem: { code: 'record.text-gone' } });
    expect((await view('DROP TABLE yishi_checkpoints')).seq).toBe(10);
    expect((await view('ALTER TABLE yishi_entries ADD COLUMN x')).seq).toBe(10);
    expect((await view('DROP TABLE yishi_ids')).seq).toBe(10);
  });

  it.each(['seq = 2', "hash = 'f'", "id = 'c9'", "scope = 'b'", 'sum = NULL'])(
    'a tombstone set to %s does not either',
    async (change) => {
      const file = join(scratch(), 'a.db');
      const store = await sqlite({ file });
      await lived(store);
      const again = await sqlite({ file });
      await again.purge('c1', { purgedAt: '2026-01-01T00:00:00.000Z', ground: 'order' });
      const database = await openDatabase(file);
      database.exec(`UPDATE yishi_tombstones SET ${change}`);
      database.close();
      const opened = createEngine({ store: again }).open(opening, { by: 'eve', id: 'c1' });
      await expect(opened).rejects.toMatchObject({ code: 'corrupt' });
      await again.close();
    },
  );

  it('a tombstone deleted does not give its id to anybody', async () => {
    const file = join(scratch(), 'a.db');
    const store = await sqlite({ file });
    await lived(store);
    const again = await sqlite({ file });
    await again.purge('c1', { purgedAt: '2026-01-01T00:00:00.000Z', ground: 'order' });
    const database = await openDatabase(file);
    database.exec('DELETE FROM yishi_tombstones');
    database.close();
    const opened = createEngine({ store: again }).open(opening, { by: 'eve', id: 'c1' });
    await expect(opened).rejects.toMatchObject({ code: 'corrupt', problem: { code: 'store.headless' } });
    await again.close();
  });
});

describe('of a record in memory, or any other store', () => {
  it('a process that knew a longer one is not taken in', async () => {
    const medium: MemoryMedium = new Map();
    await lived(memory({ medium }));
    const engine = createEngine({ store: memory({ medium }) });
    await engine.view('c1', by);
    const kept = [...medium.values()][0]?.records.get('c1');
    if (!kept) throw new Error('it is there');
    const [last] = kept.lines.splice(9);
    const before = JSON.parse(kept.lines[8] ?? '') as { hash: string };
    // An older copy of everything was put back: record and head fit, and are shorter than what was acknowledged.
    Object.assign(kept.head, { seq: 9, hash: before.hash });
    await expect(engine.view('c1', by)).rejects.toMatchObject({
      code: 'corrupt',
      problem: { code: 'store.cut', numbers: { seq: 9, acknowledged: 10 } },
    });
    kept.lines.push(last ?? '');
    Object.assign(kept.head, { seq: 10, hash: (JSON.parse(last ?? '') as { hash: string }).hash });
    expect((await engine.view('c1', by)).seq).toBe(10);
  });

  it('a tick lets all others have their turn, and then says what is damaged', async () => {
    const medium: MemoryMedium = new Map();
    await lived(memory({ medium }));
    const store = memory({ medium });
    const looked: string[] = [];
    const watched: Store = {
      ...store,
      async list() {
        const damaged = { code: 'store.headless', numbers: { file: '', id: 'c1' } } as const;
        return [{ id: 'c1', damaged }, ...[await store.head('c2')].flatMap((head) => head ?? [])];
      },
      head: (id) => {
        looked.push(id);
        return store.head(id);
      },
    };
    await expect(createEngine({ store: watched }).tick()).rejects.toMatchObject({ code: 'corrupt' });
    expect(looked).toContain('c2');
  });

  it('a scope beside a store that is open is no scope, and is refused', () => {
    expect(() => createEngine({ store: memory(), scope: 'lane-3' })).toThrow(
      /scope 'lane-3' would not be kept to.*\(scope\) =>/,
    );
    expect(() => createEngine({ store: memory(), scope: 'default' })).toThrow(TypeError);
    const scopes: string[] = [];
    const open = (scope: string) => {
      scopes.push(scope);
      return memory({ scope });
    };
    createEngine({ store: open, scope: 'lane-3' });
    createEngine({ store: open });
    createEngine({ store: memory({ scope: 'lane-3' }) });
    expect(scopes).toEqual(['lane-3', 'default']);
  });
});
