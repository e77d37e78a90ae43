// yishi/record: whether a record is whole, told without an engine, and the same of every change as `verify` tells of its chain.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hashOf as hashOfEngine, verify } from 'yishi';
import { type Entry, hashOf, verifyChain } from 'yishi/record';
import { directory } from '../golden/recording.js';

const names = readdirSync(directory).flatMap((file) => file.match(/^(.*)\.jsonl$/)?.slice(1) ?? []);
const entriesOf = (name: string): Entry[] =>
  readFileSync(`${directory}${name}.jsonl`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): Entry => JSON.parse(line));

describe.each(names)('the kept record %s', (name) => {
  it('is whole, and says with which entry it ends', async () => {
    const entries = entriesOf(name);
    const head = entries.at(-1)?.hash ?? '';
    expect(await verifyChain(entries, head)).toEqual({ ok: true, id: name, entries: entries.length, head });
  });
});

const whole = entriesOf('all-six-steps');
const sealed = whole.find(({ seals }) => seals) as Entry;
const [pointer = ''] = Object.keys(sealed.seals ?? {});
const at = (seq: number, change: (entry: Entry) => unknown): Entry[] =>
  structuredClone(whole).map((entry) => (entry.seq === seq ? (change(entry) as Entry) : entry));

const changes: readonly (readonly [string, string, Entry[]])[] = [
  ['another asker', 'record.hash', at(3, (entry) => ({ ...entry, by: 'mallory' }))],
  ['an entry left out', 'record.seq', whole.filter(({ seq }) => seq !== 3)],
  ['another hash', 'record.hash', at(3, (entry) => ({ ...entry, hash: 'f'.repeat(64) }))],
  ['another entry before it', 'record.unlinked', at(3, (entry) => ({ ...entry, prev: 'f'.repeat(64) }))],
  ['another record', 'record.other-id', at(3, (entry) => ({ ...entry, id: 'other' }))],
  ['another format', 'record.format', at(3, (entry) => ({ ...entry, v: 1 }))],
  [
    'another text beside it',
    'record.seal',
    at(sealed.seq, ({ seals = {}, ...entry }) => ({
      ...entry,
      seals: { ...seals, [pointer]: { ...seals[pointer], text: 'something else' } },
    })),
  ],
  [
    'a text that belongs nowhere',
    'record.unsealed',
    at(sealed.seq, ({ seals = {}, ...entry }) => ({
      ...entry,
      seals: { ...seals, '/fields/nowhere': seals[pointer] },
    })),
  ],
  ['no entry at all', 'record.empty', []],
  ['what is no entry', 'record.unfollowable', at(3, () => 3)],
];

describe('a record that was changed', () => {
  it.each(changes)('is told by %s', async (_what, code, entries) => {
    expect(await verifyChain(entries)).toMatchObject({ ok: false, problem: { code } });
    const found = await verify(entries);
    if (found.ok) throw new Error('verify took it');
    expect((await verifyChain(entries)) as unknown).toEqual(found);
  });

  it('is told by the head that papers carry, and by those kept elsewhere', async () => {
    const head = whole.at(-1)?.hash ?? '';
    const cut = whole.slice(0, -1);
    expect(await verifyChain(cut, head)).toMatchObject({ ok: false, problem: { code: 'record.head' } });
    const heads = [{ seq: whole.length, hash: head }];
    expect(await verifyChain(cut, undefined, { heads })).toMatchObject({ problem: { code: 'record.shorter' } });
    expect(await verifyChain(whole, undefined, { heads })).toMatchObject({ ok: true });
    const other = [{ seq: 3, hash: head }];
    expect(await verifyChain(whole, undefined, { heads: other })).toMatchObject({
      seq: 3,
      problem: { code: 'record.head-at' },
    });
  });

  it('is whole without the texts that were erased', async () => {
    const erased = at(sealed.seq, ({ seals: _gone, ...entry }) => entry);
    expect(await verifyChain(erased, whole.at(-1)?.hash)).toMatchObject({ ok: true });
  });
});

it('hashes as the engine does', () => {
  for (const entry of whole) expect(hashOf(entry)).toBe(hashOfEngine(entry));
});
