// A record moves between stores whole or not at all, and what is there already is never touched.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { jsonl, jsonlFile, readRecordFile } from '../../src/adapters/jsonl.js';
import { memory } from '../../src/adapters/memory.js';
import { sqlite } from '../../src/adapters/sqlite.js';
import { community } from '../../src/community/index.js';
import { toEntry } from '../../src/engine/chain.js';
import type { Entry, Store } from '../../src/engine/contracts.js';
import { exportRecord, importRecord, isPublication, publicationOf } from '../../src/engine/moving.js';
import { verify } from '../../src/engine/verify.js';
import { method } from '../../src/methods/index.js';
import type { Fact } from '../../src/procedure/vocabulary.js';
import { scratch } from '../scratch.js';
import { root } from '../sources.js';

const known = { methods: method, charts: [community] };

const golden = async (name: string): Promise<Entry[]> =>
  (await readRecordFile(`${root}/test/golden/0/${name}.jsonl`)).entries;

let whole: Entry[];
beforeAll(async () => {
  whole = await golden('second-thoughts');
});

const stores: Record<string, () => Promise<Store> | Store> = {
  'in memory': () => memory(),
  'in a folder': () => jsonl({ directory: scratch() }),
  'in one file': () => jsonlFile({ file: join(scratch(), 'one.jsonl') }),
  'in SQLite': () => sqlite({ file: join(scratch(), 'records.db') }),
};

describe.each(Object.entries(stores))('%s', (_, make) => {
  it('a record arrives entry for entry, with its texts and salts, and goes out again the same', async () => {
    for (const name of ['second-thoughts', 'erasure', 'register-funds']) {
      const entries = await golden(name);
      const store = await make();
      const imported = await importRecord(store, entries, known);
      expect(imported).toEqual({
        ok: true,
        id: entries[0]?.id,
        entries: entries.length,
        head: entries.at(-1)?.hash,
        there: false,
      });
      const out = await exportRecord(store, entries[0]?.id ?? '');
      expect(out).toEqual(entries);
      expect(await verify(out, entries.at(-1)?.hash, known)).toMatchObject({ ok: true });
      await store.close();
    }
  });

  it('brought again it is there already, and nothing is written', async () => {
    const store = await make();
    await importRecord(store, whole, known);
    expect(await importRecord(store, whole, known)).toMatchObject({ ok: true, there: true });
    await store.close();
  });

  it('of two copies it says which has more', async () => {
    const store = await make();
    const id = whole[0]?.id;
    await importRecord(store, whole.slice(0, 40), known);
    expect(await importRecord(store, whole, known)).toMatchObject({
      ok: false,
      problem: { code: 'moving.behind', numbers: { id, here: 40, brought: whole.length } },
    });
    expect(await importRecord(store, whole.slice(0, 12), known)).toMatchObject({
      ok: false,
      problem: { code: 'moving.ahead', numbers: { id, here: 40, brought: 12 } },
    });
    expect(await exportRecord(store, id ?? '')).toHaveLength(40);
    await store.close();
  });
});

it('two copies that went on apart are told of at the entry where they part', async () => {
  const store = memory();
  const [first, second] = [await golden('second-thoughts'), await golden('sent-back')];
  // What was written by another under the same id: the store knows nothing of where it came from.
  const id = first[0]?.id ?? '';
  await store.append(
    id,
    0,
    second.slice(0, 5).map((entry) => ({ ...entry, id })),
    { place: 'topics' },
  );
  expect(await importRecord(store, first, known)).toMatchObject({
    ok: false,
    problem: { code: 'moving.fork', numbers: { id, seq: 1 } },
  });
});

it('what does not verify is written nowhere', async () => {
  const turned = whole.map((entry, index) => (index === 7 ? { ...entry, by: 'somebody' } : entry));
  for (const entries of [turned, whole.slice(1), [], [whole[0]!, whole[0]!]]) {
    const store = memory();
    expect(await importRecord(store, entries, known)).toMatchObject({ ok: false });
    expect(await store.list()).toEqual([]);
  }
});

it('one that was purged stays away', async () => {
  const store = memory();
  const id = whole[0]?.id ?? '';
  await importRecord(store, whole, known);
  await store.purge(id, { purgedAt: '2031-01-01T00:00:00.000Z', ground: 'over' });
  expect(await importRecord(store, whole, known)).toMatchObject({ ok: false, problem: { code: 'store.purged' } });
  expect(await exportRecord(store, id)).toEqual([]);
});

it('a store that fails on the way has nothing of it', async () => {
  const directory = join(scratch(), 'records');
  mkdirSync(directory);
  const store = jsonl({ directory });
  const failing: Store = {
    ...store,
    append: (id, expected, entries, summary) =>
      store.append(id, expected, [...entries.slice(0, 3), entries[9]!], summary),
  };
  await expect(importRecord(failing, whole, known)).rejects.toThrow();
  expect(await jsonl({ directory }).list()).toEqual([]);
  expect(await importRecord(store, whole, known)).toMatchObject({ ok: true, there: false });
});

it('texts that it orders to go do not go along, though they are there still', async () => {
  const [id, last] = [whole[0]?.id ?? '', whole.at(-1)];
  const said = whole.find(({ type, seals }) => type === 'topic.submit' && seals !== undefined);
  const [pointer = ''] = Object.keys(said?.seals ?? {});
  const order = {
    type: 'entry.redact',
    seq: whole.length + 1,
    at: last?.at,
    by: 'li',
    fields: { seq: said?.seq, paths: [pointer], ground: 'order' },
  } as Fact;
  const store = memory();
  // As a crash leaves it between the order and what it leads to.
  const ordered = toEntry(id, order, last?.hash ?? '', { seal: '', entry: '' });
  await store.append(id, 0, [...whole, ordered], { place: 'unknown' });
  const out = await exportRecord(store, id);
  expect(out[(said?.seq ?? 0) - 1]?.seals ?? {}).not.toHaveProperty([pointer]);
  expect(out.map(({ hash }) => hash)).toEqual([...whole, ordered].map(({ hash }) => hash));
});

describe('a publication', () => {
  it('verifies as one, with the fingerprint of the whole, and has no text that is not meant for the public', async () => {
    const open = publicationOf(whole, known);
    expect(isPublication(open)).toBe(true);
    expect(isPublication(whole)).toBe(false);
    const head = whole.at(-1)?.hash;
    expect(await verify(open, head, { ...known, published: true })).toMatchObject({ ok: true, head });
    const [first] = open;
    if (!first) throw new RangeError('a publication begins as its record does');
    const { offices } = first.fields as { offices: { person: string }[] };
    const named = Object.keys(first.seals ?? {}).filter((pointer) => pointer.endsWith('/name'));
    expect(named).toHaveLength(new Set(offices.map(({ person }) => person)).size);
    expect(JSON.stringify(open.slice(1))).not.toContain('/name"');
  });

  it('is no record to go on with', async () => {
    const store = memory();
    expect(await importRecord(store, publicationOf(whole, known), known)).toMatchObject({
      ok: false,
      problem: { code: 'moving.publication', numbers: { id: whole[0]?.id } },
    });
    expect(await store.list()).toEqual([]);
  });

  it('ends where a vote that is not counted began', async () => {
    const opened = whole.findIndex(({ type }) => type === 'poll.open');
    const during = whole.slice(0, opened + 3);
    expect(during.some(({ type }) => type === 'ballot.cast')).toBe(true);
    expect(publicationOf(during, known)).toHaveLength(opened + 1);
  });
});
